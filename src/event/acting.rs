//! For whom those act whom the words of a clause do not show: on behalf of a state, the people of a place, forces of whoever reports it.

use super::party::Party;
use super::unit::ActUnit;
use crate::lexicon::{EventType, WordSet};
use crate::speaker::Identity;
use crate::syntax::complements::Complements;
use crate::syntax::{EntityFlags, TokenRange, noun_phrase};

/// Those who act: whom the subject names, or else those for whom it acts ("on behalf of Norway"), the people of the place, and forces and
/// offices of whoever reports it.
pub(super) fn acting(at: &ActUnit<'_, '_>, named: Vec<Party>, subject: TokenRange, complements: &Complements) -> Vec<Party> {
    let is_known = named.iter().any(|party| !party.identity.is_presumed);
    if is_known {
        return named;
    }
    if let Some(principal) = principal(at, complements) {
        return at.parties(principal);
    }
    if !named.is_empty() {
        return named;
    }
    local_people(at, subject, complements).or_else(|| of_reporter(at, subject)).into_iter().collect()
}

/// Those on whose behalf somebody acts: "handed over the tents | on behalf of Norway", "On behalf of Norway, Ms Lund …".
fn principal(at: &ActUnit<'_, '_>, complements: &Complements) -> Option<TokenRange> {
    let view = at.view;
    // "welcomes the mediation of the President on behalf of the Union": the mediation is.
    let gives = at.entry().is_noun || at.entry().frames.iter().any(|frame| frame.kind == EventType::Aid);
    let mut phrases = complements.phrases.iter().filter(|_| gives).map(|phrase| phrase.words);
    let phrase = phrases.find(|words| view.is(words.first, "behalf"));
    let first = at.sentence.first;
    let opening = || {
        let opens = view.is(first, "on") && view.is(first + 1, "behalf") && view.is(first + 2, "of");
        opens.then(|| noun_phrase::starting_at(view, first + 3, at.sentence.last)).flatten()
    };
    let after_of = |words: TokenRange| (words.len() > 2).then(|| TokenRange::new(words.first + 2, words.last));
    phrase.and_then(after_of).or_else(opening)
}

/// Forces, authorities and offices that are named without their state act for that of whoever reports it: "Soldiers killed nine rebels,
/// Chilean officials said", "The Chilean army said its soldiers had killed".
fn of_reporter(at: &ActUnit<'_, '_>, subject: TokenRange) -> Option<Party> {
    let view = at.view;
    let is_force = |at: usize| {
        view.is_in(at, WordSet::DomesticGroup)
            || view.is_in(at, WordSet::Soldiers)
            || view.is_in(at, WordSet::StateBody)
            || view.flags(at).any(EntityFlags::OFFICE)
    };
    let mut words = subject.first..subject.last;
    let identity = at.identities.of_reporter(at.words().first).filter(|_| words.any(is_force))?;
    Some(Party { words: subject, identity: Identity { speaker: None, role: None, is_presumed: true, ..identity } })
}

/// People without a state who protest act for that where they are: "Students threw stones at the Embassy in Chile".
fn local_people(at: &ActUnit<'_, '_>, subject: TokenRange, complements: &Complements) -> Option<Party> {
    let view = at.view;
    let protests = at.entry().frames.iter().all(|frame| frame.kind == EventType::Protest);
    let are_people = (subject.first..subject.last).any(|at| view.is_in(at, WordSet::DomesticGroup));
    let within = |preposition: usize| view.is(preposition, "in");
    if !protests || !are_people {
        return None;
    }
    let mut after = complements.phrases.iter().rev().filter(|phrase| phrase.preposition.is_some_and(within));
    let after = after.find_map(|phrase| at.identities.place(phrase.words));
    // "In Chile, thousands of students marched"
    let opening = || TokenRange::new(at.sentence.first + 1, subject.first);
    let fronted = || view.is(at.sentence.first, "in") && subject.first > at.sentence.first + 1;
    let (_, country) = after.or_else(|| if fronted() { at.identities.place(opening()) } else { None })?;
    Some(Party { words: subject, identity: Identity { country: Some(country.into()), ..Identity::default() } })
}

/// The actor's state, if a phrase names people of its own: "arrested opposition leaders".
pub(super) fn own_people(at: &ActUnit<'_, '_>, words: TokenRange, actors: &[Party]) -> Option<Party> {
    let view = at.view;
    // "The strike killed three people": nobody says whose they are.
    let is_group = |words: TokenRange| (words.first..words.last).any(|at| view.is_in(at, WordSet::DomesticGroup));
    let is_violent = at.entry().frames.iter().any(|frame| frame.kind == EventType::Assault);
    let is_violent = is_violent && !actors.iter().any(|actor| is_group(actor.words));
    let is_own =
        (words.first..words.last).any(|at| view.is_in(at, WordSet::DomesticGroup) && !(is_violent && view.is(at, "people")));
    let actor = actors.first().filter(|actor| is_own && actor.identity.country.is_some())?;
    let mut own = Party { words, identity: actor.identity.clone() };
    (own.identity.speaker, own.identity.role, own.identity.is_presumed) = (None, None, false);
    Some(own)
}
