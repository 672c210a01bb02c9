//! [`AsClause`]: "as the Minister said", before or after the clause that was said.

use super::content::Content;
use super::cue_unit::Candidate;
use super::preposed::after_adjuncts;
use super::verb_unit::VerbUnit;
use crate::lexicon::Complements;
use crate::syntax::TokenRange;

/// A clause of comparison with a cue.
pub(super) struct AsClause {
    /// The token "as".
    pub(super) at: usize,
    /// One past the cue and its adjuncts.
    pub(super) after: usize,
    source: TokenRange,
}

impl AsClause {
    /// Reads the clause around a verb with a subject of its own.
    pub(super) fn read(unit: &VerbUnit<'_>) -> Option<Self> {
        let source = unit.own_subject()?;
        let says = !unit.cue.weak || unit.takes(Complements::THAT) || &*unit.cue.lemma == "put it";
        let at = source.first.checked_sub(1).filter(|at| *at >= unit.sentence.claimed && unit.text.is(*at, "as"))?;
        let takes = says && unit.takes(Complements::DIRECT.or(Complements::BARE));
        takes.then(|| Self { at, after: after_adjuncts(unit), source })
    }

    /// Content before or after the clause.
    pub(super) fn candidate(&self, unit: &VerbUnit<'_>, content: Content) -> Candidate {
        let claimed = content.range.last.max(unit.after());
        Candidate { claimed, ..unit.candidate(content, Some(self.source)) }
    }
}
