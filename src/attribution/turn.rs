//! Turns of a transcript: what follows a speaker's label, up to the next. Stage directions ("(Laughter.)") stand among the words, and
//! so they lie inside: a span has no holes.

use super::view::{Range, View};
use super::{Finding, Source};
use crate::Span;
use crate::document::BlockKind;
use crate::rule::{EndRule, QuoteRule};
use crate::story::QuoteKind;

/// One finding for each label that words follow.
pub(super) fn find(view: View<'_>) -> Vec<Finding> {
    let blocks = view.document.blocks();
    let mut found = Vec::new();
    let mut open: Option<(Range, Option<Span>)> = None;
    let mut sentence = 0;
    for (index, block) in blocks.iter().enumerate() {
        let sentences = &view.segments.sentences;
        while sentence < sentences.len() && (sentences[sentence].block as usize) < index {
            sentence += 1;
        }
        match block.kind {
            BlockKind::SpeakerLabel => {
                close(open.take(), EndRule::NextLabel, &mut found);
                let last =
                    sentence + sentences[sentence..].iter().take_while(|sentence| sentence.block as usize == index).count();
                if last > sentence {
                    open = Some((Range::new(sentences[sentence].first as usize, sentences[last - 1].last as usize), None));
                }
            }
            kind if kind.is_body() => {
                if let Some((_, span)) = &mut open {
                    *span = Some(span.map_or(block.span, |span| span.cover(block.span)));
                }
            }
            _ => {}
        }
    }
    close(open, EndRule::EndOfText, &mut found);
    found
}

fn close(open: Option<(Range, Option<Span>)>, end: EndRule, found: &mut Vec<Finding>) {
    if let Some((label, Some(span))) = open {
        found.push(Finding {
            kind: QuoteKind::Turn,
            span,
            source: Some(Source::Label(label)),
            cue: None,
            planned: false,
            rule: QuoteRule::LabelledTurn,
            end_rule: Some(end),
            confidence: 0.98,
        });
    }
}
