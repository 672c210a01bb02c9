//! Quotes, their cues and sources, and the speakers that the sources name: the fourth stage.

mod alone;
mod beside;
mod block;
mod confidence;
mod content;
mod ending;
mod frame;
mod fronted;
mod group;
mod lead;
mod marked;
mod near;
mod quotes;
mod signature;
mod source;
mod speaker;
mod turn;
mod view;
mod voice;

use crate::Span;
use crate::lexicon::Lexicon;
use crate::mention::Mentions;
use crate::rule::{EndRule, QuoteRule};
use crate::story::{Quote, QuoteKind, Speaker, Tense};
use crate::{Document, Segments};
use quotes::Quotes;
use view::{Asked, Range, View};

/// Quotes and their speakers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attributions {
    pub(crate) quotes: Vec<Quote>,
    pub(crate) speakers: Vec<Speaker>,
}

/// Words attributed to a source, before the source is resolved to a speaker.
#[derive(Clone, Copy, Debug)]
struct Finding {
    kind: QuoteKind,
    span: Span,
    source: Option<Source>,
    cue: Option<FoundCue>,
    planned: bool,
    rule: QuoteRule,
    end_rule: Option<EndRule>,
    confidence: f32,
}

/// The words that name a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// A noun phrase or a pronoun.
    Phrase(Range),
    /// The label of a turn.
    Label(Range),
}

/// A cue where it stands.
#[derive(Clone, Copy, Debug)]
struct FoundCue {
    tokens: Range,
    /// Index into the lexicon's cues.
    entry: u32,
    tense: Tense,
}

impl Attributions {
    /// Finds what is attributed to whom. Linear in the text.
    pub(crate) fn find(lexicon: &Lexicon, document: &Document<'_>, segments: &Segments<'_>, mentions: &Mentions) -> Self {
        let asked = Asked::default();
        let view = View { document, segments, lexicon, mentions, asked: &asked };
        let marked = marked::find(view);
        let quotes = Quotes::new(&marked, &asked.quotations);
        let mut findings = turn::find(view);
        let blocks = block::find(view, quotes, &findings);
        findings.extend(blocks);
        findings.sort_by_key(|finding| finding.span);
        let framed = frame::find(view, quotes, &findings);
        findings.extend(framed);
        findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
        speaker::resolve(view, &findings)
    }
}
