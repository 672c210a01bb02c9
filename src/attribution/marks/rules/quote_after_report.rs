use crate::attribution::marks::unit::QuotationUnit;
use crate::syntax::{Tag, TokenRange};

/// Words in marks after a colon, directly after a report of the same person's words: "She stressed the need for calm: “We must act.”"
pub(super) fn quote_after_report(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let (text, open) = (unit.text, unit.quotation.outer.first);
    let colon = open.checked_sub(1).filter(|at| text.tag(*at) == Tag::Colon);
    unit.sentence.source.filter(|_| colon.is_some() && unit.follows_report)
}
