//! [`Segments`]: the tokens and sentences of a text.

use super::abbreviations::Abbreviations;
use super::layout;
use super::scan;
use super::sentence::{Sentence, Splitter};
use super::token::Token;
use crate::Span;

/// Room for the tokens of an ordinary paragraph that may end a sentence.
const MARKERS: usize = 64;

/// The tokens and sentences of a document. Every later stage reads these.
///
/// ```
/// use demarche::Segments;
/// let segments = Segments::plain("Mr. Silva didn't go. He stayed.");
/// assert_eq!(segments.sentences.len(), 2);
/// let words: Vec<_> = (0..segments.tokens.len()).map(|token| segments.word(token)).collect();
/// assert_eq!(words, ["Mr.", "Silva", "did", "n't", "go", ".", "He", "stayed", "."]);
/// ```
#[derive(Clone, Debug)]
pub struct Segments<'t> {
    /// The text that the spans index.
    pub text: &'t str,
    /// Its tokens, in order, without overlap. White space and line breaks are not tokens.
    pub tokens: Vec<Token>,
    /// Its sentences, in order, without overlap. Each is within one block.
    pub sentences: Vec<Sentence>,
}

impl<'t> Segments<'t> {
    /// Splits the blocks of a text with the abbreviations of a lexicon. Linear in the text.
    pub(crate) fn of_blocks(text: &'t str, blocks: impl Iterator<Item = Span>, abbreviations: &Abbreviations) -> Self {
        let mut segments = Self::with_room(text);
        let mut markers = Vec::with_capacity(MARKERS);
        for (index, block) in blocks.enumerate() {
            segments.read::<true>(abbreviations, block, index as u32, &mut markers);
        }
        // Later stages allocate as much per token again, so room that is not needed is given back first.
        segments.tokens.shrink_to_fit();
        segments.sentences.shrink_to_fit();
        segments
    }

    /// Splits plain text by its paragraphs, without reading it as a release. Linear in the text.
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        Self::plain_by::<true>(text)
    }

    /// Splits a text as one block, whatever it contains, with the built-in abbreviations.
    #[cfg(test)]
    pub(crate) fn line(text: &'t str) -> Self {
        Self::line_with(text, Abbreviations::built_in())
    }

    /// Splits a text as one block, whatever it contains, with the abbreviations of a lexicon.
    pub(crate) fn line_with(text: &'t str, abbreviations: &Abbreviations) -> Self {
        let mut segments = Self::with_room(text);
        segments.read::<true>(abbreviations, Span::from(0..text.len()).trim(text), 0, &mut Vec::new());
        segments
    }

    /// The text of a token.
    #[must_use]
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| token.span().of(self.text))
    }

    /// Does the work of [`Segments::plain`]. With `FAST`, ASCII is read by table and eight bytes at a time. Without it, every character
    /// is read the general way. Tests compare the two; a constant, because the choice must cost nothing.
    pub(super) fn plain_by<const FAST: bool>(text: &'t str) -> Self {
        let mut segments = Self::with_room(text);
        let mut markers = Vec::with_capacity(MARKERS);
        for (index, span) in layout::paragraphs(text).enumerate() {
            segments.read::<FAST>(Abbreviations::built_in(), span, index as u32, &mut markers);
        }
        segments
    }

    /// Empty segments with room for the tokens and sentences of ordinary text. English has a token for every five bytes.
    fn with_room(text: &'t str) -> Self {
        Self { text, tokens: Vec::with_capacity(text.len() / 14 * 3 + 16), sentences: Vec::with_capacity(text.len() / 64 + 2) }
    }

    /// Adds a block. `markers` is a buffer that the blocks share.
    pub(super) fn read<const FAST: bool>(
        &mut self,
        abbreviations: &Abbreviations,
        span: Span,
        block: u32,
        markers: &mut Vec<u32>,
    ) {
        let first = self.tokens.len();
        markers.clear();
        scan::read::<FAST>(self.text, span, abbreviations, &mut self.tokens, markers);
        let splitter = Splitter::new(self.text, &self.tokens, abbreviations, &mut self.sentences);
        splitter.run(first, block, markers);
    }
}
