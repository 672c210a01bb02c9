//! The end of an office before a name that no table knows: "the Commissioner for Ferry Affairs Semu Waqalo".

use super::sentence_names::{SentenceNames, has_capital};
use crate::lexicon::gazetteer::PlaceCue;
use crate::lexicon::{Facts, WordSet};
use crate::syntax::{EntityFlags, Tag};

/// The number of tokens that the field of an office and the name after it may have.
const MAX_FIELD_TOKENS: usize = 10;

impl SentenceNames<'_> {
    /// The start of the name after the field of an office, in a run of capitals that the field opens or precedes: "the Commissioner for
    /// Ferry Affairs Semu Waqalo", "Minister for Youth and Ferries Semu Waqalo". No table knows its first word.
    pub(super) fn after_field(&self, first: usize, end: usize) -> Option<usize> {
        let is_unknown = |at: &usize| !self.lexicon.knows(self.lookup.word(*at));
        let is_name = |at: usize| is_unknown(&at) || self.facts(at).any(Facts::GIVEN.or(Facts::FAMILY_FIRST));
        let name = (first..end).find(is_unknown).filter(|name| end - name >= 2 && (*name..end).all(is_name))?;
        let field = name.checked_sub(1).filter(|field| *field > self.range.first)?;
        let low = self.range.first.max(name.saturating_sub(MAX_FIELD_TOKENS));
        let continues_field = |at: &usize| {
            self.tags[*at] != Tag::Preposition && (has_capital(self.segments.tokens[*at]) || self.word(*at) == "and")
        };
        let preposition = (low..name).rev().take_while(continues_field).last()?.checked_sub(1).filter(|at| *at > low)?;
        // "Mayor of Port Ossala", "Governor of Upper Ossala" name a place.
        let word = self.lookup.word(field);
        let opens_place = |cue| self.lexicon.gazetteer.is_cue(word, cue);
        let names_field =
            !opens_place(PlaceCue::BeforeName) && !opens_place(PlaceCue::Compass) && !self.facts(field).any(Facts::ADJECTIVE);
        let of_office = self.is_in(preposition, WordSet::OfficeComplement) && self.flag(preposition - 1, EntityFlags::OFFICE);
        // "State Secretary in the Ministry of Ferries Semu Waqalo", "State Secretary at the Ferry Ministry Semu Waqalo"
        let in_body = || {
            let of_body = self.word(preposition) == "of" && self.facts(preposition - 1).any(Facts::ORGANISATION_NOUN);
            let ends_body = self.facts(field).any(Facts::ORGANISATION_NOUN);
            of_body && self.is_body_of_office(low, preposition) || ends_body && self.is_body_of_office(low, field)
        };
        (names_field && has_capital(self.segments.tokens[field]) && (of_office || in_body())).then_some(name)
    }

    /// Whether a body whose name ends before `end` is where somebody has an office: "State Secretary in the Ministry".
    fn is_body_of_office(&self, low: usize, end: usize) -> bool {
        let in_name = |at: &usize| has_capital(self.segments.tokens[*at]) || self.tags[*at] == Tag::Determiner;
        let first = (low..end).rev().take_while(in_name).last();
        let place = first.and_then(|first| first.checked_sub(1)).filter(|place| *place > low);
        place.is_some_and(|place| self.tags[place] == Tag::Preposition && self.flag(place - 1, EntityFlags::OFFICE))
    }
}
