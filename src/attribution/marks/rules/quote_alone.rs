use crate::attribution::marks::unit::QuotationUnit;
use crate::attribution::sentence_unit::LastSource;
use crate::syntax::TokenRange;

/// The number of tokens that a quotation has at least, if the source spoke in marks before.
const MIN_QUOTATION_TOKENS: usize = 4;
/// The same, if the source was only reported, in the paragraph before.
const MIN_LONG_QUOTATION_TOKENS: usize = 40;

/// A sentence in marks without a cue, near one whose speaker is known: "“It took a week.”"
pub(super) fn quote_alone(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    last_source(unit).map(|last| last.source)
}

/// The source that spoke last, if the quotation fills its sentence soon after.
pub(super) fn last_source(unit: &QuotationUnit<'_>) -> Option<LastSource> {
    let (sentence, quotation) = (unit.sentence, unit.quotation);
    let last = unit.last_source.filter(|last| sentence.block <= last.block + 1)?;
    let whole = quotation.outer.first <= sentence.range.first + 1 && quotation.outer.last + 1 >= sentence.range.last;
    // After a paragraph that reports somebody's words, a long quotation that fills the next one is that person's.
    let long = if last.direct {
        quotation.inner.len() >= MIN_QUOTATION_TOKENS
    } else {
        sentence.block > last.block && quotation.inner.len() >= MIN_LONG_QUOTATION_TOKENS
    };
    (whole && long).then_some(last)
}
