//! "The President’s visit to Chile." "The visit of the President of Norway to Chile."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;
use crate::lexicon::{ActFrame, EventType, TargetSlot};
use crate::syntax::TokenRange;

/// A noun that names an act, after the possessive of who acts or before "of".
pub(super) fn noun_possessive(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.entry().frames.iter().find(|frame| frame.is_verbless)?;
    let actors = unit
        .parties(unit.possessor().or_else(|| holder(unit, frame)).or_else(|| unit.state_before().filter(|_| !frame.is_mutual))?);
    if actors.is_empty() {
        return None;
    }
    let targets = unit.targets(frame, None, &actors);
    let sides = if frame.is_mutual { sides::all(actors, targets) } else { sides::each(frame, actors, targets) };
    Some(unit.candidate(frame, None, sides?))
}

/// The words after "of" or "by", or after "from" if something is given. Of an act on somebody, "of" comes before the target: "the arrest of Chileans by Norway".
fn holder(unit: &NounUnit<'_, '_>, frame: &ActFrame) -> Option<TokenRange> {
    let view = unit.view;
    let is_target = |at: usize| frame.targets.contains(&TargetSlot::After(view.lookup.word(at)));
    let is_giver = |at: usize| frame.kind == EventType::Aid && view.is(at, "from");
    let is_holder = |at: usize| view.is(at, "of") && !is_target(at) || view.is(at, "by") || is_giver(at);
    let mut holders = unit.complements.phrases.iter().filter(|phrase| phrase.preposition.is_some_and(is_holder));
    let first = holders.next()?;
    // "the donation of 300 tonnes of rice by Norway"
    let of_thing = frame.kind == EventType::Aid && !unit.identities.names_anybody(first.words);
    if of_thing { holders.next().map(|next| next.words) } else { Some(first.words) }
}
