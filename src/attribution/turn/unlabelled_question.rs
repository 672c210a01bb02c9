//! The rule `unlabelled-question`.

use super::unit::{BlockUnit, Part, Turn};

/// A paragraph that is a question, in an interview whose questions have no label. The text does not say who asks.
///
/// Example: "Interview with Minister Ana Silva⏎Will talks go on?⏎They will.⏎When?⏎In May."
pub(super) fn unlabelled_question(unit: &BlockUnit<'_>) -> Option<Turn> {
    unit.unlabelled_question().map(|words| Turn { part: Part::Question, source: None, words: Some(words) })
}
