//! Whether an act happened: what its verb group, its clause and the words before a noun show.

use super::unit::ActUnit;
use crate::document::Day;
use crate::lexicon::{ActFrame, EventType, Facts, Hit, WordSet};
use crate::story::EventModality;
use crate::syntax::verb_group::{ModalVerb, Polarity, VerbGroup};
use crate::syntax::{Tag, TokenRange, View};

/// The number of tokens before a subject in which a condition is searched.
const MAX_TOKENS_TO_CONDITION: usize = 12;

/// The modality of an act with a verb. `clause` begins with the subject.
fn of_verb(at: &ActUnit<'_, '_>, clause: usize, group: &VerbGroup) -> EventModality {
    let (view, sentence) = (at.view, at.sentence);
    let verb = group.tokens;
    // "said that it would help": the future, as it was seen then.
    let is_future_then = (verb.first..verb.last).any(|at| view.is(at, "would")) && at.identities.is_reported_in_past(verb.first);
    if group.polarity == Polarity::Negative {
        EventModality::Negated
    } else if group.modal == ModalVerb::Other && !is_future_then && !is_performed(view, clause, verb)
        || is_conditional(view, sentence, clause)
        || is_asked(at, clause, verb)
    {
        EventModality::Hypothetical
    } else if group.planned || is_future_then || continues_future(view, sentence, verb) {
        EventModality::Planned
    } else if is_historical(view, sentence, verb) {
        EventModality::Historical
    } else {
        EventModality::Happened
    }
}

/// Whether a bare verb goes on after a conjunction with what "will" announces: "will meet the Minister and visit Chile".
fn continues_future(view: View<'_>, sentence: TokenRange, verb: TokenRange) -> bool {
    /// The number of tokens back to "will".
    const MAX_TOKENS: usize = 24;
    let joined = verb.first > sentence.first && view.tag(verb.first - 1) == Tag::Conjunction;
    let facts = view.facts(verb.first);
    if !joined || verb.len() != 1 || !facts.any(Facts::VERB_BASE) || facts.any(Facts::VERB_PAST) {
        return false;
    }
    let low = sentence.first.max(verb.first.saturating_sub(MAX_TOKENS));
    let finite = (low..verb.first - 1).rev().find(|at| view.tag(*at) == Tag::Modal || view.tag(*at).is_finite());
    finite.is_some_and(|at| view.is_in(at, WordSet::FutureModal))
}

/// The modality of a frame's act with a verb. Whoever "will not recognise" a state refuses that now.
pub(super) fn of_frame(at: &ActUnit<'_, '_>, clause: usize, (frame, group): (&ActFrame, &VerbGroup)) -> EventModality {
    if !frame.is_refusal {
        return of_verb(at, clause, group);
    }
    match of_verb(at, clause, &VerbGroup { polarity: Polarity::Positive, ..*group }) {
        EventModality::Planned => EventModality::Happened,
        other => other,
    }
}

/// Whether saying so is the act: "I would like to thank".
fn is_performed(view: View<'_>, subject: usize, verb: TokenRange) -> bool {
    let likes = (verb.first..verb.last).any(|at| view.is(at, "like"));
    // The clause of a noun begins with its verb.
    let is_own = |at: usize| view.facts(at).any(Facts::FIRST_PERSON);
    likes && (is_own(subject) || is_own(verb.first.saturating_sub(1)))
}

/// The modality of an act that a noun names, with the words before it: "his upcoming visit", "ahead of talks".
pub(super) fn of_noun(at: &ActUnit<'_, '_>, noun: TokenRange) -> EventModality {
    let (view, sentence) = (at.view, at.sentence);
    let before = sentence.first.max(noun.first.saturating_sub(MAX_TOKENS_TO_CONDITION))..noun.first;
    // "the upcoming anniversary of the invasion": only contacts are announced so.
    let is_contact = at.entry().frames.iter().any(|frame| frame.kind == EventType::Consult);
    if is_contact && before.clone().any(|at| view.is_in(at, WordSet::Upcoming)) {
        return EventModality::Planned;
    }
    if is_wanted(at, noun) {
        return EventModality::Hypothetical;
    }
    if is_historical(view, sentence, noun) { EventModality::Historical } else { EventModality::Happened }
}

/// Whether a verb before a noun asks for its act or promises it: "called for talks between Norway and Chile".
fn is_wanted(at: &ActUnit<'_, '_>, noun: TokenRange) -> bool {
    /// The number of tokens between the verb and the noun.
    const MAX_TOKENS: usize = 4;
    let view = at.view;
    let wants = |frame: &ActFrame| {
        let of_words = matches!(frame.kind, EventType::Request | EventType::Agree | EventType::Reject | EventType::Threaten);
        of_words && !frame.is_refusal
    };
    let is_near = |hit: &Hit| hit.last as usize + MAX_TOKENS >= noun.first;
    let comes_before = |hit: &Hit| hit.last as usize <= noun.first;
    at.before().take_while(is_near).filter(comes_before).any(|hit| {
        let (_, entry) = at.act(hit);
        let mut between = hit.last as usize..noun.first;
        !entry.is_noun
            && entry.frames.iter().any(wants)
            && between.all(|at| {
                view.tag(at).is_nominal() || matches!(view.tag(at), Tag::Open | Tag::Close | Tag::To) || view.is(at, "for")
            })
    })
}

/// Whether a bare verb tells what others ask for: "asked that the Union suspend Chile", "to have the Union suspend Chile".
fn is_asked(at: &ActUnit<'_, '_>, clause: usize, verb: TokenRange) -> bool {
    let view = at.view;
    let facts = view.facts(verb.first);
    let Some(before) = clause.checked_sub(1).filter(|before| *before > at.sentence.first) else { return false };
    // "to have | the Union suspend"
    let before = if view.tag(before) == Tag::Determiner { before - 1 } else { before };
    let asks =
        |hit: Hit| hit.last as usize == before && at.act(hit).1.frames.iter().any(|frame| frame.kind == EventType::Request);
    let is_caused = view.facts(before).any(Facts::HAVE) && view.tag(before - 1) == Tag::To;
    let is_bare = verb.len() == 1 && facts.any(Facts::VERB_BASE) && !facts.any(Facts::VERB_PAST);
    is_bare && (is_caused || view.is(before, "that") && at.before().any(asks))
}

/// Whether "if" or "unless" comes shortly before a clause: "if Norway attacks Chile".
fn is_conditional(view: View<'_>, sentence: TokenRange, clause: usize) -> bool {
    let low = sentence.first.max(clause.saturating_sub(MAX_TOKENS_TO_CONDITION));
    let mut before = (low..clause).rev().take_while(|at| !matches!(view.tag(*at), Tag::Comma | Tag::Semicolon));
    before.any(|at| view.is_in(at, WordSet::Condition))
}

/// Whether the words around an act recall a year that is over: "In 1998 Norway visited".
fn is_historical(view: View<'_>, sentence: TokenRange, act: TokenRange) -> bool {
    /// The number of tokens before and after the act that are read.
    const MAX_TOKENS: usize = 40;
    /// The number of years before the release that still are the present.
    const RECENT_YEARS: u16 = 2;
    let published = view.document.header.published.as_ref().map(Day::year);
    let Some(published) = published else { return false };
    let year = |at: usize| {
        view.word(at).parse::<u16>().ok().filter(|year| (1800..published.saturating_sub(RECENT_YEARS - 1)).contains(year))
    };
    let near = sentence.first.max(act.first.saturating_sub(MAX_TOKENS))..sentence.last.min(act.last + MAX_TOKENS);
    near.into_iter()
        .any(|at| view.tag(at) == Tag::Number && view.is_in(at.wrapping_sub(1), WordSet::YearPreposition) && year(at).is_some())
}
