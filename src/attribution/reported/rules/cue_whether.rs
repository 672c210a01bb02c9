use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::lexicon::{Complements, CueClass, VerbForms};
use crate::syntax::verb_group::VerbGroupRole;

/// A cue and a clause with "whether", "how" or "what": "She explained how talks would go on."
pub(super) fn cue_whether(unit: &VerbUnit<'_>) -> Option<Candidate> {
    if let Some(question) = question(unit) {
        return Some(question);
    }
    let (content, source) = unit.plausible(&[ContentKind::Whether])?;
    let reports = !unit.is_weak() && unit.group.role != VerbGroupRole::Infinitive;
    reports.then(|| unit.candidate(content, Some(source)))
}

/// A question that nobody in particular asks: "He was asked whether talks would go on.", "Asked if talks would go on, he said that".
fn question(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let content = unit.content.filter(|content| content.kind == ContentKind::Whether)?;
    // A verb of saying that takes questions, but no clause with "that".
    let asks = unit.cue.class == CueClass::Neutral && unit.takes(Complements::ADDRESSEE) && !unit.takes(Complements::THAT);
    let first = unit.group.tokens.first;
    let opens = first == unit.sentence.range.first || text.is(first - 1, "when");
    let alone = unit.form.forms.any(VerbForms::PARTICIPLE) && unit.group.tokens.len() == 1 && opens;
    let passive = unit.group.role == VerbGroupRole::Passive && unit.source.is_none();
    (asks && (alone || passive)).then(|| unit.candidate(content, None))
}
