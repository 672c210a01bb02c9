//! Streams of tokens and sentences, for callers who need nothing else.

use super::abbreviations::Abbreviations;
use super::layout::paragraphs;
use super::segments::Segments;
use super::token::{Case, Role, Token, TokenClass};
use crate::Span;

/// Streams the tokens of a plain text, each with its text, and the line breaks: [`TokenClass::LineBreak`] inside a paragraph,
/// [`TokenClass::ParagraphBreak`] between two.
///
/// Borrows the text. Memory is that of one paragraph. Linear in the text.
///
/// ```
/// use demarche::segment::{TokenClass, tokens};
/// let text = "Ana’s plan:\n“Go.”";
/// let read: Vec<_> = tokens(text).map(|(token, word)| (word, token.class())).collect();
/// assert_eq!(read[1], ("’s", TokenClass::Possessive));
/// assert_eq!(read[4], ("\n", TokenClass::ParagraphBreak));
/// assert_eq!(read[5], ("“", TokenClass::QuoteOpen));
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = (Token, &str)> {
    let mut pieces = Pieces::new(text);
    let (mut next, mut end) = (0, 0);
    std::iter::from_fn(move || {
        while next >= pieces.segments.tokens.len() {
            pieces.advance()?;
            next = 0;
        }
        let token = *pieces.segments.tokens.get(next)?;
        let class = if next == 0 { TokenClass::ParagraphBreak } else { TokenClass::LineBreak };
        let gap = Span::new(end, token.start());
        if token.spaced() && end > 0 && gap.of(text).contains(['\n', '\r']) {
            end = Token::cut(text, gap.start as usize, gap.end as usize) as u32;
            let gap = Span::new(gap.start, end);
            return Some((Token::new(gap, class, Case::None, false, Role::Plain), gap.of(text)));
        }
        next += 1;
        end = token.end();
        Some((token, token.span().of(text)))
    })
}

/// Streams the sentences of a plain text, each with its span and its text.
///
/// Borrows the text. Memory is that of one paragraph. Linear in the text.
///
/// ```
/// use demarche::segment::sentences;
/// let text = "The talks began at 5 p.m. They went on until Dr. Oda left.\nNobody else spoke";
/// let read: Vec<_> = sentences(text).map(|(_, words)| words).collect();
/// assert_eq!(read, ["The talks began at 5 p.m.", "They went on until Dr. Oda left.", "Nobody else spoke"]);
/// ```
pub fn sentences(text: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut pieces = Pieces::new(text);
    let mut next = 0;
    std::iter::from_fn(move || {
        while next >= pieces.segments.sentences.len() {
            pieces.advance()?;
            next = 0;
        }
        let span = pieces.segments.sentences.get(next)?.span;
        next += 1;
        Some((span, span.of(text)))
    })
}

/// The segments of one paragraph at a time.
struct Pieces<'t, P> {
    paragraphs: P,
    segments: Segments<'t>,
    markers: Vec<u32>,
}

impl<'t> Pieces<'t, ()> {
    fn new(text: &'t str) -> Pieces<'t, impl Iterator<Item = Span> + 't> {
        Pieces {
            paragraphs: paragraphs(text),
            segments: Segments { text, tokens: Vec::new(), sentences: Vec::new() },
            markers: Vec::new(),
        }
    }
}

impl<P: Iterator<Item = Span>> Pieces<'_, P> {
    /// Reads the next paragraph.
    fn advance(&mut self) -> Option<()> {
        let span = self.paragraphs.next()?;
        self.segments.tokens.clear();
        self.segments.sentences.clear();
        self.segments.read::<true>(Abbreviations::built_in(), span, 0, &mut self.markers);
        Some(())
    }
}
