//! The rule `quote-alone` for paragraphs.

use super::unit::{Candidate, ParagraphUnit, Preceding};

/// A paragraph that is one quotation in marks, after another one that an introducer governs.
///
/// Example: "The President said:⏎“We agreed on a date.”⏎“It took a week.”"
pub(super) fn quote_alone(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let Preceding::Quotation(introducer) = &unit.preceding else { return None };
    let paragraph = unit.paragraph();
    let marked = unit.text.quotes.opening_at(paragraph.tokens.first).filter(|_| !paragraph.broken)?;
    let whole = marked.outer.last == paragraph.tokens.last && marked.outer.last > marked.inner.last;
    whole.then(|| Candidate::quotation(introducer, unit.text.view.span(marked.inner), unit.at + 1))
}
