//! [`Quotations`]: the quotations in marks, found by where they open, close or are.

use super::pairing::Quotation;
use crate::syntax::search_cursor::SearchCursor;

/// Quotations in the order of the text.
#[derive(Clone, Copy)]
pub(crate) struct Quotations<'a> {
    all: &'a [Quotation],
    cursor: &'a SearchCursor,
}

impl<'a> Quotations<'a> {
    /// Quotations in the order of the text, and the cursor for searching them.
    pub(crate) fn new(all: &'a [Quotation], cursor: &'a SearchCursor) -> Self {
        Self { all, cursor }
    }

    /// The quotation whose opening mark is the token at `at`.
    pub(crate) fn opening_at(self, at: usize) -> Option<&'a Quotation> {
        let index = self.cursor.partition_point(self.all, |marked| marked.outer.first < at);
        self.all.get(index).filter(|marked| marked.outer.first == at)
    }

    /// The quotation that ends right before the token at `at`.
    pub(crate) fn closing_before(self, at: usize) -> Option<&'a Quotation> {
        let index = self.cursor.partition_point(self.all, |marked| marked.outer.last < at);
        self.all.get(index).filter(|marked| marked.outer.last == at)
    }

    /// The quotation that contains the token at `at`, or whose mark it is.
    pub(crate) fn covering(self, at: usize) -> Option<&'a Quotation> {
        let index = self.cursor.partition_point(self.all, |marked| marked.outer.last <= at);
        self.all.get(index).filter(|marked| marked.outer.first <= at)
    }

    /// The quotations whose opening mark is in `first..last`.
    pub(crate) fn within(self, first: usize, last: usize) -> &'a [Quotation] {
        let from = self.cursor.partition_point(self.all, |marked| marked.outer.first < first);
        let to = self.cursor.partition_point(self.all, |marked| marked.outer.first < last);
        &self.all[from..to.max(from)]
    }
}
