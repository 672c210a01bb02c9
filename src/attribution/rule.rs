//! [`Rule`] and [`RuleForEnd`]: rules for quotes and their ends as values.

use crate::rule::{EndRule, QuoteRule};

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

/// A rule for the end of a block or a turn: its name, and the function that reports whether it holds, which is named as the rule is.
pub(crate) struct RuleForEnd<Ends> {
    pub(crate) id: EndRule,
    pub(crate) ends: Ends,
}
