//! Lines and paragraphs: where a line break ends a paragraph and where it only wraps a line.

use crate::Span;

/// The paragraphs of a text, in order, each without white space at its ends.
///
/// ```
/// use demarche::document::layout::paragraphs;
/// let text = "A first line.\n\nA second.";
/// let words: Vec<_> = paragraphs(text).map(|span| span.of(text)).collect();
/// assert_eq!(words, ["A first line.", "A second."]);
/// ```
pub fn paragraphs(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let span = Span::from(at..at + line.len()).trim(text);
        at += line.len();
        (!span.is_empty()).then_some(span)
    })
}
