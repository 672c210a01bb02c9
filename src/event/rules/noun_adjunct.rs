//! "During talks with Chile, the Norwegian Minister will say that …"

use super::sides;
use crate::attribution::source::shared_subject_before;
use crate::event::acting::of_other_state;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;
use crate::event::party::Party;
use crate::lexicon::{ActFrame, WordSet};
use crate::story::EventModality;
use crate::syntax::{Tag, noun_phrase};

/// The number of tokens before the noun: "During the first face-to-face".
const MAX_TOKENS_BEFORE: usize = 8;
/// The number of tokens from the subject of the clause to its verb.
const MAX_TOKENS_TO_VERB: usize = 4;

/// The preposition before a noun that is a circumstance of the clause before it: "after" of "said after talks with Chile".
fn circumstance(unit: &NounUnit<'_, '_>) -> Option<usize> {
    let (view, low) = (unit.view, unit.sentence.first);
    let noun = unit.words().first;
    let mut before = (low + 1..noun).rev().take(MAX_TOKENS_BEFORE);
    let at = before.find(|at| !view.tag(*at).is_nominal())?;
    (view.is_in(at, WordSet::TimeRelation) && !view.is(at, "ahead")).then_some(at)
}

/// A contact after the clause of who took part: "the Norwegian Minister said after talks with Chile".
fn after_clause(unit: &NounUnit<'_, '_>, frame: &ActFrame) -> Option<Candidate> {
    let (view, low) = (unit.view, unit.sentence.first);
    let subject = shared_subject_before(view, low, circumstance(unit)?, |_| false)?;
    let actors = Some(unit.parties(subject)).filter(|actors| !actors.is_empty())?;
    let targets = Some(unit.targets(frame, None, &actors)).filter(|targets| !targets.is_empty())?;
    Some(unit.candidate(frame, None, sides::all(actors, targets)?))
}

/// A noun of a contact that opens its sentence. The subject of the clause takes part.
pub(super) fn noun_adjunct(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let view = unit.view;
    let frame = unit.entry().frames.iter().find(|frame| frame.is_verbless && frame.is_mutual)?;
    if let Some(candidate) = after_clause(unit, frame) {
        return Some(candidate);
    }
    let noun = unit.words();
    let (start, comma) = (unit.sentence.first, unit.complements.end);
    let is_preposition = |at: usize| view.is_in(at, WordSet::CircumstancePreposition) || view.is_in(at, WordSet::TimeRelation);
    // "Speaking after talks with Chile, the Minister …"
    let speaks = usize::from(view.tag(start) == Tag::Ing);
    let opens = is_preposition(start + speaks);
    let before = start + speaks + 1..noun.first;
    if !opens || before.len() > MAX_TOKENS_BEFORE || before.into_iter().any(|at| view.tag(at).is_finite()) {
        return None;
    }
    let subject = Some(comma).filter(|comma| view.tag(*comma) == Tag::Comma)?;
    let subject = noun_phrase::starting_at(view, subject + 1, unit.sentence.last)?;
    let verb = (subject.last..subject.last + MAX_TOKENS_TO_VERB).find(|at| view.tag(*at).is_finite())?;
    let named = unit.parties(subject);
    let other = || of_other_state(unit, subject, &unit.complements).into_iter().collect();
    let actors: Vec<Party> = if named.is_empty() { other() } else { named };
    if actors.is_empty() {
        return None;
    }
    let targets = unit.targets(frame, None, &actors);
    let candidate = unit.candidate(frame, None, sides::all(actors, targets)?);
    let is_planned = view.is_in(verb, WordSet::FutureModal);
    Some(Candidate { modality: if is_planned { EventModality::Planned } else { candidate.modality }, ..candidate })
}
