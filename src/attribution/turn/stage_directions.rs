//! Stage directions in a turn: "(Laughter.)".
//!
//! They are inside the span of the turn, because a span has no gaps. A quote also lists them by themselves.

use crate::Span;
use crate::lexicon::WordSet;
use crate::segment::Case;
use crate::syntax::{Tag, TokenRange, View};

/// The longest stage direction, in tokens without its brackets.
const MAX_DIRECTION_TOKENS: usize = 12;

/// The stage directions in a turn: brackets that contain a whole sentence, or that say how something sounds.
pub(crate) fn stage_directions(view: View<'_>, turn: Span) -> Vec<Span> {
    let TokenRange { first: mut at, last } = view.tokens_in(turn);
    let mut found = Vec::new();
    while let Some(open) = view.first_of([Tag::BracketOpen; 2], TokenRange::new(at, last)) {
        let first = open + 1;
        let close = (first..last.min(first + MAX_DIRECTION_TOKENS + 1)).find(|close| view.tag(*close) == Tag::BracketClose);
        let Some(close) = close else {
            at = first;
            continue;
        };
        let sentence =
            view.token(first).is_some_and(|token| token.case() == Case::Capitalised) && view.tag(close - 1) == Tag::Stop;
        if sentence || view.is_in(first, WordSet::Sound) {
            found.push(view.span(TokenRange::new(open, close + 1)));
        }
        at = close + 1;
    }
    found
}
