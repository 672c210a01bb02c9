//! The rule `unlabelled-answer`.

use super::unit::{BlockUnit, Part, Turn};
use crate::attribution::finding::Source;

/// The paragraph after a question, if only the questions are labelled, or if no turn is.
///
/// Example: "Remarks by Minister Ana Silva⏎Q: Will talks go on?⏎They will."
pub(super) fn unlabelled_answer(unit: &BlockUnit<'_>) -> Option<Turn> {
    let source = unit.interview.answering.map(Source::Phrase);
    unit.unlabelled_answer().map(|words| Turn { part: Part::Answer, source, words: Some(words) })
}
