//! [`Span`]: a half-open range of bytes. Arithmetic on offsets is here, and the way from bytes to other units.

use crate::named_enum::named_enum;
use serde::{Deserialize, Serialize};

/// A half-open range of **byte** offsets, `start..end`, into the text that was read.
///
/// ```
/// use demarche::Span;
/// let text = "Türkiye said";
/// let span = Span::new(0, 8);
/// assert_eq!(span.of(text), "Türkiye");
/// assert_eq!(span.len(), 8);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, without `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Its length in bytes, or 0 if `end` is not after `start`.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The part of `text` that it covers, or an empty string if it does not fit that text.
    ///
    /// ```
    /// use demarche::Span;
    /// assert_eq!(Span::new(4, 90).of("short"), "");
    /// ```
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Whether it covers all of `other`.
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    ///
    /// ```
    /// use demarche::Span;
    /// assert!(Span::new(0, 4).overlaps(Span::new(3, 9)));
    /// assert!(!Span::new(0, 4).overlaps(Span::new(4, 9)));
    /// ```
    #[must_use]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same span without white space at its ends in `text`.
    #[must_use]
    pub fn trim(self, text: &str) -> Span {
        let inside = self.of(text);
        let start = self.start + (inside.len() - inside.trim_start().len()) as u32;
        Span::new(start, start + inside.trim().len() as u32)
    }
}

named_enum! {
    /// What offsets count. [`Story::in_unit`](crate::Story::in_unit) changes it.
    ///
    /// ```
    /// assert_eq!(demarche::Unit::Utf16.as_str(), "utf16");
    /// ```
    #[derive(Default)]
    pub enum Unit {
        /// Bytes of UTF-8, as Rust counts.
        #[default]
        Bytes = "bytes",
        /// Code points, as Python and the Web Annotation standard count.
        CodePoints = "code_points",
        /// Code units of UTF-16, as JavaScript, Java and C# count.
        Utf16 = "utf16",
    }
}

/// The number of units before any byte of a text.
#[derive(Clone, Debug)]
pub(crate) struct Units<'t> {
    bytes: &'t [u8],
    unit: Unit,
    /// The number before each [`Units::STRIDE`]th byte.
    before: Vec<u32>,
}

impl<'t> Units<'t> {
    const STRIDE: usize = 64;

    pub(crate) fn of(text: &'t str, unit: Unit) -> Self {
        let mut count = 0;
        let before = text.as_bytes().chunks(Self::STRIDE).map(|chunk| {
            let before = count;
            count += unit.count(chunk);
            before
        });
        Self { bytes: text.as_bytes(), unit, before: before.collect() }
    }

    /// The number before the byte at `offset`.
    pub(crate) fn before(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.bytes.len());
        let chunk = (offset / Self::STRIDE).min(self.before.len().saturating_sub(1));
        let rest = self.bytes.get(chunk * Self::STRIDE..offset).unwrap_or_default();
        self.before.get(chunk).map_or(0, |before| before + self.unit.count(rest))
    }

    /// A span of bytes in this unit.
    pub(crate) fn span(&self, span: Span) -> Span {
        Span::new(self.before(span.start), self.before(span.end))
    }
}

impl Unit {
    /// The number of units that begin in these bytes of UTF-8. A character of four bytes has two units of UTF-16.
    fn count(self, bytes: &[u8]) -> u32 {
        let code_points = || bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count();
        let long = || bytes.iter().filter(|byte| **byte >= 0xf0).count();
        (match self {
            Self::Bytes => bytes.len(),
            Self::CodePoints => code_points(),
            Self::Utf16 => code_points() + long(),
        }) as u32
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Span::new(range.start as u32, range.end as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_units_as_characters_do() {
        for text in [String::new(), "Türkiye 🙂 ".repeat(40), "x".repeat(64), "é".repeat(64), "e\u{301}👩‍🚀".repeat(30)]
        {
            for unit in Unit::ALL {
                let width = |character: char| match unit {
                    Unit::Bytes => character.len_utf8(),
                    Unit::CodePoints => 1,
                    Unit::Utf16 => character.len_utf16(),
                };
                let (units, mut count) = (Units::of(&text, *unit), 0);
                for (at, character) in text.char_indices() {
                    assert_eq!(units.before(at as u32), count as u32, "{unit} {text}");
                    count += width(character);
                }
                assert_eq!(units.before(text.len() as u32), count as u32, "{unit} {text}");
            }
        }
    }
}
