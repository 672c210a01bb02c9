//! [`Beginnings`]: the first letters of the phrases that lines open with, by which most lines are told to open with none.

use crate::lexicon::line::normalize::{BREAK, is_gap};

/// How phrases begin: what tells most lines that open with none of them. By a number of their first three letters, as [`Self::key`]
/// has it, the letters that begin their second words, a bit each; all bits where a phrase is one word.
#[derive(Debug)]
pub(crate) struct Beginnings(Vec<u32>);

impl Beginnings {
    const KEYS: usize = 1 << 11;

    pub(crate) fn of<'p>(phrases: impl Iterator<Item = &'p [u8]>) -> Self {
        let mut all = vec![0; Self::KEYS];
        for words in phrases {
            let second = words.iter().position(|byte| is_gap(*byte)).and_then(|gap| words.get(gap + 1));
            let second = second.map_or(u32::MAX, |byte| 1 << letter(*byte));
            // A phrase of two letters may go on with any.
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

    /// Whether folded words may open with one of the phrases.
    pub(crate) fn admit(&self, words: &[u8]) -> bool {
        words.get(2).is_none_or(|third| self.0[Self::key(pair_of(words), letter(*third))] != 0)
    }

    /// Whether a line may open with one of the phrases; where anything but ASCII letters, digits and plain gaps tells, it may.
    pub(crate) fn admit_line(&self, line: &str) -> bool {
        let mut line = line.as_bytes();
        // Marks of quotation, dashes and bullets stand before no word; those in Unicode's block of punctuation have three bytes.
        while let [b'\0'..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'\x7f', rest @ ..] | [0xe2, 0x80, _, rest @ ..] = line {
            line = rest;
        }
        let len = line.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(line.len());
        let gap = line[len..].iter().take_while(|byte| matches!(byte, b' ' | b',' | b'.' | b')')).count();
        let behind = line.get(len + gap).copied().filter(|byte| gap > 0 && byte.is_ascii_alphanumeric());
        let (second, third) = match (line, len, behind) {
            ([_, second, third, ..], 3.., _) => (*second, *third),
            ([_, second, ..], 2, Some(_)) => (*second, b' '),
            (_, 1, Some(behind)) => (b' ', behind),
            _ => return true,
        };
        let second_words = self.0[Self::key(pair(line[0], second), letter(third))];
        second_words & behind.map_or(u32::MAX, |byte| 1 << letter(byte)) != 0
    }
}

/// A letter of either case as a number below 32; 0 is a space.
const fn letter(byte: u8) -> usize {
    (byte & 31) as usize
}

/// How many numbers [`pair`] gives.
pub(crate) const PAIRS: usize = 1 << 10;

const fn pair(first: u8, second: u8) -> usize {
    letter(first) << 5 | letter(second)
}

/// The first two letters of folded words; a gap behind the first is none.
pub(crate) fn pair_of(words: &[u8]) -> usize {
    match *words {
        [first, b' ' | BREAK, ..] | [first] => pair(first, b' '),
        [first, second, ..] => pair(first, second),
        [] => 0,
    }
}
