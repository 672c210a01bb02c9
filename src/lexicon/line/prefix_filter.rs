//! [`PrefixFilter`]: the first letters of the phrases that lines open with. Most lines open with none, and this shows it without a look-up.

use super::normalize::{BREAK, is_gap};

/// The prefixes of phrases. Per number of their first three letters, as [`Self::key`] computes it, one bit per letter that begins their
/// second words; all bits if a phrase is one word.
#[derive(Clone, Debug)]
pub(crate) struct PrefixFilter(Vec<u32>);

impl Default for PrefixFilter {
    fn default() -> Self {
        Self(vec![0; Self::KEYS])
    }
}

impl PrefixFilter {
    const KEYS: usize = 1 << 11;

    pub(crate) fn of<'p>(phrases: impl Iterator<Item = &'p [u8]>) -> Self {
        let mut all = vec![0; Self::KEYS];
        for words in phrases {
            let second = words.iter().position(|byte| is_gap(*byte)).and_then(|gap| words.get(gap + 1));
            let second = second.map_or(u32::MAX, |byte| 1 << letter(*byte));
            // Any letter may follow a phrase of two letters.
            let third = words.get(2).map_or(0..32, |byte| letter(*byte)..letter(*byte) + 1);
            for third in third {
                all[Self::key(pair_of(words), third)] |= second;
            }
        }
        Self(all)
    }

    const fn key(pair: usize, third: usize) -> usize {
        (pair ^ third << 6) % Self::KEYS
    }

    /// Whether normalized words may open with one of the phrases.
    pub(crate) fn admits(&self, words: &[u8]) -> bool {
        words.get(2).is_none_or(|third| self.0[Self::key(pair_of(words), letter(*third))] != 0)
    }

    /// Whether a line may open with one of the phrases. True if its first words contain more than ASCII letters, digits and plain gaps.
    pub(crate) fn admits_line(&self, line: &str) -> bool {
        let mut line = line.as_bytes();
        // Quotation marks, dashes and bullets before the first word are dropped; those in Unicode's punctuation block have three bytes.
        while let [b'\0'..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'\x7f', rest @ ..] | [0xe2, 0x80, _, rest @ ..] = line {
            line = rest;
        }
        let len = line.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(line.len());
        let gap = line[len..].iter().take_while(|byte| matches!(byte, b' ' | b',' | b'.' | b')')).count();
        let next = line.get(len + gap).copied().filter(|byte| gap > 0 && byte.is_ascii_alphanumeric());
        let (second, third) = match (line, len, next) {
            ([_, second, third, ..], 3.., _) => (*second, *third),
            ([_, second, ..], 2, Some(_)) => (*second, b' '),
            (_, 1, Some(next)) => (b' ', next),
            _ => return true,
        };
        let second_words = self.0[Self::key(pair(line[0], second), letter(third))];
        second_words & next.map_or(u32::MAX, |byte| 1 << letter(byte)) != 0
    }
}

/// The number of a letter of either case, below 32; a space is 0.
const fn letter(byte: u8) -> usize {
    (byte & 31) as usize
}

/// One more than the greatest number that [`pair`] returns.
pub(crate) const PAIRS: usize = 1 << 10;

const fn pair(first: u8, second: u8) -> usize {
    letter(first) << 5 | letter(second)
}

/// The number of the first two letters of normalized words; a gap after the first letter counts as a space.
pub(crate) fn pair_of(words: &[u8]) -> usize {
    match *words {
        [first, b' ' | BREAK, ..] | [first] => pair(first, b' '),
        [first, second, ..] => pair(first, second),
        [] => 0,
    }
}
