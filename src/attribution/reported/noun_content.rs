//! Noun phrases as content: which of them say something after which verbs.

use crate::attribution::quoted_view::QuotedView;
use crate::lexicon::{Facts, WordSet};
use crate::syntax::noun_class::is_time_noun;
use crate::syntax::noun_phrase::skip_phrase;
use crate::syntax::{Tag, TokenRange};

/// The number of tokens of a noun phrase that are read.
const MAX_PHRASE_TOKENS: usize = 12;

/// Whether a noun phrase is thanks, condolences and the like, which say nothing: "reiterated his appreciation to the nurses".
pub(super) fn is_courtesy(text: QuotedView<'_>, from: usize, high: usize) -> bool {
    let end = high.min(from + MAX_PHRASE_TOKENS);
    let mut phrase = (from..end).take_while(|at| text.tag(*at).is_nominal() || text.tag(*at) == Tag::Participle);
    phrase.any(|at| text.is_in(at, WordSet::Courtesy))
}

/// Whether a noun phrase of importance comes after a preposition.
pub(super) fn names_importance_after(text: QuotedView<'_>, preposition: usize, high: usize) -> bool {
    let first = preposition + 1;
    names_importance(text, TokenRange::new(first, skip_phrase(text.view, first, high.min(first + MAX_PHRASE_TOKENS))))
}

/// Whether the head of a noun phrase is importance or need: "the vital importance of trade".
pub(super) fn names_importance(text: QuotedView<'_>, phrase: TokenRange) -> bool {
    let head = (phrase.first..phrase.last).find(|at| text.is_in(*at, WordSet::Importance));
    head.is_some_and(|head| (phrase.first..head).all(|at| !text.is(at, "of")))
}

/// Whether the head of a noun phrase is somebody's position: "Norway’s support for the talks", "their readiness to help".
pub(super) fn names_position(text: QuotedView<'_>, phrase: TokenRange) -> bool {
    let before_complement = |at: &usize| text.tag(*at) != Tag::Preposition && text.tag(*at) != Tag::To;
    let head = (phrase.first..phrase.last).take_while(before_complement).last();
    head.is_some_and(|head| text.is_in(head, WordSet::Position) && (phrase.first..head).any(|at| text.tag(at) == Tag::Possessive))
}

/// Whether a noun phrase is the position of somebody who is named after "of": "the readiness of Norway to help".
pub(super) fn names_position_of(text: QuotedView<'_>, phrase: TokenRange) -> bool {
    let of = (phrase.first..phrase.last).find(|at| text.tag(*at) == Tag::Preposition || text.tag(*at) == Tag::To);
    of.is_some_and(|of| text.is(of, "of") && text.is_in(of - 1, WordSet::Position))
}

/// Whether two words only say when: "said this morning that". In "said this year was hard" they are a subject.
pub(super) fn says_when(text: QuotedView<'_>, at: usize) -> bool {
    let ends = matches!(text.tag(at + 2), Tag::Comma | Tag::Complementiser | Tag::Colon | Tag::Preposition);
    ends && is_time_noun(text.view, at + 1)
}

/// Whether a word with the form of a verb is a noun phrase of its own: "urged calm.", "called for help and shelter". No verb in the base form
/// comes after a cue.
pub(super) fn ends_phrase(text: QuotedView<'_>, at: usize, high: usize) -> bool {
    let next = text.tag(at + 1);
    let ends = at + 1 >= high || matches!(next, Tag::Stop | Tag::Comma | Tag::Conjunction | Tag::Preposition | Tag::Subordinator);
    ends && (text.facts(at).any(Facts::NOUN) || text.tag(at) == Tag::Base)
}

/// Whether a word with the form of a verb is part of a noun phrase: "rising investment", "continued understanding", "understanding of".
pub(super) fn modifies_noun(text: QuotedView<'_>, at: usize) -> bool {
    let is_noun = text.facts(at).any(Facts::NOUN) && text.tag(at + 1) == Tag::Preposition;
    is_noun || matches!(text.tag(at + 1), Tag::Noun | Tag::Adjective | Tag::Name | Tag::Ing)
}
