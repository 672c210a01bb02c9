//! The reading of a finding's source: a phrase of the text, or the label of a turn.

use super::reading::{SourceReading, read_label, read_person, read_phrase};
use crate::attribution::Source;
use crate::document::{BlockKind, is_dash};
use crate::lexicon::WordSet;
use crate::story::SpeakerForm;
use crate::syntax::{TokenRange, View};

/// Reads the words of a source. A dash names nobody if the text does not say who answers.
pub(super) fn read_source(view: View<'_>, source: Source) -> Option<SourceReading<'_>> {
    match source {
        Source::Phrase(words) => Some(read_phrase(view, words)),
        // The person who gives a press conference also gives the answers: "A:".
        Source::Label(label) => {
            let is_dash = is_dash(view.span(label).of(view.segments.text));
            let answers = is_dash || is_answer(view, label);
            let reading = Some(label).filter(|_| answers).and_then(|_| answering(view));
            let reading = reading.map(|reading| SourceReading { span: view.span(label), ..reading });
            reading.or_else(|| (!is_dash).then(|| read_label(view, label)))
        }
    }
}

/// Whether a label only says that somebody answers: "A:", "A1:", "Reply:".
fn is_answer(view: View<'_>, label: TokenRange) -> bool {
    let word = view.span(label).of(view.segments.text).trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    view.lexicon.has_word(WordSet::AnswerLabel, word)
}

/// Who answers: the author, or the only person whom the headline names ("Interview with Minister Lund"), or else the only one whom the text
/// names before its first label ("The Minister's answer to a question of the press").
fn answering(view: View<'_>) -> Option<SourceReading<'_>> {
    if let Some(author) = view.author() {
        return Some(read_label(view, author));
    }
    let only = view.only_person_in_title().or_else(|| {
        let blocks = view.document.blocks();
        let label = blocks.iter().find(|block| block.kind == BlockKind::SpeakerLabel)?;
        view.only_person(TokenRange::new(0, view.tokens_in(label.span).first))
    })?;
    Some(SourceReading { form: SpeakerForm::Label, ..read_person(view, only) })
}
