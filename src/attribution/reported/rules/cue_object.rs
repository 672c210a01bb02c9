use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::{can_speak, is_document};
use crate::lexicon::{Complements, CueClass};
use crate::syntax::verb_group::VerbGroupRole;

/// A cue of judgement, its object, and what the object is called: "She called the talks a success." What a document shows somebody doing
/// is such an object: "The figures show trade growing."
pub(super) fn cue_object(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Object])?;
    let judges = unit.cue.class != CueClass::Cognition && unit.group.role != VerbGroupRole::Infinitive;
    // People show pictures, too: only a document is cited by "shows".
    let cites = unit.takes(Complements::OBJECT_PARTICIPLE);
    let speaks = if cites { is_document(unit.text.view, source) } else { can_speak(unit.text.view, source) };
    (judges && speaks).then(|| unit.candidate(content, Some(source)))
}
