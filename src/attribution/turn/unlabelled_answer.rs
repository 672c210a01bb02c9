//! The rule `unlabelled-answer`.

use super::unit::{BlockUnit, Turn};
use crate::attribution::finding::Source;

/// The paragraph after a question, if only the questions are labelled.
///
/// Example: "Remarks by Minister Ana Silva⏎Q: Will talks go on?⏎They will."
pub(super) fn unlabelled_answer(unit: &BlockUnit<'_>) -> Option<Turn> {
    unit.unlabelled_answer().map(|(author, words)| Turn { source: Some(Source::Phrase(author)), words: Some(words) })
}
