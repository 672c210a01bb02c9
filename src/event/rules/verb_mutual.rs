//! "The Foreign Ministers of Norway and Chile met in Oslo." "Norway met with Chile."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb of an act that several sides do together.
pub(super) fn verb_mutual(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    // "will not talk to Chile" is a refusal, and no talk.
    let is_refused = unit.frames().next().is_some_and(|frame| frame.is_refusal);
    if unit.group.role == VerbGroupRole::Passive || is_refused {
        return None;
    }
    let frame = unit.frames().find(|frame| frame.is_mutual)?;
    // Those who met nobody knows whom did not meet each other.
    let actors = if unit.named().is_empty() { unit.actors() } else { unit.named().to_vec() };
    let others = if actors.is_empty() { return None } else { unit.targets(frame, &actors) };
    let inner = sides::within_state(unit.view, &actors).filter(|_| others.is_empty());
    let (actors, targets) =
        inner.or_else(|| sides::all(actors.clone(), others)).or_else(|| sides::of_body(unit.view, &actors))?;
    Some(unit.candidate(frame, actors, targets))
}
