//! The lines above the body: label, headline, subtitle, date, place, issuer, lead-in.
//!
//! [`line()`] reads what a single line shows; [`text()`] reads the others, among them the headline and the first paragraphs. Both write
//! into the [`Draft`](super::draft::Draft) and return the [`Step`] that comes next, so that the header never reads the body.

mod cohesion;
mod metadata;
mod step;
mod lines;
mod text;
mod dates;
mod issuers;
mod headline;
mod lead_in;
mod letterhead;
mod menu;
mod names;
mod opened;
mod origin;
mod pending;
mod section;
mod stacked;

pub(super) use self::lines::{MAX_BLOCKS, line};
pub(super) use self::menu::menu_end;
pub(crate) use self::metadata::Header;
pub(super) use self::pending::Pending;
pub(super) use self::step::Step;
pub(super) use self::text::text;

use super::draft::Draft;

/// Decides which line is the headline and where it begins, after the whole document is read.
pub(super) fn settle_headline(draft: &mut Draft<'_>) {
    cohesion::prefer_cohesive_headline(draft);
    origin::part_origin(draft);
}
