//! Adjuncts: "in a statement", "on Monday", "in the strongest terms".

use super::noun_phrase::skip_phrase;
use super::{Tag, View};
use crate::lexicon::{Facts, WordSet};

/// One past the adjunct that begins with the preposition at a token: "in a statement", "on Monday".
pub(crate) fn skip_adjunct(view: View<'_>, from: usize, high: usize) -> usize {
    if view.facts(from + 1).any(Facts::CALENDAR) {
        return (from + 2).min(high);
    }
    let at = if view.tag(from + 1) == Tag::Ing { from + 2 } else { from + 1 };
    skip_phrase(view, at, high).max(from + 1)
}

/// One past "in the strongest possible terms", which says how something is said. Returns `at` if there are no such words.
pub(crate) fn skip_manner(view: View<'_>, at: usize) -> usize {
    let describes = |at: usize| matches!(view.tag(at), Tag::Determiner | Tag::Adjective | Tag::Adverb);
    let terms = (at + 1..at + 6).find(|at| !describes(*at)).filter(|terms| view.is(*terms, "terms") && view.is(at, "in"));
    terms.map_or(at, |terms| terms + 1)
}

/// One past a day and the part of it: "Tuesday", "Tuesday morning". The day is the token at `at`.
pub(crate) fn skip_day(view: View<'_>, at: usize) -> usize {
    at + 1 + usize::from(view.is_in(at + 1, WordSet::PartOfDay))
}
