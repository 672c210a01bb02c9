//! [`ActUnit`]: a verb or a noun that may name an act.

use super::party::{Party, parties};
use crate::lexicon::{ActEntry, ActForm, Hit, TargetSlot, WordSet};
use crate::speaker::Identities;
use crate::syntax::complements::{Complement, Complements};
use crate::syntax::verb_group::{self, Verb, VerbGroup};
use crate::syntax::{EntityFlags, Tag, TokenRange, View, noun_phrase};

/// The number of tokens of a clause in which a target is searched.
const MAX_CLAUSE_TOKENS: usize = 40;
/// The number of places and people of a clause that are tried.
const MAX_TRIED: usize = 6;

/// A verb or a noun of the tables of acts, in its sentence.
#[derive(Clone, Copy)]
pub(super) struct ActUnit<'a, 'i> {
    pub(super) view: View<'a>,
    pub(super) identities: &'i Identities<'a>,
    pub(super) sentence: TokenRange,
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
        verb_group::read(self.view, &verb, self.sentence.first)
    }

    /// Those whom some words name.
    pub(super) fn parties(&self, words: TokenRange) -> Vec<Party> {
        parties(self.view, self.identities, words)
    }

    /// Those who are named in a place for targets.
    pub(super) fn in_slot(&self, slot: TargetSlot, complements: &Complements) -> Vec<Party> {
        match slot {
            TargetSlot::Clause => self.in_clause(complements.end),
            _ => self.phrase(slot, complements).map_or_else(Vec::new, |phrase| self.in_phrase(phrase, complements)),
        }
    }

    /// Those whom a phrase names. Of "all parties | in Chile" the place of the group says who it is.
    pub(super) fn in_phrase(&self, phrase: Complement, complements: &Complements) -> Vec<Party> {
        let named = self.parties(phrase.words);
        let is_group = || (phrase.words.first..phrase.words.last).any(|at| self.view.is_in(at, WordSet::DomesticGroup));
        if !named.is_empty() || !is_group() {
            return named;
        }
        let follows = |next: &&Complement| {
            next.preposition.is_some_and(|at| at == phrase.words.last && self.view.is_in(at, WordSet::PlacePreposition))
        };
        let place = complements.phrases.iter().find(follows);
        place.map_or(named, |place| self.parties(TokenRange::new(phrase.words.first, place.words.last)))
    }

    /// The phrase in a place for targets.
    pub(super) fn phrase(&self, slot: TargetSlot, complements: &Complements) -> Option<Complement> {
        match slot {
            TargetSlot::Object => complements.phrases.first().filter(|phrase| phrase.preposition.is_none()).copied(),
            TargetSlot::After(word) => {
                let is_after = |phrase: &&Complement| phrase.preposition.is_some_and(|at| self.view.lookup.word(at) == word);
                complements.phrases.iter().find(is_after).copied()
            }
            TargetSlot::Clause => None,
        }
    }

    /// The first who is named in the clause that begins at a token.
    fn in_clause(&self, from: usize) -> Vec<Party> {
        let view = self.view;
        let opens = matches!(
            view.tag(from),
            Tag::To
                | Tag::Complementiser
                | Tag::Ing
                | Tag::Relative
                | Tag::Base
                | Tag::Preposition
                | Tag::Participle
                | Tag::Finite
        );
        if !opens {
            return Vec::new();
        }
        let report = self.identities.end_of_report(self.words().first).unwrap_or(self.sentence.last);
        let high = report.min(from + MAX_CLAUSE_TOKENS);
        let end = (from..high).find(|at| matches!(view.tag(*at), Tag::Stop | Tag::Semicolon | Tag::Colon)).unwrap_or(high);
        let entity = EntityFlags::PLACE.or(EntityFlags::PERSON).or(EntityFlags::OFFICE);
        let (mut at, mut tried) = (from, 0);
        while at < end && tried < MAX_TRIED {
            if view.flags(at).any(entity) {
                let phrase = noun_phrase::starting_at(view, at, end).unwrap_or(TokenRange::new(at, at + 1));
                let named = self.parties(phrase);
                if !named.is_empty() {
                    return named;
                }
                tried += 1;
            }
            at += 1;
        }
        Vec::new()
    }
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

/// The tokens of a hit.
pub(super) fn words(hit: Hit) -> TokenRange {
    TokenRange::new(hit.first as usize, hit.last as usize)
}
