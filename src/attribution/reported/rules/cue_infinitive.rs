use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::lexicon::{CueClass, CueKind, Facts, Hit, WordSet};
use crate::syntax::verb_group::VerbGroupRole;
use crate::syntax::{EntityFlags, TokenRange};

/// A cue and an infinitive: "They agreed to talk.", "She urged Ruritania to talk.", "It was agreed to talk."
pub(super) fn cue_infinitive(unit: &VerbUnit<'_>) -> Option<Candidate> {
    if unit.is_impersonal() {
        return unit.impersonal_candidate();
    }
    let (content, source) = unit.plausible(&[ContentKind::Infinitive, ContentKind::ObjectInfinitive])?;
    if reports_what_follows(unit, content) {
        return None;
    }
    let intends = unit.cue.class == CueClass::Cognition && unit.is_weak();
    let reports = if intends { is_intention(unit, source) } else { unit.attributes_phrase_to(source) };
    reports.then(|| unit.candidate(content, Some(source)))
}

/// "is reported to have said that", "wished to place on record that": what was said is the content of the second cue.
fn reports_what_follows(unit: &VerbUnit<'_>, content: Content) -> bool {
    /// The number of tokens of the infinitive in which its verb must be.
    const MAX_INFINITIVE_TOKENS: usize = 4;
    let text = unit.text;
    let hearsay = unit.cue.lemma.starts_with("be ") && text.is_in(unit.after() - 1, WordSet::Hearsay);
    let wishes = text.is_in(unit.after() - 1, WordSet::Continuing);
    let (first, last) = (content.range.first, content.range.last);
    let infinitive = TokenRange::new(first, last.min(first + MAX_INFINITIVE_TOKENS));
    let reports = |hit: &Hit| {
        let cue = text.cue(*hit).1;
        cue.kind == CueKind::Verb && (!cue.weak || cue.frame)
    };
    (hearsay || wishes) && text.cues_in(infinitive).iter().any(reports)
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
