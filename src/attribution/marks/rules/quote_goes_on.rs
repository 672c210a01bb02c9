use super::quote_alone::last_source;
use crate::attribution::marks::unit::QuotationUnit;
use crate::syntax::TokenRange;

/// A sentence in marks directly after one whose speaker is known: "“We agreed,” she said. “It took a week.”"
pub(super) fn quote_goes_on(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let last = last_source(unit)?;
    (last.end == unit.sentence.range.first).then_some(last.source)
}
