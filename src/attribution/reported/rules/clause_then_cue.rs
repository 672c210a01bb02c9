use crate::attribution::reported::as_clause::AsClause;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::syntax::clause::is_clause;
use crate::syntax::verb_group::VerbGroupRole;
use crate::syntax::{Tag, TokenRange};

/// A clause without marks, then its source and cue: "Talks would go on, she said.", "Talks went on, as she said."
pub(super) fn clause_then_cue(unit: &VerbUnit<'_>) -> Option<Candidate> {
    if let Some(candidate) = before_as_clause(unit).or_else(|| before_passive(unit)) {
        return Some(candidate);
    }
    if unit.inverted.is_some() { None } else { unit.preposed_candidate(ContentKind::Bare) }
}

/// "The ferry will sail, it was noted in the statement."
fn before_passive(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (text, verb) = (unit.text, unit.group.tokens.first);
    let document = unit.document_after().filter(|_| unit.group.role == VerbGroupRole::Passive && !unit.is_weak())?;
    let it = verb.checked_sub(1).filter(|it| *it > unit.sentence.claimed + 1 && text.is(*it, "it"))?;
    let range = TokenRange::new(unit.sentence.claimed, it - 1);
    let ends = text.tag(it - 1) == Tag::Comma && text.tag(document.last) == Tag::Stop;
    (ends && is_clause(text.view, range)).then(|| unit.candidate(Content::clause(range.first, range.last), Some(document)))
}

/// "Talks went on, as the Minister said."
fn before_as_clause(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let clause = AsClause::read(unit)?;
    let front = clause.at == unit.sentence.range.first;
    let ends = !front && text.tag(clause.at - 1) == Tag::Comma && text.tag(clause.after) == Tag::Stop;
    let range = TokenRange::new(unit.sentence.claimed, clause.at.saturating_sub(1));
    let content = Content::clause(range.first, range.last);
    (ends && is_clause(text.view, range)).then(|| clause.candidate(unit, content))
}
