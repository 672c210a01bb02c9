//! [`OfficeHolders`]: which offices the text ties to which people, so that "the Foreign Secretary" alone names one of them.

use super::name_key::{self, Key};
use super::source_reading::{SourceReading, office_holder};
use crate::Span;
use crate::syntax::View;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// How many ties an office's words may be compared with: more would be a directory, not a release.
const MOST: usize = 400;

/// The people whom the text gives an office.
#[derive(Default)]
pub(super) struct OfficeHolders<'a> {
    people: Vec<Tie<'a>>,
    /// By family name: the tie with the longest office, a mere membership last.
    by_name: BTreeMap<Key<'a>, usize>,
}

struct Tie<'a> {
    described: SourceReading<'a>,
    /// The words of the office, read when they are compared; of two offices, those of each and of both.
    words: OnceCell<Vec<Vec<Key<'a>>>>,
}

impl<'a> Tie<'a> {
    /// Whether one of the words is of the office itself: the "Spokesman for the Secretary-General" is no Secretary-General.
    fn is_headed_by(&self, words: &[Key<'_>]) -> bool {
        let mut offices = self.described.role.iter().chain(&self.described.apposition);
        offices.any(|office| {
            let end = [" of ", " for ", " to "].iter().filter_map(|of| office.find(of)).min().unwrap_or(office.len());
            let head = content_words(&Cow::Borrowed(&office[..end]));
            head.iter().any(|word| words.contains(word))
        })
    }

    fn words(&self) -> &[Vec<Key<'a>>] {
        self.words.get_or_init(|| {
            let offices = self.described.role.iter().chain(&self.described.apposition);
            let mut words: Vec<_> = offices.map(content_words).collect();
            if words.len() > 1 {
                let mut both = words.concat();
                both.sort_unstable();
                words.push(both);
            }
            words
        })
    }

    /// The words of an office of this person that holds all of these.
    fn with(&self, words: &[Key<'_>]) -> Option<&[Key<'a>]> {
        let holds = |office: &&Vec<Key<'a>>| words.iter().all(|word| office.binary_search(word).is_ok());
        self.words().iter().find(holds).map(Vec::as_slice).filter(|_| self.is_headed_by(words))
    }
}

impl<'a> OfficeHolders<'a> {
    /// Reads every person's title and apposition: one look at each.
    pub(super) fn new(view: View<'a>) -> Self {
        let mut tied = Self::default();
        for person in &view.entities.people {
            if tied.people.len() == MOST {
                break;
            }
            let Some(described) = office_holder(view, *person) else { continue };
            let index = tied.people.len();
            let tie = Tie { described, words: OnceCell::new() };
            let rank = |tie: &Tie<'_>| (tie.described.rank, tie.words().first().map_or(0, Vec::len));
            let longer = |known: &Tie<'_>| known.described.role != tie.described.role && rank(known) < rank(&tie);
            // The family name stands last, or first.
            for end in [name_key::family_name(&tie.described.name), name_key::first_word(&tie.described.name)] {
                let longest = tied.by_name.entry(Key::new(name_key::part(&tie.described.name, end))).or_insert(index);
                if tied.people.get(*longest).is_some_and(longer) {
                    *longest = index;
                }
            }
            tied.people.push(tie);
        }
        tied
    }

    /// The person whom an office alone names: all its words are among those of the person's office, with the fewest left over;
    /// of equals the last one before it. Behind it only a person of just this office counts: "the President" is not yet the Russian one.
    /// Nor is it one of the `others`, whom the same sentence tells apart, or one who is named in the office's `own` words.
    pub(super) fn holder(&self, role: &str, at: usize, others: &[&str], own: Span) -> Option<&SourceReading<'a>> {
        let words = content_words(&Cow::Borrowed(role));
        if words.is_empty() {
            return None;
        }
        let other = |tie: &Tie<'_>| {
            own.contains(tie.described.span) || others.iter().any(|name| name_key::compatible(&tie.described.name, name))
        };
        let offices = self.people.iter().filter_map(|tie| Some((tie, tie.with(&words)?)));
        let fits = offices.filter(|(tie, office)| (tie.described.at <= at || *office == words) && !other(tie));
        let best = fits.min_by_key(|(tie, office)| {
            let before = tie.described.at <= at;
            let distance = if before { at - tie.described.at } else { tie.described.at - at };
            (office.len() - words.len(), !before, distance)
        });
        best.map(|(tie, _)| &tie.described)
    }

    /// The first person whose office these initials abbreviate.
    pub(super) fn abbreviated(&self, initials: &str) -> Option<&SourceReading<'a>> {
        let abbreviates = |tie: &&Tie<'_>| {
            let role = tie.described.role.as_deref().unwrap_or_default();
            let words = role.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase));
            words.filter_map(|word| word.chars().next()).eq(initials.chars())
        };
        self.people.iter().find(abbreviates).map(|tie| &tie.described)
    }

    /// What the text says of the person with this name, where it gives an office.
    pub(super) fn person(&self, name: &str) -> Option<&SourceReading<'a>> {
        let tie = self.people.get(*self.by_name.get(&Key::new(name_key::family_name(name).into()))?)?;
        name_key::compatible(&tie.described.name, name).then_some(&tie.described)
    }
}

/// The words of an office that tell it from another, sorted.
fn content_words<'a>(role: &Cow<'a, str>) -> Vec<Key<'a>> {
    const EMPTY: [&str; 12] = ["the", "of", "for", "and", "to", "a", "an", "in", "at", "on", "his", "her"];
    let tells = |word: &&str| word.len() > 1 && !EMPTY.iter().any(|empty| empty.eq_ignore_ascii_case(word));
    let words = role.split(|c: char| !c.is_alphanumeric()).filter(tells);
    let speaks = |word: &str| ["spokesman", "spokeswoman", "spokesperson"].iter().any(|noun| noun.eq_ignore_ascii_case(word));
    let word = |word| if speaks(word) { "spokesperson".into() } else { name_key::part(role, word) };
    let mut words: Vec<_> = words.map(|each| Key::new(word(each))).collect();
    words.sort_unstable();
    words.dedup();
    words
}
