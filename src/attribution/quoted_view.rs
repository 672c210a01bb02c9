//! [`QuotedView`]: a document with its quotations.

use super::marks::quotations::Quotations;
use crate::syntax::View;

/// What the rules of attribution read: the view of the document, and the quotations in marks.
#[derive(Clone, Copy)]
pub(crate) struct QuotedView<'a> {
    pub(crate) view: View<'a>,
    pub(crate) quotes: Quotations<'a>,
}

impl<'a> std::ops::Deref for QuotedView<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &Self::Target {
        &self.view
    }
}
