//! [`Rule`]: a rule of events as a value.

use crate::rule::EventRule;

/// A rule of events: its name, how often it is right, and its function, which is named as the rule is.
pub(super) struct Rule<Apply> {
    pub(super) id: EventRule,
    pub(super) confidence: f32,
    pub(super) apply: Apply,
}
