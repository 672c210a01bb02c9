//! The rule `quote-after-colon`.

use super::unit::{Candidate, ParagraphUnit};

/// A quotation in marks at the front of a paragraph, after an introducer or after a line of the header that says whose words follow. It
/// may end in a later paragraph.
///
/// Example: "The President said:⏎“We agreed on a date.”"
pub(super) fn quote_after_colon(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let introducer = unit.introducer()?;
    let marked = unit.text.quotes.opening_at(unit.paragraph().tokens.first)?;
    let rest = &unit.paragraphs[unit.at..];
    let next = unit.at + rest.iter().take_while(|paragraph| paragraph.tokens.first < marked.outer.last).count();
    Some(Candidate::quotation(introducer, unit.text.view.span(marked.inner), next))
}
