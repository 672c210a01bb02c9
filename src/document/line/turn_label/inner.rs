//! Labels inside a paragraph: a transcript whose line breaks are lost.

use super::label::{LabelMark, MAX_LABEL, TurnLabel, TurnStrength};
use super::turn_label;
use crate::document::chars::FloorBoundary;
use crate::lexicon::line::LineTables;

/// The number of sentence ends before a colon after which its label may begin. "MR. " ends none.
const ENDS_TRIED: usize = 3;

/// The offset of the first label in capitals after a sentence of a turn, which opens with `label`: "Q: Will it end? MR. LUND: It will."
/// Linear in the words.
pub(crate) fn inner_label(words: &str, label: TurnLabel<'_>, tables: &LineTables) -> Option<usize> {
    if label.mark != LabelMark::Clear || label.strength < TurnStrength::Capitals {
        return None;
    }
    let colons = words[label.rest..].match_indices(": ").map(|(at, _)| label.rest + at);
    colons.into_iter().find_map(|colon| label_before(words, label.rest, colon, tables))
}

/// The offset of the label that a colon ends. The longest one counts: "MR. LUND", and not "LUND".
fn label_before(words: &str, first: usize, colon: usize, tables: &LineTables) -> Option<usize> {
    // A label in capitals ends in one.
    if !words[..colon].ends_with(|c: char| c.is_uppercase() || c == ')') {
        return None;
    }
    let low = words.floor_boundary(first.max(colon.saturating_sub(MAX_LABEL)));
    let ends_sentence = |at: usize| words[..at].ends_with(['.', '?', '!', '…', '”', '"', ')', '—', '-']);
    let spaces = words[low..colon].rmatch_indices(' ').map(|(space, _)| low + space);
    let starts = spaces.filter(|space| ends_sentence(*space)).map(|space| space + 1).take(ENDS_TRIED);
    // "Q  MR. LUND: It will.": a label directly after another.
    let starts = starts.chain((low == first).then_some(first));
    let opens_turn = |start: &usize| {
        let end = words.floor_boundary((colon + MAX_LABEL).min(words.len()));
        turn_label(&words[*start..end], tables).is_some_and(|label| {
            label.mark == LabelMark::Clear
                && label.strength >= TurnStrength::Capitals
                && start + label.rest > colon
                && label.name.len() <= colon - start
        })
    };
    starts.filter(opens_turn).last()
}
