//! The rule `block-after-cue`.

use super::block_after_colon::block_after;
use super::unit::{Candidate, ParagraphUnit};

/// Paragraphs without marks after a line that ends with a cue and has no colon.
///
/// Example: "The Minister had this to say⏎We are ready."
pub(super) fn block_after_cue(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    unit.introducer().filter(|introducer| !introducer.colon).and_then(|introducer| block_after(unit, introducer))
}
