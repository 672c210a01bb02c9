//! [`ActUnit`]: a verb or a noun that may name an act.

use super::intent;
use super::party::{Party, is_all_sides, parties};
use crate::lexicon::{ActEntry, ActForm, Facts, Hit, TargetSlot, WordSet};
use crate::speaker::{Identities, Identity};
use crate::syntax::complements::{Complement, Complements};
use crate::syntax::verb_group::{self, Verb, VerbGroup};
use crate::syntax::{EntityFlags, Tag, TokenRange, View, noun_phrase};

/// The number of tokens of a clause in which a target is searched.
pub(super) const MAX_CLAUSE_TOKENS: usize = 40;
/// The number of tokens after "that" in which the subject of its clause must begin.
const MAX_SUBJECT_TOKENS: usize = 5;
/// The number of tokens that say what people suffer from.
const MAX_TOKENS_OF_PLIGHT: usize = 10;
/// The number of tokens from a participle to "by".
const MAX_TOKENS_TO_AGENT: usize = 3;
/// The number of tokens between a group and the place that says whose it is.
const MAX_TOKENS_TO_PLACE: usize = 4;
/// The number of phrases with one preposition that are tried.
const MAX_PHRASES: usize = 2;
/// The number of places and people of a clause that are tried.
const MAX_TRIED: usize = 6;

/// A verb or a noun of the tables of acts, in its sentence.
#[derive(Clone, Copy)]
pub(super) struct ActUnit<'a, 'i> {
    pub(super) view: View<'a>,
    pub(super) identities: &'i Identities<'a>,
    pub(super) sentence: TokenRange,
    /// The sides of the contact that was reported last.
    pub(super) contact: &'i [Party],
    /// The words of the tables in the sentence.
    pub(super) hits: &'a [Hit],
    /// The index of this one.
    pub(super) at: usize,
}

impl<'a> ActUnit<'a, '_> {
    pub(super) fn entry(&self) -> &'a ActEntry {
        self.act(self.hits[self.at]).1
    }

    /// The tokens of the verb or the noun.
    pub(super) fn words(&self) -> TokenRange {
        words(self.hits[self.at])
    }

    /// The form and the entry of a word of the tables.
    pub(super) fn act(&self, hit: Hit) -> (ActForm, &'a ActEntry) {
        let lexicon = self.view.lexicon;
        let form = lexicon.act_forms[hit.entry as usize];
        (form, &lexicon.acts[form.act as usize])
    }

    /// The verb group of a word of the tables; `None` if it is no verb here.
    pub(super) fn verb_group(&self, hit: Hit) -> Option<VerbGroup> {
        let (form, entry) = self.act(hit);
        let copula = entry.lemma.starts_with("be ");
        let verb = Verb { tokens: words(hit), forms: form.forms, copula, often_noun: entry.often_noun };
        let group = verb_group::read(self.view, &verb, self.sentence.first)?;
        Some(intent::announced(self.view, self.sentence.first, group).unwrap_or(group))
    }

    /// Those whom some words name. "both sides" and "the two Ministers" are the sides of the contact that was reported last.
    pub(super) fn parties(&self, words: TokenRange) -> Vec<Party> {
        let named = parties(self.view, self.identities, words);
        if !named.is_empty() || self.contact.is_empty() {
            return named;
        }
        let meant = if words.len() == 1 { self.identities.antecedent_of_they(words) } else { Some(words) };
        // "The President spoke with the King. The President raised trade. They agreed": no other plural is there to be meant.
        let is_they = |at: usize| {
            let facts = self.view.facts(at);
            facts.any(Facts::PLURAL_PRONOUN) && facts.any(Facts::THIRD_PERSON) && facts.any(Facts::PRONOUN_SUBJECT)
        };
        let opens = words.len() == 1 && words.first == self.sentence.first;
        let is_meant = meant.map_or(opens && is_they(words.first), |meant| is_all_sides(self.view, meant));
        let sides = self.contact.iter().filter(|_| is_meant);
        sides.map(|side| Party { words, identity: side.identity.clone() }).collect()
    }

    /// Those who are named in a place for targets.
    pub(super) fn in_slot(&self, slot: TargetSlot, complements: &Complements) -> Vec<Party> {
        let end = complements.end;
        match slot {
            TargetSlot::Clause if !opens_clause(self.view, end) => return Vec::new(),
            TargetSlot::Clause => return self.in_clause(end, clause_limit(self.view, end), &[]),
            TargetSlot::That if !self.view.is(end, "that") => return Vec::new(),
            TargetSlot::That => return self.in_clause(end, MAX_SUBJECT_TOKENS, &[]),
            TargetSlot::Object | TargetSlot::After(_) => {}
        }
        if let Some(agent) = self.agent_of_thing(slot, end) {
            return self.parties(agent);
        }
        // "agreed to a gift of 50 million dollars to Chile": the first phrase may name nobody.
        let Some(first) = self.phrase(slot, complements) else { return Vec::new() };
        let later = complements.phrases.iter().filter(|phrase| is_after(self.view, phrase, slot)).skip(1).copied();
        let mut phrases = std::iter::once(first).chain(later).take(MAX_PHRASES);
        phrases
            .find_map(|phrase| Some(self.with_repeated(phrase, complements)).filter(|named| !named.is_empty()))
            .unwrap_or_default()
    }

    /// Those whom a phrase names, and those after the same preposition once more.
    fn with_repeated(&self, phrase: Complement, complements: &Complements) -> Vec<Party> {
        let mut named = self.in_phrase(phrase, complements);
        for more in self.repeated(phrase, complements) {
            named.extend(self.in_phrase(more, complements));
        }
        named
    }

    /// Whoever did the thing that a verb is about: "condemned the attack | carried out by Chile".
    fn agent_of_thing(&self, slot: TargetSlot, end: usize) -> Option<TokenRange> {
        let view = self.view;
        if !view.facts(end).any(Facts::VERB_PARTICIPLE) || end >= self.sentence.last {
            return None;
        }
        let high = self.sentence.last.min(end + MAX_TOKENS_TO_AGENT);
        // "the sanctions | imposed on Chile"
        let fits = |at: usize| view.is(at, "by") || at == end + 1 && view.is(at, "on");
        let by = (end + 1..high).find(|at| fits(*at) && slot == TargetSlot::After(view.lookup.word(*at)))?;
        noun_phrase::starting_at(view, by + 1, self.sentence.last)
    }

    /// The phrases that repeat the preposition of one after a conjunction: "with the envoy | and with the Ambassador".
    fn repeated<'c>(&self, phrase: Complement, complements: &'c Complements) -> impl Iterator<Item = Complement> + use<'c, 'a> {
        let view = self.view;
        let is_same = move |more: &&Complement| match (phrase.preposition, more.preposition) {
            (Some(one), Some(other)) => {
                let joined = other > one && view.tag(other - 1) == Tag::Conjunction;
                joined && view.lookup.word(one) == view.lookup.word(other)
            }
            _ => false,
        };
        complements.phrases.iter().filter(is_same).copied()
    }

    /// Those whom a phrase names. Of "all parties | in Chile" the place of the group says who it is.
    pub(super) fn in_phrase(&self, phrase: Complement, complements: &Complements) -> Vec<Party> {
        let view = self.view;
        let owner = owner(view, phrase.words);
        if is_thing_of_person(view, phrase.words) {
            return owner.map_or_else(Vec::new, |person| self.parties(person));
        }
        let named = self.parties(without_object(view, phrase));
        let is_group = || (phrase.words.first..phrase.words.last).any(|at| view.is_in(at, WordSet::DomesticGroup));
        if !named.is_empty() {
            return named;
        }
        let by_owner = owner.map_or_else(Vec::new, |owner| self.parties(owner));
        if !by_owner.is_empty() {
            return by_owner;
        }
        // "her counterparts | from Chile", "the crews | from Chile"
        let are_people = || {
            let head = phrase.words.last - 1;
            view.is_in(head, WordSet::Delegation) || view.is_in(head, WordSet::Soldiers)
        };
        let comes_from = |at: usize| view.is(at, "from") && (view.offices_in(phrase.words).next().is_some() || are_people());
        // "troops to the border | with Chile"
        let is_border = || view.is_in(phrase.words.last - 1, WordSet::BorderNoun);
        let fits = |at: usize| {
            view.is_in(at, WordSet::PlacePreposition) && is_group() || comes_from(at) || view.is(at, "with") && is_border()
        };
        // "the parties | to the conflict | in Chile"
        let is_near = |at: usize| at >= phrase.words.last && at <= phrase.words.last + MAX_TOKENS_TO_PLACE;
        let follows = |next: &&Complement| next.preposition.is_some_and(|at| is_near(at) && fits(at));
        match complements.phrases.iter().find(follows) {
            // "her counterparts from Chile and Peru"
            Some(place) if place.preposition.is_some_and(|at| !view.is_in(at, WordSet::PlacePreposition)) => {
                self.parties(place.words)
            }
            Some(place) => self.parties(TokenRange::new(phrase.words.first, place.words.last)),
            None if is_group() || self.is_listed(phrase.words) => self.fled_from(phrase.words, complements.end),
            None => named,
        }
    }

    /// Whether a phrase ends with people or firms who may be on a list of sanctions.
    pub(super) fn is_listed(&self, words: TokenRange) -> bool {
        self.view.is_in(words.last - 1, WordSet::Listed)
    }

    /// The state that people come from, suffer in or work for: "refugees | fleeing Chile", "people | affected by the flood in Chile",
    /// "firms | linked to Chile".
    pub(super) fn fled_from(&self, group: TokenRange, end: usize) -> Vec<Party> {
        let view = self.view;
        // "individuals and entities | linked to"
        let joined = view.tag(end) == Tag::Conjunction && view.is_in(end + 1, WordSet::Listed) && group.last == end;
        let (group, end) = if joined { (TokenRange::new(group.first, end + 2), end + 2) } else { (group, end) };
        let high = self.sentence.last.min(end + MAX_TOKENS_OF_PLIGHT);
        let suffers = group.last == end && matches!(view.tag(end), Tag::Ing | Tag::Participle | Tag::Finite);
        let clause = TokenRange::new(end, high);
        let place =
            self.identities.place(clause).filter(|_| suffers && view.facts(end).any(Facts::VERB_PARTICIPLE.or(Facts::VERB_ING)));
        let identity = |country: &str| Identity {
            country: Some(country.into()),
            organisation: self.identities.group(clause).map(Into::into),
            ..Identity::default()
        };
        place.map(|(_, country)| Party { words: group, identity: identity(country) }).into_iter().collect()
    }

    /// The phrase in a place for targets.
    pub(super) fn phrase(&self, slot: TargetSlot, complements: &Complements) -> Option<Complement> {
        match slot {
            TargetSlot::Object => complements.phrases.first().filter(|phrase| phrase.preposition.is_none()).copied(),
            _ => complements.phrases.iter().find(|phrase| is_after(self.view, phrase, slot)).copied(),
        }
    }

    /// The first who is named in the clause that begins at a token, within so many tokens. Others come before the actors themselves.
    pub(super) fn in_clause(&self, from: usize, limit: usize, actors: &[Party]) -> Vec<Party> {
        let view = self.view;
        let report = self.identities.report(self.words().first).map_or(self.sentence.last, |report| report.last);
        let high = report.min(from + limit);
        let is_infinitive = view.tag(from) == Tag::To;
        let ends = |at: &usize| {
            matches!(view.tag(*at), Tag::Stop | Tag::Semicolon | Tag::Colon)
                || *at > from && view.is_in(*at, WordSet::TimeRelation)
                || view.tag(*at) == Tag::Conjunction && view.tag(at + 1).is_finite()
                // "refused to publish what might show interests in Chile": another clause.
                || is_infinitive && matches!(view.tag(*at), Tag::Modal | Tag::Auxiliary)
        };
        let end = (from..high).find(ends).unwrap_or(high);
        let entity = EntityFlags::PLACE.or(EntityFlags::PERSON).or(EntityFlags::OFFICE);
        let (mut own, mut tried) = (Vec::new(), 0);
        for at in from..end {
            if !view.flags(at).any(entity) || tried == MAX_TRIED {
                continue;
            }
            let phrase = noun_phrase::starting_at(view, at, end).unwrap_or(TokenRange::new(at, at + 1));
            let named = self.parties(phrase);
            let is_own = named.iter().all(|party| actors.iter().any(|actor| actor.is_same(party)));
            match named.is_empty() {
                false if !is_own => return named,
                false if own.is_empty() => own = named,
                _ => tried += 1,
            }
        }
        own
    }
}

/// Whether a phrase has the preposition of a place for targets.
fn is_after(view: View<'_>, phrase: &Complement, slot: TargetSlot) -> bool {
    phrase.preposition.is_some_and(|at| slot == TargetSlot::After(view.lookup.word(at)))
}

/// Whether a clause or an infinitive begins at a token.
fn opens_clause(view: View<'_>, at: usize) -> bool {
    matches!(
        view.tag(at),
        Tag::To | Tag::Complementiser | Tag::Ing | Tag::Relative | Tag::Base | Tag::Preposition | Tag::Participle | Tag::Finite
    )
}

/// The number of tokens of a clause in which a target is searched. "condemned the attack that hit a church in Syria": only the subject of
/// such a clause is the target.
fn clause_limit(view: View<'_>, from: usize) -> usize {
    let has_subject = matches!(view.tag(from), Tag::Complementiser | Tag::Relative);
    if has_subject { MAX_SUBJECT_TOKENS } else { MAX_CLAUSE_TOKENS }
}

impl ActUnit<'_, '_> {
    /// The words of the tables before this one, the nearest first.
    pub(super) fn before(&self) -> impl Iterator<Item = Hit> {
        self.hits[..self.at].iter().rev().copied()
    }

    /// The words of the tables after this one.
    pub(super) fn after(&self) -> impl Iterator<Item = Hit> {
        self.hits[self.at + 1..].iter().copied()
    }
}

/// Whoever a thing belongs to: "President Lund" of "President Lund’s statement".
fn owner(view: View<'_>, words: TokenRange) -> Option<TokenRange> {
    let is_clitic = |at: &usize| view.tag(*at) == Tag::Possessive && !view.facts(*at).any(Facts::PRONOUN_POSSESSIVE);
    let clitic = (words.first + 1..words.last).find(is_clitic)?;
    Some(TokenRange::new(words.first, clitic))
}

/// Whether a person owns a thing, and nobody else is named: "President Lund’s statement".
pub(super) fn is_thing_of_person(view: View<'_>, words: TokenRange) -> bool {
    let person = EntityFlags::PERSON.or(EntityFlags::OFFICE);
    owner(view, words).is_some_and(|owner| {
        view.flags(owner.last - 1).any(EntityFlags::PERSON) && !view.has(TokenRange::new(owner.last, words.last), person)
    })
}

/// The agent of a noun without the object after it: "the annexation by Norway | of Chilean islands".
fn without_object(view: View<'_>, phrase: Complement) -> TokenRange {
    let words = phrase.words;
    let by = phrase.preposition.filter(|at| view.is(*at, "by"));
    let is_object = |at: &usize| view.is(*at, "of") && view.flags(at - 1).any(EntityFlags::PLACE);
    let of = by.and_then(|_| (words.first + 1..words.last).find(is_object));
    of.map_or(words, |of| TokenRange::new(words.first, of))
}

/// The tokens of a hit.
pub(super) fn words(hit: Hit) -> TokenRange {
    TokenRange::new(hit.first as usize, hit.last as usize)
}
