//! A report that somebody else reports: "The President agreed to open two ports, the Ministry said." The Ministry reports all of it.

use super::cue_unit::CueUnit;
use crate::attribution::source::can_speak;
use crate::lexicon::{Complements, CueKind, Facts, Hit, WordSet};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The start of the sentence that a source reports at its end, if the sentence has a report of its own. `None` if the source goes on about
/// its own words, or only passes on what somebody said.
pub(super) fn start(unit: &CueUnit<'_>, source: TokenRange) -> Option<usize> {
    let view = unit.text.view;
    let first = unit.sentence.range.first;
    let has_report = unit.sentence.claimed > first && unit.sentence.source.is_some();
    // "The Minister said that talks go on, she added"
    let is_pronoun = view.facts(source.first).any(Facts::PRONOUN_SUBJECT);
    let is_other = (!is_pronoun || is_one_after_several(unit, source)) && !is_named_before(unit, source);
    let reported = TokenRange::new(first, source.first);
    (has_report && is_other && can_speak(view, source) && !passes_on(unit, source, reported)).then_some(first)
}

/// Whether a pronoun of the singular follows a subject in the plural: "Both leaders agreed to meet, she said."
fn is_one_after_several(unit: &CueUnit<'_>, pronoun: TokenRange) -> bool {
    let view = unit.text.view;
    let several = |before: TokenRange| view.is_in(before.last - 1, WordSet::GroupNoun) || view.is(before.first, "both");
    let is_one = view.is(pronoun.first, "he") || view.is(pronoun.first, "she");
    is_one && unit.sentence.source.is_some_and(several)
}

/// Whether the last word of a source is also that of the source before it: "The two ministers agreed to meet, the ministers said."
fn is_named_before(unit: &CueUnit<'_>, source: TokenRange) -> bool {
    let view = unit.text.view;
    unit.sentence.source.is_some_and(|before| view.lookup.word(before.last - 1) == view.lookup.word(source.last - 1))
}

/// Whether a news agency or another body only passes on what somebody said: "The Minister said that talks go on, the agency reported".
pub(super) fn passes_on(unit: &CueUnit<'_>, source: TokenRange, reported: TokenRange) -> bool {
    let view = unit.text.view;
    let says = |hit: &Hit| {
        let (_, cue) = view.cue(*hit);
        let (verb, after) = (hit.first as usize, hit.last as usize);
        let is_verb = cue.kind == CueKind::Verb && !cue.weak && view.tag(verb) == Tag::Finite;
        // "“Talks go on,” the Minister said, according to the agency"
        let speaks = view.is(after, "that") || view.tag(after) == Tag::Comma;
        // "According to the agency, the Minister reaffirmed her commitment": of a body it may be the agency's own judgement.
        let stresses =
            |who| cue.takes.any(Complements::NOUN_PHRASE) && view.has(who, EntityFlags::PERSON.or(EntityFlags::OFFICE));
        let reports = |who| speaks && can_speak(view, who) || stresses(who);
        is_verb && subject_before(view, reported.first, verb).is_some_and(reports)
    };
    let is_body = !view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE)) && can_speak(view, source);
    is_body && view.cues_in(reported).first().is_some_and(says)
}
