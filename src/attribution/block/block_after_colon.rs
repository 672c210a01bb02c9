//! The rule `block-after-colon`, and what it shares with `block-after-cue`.

use super::end;
use super::introducer::Introducer;
use super::paragraphs;
use super::statement_source::is_spokesperson;
use super::unit::{Candidate, ParagraphUnit, Preceding};
use crate::document::BlockKind;
use crate::rule::EndRule;

/// Paragraphs without marks after a cue and a colon, or after a line of the header that says whose words follow.
///
/// Example: "The Minister said:⏎We are ready."
pub(super) fn block_after_colon(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    match &unit.preceding {
        Preceding::HeaderLine(introducer) => block_after_header_line(unit, introducer),
        _ => unit.introducer().filter(|introducer| introducer.colon).and_then(|introducer| block_after(unit, introducer)),
    }
}

/// The block that an introducer in the line before governs. It ends where the narrator resumes. A statement that is issued as a whole, or
/// that a spokesperson makes in the first line of the body, continues to the next hard end.
pub(super) fn block_after(unit: &ParagraphUnit<'_>, introducer: &Introducer) -> Option<Candidate> {
    let view = unit.text.view;
    // "The two sides agreed on three steps:" introduces a list. The list is not speech.
    if unit.paragraph().block.kind == BlockKind::ListItem && !introducer.reports_speech(view) {
        return None;
    }
    let whole = introducer.whole || unit.at == 1 && is_spokesperson(view, introducer.source);
    let end = if whole {
        end::of_statement(view, unit.paragraphs, unit.at)
    } else {
        end::of_speech(view, unit.paragraphs, unit.at, introducer.source)
    };
    Some(Candidate::block_up_to(unit, introducer, end))
}

/// The block after the last line of the header. Without signs of two voices, the whole body is one statement, and no narrator writes
/// about its author: this is a block only if it is in the first person and the narrator resumes before the end of the text.
fn block_after_header_line(unit: &ParagraphUnit<'_>, introducer: &Introducer) -> Option<Candidate> {
    if unit.before_turns.is_some() {
        return None;
    }
    let end = end::of_speech(unit.text.view, unit.paragraphs, unit.at, introducer.source);
    let two_voices =
        end.rule == EndRule::NarratorResumes && paragraphs::in_first_person(unit.text.view, &unit.paragraphs[unit.at..end.next]);
    two_voices.then(|| Candidate::block_up_to(unit, introducer, end))
}
