use crate::attribution::reported::as_clause::AsClause;
use crate::attribution::reported::complement_end;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::preposed::after_adjuncts;
use crate::attribution::reported::verb_unit::{FINITE, VerbUnit};
use crate::attribution::source::can_speak;
use crate::lexicon::{Complements, Facts};
use crate::syntax::clause::begins_clause;
use crate::syntax::noun_class::names_an_utterance;
use crate::syntax::{Tag, TokenRange, View};

/// A clause without marks that its source and cue interrupt: "Talks, she said, would go on.", "Talks would, as she said, go on."
pub(super) fn clause_interrupted(unit: &VerbUnit<'_>) -> Option<Candidate> {
    around_as_clause(unit).or_else(|| in_relative_clause(unit)).or_else(|| after_parenthesis(unit)).or_else(|| after_clause(unit))
}

/// "the envoy, who, she said, would open the talks": the verb of the relative clause and what belongs to it.
fn in_relative_clause(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let source = unit.own_subject().filter(|source| source.first > unit.sentence.range.first + 1)?;
    let inset = text.tag(source.first - 1) == Tag::Comma && text.tag(source.first - 2) == Tag::Relative;
    let verb = unit.after() + 1;
    if !inset || !unit.takes(Complements::BARE) || text.tag(verb - 1) != Tag::Comma || !text.tag(verb).is_finite() {
        return None;
    }
    let last = end_of_clause(unit, verb, unit.sentence.range.last);
    (last > verb + 1).then(|| unit.candidate(Content::clause(verb, last), Some(source)))
}

/// "As the Minister said, talks would go on", "Yet, as Mr Lund observed, talks went on."
fn around_as_clause(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let clause = AsClause::read(unit)?;
    let front = clause.at == unit.sentence.range.first;
    // "But as Mr Lund observed, talks went on."
    let joined = !front && clause.at == unit.sentence.range.first + 1 && text.tag(clause.at - 1) == Tag::Conjunction;
    let apart = front || joined || text.tag(clause.at - 1) == Tag::Comma;
    if text.tag(clause.after) != Tag::Comma || !apart {
        return None;
    }
    let last = end_of_clause(unit, clause.after + 1, unit.sentence.range.last);
    // In "Yet, as Mr Lund observed", no part of the clause comes before.
    // "its help, which, as he pointed out, has been useful"
    let is_relative = clause.at > unit.sentence.claimed + 2 && text.tag(clause.at - 2) == Tag::Relative;
    let begun =
        !is_relative && (unit.sentence.claimed..clause.at).any(|at| text.tag(at).is_nominal() || text.tag(at) == Tag::Pronoun);
    let first = if front || !begun { clause.after + 1 } else { unit.sentence.claimed };
    // "As the Minister said, “talks go on.”"
    let marks = text.quotes.opening_at(first).filter(|quotation| quotation.outer.last >= last);
    let content = match marks {
        Some(quotation) => Content { kind: ContentKind::Direct, range: quotation.outer },
        None => Content::clause(first, last),
    };
    has_verb(unit, clause.after + 1, last).then(|| clause.candidate(unit, content))
}

/// "In Geneva, he said, talks would go on": too few words come before the cue to be a clause; the rest is the content.
fn after_parenthesis(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let source = unit.own_subject().filter(|source| !unit.is_weak() || can_speak(text.view, *source))?;
    if unit.preposed.is_some() || unit.content.is_some() || !unit.takes(Complements::DIRECT.or(Complements::BARE)) {
        return None;
    }
    let (claimed, high) = (unit.sentence.claimed, unit.sentence.range.last);
    let after = after_adjuncts(unit);
    // "In her remarks, she spoke on trade, …": a verb that takes no clause has its topic after it.
    if after > unit.after() && !unit.takes(Complements::BARE) {
        return None;
    }
    let inset = source.first > claimed + 1 && text.tag(source.first - 1) == Tag::Comma && text.tag(after) == Tag::Comma;
    // "…, he said, leaving the hall" is about the speaker; "…, he said, leaving would be wrong" continues the content.
    // "…, he continued, expressing the hope that talks would go on" is about the speaker, too.
    let reports = || text.cues_in(TokenRange::new(after + 1, after + 2)).iter().any(|hit| !text.cue(*hit).1.weak);
    let participle = || text.tag(after + 1) == Tag::Ing && (reports() || !begins_clause(text.view, after + 1, high));
    // "Mr Lund, who reported on the talks, left": a relative clause interrupts, and it is the narrator's.
    let is_relative = (source.last..unit.first()).any(|at| text.tag(at) == Tag::Relative);
    if !inset || is_relative || participle() {
        return None;
    }
    let last = end_of_clause(unit, after + 1, high);
    let mut first = claimed;
    while matches!(text.tag(first), Tag::Conjunction | Tag::Comma | Tag::Dash) {
        first += 1;
    }
    // "In a statement on Tuesday, the ministry said, talks went on": the place where it was said is not part of the content.
    if text.is(first, "in") && names_an_utterance(text.view, first + 1) {
        first = after + 1;
    }
    let whole = last > after + 2 && has_verb(unit, after + 1, last);
    whole.then(|| unit.candidate(Content::clause(first, last), Some(source)))
}

/// "Talks would, she said, go on": a clause begins before the cue and continues after it.
fn after_clause(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let preposed = unit.preposed.filter(|preposed| preposed.content.kind == ContentKind::Bare)?;
    let after = preposed.after;
    if text.tag(after) != Tag::Comma || text.tag(after + 1) == Tag::Ing || opens_second_half(text.view, after + 1) {
        return None;
    }
    let last = end_of_clause(unit, after + 1, unit.high);
    let content = Content::clause(preposed.content.range.first, last);
    (last > after + 4).then(|| unit.candidate(content, Some(preposed.source)))
}

/// Whether words after a cue are a clause or a phrase of their own: "2031 will be special, said Mr Lund, as we will mark …".
pub(super) fn opens_second_half(view: View<'_>, at: usize) -> bool {
    matches!(view.tag(at), Tag::Subordinator | Tag::Conjunction | Tag::Relative | Tag::Preposition)
}

/// The end of the clause that continues at `from`.
fn end_of_clause(unit: &VerbUnit<'_>, from: usize, high: usize) -> usize {
    complement_end::end(unit.text, TokenRange::new(from, high), ContentKind::Bare, FINITE)
}

/// Whether words have a verb. After the cue's comma comes the predicate, even if its verb looks like a noun: "This accord, she said, aims to
/// end the war".
fn has_verb(unit: &VerbUnit<'_>, from: usize, last: usize) -> bool {
    let text = unit.text;
    let may_be_verb = text.facts(from).any(Facts::VERB_THIRD.or(Facts::VERB)) && text.tag(from + 1) == Tag::To;
    may_be_verb || (from..last).any(|at| text.tag(at).is_finite())
}
