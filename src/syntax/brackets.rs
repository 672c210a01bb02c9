//! Words in brackets: "(via video link)", "the Sea Council (SC)".

use super::{Tag, View};

/// The longest words in brackets that are stepped over, in tokens.
const MAX_BRACKET_TOKENS: usize = 24;

/// One past the words in brackets that open at a token: "(via video link)", "[1]". Returns `at` if none open there.
pub(crate) fn skip_brackets(view: View<'_>, at: usize) -> usize {
    if view.tag(at) != Tag::BracketOpen {
        return at;
    }
    let close = (at + 1..at + MAX_BRACKET_TOKENS).find(|close| view.tag(*close) == Tag::BracketClose);
    close.map_or(at, |close| close + 1)
}

/// The start of the words in brackets that close before `end`. Returns `end` if none close there. Nothing before `low` is read.
pub(crate) fn before_brackets(view: View<'_>, low: usize, end: usize) -> usize {
    if end <= low || view.tag(end - 1) != Tag::BracketClose {
        return end;
    }
    let open = (low.max(end.saturating_sub(MAX_BRACKET_TOKENS))..end).rev().find(|open| view.tag(*open) == Tag::BracketOpen);
    open.unwrap_or(end)
}
