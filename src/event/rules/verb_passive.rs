//! "Norway was attacked by Chile."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::lexicon::TargetSlot;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb in the passive: its subject is the target, and the agent after "by" acts.
pub(super) fn verb_passive(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    if unit.group.role != VerbGroupRole::Passive {
        return None;
    }
    let frame = unit.entry().frames.iter().find(|frame| frame.targets.contains(&TargetSlot::Object))?;
    let by = unit.complements.phrases.iter().find(|phrase| phrase.preposition.is_some_and(|at| unit.view.is(at, "by")))?;
    let (actors, targets) = sides::each(frame, unit.parties(by.words), unit.parties(unit.subject))?;
    Some(unit.candidate(frame, actors, targets))
}
