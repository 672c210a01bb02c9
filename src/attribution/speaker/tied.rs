//! [`Tied`]: which offices the text ties to which people, so that "the Foreign Secretary" alone names one of them.

use super::describe::{Described, described_person};
use super::known;
use crate::attribution::view::View;
use std::collections::{BTreeSet, HashMap};

/// How many ties an office's words may be compared with: more would be a directory, not a release.
const MOST: usize = 400;

/// The people whom the text gives an office.
#[derive(Default)]
pub(super) struct Tied {
    people: Vec<Tie>,
    /// By family name in small letters: the tie with the longest office.
    by_name: HashMap<String, usize>,
}

struct Tie {
    described: Described,
    words: BTreeSet<String>,
}

impl Tied {
    /// Reads every person's title and apposition: one look at each.
    pub(super) fn new(view: View<'_>) -> Self {
        let mut tied = Self::default();
        for person in &view.mentions.people {
            if tied.people.len() == MOST {
                break;
            }
            let described = described_person(view, *person);
            let Some(role) = described.role.as_deref() else { continue };
            let words = content_words(role);
            let index = tied.people.len();
            // The family name stands last, or first.
            let ends = [known::family_name(&described.name), described.name.split_whitespace().next().unwrap_or_default()];
            for key in ends {
                let longest = tied.by_name.entry(key.to_lowercase()).or_insert(index);
                if tied.people.get(*longest).is_some_and(|known| known.words.len() < words.len()) {
                    *longest = index;
                }
            }
            tied.people.push(Tie { described, words });
        }
        tied
    }

    /// The person whom an office alone names: all its words are among those of the person's office, with the fewest left over;
    /// of equals the last one before it. Behind it only a person of just this office counts: "the President" is not yet the Russian one.
    pub(super) fn holder(&self, role: &str, at: usize) -> Option<&Described> {
        let words = content_words(role);
        if words.is_empty() {
            return None;
        }
        let fits = self.people.iter().filter(|tie| words.is_subset(&tie.words) && (tie.described.at <= at || tie.words == words));
        let best = fits.min_by_key(|tie| {
            let before = tie.described.at <= at;
            let distance = if before { at - tie.described.at } else { tie.described.at - at };
            (tie.words.len() - words.len(), !before, distance)
        });
        best.map(|tie| &tie.described)
    }

    /// The first person whose office these initials abbreviate.
    pub(super) fn abbreviated(&self, initials: &str) -> Option<&Described> {
        let abbreviates = |tie: &&Tie| {
            let role = tie.described.role.as_deref().unwrap_or_default();
            let words = role.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase));
            words.filter_map(|word| word.chars().next()).eq(initials.chars())
        };
        self.people.iter().find(abbreviates).map(|tie| &tie.described)
    }

    /// What the text says of the person with this name, where it gives an office.
    pub(super) fn person(&self, name: &str) -> Option<&Described> {
        let tie = self.people.get(*self.by_name.get(&known::family_name(name).to_lowercase())?)?;
        known::compatible(&tie.described.name, name).then_some(&tie.described)
    }
}

/// The words of an office that tell it from another, in small letters.
fn content_words(role: &str) -> BTreeSet<String> {
    const EMPTY: [&str; 12] = ["the", "of", "for", "and", "to", "a", "an", "in", "at", "on", "his", "her"];
    let words = role.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1).map(str::to_lowercase);
    words.filter(|word| !EMPTY.contains(&word.as_str())).collect()
}
