//! Where the object of a verb begins, if other words stand before it.

use crate::lexicon::WordSet;
use crate::syntax::{EntityFlags, Tag, View};

/// The first token after the words before the object of a verb that ends before `from`.
pub(super) fn after(view: View<'_>, from: usize) -> usize {
    after_naming(view, after_manner(view, from))
}

/// The first token after words that say how: "condemned | in the strongest possible terms | the attack", "denounced | as a crime | Chile’s
/// attack".
fn after_manner(view: View<'_>, from: usize) -> usize {
    /// The number of tokens of such words.
    const MAX_TOKENS: usize = 6;
    if view.is(from, "as") {
        let is_name = |at: &usize| view.flags(*at).any(EntityFlags::PLACE) && view.tag(at - 1) == Tag::Noun;
        return (from + 2..from + MAX_TOKENS).find(is_name).unwrap_or(from);
    }
    let comma = usize::from(view.tag(from) == Tag::Comma);
    let preposition = from + comma;
    if !view.is(preposition, "in") {
        return from;
    }
    let mut words = preposition + 1..preposition + MAX_TOKENS;
    let terms = words.find(|at| view.is(*at, "terms"));
    terms.map_or(from, |at| at + 1 + usize::from(comma == 1 && view.tag(at + 1) == Tag::Comma))
}

/// The first token after a clause that only gives a thing its name: "condemned | what it called | an attack by Chile".
fn after_naming(view: View<'_>, from: usize) -> usize {
    /// The number of tokens of such a clause.
    const MAX_TOKENS: usize = 6;
    if !view.is(from, "what") {
        return from;
    }
    let naming = (from + 1..from + MAX_TOKENS).find(|at| view.is_in(*at, WordSet::Naming));
    naming.map_or(from, |at| at + 1 + usize::from(view.is(at + 1, "as")))
}
