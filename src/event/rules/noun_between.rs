//! "Talks between Norway and Chile went on." "The Norway-Chile talks went on."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::noun_unit::NounUnit;
use crate::event::party::Party;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// A noun that names an act, and its sides after "between" or joined before it.
pub(super) fn noun_between(unit: &NounUnit<'_, '_>) -> Option<Candidate> {
    let frame = unit.entry().frames.iter().find(|frame| frame.is_verbless && frame.is_mutual)?;
    let mut phrases = unit.complements.phrases.iter();
    let between = phrases.find(|phrase| phrase.preposition.is_some_and(|at| unit.view.is(at, "between")));
    let parties = between.map_or_else(|| joined(unit), |between| unit.parties(between.words));
    let sides = sides::within_state(unit.view, &parties).or_else(|| sides::all(parties, Vec::new()))?;
    Some(unit.candidate(frame, None, sides))
}

/// The states and bodies that hyphens join before the noun: "Norwegian-Chilean talks", "Norway-Chile Foreign Ministers’ Meeting".
fn joined(unit: &NounUnit<'_, '_>) -> Vec<Party> {
    /// The number of tokens before the noun that are read.
    const MAX_TOKENS: usize = 12;
    /// The number of tokens of the sentence before the names: "The second", "Inter-Ministry".
    const MAX_TOKENS_BEFORE: usize = 3;
    let (view, low) = (unit.view, unit.sentence.first);
    let is_name = |at: usize| view.flags(at).any(EntityFlags::PLACE);
    let is_hyphen = |at: usize| matches!(view.tag(at), Tag::Hyphen | Tag::Dash) && !is_name(at);
    let modifies = |at: &usize| view.tag(*at).is_nominal() || view.tag(*at) == Tag::Possessive || is_name(*at) || is_hyphen(*at);
    let mut before = (low + 1..unit.words().first).rev().take(MAX_TOKENS).take_while(modifies);
    let Some(hyphen) = before.find(|at| is_hyphen(*at) && is_name(at - 1) && is_name(at + 1)) else { return Vec::new() };
    let first = (low..hyphen).rev().take_while(|at| is_name(*at) || is_hyphen(*at) && is_name(at - 1)).last().unwrap_or(hyphen);
    let last = (hyphen + 1..unit.words().first).find(|at| !is_name(*at)).unwrap_or(unit.words().first);
    // "in Norwegian-Chilean nuclear talks": a topic, and no report.
    if first > low + MAX_TOKENS_BEFORE {
        return Vec::new();
    }
    let mut start = first;
    let mut parties = Vec::new();
    for at in first..=last {
        if at == last || is_hyphen(at) {
            parties.extend(unit.parties(TokenRange::new(start, at)));
            start = at + 1;
        }
    }
    parties
}
