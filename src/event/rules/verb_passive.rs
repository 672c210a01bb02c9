//! "Norway was attacked by Chile."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::lexicon::{TargetSlot, WordSet};
use crate::syntax::complements::Complement;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb in the passive: its subject is the target, and the agent after "by" acts.
pub(super) fn verb_passive(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    if unit.group.role != VerbGroupRole::Passive {
        return None;
    }
    let frame = unit.frames().find(|frame| frame.targets.contains(&TargetSlot::Object))?;
    let by = agent(unit)?;
    let (actors, targets) = sides::each(frame, unit.parties(by.words), unit.parties(unit.subject))?;
    Some(unit.candidate(frame, actors, targets))
}

/// The phrase after "by", if only places and days come before it: "was hit during a protest over the arrest of Lund by Chile" has none.
fn agent(unit: &VerbUnit<'_, '_>) -> Option<Complement> {
    let view = unit.view;
    let is_by = |phrase: &Complement| phrase.preposition.is_some_and(|at| view.is(at, "by"));
    let at = unit.complements.phrases.iter().position(is_by)?;
    let is_adjunct = |phrase: &Complement| {
        let is_short = |at: usize| {
            view.is_in(at, WordSet::PlacePreposition)
                || view.is_in(at, WordSet::DayPreposition)
                || view.is(at, "to")
                || view.is(at, "of")
        };
        phrase.preposition.is_none_or(is_short)
    };
    unit.complements.phrases[..at].iter().all(is_adjunct).then(|| unit.complements.phrases[at])
}
