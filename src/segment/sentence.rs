//! Sentences: where one ends.

use super::{Sentence, Token, TokenClass};
use crate::Span;

pub(super) fn read(text: &str, tokens: &[Token], first: usize, block: u32, sentences: &mut Vec<Sentence>) {
    let mut start = first;
    for at in first..tokens.len() {
        let ends = matches!(tokens[at].span.of(text), "." | "?" | "!");
        let mut next = at + 1;
        while ends && next < tokens.len() && !tokens[next].spaced && tokens[next].class == TokenClass::QuoteClose {
            next += 1;
        }
        if ends && (next >= tokens.len() || tokens[next].spaced) && next > start {
            push(tokens, start, next, block, sentences);
            start = next;
        }
    }
    if start < tokens.len() {
        push(tokens, start, tokens.len(), block, sentences);
    }
}

fn push(tokens: &[Token], first: usize, last: usize, block: u32, sentences: &mut Vec<Sentence>) {
    let span = Span::new(tokens[first].span.start, tokens[last - 1].span.end);
    sentences.push(Sentence { span, first: first as u32, last: last as u32, block });
}
