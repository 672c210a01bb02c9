//! Turns of a transcript: what follows a speaker's label, up to the next. Stage directions ("(Laughter.)") stand among the words, and
//! so they lie inside the span, which has no holes; a list beside it says where they are.

use crate::Span;
use crate::attribution::{Finding, Source};
use crate::document::{Block, BlockKind};
use crate::rule::{EndRule, QuoteRule};
use crate::segment::Case;
use crate::story::QuoteKind;
use crate::syntax::Tag;
use crate::syntax::{TokenRange, View};

/// One finding for each label that words follow, and one for each answer that has none.
pub(crate) fn find(view: View<'_>) -> Vec<Finding> {
    let blocks = view.document.blocks();
    let sentences = &view.segments.sentences;
    // Where only questions are labelled, whoever gives the remarks answers them.
    let answers = view.author().filter(|_| {
        let labels = blocks.iter().filter(|block| block.kind == BlockKind::SpeakerLabel);
        labels.into_iter().all(|block| is_question(block.span.of(view.segments.text)))
    });
    let mut found = Vec::new();
    let mut open: Option<Turn> = None;
    let mut sentence = 0;
    for (index, block) in blocks.iter().enumerate() {
        while sentence < sentences.len() && (sentences[sentence].block as usize) < index {
            sentence += 1;
        }
        match block.kind {
            BlockKind::SpeakerLabel => {
                close(open.take(), EndRule::NextLabel, &mut found);
                let last =
                    sentence + sentences[sentence..].iter().take_while(|sentence| sentence.block as usize == index).count();
                if last > sentence {
                    let label = TokenRange::new(sentences[sentence].first as usize, sentences[last - 1].last as usize);
                    open = Some(Turn { source: Source::Label(label), span: None });
                }
            }
            kind if kind.is_body() => {
                let Some(turn) = &mut open else { continue };
                if let (Source::Label(_), Some(_), Some(author)) = (turn.source, turn.span, answers) {
                    close(open.take(), EndRule::AnswerFollows, &mut found);
                    open = Some(Turn { source: Source::Phrase(author), span: Some(block.span) });
                } else if index + 1 == blocks.len() && turn.span.is_some() && is_direction(block.span.of(view.segments.text)) {
                    // "(The briefing was concluded at 2:04 p.m.)" is nobody's.
                } else if kind == BlockKind::Heading && turn.span.is_some() && opens_part(blocks, index) {
                    // "Relations with Ruritania": the next question is of that.
                } else {
                    turn.span = Some(turn.span.map_or(block.span, |span| span.cover(block.span)));
                }
            }
            _ => {}
        }
    }
    close(open, EndRule::EndOfText, &mut found);
    found
}

/// A turn that goes on.
#[derive(Clone, Copy)]
struct Turn {
    source: Source,
    span: Option<Span>,
}

/// The longest stage direction, in tokens without its brackets.
const LONGEST: usize = 12;

/// The stage directions in a turn: brackets that hold a sentence of their own, or tell how something sounds.
pub(crate) fn directions(view: View<'_>, span: Span) -> Vec<Span> {
    const SOUNDS: [&str; 8] = ["applause", "crosstalk", "cross-talk", "inaudible", "laughter", "laughs", "off-mic", "via"];
    let TokenRange { first: mut at, last } = view.tokens_in(span);
    let mut found = Vec::new();
    while let Some(open) = view.first_of([Tag::BracketOpen; 2], TokenRange::new(at, last)) {
        at = open;
        let close = (at + 1..last.min(at + LONGEST + 2)).find(|close| view.tag(*close) == Tag::BracketClose);
        let Some(close) = close else {
            at += 1;
            continue;
        };
        let sentence =
            view.token(at + 1).is_some_and(|token| token.case() == Case::Capitalised) && view.tag(close - 1) == Tag::Stop;
        if sentence || SOUNDS.iter().any(|sound| view.is(at + 1, sound)) {
            found.push(view.span(TokenRange::new(at, close + 1)));
        }
        at = close + 1;
    }
    found
}

/// Whether a heading opens a part of a transcript: a label follows, and it asks nothing itself.
fn opens_part(blocks: &[Block], heading: usize) -> bool {
    blocks.get(heading + 1).is_some_and(|next| next.kind == BlockKind::SpeakerLabel)
}

/// Whether a paragraph is a stage direction: all of it in brackets.
fn is_direction(words: &str) -> bool {
    words.starts_with(['(', '[']) && words.ends_with([')', ']']) && words.len() > 20
}

/// Whether a label is a questioner's: "Q", "Question", "QUESTION 2".
fn is_question(label: &str) -> bool {
    let word = label.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.eq_ignore_ascii_case("q") || word.eq_ignore_ascii_case("question")
}

fn close(open: Option<Turn>, end: EndRule, found: &mut Vec<Finding>) {
    if let Some(Turn { source, span: Some(span) }) = open {
        let labelled = matches!(source, Source::Label(_));
        found.push(Finding {
            kind: QuoteKind::Turn,
            span,
            source: Some(source),
            cue: None,
            planned: false,
            rule: if labelled { QuoteRule::LabelledTurn } else { QuoteRule::UnlabelledAnswer },
            end_rule: Some(end),
            confidence: if labelled { 0.98 } else { 0.9 },
        });
    }
}
