//! Classes of nouns: time, and things said or written.

use super::{Tag, View};
use crate::lexicon::WordSet;

/// Whether a token is a noun of time: "this year", "that weekend".
pub(crate) fn is_time_noun(view: View<'_>, at: usize) -> bool {
    view.is_in(at, WordSet::TimeNoun)
}

/// Whether a noun phrase that names something said or written begins at a token: "a statement", "her press release".
pub(crate) fn names_an_utterance(view: View<'_>, at: usize) -> bool {
    let noun = at + 1 + usize::from(view.is(at + 1, "press") || view.is(at + 1, "news"));
    matches!(view.tag(at), Tag::Determiner | Tag::Possessive) && view.is_in(noun, WordSet::Utterance)
}
