//! Frames of a verb and a noun that reports: "expressed the hope that", "issued a warning of", "repeated the call for".

use super::content::ContentKind;
use crate::attribution::quoted_view::QuotedView;
use crate::lexicon::{Complements, CueClass, CueEntry, CueKind, Facts, Hit};
use crate::syntax::clause::begins_clause;
use crate::syntax::noun_phrase::skip_phrase;
use crate::syntax::{Tag, TokenRange};

/// The number of tokens that may come between a verb and the noun of its frame.
const MAX_FRAME_TOKENS: usize = 10;
/// The number of tokens between a noun and its clause: "conveyed the message to the crew that".
const MAX_ADDRESSEE_TOKENS: usize = 12;

/// The content of a noun that reports.
#[derive(Clone, Copy)]
pub(super) struct NounFrame {
    pub(super) kind: ContentKind,
    pub(super) start: usize,
}

/// The frame whose noun phrase begins at `from`: "the hope that", "strong concern that". Nothing from `high` on is read.
pub(super) fn read(text: QuotedView<'_>, from: usize, high: usize) -> Option<NounFrame> {
    let nouns = text.cues_in(TokenRange::new(from, high.min(from + MAX_FRAME_TOKENS)));
    let mut at = from;
    for noun in nouns {
        let first = noun.first as usize;
        // "their strong and sincere hope", "its continued concern"
        let modifies = |at: usize| {
            text.tag(at).is_nominal()
                || matches!(text.tag(at), Tag::Adverb | Tag::Conjunction | Tag::Participle | Tag::Finite | Tag::Ing)
        };
        if !(at..first).all(modifies) {
            return None;
        }
        // "repeated the Committee’s warning that": the warning is the Committee's.
        // "repeated Norway’s view that": a minister speaks for the state.
        let stands = text.cue(*noun).1.class == CueClass::Cognition;
        let owned = || !stands && (from..first).any(|at| text.facts(at).any(Facts::POSSESSIVE_CLITIC));
        if let Some((kind, start)) = content(text, *noun, high).filter(|(kind, _)| *kind != ContentKind::That || !owned()) {
            return Some(NounFrame { kind, start });
        }
        at = at.max(first);
    }
    None
}

/// The noun of a frame whose content begins at `start`. The verb ends before `from`.
pub(super) fn noun_before(text: QuotedView<'_>, from: usize, start: usize) -> Option<Hit> {
    let leads = |noun: &&Hit| content(text, **noun, text.sentence_end(start)).is_some_and(|(_, begins)| begins == start);
    text.cues_in(TokenRange::new(from, start)).iter().find(leads).copied()
}

/// The form and the start of what a noun reports; `None` if it reports nothing here.
pub(super) fn content(text: QuotedView<'_>, noun: Hit, high: usize) -> Option<(ContentKind, usize)> {
    let (cue, after) = (text.cue(noun).1, noun.last as usize);
    if cue.kind != CueKind::Noun {
        if let Some(to) = infinitive_after_addressee(text, noun, high) {
            return Some((ContentKind::Infinitive, to));
        }
        return is_noun_phrase(text, noun).then_some((ContentKind::NounPhrase, after));
    }
    match text.tag(after) {
        Tag::Complementiser if text.is(after, "that") => Some((ContentKind::That, after + 1)),
        Tag::To if takes_infinitive(cue) => Some((ContentKind::Infinitive, after)),
        // "voiced hope the talks would go on"
        Tag::Determiner | Tag::Pronoun if cue.class == CueClass::Cognition && has_modal_clause(text, after, high) => {
            Some((ContentKind::Bare, after))
        }
        // "the readiness of Norway to host the talks"
        Tag::Preposition if text.is(after, "of") && takes_infinitive(cue) && intends(cue) => {
            let to = skip_phrase(text.view, after + 1, high.min(after + MAX_ADDRESSEE_TOKENS));
            (to > after + 1 && text.tag(to) == Tag::To).then_some((ContentKind::Infinitive, to))
        }
        // "their commitment to supporting the plan"
        Tag::Preposition if text.is(after, "to") && text.tag(after + 1) == Tag::Ing && takes_infinitive(cue) => {
            Some((ContentKind::Infinitive, after))
        }
        // "her hope for the report to reflect the progress"
        Tag::Preposition if text.is(after, "for") && cue.class == CueClass::Cognition && takes_infinitive(cue) => {
            let to = skip_phrase(text.view, after + 1, high.min(after + MAX_ADDRESSEE_TOKENS));
            (to > after + 1 && text.tag(to) == Tag::To).then_some((ContentKind::Infinitive, after + 1))
        }
        Tag::Preposition if takes_phrase(cue) && cue.prepositions.iter().any(|known| text.is(after, known)) => {
            Some((ContentKind::NounPhrase, after + 1))
        }
        Tag::Preposition if text.is(after, "to") => clause_after_addressee(text, after, high),
        Tag::Comma => clause_after_inset(text, after, high),
        _ => None,
    }
}

/// The "to" of what a noun with its preposition asks of somebody: "her appeal to all sides to lay down arms", "her call on Norway to act".
fn infinitive_after_addressee(text: QuotedView<'_>, hit: Hit, high: usize) -> Option<usize> {
    let (cue, first, after) = (text.cue(hit).1, hit.first as usize, hit.last as usize);
    let urges = cue.class == CueClass::Urging && cue.takes.any(Complements::OBJECT_INFINITIVE) && after == first + 2;
    let to = skip_phrase(text.view, after, high.min(after + MAX_ADDRESSEE_TOKENS));
    (urges && text.tag(first) == Tag::Noun && to > after && text.tag(to) == Tag::To).then_some(to)
}

/// Whether a phrase of the table of verbs is a noun with its preposition here: "a call for".
pub(super) fn is_noun_phrase(text: QuotedView<'_>, hit: Hit) -> bool {
    let (cue, first) = (text.cue(hit).1, hit.first as usize);
    if first == 0 {
        return false;
    }
    let urges = cue.class == CueClass::Urging && hit.last as usize == first + 2 && cue.takes.any(Complements::NOUN_PHRASE);
    // "a renewed call for": the tagger reads the noun as a base form.
    let noun = text.tag(first) == Tag::Noun || text.tag(first) == Tag::Base && text.tag(first - 1) == Tag::Participle;
    let warns = cue.class == CueClass::Warning && hit.last as usize == first + 2 && cue.takes.any(Complements::NOUN_PHRASE);
    // "a stark warning of"
    let described = text.tag(first - 1).is_nominal() || text.tag(first - 1) == Tag::Possessive;
    let gerund = matches!(text.tag(first), Tag::Noun | Tag::Ing) && described;
    urges && noun && cue.lemma.split(' ').next().is_some_and(|verb| text.is(first, verb)) || warns && gerund
}

/// Whether a clause with a modal verb begins at a token: "the talks would go on".
fn has_modal_clause(text: QuotedView<'_>, at: usize, high: usize) -> bool {
    let end = skip_phrase(text.view, at, high.min(at + MAX_ADDRESSEE_TOKENS)).max(at + 1);
    text.tag(end) == Tag::Modal
}

/// "readiness", "desire": what somebody is ready or wishes to do.
fn intends(cue: &CueEntry) -> bool {
    cue.class == CueClass::Committing || cue.class == CueClass::Cognition && cue.takes.any(Complements::THAT)
}

/// "its readiness to help", "a call to withdraw". A letter to somebody is written in order to do something.
fn takes_infinitive(cue: &CueEntry) -> bool {
    let class = matches!(cue.class, CueClass::Urging | CueClass::Committing | CueClass::Cognition | CueClass::Denying);
    class && cue.takes.any(Complements::INFINITIVE)
}

/// "a warning of", "an appeal for". What a concern or a fear is about is no content.
fn takes_phrase(cue: &CueEntry) -> bool {
    let class = match cue.class {
        CueClass::Urging | CueClass::Announcing | CueClass::Stressing => true,
        CueClass::Warning => cue.takes.any(Complements::DIRECT),
        _ => false,
    };
    class && cue.takes.any(Complements::NOUN_PHRASE)
}

/// "conveyed the message to the crew that"
fn clause_after_addressee(text: QuotedView<'_>, to: usize, high: usize) -> Option<(ContentKind, usize)> {
    let that = skip_phrase(text.view, to + 1, high.min(to + MAX_ADDRESSEE_TOKENS));
    let begins = that > to + 1 && text.is(that, "that") && begins_clause(text.view, that + 1, high);
    begins.then_some((ContentKind::That, that + 1))
}

/// "expressed the hope, during the talks, that"
fn clause_after_inset(text: QuotedView<'_>, comma: usize, high: usize) -> Option<(ContentKind, usize)> {
    let close = (comma + 1..high.min(comma + MAX_ADDRESSEE_TOKENS)).find(|at| text.tag(*at) == Tag::Comma)?;
    let resumes = text.is(close + 1, "that") && begins_clause(text.view, close + 2, high);
    resumes.then_some((ContentKind::That, close + 2))
}

/// The end of content before the next noun of a list: "the hope that talks go on, the conviction that trade grows and the view that".
pub(super) fn before_listed_noun(text: QuotedView<'_>, content: TokenRange) -> usize {
    let nouns = text.cues_in(TokenRange::new(content.first + 2, content.last));
    let starts = nouns.iter().filter_map(|noun| listed(text, *noun, content.first)).map(|(_, first)| first);
    let Some(mut end) = starts.into_iter().next() else { return content.last };
    while end > content.first && matches!(text.tag(end - 1), Tag::Comma | Tag::Conjunction) {
        end -= 1;
    }
    end
}

/// The frame of a noun in a list, and the start of its noun phrase: ", the conviction that". Nothing before `low` is read.
pub(super) fn listed(text: QuotedView<'_>, noun: Hit, low: usize) -> Option<(NounFrame, usize)> {
    let first = noun.first as usize;
    if text.cue(noun).1.kind != CueKind::Noun || !text.is(noun.last as usize, "that") || text.quotes.covering(first).is_some() {
        return None;
    }
    let from = (low.max(first.saturating_sub(MAX_FRAME_TOKENS))..first).rev().find(|at| !text.tag(*at).is_nominal())? + 1;
    let determined = matches!(text.tag(from), Tag::Determiner | Tag::Possessive);
    let joined = matches!(text.tag(from - 1), Tag::Comma | Tag::Conjunction);
    let frame = NounFrame { kind: ContentKind::That, start: noun.last as usize + 1 };
    (determined && joined).then_some((frame, from))
}
