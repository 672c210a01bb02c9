//! [`QuotedWords`]: the words that somebody says, in which a narrator's pronoun has no antecedent.

use crate::Span;
use crate::attribution::Finding;

/// The number of findings before a place that are read: quotes inside quotes are few.
const MAX_FINDINGS_BACK: usize = 8;

/// The findings of a document, in the order of the text.
#[derive(Clone, Copy)]
pub(super) struct QuotedWords<'f>(pub(super) &'f [Finding]);

impl QuotedWords<'_> {
    /// Whether a quote contains `named`, but not the pronoun: "“President Okoro is a friend,” she said".
    pub(super) fn hide(self, named: Span, pronoun: Span) -> bool {
        let before = self.0.partition_point(|finding| finding.span.start <= named.start);
        let nearest = self.0.get(before.saturating_sub(MAX_FINDINGS_BACK)..before).unwrap_or_default();
        nearest.iter().any(|finding| finding.span.contains(named) && !finding.span.contains(pronoun))
    }
}
