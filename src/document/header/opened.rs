//! [`Opened`]: a line of a header that opens with a phrase of the tables, in parts.

use crate::Span;
use crate::lexicon::line::OpenedLine;
use crate::lexicon::line::normalize::BREAK;

/// A line that opens with a phrase of the tables.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened<'t> {
    pub(super) line: Span,
    pub(super) words: &'t str,
    /// The offset at which the phrase ends.
    pub(super) end: usize,
    /// The words after the phrase and its punctuation.
    pub(super) rest: Span,
    /// Whether the line is the phrase and no more.
    pub(super) alone: bool,
    /// Whether a colon, a dash or a bracket follows the phrase.
    pub(super) set_off: bool,
}

impl<'t> Opened<'t> {
    pub(super) fn new(line: Span, text: &'t str, opened: &OpenedLine<'_>) -> Self {
        let words = line.of(text);
        let end = opened.end();
        let rest =
            words[end..].trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '“' | '‘' | '"' | '(' | '@' | '#'));
        let rest = Span::new(line.end - rest.len() as u32, line.end).trim(text);
        Self { line, words, end, rest, alone: opened.is_whole(), set_off: opened.next() == Some(BREAK) }
    }

    /// The phrase.
    pub(super) fn phrase(&self) -> Span {
        Span::new(self.line.start, self.line.start + self.end as u32)
    }

    /// All that follows the phrase.
    pub(super) fn after(&self) -> &'t str {
        &self.words[self.end..]
    }
}
