//! The words of a source: its head, whether they name a group, and their text on one line.

use crate::lexicon::{OfficeKind, WordSet};
use crate::syntax::{Tag, TokenRange, View};
use std::borrow::Cow;

/// The head of a noun phrase: its last noun before a preposition.
pub(super) fn head(view: View<'_>, words: TokenRange) -> usize {
    let end = (words.first..words.last)
        .find(|at| matches!(view.tag(*at), Tag::Preposition | Tag::Comma | Tag::Relative))
        .unwrap_or(words.last);
    end.saturating_sub(1).max(words.first)
}

/// Whether the head names several people: "the members of the Council", but not "the President of the People's Republic" nor
/// "the Representative on Freedom of the Media".
pub(super) fn is_group(view: View<'_>, words: TokenRange) -> bool {
    let groups = view.offices_in(words).filter(|(_, office)| office.kind == OfficeKind::Collective).map(|(tokens, _)| tokens);
    let is_possessor = |tokens: &TokenRange| tokens.last < words.last && view.tag(tokens.last) == Tag::Possessive;
    groups
        .filter(|tokens| !is_possessor(tokens))
        .any(|tokens| (words.first..tokens.first).all(|at| view.tag(at) != Tag::Preposition))
}

/// A noun phrase without the determiners before it: "two ministers", but "both ministers".
pub(super) fn without_determiner(view: View<'_>, words: TokenRange) -> TokenRange {
    let mut first = words.first;
    let is_dropped = |at: usize| {
        matches!(view.tag(at), Tag::Determiner | Tag::Adverb | Tag::Conjunction) && !view.is_in(at, WordSet::PairPointer)
    };
    while first + 1 < words.last && is_dropped(first) {
        first += 1;
    }
    TokenRange::new(first, words.last)
}

/// The text of some words on one line.
pub(super) fn on_one_line(view: View<'_>, words: TokenRange) -> Cow<'_, str> {
    let text = view.span(words).of(view.segments.text);
    // Line feeds, tabs, several spaces, and no-break spaces.
    let needs_joining = |pair: &[u8]| matches!(pair, [b'\n' | b'\t', _] | b"  " | b"\xc2\xa0");
    if text.as_bytes().windows(2).any(needs_joining) {
        text.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        text.into()
    }
}
