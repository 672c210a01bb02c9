//! [`QuotationUnit`]: what the rules for quotations without a cue read.

use super::pairing::Quotation;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::sentence_unit::{LastSource, SentenceUnit};

/// A quotation that no cue governs, in its sentence.
pub(super) struct QuotationUnit<'a> {
    pub(super) text: QuotedView<'a>,
    pub(super) sentence: &'a SentenceUnit,
    pub(super) quotation: Quotation,
    /// Whether a report ends before the colon that comes before it.
    pub(super) follows_report: bool,
    /// The source that spoke last before it.
    pub(super) last_source: Option<LastSource>,
}
