use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;

/// A cue of stressing, urging, announcing or warning, and a noun phrase: "She stressed the need for talks."
pub(super) fn cue_noun_phrase(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::NounPhrase])?;
    unit.attributes_phrase_to(source).then(|| unit.candidate(content, Some(source)))
}
