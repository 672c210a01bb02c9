//! [`BlockUnit`]: what a rule for turns reads; [`Turn`]: what it returns.

use super::interview::Interview;
use crate::Span;
use crate::attribution::finding::{Finding, Source};
use crate::attribution::rule::Rule;
use crate::document::{Block, BlockKind, is_dash};
use crate::lexicon::Facts;
use crate::rule::EndRule;
use crate::story::QuoteKind;
use crate::syntax::View;

/// A rule for turns. It reads the block with which a turn may begin.
pub(super) type TurnRule = Rule<fn(&BlockUnit<'_>) -> Option<Turn>>;

/// A block of the document, or the end of the document.
pub(super) struct BlockUnit<'a> {
    pub(super) view: View<'a>,
    /// Index of the block; past the last one at the end of the document.
    pub(super) at: usize,
    /// Index of the first sentence in this block or after it.
    pub(super) sentence: usize,
    /// Which turns have no label, and who answers.
    pub(super) interview: Interview<'a>,
    /// The turn before the block, if it may continue.
    pub(super) turn: Option<Turn>,
}

/// The part that a turn has in a transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A label shows who speaks.
    Labelled,
    /// A question without a label.
    Question,
    /// An answer without a label.
    Answer,
}

/// The words of one speaker in a transcript, as far as they have been read.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    pub(super) part: Part,
    /// Who speaks, if the text says so. It does not for a question that opens with a dash or has no label.
    pub(super) source: Option<Source>,
    pub(super) words: Option<Span>,
}

impl BlockUnit<'_> {
    pub(super) fn block(&self) -> Option<&Block> {
        self.view.document.blocks().get(self.at)
    }

    pub(super) fn is_label(&self) -> bool {
        self.block().is_some_and(|block| block.kind == BlockKind::SpeakerLabel)
    }

    /// Whether the block is a dash, and a question comes after it.
    pub(super) fn asks_after_dash(&self) -> bool {
        let words = |at: usize| self.view.document.blocks().get(at).map(|block| block.span.of(self.view.segments.text));
        words(self.at).is_some_and(is_dash) && words(self.at + 1).is_some_and(|words| words.trim_end().ends_with('?'))
    }

    /// The words of a question without a label. A question of several paragraphs is one turn.
    pub(super) fn unlabelled_question(&self) -> Option<Span> {
        let goes_on = self.turn.is_some_and(|turn| turn.part == Part::Question);
        self.block().filter(|_| !goes_on && self.interview.is_question(self.at)).map(|block| block.span)
    }

    /// The words that answer the question before them.
    pub(super) fn unlabelled_answer(&self) -> Option<Span> {
        let block = self.block().filter(|block| block.kind.is_body())?;
        let turn = self.turn.filter(|turn| turn.words.is_some())?;
        let answers = match turn.part {
            Part::Labelled => matches!(turn.source, Some(Source::Label(_))) && self.interview.answering.is_some(),
            Part::Question => !self.interview.is_question(self.at),
            Part::Answer => false,
        };
        answers.then_some(block.span)
    }

    /// The words with which the turn before the block continues.
    pub(super) fn more_words(&self) -> Option<Span> {
        let block = self.block().filter(|block| block.kind.is_body())?;
        let has_words = self.turn?.words.is_some();
        // "(The briefing was concluded at 2:04 p.m.)" is no speaker's.
        let closing = self.at + 1 == self.view.document.blocks().len() && is_direction(block.span.of(self.view.segments.text));
        (!has_words || !closing && !self.heads_next_turn()).then_some(block.span)
    }

    /// Whether the block is the heading of the next question: "Relations with Ruritania", or "2. Relations with Ruritania" alone.
    fn heads_next_turn(&self) -> bool {
        let blocks = self.view.document.blocks();
        let text = self.view.segments.text;
        let item = |at: usize| blocks.get(at).filter(|block| block.kind == BlockKind::ListItem).map(|item| item.span.of(text));
        // "3. Fish⏎(1) Quotas" are two headings, "1. Trade⏎2. Fish" is a list.
        let marker = |item: &str| item.starts_with('(');
        let is_heading = |at: usize| {
            let before = at.checked_sub(1).and_then(item);
            let is_alone = |item: &str| before.is_none_or(|before| marker(before) != marker(item));
            blocks.get(at).is_some_and(|block| block.kind == BlockKind::Heading)
                || item(at).is_some_and(|item| is_alone(item) && !ends_sentence(item))
        };
        let after = (self.at..self.at + MAX_HEADINGS).take_while(|at| is_heading(*at)).count();
        let next = blocks.get(self.at + after);
        let asks = self.interview.is_question(self.at + after);
        after > 0 && (asks || next.is_some_and(|next| next.kind == BlockKind::SpeakerLabel))
    }

    /// Whether the block is a line of marks, and the narrator speaks after it: "* * *".
    pub(super) fn is_separator(&self) -> bool {
        let view = self.view;
        let text = |block: &Block| block.span.of(view.segments.text);
        let speaks = |block: &Block| {
            let words = view.tokens_in(block.span);
            block.kind.is_body() && (words.first..words.last).any(|at| view.facts(at).any(Facts::FIRST_PERSON))
        };
        let next = || view.document.blocks().get(self.at + 1);
        self.block().is_some_and(|block| is_line_of_marks(text(block))) && !next().is_some_and(speaks)
    }
}

impl Turn {
    /// The finding, if words follow the label.
    pub(super) fn finding(&self, rule: &TurnRule, end: EndRule) -> Option<Finding> {
        Some(Finding {
            kind: QuoteKind::Turn,
            span: self.words?,
            source: self.source,
            cue: None,
            planned: false,
            rule: rule.id,
            end_rule: Some(end),
            confidence: rule.confidence,
            within: None,
        })
    }
}

/// The shortest paragraph in brackets that says how a transcript ends, in bytes. "(Laughter.)" is part of the last turn.
const MIN_DIRECTION_BYTES: usize = 21;

/// The number of headings one below the other that may come before a question.
const MAX_HEADINGS: usize = 3;

/// Whether words end as a sentence does.
fn ends_sentence(words: &str) -> bool {
    words.trim_end().ends_with(['.', '!', '?', ';', ',', '”', '"'])
}

/// Whether a paragraph has no words, and three of the marks that separate parts of a text.
fn is_line_of_marks(words: &str) -> bool {
    let is_mark = |c: char| matches!(c, '*' | '-' | '–' | '—' | '_' | '=' | '~' | '#' | '•');
    words.chars().all(|c| is_mark(c) || c.is_whitespace()) && words.chars().filter(|c| is_mark(*c)).count() >= 3
}

/// Whether all of a paragraph is in brackets and it says how a transcript ends.
fn is_direction(words: &str) -> bool {
    words.starts_with(['(', '[']) && words.ends_with([')', ']']) && words.len() >= MIN_DIRECTION_BYTES
}
