//! What is attributed to whom: words with their cue and the words that name their source.

mod block;
mod confidence;
pub(crate) mod marks;
mod reported;
mod signature;
pub(crate) mod turn;

use crate::Span;
use crate::rule::{EndRule, QuoteRule};
use crate::story::{QuoteKind, Tense};
use crate::syntax::{TokenRange, View};
use marks::quotations::Quotations;

/// Words attributed to a source, before the source is resolved to a speaker.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finding {
    pub(crate) kind: QuoteKind,
    pub(crate) span: Span,
    pub(crate) source: Option<Source>,
    pub(crate) cue: Option<FoundCue>,
    pub(crate) planned: bool,
    pub(crate) rule: QuoteRule,
    pub(crate) end_rule: Option<EndRule>,
    pub(crate) confidence: f32,
}

/// The words that name a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A noun phrase or a pronoun.
    Phrase(TokenRange),
    /// The label of a turn.
    Label(TokenRange),
}

/// A cue where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FoundCue {
    pub(crate) tokens: TokenRange,
    /// Index into the lexicon's cues.
    pub(crate) entry: u32,
    pub(crate) tense: Tense,
}

/// Finds what is attributed to whom, in the order of the text. Linear in the text.
pub(crate) fn find(view: View<'_>) -> Vec<Finding> {
    let marked = marks::pairing::find(view);
    let quotes = Quotations::new(&marked, &view.cursors.quotations);
    let mut findings = turn::find(view);
    let blocks = block::find(view, quotes, &findings);
    findings.extend(blocks);
    findings.sort_by_key(|finding| finding.span);
    let framed = reported::frame::find(view, quotes, &findings);
    findings.extend(framed);
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    findings
}
