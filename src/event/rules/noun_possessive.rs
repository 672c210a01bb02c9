//! "The President’s visit to Chile." "The visit of the President of Norway to Chile."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;
use crate::syntax::TokenRange;

/// A noun that names an act, after the possessive of who acts or before "of".
pub(super) fn noun_possessive(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.entry().frames.iter().find(|frame| frame.is_alone)?;
    let actors = unit.parties(unit.possessor().or_else(|| holder(unit))?);
    if actors.is_empty() {
        return None;
    }
    let targets = unit.targets(frame, None, &actors);
    let sides = if frame.is_mutual { sides::all(actors, targets) } else { sides::each(frame, actors, targets) };
    Some(unit.candidate(frame, None, sides?))
}

/// The words after "of" or "by".
fn holder(unit: &NounUnit<'_, '_>) -> Option<TokenRange> {
    let is_holder = |at: usize| unit.view.is(at, "of") || unit.view.is(at, "by");
    let first = unit.complements.phrases.iter().find(|phrase| phrase.preposition.is_some_and(is_holder))?;
    Some(first.words)
}
