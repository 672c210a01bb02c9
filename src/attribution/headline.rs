//! Words in marks in the headline: "Lund: “We will stay”", "“We will stay,” says Lund".

use super::finding::Finding;
use super::marks::uncued;
use super::quoted_view::QuotedView;
use super::reported;
use super::sentence_unit::{Found, SentenceUnit};
use crate::story::QuoteKind;

/// The number of tokens that the words have at least. A few words in marks are a name or an emphasis.
const MIN_QUOTATION_TOKENS: usize = 4;

/// The words in marks that the headline attributes, if the text below does not repeat them.
pub(super) fn find(text: QuotedView<'_>) -> Option<Finding> {
    let title = text.document.header.title?;
    let tokens = text.tokens_in(title);
    let quotation = text.quotes.within(tokens.first, tokens.last).first()?;
    let words = text.span(quotation.inner).of(text.document.text());
    let below = text.document.text().get(title.end as usize..)?;
    if quotation.inner.len() < MIN_QUOTATION_TOKENS || below.contains(words.trim_end_matches(['.', ','])) {
        return None;
    }
    let block = text.segments.sentences.get(text.sentence_of(tokens.first))?.block;
    let mut unit = SentenceUnit::new(tokens, block);
    let mut found = Found::default();
    reported::read_cues(text, &mut unit, &mut found, |_| true);
    uncued::find(text, &unit, &mut found, 0);
    found.findings.into_iter().find(|finding| finding.kind == QuoteKind::Direct && finding.source.is_some())
}
