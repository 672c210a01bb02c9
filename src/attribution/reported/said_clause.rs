//! Clauses that somebody says at the end of their sentence: "Norway regrets Chile’s announcement of tests, the Ministry said."

use super::complement_end::is_parenthesis;
use super::cue_unit::CueUnit;
use crate::lexicon::{CueClass, CueKind, VerbForms};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of cues at the end of a sentence among which the verb is searched.
const MAX_CUES: usize = 4;

/// Whether a cue is part of a clause that somebody says at the end of the sentence.
pub(super) fn is_in_said_clause(unit: &CueUnit<'_>) -> bool {
    let (text, range) = (unit.text, TokenRange::new(unit.after(), unit.sentence.range.last));
    let verbs = text.cues_in(range).iter().rev().take(MAX_CUES).filter(|hit| text.cue(**hit).1.kind == CueKind::Verb);
    for hit in verbs {
        let verb = hit.first as usize;
        let subject = if text.tag(verb) == Tag::Finite { subject_before(text.view, range.first, verb) } else { None };
        let marked = text.quotes.covering(verb).is_some();
        if !marked && subject.is_some_and(|subject| is_parenthesis(text, subject, hit.last as usize, range.last)) {
            return true;
        }
        // "…, he said, asking the guests to help": a participle may come after the parenthesis.
        if text.tag(verb) != Tag::Ing {
            return false;
        }
    }
    false
}

/// Whether a verb says what a state or a body intends or thinks, in a clause that somebody says: "Norway is committed to helping, the
/// Minister said." The clause is the Minister’s.
pub(super) fn is_stance_in_said_clause(unit: &CueUnit<'_>) -> bool {
    let stance = matches!(unit.cue.class, CueClass::Committing | CueClass::Evaluating | CueClass::Cognition);
    // "Norland calls on both sides to talk, the Minister said": in the present, what a state does in words is its position.
    let presses = matches!(unit.cue.class, CueClass::Urging | CueClass::Stressing) && !unit.form.forms.any(VerbForms::PAST);
    if !(stance || presses || unit.cue.lemma.starts_with("be ")) || !is_in_said_clause(unit) {
        return false;
    }
    let view = unit.text.view;
    let subject = subject_before(view, unit.low(), unit.first());
    subject.is_none_or(|subject| !view.has(subject, EntityFlags::PERSON.or(EntityFlags::OFFICE)))
}
