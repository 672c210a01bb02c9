//! [`Seen`]: what stories say about one identity, and [`Known`]: what the caller's table says about one person.

use super::identity::Month;
use std::collections::BTreeMap;

/// A person of the caller's table.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) name: Box<str>,
    pub(super) country: Option<Box<str>>,
    pub(super) wikidata: Option<Box<str>>,
}

/// What the stories say about one identity.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    pub(super) stories: u64,
    /// The best way to write the name.
    pub(super) name: Box<str>,
    /// The months of the stories, for offices that one person holds.
    pub(super) months: BTreeMap<Month, u64>,
}

impl Seen {
    pub(super) fn merge(&mut self, other: Self) {
        self.stories += other.stories;
        if is_better_name(&other.name, &self.name) {
            self.name = other.name;
        }
        for (month, count) in other.months {
            *self.months.entry(month).or_default() += count;
        }
    }
}

/// Whether a name is a better way to write another: not in capitals, fuller, and then first in the alphabet.
pub(super) fn is_better_name(name: &str, known: &str) -> bool {
    let rank = |name: &str| (!is_capitals(name), name.len());
    known.is_empty() || rank(name) > rank(known) || rank(name) == rank(known) && name < known
}

/// Whether a name has no small letter: "ADA LUND".
pub(super) fn is_capitals(name: &str) -> bool {
    !name.chars().any(char::is_lowercase) && name.chars().filter(|letter| letter.is_uppercase()).count() > 1
}
