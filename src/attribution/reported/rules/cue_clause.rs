use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::{head_can_speak, is_document};
use crate::syntax::Tag;
use crate::syntax::verb_group::VerbGroupRole;

/// A cue and a clause without "that": "She said talks would go on."
pub(super) fn cue_clause(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Bare])?;
    let view = unit.text.view;
    // "The Bank has indicated it will wait": a pronoun shows a clause.
    let shows_clause = || view.tag(content.range.first) == Tag::Pronoun && head_can_speak(view, source);
    let reports = (!unit.is_weak() || shows_clause()) && unit.group.role != VerbGroupRole::Infinitive;
    (reports || is_document(view, source)).then(|| unit.candidate(content, Some(source)))
}
