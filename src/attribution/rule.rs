//! [`Rule`]: a rule for quotes as a value.

use crate::rule::QuoteRule;

/// A rule: its name, how often it is right, and the function that applies it.
///
/// The function is named as the rule is: `quote-then-cue` is `quote_then_cue`. What it reads depends on the family: a cue, a quotation,
/// a paragraph or a label. Each family has its rules in one ordered list.
pub(crate) struct Rule<Apply> {
    pub(crate) id: QuoteRule,
    /// The share of the rule's findings that are right on annotated news and releases. Rules with similar shares have one figure.
    /// `tests/calibration.rs` checks the figures against a corpus.
    pub(crate) confidence: f32,
    pub(crate) apply: Apply,
}
