//! [`Occurrence`]: a term in the text, with the weight of its position.

use crate::document::BlockKind;
use crate::lexicon::{Hit, Topics};
use crate::segment::Sentence;
use crate::{Document, Segments, Span};

/// The weights of a term in the title, in a line below it, at the start of the body, and in the rest of the body.
const TITLE: f32 = 3.0;
pub(super) const SUBTITLE: f32 = 2.0;
const LEAD: f32 = 1.5;
const BODY: f32 = 1.0;
/// Sentences that begin within this many tokens of the body are its start.
const LEAD_TOKENS: usize = 60;

/// A term that counts.
#[derive(Clone, Copy)]
pub(super) struct Occurrence {
    pub(super) hit: Hit,
    /// The weight of its position.
    pub(super) position: f32,
    /// Index of its block.
    pub(super) block: u32,
}

/// The positions at which terms count.
pub(super) struct Positions {
    /// Per sentence: the weight of a term in it, or 0 if terms do not count there.
    pub(super) weights: Vec<f32>,
    /// The number of tokens in the body.
    pub(super) tokens: usize,
}

impl Positions {
    pub(super) fn of(document: &Document<'_>, segments: &Segments<'_>) -> Self {
        let mut tokens = 0;
        let weights = segments.sentences.iter().map(|sentence| {
            let kind = document.block_of(sentence).map(|block| block.kind);
            match kind {
                Some(BlockKind::Title) => TITLE,
                Some(BlockKind::Subtitle) => SUBTITLE,
                Some(kind) if kind.is_body() => {
                    let weight = if tokens < LEAD_TOKENS { LEAD } else { BODY };
                    tokens += (sentence.last - sentence.first) as usize;
                    weight
                }
                _ => 0.0,
            }
        });
        Self { weights: weights.collect(), tokens }
    }
}

/// Finds those of some terms that count, in order. `positions` is the weight of each sentence.
///
/// Topics do not affect each other: a term replaces the shorter terms of its own topic inside it, and no term of another topic. If two
/// terms are written alike, the one that was added later counts.
pub(super) fn find(topics: &Topics, sentences: &[Sentence], positions: &[f32], hits: &[Hit]) -> Vec<Occurrence> {
    let mut sentences = sentences.iter().zip(positions).peekable();
    let mut ends = vec![0; topics.entries.len()];
    let mut found = Vec::with_capacity(hits.len());
    for together in hits.chunk_by(|a, b| a.first == b.first) {
        let first = together.first().map_or(0, |hit| hit.first);
        while sentences.next_if(|(sentence, _)| sentence.last <= first).is_some() {}
        let Some((block, position)) = sentences.peek().map(|(sentence, position)| (sentence.block, **position)) else { break };
        if position > 0.0 {
            found.extend(together.iter().rev().filter_map(|hit| {
                let end = ends.get_mut(topics.terms.get(hit.entry as usize)?.topic as usize).filter(|end| **end <= first)?;
                *end = hit.last;
                Some(Occurrence { hit: *hit, position, block })
            }));
        }
    }
    found
}

/// The span of a term.
pub(super) fn span(segments: &Segments<'_>, hit: Hit) -> Option<Span> {
    let tokens = segments.tokens.get(hit.first as usize..hit.last as usize)?;
    Some(tokens.first()?.span().cover(tokens.last()?.span()))
}
