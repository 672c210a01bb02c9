//! From a draft to a [`Person`].

use super::draft::{Draft, Drafts, most};
use crate::OfficeClass;
use crate::people::identity::{Form, is_held_by_one};
use crate::people::person::Person;
use crate::people::seen::{is_better_name, is_capitals};
use std::collections::{BTreeMap, BTreeSet};

/// One person for each draft, in the same order. No two have the same key.
pub(super) fn people(drafts: &Drafts<'_>) -> Vec<Person> {
    let main = main_holders(drafts);
    let mut people: Vec<Person> =
        drafts.list.iter().enumerate().map(|(at, draft)| person(draft, country(draft, at, &main))).collect();
    let mut by_key: BTreeMap<Box<str>, Vec<usize>> = BTreeMap::new();
    for (at, person) in people.iter().enumerate() {
        by_key.entry(person.key.clone()).or_default().push(at);
    }
    let mut used: BTreeSet<Box<str>> = by_key.iter().filter(|(_, group)| group.len() == 1).map(|(key, _)| key.clone()).collect();
    for at in by_key.into_values().filter(|group| group.len() > 1).flatten() {
        let key = full_key(&people[at]);
        let numbered = (2..).map(|number| format!("{key} {number}"));
        let free = std::iter::once(key.clone()).chain(numbered).find(|key| !used.contains(key.as_str()));
        let key: Box<str> = free.unwrap_or(key).into();
        used.insert(key.clone());
        people[at].key = key;
    }
    people
}

/// The key of somebody with a namesake: with office and country.
fn full_key(person: &Person) -> String {
    let office = person.office.map_or("", OfficeClass::as_str);
    let country = person.country.as_deref().unwrap_or_default().to_lowercase();
    let parts = [&*person.key, office, &country];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn person(draft: &Draft<'_>, country: Option<&str>) -> Person {
    let best = |form: Form| {
        let mut written: BTreeMap<&str, (u64, &str)> = BTreeMap::new();
        for (identity, (name, stories)) in draft.names.iter().filter(|(identity, _)| identity.form == form) {
            let (count, known) = written.entry(&identity.name).or_insert((0, name));
            *count += stories;
            if is_better_name(name, known) {
                *known = name;
            }
        }
        let best = written.into_iter().max_by_key(|(_, (stories, name))| (!is_capitals(name), *stories));
        best.map(|(key, (_, name))| (key.to_owned(), name.to_owned()))
    };
    let forms = [Form::FullName, Form::ShortName, Form::Office, Form::Other];
    let (form, (key, name)) =
        forms.into_iter().find_map(|form| Some((form, best(form)?))).unwrap_or((Form::Other, Default::default()));
    let is_acronym = form == Form::Other || form == Form::ShortName && name.len() < 4;
    if let Some((key, known)) = draft.known {
        return Person {
            key: key.into(),
            name: known.name.clone(),
            office: draft.office(),
            country: known.country.clone().or_else(|| country.map(Into::into)),
            wikidata: known.wikidata.clone(),
            has_name: true,
        };
    }
    Person {
        key: key.into(),
        name: if is_capitals(&name) && !is_acronym { in_small_letters(&name) } else { name }.into(),
        office: draft.office(),
        country: country.map(Into::into),
        wikidata: None,
        has_name: form.is_name(),
    }
}

/// "ADA LUND-OAKES" as "Ada Lund-Oakes".
fn in_small_letters(name: &str) -> String {
    let mut small = String::with_capacity(name.len());
    let mut is_first = true;
    for letter in name.chars() {
        if is_first {
            small.extend(letter.to_uppercase());
        } else {
            small.extend(letter.to_lowercase());
        }
        is_first = !letter.is_alphanumeric();
    }
    small
}

/// The person whom an issuer's stories name most often as the holder of an office, for each country and office.
fn main_holders<'s>(drafts: &Drafts<'s>) -> BTreeMap<(&'s str, OfficeClass), usize> {
    let mut best: BTreeMap<(&str, OfficeClass), (u64, usize)> = BTreeMap::new();
    for (at, draft) in drafts.list.iter().enumerate() {
        let (Some(office), Some(country)) =
            (draft.office().filter(|office| is_held_by_one(Some(*office))), draft.likely_country())
        else {
            continue;
        };
        let known = best.entry((country, office)).or_insert((0, at));
        *known = (*known).max((draft.stories, at));
    }
    best.into_iter().map(|(place, (_, at))| (place, at)).collect()
}

/// The country that the stories state. A country that only few of an issuer's stories state is a slip: the issuer's own official once
/// spoke there. If none is stated, the issuer's country, for its own offices only: a guest who is a president too is not its own.
fn country<'s>(draft: &Draft<'s>, at: usize, main: &BTreeMap<(&'s str, OfficeClass), usize>) -> Option<&'s str> {
    let stated = draft.stated_country();
    let Some(issuer) = most(&draft.issuers) else { return stated };
    let office = draft.office();
    let is_own = match office {
        None | Some(OfficeClass::Media) => false,
        Some(office) => !is_held_by_one(Some(office)) || main.get(&(issuer, office)) == Some(&at),
    };
    let stories = |counts: &BTreeMap<&str, u64>, code| counts.get(code).copied().unwrap_or_default();
    match stated {
        Some(code) if !is_own || stories(&draft.countries, code) * 4 >= stories(&draft.issuers, issuer) => Some(code),
        _ => Some(issuer).filter(|_| is_own),
    }
}
