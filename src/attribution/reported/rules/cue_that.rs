use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::lexicon::CueClass;

/// A cue and a clause after "that": "She said that talks would go on.", "It was announced that talks would go on."
pub(super) fn cue_that(unit: &VerbUnit<'_>) -> Option<Candidate> {
    if unit.is_impersonal() {
        return impersonal(unit);
    }
    let (content, source) = unit.plausible(&[ContentKind::That])?;
    unit.attributes_clause_to(source).then(|| unit.candidate(content, Some(source)))
}

/// "It was announced that": no source is named.
fn impersonal(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let it = unit.group.tokens.first.checked_sub(1).is_some_and(|at| unit.text.is(at, "it"));
    let announces = it && unit.cue.class != CueClass::Cognition && !unit.cue.weak;
    unit.content.filter(|_| announces).map(|content| unit.candidate(content, None))
}
