use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;

/// A cue and a clause after "that": "She said that talks would go on.", "It was announced that talks would go on."
pub(super) fn cue_that(unit: &VerbUnit<'_>) -> Option<Candidate> {
    if unit.is_impersonal() && unit.content.is_some_and(|content| content.kind == ContentKind::That) {
        return unit.impersonal_candidate();
    }
    let (content, source) = unit.plausible(&[ContentKind::That])?;
    unit.attributes_clause_to(source).then(|| unit.candidate(content, Some(source)))
}
