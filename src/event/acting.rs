//! For whom those act whom the words of a clause do not show: on behalf of a state, the people of a place, forces of whoever reports it.

use super::party::Party;
use super::unit::ActUnit;
use crate::lexicon::{ActFrame, EventType, Facts, WordSet};
use crate::speaker::Identity;
use crate::syntax::complements::{Complement, Complements};
use crate::syntax::noun_phrase::{self, subject_before};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

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
    let elsewhere = || {
        of_ministry(at, subject)
            .or_else(|| of_reporter(at, subject))
            .or_else(|| of_clause_before(at, subject))
            .or_else(|| of_post(at, subject, complements))
            .or_else(|| of_war(at, subject, complements))
            .or_else(|| of_other_state(at, subject, complements))
    };
    local_people(at, subject, complements).or_else(elsewhere).into_iter().collect()
}

/// Those whom a place for targets means without their name: "her" of "met the President and signed a treaty with her", and "the Government" of
/// the state to which an actor is an envoy.
pub(super) fn meant(at: &ActUnit<'_, '_>, words: TokenRange, actors: &[Party]) -> Vec<Party> {
    if is_pronoun(at.view, words) {
        return other_person_before(at, words, actors);
    }
    host(at, words, actors).into_iter().collect()
}

/// Those of the actors' own state whom they oppose: "The Norwegian opposition called on the government", "accused the rebels".
pub(super) fn rivals(
    at: &ActUnit<'_, '_>,
    frame: &ActFrame,
    complements: &Complements,
    actors: &[Party],
) -> Option<(Vec<Party>, Vec<Party>)> {
    let [actor] = actors else { return None };
    actor.identity.country.as_ref()?;
    let phrases = frame.targets.iter().filter_map(|slot| at.phrase(*slot, complements));
    let rival = phrases.into_iter().find_map(|phrase| rival(at.view, actor, phrase.words))?;
    Some((actors.to_vec(), vec![rival]))
}

fn rival(view: View<'_>, actor: &Party, words: TokenRange) -> Option<Party> {
    /// The number of tokens of a phrase like "the government", "President Lund".
    const MAX_TOKENS: usize = 4;
    let fights = |words: TokenRange| (words.first..words.last).any(|at| view.is_in(at, WordSet::Insurgent));
    let head = words.last - 1;
    let is_office = (words.first..words.last).any(|at| view.flags(at).any(EntityFlags::OFFICE));
    let is_ruling =
        words.len() <= MAX_TOKENS && (view.is(words.first, "the") && view.is_in(head, WordSet::StateBody) || is_office);
    let is_rival = if fights(actor.words) { is_ruling } else { fights(words) };
    let names_other = view.has(words, EntityFlags::PLACE);
    let identity = Identity { speaker: None, role: None, is_presumed: false, ..actor.identity.clone() };
    (is_rival && !names_other).then_some(Party { words, identity })
}

/// Whether words are one pronoun: "him", "her".
pub(super) fn is_pronoun(view: View<'_>, words: TokenRange) -> bool {
    words.len() == 1 && matches!(view.tag(words.first), Tag::ObjectPronoun | Tag::Possessive)
}

/// The last person before a pronoun in its sentence who does not act.
fn other_person_before(at: &ActUnit<'_, '_>, pronoun: TokenRange, actors: &[Party]) -> Vec<Party> {
    /// The number of people that are tried.
    const MAX_TRIED: usize = 3;
    let (view, low) = (at.view, at.sentence.first);
    let mut end = pronoun.first;
    for _ in 0..MAX_TRIED {
        let Some(last) = (low..end).rev().find(|at| view.flags(*at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE))) else {
            break;
        };
        let Some(words) = noun_phrase::ending_at(view, low, last + 1) else { break };
        let named = at.parties(words);
        if !named.is_empty() && named.iter().all(|party| actors.iter().all(|actor| !actor.is_same(party))) {
            return named.into_iter().map(|party| Party { words: pronoun, ..party }).collect();
        }
        end = words.first.min(last);
    }
    Vec::new()
}

/// An office or a body without its state belongs to the one where an actor is an envoy: "The Norwegian Ambassador to Chile met the Minister".
fn host(at: &ActUnit<'_, '_>, words: TokenRange, actors: &[Party]) -> Option<Party> {
    let view = at.view;
    let is_of_state = |at: usize| view.flags(at).any(EntityFlags::OFFICE) || view.is_in(at, WordSet::StateBody);
    let is_named = view.has(words, EntityFlags::PLACE) || !(words.first..words.last).any(is_of_state);
    let country = actors.iter().filter(|_| !is_named).find_map(|actor| post(at, actor.words))?;
    Some(Party { words, identity: Identity { country: Some(country.into()), ..Identity::default() } })
}

/// The state at which somebody is an envoy: "Chile" of "the Norwegian Ambassador to Chile".
pub(super) fn post<'a>(at: &ActUnit<'a, '_>, words: TokenRange) -> Option<&'a str> {
    /// The number of tokens of the name of a state, with what it stands in: "of the Republic of Norway to".
    const MAX_TOKENS: usize = 8;
    let view = at.view;
    let is_envoy = |at: &usize| view.is_in(*at, WordSet::DiplomaticMission);
    let envoy = (words.first..words.last).find(is_envoy)?;
    let to = (envoy + 1..at.sentence.last.min(envoy + MAX_TOKENS)).find(|at| view.is_in(*at, WordSet::PostPreposition))?;
    let name = (to + 1..at.sentence.last.min(to + MAX_TOKENS)).find(|at| view.flags(*at).any(EntityFlags::PLACE))?;
    Some(at.identities.place(TokenRange::new(name, at.sentence.last.min(name + MAX_TOKENS)))?.1)
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

/// The forces of the subject of the clause before: "Norway was blamed after | its police arrested Chileans".
fn of_clause_before(at: &ActUnit<'_, '_>, subject: TokenRange) -> Option<Party> {
    let (view, low) = (at.view, at.sentence.first);
    let is_own = view.tag(subject.first) == Tag::Possessive && view.facts(subject.first).any(Facts::PRONOUN_POSSESSIVE);
    let is_force = (subject.first..subject.last).any(|at| is_force(view, at));
    if !is_own || !is_force || subject.first == low {
        return None;
    }
    let finite = (low..subject.first).find(|at| view.tag(*at).is_finite())?;
    let owner = at.parties(subject_before(view, low, finite)?);
    let [Party { identity, .. }] = owner.as_slice() else { return None };
    Some(Party { words: subject, identity: Identity { speaker: None, role: None, ..identity.clone() } })
}

/// An office or a body acts for the state where an envoy in its clause is: "The Ministry summoned the Ambassador of Norway to Chile".
fn of_post(at: &ActUnit<'_, '_>, subject: TokenRange, complements: &Complements) -> Option<Party> {
    let view = at.view;
    let is_of_state = |at: usize| view.flags(at).any(EntityFlags::OFFICE) || view.is_in(at, WordSet::StateBody);
    let phrases = complements.phrases.iter().filter(|_| (subject.first..subject.last).any(is_of_state));
    let country = phrases.into_iter().find_map(|phrase| post(at, phrase.words))?;
    Some(Party { words: subject, identity: Identity { country: Some(country.into()), ..Identity::default() } })
}

/// Whether words name a ministry without its state: "the Ministry of Foreign Affairs".
fn is_ministry(view: View<'_>, words: TokenRange) -> bool {
    /// The number of tokens before the word: "The Foreign Affairs Ministry".
    const MAX_TOKENS: usize = 4;
    let mut first = words.first..words.last.min(words.first + MAX_TOKENS);
    first.any(|at| view.is_in(at, WordSet::Ministry)) && !view.has(words, EntityFlags::PLACE)
}

/// A ministry that is named without its state is the issuer's: "The Ministry calls on Chile".
fn of_ministry(at: &ActUnit<'_, '_>, subject: TokenRange) -> Option<Party> {
    let identity = at.identities.of_issuer().filter(|_| is_ministry(at.view, subject))?;
    Some(Party { words: subject, identity })
}

/// An office whose state the text does not say acts, in a contact, for the only other state that the text names: "The Minister paid a visit
/// to Chile", in a text that also names Norway and no third state.
pub(super) fn of_other_state(at: &ActUnit<'_, '_>, subject: TokenRange, complements: &Complements) -> Option<Party> {
    let view = at.view;
    let meets = at.entry().frames.iter().any(|frame| frame.kind == EventType::Consult);
    let is_office = meets && (subject.first..subject.last).any(|at| view.flags(at).any(EntityFlags::OFFICE));
    if !is_office && !is_ministry(view, subject) || view.has(subject, EntityFlags::PLACE) {
        return None;
    }
    let mut others = complements.phrases.iter().map(|phrase| at.parties(phrase.words));
    let others = others.find(|parties| !parties.is_empty())?;
    let [other] = others.as_slice() else { return None };
    let country = at.identities.only_state_beside(other.identity.country.as_deref())?;
    let identity = Identity { country: Some(country.into()), is_presumed: true, ..Identity::default() };
    Some(Party { words: subject, identity })
}

/// Rebels who are named without a state fight in the place that the clause names, or else against the state that it names: "Rebels seized
/// the President of Norway".
fn of_war(at: &ActUnit<'_, '_>, subject: TokenRange, complements: &Complements) -> Option<Party> {
    let view = at.view;
    let fights = (subject.first..subject.last).any(|at| view.is_in(at, WordSet::Insurgent));
    let is_violent = |frame: &ActFrame| matches!(frame.kind, EventType::Assault | EventType::Coerce | EventType::Retreat);
    if !fights || !at.entry().frames.iter().any(is_violent) {
        return None;
    }
    let is_place = |phrase: &&Complement| phrase.preposition.is_some_and(|at| view.is_in(at, WordSet::PlacePreposition));
    let place = complements.phrases.iter().filter(is_place).find_map(|phrase| at.identities.place(phrase.words));
    let object = || complements.phrases.first().and_then(|phrase| at.identities.place(phrase.words));
    let (_, country) = place.or_else(object)?;
    Some(Party { words: subject, identity: Identity { country: Some(country.into()), ..Identity::default() } })
}

fn is_force(view: View<'_>, at: usize) -> bool {
    view.is_in(at, WordSet::DomesticGroup)
        || view.is_in(at, WordSet::Soldiers)
        || view.is_in(at, WordSet::StateBody)
        || view.flags(at).any(EntityFlags::OFFICE)
}

/// Forces, authorities and offices that are named without their state act for that of whoever reports it: "Soldiers killed nine rebels,
/// Chilean officials said", "The Chilean army said its soldiers had killed".
fn of_reporter(at: &ActUnit<'_, '_>, subject: TokenRange) -> Option<Party> {
    let view = at.view;
    let mut words = subject.first..subject.last;
    let identity = at.identities.of_reporter(at.words().first).filter(|_| words.any(|at| is_force(view, at)))?;
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
    // "The rebels freed six soldiers."
    let fights = |words: TokenRange| (words.first..words.last).any(|at| view.is_in(at, WordSet::Insurgent));
    let are_soldiers = || (words.first..words.last).any(|at| view.is_in(at, WordSet::Soldiers));
    let is_foe = |actor: &Party| fights(actor.words) && are_soldiers();
    let actor = actors.first().filter(|actor| (is_own || is_foe(actor)) && actor.identity.country.is_some())?;
    let mut own = Party { words, identity: actor.identity.clone() };
    (own.identity.speaker, own.identity.role, own.identity.is_presumed) = (None, None, false);
    Some(own)
}
