//! [`Party`]: a side of an event, with the words that name it.

use crate::lexicon::{Facts, OfficeKind, WordSet};
use crate::speaker::{Identities, Identity};
use crate::story::Actor;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};
use std::rc::Rc;

/// A side of an event.
#[derive(Clone, Debug)]
pub(super) struct Party {
    pub(super) words: TokenRange,
    pub(super) identity: Identity,
}

impl Party {
    /// Whether two sides act for the same state or body.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.acts_for() == other.acts_for()
    }

    /// The state and the body for which it acts.
    pub(super) fn acts_for(&self) -> (Option<&str>, Option<&str>) {
        (self.identity.country.as_deref(), self.identity.organisation.as_deref())
    }

    pub(super) fn actor(self, view: View<'_>) -> Actor {
        let Identity { country, organisation, speaker, role, .. } = self.identity;
        let owned = |name: Option<Rc<str>>| name.as_deref().map(Into::into);
        Actor {
            span: view.span(self.words),
            country: owned(country),
            organisation: owned(organisation),
            speaker,
            role: owned(role),
        }
    }
}

/// The number of sides that a phrase may name.
const MAX_PARTIES: usize = 16;

const ENTITY: EntityFlags = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);

/// Those whom a noun phrase names. A list names several: "Norway, Chile and Peru", "the Ministers of Norway and Chile".
pub(super) fn parties(view: View<'_>, identities: &Identities<'_>, words: TokenRange) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    let words = without_day(view, words);
    if words.len() == 0 {
        return found;
    }
    if let Some(antecedent) = Some(words).filter(|words| words.len() == 1).and_then(|they| identities.antecedent_of_they(they)) {
        // They are named elsewhere, and take part with the pronoun here.
        found = parties(view, identities, antecedent);
        for party in &mut found {
            party.words = words;
        }
        return found;
    }
    let mut first = words.first;
    for at in words.first..=words.last {
        if at < words.last && !divides(view, words, at) {
            continue;
        }
        let item = TokenRange::new(first, at);
        first = at + 1;
        if item.len() == 0 || found.len() == MAX_PARTIES {
            continue;
        }
        if let Some(identity) = identities.identify(item) {
            found.push(Party { words: item, identity });
        }
    }
    found
}

/// A phrase without the day before it: "On 12 April | the Minister", without a comma.
fn without_day(view: View<'_>, words: TokenRange) -> TokenRange {
    let is_day = |at: usize| view.facts(at).any(Facts::CALENDAR) && !view.flags(at).any(ENTITY);
    let is_part = |at: &usize| is_day(*at) || view.tag(*at) == Tag::Number && (is_day(at.saturating_sub(1)) || is_day(at + 1));
    let days = (words.first..words.last).take_while(is_part).count();
    TokenRange::new(words.first + days, words.last)
}

/// Whether a phrase means all who took part: "both sides", "the two Ministers", "the leaders".
pub(super) fn is_all_sides(view: View<'_>, words: TokenRange) -> bool {
    /// The number of tokens of such a phrase.
    const MAX_TOKENS: usize = 5;
    let is_plural = view.offices_in(words).any(|(_, office)| office.kind == OfficeKind::Collective);
    let last = words.last.wrapping_sub(1);
    let is_definite = view.is(words.first, "the") || view.is_in(words.first, WordSet::PairPointer);
    words.len() <= MAX_TOKENS
        && is_definite
        && (is_plural || view.is_in(last, WordSet::SideNoun))
        && !view.has(words, EntityFlags::PLACE.or(EntityFlags::PERSON))
}

/// Whether a comma or a conjunction separates two names. A comma before an apposition does not, nor does one inside an office.
fn divides(view: View<'_>, words: TokenRange, at: usize) -> bool {
    let inside = view.flags(at).any(ENTITY) || at + 1 >= words.last;
    match view.tag(at) {
        _ if inside => false,
        Tag::Conjunction => true,
        // "Bo Lind, the Foreign Minister": one person.
        Tag::Comma => {
            // "Norway, the Republic of Chile and Peru"
            let follows_place = at > words.first && view.flags(at - 1).any(EntityFlags::PLACE);
            let next = at + 1 + usize::from(follows_place && view.tag(at + 1) == Tag::Determiner);
            view.flags(next).any(EntityFlags::PLACE) && !begins_office(view, next, words.last) || lists(view, words, at)
        }
        _ => false,
    }
}

/// Whether the words after a comma go on with an office: "Bo Lind, Norwegian Foreign Minister".
fn begins_office(view: View<'_>, from: usize, high: usize) -> bool {
    let place_end = (from..high).find(|at| !view.flags(*at).any(EntityFlags::PLACE)).unwrap_or(high);
    view.flags(place_end).any(EntityFlags::OFFICE)
}

/// Whether a comma is in a list of people: a person is named before it and another one after it.
fn lists(view: View<'_>, words: TokenRange, comma: usize) -> bool {
    let has_person = |range: TokenRange| view.has(range, EntityFlags::PERSON);
    has_person(TokenRange::new(words.first, comma)) && has_person(TokenRange::new(comma + 1, words.last))
}
