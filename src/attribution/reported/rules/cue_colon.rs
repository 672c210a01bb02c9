use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::can_speak;

/// A cue, a colon, and words without marks on the same line: "She said: talks go on."
pub(super) fn cue_colon(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Colon])?;
    let reports = !unit.is_weak() || can_speak(unit.text.view, source);
    reports.then(|| unit.candidate(content, Some(source)))
}
