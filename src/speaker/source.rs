//! The reading of a finding's source: a phrase of the text, or the label of a turn.

use super::reading::{SourceReading, read_label, read_phrase};
use crate::attribution::Source;
use crate::syntax::{TokenRange, View};

/// Reads the words of a source.
pub(super) fn read_source(view: View<'_>, source: Source) -> SourceReading<'_> {
    match source {
        Source::Phrase(words) => read_phrase(view, words),
        // The person who gives a press conference also gives the answers: "A:".
        Source::Label(label) => match Some(label).filter(|label| is_answer(view, *label)).and_then(|_| view.author()) {
            Some(author) => SourceReading { span: view.span(label), ..read_label(view, author) },
            None => read_label(view, label),
        },
    }
}

/// Whether a label only says that somebody answers: "A:".
fn is_answer(view: View<'_>, label: TokenRange) -> bool {
    label.len() == 1 && (view.is(label.first, "a") || view.is(label.first, "answer"))
}
