//! Short names: "Lund" is the Ada Lund whom other stories name, if only one fits.

use super::draft::{Draft, Drafts, Link};
use super::sightings::{Sightings, of_form};
use crate::people::identity::{Form, Identity, is_held_by_one, is_initial};
use crate::people::person::PersonRule;
use crate::people::seen::Seen;
use std::collections::BTreeMap;

/// How many times as often as the next person somebody must speak to be meant by a name that says no more.
const CLEARLY_MORE: u64 = 8;
/// The number of people with a common word in their names who are compared.
const MAX_COMPARED: usize = 64;

pub(super) fn join<'s>(seen: &Sightings<'s>, drafts: &mut Drafts<'s>) {
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (identity, link) in &drafts.links {
        for word in identity.words() {
            let known = by_word.entry(word).or_default();
            if !known.contains(&link.draft) && known.len() < MAX_COMPARED {
                known.push(link.draft);
            }
        }
    }
    let mut alone = Vec::new();
    for (identity, said) in of_form(seen, Form::ShortName) {
        let candidates = main_word(identity).and_then(|word| by_word.get(word)).map(Vec::as_slice).unwrap_or_default();
        match bearer(identity, candidates, drafts).or_else(|| bearer_elsewhere(identity, candidates, drafts)) {
            Some((draft, confidence)) => drafts.link(identity, said, Link { draft, rule: PersonRule::ShortName, confidence }),
            None => alone.push((identity, said)),
        }
    }
    join_alone(alone, drafts);
}

/// Those whom no story names in full: the ones that say most come first, and the others join them.
fn join_alone<'s>(mut alone: Vec<(&'s Identity, &'s Seen)>, drafts: &mut Drafts<'s>) {
    let says = |identity: &Identity| usize::from(identity.office.is_some()) + usize::from(identity.country.is_some());
    alone.sort_by_key(|(identity, said)| (std::cmp::Reverse((says(identity), said.stories)), *identity));
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (identity, said) in alone {
        let known = by_word.entry(main_word(identity).unwrap_or_default()).or_default();
        if let Some((draft, confidence)) = bearer(identity, known, drafts) {
            drafts.link(identity, said, Link { draft, rule: PersonRule::ShortName, confidence });
            continue;
        }
        let draft = drafts.new_draft();
        if known.len() < MAX_COMPARED {
            known.push(draft);
        }
        drafts.link(identity, said, Link { draft, rule: PersonRule::Alone, confidence: 1.0 });
    }
}

/// The person with an office that one person holds, if a story gives them a country that no other does: "President Lund" of Norway, who once
/// spoke in Japan.
fn bearer_elsewhere(identity: &Identity, candidates: &[usize], drafts: &Drafts<'_>) -> Option<(usize, f32)> {
    let home = identity.issuer.or(drafts.home);
    let is_own = |at: &usize| {
        let person = &drafts.list[*at];
        person.office() == identity.office && home.is_some() && person.likely_country() == home
    };
    let at = candidates.iter().copied().filter(is_own).max_by_key(|at| drafts.list[*at].stories)?;
    is_held_by_one(identity.office).then_some((at, 0.75))
}

fn main_word(identity: &Identity) -> Option<&str> {
    identity.words().find(|word| !is_initial(word)).or_else(|| identity.words().next())
}

/// The person whom a short name means: the one whose office, country and issuer fit best, or who speaks much more than the others.
fn bearer(identity: &Identity, candidates: &[usize], drafts: &Drafts<'_>) -> Option<(usize, f32)> {
    let fitting =
        candidates.iter().filter_map(|at| Some((fit(identity, &drafts.list[*at], drafts.home)?, drafts.list[*at].stories, *at)));
    let mut fitting: Vec<(u32, u64, usize)> = fitting.collect();
    fitting.sort_unstable_by(|one, other| other.cmp(one));
    match *fitting.as_slice() {
        [] => None,
        [(fit, _, at)] => Some((at, if fit >= 2 { 0.95 } else { 0.85 })),
        [(best, _, at), (next, ..), ..] if best >= next + 2 => Some((at, 0.9)),
        [(_, stories, at), (_, others, _), ..] => (stories >= others * CLEARLY_MORE).then_some((at, 0.75)),
    }
}

/// How well a person fits a short name; `None` if they do not.
fn fit(identity: &Identity, person: &Draft<'_>, home: Option<&str>) -> Option<u32> {
    let country = identity.country.as_deref();
    let has_initials = || {
        let has = |word: &str| person.names.keys().any(|known| known.words().any(|other| other.starts_with(word)));
        identity.words().filter(|word| is_initial(word)).all(has)
    };
    if !person.may_be(identity.office, country) || !has_initials() {
        return None;
    }
    let office = identity.office.is_some_and(|office| person.offices.contains_key(&office));
    let country = country.is_some_and(|country| person.countries.contains_key(country));
    let issuer = identity
        .issuer
        .or(home)
        .is_some_and(|issuer| person.issuers.contains_key(issuer) || person.countries.contains_key(issuer));
    Some(4 * u32::from(office) + 2 * u32::from(country) + u32::from(issuer))
}
