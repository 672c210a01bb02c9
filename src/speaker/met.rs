//! The people whom somebody meets: "the President on the call with President Lund" are two people.

use super::reading::SourceReading;
use crate::syntax::{EntityFlags, TokenRange, View};

/// Names of people whom a sentence puts after "with", of those it names after the token at `at`: "the President on the call with
/// President Lund" are two people.
pub(super) fn people_met(view: View<'_>, at: usize) -> Vec<&str> {
    /// The number of tokens that a title may have.
    const MAX_TITLE_TOKENS: usize = 8;
    /// The number of people who are read.
    const MAX_PEOPLE: usize = 6;
    let Some(sentence) = view.segments.sentences.get(view.sentence_of(at)) else {
        return Vec::new();
    };
    let people = view.people_from(at + 1).iter().take_while(|person| person.last <= sentence.last).take(MAX_PEOPLE);
    let met = people.filter(|person| {
        let name = person.first as usize;
        let in_title = |at: &usize| view.flags(*at).any(EntityFlags::OFFICE.or(EntityFlags::PLACE)) || view.tag(*at).is_nominal();
        let before_title = (at + 1..name).rev().take(MAX_TITLE_TOKENS).find(|at| !in_title(at));
        before_title.is_some_and(|at| view.is(at, "with"))
    });
    met.map(|person| view.span(TokenRange::new(person.first as usize, person.last as usize)).of(view.segments.text)).collect()
}

/// Whether somebody is named after the office alone, so that the office alone means somebody else: "The Prime Minister met the Prime
/// Minister of Peru, Ana Silva." `role` is the office alone.
pub(super) fn is_of_two(view: View<'_>, role: TokenRange, named: &SourceReading<'_>) -> bool {
    /// The number of tokens before the person's office in which the office alone is sought.
    const MAX_TOKENS: usize = 40;
    let Some(held) = named.role_words.filter(|held| held.len() > role.len()) else { return false };
    let low = view.sentence_start(held.first).max(held.first.saturating_sub(MAX_TOKENS));
    let is_office = |at: usize| (0..role.len()).all(|word| view.is(at + word, view.word(role.first + word)));
    let alone =
        |at: usize| is_office(at) && !view.is(at + role.len(), "of") && !view.flags(at + role.len()).any(EntityFlags::PERSON);
    (low..held.first.saturating_sub(role.len())).any(alone)
}
