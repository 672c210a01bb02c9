//! Where a release names a person: in its header, in a label, in the narrator's words, or in somebody's turn.

use crate::attribution::{Finding, Source};
use crate::document::BlockKind;
use crate::story::QuoteKind;
use crate::syntax::{TokenRange, View};

/// Where a person is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the headline, or in another line before the body.
    Header,
    Label,
    /// Between the header and the first turn, as in a list of participants.
    Preface,
    Narration,
    /// In the words after this label.
    Turn(TokenRange),
}

/// The labelled turns of a document, in order.
pub(super) struct Turns<'f> {
    findings: Vec<(&'f Finding, TokenRange)>,
}

impl<'f> Turns<'f> {
    pub(super) fn new(findings: &'f [Finding]) -> Self {
        let label = |finding: &'f Finding| match finding.source {
            Some(Source::Label(label)) if finding.kind == QuoteKind::Turn => Some((finding, label)),
            _ => None,
        };
        Self { findings: findings.iter().filter_map(label).collect() }
    }

    pub(super) fn labels(&self) -> impl Iterator<Item = TokenRange> + '_ {
        self.findings.iter().map(|(_, label)| *label)
    }

    /// Where the token at `at` stands.
    pub(super) fn place(&self, view: View<'_>, at: usize) -> Place {
        let block = view
            .segments
            .sentences
            .get(view.sentence_of(at))
            .and_then(|sentence| view.document.block_of(sentence).map(|block| block.kind));
        match block {
            Some(BlockKind::SpeakerLabel) => return Place::Label,
            Some(kind) if !kind.is_body() && !kind.is_frame() => return Place::Header,
            _ => {}
        }
        let span = view.span(TokenRange::new(at, at + 1));
        let after = self.findings.partition_point(|(finding, _)| finding.span.start <= span.start);
        let turn = after.checked_sub(1).and_then(|turn| self.findings.get(turn));
        match turn {
            Some((finding, label)) if finding.span.contains(span) => Place::Turn(*label),
            Some(_) => Place::Narration,
            None => Place::Preface,
        }
    }
}
