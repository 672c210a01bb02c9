//! "The President’s visit to Chile." "The visit of the President of Norway to Chile."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;
use crate::lexicon::{ActFrame, TargetSlot};
use crate::syntax::TokenRange;

/// A noun that names an act, after the possessive of who acts or before "of".
pub(super) fn noun_possessive(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.entry().frames.iter().find(|frame| frame.is_alone)?;
    let actors = unit
        .parties(unit.possessor().or_else(|| holder(unit, frame)).or_else(|| unit.state_before().filter(|_| !frame.is_mutual))?);
    if actors.is_empty() {
        return None;
    }
    let targets = unit.targets(frame, None, &actors);
    let sides = if frame.is_mutual { sides::all(actors, targets) } else { sides::each(frame, actors, targets) };
    Some(unit.candidate(frame, None, sides?))
}

/// The words after "of" or "by". Of an act on somebody, "of" comes before the target: "the arrest of Chileans by Norway".
fn holder(unit: &NounUnit<'_, '_>, frame: &ActFrame) -> Option<TokenRange> {
    let view = unit.view;
    let is_target = |at: usize| frame.targets.contains(&TargetSlot::After(view.lookup.word(at)));
    let is_holder = |at: usize| view.is(at, "of") && !is_target(at) || view.is(at, "by");
    let first = unit.complements.phrases.iter().find(|phrase| phrase.preposition.is_some_and(is_holder))?;
    Some(first.words)
}
