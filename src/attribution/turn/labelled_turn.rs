//! The rule `labelled-turn`.

use super::unit::{BlockUnit, Part, Turn};
use crate::attribution::finding::Source;
use crate::syntax::TokenRange;

/// The words after a speaker's label.
///
/// A dash is the label of an interview without names. The text does not say who asks its questions.
///
/// Example: "MR LUND: We are ready."
pub(super) fn labelled_turn(unit: &BlockUnit<'_>) -> Option<Turn> {
    if !unit.is_label() {
        return None;
    }
    let sentences = &unit.view.segments.sentences[unit.sentence..];
    let label = &sentences[..sentences.iter().take_while(|sentence| sentence.block as usize == unit.at).count()];
    let tokens = TokenRange::new(label.first()?.first as usize, label.last()?.last as usize);
    let source = Some(Source::Label(tokens)).filter(|_| !unit.asks_after_dash());
    Some(Turn { part: Part::Labelled, source, words: None })
}
