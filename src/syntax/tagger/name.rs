//! Whether a word with a capital is a name.

use super::cursor::Cursor;
use crate::lexicon::Facts;

/// Whether a word with a capital that is in no closed class is a name, or the first word of one.
pub(super) fn begins(cursor: &Cursor<'_>) -> bool {
    let (facts, next) = (cursor.facts, cursor.next);
    if !cursor.is_known()
        || facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST))
        || !facts.any(Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE))
    {
        return true;
    }
    if !cursor.at_front {
        return false;
    }
    // "Trump had", "Grant said": a verb that opens a sentence is not followed by another verb.
    let before_verb = cursor.next_is_finite(Facts::VERB_THIRD.or(Facts::VERB_PAST));
    // "Trump also said": without an article, a singular noun is not followed by an adverb and a verb.
    let singular = !cursor.word().ends_with(b"s");
    let before_adverb = next.any(Facts::ADVERB) && !next.any(Facts::DETERMINER.or(Facts::PREPOSITION).or(Facts::NOUN));
    // "Further requests that": an adverb.
    let may_be_name = facts.any(Facts::VERB_BASE) && !facts.any(Facts::ADVERB);
    if may_be_name && (before_verb || singular && before_adverb && facts.any(Facts::NOUN)) {
        return true;
    }
    // "United Nations officials", "Joint Chiefs": a participle or a noun before another capital.
    facts.any(Facts::NOUN.or(Facts::VERB_PARTICIPLE)) && !next.any(Facts::CLOSED) && cursor.next_is_capital()
}
