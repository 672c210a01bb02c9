//! The voice of a body whose header names no author: a speaker's own words, or a narrator's report.

use super::introducer::first_finite;
use super::narrator;
use super::paragraphs::Paragraph;
use super::statement_source;
use crate::attribution::quoted_view::QuotedView;
use crate::lexicon::Facts;
use crate::syntax::{Tag, TokenRange, View};

/// The number of paragraphs at the start of a body that are read. They bound the time for long texts.
const PARAGRAPHS_READ: usize = 24;
/// The number of sentences of a paragraph that are read.
const SENTENCES_READ: usize = 12;
/// The number of sentences in which the issuer speaks, if nobody signs.
const SPOKEN_WITHOUT_SIGNATURE: usize = 2;

/// The number of sentences of a body in either voice.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Voices {
    /// "We reject these claims.", "In addition, I will write to my colleagues."
    spoken: usize,
    /// "She said that talks would go on.", "“We are ready,” she said."
    narrated: usize,
}

impl Voices {
    /// Counts the sentences of a body in either voice.
    pub(super) fn of(text: QuotedView<'_>, body: &[Paragraph]) -> Self {
        let mut voices = Self::default();
        for paragraph in body.iter().take(PARAGRAPHS_READ) {
            voices.add(text, *paragraph);
        }
        voices
    }

    fn add(&mut self, text: QuotedView<'_>, paragraph: Paragraph) {
        let view = text.view;
        let sentences = &view.segments.sentences;
        let from = view.sentence_of(paragraph.tokens.first);
        let within = sentences[from.min(sentences.len())..].iter();
        for sentence in within.take_while(|sentence| (sentence.first as usize) < paragraph.tokens.last).take(SENTENCES_READ) {
            let range = TokenRange::new(sentence.first as usize, sentence.last as usize);
            let quoted = text.quotes.covering(range.first).is_some() || view.tag(range.first) == Tag::Open;
            if quoted || narrator::reports(view, range) {
                self.narrated += 1;
            } else if is_spoken(view, range) || statement_source::addresses_audience(view, range.first) {
                self.spoken += 1;
            }
        }
    }

    /// Whether the body is somebody's own words.
    pub(super) fn are_one(self, signed: Signed) -> bool {
        let least = if signed == Signed::Yes { 1 } else { SPOKEN_WITHOUT_SIGNATURE };
        self.spoken >= least && self.spoken > 2 * self.narrated
    }
}

/// Whether a person signs a body below its last paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signed {
    Yes,
    No,
}

/// Whether the subject of a sentence is "I" or "we": "We reject these claims.", "In addition, I will write."
fn is_spoken(view: View<'_>, sentence: TokenRange) -> bool {
    let Some(verb) = first_finite(view, sentence) else { return false };
    let before = (sentence.first..verb).rev().find(|at| view.tag(*at) != Tag::Adverb);
    before.is_some_and(|at| view.facts(at).any(Facts::FIRST_PERSON) && view.tag(at) == Tag::Pronoun)
}
