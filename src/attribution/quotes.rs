//! [`Quotes`]: the quotations in marks, looked up by where they open, close and lie.

use super::marked::Marked;
use super::near::Near;

/// Quotations in the order of the text.
#[derive(Clone, Copy)]
pub(crate) struct Quotes<'a> {
    all: &'a [Marked],
    near: &'a Near,
}

impl<'a> Quotes<'a> {
    /// Quotations in the order of the text, and where the last one that was asked for stands.
    pub(crate) fn new(all: &'a [Marked], near: &'a Near) -> Self {
        Self { all, near }
    }

    /// The quotation whose opening mark is the token at `at`.
    pub(crate) fn opening_at(self, at: usize) -> Option<&'a Marked> {
        let index = self.near.partition_point(self.all, |marked| marked.outer.first < at);
        self.all.get(index).filter(|marked| marked.outer.first == at)
    }

    /// The quotation that ends before the token at `at`.
    pub(crate) fn closing_before(self, at: usize) -> Option<&'a Marked> {
        let index = self.near.partition_point(self.all, |marked| marked.outer.last < at);
        self.all.get(index).filter(|marked| marked.outer.last == at)
    }

    /// The quotation in which the token at `at` lies.
    pub(crate) fn covering(self, at: usize) -> Option<&'a Marked> {
        let index = self.near.partition_point(self.all, |marked| marked.outer.last <= at);
        self.all.get(index).filter(|marked| marked.outer.first <= at)
    }

    /// The quotations that begin in `first..last`.
    pub(crate) fn within(self, first: usize, last: usize) -> &'a [Marked] {
        let from = self.near.partition_point(self.all, |marked| marked.outer.first < first);
        let to = self.near.partition_point(self.all, |marked| marked.outer.first < last);
        &self.all[from..to.max(from)]
    }
}
