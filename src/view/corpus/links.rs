//! What the page of a corpus and the pages beside it share: their addresses, and lists of releases.

use super::acts::Dyad;
use super::counts::{Corpus, Said};
use super::entries::Entry;
use crate::country;
use crate::people::Person;
use crate::view::words::{name_of, sentence_case};
use maud::{Markup, html};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The most rows of a table of the corpus.
pub(super) const MOST: usize = 250;

/// The rows of one page.
pub(super) const ROWS: usize = 500;

/// The pages of persons, by key, with the address of each.
pub(super) struct Links(BTreeMap<Box<str>, String>);

impl Links {
    /// The persons who have pages: those in the table. Two whose keys differ in punctuation only are told apart by a number.
    pub(super) fn of(corpus: &Corpus, persons: &[(&Person, Said)]) -> Self {
        let mut links = BTreeMap::new();
        if corpus.entries.is_empty() {
            return Self(links);
        }
        let mut taken = BTreeSet::new();
        for (person, _) in persons.iter().take(MOST) {
            let words: Vec<_> = person.key.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
            let stem: String = words.join("-").chars().take(60).collect();
            let number = (1..).map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") });
            if let Some(free) = number.into_iter().find(|name| !name.is_empty() && taken.insert(name.clone())) {
                links.insert(person.key.clone(), format!("person-{free}.html"));
            }
        }
        Self(links)
    }

    pub(super) fn get(&self, person: &Person) -> Option<&str> {
        self.0.get(&*person.key).map(String::as_str)
    }
}

/// The address of the page of a pair of countries.
pub(super) fn pair_link(one: &str, other: &str) -> String {
    let code = |code: &str| code.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    format!("pair-{}-{}.html", code(one), code(other))
}

/// The address of a page of releases, counted from 1.
pub(super) fn list_link(number: usize) -> String {
    format!("releases-{number}.html")
}

/// The address of the search.
pub(super) const SEARCH_LINK: &str = "search.html";

impl Corpus {
    pub(super) fn shown_title(&self) -> &str {
        if self.title.is_empty() { "Corpus" } else { &self.title }
    }

    /// The releases, the latest first, and those without a date last.
    pub(super) fn latest_first(&self) -> Vec<&Entry> {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|entry| Reverse(entry.date.as_deref().unwrap_or_default()));
        entries
    }

    /// The pairs of countries in the table, those named most often together first.
    pub(super) fn shown_pairs(&self) -> Vec<(&str, &str)> {
        let mut pairs: Vec<_> = self.pairs.iter().map(|((one, other), count)| (&**one, &**other, *count)).collect();
        pairs.sort_by_key(|(one, other, count)| (Reverse(*count), *one, *other));
        pairs.into_iter().take(MOST).map(|(one, other, _)| (one, other)).collect()
    }

    /// The pairs of countries that have pages: those in the table, and those in the table of acts.
    pub(super) fn paged_pairs(&self) -> Vec<(&str, &str)> {
        let mut pairs = self.shown_pairs();
        let mut known: BTreeSet<_> = pairs.iter().copied().collect();
        let of_acts = self.acts.sorted().into_iter().take(MOST).filter_map(|(dyad, _)| country_pair(dyad));
        pairs.extend(of_acts.filter(|pair| known.insert(*pair)));
        pairs
    }
}

/// The codes of the sides of an act, if both are countries.
pub(super) fn country_pair(dyad: &Dyad) -> Option<(&str, &str)> {
    [&dyad.source, &dyad.target].iter().all(|side| country::name(side).is_some()).then(|| dyad.pair())
}

pub(super) fn name<'c>(corpus: &'c Corpus, code: &'c str) -> &'c str {
    corpus.countries.get(code).map_or_else(|| country::name(code).unwrap_or(code), |named| &named.name)
}

/// Releases with their dates and forms, as links to their pages.
pub(super) fn release_rows(entries: &[&Entry]) -> Markup {
    html! {
        table.list {
            thead { tr { th scope="col" { "Date" } th scope="col" { "Release" } th scope="col" { "Form" } } }
            tbody {
                @for entry in entries {
                    tr {
                        td.date { (entry.date.as_deref().unwrap_or("no date")) }
                        td { a href=(entry.link) { bdi { (entry.title) } } }
                        td.soft { (sentence_case(&name_of(&entry.kind))) }
                    }
                }
            }
        }
    }
}
