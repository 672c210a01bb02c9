//! "Norway and Chile accused each other of delays."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::syntax::verb_group::VerbGroupRole;

/// The number of tokens between the verb and "each other".
const MAX_TOKENS: usize = 3;

/// A verb whose sides do the same to each other.
pub(super) fn verb_reciprocal(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    let (view, from) = (unit.view, unit.group.tokens.last);
    let is_reciprocal =
        |at: usize| view.is(at, "each") && view.is(at + 1, "other") || view.is(at, "one") && view.is(at + 1, "another");
    let near = from..unit.sentence.last.min(from + MAX_TOKENS);
    if unit.group.role == VerbGroupRole::Passive || !near.into_iter().any(is_reciprocal) {
        return None;
    }
    let frame = unit.frames().next()?;
    let (actors, targets) = sides::all(unit.named().to_vec(), Vec::new())?;
    Some(unit.candidate(frame, actors, targets))
}
