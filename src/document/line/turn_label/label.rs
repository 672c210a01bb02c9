//! [`TurnLabel`]: the label of a turn.

use crate::document::chars::FloorBoundary;

/// The label that a line opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TurnLabel<'t> {
    /// The label, without colon and without a bracketed remark.
    pub(crate) name: &'t str,
    /// The offset at which the label begins.
    pub(crate) start: usize,
    /// The offset at which the words after it begin.
    pub(crate) rest: usize,
    pub(crate) strength: TurnStrength,
    pub(crate) mark: LabelMark,
}

impl TurnLabel<'_> {
    /// Whether a figure follows the label in its line, as in a table: "Norway: 1,769."
    pub(crate) fn names_figure(&self, line: &str) -> bool {
        /// The longest figure, in bytes.
        const MAX_FIGURE: usize = 48;
        let rest = line.get(self.rest..).unwrap_or_default();
        rest.len() <= MAX_FIGURE
            && self.strength < TurnStrength::Certain
            && rest.contains(|c: char| c.is_ascii_digit())
            && !rest.contains(char::is_alphabetic)
    }
}

/// The strength of a label as the start of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TurnStrength {
    /// Words in title case before a colon: "Ana Silva:", "Alerta:".
    Name,
    /// Such words that begin with an office or are one: "Minister Silva:", "Journalist:".
    Office,
    /// A name in capitals; a "Q" with one space after it.
    Capitals,
    /// Capitals with an honorific or office, "Q" set off, "QUESTION:".
    Certain,
}

/// How a label is set off from the words after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelMark {
    /// As labels are: with a colon, or with a full stop after a title and capitals.
    Clear,
    /// As other things are, too: with a tab, a dash or a line break. Such a label must recur.
    Faint,
}

/// The longest label, in bytes.
pub(super) const MAX_LABEL: usize = 90;

impl<'t> TurnLabel<'t> {
    /// A clear label at the start of a line.
    pub(super) fn clear(name: &'t str, rest: usize, strength: TurnStrength) -> Self {
        Self { name, start: 0, rest, strength, mark: LabelMark::Clear }
    }
}

/// The start of some words, in which a label must end.
pub(super) fn head(words: &str) -> &str {
    &words[..words.floor_boundary(MAX_LABEL)]
}
