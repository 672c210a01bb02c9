//! Turns of a transcript: what follows a speaker's label, up to the next.

use super::view::{Range, View};
use super::{Finding, Source};
use crate::Span;
use crate::document::BlockKind;
use crate::mention::tag::Tag;
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
                close(view, open.take(), EndRule::NextLabel, &mut found);
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
    close(view, open, EndRule::EndOfText, &mut found);
    found
}

/// The longest stage direction, in tokens.
const DIRECTION: usize = 24;

/// A turn of fewer tokens keeps a direction on its line: without it, "(Laughter.)", there is little of the turn.
const CURT: usize = 8;

/// Whether a line break stands before a token.
fn begins_line(view: View<'_>, at: usize) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|before| view.token(before)), view.token(at)) else {
        return true;
    };
    Span::new(before.span.end, token.span.start).of(view.segments.text).contains('\n')
}

/// Whether words between brackets say what happened, not what was said: a sentence of their own, or who interprets. What could
/// not be heard stands for words.
fn direction(view: View<'_>, range: Range) -> bool {
    let unheard = (range.first..range.last).any(|at| view.is(at, "inaudible") || view.is(at, "ph"));
    let round = view.word(range.first) == "(";
    let sentence = range.last.checked_sub(1).is_some_and(|last| view.tag(last) == Tag::Stop || view.word(last).ends_with('.'));
    let interpreted = ["via", "through", "as", "in", "speaking"].iter().any(|word| view.is(range.first + 1, word));
    round && !unheard && (sentence || interpreted)
}

/// The words of a turn without the stage directions in brackets before and behind them; all of it where nothing else is there.
fn spoken(view: View<'_>, span: Span) -> Span {
    let tokens = &view.segments.tokens;
    let first = tokens.partition_point(|token| token.span.start < span.start);
    let last = tokens.partition_point(|token| token.span.end <= span.end);
    let mut range = Range::new(first, last);
    while view.tag(range.first) == Tag::BracketOpen {
        let reach = range.last.min(range.first + DIRECTION);
        let Some(close) = (range.first..reach).find(|at| view.tag(*at) == Tag::BracketClose) else { break };
        if !direction(view, Range::new(range.first, close)) {
            break;
        }
        range.first = close + 1;
    }
    while range.len() > 0 {
        let stop = usize::from(view.tag(range.last - 1) == Tag::Stop && range.len() > 1);
        let end = range.last - stop;
        if view.tag(end - 1) != Tag::BracketClose {
            break;
        }
        let reach = range.first.max(end.saturating_sub(DIRECTION));
        let Some(open) = (reach..end).rev().find(|at| view.tag(*at) == Tag::BracketOpen) else { break };
        // "He came (I think)." ends with its own words.
        let own = open > range.first && !matches!(view.tag(open - 1), Tag::Stop | Tag::BracketClose | Tag::Close);
        let curt = open - range.first < CURT && !begins_line(view, open);
        if own || curt || !direction(view, Range::new(open, end - 1)) {
            break;
        }
        range.last = open;
    }
    if range.len() > 0 { view.span(range) } else { span }
}

fn close(view: View<'_>, open: Option<(Range, Option<Span>)>, end: EndRule, found: &mut Vec<Finding>) {
    if let Some((label, Some(span))) = open {
        found.push(Finding {
            kind: QuoteKind::Turn,
            span: spoken(view, span),
            source: Some(Source::Label(label)),
            cue: None,
            planned: false,
            rule: QuoteRule::LabelledTurn,
            end_rule: Some(end),
            confidence: 0.98,
        });
    }
}
