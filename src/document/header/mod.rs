//! The lines above the body: label, headline, subtitle, date, place, issuer, lead-in.
//!
//! [`line()`] reads what a single line shows; [`text()`] reads the others, among them the headline and the first paragraphs. Both write
//! into the [`Draft`](super::draft::Draft) and return the [`Step`] that comes next, so that the header never reads the body.

mod dates;
mod issuers;
mod lead_in;
mod lines;
mod names;
mod pending;
mod step;
mod text;

pub(super) use self::lines::line;
pub(super) use self::pending::Pending;
pub(super) use self::step::Step;
pub(super) use self::text::text;

use super::date::Day;
use crate::Span;
use crate::rule::FormRule;
use crate::story::{Embargo, Issuer, Kind};

/// The most blocks of a header. What follows them is body, even without a paragraph of running text.
pub(super) const MAX_BLOCKS: usize = 60;

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
}
