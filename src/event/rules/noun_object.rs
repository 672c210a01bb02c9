//! "Norway imposed sanctions on Chile." "The Minister paid a visit to Chile."

use super::sides;
use crate::event::acting::rivals;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;
use crate::lexicon::EventType;
use crate::syntax::verb_group::VerbGroupRole;

/// A noun that names an act is the object of its support verb.
pub(super) fn noun_object(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let verb = unit.verb_before().filter(|verb| verb.group.role != VerbGroupRole::Passive)?;
    let subject = unit.subject(&verb);
    let (frame, sides) = unit.supported(&verb).find_map(|frame| {
        let actors = unit.owner_of(frame).unwrap_or_else(|| subject.clone());
        let targets = unit.targets(frame, Some(&verb), &actors);
        let sides = match frame.is_mutual {
            // Those with whom nobody knows who met did not meet each other.
            true if actors.is_empty() => None,
            true => sides::all(actors.clone(), targets).or_else(|| sides::of_body(unit.view, &actors)),
            false if frame.is_inverse => sides::each(frame, targets, actors.clone()),
            false => sides::each(frame, actors.clone(), targets),
        };
        let sides = sides.or_else(|| if frame.is_mutual { None } else { rivals(unit, frame, &unit.complements, &actors) });
        let is_shown = actors.iter().any(|actor| !actor.identity.is_presumed);
        let may_be_alone = frame.is_alone && !frame.is_mutual && frame.kind != EventType::Assault;
        let alone = || (may_be_alone && is_shown).then(|| (actors.clone(), Vec::new()));
        sides.or_else(alone).map(|sides| (frame, sides))
    })?;
    Some(unit.candidate(frame, Some(&verb), sides))
}
