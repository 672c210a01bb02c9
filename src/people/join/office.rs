//! Offices without a name: "the Foreign Minister" of a country is whom other stories of the time name so.

use super::draft::{Drafts, Link};
use super::sightings::{Sightings, of_form};
use crate::OfficeClass;
use crate::people::identity::{Form, Month};
use crate::people::person::PersonRule;
use std::collections::{BTreeMap, BTreeSet};

/// The number of months between an office without a name and a story that names its holder.
const MAX_MONTHS: u32 = 18;

/// By month: the person with most stories, and their number.
type ByMonth = BTreeMap<Month, (u64, usize)>;

/// The holders of the offices of countries, by month.
type Holders<'s> = BTreeMap<(&'s str, OfficeClass), Vec<(Month, usize)>>;

pub(super) fn join<'s>(seen: &Sightings<'s>, drafts: &mut Drafts<'s>) {
    let holders = holders(drafts);
    let undated = undated_holders(drafts);
    let mut nameless: BTreeMap<(&str, Option<OfficeClass>, &str), usize> = BTreeMap::new();
    for (identity, said) in of_form(seen, Form::Office) {
        let country = identity.country.as_deref().or(identity.issuer.or(drafts.home));
        let place = country.zip(identity.office);
        let by_date = place.and_then(|place| holder(holders.get(&place)?, identity.month?));
        let only = || place.and_then(|place| undated.get(&place)).filter(|all| all.len() == 1).and_then(|all| all.first());
        let found = by_date.or_else(|| only().map(|draft| (*draft, 0.75)));
        if let Some((draft, confidence)) = found {
            drafts.link(identity, said, Link { draft, rule: PersonRule::Office, confidence });
            continue;
        }
        let key = if country.is_some() { "" } else { &*identity.key };
        let draft = *nameless.entry((country.unwrap_or_default(), identity.office, key)).or_insert_with(|| drafts.new_draft());
        drafts.link(identity, said, Link { draft, rule: PersonRule::Alone, confidence: 1.0 });
    }
}

/// In each month, the person whom most stories name as the holder.
fn holders<'s>(drafts: &Drafts<'s>) -> Holders<'s> {
    let mut named: BTreeMap<(&str, OfficeClass), ByMonth> = BTreeMap::new();
    for (at, draft) in drafts.list.iter().enumerate() {
        let Some(country) = draft.likely_country() else { continue };
        for ((office, month), stories) in &draft.months {
            let best = named.entry((country, *office)).or_default().entry(*month).or_insert((0, at));
            *best = (*best).max((*stories, at));
        }
    }
    let by_month = |months: ByMonth| months.into_iter().map(|(month, (_, draft))| (month, draft)).collect();
    named.into_iter().map(|(place, months)| (place, by_month(months))).collect()
}

/// Everybody who had an office of a country at any time.
fn undated_holders<'s>(drafts: &Drafts<'s>) -> BTreeMap<(&'s str, OfficeClass), BTreeSet<usize>> {
    let mut all: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for (at, draft) in drafts.list.iter().enumerate() {
        for (office, country) in draft.offices.keys().filter_map(|office| Some((*office, draft.likely_country()?))) {
            all.entry((country, office)).or_default().insert(at);
        }
    }
    all
}

/// The holder at a time: surely whom the stories before and after it name, likely whom the nearest one names.
fn holder(holders: &[(Month, usize)], at: Month) -> Option<(usize, f32)> {
    let next = holders.partition_point(|(month, _)| *month < at);
    let near = |found: Option<&(Month, usize)>| found.filter(|(month, _)| month.abs_diff(at) <= MAX_MONTHS).copied();
    let before = near(next.checked_sub(1).and_then(|last| holders.get(last)));
    let after = near(holders.get(next));
    match (before, after) {
        (_, Some((month, draft))) if month == at => Some((draft, 0.95)),
        (Some((_, one)), Some((_, other))) if one == other => Some((one, 0.95)),
        (Some((before, one)), Some((after, other))) => Some((if at - before < after - at { one } else { other }, 0.6)),
        (Some((_, draft)), None) | (None, Some((_, draft))) => Some((draft, 0.8)),
        (None, None) => None,
    }
}
