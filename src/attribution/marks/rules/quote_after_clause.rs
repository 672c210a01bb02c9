use crate::attribution::marks::unit::QuotationUnit;
use crate::attribution::source::can_speak;
use crate::lexicon::Facts;
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The fewest tokens of a quotation that is not a sentence. A shorter one may be a title: “Bridges of Friendship”.
const MIN_QUOTATION_TOKENS: usize = 10;
/// The number of tokens between the front of a sentence and its first finite verb.
const MAX_TOKENS_TO_VERB: usize = 40;

/// A clause about a person and a colon before a quotation, without a cue: "Ms Silva then turned to the guests: “We are ready.”"
pub(super) fn quote_after_clause(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let (text, range, quotation) = (unit.text, unit.sentence.range, unit.quotation);
    let colon = quotation.outer.first.checked_sub(1).filter(|at| *at > range.first && text.tag(*at) == Tag::Colon)?;
    let speech = quotation.inner.len() >= MIN_QUOTATION_TOKENS || quotation.is_sentence(text.view);
    let low = range.first.max(unit.sentence.claimed);
    if !speech || low > range.first {
        return None;
    }
    let verb = (low..colon.min(low + MAX_TOKENS_TO_VERB)).find(|at| text.tag(*at).is_finite())?;
    let subject = subject_before(text.view, low, verb)?;
    let pronoun = subject.len() == 1 && text.facts(subject.first).any(Facts::PRONOUN_SUBJECT);
    let own = pronoun && (text.is(subject.first, "it") || text.facts(subject.first).any(Facts::FIRST_PERSON));
    let person = pronoun || text.has(subject, EntityFlags::PERSON.or(EntityFlags::OFFICE));
    (person && !own && can_speak(text.view, subject)).then_some(subject)
}
