//! Full names: one name is one person, except for namesakes, and two ways to write a name are one person.

use super::draft::{Drafts, Link, most};
use super::sightings::{Sightings, of_form};
use crate::OfficeClass;
use crate::fold::folded_words;
use crate::people::identity::{Form, Identity, Month, exclude, is_held_by_one};
use crate::people::person::PersonRule;
use crate::people::seen::Seen;
use std::collections::BTreeMap;

/// The share of stories, as one part of so many, that a second office must have to be that of a namesake and not a slip.
const SLIP: u64 = 5;
/// The number of names with a common word that are compared.
const MAX_COMPARED: usize = 64;

/// The identities that are one person.
type Group<'s> = Vec<(&'s Identity, &'s Seen)>;

pub(super) fn join<'s>(seen: &Sightings<'s>, drafts: &mut Drafts<'s>) {
    let mut by_name: BTreeMap<&str, Group<'s>> = BTreeMap::new();
    for (identity, said) in of_form(seen, Form::FullName) {
        by_name.entry(&identity.name).or_default().push((identity, said));
    }
    let groups: Vec<Profile<'s>> = by_name.into_values().flat_map(namesakes).map(Profile::of).collect();
    let same_as = variants(&groups);
    let mut draft_of = BTreeMap::new();
    for (at, profile) in groups.iter().enumerate() {
        let draft = *draft_of.entry(same_as[at]).or_insert_with(|| drafts.new_draft());
        for (identity, said) in &profile.group {
            drafts.link(identity, said, Link { draft, rule: PersonRule::FullName, confidence: 0.98 });
        }
    }
}

/// Splits the identities of one name into people: two who speak in one story, or who have offices at one time that nobody has together.
fn namesakes(group: Group<'_>) -> Vec<Group<'_>> {
    let mut by_office: BTreeMap<Option<OfficeClass>, (u64, Vec<Month>)> = BTreeMap::new();
    for (identity, said) in &group {
        let (stories, months) = by_office.entry(identity.office).or_default();
        *stories += said.stories;
        months.extend(said.months.keys());
    }
    let counts: BTreeMap<OfficeClass, u64> =
        by_office.iter().filter_map(|(office, (stories, _))| Some((((*office)?), *stories))).collect();
    let Some(main) = most(&counts) else { return vec![group] };
    let all: u64 = counts.values().sum();
    let months = |office: OfficeClass| by_office.get(&Some(office)).map(|(_, months)| &**months).unwrap_or_default();
    let is_other = |identity: &Identity| {
        let Some(office) = identity.office.filter(|office| *office != main) else { return false };
        let is_slip = counts.get(&office).copied().unwrap_or_default() * SLIP < all;
        identity.has_namesake() || exclude(main, office) && !is_slip && overlap(months(main), months(office))
    };
    let mut people: BTreeMap<Option<OfficeClass>, Group<'_>> = BTreeMap::new();
    for (identity, said) in group {
        let office = identity.office.filter(|_| is_other(identity));
        people.entry(office).or_default().push((identity, said));
    }
    people.into_values().collect()
}

/// Whether two offices were held at one time. Without dates they may have been.
fn overlap(one: &[Month], other: &[Month]) -> bool {
    let range = |months: &[Month]| months.iter().min().copied().zip(months.iter().max().copied());
    match (range(one), range(other)) {
        (Some((one_first, one_last)), Some((other_first, other_last))) => {
            one_first < other_last && other_first < one_last || (one_first, one_last) == (other_first, other_last)
        }
        (None, None) => true,
        _ => false,
    }
}

/// What tells one name from another.
struct Profile<'s> {
    group: Group<'s>,
    name: &'s str,
    /// As it is written.
    first: String,
    last: String,
    office: Option<OfficeClass>,
    country: Option<&'s str>,
    stories: u64,
}

impl<'s> Profile<'s> {
    fn of(group: Group<'s>) -> Self {
        let mut offices = BTreeMap::new();
        let mut countries = BTreeMap::new();
        for (identity, said) in &group {
            if let Some(office) = identity.office {
                *offices.entry(office).or_default() += said.stories;
            }
            if let Some(country) = identity.country.as_deref().or(identity.issuer.or(None)) {
                *countries.entry(country).or_default() += said.stories;
            }
        }
        let (name, written) = group.first().map_or(("", ""), |(identity, said)| (&*identity.name, &*said.name));
        let words: Vec<String> = folded_words(written).filter(|word| name.split(' ').any(|known| known == word)).collect();
        let (first, last) = (words.first().cloned().unwrap_or_default(), words.last().cloned().unwrap_or_default());
        Self {
            name,
            first,
            last,
            office: most(&offices),
            country: most(&countries),
            stories: group.iter().map(|(_, said)| said.stories).sum(),
            group,
        }
    }

    /// Whether two names are two ways to write one: "Ana Silva" and "Ana Maria Silva", or the ministers "Joe Lund" and "Joseph Lund" of a
    /// country.
    fn is_variant(&self, other: &Self) -> bool {
        let words: Vec<&str> = other.name.split(' ').collect();
        let is_within = self.name.split(' ').all(|word| words.contains(&word));
        let excluded = self.office.zip(other.office).is_some_and(|(one, other)| exclude(one, other));
        let (few, many) = (self.stories.min(other.stories), self.stories.max(other.stories));
        let has_office = is_held_by_one(self.office) && self.office == other.office;
        let same_country = self.country == other.country || self.country.is_none() || other.country.is_none();
        // Few stories may state a wrong country.
        let fits = !excluded && (same_country || has_office && few * SLIP < many);
        let same_office = has_office && same_country;
        let same_initial = self.first.chars().next() == other.first.chars().next();
        fits && (is_within || same_office && same_initial && self.last == other.last)
    }
}

/// For each name the index of the name that it is a way to write, or its own. A name that may be a way to write two others is none.
fn variants(groups: &[Profile<'_>]) -> Vec<usize> {
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, profile) in groups.iter().enumerate() {
        profile.name.split(' ').for_each(|word| by_word.entry(word).or_default().push(at));
    }
    let mut same_as: Vec<usize> = (0..groups.len()).collect();
    let mut order = same_as.clone();
    order.sort_by_key(|at| groups[*at].name.split(' ').count());
    for at in order {
        let sharing = groups[at].name.split(' ').filter_map(|word| by_word.get(word)).min_by_key(|sharing| sharing.len());
        let of_family = by_word.get(&*groups[at].last).into_iter().flatten().take(MAX_COMPARED);
        let others = sharing.into_iter().flatten().take(MAX_COMPARED).chain(of_family).copied();
        let mut fuller: Vec<usize> = others
            .filter(|other| {
                *other != at && (groups[*other].name, *other) != (groups[at].name, at) && groups[at].is_variant(&groups[*other])
            })
            .map(|other| root(&same_as, other))
            .filter(|other| *other != at)
            .collect();
        fuller.sort_unstable();
        fuller.dedup();
        if let ([one], true) = (&*fuller, same_as[at] == at) {
            same_as[at] = *one;
        }
    }
    (0..groups.len()).map(|at| root(&same_as, at)).collect()
}

/// Names lead to fuller names and never back, so this ends.
fn root(same_as: &[usize], at: usize) -> usize {
    let mut at = at;
    while same_as[at] != at {
        at = same_as[at];
    }
    at
}
