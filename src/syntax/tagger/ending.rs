//! The tags of words that no table has, by their endings.

use super::cursor::Cursor;
use crate::lexicon::Facts;
use crate::syntax::tag::Tag;

/// The shortest word whose ending decides, in bytes: "wing" and "red" are nouns.
const MIN_BYTES: usize = 5;

/// The tag of an unknown word. Most words that the tables lack are nouns.
pub(super) fn tag(cursor: &Cursor<'_>) -> Tag {
    let word = cursor.word();
    let previous = cursor.previous();
    if word.len() < MIN_BYTES {
        Tag::Noun
    } else if word.ends_with(b"ly") {
        // "in her weekly briefing", but "the newly built port"
        let before_noun =
            cursor.next.any(Facts::NOUN.or(Facts::VERB_ING)) && !cursor.next.any(Facts::VERB_PAST.or(Facts::ADJECTIVE));
        if cursor.determined && before_noun { Tag::Adjective } else { Tag::Adverb }
    } else if word.ends_with(b"est") && matches!(previous, Tag::Determiner | Tag::Possessive) {
        // "in the strongest terms"
        Tag::Adjective
    } else if word.ends_with(b"ing") {
        match previous {
            Tag::Hyphen => Tag::Adjective,
            _ if cursor.in_noun_slot() => Tag::Noun,
            _ => Tag::Ing,
        }
    } else if word.ends_with(b"ed") {
        // "the plan is unmatched", "firms that hire unregistered crews"
        let after_verb = matches!(previous, Tag::Auxiliary | Tag::Finite | Tag::Base);
        if cursor.in_noun_slot() || after_verb { Tag::Participle } else { Tag::Finite }
    } else if ends_like_adjective(word) {
        // "the principal says": the head of a noun phrase comes before its verb. "was critical" has its verb before.
        let head = cursor.next_is_finite(Facts::VERB_THIRD) && previous != Tag::Auxiliary;
        if head { Tag::Noun } else { Tag::Adjective }
    } else {
        Tag::Noun
    }
}

/// Whether a word ends like an adjective: "al", "ive", "ous", "ful", "less", "ic", "able", "ible", "ary". A pattern of bytes is decided
/// without a call for each ending.
fn ends_like_adjective(word: &[u8]) -> bool {
    matches!(
        word,
        [.., b'a', b'l']
            | [.., b'i', b'v', b'e']
            | [.., b'o', b'u', b's']
            | [.., b'f', b'u', b'l']
            | [.., b'l', b'e', b's', b's']
            | [.., b'i', b'c']
            | [.., b'a' | b'i', b'b', b'l', b'e']
            | [.., b'a', b'r', b'y']
    )
}
