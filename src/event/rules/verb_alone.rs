//! "Norway and Chile agreed to open talks." "The President of Norway resigned."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::lexicon::EventType;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb of an act that has no target.
pub(super) fn verb_alone(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.frames().find(|frame| frame.is_alone)?;
    // "the urgency that we demonstrated"
    let protests = frame.kind == EventType::Protest;
    if protests && (unit.is_of_state() || unit.subject.len() == 1) {
        return None;
    }
    let actors = if protests { unit.actors() } else { unit.named().to_vec() };
    let acts = unit.group.role != VerbGroupRole::Passive && actors.iter().any(|actor| !actor.identity.is_presumed);
    if !acts {
        return None;
    }
    let (actors, targets) = sides::within_state(unit.view, &actors).unwrap_or_else(|| (actors, Vec::new()));
    Some(unit.candidate(frame, actors, targets))
}
