use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::is_document;
use crate::syntax::verb_group::VerbGroupRole;

/// A cue and a clause without "that": "She said talks would go on."
pub(super) fn cue_clause(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Bare])?;
    let reports = !unit.is_weak() && unit.group.role != VerbGroupRole::Infinitive;
    (reports || is_document(unit.text.view, source)).then(|| unit.candidate(content, Some(source)))
}
