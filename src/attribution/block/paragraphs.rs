//! [`Paragraph`]: a block of the body with its tokens.

use crate::Span;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::signature;
use crate::document::{Block, BlockKind};
use crate::lexicon::Facts;
use crate::segment::{Sentence, Token};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens at the start of a text that are read to decide whether it is in the first person.
pub(super) const VOICE_TOKENS: usize = 160;

/// The longest topic of a numbered part, in tokens.
const MAX_TOPIC_TOKENS: usize = 16;

/// The longest signature without a line break before it, in tokens.
const MAX_RUN_TOGETHER_TOKENS: usize = 20;

/// A block of the body with its tokens.
#[derive(Clone, Copy)]
pub(super) struct Paragraph {
    pub(super) block: Block,
    pub(super) tokens: TokenRange,
    pub(super) last_sentence: Sentence,
    /// Whether a block outside the body comes between this paragraph and the one before.
    pub(super) broken: bool,
}

impl Paragraph {
    /// Whether it may be part of a table of contents.
    pub(super) fn is_contents(&self, view: View<'_>) -> bool {
        // "Answers to media questions:"
        let introduces = self.ends_with_colon(view) && !self.has_finite_verb(view);
        self.is_heading(view) || self.block.kind == BlockKind::ListItem || introduces
    }

    /// Whether it is a heading. A line that introduces a list in the first person is not: "Our offer has three parts:".
    pub(super) fn is_heading(&self, view: View<'_>) -> bool {
        let first_person = || (self.tokens.first..self.tokens.last).any(|at| view.facts(at).any(Facts::FIRST_PERSON));
        self.block.kind == BlockKind::Heading && !(self.ends_with_colon(view) && first_person())
    }

    /// Whether it is a number and a topic: "1. Situation at the border".
    pub(super) fn is_numbered_topic(&self, view: View<'_>) -> bool {
        let numbered = view.word(self.tokens.first).starts_with(|c: char| c.is_ascii_digit());
        let stopped = self.tokens.len() > 0 && matches!(view.tag(self.tokens.last - 1), Tag::Stop | Tag::Colon);
        self.block.kind == BlockKind::ListItem && numbered && !stopped && self.tokens.len() <= MAX_TOPIC_TOKENS
    }

    pub(super) fn has_finite_verb(&self, view: View<'_>) -> bool {
        (self.tokens.first..self.tokens.last).any(|at| view.tag(at).is_finite())
    }

    pub(super) fn ends_with_colon(&self, view: View<'_>) -> bool {
        self.tokens.len() > 0 && view.tag(self.tokens.last - 1) == Tag::Colon
    }

    pub(super) fn ends_with_comma(&self, view: View<'_>) -> bool {
        self.tokens.len() > 0 && view.tag(self.tokens.last - 1) == Tag::Comma
    }

    /// Whether it is a quotation by its markup, such as `<blockquote>`.
    pub(super) fn is_markup_quotation(&self) -> bool {
        self.block.kind == BlockKind::Quotation
    }
}

/// The paragraphs of the body, in order.
pub(super) fn read(view: View<'_>) -> Vec<Paragraph> {
    let blocks = view.document.blocks();
    let mut all: Vec<Paragraph> = Vec::new();
    for sentence in &view.segments.sentences {
        let Some(block) = blocks.get(sentence.block as usize).filter(|block| block.kind.is_body()) else { continue };
        match all.last_mut() {
            Some(paragraph) if paragraph.last_sentence.block == sentence.block => {
                let tokens = TokenRange::new(sentence.first as usize, sentence.last as usize);
                if let Some(signature) = signature_run_together(view, *paragraph, tokens) {
                    paragraph.block.span = view.span(paragraph.tokens);
                    all.push(Paragraph { block: signature, tokens, last_sentence: *sentence, broken: false });
                    continue;
                }
                paragraph.tokens.last = tokens.last;
                paragraph.last_sentence = *sentence;
            }
            last => {
                let broken = last.is_some_and(|last| {
                    let between = last.last_sentence.block as usize + 1..sentence.block as usize;
                    blocks.get(between).is_some_and(|between| !between.is_empty())
                });
                let tokens = TokenRange::new(sentence.first as usize, sentence.last as usize);
                all.push(Paragraph { block: *block, tokens, last_sentence: *sentence, broken });
            }
        }
    }
    all
}

/// The last sentence of a paragraph as a line of its own, if it is a signature and the line break before it is lost: "We thank our
/// people.Minister Ana Silva".
fn signature_run_together(view: View<'_>, paragraph: Paragraph, tokens: TokenRange) -> Option<Block> {
    let spaced = view.token(tokens.first).is_none_or(Token::spaced);
    let span = Span::new(view.span(tokens).start, paragraph.block.span.end);
    if spaced
        || tokens.len() > MAX_RUN_TOGETHER_TOKENS
        || view.span(tokens).end < span.end
        || view.tag(tokens.last - 1) == Tag::Stop
    {
        return None;
    }
    let signer = signature::signer(view, tokens.first, tokens.last)?;
    let named = view.has(signer, EntityFlags::PERSON) && signer == tokens;
    named.then_some(Block { kind: BlockKind::Heading, span })
}

/// Whether the first tokens of some paragraphs contain "I", "me", "we" or "us" outside quotation marks: whoever writes speaks.
pub(super) fn writer_in_first_person(text: QuotedView<'_>, paragraphs: &[Paragraph]) -> bool {
    first_persons(text.view, paragraphs).any(|at| text.quotes.covering(at).is_none())
}

/// Whether the first tokens of some paragraphs contain "I", "me", "we" or "us".
pub(super) fn in_first_person(view: View<'_>, paragraphs: &[Paragraph]) -> bool {
    first_persons(view, paragraphs).next().is_some()
}

/// The pronouns of the first person among the first tokens of some paragraphs.
fn first_persons<'a>(view: View<'a>, paragraphs: &[Paragraph]) -> impl Iterator<Item = usize> + use<'a> {
    let first = paragraphs.first().map_or(0, |paragraph| paragraph.tokens.first);
    let last = paragraphs.last().map_or(0, |paragraph| paragraph.tokens.last);
    (first..last.min(first + VOICE_TOKENS)).filter(move |at| {
        // "Let me begin with an announcement."
        let let_me = view.tag(*at) == Tag::ObjectPronoun && *at > first && view.is(at - 1, "let");
        view.facts(*at).any(Facts::FIRST_PERSON) && (view.tag(*at) == Tag::Pronoun || let_me)
    })
}
