//! The day that the clause of an act states: "met on 12 March", "Yesterday, Norway sent".

use super::candidate::Candidate;
use crate::document::{CivilDate, ClauseDay, Outlook};
use crate::lexicon::{EventType, Facts, Tense, WordSet};
use crate::syntax::complements;
use crate::syntax::verb_group::VerbGroup;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens before the first side in which a day is searched.
const MAX_TOKENS_BEFORE: usize = 24;
/// The number of tokens that state a day: "from Wednesday, the 30th of April to Friday, the 2nd of May 2031".
const MAX_TOKENS_OF_DAY: usize = 16;

const ENTITY: EntityFlags = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);

/// Where the clause of a verb stands in time.
pub(super) fn outlook(group: &VerbGroup) -> Outlook {
    match group.tense {
        Tense::Past if !group.planned => Outlook::Past,
        Tense::Present if !group.planned => Outlook::Open,
        _ => Outlook::Future,
    }
}

/// The ISO 8601 day of an act that its clause states: after the act, between the actor and the verb, or before the actor. The clause is
/// within these tokens.
pub(super) fn stated(
    view: View<'_>,
    candidate: &Candidate,
    within: TokenRange,
    published: Option<CivilDate>,
) -> Option<Box<str>> {
    let trigger = candidate.trigger;
    let end = complements::read(view, trigger.last, within.last).end;
    let after = day_in(view, TokenRange::new(trigger.first, end), trigger);
    let after = after.filter(|(at, _)| !is_of_object(view, candidate, *at)).map(|(_, day)| day);
    let day = after.or_else(|| day_before(view, candidate, within.first))?;
    day.resolve(published, candidate.outlook).map(CivilDate::iso)
}

/// The ISO 8601 day that words between a verb and its clause state: "said on Monday that".
pub(super) fn in_words(view: View<'_>, words: TokenRange, outlook: Outlook, published: Option<CivilDate>) -> Option<Box<str>> {
    let (_, day) = day_in(view, words, words)?;
    day.resolve(published, outlook).map(CivilDate::iso)
}

/// The day between the actor and the verb or before the actor, if no other verb is between them.
fn day_before(view: View<'_>, candidate: &Candidate, low: usize) -> Option<ClauseDay> {
    let trigger = candidate.trigger;
    let first = candidate.range().first;
    let actors = candidate.actors.iter().map(|party| party.words.last).filter(|last| *last <= trigger.first);
    let between = TokenRange::new(actors.max().unwrap_or(trigger.first), trigger.first);
    if (between.first..between.last).any(|at| opens_clause(view, at)) {
        return None;
    }
    let ahead = || day_in(view, before_clause(view, low, first)?, trigger);
    day_in(view, between, trigger).or_else(ahead).map(|(_, day)| day)
}

/// The words from the start of a clause to its first side. `None` if another clause comes between.
fn before_clause(view: View<'_>, low: usize, first: usize) -> Option<TokenRange> {
    let low = low.max(first.saturating_sub(MAX_TOKENS_BEFORE));
    let joins_days = |at: usize| view.tag(at + 1) == Tag::Number && at > low && view.tag(at - 1) == Tag::Number;
    let ends = |at: &usize| {
        let mark = matches!(view.tag(*at), Tag::Stop | Tag::Semicolon | Tag::Colon);
        mark || opens_clause(view, *at) || view.tag(*at) == Tag::Conjunction && !joins_days(*at)
    };
    match (low..first).rev().find(ends) {
        Some(at) if view.tag(at).is_finite() => None,
        Some(at) => Some(TokenRange::new(at + 1, first)),
        None => Some(TokenRange::new(low, first)),
    }
}

fn opens_clause(view: View<'_>, at: usize) -> bool {
    view.tag(at).is_finite() || matches!(view.tag(at), Tag::Relative | Tag::Complementiser)
}

/// The first day in a range, with its token. What comes after "after" or "since" is another time.
fn day_in(view: View<'_>, range: TokenRange, act: TokenRange) -> Option<(usize, ClauseDay)> {
    let is_other = |at: usize| view.is_in(at, WordSet::TimeRelation);
    (range.first..range.last).take_while(|at| !is_other(*at)).find_map(|at| Some((at, day_at(view, at, act)?)))
}

/// The day that begins at a token: after "on", "from" or "between", or without a preposition. "of" comes after the noun of the act.
fn day_at(view: View<'_>, at: usize, act: TokenRange) -> Option<ClauseDay> {
    let is_part = view.is_in(at + 1, WordSet::PartOfDay) && view.is(at, "this");
    let may_open = is_part || view.tag(at) == Tag::Number || view.facts(at).any(Facts::CALENDAR.or(Facts::TEMPORAL));
    if !may_open || view.flags(at).any(ENTITY) || view.tag(at + 1) == Tag::Possessive {
        return None;
    }
    let start = view.sentence_start(at);
    // "on the 3rd of May"
    let before = at.checked_sub(1).filter(|before| *before >= start);
    let before = before.map(|before| if before > start && view.is(before, "the") { before - 1 } else { before });
    let fits = before.is_none_or(|before| match view.tag(before) {
        Tag::Preposition | Tag::To => view.is_in(before, WordSet::DayPreposition) || view.is(before, "of") && before == act.last,
        Tag::Determiner | Tag::Adjective | Tag::Possessive | Tag::Number => false,
        _ => true,
    });
    // "on Monday last week"
    let is_of_other_week = view.is_in(at + 2, WordSet::TimeNoun) && matches!(view.tag(at + 1), Tag::Adjective | Tag::Determiner);
    if !fits || is_of_other_week && view.tag(at) != Tag::Number {
        return None;
    }
    let words = TokenRange::new(at, view.sentence_end(at).min(at + MAX_TOKENS_OF_DAY));
    ClauseDay::opening(view.span(words).of(view.segments.text))
}

/// Whether a day belongs to the object of an act of words and not to the act: "condemned the attack on 3 May".
fn is_of_object(view: View<'_>, candidate: &Candidate, day: usize) -> bool {
    let of_words = matches!(
        candidate.kind,
        EventType::Request
            | EventType::Accuse
            | EventType::Reject
            | EventType::Threaten
            | EventType::Support
            | EventType::Agree
            | EventType::Concede
    );
    let is_thing = |at: usize| view.tag(at) == Tag::Noun && !view.flags(at).any(ENTITY) && !view.facts(at).any(Facts::CALENDAR);
    of_words && (candidate.trigger.last..day).any(is_thing)
}
