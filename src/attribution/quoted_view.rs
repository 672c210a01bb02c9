//! [`QuotedView`]: a document with its quotations.

use super::marks::quotations::Quotations;
use crate::syntax::View;

/// The view of the document and its quotations in marks, which all rules of attribution read.
#[derive(Clone, Copy)]
pub(crate) struct QuotedView<'a> {
    pub(crate) view: View<'a>,
    pub(crate) quotes: Quotations<'a>,
}

impl<'a> QuotedView<'a> {
    /// The tokens from `from` up to `last` that are outside quotation marks.
    pub(crate) fn outside_marks(self, from: usize, last: usize) -> impl Iterator<Item = usize> + 'a {
        let mut at = from;
        std::iter::from_fn(move || {
            while let Some(quotation) = self.quotes.covering(at).filter(|_| at < last) {
                at = quotation.outer.last.max(at + 1);
            }
            at += 1;
            (at <= last).then(|| at - 1)
        })
    }
}

impl<'a> std::ops::Deref for QuotedView<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}
