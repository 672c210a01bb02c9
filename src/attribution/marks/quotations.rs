//! [`Quotations`]: the quotations in marks, looked up by where they open, close and lie.

use crate::attribution::marks::pairing::Quotation;
use crate::syntax::search_cursor::SearchCursor;

/// Quotations in the order of the text.
#[derive(Clone, Copy)]
pub(crate) struct Quotations<'a> {
    all: &'a [Quotation],
    near: &'a SearchCursor,
}

impl<'a> Quotations<'a> {
    /// Quotations in the order of the text, and where the last one that was asked for stands.
    pub(crate) fn new(all: &'a [Quotation], near: &'a SearchCursor) -> Self {
        Self { all, near }
    }

    /// The quotation whose opening mark is the token at `at`.
    pub(crate) fn opening_at(self, at: usize) -> Option<&'a Quotation> {
        let index = self.near.partition_point(self.all, |marked| marked.outer.first < at);
        self.all.get(index).filter(|marked| marked.outer.first == at)
    }

    /// The quotation that ends before the token at `at`.
    pub(crate) fn closing_before(self, at: usize) -> Option<&'a Quotation> {
        let index = self.near.partition_point(self.all, |marked| marked.outer.last < at);
        self.all.get(index).filter(|marked| marked.outer.last == at)
    }

    /// The quotation in which the token at `at` lies.
    pub(crate) fn covering(self, at: usize) -> Option<&'a Quotation> {
        let index = self.near.partition_point(self.all, |marked| marked.outer.last <= at);
        self.all.get(index).filter(|marked| marked.outer.first <= at)
    }

    /// The quotations that begin in `first..last`.
    pub(crate) fn within(self, first: usize, last: usize) -> &'a [Quotation] {
        let from = self.near.partition_point(self.all, |marked| marked.outer.first < first);
        let to = self.near.partition_point(self.all, |marked| marked.outer.first < last);
        &self.all[from..to.max(from)]
    }
}
