//! [`Draft`]: what is known so far about one person.

use super::sightings::Sightings;
use crate::OfficeClass;
use crate::people::identity::{Identity, IssuerCountry, Month, exclude, is_held_by_one};
use crate::people::person::PersonRule;
use crate::people::seen::{Known, Seen};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The number of stories that show the country of those without an issuer.
const MIN_STORIES: u64 = 8;

/// The people so far, and the links of identities to them.
#[derive(Debug, Default)]
pub(super) struct Drafts<'s> {
    pub(super) list: Vec<Draft<'s>>,
    pub(super) links: BTreeMap<&'s Identity, Link>,
    /// The country of the stories without an issuer, if all stories show it.
    pub(super) home: Option<&'s str>,
}

/// The person who an identity is, as an index into the drafts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) draft: usize,
    pub(super) rule: PersonRule,
    pub(super) confidence: f32,
}

/// What is known about one person, each with the number of stories that say so.
#[derive(Debug, Default)]
pub(super) struct Draft<'s> {
    /// The key and the row of the caller's table.
    pub(super) known: Option<(&'s str, &'s Known)>,
    pub(super) stories: u64,
    pub(super) names: BTreeMap<&'s Identity, (&'s str, u64)>,
    pub(super) offices: BTreeMap<OfficeClass, u64>,
    /// The countries that stories state.
    pub(super) countries: BTreeMap<&'s str, u64>,
    /// The countries of the issuers of stories that state none.
    pub(super) issuers: BTreeMap<&'s str, u64>,
    /// When they had an office that one person holds.
    pub(super) months: BTreeMap<(OfficeClass, Month), u64>,
}

impl<'s> Drafts<'s> {
    pub(super) fn new_draft(&mut self) -> usize {
        self.list.push(Draft::default());
        self.list.len() - 1
    }

    pub(super) fn link(&mut self, identity: &'s Identity, seen: &'s Seen, link: Link) {
        self.links.insert(identity, link);
        self.list[link.draft].add(identity, seen);
        self.list[link.draft].add_issuer(identity, seen.stories, self.home);
    }

    /// The country of stories without an issuer, if one person with an office that one person holds speaks in most of those that have such
    /// a person.
    pub(super) fn find_home(&mut self, seen: &Sightings<'s>) {
        let mut stories: BTreeMap<usize, u64> = BTreeMap::new();
        let of_unknown_issuer = || {
            self.links.iter().filter(|(identity, _)| seen.contains_key(*identity) && identity.issuer == IssuerCountry::Unknown)
        };
        for (identity, link) in of_unknown_issuer().filter(|(identity, _)| is_held_by_one(identity.office)) {
            *stories.entry(link.draft).or_default() += seen.get(identity).map_or(0, |said| said.stories);
        }
        let all: u64 = stories.values().sum();
        let main = most(&stories).filter(|main| all >= MIN_STORIES && stories.get(main).is_some_and(|most| most * 2 > all));
        self.home = main.and_then(|main| self.list[main].stated_country());
        let at_home: Vec<(&'s Identity, usize)> = of_unknown_issuer().map(|(identity, link)| (*identity, link.draft)).collect();
        for (identity, draft) in at_home {
            self.list[draft].add_issuer(identity, seen.get(identity).map_or(0, |said| said.stories), self.home);
        }
    }
}

impl<'s> Draft<'s> {
    fn add(&mut self, identity: &'s Identity, seen: &'s Seen) {
        self.stories += seen.stories;
        self.names.insert(identity, (&seen.name, seen.stories));
        if let Some(office) = identity.office {
            *self.offices.entry(office).or_default() += seen.stories;
            if identity.form.is_name() {
                for (month, count) in &seen.months {
                    *self.months.entry((office, *month)).or_default() += count;
                }
            }
        }
        if let Some(country) = &identity.country {
            *self.countries.entry(country).or_default() += seen.stories;
        }
    }

    fn add_issuer(&mut self, identity: &'s Identity, stories: u64, home: Option<&'s str>) {
        if let (None, Some(issuer)) = (&identity.country, identity.issuer.or(home)) {
            *self.issuers.entry(issuer).or_default() += stories;
        }
    }

    /// The office that most stories state.
    pub(super) fn office(&self) -> Option<OfficeClass> {
        most(&self.offices)
    }

    /// The country that most stories state.
    pub(super) fn stated_country(&self) -> Option<&'s str> {
        most(&self.countries)
    }

    /// The country that most stories state, or that most issuers have.
    pub(super) fn likely_country(&self) -> Option<&'s str> {
        self.stated_country().or_else(|| most(&self.issuers))
    }

    /// Whether somebody with an office and a country may be this person.
    pub(super) fn may_be(&self, office: Option<OfficeClass>, country: Option<&str>) -> bool {
        let has_country = |country| self.countries.is_empty() || self.countries.contains_key(country);
        let has_office = |office| self.offices.contains_key(&office) || !self.offices.keys().any(|known| exclude(*known, office));
        country.is_none_or(has_country) && office.is_none_or(has_office)
    }
}

/// The key with the highest count, and the first of several.
pub(super) fn most<K: Copy + Ord>(counts: &BTreeMap<K, u64>) -> Option<K> {
    counts.iter().min_by_key(|(key, count)| (Reverse(**count), **key)).map(|(key, _)| *key)
}
