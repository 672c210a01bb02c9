use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::syntax::verb_group::VerbGroupRole;

/// A cue and a clause with "whether", "how" or "what": "She explained how talks would go on."
pub(super) fn cue_whether(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Whether])?;
    let reports = !unit.is_weak() && unit.group.role != VerbGroupRole::Infinitive;
    reports.then(|| unit.candidate(content, Some(source)))
}
