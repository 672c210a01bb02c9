//! "Norway and Chile agreed to open talks." "The President of Norway resigned."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::verb_unit::VerbUnit;
use crate::lexicon::EventType;
use crate::syntax::Tag;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb of an act that has no target.
pub(super) fn verb_alone(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.frames().find(|frame| frame.is_alone)?;
    // "the urgency that we demonstrated"
    let protests = frame.kind == EventType::Protest;
    if protests && (unit.is_of_state() || unit.subject.len() == 1) {
        return None;
    }
    // "Most Norwegians agree": people, and no state.
    let are_people = || matches!(unit.named(), [one] if one.identity.organisation.is_none()) && !unit.is_of_state();
    if frame.kind == EventType::Agree && unit.subject.len() > 1 && are_people() {
        return None;
    }
    let actors = if protests { unit.actors() } else { unit.named().to_vec() };
    // "a plan that Norway agrees with"
    let after = unit.group.tokens.last;
    if unit.view.tag(after) == Tag::Preposition && matches!(unit.view.tag(after + 1), Tag::Stop | Tag::Comma) {
        return None;
    }
    // "They condemned": if only one state is meant, "they" may be anybody.
    let is_they = unit.subject.len() == 1 && unit.view.tag(unit.subject.first) == Tag::Pronoun;
    let accuses = frame.kind == EventType::Accuse;
    if accuses && is_they && matches!(&actors[..], [one] if one.identity.country.is_some() && one.identity.speaker.is_none()) {
        return None;
    }
    let acts = unit.group.role != VerbGroupRole::Passive && actors.iter().any(|actor| !actor.identity.is_presumed);
    if !acts {
        return None;
    }
    let (actors, targets) = sides::within_state(unit.view, &actors).unwrap_or_else(|| (actors, Vec::new()));
    Some(unit.candidate(frame, actors, targets))
}
