//! What belongs to an addressee, between a cue and its content: "told the programme “Good Morning” on Monday that".

use crate::attribution::quoted_view::QuotedView;
use crate::lexicon::WordSet;
use crate::syntax::Tag;
use crate::syntax::noun_phrase::skip_phrase;

/// One past a title in marks, which is not speech because the sentence continues: "told the programme “Good Morning” on Monday".
pub(super) fn skip_title(text: QuotedView<'_>, open: usize, high: usize) -> Option<usize> {
    let quotation = text.quotes.opening_at(open)?;
    let inner = quotation.inner;
    let title = (inner.first..inner.last).all(|at| matches!(text.tag(at), Tag::Name | Tag::Preposition | Tag::Determiner));
    (title && inner.len() <= 6 && quotation.outer.last + 2 < high).then_some(quotation.outer.last)
}

/// One past the apposition between commas that begins at a token: "the North's leader, Ana Silva, of …", "the islands, especially Fano, of …".
pub(super) fn skip_apposition(text: QuotedView<'_>, from: usize, high: usize) -> usize {
    if text.tag(from) != Tag::Comma {
        return from;
    }
    let start = from + 1 + usize::from(text.is_in(from + 1, WordSet::FocusAdverb));
    let end = skip_phrase(text.view, start, high);
    if end > start && text.tag(end) == Tag::Comma { end + 1 } else { from }
}
