//! [`Joined`]: the identities of all stories, joined to people.

mod draft;
mod full_name;
mod office;
mod person;
mod short_name;
mod sightings;

use super::identity::{Form, Identity};
use super::person::{Person, PersonMatch, PersonRule};
use super::seen::{Known, Seen};
use draft::{Drafts, Link};
use sightings::{Sightings, of_form};
use std::collections::BTreeMap;

/// The people, and who each identity is.
#[derive(Clone, Debug, Default)]
pub(super) struct Joined {
    people: Vec<Person>,
    found: BTreeMap<Identity, (usize, PersonRule, f32)>,
}

impl Joined {
    pub(super) fn of(known: &BTreeMap<Box<str>, Known>, seen: &BTreeMap<Identity, Seen>) -> Self {
        let mut drafts = Drafts::default();
        join_known(known, seen, &mut drafts);
        let seen = &seen.iter().filter(|(identity, _)| !known.contains_key(&identity.key)).collect();
        full_name::join(seen, &mut drafts);
        drafts.find_home(seen);
        short_name::join(seen, &mut drafts);
        office::join(seen, &mut drafts);
        join_others(seen, &mut drafts);
        let mut people = person::people(&drafts);
        let mut order: Vec<usize> = (0..people.len()).collect();
        order.sort_by(|one, other| people[*one].key.cmp(&people[*other].key));
        let mut place = vec![0; people.len()];
        order.iter().enumerate().for_each(|(at, draft)| place[*draft] = at);
        people.sort_by(|one, other| one.key.cmp(&other.key));
        let found = drafts.links.into_iter();
        let found = found.map(|(identity, link)| (identity.clone(), (place[link.draft], link.rule, link.confidence)));
        Self { people, found: found.collect() }
    }

    pub(super) fn find(&self, identity: &Identity) -> Option<PersonMatch<'_>> {
        let (person, rule, confidence) = *self.found.get(identity)?;
        Some(PersonMatch { person: self.people.get(person)?, rule, confidence })
    }

    pub(super) fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter()
    }
}

/// The people of the caller's table whose keys the speakers have.
fn join_known<'s>(known: &'s BTreeMap<Box<str>, Known>, seen: &'s BTreeMap<Identity, Seen>, drafts: &mut Drafts<'s>) {
    let mut by_key: BTreeMap<&str, usize> = BTreeMap::new();
    for (identity, said) in seen {
        let Some((key, person)) = known.get_key_value(&identity.key) else { continue };
        let draft = *by_key.entry(key).or_insert_with(|| drafts.new_draft());
        drafts.list[draft].known = Some((key, person));
        drafts.link(identity, said, Link { draft, rule: PersonRule::Table, confidence: 1.0 });
    }
}

/// Groups, bodies and people who speak for them: the same key is the same speaker.
fn join_others<'s>(seen: &Sightings<'s>, drafts: &mut Drafts<'s>) {
    let mut by_key: BTreeMap<&str, usize> = BTreeMap::new();
    for (identity, said) in of_form(seen, Form::Other) {
        let draft = *by_key.entry(&identity.key).or_insert_with(|| drafts.new_draft());
        drafts.link(identity, said, Link { draft, rule: PersonRule::Alone, confidence: 1.0 });
    }
}
