//! Properties of tokens and sentences of any text.

use super::non_ascii;
use super::{Segments, Token, TokenClass, sentences, tokens};
use crate::Span;
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
