//! "Sanctions were imposed on Chile by Norway." "Talks were held between Norway and Chile."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;
use crate::event::party::Party;
use crate::syntax::complements;

/// A noun that names an act is the subject of its support verb in the passive.
pub(super) fn noun_passive(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let verb = unit.passive_after()?;
    let after = complements::read(unit.view, verb.words.last, unit.sentence.last);
    let (frame, sides) = unit.supported(&verb).find_map(|frame| {
        let mut targets = unit.targets(frame, None, &[]);
        for slot in &frame.targets {
            if targets.is_empty() {
                targets = unit.in_slot(*slot, &after);
            }
        }
        let by = after.phrases.iter().find(|phrase| phrase.preposition.is_some_and(|at| unit.view.is(at, "by")));
        let actors: Vec<Party> = by.map_or_else(Vec::new, |by| unit.parties(by.words));
        let sides = if frame.is_mutual { sides::all(actors, targets) } else { sides::each(frame, actors, targets) };
        sides.map(|sides| (frame, sides))
    })?;
    Some(unit.candidate(frame, Some(&verb), sides))
}
