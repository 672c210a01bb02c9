//! [`OfficeHolders`]: the people to whom the text gives an office, so that "the Foreign Secretary" without a name means one of them.

use super::affiliation;
use super::incumbent;
use super::met::{is_of_two, people_met};
use super::office_fit::{CountryFit, Fit};
use super::office_key::Key;
use super::office_relation::{Relation, is_of_class, makes_lesser, relation};
use super::office_words;
use super::person_name::{NameKey, compatible, words};
use super::reading::{SourceReading, read_office_holder};
use super::salience::{Scene, are_one, best, only_envoy};
use crate::lexicon::{Gender, OfficeClass, WordSet};
use crate::mention::Mentions;
use crate::syntax::{EntityFlags, TokenRange, View};
use std::cell::OnceCell;

/// The number of office holders that are read. A document with more is a directory, not a release.
const MAX_HOLDERS: usize = 400;
/// The number of office holders with one word in their names who are read.
const MAX_NAMESAKES: usize = 16;
/// The number of office holders on each side of a source who are compared with it.
pub(super) const MAX_NEAREST: usize = 24;
/// The number of words of an office that no other person in a release is likely to have.
const MIN_FULL_OFFICE_WORDS: usize = 3;

/// Says of an office that its holder is a guest.
const VISITING: &str = "visiting";

/// The people of a document who have an office there.
pub(super) struct OfficeHolders<'a> {
    pub(super) view: View<'a>,
    pub(super) mentions: &'a Mentions,
    pub(super) holders: Vec<OfficeHolder<'a>>,
    /// Each word of a name with the index of a holder who has it, sorted.
    by_name: Vec<(NameKey, u32)>,
    /// Each word of an office with the index of a holder who has it, sorted. Read when somebody is sought by an office.
    by_office: OnceCell<Vec<(Key<'a>, u32)>>,
}

pub(super) struct OfficeHolder<'a> {
    pub(super) reading: SourceReading<'a>,
    /// Read when they are compared.
    office: OnceCell<HeldOffice<'a>>,
}

/// An office of a person.
pub(super) struct HeldOffice<'a> {
    /// The sorted words of the office. Of two offices, those of each and of both.
    pub(super) words: Vec<Vec<Key<'a>>>,
    /// The code of the country that the text names with it.
    pub(super) country: Option<&'a str>,
}

impl<'a> OfficeHolders<'a> {
    /// Reads every person's title and apposition once.
    pub(super) fn new(view: View<'a>, mentions: &'a Mentions) -> Self {
        let mut found = Self { view, mentions, holders: Vec::new(), by_name: Vec::new(), by_office: OnceCell::new() };
        for person in &view.entities.people {
            if found.holders.len() == MAX_HOLDERS {
                break;
            }
            if let Some(reading) = read_office_holder(view, *person) {
                found.add(OfficeHolder { reading, office: OnceCell::new() });
            }
        }
        found.by_name.sort_unstable();
        found.by_name.dedup();
        found
    }

    fn add(&mut self, holder: OfficeHolder<'a>) {
        let index = self.holders.len() as u32;
        self.by_name.extend(words(&holder.reading.name).map(|word| (NameKey::of(word), index)));
        self.holders.push(holder);
    }

    /// The people nearest to a token whose office has all words of one of the offices that are meant, or may be a counterpart's.
    pub(super) fn nearest(&self, at: usize, meant: &[Vec<Key<'_>>]) -> impl Iterator<Item = &OfficeHolder<'a>> + use<'_, 'a> {
        let by_office = self.by_office.get_or_init(|| self.holders_by_office());
        let mut found = Vec::new();
        for words in meant {
            let with_each = words.iter().map(|word| with_word(by_office, word));
            found.extend(with_each.min_by_key(|holders| holders.len()).into_iter().flat_map(|holders| self.around(at, holders)));
        }
        found.extend(self.around(at, with_word(by_office, &Key::new(office_words::COUNTERPART.into()))));
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|holder| self.holders.get(holder))
    }

    fn holders_by_office(&self) -> Vec<(Key<'a>, u32)> {
        let words = self.holders.iter().enumerate().flat_map(|(index, holder)| {
            let offices = &holder.office(self.view, self.mentions).words;
            offices.iter().flatten().map(move |word| (word.clone(), index as u32))
        });
        let mut by_office: Vec<_> = words.collect();
        by_office.sort_unstable();
        by_office.dedup();
        by_office
    }

    /// Those of some holders who are named last before a token and first after it.
    fn around<W>(&self, at: usize, holders: &[(W, u32)]) -> Vec<usize> {
        let is_before = |(_, holder): &(W, u32)| self.holders.get(*holder as usize).is_some_and(|holder| holder.reading.at <= at);
        let split = holders.partition_point(is_before);
        let near = split.saturating_sub(MAX_NEAREST)..holders.len().min(split + MAX_NEAREST);
        holders.get(near).unwrap_or_default().iter().map(|(_, holder)| *holder as usize).collect()
    }

    /// The person whom a source means by an office without a name. All words of the office are among those of the person's office, and
    /// the country is not another one. The person with the fewest other words is taken, and of equals the last one before the source. A
    /// person after the source must have exactly this office: "the President" cannot mean a Russian President who is named later. People
    /// who are named in the source's own speech are excluded, and so are people whom the sentence sets apart from the source. Of two equals, one
    /// who has just spoken is meant, unless the other is the subject of a later sentence.
    pub(super) fn holder(&self, source: &SourceReading<'_>, scene: Scene<'_>) -> Option<&SourceReading<'a>> {
        let role = source.role_words?;
        let words = office_words::without_modifiers(self.view, office_words::of(self.view, self.mentions, role));
        if words.is_empty() {
            return None;
        }
        let country = affiliation::country_named(self.view, self.mentions, role);
        let visits = (role.first..role.last).any(|at| self.view.is(at, VISITING));
        // "the official"
        let fits_many = words.len() == 1 && self.view.lexicon.has_word(WordSet::AnyOffice, words[0].words());
        if fits_many && country.is_none() && self.names_somebody_else(role) {
            return None;
        }
        // "The Chairperson of the Commission, Ada Lund, condemns the attack": a statement may name its own speaker in full.
        let is_full = words.len() >= MIN_FULL_OFFICE_WORDS;
        let is_envoy = words.len() == 1 && self.view.lexicon.has_word(WordSet::Envoy, words[0].words());
        let issuer = self.mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref());
        // "the head of state", if nobody says whose release it is
        let is_title = words.iter().any(|word| self.view.lexicon.has_word(WordSet::BareTitle, word.words()));
        let may_be_foreign = fits_many || is_envoy || issuer.is_none() && !is_title;
        let named = office_words::named(self.view, self.mentions, role);
        let meant = office_words::with_synonyms(self.view.lexicon, &named, words.clone());
        let near: Vec<_> = self.nearest(source.at, &meant).collect();
        let others = self.set_apart(source.at, role, if country.is_none() { &near } else { &[] });
        let is_other = |holder: &OfficeHolder<'_>| {
            scene.speech.is_some_and(|speech| !is_full && speech.contains(holder.reading.span))
                || others.iter().any(|name| compatible(&holder.reading.name, name))
        };
        let candidates = near.into_iter().filter_map(|holder| {
            let other_words = self.words_apart(holder, &meant, &words)?;
            let fit = Fit { other_words, country: self.country_fit(holder, country, issuer) };
            let is_before = holder.reading.at <= source.at;
            if self.has_other_office(holder, fit, role, &words) {
                return None;
            }
            // "the foreign minister" is no Secretary of State of another country, but "the envoy" comes from one.
            let by_name = || self.other_words(holder, &named).is_some();
            let is_foreign = fit.country == CountryFit::OnlyHolder && !may_be_foreign && !by_name();
            // "the visiting minister" is no minister of the issuer's.
            let held = || holder.office(self.view, self.mentions).country;
            let is_own = visits && (held().is_none() || held() == issuer);
            let fits = if is_before { fit.country != CountryFit::Other && !is_foreign } else { fit.is_exact() };
            let distance = source.at.abs_diff(holder.reading.at);
            (fits && !is_own && !is_other(holder)).then_some((fit, !is_before, distance, &holder.reading))
        });
        let candidates: Vec<_> = candidates.collect();
        // "the visiting minister" is whoever was named last.
        let is_equal: fn(Fit, Fit) -> bool = match (fits_many, visits) {
            (true, _) => |_, _| true,
            (_, true) => |_, _| false,
            _ => Fit::is_equal,
        };
        let chosen = best(self.view, &candidates, scene, is_equal)?;
        // "the diplomat" in a text with two of them is neither, if neither has just spoken, unless only one is an envoy.
        let is_clear = !fits_many || country.is_some() || scene.is_of_last(chosen) || are_one(&candidates);
        if is_clear { Some(chosen) } else { only_envoy(self.view, &candidates) }
    }

    /// The names of people who cannot be the holder of an office without a name or a country, because the text says that they met the holder.
    fn set_apart<'s>(&self, at: usize, role: TokenRange, near: &[&'s OfficeHolder<'a>]) -> Vec<&'s str>
    where
        'a: 's,
    {
        let of_two = near.iter().filter(|holder| is_of_two(self.view, role, &holder.reading));
        people_met(self.view, at).into_iter().chain(of_two.map(|holder| &*holder.reading.name)).collect()
    }

    /// Whether somebody's office is another than the one that a role with some words names, although it has all of these words.
    fn has_other_office(&self, holder: &OfficeHolder<'a>, fit: Fit, role: TokenRange, words: &[Key<'_>]) -> bool {
        let (view, mentions) = (self.view, self.mentions);
        // "the State Department spokesperson" is not the spokesperson of a ministry.
        let speaks = words.len() == 1 && view.lexicon.has_word(WordSet::Spokesperson, words[0].words());
        let speaks_for_seat = || speaks && office_words::names_seat(view, mentions, role);
        // "the President" is no Vice President.
        let leads = || {
            let class = view.lexicon.office_classes.class(view.span(role).of(view.segments.text), None);
            matches!(class, Some(OfficeClass::HeadOfState | OfficeClass::HeadOfGovernment))
        };
        let is_of_other_body = || fit.country != CountryFit::Same && speaks_for_seat();
        let is_deputy = || holder.is_lesser(view, mentions) && leads();
        fit.other_words > 0 && (is_of_other_body() || is_deputy()) || !is_of_class(view, mentions, role, &holder.reading)
    }

    /// Like [`Self::other_words`], but "the minister" is as much one for trade as one for foreign affairs. `words` are those of the source.
    fn words_apart(&self, holder: &OfficeHolder<'a>, meant: &[Vec<Key<'_>>], words: &[Key<'_>]) -> Option<usize> {
        let other_words = self.other_words(holder, meant)?;
        let is_bare = words.len() == 1 && self.view.lexicon.has_word(WordSet::BareTitle, words[0].words());
        Some(if is_bare { usize::from(holder.is_lesser(self.view, self.mentions)) } else { other_words })
    }

    /// Whether the last word of a description comes before it in another place, as in "a diplomat said", so that it may mean somebody without
    /// a name.
    fn names_somebody_else(&self, description: TokenRange) -> bool {
        /// The number of tokens that are searched.
        const MAX_TOKENS: usize = 240;
        let noun = self.view.word(description.last - 1);
        let before = description.first.saturating_sub(MAX_TOKENS)..description.first;
        let is_definite = |at: usize| at > 0 && self.view.is(at - 1, "the");
        before
            .into_iter()
            .any(|at| self.view.is(at, noun) && !is_definite(at) && !self.view.flags(at + 1).any(EntityFlags::PERSON))
    }

    /// The people who have an office that a label names, or one with more words. Those with a lesser office are none of them: a Vice
    /// President is no President.
    pub(super) fn with_office(&self, role: TokenRange) -> impl Iterator<Item = Held<'_, 'a>> {
        let words = office_words::of(self.view, self.mentions, role);
        let country = affiliation::country_named(self.view, self.mentions, role);
        let issuer = self.mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref());
        let meant = office_words::meant_by(self.view.lexicon, words.clone());
        self.nearest(role.first, &meant).filter_map(move |holder| {
            let held = holder.office(self.view, self.mentions);
            let other_words = self.other_words(holder, &meant).filter(|_| !words.is_empty())?;
            let is_lesser = held.words.first().is_some_and(|held| makes_lesser(self.view, &words, held));
            let fit = self.country_fit(holder, country, issuer);
            let is_same = !is_lesser && fit != CountryFit::Other;
            is_same.then_some(Held { person: &holder.reading, other_words, is_foreign: fit == CountryFit::OnlyHolder })
        })
    }

    /// Compares the country that a source names with a person's. If only the source names one, the table of incumbents may know the
    /// person's: "the Peruvian Foreign Minister" is not the Foreign Minister of China, whose country the text leaves out.
    pub(super) fn country_fit(&self, holder: &OfficeHolder<'a>, country: Option<&str>, issuer: Option<&str>) -> CountryFit {
        let held = holder.office(self.view, self.mentions).country;
        let known = || country.and_then(|_| incumbent::country_of(self.view, &holder.reading));
        CountryFit::of(country, held.or_else(known), issuer)
    }

    /// The number of words that a person's office has besides those of the office that is meant. Each synonym counts as one more word.
    fn other_words(&self, holder: &OfficeHolder<'a>, meant: &[Vec<Key<'_>>]) -> Option<usize> {
        let held = holder.office(self.view, self.mentions);
        let fits = |(at, words): (usize, &Vec<Key<'_>>)| {
            let other_words = held.other_words(words)? + usize::from(at > 0);
            let is_headed = held.is_counterpart()
                || holder.reading.has_abbreviated_role()
                || holder.is_headed_by(self.view, self.mentions, words);
            is_headed.then_some(other_words)
        };
        meant.iter().enumerate().filter_map(fits).min()
    }

    /// The only person before a style who bears it: "HRH" after "HRH Prince Omar, the Foreign Minister".
    pub(super) fn with_style(&self, style: &SourceReading<'_>) -> Option<&SourceReading<'a>> {
        let bears = |reading: &&SourceReading<'a>| {
            let honorific = reading.honorific.unwrap_or_default();
            let starts = honorific.get(..style.name.len()).is_some_and(|start| start.eq_ignore_ascii_case(&style.name));
            starts && reading.at < style.at && reading.gender.agrees(style.gender)
        };
        let mut bearers = self.holders.iter().map(|holder| &holder.reading).filter(bears);
        let first = bearers.next()?;
        bearers.all(|other| compatible(&other.name, &first.name)).then_some(first)
    }

    /// The last person with an office who is named before a token.
    pub(super) fn last_before(&self, at: usize) -> Option<&SourceReading<'a>> {
        self.holders.iter().rev().map(|holder| &holder.reading).find(|reading| reading.at < at)
    }

    /// The reading of the person with this name and gender whose office is the fullest. A mere membership counts less than any office.
    /// Somebody with another office is a namesake, and so is one of whom `is_other` says so by the name.
    pub(super) fn person(
        &self,
        name: &str,
        gender: Gender,
        office: Option<TokenRange>,
        is_other: impl Fn(&str) -> bool,
    ) -> Option<&SourceReading<'a>> {
        let namesakes = words(name).flat_map(|word| with_word(&self.by_name, &NameKey::of(word)).iter().take(MAX_NAMESAKES));
        let holders = namesakes.filter_map(|(_, holder)| self.holders.get(*holder as usize));
        let is_namesake = |holder: &OfficeHolder<'a>| {
            relation(self.view, self.mentions, office, holder.reading.role_words) == Relation::Other
                && holder.reading.second_role_words.is_none()
        };
        let is_same = |holder: &&OfficeHolder<'a>| {
            let reading = &holder.reading;
            reading.gender.agrees(gender) && compatible(&reading.name, name) && !is_namesake(holder) && !is_other(&reading.name)
        };
        let length = |holder: &&OfficeHolder<'a>| {
            let office = holder.office(self.view, self.mentions);
            let words = office.words.first().map_or(0, Vec::len);
            (holder.reading.rank, words + usize::from(office.country.is_some()))
        };
        // Of equal ones the first.
        holders
            .filter(is_same)
            .reduce(|best, holder| if length(&holder) > length(&best) { holder } else { best })
            .map(|holder| &holder.reading)
    }
}

/// The pairs of a sorted list that begin with a word.
fn with_word<'l, W: Ord>(list: &'l [(W, u32)], word: &W) -> &'l [(W, u32)] {
    let first = list.partition_point(|(known, _)| known < word);
    let len = list.get(first..).unwrap_or_default().partition_point(|(known, _)| known == word);
    list.get(first..first + len).unwrap_or_default()
}

/// Somebody who has an office, compared with words that name one.
pub(super) struct Held<'h, 'a> {
    pub(super) person: &'h SourceReading<'a>,
    /// The number of words of the person's office that the words lack.
    pub(super) other_words: usize,
    /// Whether only the person's office has a country, and it is not the issuer's.
    pub(super) is_foreign: bool,
}

impl HeldOffice<'_> {
    /// The number of words that the office has besides `words`; `None` if it lacks one of them.
    pub(super) fn other_words(&self, words: &[Key<'_>]) -> Option<usize> {
        let contains_all = |office: &&Vec<Key<'_>>| words.iter().all(|word| office.binary_search(word).is_ok());
        let offices = self.words.iter().filter(contains_all);
        let least = offices.map(|office| office.len() - words.len()).min();
        least.or_else(|| self.is_counterpart().then_some(words.len()))
    }

    /// Whether the text only says that the person has the same office elsewhere: "her Norwegian counterpart Bo Lind".
    fn is_counterpart(&self) -> bool {
        let is_counterpart = |word: &Key<'_>| *word == Key::new(office_words::COUNTERPART.into());
        self.country.is_some() && self.words.first().is_some_and(|words| words.iter().all(is_counterpart))
    }
}

impl<'a> OfficeHolder<'a> {
    pub(super) fn office(&self, view: View<'a>, mentions: &'a Mentions) -> &HeldOffice<'a> {
        self.office.get_or_init(|| {
            let offices = self.reading.role_words.iter().chain(&self.reading.second_role_words);
            let mut words: Vec<_> = offices.map(|office| office_words::of(view, mentions, *office)).collect();
            if words.len() > 1 {
                let mut both = words.concat();
                both.sort_unstable();
                words.push(both);
            }
            let offices = || self.reading.role_words.iter().chain(&self.reading.second_role_words);
            words.extend(offices().filter_map(|office| office_words::in_full(view, mentions, *office)));
            // "Deputy Prime Minister and Minister of Trade": the second office by itself.
            let parts = offices().flat_map(|office| office_words::joined(view, *office).skip(1));
            words.extend(parts.map(|office| office_words::of(view, mentions, office)));
            // "PM Lund" is "the Prime Minister".
            let abbreviation = words.first().filter(|_| self.reading.has_abbreviated_role());
            let in_full = abbreviation.map(|office| office_words::meant_by(view.lexicon, office.clone()));
            words.extend(in_full.unwrap_or_default());
            HeldOffice { words, country: affiliation::country_of(view, mentions, &self.reading) }
        })
    }

    /// Whether the person is a deputy or has left the office.
    fn is_lesser(&self, view: View<'a>, mentions: &'a Mentions) -> bool {
        let mut words = self.office(view, mentions).words.iter().flatten();
        words.any(|word| view.lexicon.has_word(WordSet::LesserOffice, word.words()))
    }

    /// Whether the office proper contains one of the words: the "Spokesman for the Secretary-General" is not a Secretary-General.
    fn is_headed_by(&self, view: View<'a>, mentions: &Mentions, words: &[Key<'_>]) -> bool {
        let offices = self.reading.role_words.iter().chain(&self.reading.second_role_words);
        let mut parts = offices.flat_map(|office| office_words::joined(view, *office));
        parts.any(|office| {
            let head = office_words::of(view, mentions, office_words::without_complement(view, office));
            head.iter().any(|word| words.contains(word))
        })
    }
}
