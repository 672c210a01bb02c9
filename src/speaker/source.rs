//! The reading of a finding's source: a phrase of the text, or the label of a turn.

use super::reading::{SourceReading, read_label, read_person, read_phrase};
use crate::attribution::Source;
use crate::lexicon::WordSet;
use crate::story::SpeakerForm;
use crate::syntax::{TokenRange, View};

/// Reads the words of a source.
pub(super) fn read_source(view: View<'_>, source: Source) -> SourceReading<'_> {
    match source {
        Source::Phrase(words) => read_phrase(view, words),
        // The person who gives a press conference also gives the answers: "A:".
        Source::Label(label) => match Some(label).filter(|label| is_answer(view, *label)).and_then(|_| answering(view)) {
            Some(reading) => SourceReading { span: view.span(label), ..reading },
            None => read_label(view, label),
        },
    }
}

/// Whether a label only says that somebody answers: "A:", "A1:", "Reply:".
fn is_answer(view: View<'_>, label: TokenRange) -> bool {
    let word = view.span(label).of(view.segments.text).trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    view.lexicon.has_word(WordSet::AnswerLabel, word)
}

/// Who answers: the author, or the only person whom the headline names: "Interview with Minister Lund".
fn answering(view: View<'_>) -> Option<SourceReading<'_>> {
    if let Some(author) = view.author() {
        return Some(read_label(view, author));
    }
    let title = view.tokens_in(view.document.header.title?);
    let mut named = view.people_from(title.first).iter().take_while(|person| person.last as usize <= title.last);
    let only = named.next().filter(|_| named.next().is_none())?;
    Some(SourceReading { form: SpeakerForm::Label, ..read_person(view, *only) })
}
