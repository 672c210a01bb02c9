//! [`Header`]: what the header of a release says about it.

use crate::Span;
use crate::document::date::Day;
use crate::rule::FormRule;
use crate::story::{Embargo, Issuer, Kind};

/// What the header of a release says about it, and its kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Header {
    pub(crate) kind: Kind,
    pub(crate) kind_rule: FormRule,
    pub(crate) kind_confidence: f32,
    /// The headline, without its label.
    pub(crate) title: Option<Span>,
    pub(crate) subtitle: Option<Span>,
    /// The town that the release is issued from: "Brussels".
    pub(crate) place: Option<Span>,
    pub(crate) embargo: Option<Embargo>,
    pub(crate) published: Option<Day>,
    pub(crate) issuer: Option<Issuer>,
    /// The words that name the author of a statement, remarks or a speech: "NSC Spokesperson Emily Horne".
    pub(crate) author: Option<Span>,
    /// The number of headlines in a page that lists releases and is none.
    pub(crate) listing: Option<u32>,
}

impl Header {
    /// Whether the release is its issuer’s own account of what has happened, and no newspaper’s.
    pub(crate) fn is_own_report(&self) -> bool {
        self.kind == Kind::NewsStory && self.kind_rule == FormRule::IssuerReport
    }
}
