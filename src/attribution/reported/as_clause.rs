//! [`AsClause`]: "as the Minister said", "as announced by the Minister", before or after the clause that was said.

use super::content::Content;
use super::cue_unit::Candidate;
use super::preposed::{adjuncts_end, after_adjuncts};
use super::verb_unit::VerbUnit;
use crate::lexicon::{Complements, CueClass, VerbForms};
use crate::syntax::TokenRange;
use crate::syntax::noun_phrase::starting_at;

/// A clause of comparison with a cue.
pub(super) struct AsClause {
    /// The token "as".
    pub(super) at: usize,
    /// One past the cue and its adjuncts.
    pub(super) after: usize,
    source: TokenRange,
}

impl AsClause {
    /// Reads the clause around a verb with a subject of its own, or with "by" and its agent.
    pub(super) fn read(unit: &VerbUnit<'_>) -> Option<Self> {
        let (source, at) = match unit.own_subject() {
            Some(source) => (source, source.first.checked_sub(1)?),
            None => (agent(unit)?, unit.group.tokens.first.checked_sub(1)?),
        };
        let says = !unit.cue.weak || unit.takes(Complements::THAT) || &*unit.cue.lemma == "put it";
        let opens = at >= unit.sentence.claimed && unit.text.is(at, "as");
        let takes = opens && says && unit.takes(Complements::DIRECT.or(Complements::BARE));
        let after = if unit.own_subject().is_some() { after_adjuncts(unit) } else { adjuncts_end(unit.text, source.last) };
        takes.then_some(Self { at, after, source })
    }

    /// Content before or after the clause.
    pub(super) fn candidate(&self, unit: &VerbUnit<'_>, content: Content) -> Candidate {
        let claimed = content.range.last.max(unit.after());
        Candidate { claimed, ..unit.candidate(content, Some(self.source)) }
    }
}

/// The agent of a passive after "as": "as announced by the Minister".
fn agent(unit: &VerbUnit<'_>) -> Option<TokenRange> {
    let by = unit.after();
    // "as agreed by the allies": a decision, not words.
    let decides = matches!(unit.cue.class, CueClass::Agreeing | CueClass::Committing);
    let passive = unit.text.is(by, "by") && unit.form.forms.any(VerbForms::PARTICIPLE) && !decides;
    passive.then(|| starting_at(unit.text.view, by + 1, unit.sentence.range.last)).flatten()
}
