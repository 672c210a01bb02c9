//! [`Quotes`]: the quotations in marks, looked up by where they open, close and lie.

use super::marked::Marked;

/// Quotations in the order of the text.
#[derive(Clone, Copy)]
pub(crate) struct Quotes<'a>(pub(crate) &'a [Marked]);

impl<'a> Quotes<'a> {
    /// The quotation whose opening mark is the token at `at`.
    pub(crate) fn opening_at(self, at: usize) -> Option<&'a Marked> {
        let index = self.0.partition_point(|marked| marked.outer.first < at);
        self.0.get(index).filter(|marked| marked.outer.first == at)
    }

    /// The quotation that ends before the token at `at`.
    pub(crate) fn closing_before(self, at: usize) -> Option<&'a Marked> {
        let index = self.0.partition_point(|marked| marked.outer.last < at);
        self.0.get(index).filter(|marked| marked.outer.last == at)
    }

    /// The quotation in which the token at `at` lies.
    pub(crate) fn covering(self, at: usize) -> Option<&'a Marked> {
        let index = self.0.partition_point(|marked| marked.outer.last <= at);
        self.0.get(index).filter(|marked| marked.outer.first <= at)
    }

    /// The quotations that begin in `first..last`.
    pub(crate) fn within(self, first: usize, last: usize) -> &'a [Marked] {
        let from = self.0.partition_point(|marked| marked.outer.first < first);
        let to = from + self.0[from..].partition_point(|marked| marked.outer.first < last);
        &self.0[from..to]
    }
}
