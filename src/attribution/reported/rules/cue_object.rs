use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::can_speak;
use crate::lexicon::CueClass;
use crate::syntax::verb_group::VerbGroupRole;

/// A cue of judgement, its object, and what the object is called: "She called the talks a success."
pub(super) fn cue_object(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Object])?;
    let judges = unit.cue.class != CueClass::Cognition && unit.group.role != VerbGroupRole::Infinitive;
    (judges && can_speak(unit.text.view, source)).then(|| unit.candidate(content, Some(source)))
}
