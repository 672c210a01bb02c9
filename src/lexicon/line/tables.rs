//! [`LineTables`], compiled, and the look-ups in them.

use super::normalize::{self, Normalized};
use super::opening::{HeadlinePattern, LineOpening, TurnLabelWord};
use super::phrases::LinePhrases;
use super::prefix_filter::PrefixFilter;
use super::words::{LineSet, LineWords};

/// The most bytes of a line's normalized words that a phrase may take.
pub(crate) const LINE_PREFIX: usize = 64;

/// The tables of the document stage, compiled: what lines open with, what headlines contain, and who speaks in a transcript.
#[derive(Clone, Debug, Default)]
pub(crate) struct LineTables {
    pub(super) openings: LinePhrases<LineOpening>,
    /// The prefixes of phrases that may open a line of boilerplate.
    pub(super) boilerplate: PrefixFilter,
    /// Words of the labels that name a speaker.
    pub(crate) turn_labels: LinePhrases<TurnLabelWord>,
    /// Words of a headline that say what kind of release it is.
    pub(crate) headlines: LinePhrases<HeadlinePattern>,
    /// Phrases before the name of an author in a headline or a lead-in: "statement by".
    pub(crate) author_cues: LinePhrases<()>,
    /// Phrases before the name of an author in a lead-in only: "attributable to".
    pub(crate) lead_in_author_cues: LinePhrases<()>,
    /// Phrases that report a call or a meeting: "spoke with".
    pub(crate) meetings: LinePhrases<()>,
    /// The country of each row in the table of issuers, ISO 3166-1 alpha-2.
    pub(super) issuer_countries: Vec<Option<&'static str>>,
    pub(super) words: LineWords,
}

/// A phrase of the tables at the start of a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenedLine<'t> {
    /// The line, normalized.
    pub(crate) line: Normalized<'t, LINE_PREFIX>,
    /// Length of the phrase in normalized bytes.
    pub(crate) len: usize,
    pub(crate) opening: LineOpening,
}

impl OpenedLine<'_> {
    /// Whether the line is the phrase and no more.
    pub(crate) fn is_whole(&self) -> bool {
        self.len == self.line.bytes().len()
    }

    /// The normalized byte after the phrase.
    pub(crate) fn next(&self) -> Option<u8> {
        self.line.bytes().get(self.len).copied()
    }

    /// The offset in the line at which the phrase ends.
    pub(crate) fn end(&self) -> usize {
        self.line.end(self.len)
    }
}

impl LineTables {
    /// Whether a line may open with a phrase of boilerplate.
    pub(crate) fn may_open_boilerplate(&self, line: &str) -> bool {
        self.boilerplate.admits_line(line)
    }

    /// The longest phrase that a line opens with.
    pub(crate) fn opening<'t>(&self, line: &'t str) -> Option<OpenedLine<'t>> {
        if !self.openings.may_open(line) {
            return None;
        }
        let line = Normalized::new(line);
        let (len, opening) = self.openings.opening(line.bytes())?;
        Some(OpenedLine { line, len, opening })
    }

    /// The meaning of a line that is one phrase and no more.
    pub(crate) fn whole(&self, line: &str) -> Option<LineOpening> {
        self.opening(line).filter(OpenedLine::is_whole).map(|opened| opened.opening)
    }

    /// Whether normalized words are one phrase that opens lines.
    pub(crate) fn is_opening(&self, words: &[u8]) -> bool {
        self.openings.whole(words).is_some()
    }

    /// The row in the table of issuers that a name opens with.
    pub(crate) fn issuer(&self, name: &str) -> Option<u32> {
        match self.opening(name)?.opening {
            LineOpening::Issuer(row) => Some(row),
            _ => None,
        }
    }

    /// The country of a row in the table of issuers; `None` for an international body.
    pub(crate) fn issuer_country(&self, row: u32) -> Option<&'static str> {
        self.issuer_countries.get(row as usize).copied().flatten()
    }

    /// Whether a word is in a set, written as in the table.
    pub(crate) fn has(&self, set: LineSet, word: impl AsRef<[u8]>) -> bool {
        self.words.has(set, word.as_ref())
    }

    /// The words or phrases of a set, sorted.
    pub(crate) fn set(&self, set: LineSet) -> impl Iterator<Item = &str> + Clone {
        self.words.set(set)
    }

    /// Whether normalized words open with one of a set's phrases.
    pub(crate) fn opens_with(&self, set: LineSet, words: &[u8]) -> bool {
        self.set(set).any(|phrase| normalize::opens(words, phrase.as_bytes()))
    }
}
