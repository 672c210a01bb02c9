use crate::attribution::marks::unit::QuotationUnit;
use crate::attribution::sentence_unit::LastSource;
use crate::lexicon::Facts;
use crate::syntax::brackets::skip_brackets;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens that a quotation has at least, if the source spoke in marks before.
const MIN_QUOTATION_TOKENS: usize = 4;
/// The same, if the source was only reported, in the sentence before.
const MIN_NEXT_QUOTATION_TOKENS: usize = 8;
/// The same, if the source was only reported, in the paragraph before.
const MIN_LONG_QUOTATION_TOKENS: usize = 40;
/// The same, if the quotation is in the first person.
const MIN_OWN_QUOTATION_TOKENS: usize = 12;
/// The number of paragraphs back in which somebody spoke in marks whose words may go on, and the number of tokens between.
const MAX_BLOCKS_BACK: u32 = 3;
const MAX_TOKENS_BETWEEN: usize = 120;

/// A sentence in marks without a cue, near one whose speaker is known: "“It took a week.”"
pub(super) fn quote_alone(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    last_source(unit).map(|last| last.source)
}

/// Whether a sentence in marks goes on with the words of a source that spoke in marks a few paragraphs before. Nobody else is named between.
fn resumes(unit: &QuotationUnit<'_>, last: &LastSource) -> bool {
    let between = TokenRange::new(last.end, unit.quotation.outer.first);
    let near = last.direct && unit.sentence.block <= last.block + MAX_BLOCKS_BACK && between.len() <= MAX_TOKENS_BETWEEN;
    let speech = unit.quotation.is_sentence(unit.text.view) && unit.quotation.inner.len() >= MIN_NEXT_QUOTATION_TOKENS;
    near && speech && !unit.text.has(between, EntityFlags::PERSON.or(EntityFlags::OFFICE))
}

/// Whether the sentence before, in the same paragraph, names a person: "Minister Silva thanked the crews. “We are ready.”"
fn follows_person(unit: &QuotationUnit<'_>) -> bool {
    let view = unit.text.view;
    let before =
        view.sentence_of(unit.sentence.range.first).checked_sub(1).and_then(|before| view.segments.sentences.get(before));
    let here = before.filter(|before| before.block == unit.sentence.block);
    here.is_some_and(|before| view.has(TokenRange::new(before.first as usize, before.last as usize), EntityFlags::PERSON))
}

/// The source that spoke last, if the quotation fills its sentence soon after.
pub(super) fn last_source(unit: &QuotationUnit<'_>) -> Option<LastSource> {
    let (sentence, quotation) = (unit.sentence, unit.quotation);
    let last = unit.last_source.filter(|last| sentence.block <= last.block + 1 || resumes(unit, last))?;
    // "“Nobody left.”[2]": a footnote mark.
    let after = skip_brackets(unit.text.view, quotation.outer.last);
    let whole = quotation.outer.first <= sentence.range.first + 1 && after + 1 >= sentence.range.last;
    // After a paragraph that reports somebody's words, a long quotation that fills the next one is that person's.
    let long = if last.direct {
        // “Very long.” directly after other words goes on with them.
        let goes_on = last.end == sentence.range.first && quotation.is_sentence(unit.text.view);
        goes_on || quotation.inner.len() >= MIN_QUOTATION_TOKENS
    } else if last.end == sentence.range.first {
        // "She stated that talks go on. “We call on both sides to end the fighting.”"
        quotation.inner.len() >= MIN_NEXT_QUOTATION_TOKENS
    } else {
        let is_first_person = |at: usize| {
            unit.text.facts(at).any(Facts::FIRST_PERSON) && matches!(unit.text.tag(at), Tag::Pronoun | Tag::Possessive)
        };
        let spoken = quotation.is_sentence(unit.text.view) && (quotation.inner.first..quotation.inner.last).any(is_first_person);
        let min_tokens = if spoken { MIN_OWN_QUOTATION_TOKENS } else { MIN_LONG_QUOTATION_TOKENS };
        sentence.block > last.block && quotation.inner.len() >= min_tokens
    };
    let is_of_other = || !last.direct && last.end != sentence.range.first && follows_person(unit);
    (whole && long && !is_of_other()).then_some(last)
}
