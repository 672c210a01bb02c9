//! [`Known`]: the words that a splitter must know, compiled from the table once.

use super::swar::Eight;
use std::sync::LazyLock;

/// What the table says of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A title before a name.
    Title,
    /// A word before a number or name.
    Leading,
    /// A word before a number alone; without one the full stop ends the sentence.
    Numbered,
    /// A word inside a sentence.
    Inner,
    /// A word that may also end a sentence.
    Final,
    /// A half of the day.
    Clock,
    /// A month or a day of the week.
    Date,
    /// A name that ends in an exclamation mark.
    Exclaimed,
    /// The first part of a compound that stays one token.
    Prefix,
    /// A word that begins a sentence when it is capitalised, rather than a name.
    Starter,
    /// A verb that tells who spoke.
    Speech,
    /// A word that closes a letter.
    Formula,
    /// A top-level domain.
    Domain,
    /// The ending of a file's name.
    File,
    /// A unit that clings to a number.
    Unit,
    /// Two words written as one; the number says where they part.
    Fused(u8),
}

/// How a word may be written for the entry to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) entry: Entry,
    /// Whether the entry holds without the full stop too.
    pub(super) bare: bool,
}

/// What the table says of a word of less than eight bytes without a full stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Short {
    /// A title.
    Title,
    /// A month or a day of the week.
    Date,
    /// Two words written as one; the number says where they part.
    Fused(u8),
}

/// Sixteen bytes are enough for every word of the table.
const LONGEST: usize = 16;
const SLOTS: usize = 2048;
const SHORT_SLOTS: usize = 256;

/// Open addressing over words packed into 128 bits.
#[derive(Debug)]
pub(super) struct Known {
    keys: Vec<u128>,
    facts: Vec<Option<Fact>>,
    /// Words of less than eight bytes that are looked up without a full stop, by their bytes in lower case.
    shorts: Box<[(u64, Option<Short>); SHORT_SLOTS]>,
    /// A bit for each hash of those words. Nearly every word of a text is settled here, by a branch that goes one way: in the table
    /// itself many would meet another's slot.
    filter: [u64; 64],
}

/// The compiled tables.
pub(super) fn known() -> &'static Known {
    static KNOWN: LazyLock<Known> = LazyLock::new(|| Known::compile(include_str!("../lang/en/abbreviations.tsv")));
    &KNOWN
}

impl Known {
    fn compile(table: &str) -> Self {
        let mut known =
            Self { keys: vec![0; SLOTS], facts: vec![None; SLOTS], shorts: Box::new([(0, None); SHORT_SLOTS]), filter: [0; 64] };
        for (word, fact) in rows(table) {
            let short = match fact.entry {
                Entry::Fused(parts) => Some(Short::Fused(parts)),
                Entry::Title if fact.bare => Some(Short::Title),
                Entry::Date if fact.bare => Some(Short::Date),
                _ => None,
            };
            if short.is_some() {
                let eight = Eight::load(word.as_bytes(), 0);
                if eight.len() < 8 {
                    let slot = known.short_slot(eight.key());
                    known.shorts[slot] = (eight.key(), short);
                    let (word, bit) = filtered(eight.key());
                    known.filter[word] |= bit;
                }
            }
            if let Some(key) = pack(word.as_bytes(), space(fact.entry)) {
                let slot = known.slot(key);
                known.keys[slot] = key;
                known.facts[slot] = Some(fact);
            }
        }
        known
    }

    fn slot(&self, key: u128) -> usize {
        let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(23);
        let mut slot = (hash(folded) >> 53) as usize % SLOTS;
        while self.keys[slot] != 0 && self.keys[slot] != key {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    fn get(&self, word: &str, space: u8) -> Option<Fact> {
        self.facts[self.slot(pack(word.as_bytes(), space)?)]
    }

    fn short_slot(&self, key: u64) -> usize {
        let mut slot = (hash(key) >> 56) as usize % SHORT_SLOTS;
        while self.shorts[slot].0 != 0 && self.shorts[slot].0 != key {
            slot = (slot + 1) % SHORT_SLOTS;
        }
        slot
    }

    /// What the table says of a word of less than eight bytes, given by [`Eight::key`].
    #[inline]
    pub(super) fn short(&self, key: u64) -> Option<Short> {
        let (word, bit) = filtered(key);
        if self.filter[word] & bit == 0 { None } else { self.listed(key) }
    }

    #[inline(never)]
    fn listed(&self, key: u64) -> Option<Short> {
        self.shorts[self.short_slot(key)].1
    }

    /// What shortens, dates or entitles: the word without its last full stop.
    pub(super) fn abbreviation(&self, word: &str) -> Option<Fact> {
        self.get(word, 0)
    }

    /// Whether the word is listed as `entry`, one of those that are no abbreviation.
    pub(super) fn is(&self, word: &str, entry: Entry) -> bool {
        self.get(word, space(entry)).is_some()
    }
}

#[inline]
const fn hash(key: u64) -> u64 {
    key.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Where the filter has the bit of a word, and that bit.
#[inline]
const fn filtered(key: u64) -> (usize, u64) {
    let hash = hash(key);
    ((hash >> 58) as usize, 1 << (hash >> 52 & 63))
}

/// Words of different purposes do not meet: "in" may begin a sentence and measure a length.
const fn space(entry: Entry) -> u8 {
    match entry {
        Entry::Prefix => 1,
        Entry::Starter => 2,
        Entry::Speech => 3,
        Entry::Domain => 4,
        Entry::Formula => 9,
        Entry::File => 5,
        Entry::Unit => 6,
        Entry::Fused(_) => 7,
        Entry::Exclaimed => 8,
        _ => 0,
    }
}

/// The word in lower case as a number: capitals differ from small letters by one bit, which is set in every other byte of a word too.
fn pack(word: &[u8], space: u8) -> Option<u128> {
    let mut bytes = [0; LONGEST];
    let to = bytes.get_mut(..word.len()).filter(|_| word.len() < LONGEST)?;
    to.copy_from_slice(word);
    bytes[LONGEST - 1] = space;
    Some(u128::from_le_bytes(bytes) | u128::from_le_bytes([0x20; LONGEST]))
}

/// The rows that can be read: word, kind, and whether it holds without its full stop.
fn rows(table: &str) -> impl Iterator<Item = (&str, Fact)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        let (word, kind, note) = (cells.next()?, cells.next()?, cells.next().unwrap_or_default());
        let entry = match kind {
            "title" => Entry::Title,
            "leading" => Entry::Leading,
            "numbered" => Entry::Numbered,
            "inner" => Entry::Inner,
            "final" => Entry::Final,
            "clock" => Entry::Clock,
            "date" => Entry::Date,
            "exclaimed" => Entry::Exclaimed,
            "prefix" => Entry::Prefix,
            "starter" => Entry::Starter,
            "speech" => Entry::Speech,
            "formula" => Entry::Formula,
            "domain" => Entry::Domain,
            "file" => Entry::File,
            "unit" => Entry::Unit,
            "fused" => Entry::Fused(note.parse().ok()?),
            _ => return None,
        };
        Some((word, Fact { entry, bare: note == "bare" }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = include_str!("../lang/en/abbreviations.tsv");

    #[test]
    fn every_row_is_read_sorted_and_once() {
        let lines: Vec<_> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(rows(TABLE).count(), lines.len());
        let keys: Vec<_> = lines.iter().map(|line| line.split('\t').take(2).collect::<Vec<_>>()).collect();
        assert!(keys.is_sorted_by(|one, other| one < other), "sorted by word and kind, without duplicates");
    }

    #[test]
    fn every_row_is_found_and_the_tables_are_not_crowded() {
        let known = known();
        for (word, fact) in rows(TABLE) {
            assert!(word.len() < LONGEST && word == word.to_lowercase(), "{word}");
            assert_eq!(known.get(&word.to_uppercase(), space(fact.entry)), Some(fact), "{word}");
        }
        assert!(known.facts.iter().flatten().count() * 2 < SLOTS);
        assert!(known.shorts.iter().filter(|(key, _)| *key != 0).count() * 2 < SHORT_SLOTS);
    }

    #[test]
    fn a_word_has_one_kind_of_abbreviation() {
        let mut words: Vec<_> = rows(TABLE).filter(|(_, fact)| space(fact.entry) == 0).map(|(word, _)| word).collect();
        let all = words.len();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    #[test]
    fn short_words_are_found_by_their_bytes() {
        let short = |word: &str| known().short(Eight::load(word.as_bytes(), 0).key());
        assert_eq!(short("Monday"), Some(Short::Date));
        assert_eq!(short("Mrs"), Some(Short::Title));
        assert_eq!(short("cannot"), Some(Short::Fused(3)));
        assert_eq!(short("minister"), None);
        assert_eq!(short("the"), None);
    }
}
