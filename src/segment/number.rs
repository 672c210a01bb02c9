//! Numbers and what is written with them: ordinals, times, dates, telephone numbers, units.

use super::abbreviations::WordKind;
use super::byte::is_alphanumeric;
use super::scan::Scanner;
use super::token::{Case, Letters, Role, TokenClass};

impl Scanner<'_, '_> {
    /// Reads a number that begins at the scanner.
    pub(super) fn number<const FAST: bool>(&mut self) {
        let mut shape = NumberShape::default();
        let mut end = self.digits(self.at + usize::from(self.byte(self.at) == b'+'));
        let mut group = end - self.at;
        let first = group;
        loop {
            let (joint, next) = (self.byte(end), self.byte(end + 1));
            if !next.is_ascii_digit() {
                break;
            }
            let to = self.digits(end + 1);
            let len = to - end - 1;
            match joint {
                b',' if len == 3 || group <= 2 && shape.groups == 0 && len <= 2 => {}
                b'.' => shape.dots += 1,
                b':' if len == 2 && group <= 2 => shape.colons += 1,
                b'/' if shape.slashes > 0 || self.slashed_date(to, group, len) => shape.slashes += 1,
                b'-' if shape.dashes > 0 || self.dashed(end, to, group, shape) => shape.dashes += 1,
                _ => break,
            }
            shape.groups += 1;
            group = len;
            end = to;
        }
        let class = shape.class(first);
        self.suffix::<FAST>(end, class);
    }

    /// The end of the digits from `from` on.
    fn digits(&self, from: usize) -> usize {
        let mut end = from;
        while self.byte(end).is_ascii_digit() {
            end += 1;
        }
        end
    }

    /// Whether the digits after a slash belong to the number. "08/16/2000" and "1/2" are one token, "24/7" is three.
    fn slashed_date(&self, to: usize, group: usize, len: usize) -> bool {
        let more = self.byte(to) == b'/' && self.byte(to + 1).is_ascii_digit();
        more && group <= 2 || group == 1 && len == 1 && self.byte(to - 3) < self.byte(to - 1) && !is_alphanumeric(self.byte(to))
    }

    /// Whether the digits after a hyphen belong to the number. "853-3242" and "2017-12-21" are one token, the ranges "10-20" and "2016-17"
    /// are three.
    fn dashed(&self, end: usize, to: usize, group: usize, shape: NumberShape) -> bool {
        let len = to - end - 1;
        let more = self.byte(to) == b'-' && self.byte(to + 1).is_ascii_digit();
        let leading_zero = self.byte(end + 1) == b'0' && len > 1;
        shape.groups == 0 && (more || len == 4 && (group < 4 || group == 5) || leading_zero || len == 3 && group == 2)
    }

    /// Reads what follows the digits without a space: "th", "s", "km", "pm", letters.
    fn suffix<const FAST: bool>(&mut self, end: usize, class: TokenClass) {
        if !self.word_at(end) {
            return self.end_of_number(end, class);
        }
        let mut letters = Letters::default();
        let to = self.letters::<FAST>(end, &mut letters);
        let suffix = self.slice(end, to);
        let one_case = letters.case() == Case::Lower || letters.case() == Case::Upper;
        if one_case && self.abbreviations.is(suffix, WordKind::OrdinalEnding) {
            return self.push(to, TokenClass::Ordinal, Case::None, Role::Plain);
        }
        if suffix == "s" {
            return self.push(to, TokenClass::DatePart, Case::None, Role::Plain);
        }
        if self.abbreviations.is(suffix, WordKind::Unit) && suffix.bytes().any(|byte| byte.is_ascii_lowercase()) {
            self.push_mark(end, class, Role::Plain);
            return;
        }
        if Self::joins(self.byte(to)) && (self.byte(to) == b'@' || self.byte(to) == b'.') && self.address::<FAST>(to) {
            return;
        }
        self.push(to, TokenClass::Word, letters.case(), Role::Plain);
    }

    /// Ends a number that no letter follows, with "'s" if it is a decade.
    fn end_of_number(&mut self, end: usize, class: TokenClass) {
        let apostrophe = if self.byte(end) == b'\'' { 1 } else { 3 * usize::from(self.has(end, "’")) };
        let len = end - self.at;
        if apostrophe > 0 && self.has(end + apostrophe, "s") && !self.word_at(end + apostrophe + 1) && (len == 2 || len == 4) {
            return self.push_mark(end + apostrophe + 1, TokenClass::DatePart, Role::Plain);
        }
        let role = if class == TokenClass::DatePart && self.byte(end - 3) != b'-' { Role::Stamp } else { Role::Plain };
        self.push_mark(end, class, role);
    }
}

/// The numbers of groups of digits and of the marks between them.
#[derive(Clone, Copy, Default)]
struct NumberShape {
    groups: u32,
    dots: u32,
    colons: u32,
    slashes: u32,
    dashes: u32,
}

impl NumberShape {
    /// The class of a number whose first group has `first` digits.
    fn class(self, first: usize) -> TokenClass {
        match self {
            Self { colons: 1.., .. } => TokenClass::Time,
            Self { slashes: 2.., .. } => TokenClass::DatePart,
            Self { dashes: 2, groups: 2, .. } if first == 4 => TokenClass::DatePart,
            _ => TokenClass::Number,
        }
    }
}
