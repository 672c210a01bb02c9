//! [`Shape`]: a regular expression that is compiled when it is first asked.

use regex::{Captures, Regex, RegexBuilder};
use regex_syntax::Parser;
use std::borrow::Cow;
use std::sync::OnceLock;

/// The longest match of a pattern, in bytes. It bounds the time that a pattern takes beside one trigger.
pub(crate) const LONGEST: usize = 512;

/// The memory that a compiled pattern may take, in bytes.
const SIZE_LIMIT: usize = 1 << 20;

/// What is wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Syntax(String),
    Unbounded,
    Empty,
    TooLarge,
}

/// A pattern of the built-in table: it is matched directly after a position, and compiled when the first text needs it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape {
    pattern: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Shape {
    pub(super) fn new(pattern: &'static str) -> Self {
        Self { pattern, compiled: OnceLock::new() }
    }

    /// The match that begins at `start`. It does not end inside a word or a number.
    pub(crate) fn at<'t>(&self, text: &'t str, start: usize) -> Option<Captures<'t>> {
        if self.is_none() {
            return None;
        }
        // A test shows that every built-in pattern compiles.
        let regex = self.compiled.get_or_init(|| compile(&spaced(self.pattern), Start::Here).ok()).as_ref()?;
        let end = text.floor_char_boundary_at(start + LONGEST + 4);
        let captures = regex.captures(text.get(start..end)?)?;
        let end = captures.get(0)?.end();
        ends_word(text, start + end).then_some(captures)
    }

    /// Whether there is no pattern.
    pub(crate) fn is_none(&self) -> bool {
        self.pattern.is_empty()
    }

    #[cfg(test)]
    pub(super) fn fault(&self) -> Option<Fault> {
        compile(&spaced(self.pattern), Start::Here).err()
    }
}

/// Where a pattern may match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// At the start of what is searched.
    Here,
    Anywhere,
}

/// Compiles a pattern whose matches have bounded length.
pub(super) fn compile(pattern: &str, start: Start) -> Result<Regex, Fault> {
    let parsed = Parser::new().parse(pattern).map_err(|error| Fault::Syntax(last_line(&error.to_string())))?;
    let properties = parsed.properties();
    if properties.maximum_len().is_none_or(|len| len > LONGEST) {
        return Err(Fault::Unbounded);
    }
    if properties.minimum_len().is_none_or(|len| len == 0) {
        return Err(Fault::Empty);
    }
    let anchor = if start == Start::Here { r"\A" } else { "" };
    RegexBuilder::new(&format!("{anchor}(?:{pattern})")).size_limit(SIZE_LIMIT).build().map_err(|_| Fault::TooLarge)
}

/// A built-in pattern: `_` is one or two characters of white space, since lines may break anywhere.
fn spaced(pattern: &str) -> Cow<'_, str> {
    if pattern.contains('_') { pattern.replace('_', r"(?:\s\s?)").into() } else { pattern.into() }
}

/// An error of `regex` draws the pattern in several lines; the last one says what is wrong.
fn last_line(error: &str) -> String {
    error.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

/// Whether no word, number or list of digits goes on at `end`.
pub(crate) fn ends_word(text: &str, end: usize) -> bool {
    let mut rest = text.get(end..).unwrap_or_default().chars();
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match rest.next() {
        Some(c) if c.is_alphanumeric() => false,
        Some(',' | '.' | '/') => !rest.next().is_some_and(|c| c.is_ascii_digit()),
        Some('-') => !inside(rest.next()),
        _ => true,
    }
}

/// Offsets that lie within a character.
trait Floor {
    fn floor_char_boundary_at(&self, at: usize) -> usize;
}

impl Floor for str {
    fn floor_char_boundary_at(&self, at: usize) -> usize {
        let at = at.min(self.len());
        (at.saturating_sub(3)..=at).rev().find(|at| self.is_char_boundary(*at)).unwrap_or(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_bounded_and_matches_something() {
        let fault = |pattern| compile(pattern, Start::Anywhere).err();
        assert_eq!(fault("PR No. [0-9]{1,4}"), None);
        assert_eq!(fault("PR [0-9]+"), Some(Fault::Unbounded));
        assert_eq!(fault("PR .*"), Some(Fault::Unbounded));
        assert_eq!(fault("[0-9]{0,600}a"), Some(Fault::Unbounded));
        assert_eq!(fault("(?:PR)?"), Some(Fault::Empty));
        assert_eq!(fault("PR ["), Some(Fault::Syntax("unclosed character class".into())));
        assert_eq!(fault(r"\w{120}"), Some(Fault::TooLarge));
    }

    #[test]
    fn matches_end_with_a_word() {
        let shape = Shape::new("(?<n>[0-9]{1,4})");
        let at = |text: &str| shape.at(text, 0).map(|found| found["n"].to_owned());
        assert_eq!(at("1701."), Some("1701".into()));
        assert_eq!(at("17 of"), Some("17".into()));
        for text in ["17011", "17a", "1,200", "17.5", "17-day", "", "a", "17/3"] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
