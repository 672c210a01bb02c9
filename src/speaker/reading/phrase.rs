//! A source that is a noun phrase or a pronoun: "the Foreign Minister, Ana Silva", "officials", "she".

use super::circumstance::without_circumstance;
use super::source_reading::SourceReading;
use super::{named, pronoun, title, unnamed};
use crate::attribution::source;
use crate::lexicon::{Facts, Gender, WordSet};
use crate::syntax::{EntityFlags, Person, Tag, TokenRange, View, noun_phrase};

/// Reads a noun phrase or a pronoun.
pub(crate) fn read_phrase(view: View<'_>, words: TokenRange) -> SourceReading<'_> {
    if let Some(pronoun) = pronoun::read(view, words) {
        return pronoun;
    }
    let words = issuer_of_document(view, words).unwrap_or_else(|| without_circumstance(view, words));
    match named::person_in(view, words).or_else(|| name_before_apposition(view, words)) {
        Some(person) => named::read(view, words, person),
        None => unnamed::read(view, words),
    }
}

/// Whose document the words are: the Ministry in "a Foreign Ministry statement", "the ministry's communiqué", "a statement by the
/// Ministry" and "data released today by the Ministry".
fn issuer_of_document(view: View<'_>, words: TokenRange) -> Option<TokenRange> {
    let is_document = |at: usize| view.is_in(at, WordSet::Utterance) || view.is_in(at, WordSet::StatementNoun);
    let is_released = |at: usize| view.is_in(at, WordSet::Evidence) && view.facts(at + 1).any(Facts::VERB_PARTICIPLE);
    let is_noun = |at: &usize| (is_document(*at) || is_released(*at)) && !view.flags(*at).any(EntityFlags::OFFICE);
    let noun = (words.first..words.last).find(is_noun)?;
    if noun + 1 == words.last {
        // "the Ministry press release", "a news release"
        let is_for_press = noun > words.first && (view.is(noun - 1, "press") || view.is(noun - 1, "news"));
        let start = noun - usize::from(is_for_press);
        let clitic = usize::from(start > words.first && view.facts(start - 1).any(Facts::POSSESSIVE_CLITIC));
        let owner = TokenRange::new(words.first, start - clitic);
        let is_named = owner.len() > 0 && source::can_speak(view, owner);
        // "his statement", "the latest statement"
        return (is_named && view.tag(owner.last - 1).is_head() && !view.facts(owner.first).any(Facts::PRONOUN_POSSESSIVE))
            .then_some(owner);
    }
    // "issued by", "sent by", "issued yesterday by"
    let is_participle = view.facts(noun + 1).any(Facts::VERB_PARTICIPLE);
    let by = if is_participle { noun_phrase::agent_after(view, noun + 1).unwrap_or(noun + 2) } else { noun + 1 };
    let owner = noun_phrase::starting_at(view, by + 1, words.last)?;
    // "the communiqué of the Ministry", but not "the statement of Norway’s position"
    let is_body = || {
        view.is(by, "of") && (view.has(owner, EntityFlags::OFFICE) || view.facts(owner.first + 1).any(Facts::ORGANISATION_NOUN))
    };
    let issues = view.is(by, "by") || view.is(by, "from") || is_body();
    (issues && source::can_speak(view, owner)).then_some(owner)
}

/// The capitalised words before a comma and an office: "Tong, also a member of the Central Committee".
fn name_before_apposition(view: View<'_>, words: TokenRange) -> Option<Person> {
    const MAX_NAME_TOKENS: usize = 4;
    let comma = (words.first..words.last.min(words.first + MAX_NAME_TOKENS + 1)).find(|at| view.tag(*at) == Tag::Comma)?;
    let name = TokenRange::new(words.first, comma);
    let is_name = name.len() > 0
        && (name.first..comma).all(|at| view.tag(at) == Tag::Name)
        && !view.has(name, EntityFlags::PLACE.or(EntityFlags::OFFICE))
        && title::role(view, TokenRange::new(comma, words.last)).is_some();
    is_name.then_some(Person { first: name.first as u32, last: comma as u32, gender: Gender::Unknown })
}
