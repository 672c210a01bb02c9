//! [`SentenceUnit`]: a sentence, with its quotations whole, and the attributions found in it so far.

use super::finding::Finding;
use crate::syntax::TokenRange;

/// A sentence, or several that one quotation joins.
pub(crate) struct SentenceUnit {
    pub(crate) range: TokenRange,
    /// Index of its block.
    pub(crate) block: u32,
    /// One past the last token that is part of an attribution.
    pub(crate) claimed: usize,
    /// The number of cues in a row that attributed nothing.
    pub(crate) failed_cues: u32,
    /// The last source in this unit, for verbs that share it.
    pub(crate) source: Option<TokenRange>,
    /// The source that spoke last before this unit, in the same paragraph.
    pub(crate) previous: Option<TokenRange>,
}

impl SentenceUnit {
    pub(crate) const fn new(range: TokenRange, block: u32) -> Self {
        Self { range, block, claimed: range.first, failed_cues: 0, source: None, previous: None }
    }
}

/// The findings so far, and the source that spoke last.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) findings: Vec<Finding>,
    pub(crate) last_source: Option<LastSource>,
}

/// The source that spoke last. Words that continue without a source are attributed to it.
#[derive(Clone, Copy)]
pub(crate) struct LastSource {
    pub(crate) source: TokenRange,
    /// Index of the block in which it spoke.
    pub(crate) block: u32,
    /// Whether it spoke in quotation marks.
    pub(crate) direct: bool,
    /// One past the unit in which it spoke.
    pub(crate) end: usize,
}
