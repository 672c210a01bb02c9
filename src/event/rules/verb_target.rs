//! "Norway visited Chile." "Norway urged Chile to wait." "Norway threatened to attack Chile."

use super::sides;
use crate::event::acting::rivals;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::lexicon::ActFrame;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb, its subject, and the target in its object, after a preposition, or in its clause.
pub(super) fn verb_target(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    if unit.group.role == VerbGroupRole::Passive {
        return None;
    }
    // Targets cost more to find than actors, and without actors there is no act.
    let actors = Some(unit.actors()).filter(|actors| !actors.is_empty())?;
    // "they agreed to meet at the Council": what both sides agree concerns themselves.
    let is_between_actors = |frame: &ActFrame| {
        let several = actors.iter().any(|actor| !actor.is_same(&actors[0]));
        frame.is_between && several
    };
    // "Students protested" is no note of protest.
    let is_of_people = |frame: &ActFrame| frame.is_official && !unit.is_of_state();
    let goes_on = |frame: &ActFrame| frame.is_bare && unit.is_followed_by_request();
    let fits = |frame: &&ActFrame| !(frame.is_mutual || is_of_people(frame) || is_between_actors(frame) || goes_on(frame));
    let (frame, (actors, targets)) = unit.frames().filter(fits).find_map(|frame| {
        let targets = unit.targets(frame, &actors);
        let opposed = || rivals(unit, frame, &unit.complements, &actors);
        sides::each(frame, actors.clone(), targets).or_else(opposed).map(|sides| (frame, sides))
    })?;
    Some(unit.candidate(frame, actors, targets))
}
