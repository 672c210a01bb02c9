//! "Norway and Chile agreed to open talks." "The President of Norway resigned."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb of an act that has no target.
pub(super) fn verb_alone(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.entry().frames.iter().find(|frame| frame.is_alone)?;
    let actors = unit.named();
    let acts = unit.group.role != VerbGroupRole::Passive && actors.iter().any(|actor| !actor.identity.is_presumed);
    if !acts {
        return None;
    }
    let (actors, targets) = sides::within_state(unit.view, actors).unwrap_or_else(|| (actors.to_vec(), Vec::new()));
    Some(unit.candidate(frame, actors, targets))
}
