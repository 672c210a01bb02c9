//! "Norway was attacked by Chile."

use super::sides;
use crate::event::acting::post;
use crate::event::candidate::Candidate;
use crate::event::party::Party;
use crate::event::verb_unit::VerbUnit;
use crate::lexicon::{ActFrame, EventType, TargetSlot, WordSet};
use crate::speaker::Identity;
use crate::syntax::complements::Complement;
use crate::syntax::verb_group::VerbGroupRole;

/// A verb in the passive: its subject is the target, and the agent after "by" acts.
pub(super) fn verb_passive(unit: &VerbUnit<'_, '_>) -> Option<Candidate> {
    if unit.group.role != VerbGroupRole::Passive {
        return None;
    }
    let frame = unit.frames().find(|frame| frame.targets.contains(&TargetSlot::Object))?;
    let actors = agent(unit).map_or_else(|| summoner(unit, frame), |by| unit.parties(by.words));
    let (actors, targets) = sides::each(frame, actors, unit.parties(unit.subject))?;
    Some(unit.candidate(frame, actors, targets))
}

/// Whoever an envoy is summoned to: "was summoned to the Foreign Ministry of Norway". Without a name it is the state where he is.
fn summoner(unit: &VerbUnit<'_, '_>, frame: &ActFrame) -> Vec<Party> {
    let view = unit.view;
    let summons = frame.kind == EventType::Accuse && frame.of_person;
    let mut to =
        unit.complements.phrases.iter().filter(|phrase| summons && phrase.preposition.is_some_and(|at| view.is(at, "to")));
    let Some(words) = to.next().map(|phrase| phrase.words) else { return Vec::new() };
    let named = unit.parties(words);
    if !named.is_empty() {
        return named;
    }
    let identity = |country: &str| Identity { country: Some(country.into()), ..Identity::default() };
    post(unit, unit.subject).map(|country| Party { words, identity: identity(country) }).into_iter().collect()
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
