//! [`LinePhrases`]: phrases and their meanings, found at the start of normalized words.

use super::normalize::{is_gap, opens};
use super::prefix_filter::{PAIRS, PrefixFilter, pair_of};

/// Phrases and the meaning of each.
#[derive(Clone, Debug)]
pub(crate) struct LinePhrases<T> {
    /// Sorted by their first two letters, as [`pair_of`] numbers them, then as bytes.
    entries: Vec<(Box<[u8]>, T)>,
    /// Per pair of letters, the index of the first entry that begins with it or a later one.
    starts: Vec<u32>,
    prefixes: PrefixFilter,
}

/// A normalized phrase and its meaning.
pub(super) type Entry<T> = (Box<[u8]>, T);

/// Phrases and the meaning of each, not yet compiled.
pub(super) type Entries<T> = Vec<Entry<T>>;

impl<T> Default for LinePhrases<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), starts: vec![0; PAIRS + 1], prefixes: PrefixFilter::default() }
    }
}

impl<T: Copy> LinePhrases<T> {
    pub(super) fn new(mut entries: Entries<T>) -> Self {
        // A stable sort: of two rows with the same words, the first stays first.
        entries.sort_by(|(a, _), (b, _)| (pair_of(a), a).cmp(&(pair_of(b), b)));
        let mut starts = vec![0; PAIRS + 1];
        for (words, _) in &entries {
            starts[pair_of(words) + 1] += 1;
        }
        for at in 0..PAIRS {
            starts[at + 1] += starts[at];
        }
        let prefixes = PrefixFilter::of(entries.iter().map(|(words, _)| &**words));
        Self { entries, starts, prefixes }
    }

    /// The entries with the same first two letters as `words`; empty if no phrase begins as `words` do.
    fn candidates(&self, words: &[u8]) -> &[(Box<[u8]>, T)] {
        if !self.prefixes.admits(words) {
            return &[];
        }
        let pair = pair_of(words);
        &self.entries[self.starts[pair] as usize..self.starts[pair + 1] as usize]
    }

    /// Whether a line, not yet normalized, may open with a phrase.
    pub(super) fn may_open(&self, line: &str) -> bool {
        self.prefixes.admits_line(line)
    }

    /// The phrases that `words` open with as whole words, each with its length; a longer one comes later.
    pub(crate) fn openings<'w>(&'w self, words: &'w [u8]) -> impl Iterator<Item = (usize, T)> + 'w {
        let candidates = self.candidates(words).iter();
        candidates.filter(move |(phrase, _)| opens(words, phrase)).map(|(phrase, meaning)| (phrase.len(), *meaning))
    }

    /// As [`Self::openings`], at every word of `words`; each with its offset and length.
    pub(crate) fn openings_anywhere<'w>(&'w self, words: &'w [u8]) -> impl Iterator<Item = (usize, usize, T)> + 'w {
        let mut next = Some(0);
        let starts = std::iter::from_fn(move || {
            let at = next?;
            next = words[at..].iter().position(|byte| is_gap(*byte)).map(|gap| at + gap + 1);
            Some(at)
        });
        starts.flat_map(move |at| self.openings(&words[at..]).map(move |(len, meaning)| (at, len, meaning)))
    }

    /// The longest phrase that `words` open with: its length and its meaning.
    pub(crate) fn opening(&self, words: &[u8]) -> Option<(usize, T)> {
        let longest = self.candidates(words).iter().rfind(|(phrase, _)| opens(words, phrase));
        longest.map(|(phrase, meaning)| (phrase.len(), *meaning))
    }

    /// The meaning of `words` that are one phrase and no more.
    pub(crate) fn whole(&self, words: &[u8]) -> Option<T> {
        self.candidates(words).iter().find(|(phrase, _)| **phrase == *words).map(|(_, meaning)| *meaning)
    }

    /// As [`Self::whole`], for words that are not yet normalized; at most 96 bytes of them.
    pub(crate) fn whole_of(&self, words: &str) -> Option<T> {
        self.whole(super::normalize::Normalized::<96>::new(words).bytes())
    }

    #[cfg(test)]
    pub(super) fn entries(&self) -> &[(Box<[u8]>, T)] {
        &self.entries
    }
}
