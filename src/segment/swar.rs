//! [`EightBytes`]: eight bytes of text in one register (SIMD within a register). Most words are shorter, so one step without a loop finds
//! their end and their case.

use super::token::{Case, Letters};
use crate::byte_search::{HIGHS, ONES};

/// Eight bytes of a text, the first one lowest, with zeros after the end of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct EightBytes {
    bytes: u64,
    /// The highest bit of each byte that is an ASCII letter.
    letters: u64,
    /// All bits of the bytes in the run.
    run: u64,
    /// The length of the run: how many of the first bytes are ASCII letters or digits, or only letters after [`Self::load_letters`].
    len: u32,
}

impl EightBytes {
    /// Loads the eight bytes from `at` on.
    #[inline]
    pub(super) fn load(text: &[u8], at: usize) -> Self {
        let bytes = bytes(text, at);
        let digits = between(bytes & !HIGHS, b'0', b'9') & !bytes;
        Self::of(bytes, digits)
    }

    /// Loads as [`Self::load`] does, but a digit ends the run. Few words contain one, and those are read again.
    #[inline]
    pub(super) fn load_letters(text: &[u8], at: usize) -> Self {
        Self::of(bytes(text, at), 0)
    }

    #[inline]
    fn of(bytes: u64, digits: u64) -> Self {
        let letters = between(bytes & !HIGHS | (ONES << 5), b'a', b'z') & !bytes;
        let others = !(letters | digits) & HIGHS;
        // The lowest bit set belongs to the byte after the run. If the run fills the eight bytes, no bit is set, and `run` has all bits.
        let run = ((others & others.wrapping_neg()) >> 7).wrapping_sub(1);
        Self { bytes, letters: letters & run, run, len: others.trailing_zeros() / 8 }
    }

    /// Whether the first byte is an ASCII letter.
    #[inline]
    pub(super) const fn begins_word(self) -> bool {
        self.letters & 0x80 != 0
    }

    /// The length of the run in bytes, at most eight.
    #[inline]
    pub(super) const fn len(self) -> usize {
        self.len as usize
    }

    /// The byte after the run, which must be shorter than eight bytes.
    #[inline]
    pub(super) const fn after(self) -> u8 {
        (self.bytes >> (8 * (self.len & 7))) as u8
    }

    /// The run in lower case, as a number.
    #[inline]
    pub(super) fn key(self) -> u64 {
        (self.bytes | (ONES << 5)) & self.run
    }

    /// The letters of a run that begins with one.
    #[inline]
    pub(super) fn word_letters(self) -> Letters {
        let upper = self.letters & !(self.bytes << 2);
        Letters::of_word(upper & 0x80 != 0, self.letters & !upper & !0xff != 0, upper & !0xff != 0)
    }

    /// Adds the letters of the run to `letters`.
    #[inline]
    pub(super) fn add_to(self, letters: &mut Letters) {
        // Bit 5 distinguishes small letters from capitals. It is shifted to the position of the bits in `self.letters`.
        let upper = self.letters & !(self.bytes << 2);
        let first = if letters.is_empty() { self.letters & self.letters.wrapping_neg() } else { 0 };
        letters.add_first(first & !upper != 0, first & upper != 0);
        letters.add_others(self.letters & !upper & !first != 0, upper & !first != 0);
    }
}

/// The eight bytes from `at` on, with zeros after the end of the text.
#[inline]
fn bytes(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    rest.first_chunk::<8>().map_or_else(|| tail(rest), |chunk| u64::from_le_bytes(*chunk))
}

/// Fewer than eight bytes, with zeros after them.
#[cold]
fn tail(rest: &[u8]) -> u64 {
    rest.iter().rev().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte))
}

/// Sets the highest bit of each byte from `low` to `high`. Every byte must be below 128.
#[inline]
const fn between(bytes: u64, low: u8, high: u8) -> u64 {
    let from = bytes + ONES * (128 - low as u64);
    let beyond = bytes + ONES * (127 - high as u64);
    from & !beyond & HIGHS
}

/// The number of ASCII letters that `text` begins with, and their case.
pub(crate) fn letters(text: &[u8]) -> (usize, Case) {
    let first = EightBytes::load_letters(text, 0);
    if !first.begins_word() {
        return (0, Case::None);
    }
    let (mut letters, mut len) = (first.word_letters(), first.len());
    let mut more = len == 8;
    while more {
        let bytes = EightBytes::load_letters(text, len);
        bytes.add_to(&mut letters);
        len += bytes.len();
        more = bytes.len() == 8;
    }
    (len, letters.case())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (usize, Case) {
        let bytes = EightBytes::load(text.as_bytes(), 0);
        let mut letters = Letters::default();
        bytes.add_to(&mut letters);
        (bytes.len(), letters.case())
    }

    #[test]
    fn finds_the_end_and_the_case_of_a_run() {
        assert_eq!(read("minister of"), (8, Case::Lower));
        assert_eq!(read("He said"), (2, Case::Capitalised));
        assert_eq!(read("UN"), (2, Case::Upper));
        assert_eq!(read("eBay, "), (4, Case::Mixed));
        assert_eq!(read("4Th"), (3, Case::Capitalised));
        assert_eq!(read("Oré"), (2, Case::Capitalised));
        assert_eq!(read("@[`{/:"), (0, Case::None));
        assert_eq!(read(""), (0, Case::None));
    }

    #[test]
    fn ascii_letters_and_digits_continue_a_run() {
        for byte in 0..=255 {
            let run = EightBytes::load(&[byte, b' '], 0).len();
            assert_eq!(run == 1, byte.is_ascii_alphanumeric(), "{byte}");
        }
    }

    #[test]
    fn finds_the_letters_at_the_start() {
        assert_eq!(letters(b"eBay Asean"), (4, Case::Mixed));
        assert_eq!(letters(b"Minister"), (8, Case::Capitalised));
        assert_eq!(letters(b"nonproliferation treaty"), (16, Case::Lower));
        assert_eq!(letters(b"Disestablishmentarians"), (22, Case::Capitalised));
        assert_eq!((letters(b"3rd"), letters(b"")), ((0, Case::None), (0, Case::None)));
    }
}
