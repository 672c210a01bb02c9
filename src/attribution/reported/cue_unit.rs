//! [`CueUnit`]: a cue in its sentence, and [`Candidate`], which a rule makes of it.

use super::content::Content;
use crate::attribution::finding::FoundCue;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::sentence_unit::SentenceUnit;
use crate::lexicon::{Complements, CueEntry, CueForm, Hit};
use crate::syntax::TokenRange;

/// A cue in its sentence.
#[derive(Clone, Copy)]
pub(super) struct CueUnit<'a> {
    pub(super) text: QuotedView<'a>,
    pub(super) sentence: &'a SentenceUnit,
    pub(super) hit: Hit,
    pub(super) form: CueForm,
    pub(super) cue: &'a CueEntry,
}

/// Words, and who is their source.
pub(super) struct Candidate {
    pub(super) content: Content,
    /// `None` if the sentence names no source: "It was announced that".
    pub(super) source: Option<TokenRange>,
    pub(super) cue: FoundCue,
    /// One past the last token that is part of the attribution.
    pub(super) claimed: usize,
    /// Whether the second half of interrupted words may follow the cue.
    pub(super) may_resume: bool,
}

impl CueUnit<'_> {
    /// The first token of the cue.
    pub(super) fn first(&self) -> usize {
        self.hit.first as usize
    }

    /// One past the last token of the cue.
    pub(super) fn after(&self) -> usize {
        self.hit.last as usize
    }

    /// The first token that no attribution has claimed, but not after the cue.
    pub(super) fn low(&self) -> usize {
        self.sentence.claimed.min(self.first())
    }

    pub(super) fn takes(&self, complements: Complements) -> bool {
        self.cue.takes.any(complements)
    }
}
