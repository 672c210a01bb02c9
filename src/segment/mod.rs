//! [`Segments`]: tokens and sentences, the second stage. Nobody but this module scans the text for words.

mod address;
mod byte;
pub(crate) mod eight;
mod known;
mod mark;
mod number;
mod scan;
mod sentence;
mod token;
mod wide;
mod word;

pub use token::{Case, Token, TokenClass};

use crate::{Document, Span};

/// The tokens and sentences of a document; every later stage reads these.
#[derive(Clone, Debug)]
pub struct Segments<'t> {
    /// The text that the spans index.
    pub text: &'t str,
    /// Its tokens, in order, without overlap; white space and line breaks are not among them.
    pub tokens: Vec<Token>,
    /// Its sentences, in order, without overlap; each lies in one block.
    pub sentences: Vec<Sentence>,
}

/// A sentence: its span, its tokens, and the block that it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// Index of its first token.
    pub first: u32,
    /// Index behind its last token.
    pub last: u32,
    /// Index of its block among the document's.
    pub block: u32,
}

impl<'t> Segments<'t> {
    /// Splits a document's blocks. Linear in the text.
    #[must_use]
    pub fn of(document: &'t Document<'_>) -> Self {
        let mut segments = Self::with_room(document.text());
        for (index, block) in document.blocks().iter().enumerate() {
            segments.read(block.span, index as u32);
        }
        segments
    }

    /// Splits plain text by its paragraphs alone, without reading it as a release. Linear in the text.
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        let mut segments = Self::with_room(text);
        for (index, span) in crate::document::layout::paragraphs(text).enumerate() {
            segments.read(span, index as u32);
        }
        segments
    }

    /// The words of a token.
    #[must_use]
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// Room for the tokens and sentences of ordinary text: English has a token for every five bytes, seldom one for four.
    fn with_room(text: &'t str) -> Self {
        Self { text, tokens: Vec::with_capacity(text.len() / 4 + 8), sentences: Vec::with_capacity(text.len() / 64 + 2) }
    }

    fn read(&mut self, span: Span, block: u32) {
        let (first, known) = (self.tokens.len(), known::known());
        scan::read::<true>(self.text, span, known, &mut self.tokens);
        sentence::read(self.text, known, &self.tokens, first, block, &mut self.sentences);
    }
}
