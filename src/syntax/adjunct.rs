//! Adjuncts: "in a statement", "on Monday", "in the strongest terms".

use super::noun_phrase::skip_phrase;
use super::{Tag, View};
use crate::lexicon::{Facts, WordSet};

/// One past the adjunct that begins with the preposition at a token: "in a statement", "on Monday".
pub(crate) fn skip_adjunct(view: View<'_>, from: usize, high: usize) -> usize {
    // "on Tuesday", but not "during Tuesday’s debate"
    if view.facts(from + 1).any(Facts::CALENDAR) && view.tag(from + 2) != Tag::Possessive {
        return skip_date(view, from + 1).min(high);
    }
    // "on 14 February 2033"
    if view.tag(from + 1) == Tag::Number && view.facts(from + 2).any(Facts::CALENDAR) && view.tag(from + 3) != Tag::Possessive {
        return skip_date(view, from + 2).min(high);
    }
    let at = if view.tag(from + 1) == Tag::Ing { from + 2 } else { from + 1 };
    skip_phrase(view, at, high).max(from + 1)
}

/// One past the participle and its adjuncts that describe the noun before a token: "in a video shared on Monday", "in a speech carried by
/// the agency". Returns `at` if no such participle stands there.
pub(crate) fn skip_participle(view: View<'_>, at: usize) -> usize {
    let describes = at > 0 && view.tag(at - 1).is_head() && view.facts(at).any(Facts::VERB_PARTICIPLE);
    let adjunct = view.tag(at + 1) == Tag::Preposition || view.facts(at + 1).any(Facts::CALENDAR);
    if describes && adjunct { at + 1 } else { at }
}

/// One past "in the strongest possible terms", which says how something is said. Returns `at` if there are no such words.
pub(crate) fn skip_manner(view: View<'_>, at: usize) -> usize {
    let describes = |at: usize| matches!(view.tag(at), Tag::Determiner | Tag::Adjective | Tag::Adverb);
    let terms = (at + 1..at + 6).find(|at| !describes(*at)).filter(|terms| view.is(*terms, "terms") && view.is(at, "in"));
    terms.map_or(at, |terms| terms + 1)
}

/// One past a date: "Tuesday evening", "March 2 this year". Its day or month is the token at `at`.
fn skip_date(view: View<'_>, at: usize) -> usize {
    let mut end = skip_day(view, at);
    while view.tag(end) == Tag::Number {
        end += 1;
    }
    let relative = view.tag(end) == Tag::Determiner && view.is_in(end + 1, WordSet::TimeNoun);
    end + if relative { 2 } else { 0 }
}

/// One past a day and the part of it: "Tuesday", "Tuesday morning". The day is the token at `at`.
pub(crate) fn skip_day(view: View<'_>, at: usize) -> usize {
    at + 1 + usize::from(view.is_in(at + 1, WordSet::PartOfDay))
}
