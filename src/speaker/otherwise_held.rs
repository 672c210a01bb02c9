//! Offices by other words than their own: letters ("EAM", "the AUC Chairperson"), the body that somebody heads ("the Arab League chief"), or the field
//! alone.

use super::affiliation;
use super::bare_title;
use super::initials;
use super::office_holders::{MAX_NEAREST, OfficeHolder, OfficeHolders};
use super::office_key::Key;
use super::office_words;
use super::reading::SourceReading;
use crate::lexicon::WordSet;
use crate::segment::Case;
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::TokenRange;

/// The number of letters of the acronym of a body.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;

impl<'a> OfficeHolders<'a> {
    /// The person whose office a source names by letters, by the body or by its field.
    pub(super) fn otherwise_held(&self, source: &SourceReading<'a>) -> Option<&SourceReading<'a>> {
        let held = self.abbreviated(source).or_else(|| self.of_lettered_body(source));
        held.or_else(|| bare_title::holder(self, source))
    }

    /// The person whose office a source abbreviates ("EAM"), or who heads the body that it names ("the Arab League chief").
    pub(super) fn abbreviated(&self, source: &SourceReading<'_>) -> Option<&SourceReading<'a>> {
        if source.form == SpeakerForm::FullName {
            return initials::titled(self.readings(), &source.name);
        }
        let initials = if source.is_acronym() { initials::holder(self.readings(), &source.name) } else { None };
        let words = source.role_words.filter(|words| self.view.is_in(words.last - 1, WordSet::BodyHead));
        let by_synonyms = || if source.is_acronym() { self.by_synonyms(&source.name) } else { None };
        initials.or_else(by_synonyms).or_else(|| self.head_of_body(words?, source.at))
    }

    /// The first person who has each office that "DPM/FM" abbreviates, in other words: the Deputy Prime Minister and Minister of Foreign Affairs.
    fn by_synonyms(&self, acronym: &str) -> Option<&SourceReading<'a>> {
        let offices = |part: &str| office_words::meant_by(self.view.lexicon, vec![Key::new(part.to_owned().into())]);
        let parts: Vec<Vec<Vec<Key<'_>>>> = acronym.split('/').map(|part| offices(part).into_iter().skip(1).collect()).collect();
        let has = |holder: &&OfficeHolder<'a>| {
            let office = holder.office(self.view, self.mentions);
            parts.iter().all(|meant| meant.iter().any(|words| office.other_words(words).is_some()))
        };
        self.holders.iter().find(has).map(|holder| &holder.reading)
    }

    /// The last person before a token whose office is one of the body that some words name: "the Arab League chief".
    fn head_of_body(&self, words: TokenRange, at: usize) -> Option<&SourceReading<'a>> {
        let body = affiliation::organisation(self.view, self.mentions, words)?;
        let is_of_body = |holder: &&OfficeHolder<'a>| {
            let role = holder.reading.role_words;
            // "the Union chief" heads its Commission.
            let own = role.and_then(|role| affiliation::organisation(self.view, self.mentions, role));
            // "the UN chief" is its Secretary-General.
            let is_part = |own: &str| own.starts_with(body) && own[body.len()..].starts_with(' ') || self.is_organ(own, body);
            own.is_some_and(|own| own == body || is_part(own))
        };
        let before = self.holders.partition_point(|holder| holder.reading.at < at);
        let nearest = self.holders[..before].iter().rev().take(MAX_NEAREST);
        nearest.filter(|holder| holder.reading.kind == SpeakerKind::Person).find(is_of_body).map(|holder| &holder.reading)
    }

    /// Whether a body is an organ of another: "UN Secretary-General" of the United Nations.
    fn is_organ(&self, organ: &str, body: &str) -> bool {
        let organisations = &self.view.lexicon.gazetteer.organisations;
        let owner = organisations.iter().find(|known| *known.name == *organ).map(|known| &known.owner);
        owner.is_some_and(|owner| organisations.iter().any(|known| known.id == *owner && *known.name == *body))
    }

    /// The last person before a source whose office has the letters of the body that the source names: "the AUC Chairperson" is the Chairperson of the
    /// African Union Commission.
    pub(super) fn of_lettered_body(&self, source: &SourceReading<'_>) -> Option<&SourceReading<'a>> {
        let role = source.role_words?;
        let is_acronym = |at: &usize| {
            let token = self.view.token(*at);
            token.is_some_and(|token| token.case() == Case::Upper && LETTERS.contains(&token.span().len()))
        };
        let letters = (role.first..role.last).find(is_acronym).filter(|at| at + 1 < role.last)?;
        let words = office_words::of(self.view, self.mentions, TokenRange::new(letters + 1, role.last));
        let acronym = self.view.span(TokenRange::new(letters, letters + 1)).of(self.view.segments.text);
        // "the DFA chief"
        let is_head = self.view.is_in(role.last - 1, WordSet::BodyHead);
        let has = |holder: &&OfficeHolder<'a>| {
            let has_words = || is_head || holder.office(self.view, self.mentions).other_words(&words).is_some();
            let role = holder.reading.role.as_deref().unwrap_or_default();
            let names_body = || {
                role.split(|c: char| !c.is_alphanumeric()).any(|word| word == acronym)
                    || initials::abbreviates(acronym, &holder.reading)
            };
            !words.is_empty() && names_body() && has_words()
        };
        let before = self.holders.partition_point(|holder| holder.reading.at < source.at);
        let mut nearest = self.holders[..before].iter().rev().take(MAX_NEAREST);
        let of_body = nearest.clone().find(has).map(|holder| &holder.reading);
        // "the DFA chief" after "Secretary Lund"
        let is_bare = |holder: &&OfficeHolder<'a>| {
            let role = holder.reading.role_words.filter(|role| role.len() == 1);
            role.is_some_and(|role| self.view.is_in(role.first, WordSet::BareTitle))
        };
        let is_own_head =
            is_head && role.last == letters + 2 && affiliation::organisation(self.view, self.mentions, role).is_none();
        of_body.or_else(|| nearest.find(is_bare).filter(|_| is_own_head).map(|holder| &holder.reading))
    }

    fn readings(&self) -> impl Iterator<Item = &SourceReading<'a>> {
        self.holders.iter().map(|holder| &holder.reading)
    }
}
