//! "Talks between Norway and Chile went on."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;

/// A noun that names an act, and its sides after "between".
pub(super) fn noun_between(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.entry().frames.iter().find(|frame| frame.is_verbless && frame.is_mutual)?;
    let between =
        unit.complements.phrases.iter().find(|phrase| phrase.preposition.is_some_and(|at| unit.view.is(at, "between")))?;
    let parties = unit.parties(between.words);
    let sides = sides::within_state(unit.view, &parties).or_else(|| sides::all(parties, Vec::new()))?;
    Some(unit.candidate(frame, None, sides))
}
