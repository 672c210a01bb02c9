use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::can_speak;

/// A cue, a colon, and words without marks on the same line: "She said: talks go on."
pub(super) fn cue_colon(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Colon])?;
    // "One thing was clear: the talks went on" reports nobody's words.
    let judges = unit.cue.lemma.starts_with("be ");
    let reports = !(unit.is_weak() || judges) || can_speak(unit.text.view, source);
    reports.then(|| unit.candidate(content, Some(source)))
}
