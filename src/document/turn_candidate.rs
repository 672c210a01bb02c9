//! [`TurnCandidate`]: a line that may open a turn.

use super::line::turn_label::{LabelMark, TurnLabel, TurnStrength};
use crate::Span;
use std::collections::BTreeSet;

/// A line that may open a turn.
#[derive(Clone, Copy, Debug)]
pub(super) struct TurnCandidate {
    /// Index of its block, a paragraph.
    pub(super) block: usize,
    /// The label, without colon and without a bracketed remark.
    pub(super) label: Span,
    /// The words after it on the same line; empty if the label is alone.
    pub(super) rest: Span,
    pub(super) strength: TurnStrength,
    pub(super) set_off: SetOff,
}

/// What sets a label off from the words after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SetOff {
    Colon,
    /// The markup, so that it needs no colon.
    Bold,
    /// Something that sets off other words, too. Such a label must recur.
    Faintly,
}

impl TurnCandidate {
    /// The candidate that a label makes of its line, which is in block number `block`.
    pub(super) fn of(label: TurnLabel<'_>, block: usize, line: Span) -> Self {
        let start = line.start + label.start as u32;
        Self {
            block,
            label: Span::new(start, start + label.name.len() as u32),
            rest: Span::new(line.start + label.rest as u32, line.end),
            strength: label.strength,
            set_off: if label.mark == LabelMark::Clear { SetOff::Colon } else { SetOff::Faintly },
        }
    }

    /// Whether the label has an office or an honorific, or is one.
    pub(super) fn has_office(&self) -> bool {
        matches!(self.strength, TurnStrength::Office | TurnStrength::Certain)
    }

    /// What sets the label off from the words after it: ":", "—".
    pub(super) fn mark<'t>(&self, text: &'t str) -> &'t str {
        let between = text.get(self.label.end as usize..self.rest.start as usize).unwrap_or_default();
        between.rsplit([')', ']']).next().unwrap_or_default().trim()
    }
}

/// What sets certain labels off in a record that has no colons: "Mr SILVA —I ask". A title in small letters before the same mark is a label,
/// too: "Mr Lund —We agree."
pub(super) fn marks_of_record<'t>(text: &'t str, candidates: &[TurnCandidate]) -> BTreeSet<&'t str> {
    let certain = candidates.iter().filter(|candidate| candidate.strength == TurnStrength::Certain);
    let mut marks: Vec<_> = certain.map(|candidate| candidate.mark(text)).filter(|mark| mark.contains(['-', '—', '–'])).collect();
    marks.sort_unstable();
    // One such line may be a list.
    marks.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect()
}
