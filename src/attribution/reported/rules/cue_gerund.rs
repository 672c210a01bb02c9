use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;

/// A cue and a gerund: "She suggested holding talks."
pub(super) fn cue_gerund(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Gerund])?;
    unit.attributes_phrase_to(source).then(|| unit.candidate(content, Some(source)))
}
