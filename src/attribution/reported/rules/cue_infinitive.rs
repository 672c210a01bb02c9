use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::lexicon::CueClass;
use crate::lexicon::Facts;
use crate::syntax::verb_group::VerbGroupRole;
use crate::syntax::{EntityFlags, TokenRange};

/// A cue and an infinitive: "They agreed to talk.", "She urged Ruritania to talk."
pub(super) fn cue_infinitive(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (content, source) = unit.plausible(&[ContentKind::Infinitive, ContentKind::ObjectInfinitive])?;
    let intends = unit.cue.class == CueClass::Cognition && unit.cue.weak;
    let reports = if intends { is_intention(unit, source) } else { unit.attributes_phrase_to(source) };
    reports.then(|| unit.candidate(content, Some(source)))
}

/// "She wants to stay": somebody's intention. The aim of a body is its purpose, not an intention, and "is expected to" is nobody's
/// intention.
fn is_intention(unit: &VerbUnit<'_>, source: TokenRange) -> bool {
    let text = unit.text;
    let person =
        text.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE)) || text.facts(source.first).any(Facts::PRONOUN_SUBJECT);
    unit.is_subject
        && person
        && !text.is(source.first, "it")
        && unit.group.role == VerbGroupRole::Finite
        && !unit.cue.lemma.starts_with("be ")
}
