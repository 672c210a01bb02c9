#![doc = include_str!("../../docs/segment.md")]

pub mod layout;
mod scan;
mod word;
mod number;
mod punctuation;
mod address;
mod sentence;
mod stream;
mod token;
mod abbreviations;
mod word_map;
mod byte;
mod non_ascii;
pub(crate) mod swar;

pub use stream::{sentences, tokens};
pub use token::{Case, Token, TokenClass};

pub(crate) use abbreviations::Abbreviations;

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

/// A sentence: its span, its tokens, and its block.
///
/// ```
/// let text = "We met. We agreed.";
/// let sentence = demarche::Segments::plain(text).sentences[1];
/// assert_eq!((sentence.span.of(text), sentence.first, sentence.last), ("We agreed.", 3, 6));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// Its span, without white space at its ends.
    pub span: Span,
    /// Index of its first token.
    pub first: u32,
    /// Index after its last token.
    pub last: u32,
    /// Index of its block among the blocks of the document.
    pub block: u32,
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
    fn plain_by<const FAST: bool>(text: &'t str) -> Self {
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
    fn read<const FAST: bool>(&mut self, abbreviations: &Abbreviations, span: Span, block: u32, markers: &mut Vec<u32>) {
        let first = self.tokens.len();
        markers.clear();
        scan::read::<FAST>(self.text, span, abbreviations, &mut self.tokens, markers);
        sentence::read(self, abbreviations, first, markers, block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pieces that the scanner treats differently, so that random texts reach its branches.
    const PIECES: &str = "a|I|Oda|met|NATO|U.S.|a.m.|Mr.|Inc.|No.|e.g.|5|21st|2017-12-21|1,000.50|don't|Silva’s|States’|'90s|‘|’|“|”|\"|'|«|»|(|)|[|]|\
        .|..|...|. . .|…|?|!|?!|,|;|:|-|--|–|—|/|https://a.example/b|a@b.example|@a|#b|e-mail|cannot|im|é|e\u{301}|ñandú|北京|مرحبا|ﬁ|\u{ad}|\u{200b}|\u{200d}|\
        \u{feff}|\u{a0}|\u{2009}|\u{c}|\r\n|\n|\n\n| |  |\t|🙂|🇳🇴|:-)|***|•|1.|2)|b.|%|$|US$|€|°|N°|\u{301}|\0|well-known|re-|w/|\"\"\"\"|’”“‘|longerthaneight|Septemberly";

    fn any_text() -> impl Strategy<Value = String> {
        let pieces: Vec<&str> = PIECES.split('|').collect();
        let mixed = prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat());
        prop_oneof![4 => mixed, 1 => any::<String>(), 1 => "[ -~\n]{0,60}"]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1024))]

        #[test]
        fn the_fast_path_and_the_general_path_agree(text in any_text()) {
            let (fast, general) = (Segments::plain_by::<true>(&text), Segments::plain_by::<false>(&text));
            prop_assert_eq!(fast.tokens, general.tokens);
            prop_assert_eq!(fast.sentences, general.sentences);
        }

        #[test]
        fn tokens_cover_everything_but_white_space(text in any_text()) {
            let segments = Segments::plain(&text);
            let mut at = 0;
            for token in &segments.tokens {
                prop_assert!(!token.span().is_empty());
                prop_assert!(text.get(at..token.start() as usize).is_some_and(|gap| gap.chars().all(non_ascii::is_blank)));
                prop_assert!(!token.span().of(&text).is_empty());
                at = token.end() as usize;
            }
            prop_assert!(text.get(at..).is_some_and(|gap| gap.chars().all(non_ascii::is_blank)));
        }

        #[test]
        fn sentences_cover_all_tokens_in_order(text in any_text()) {
            let segments = Segments::plain(&text);
            let mut next = 0;
            for sentence in &segments.sentences {
                prop_assert_eq!(sentence.first, next);
                prop_assert!(sentence.last > sentence.first);
                prop_assert_eq!(sentence.span.start, segments.tokens[sentence.first as usize].start());
                prop_assert_eq!(sentence.span.end, segments.tokens[sentence.last as usize - 1].end());
                next = sentence.last;
            }
            prop_assert_eq!(next as usize, segments.tokens.len());
        }

        #[test]
        fn a_paragraph_is_split_regardless_of_its_neighbours(before in any_text(), after in any_text()) {
            let whole = format!("{before}\n\n{after}");
            let shift = before.len() as u32 + 2;
            let moved = |span: Span| Span::new(span.start + shift, span.end + shift);
            let facts = |token: &Token| (token.span(), token.class(), token.case(), token.spaced(), token.role());
            let (before, after) = (Segments::plain(&before), Segments::plain(&after));
            let mut tokens: Vec<_> = before.tokens.iter().map(facts).collect();
            tokens.extend(after.tokens.iter().map(facts).map(|token| (moved(token.0), token.1, token.2, token.3, token.4)));
            let mut sentences: Vec<_> = before.sentences.iter().map(|sentence| sentence.span).collect();
            sentences.extend(after.sentences.iter().map(|sentence| moved(sentence.span)));
            let joined = Segments::plain(&whole);
            prop_assert_eq!(joined.tokens.iter().map(facts).collect::<Vec<_>>(), tokens);
            prop_assert_eq!(joined.sentences.iter().map(|sentence| sentence.span).collect::<Vec<_>>(), sentences);
        }

        #[test]
        fn streams_yield_the_tokens_and_sentences_of_segments(text in any_text()) {
            let segments = Segments::plain(&text);
            let breaks = [TokenClass::LineBreak, TokenClass::ParagraphBreak];
            let streamed: Vec<_> = tokens(&text).map(|(token, _)| token).filter(|token| !breaks.contains(&token.class())).collect();
            prop_assert_eq!(streamed, segments.tokens);
            let spans: Vec<_> = segments.sentences.iter().map(|sentence| sentence.span).collect();
            prop_assert_eq!(sentences(&text).map(|(span, _)| span).collect::<Vec<_>>(), spans);
        }
    }
}
