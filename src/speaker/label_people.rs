//! [`LabelPeople`]: the person whom each label of a transcript means: "THE PRESIDENT:" below "Remarks by President Lund", "MS. LUND:"
//! below "Press Briefing by Press Secretary Ann Lund".
//!
//! An office alone means whoever has the office: in the header, in another label, in the narrator's words, or as others address or
//! introduce the speaker. A surname takes the full name of somebody who may be the speaker: nobody with another office, and nobody whom
//! the speaker names.

use super::affiliation;
use super::label_place::{Place, Turns};
use super::office_holders::{Held, OfficeHolders};
use super::office_relation::{Relation, is_office, leads, relation};
use super::person_name::{NameKey, compatible, family_name, words};
use super::reading::{SourceReading, read_label, read_person};
use crate::attribution::Finding;
use crate::lexicon::{Facts, WordSet};
use crate::mention::Mentions;
use crate::story::SpeakerKind;
use crate::syntax::{Person, Tag, TokenRange, View};
use std::collections::BTreeMap;

/// The number of different labels that are read. A document with more is a record of a parliament, whose labels name their people.
const MAX_LABELS: usize = 96;

/// The people whom the labels of a document mean.
pub(super) struct LabelPeople<'a> {
    /// By the words of a label: its person.
    by_label: BTreeMap<&'a str, usize>,
    people: Vec<LabelPerson<'a>>,
}

/// The person whom a label means.
#[derive(Clone)]
pub(super) struct LabelPerson<'a> {
    pub(super) reading: SourceReading<'a>,
    /// The first token of the name in the text that the person was found with.
    pub(super) found_at: Option<usize>,
}

impl<'a> LabelPeople<'a> {
    /// Finds the person of each label once.
    pub(super) fn new(view: View<'a>, mentions: &'a Mentions, holders: &OfficeHolders<'a>, findings: &[Finding]) -> Self {
        let turns = Turns::new(findings);
        let mut by_label = BTreeMap::new();
        let mut labels = Vec::new();
        for label in turns.labels() {
            let words = view.span(label).of(view.segments.text);
            if labels.len() < MAX_LABELS && !by_label.contains_key(words) {
                by_label.insert(words, labels.len());
                labels.push(read_label(view, label));
            }
        }
        // "PRESIDEN LUND" beside "PRESIDENT LUND"
        let whole = |cut: &SourceReading<'_>| {
            let is_whole = |other: &SourceReading<'_>| {
                begins_with_cut_office(&cut.name, other) && family_name(&other.name).eq_ignore_ascii_case(family_name(&cut.name))
            };
            labels.iter().position(is_whole).filter(|_| cut.role.is_none())
        };
        for label in by_label.values_mut() {
            *label = whole(&labels[*label]).unwrap_or(*label);
        }
        let by_word = if labels.is_empty() { BTreeMap::new() } else { people_by_word(view) };
        let finder = Finder { view, mentions, holders, turns: &turns, labels: &labels, by_word: &by_word };
        let people = labels.iter().map(|label| finder.person(label)).collect();
        Self { by_label, people }
    }

    /// The person of a label, and a number that is the same for the same label.
    pub(super) fn person(&self, label: &str) -> Option<(usize, &LabelPerson<'a>)> {
        let index = *self.by_label.get(label)?;
        Some((index, self.people.get(index)?))
    }
}

fn people_by_word(view: View<'_>) -> BTreeMap<NameKey, Vec<Person>> {
    let mut by_word: BTreeMap<NameKey, Vec<Person>> = BTreeMap::new();
    for person in &view.entities.people {
        let name = view.span(TokenRange::new(person.first as usize, person.last as usize)).of(view.segments.text);
        for word in words(name) {
            let people = by_word.entry(NameKey::of(word)).or_default();
            if people.last() != Some(person) {
                people.push(*person);
            }
        }
    }
    by_word
}

/// What the people of labels are found with.
struct Finder<'a, 'f> {
    view: View<'a>,
    mentions: &'a Mentions,
    holders: &'f OfficeHolders<'a>,
    turns: &'f Turns<'f>,
    labels: &'f [SourceReading<'a>],
    /// The people of the text by each word of their names.
    by_word: &'f BTreeMap<NameKey, Vec<Person>>,
}

/// How sure it is that a holder of an office is the one whom a label means by it. The surest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Evidence {
    Header,
    /// The header names the office, and the person has a label of their own: "PRESIDENT LUND".
    LabelledInHeader,
    Label,
    Narration,
    /// The office in the header has more words, or a country: "Foreign Minister" for "MINISTER".
    FullerInHeader,
    FullerInPreface,
    /// Somebody else names the speaker.
    Turn,
}

impl<'a> Finder<'a, '_> {
    /// The words that say more about the office of a person: "Ada Lund, Secretary of State" beside "Secretary Ada Lund".
    fn fullest_office(&self, person: &SourceReading<'a>) -> Option<&SourceReading<'a>> {
        let words = |reading: &SourceReading<'_>| reading.role_words.map_or(0, TokenRange::len);
        let fullest = self.holders.person(&person.name, person.gender, person.role_words, |_| false)?;
        let is_same = relation(self.view, self.mentions, fullest.role_words, person.role_words) == Relation::Same;
        (is_same && words(fullest) > words(person)).then_some(fullest)
    }

    /// The reading of the person whom a label means; that of the label if nothing more is known.
    fn person(&self, label: &SourceReading<'a>) -> LabelPerson<'a> {
        // "SENIOR OFFICIAL" has no name on purpose.
        let last = self.view.tokens_in(label.span).last;
        let is_nameless = self.view.is_in(last.saturating_sub(1), WordSet::LabelWithoutName);
        let is_one = matches!(label.kind, SpeakerKind::Person | SpeakerKind::Spokesperson) && !label.is_plural && !is_nameless;
        match (is_one, is_office_alone(label)) {
            (true, false) if label.kind == SpeakerKind::Person => self.with_full_name(label, label),
            (true, true) => self.holder(label).or_else(|| self.labelled_holder(label)).map_or_else(
                || LabelPerson { reading: label.clone(), found_at: None },
                |holder| LabelPerson { found_at: Some(holder.at), ..self.with_full_name(label, holder) },
            ),
            _ => LabelPerson { reading: label.clone(), found_at: None },
        }
    }

    /// The person who has the office that a label consists of.
    fn holder(&self, label: &SourceReading<'a>) -> Option<&SourceReading<'a>> {
        let role = label.role_words?;
        // "Spokesperson" is rather the "Spokesperson for the President" than the "Spokesperson for the President of the Assembly".
        let fit = |held: &Held<'_, 'a>| Some((self.evidence(label, held)?, held.other_words));
        let found = self.holders.with_office(role).filter_map(|held| Some((fit(&held)?, held.person)));
        let found: Vec<_> = found.collect();
        let (best, person) = found.iter().min_by_key(|(fit, person)| (*fit, person.at))?;
        // Two presidents in the narrator's words leave it open who is meant.
        let mut rivals = found.iter().filter(|(fit, _)| fit == best && fit.0 > Evidence::LabelledInHeader);
        rivals.all(|(_, rival)| compatible(&rival.name, &person.name)).then_some(*person)
    }

    /// The person of another label that has the same office and a name: "Chilean Foreign Minister (Mr. Lund)".
    fn labelled_holder(&self, label: &SourceReading<'a>) -> Option<&SourceReading<'a>> {
        let country = |reading: &SourceReading<'_>| affiliation::country_named(self.view, self.mentions, reading.role_words?);
        let is_same = |other: &&SourceReading<'a>| {
            let offices = || relation(self.view, self.mentions, label.role_words, other.role_words);
            !is_office_alone(other)
                && other.role_words.is_some()
                && country(other) == country(label)
                && offices() == Relation::Same
        };
        let mut same = self.labels.iter().filter(is_same);
        let first = same.next()?;
        same.all(|other| compatible(&other.name, &first.name)).then_some(first)
    }

    fn evidence(&self, label: &SourceReading<'a>, held: &Held<'_, 'a>) -> Option<Evidence> {
        let is_exact = held.other_words == 0 && !held.is_foreign;
        let is_labelled = || self.labels.iter().any(|other| !is_office_alone(other) && self.is_same(other, held.person));
        match self.turns.place(self.view, held.person.at) {
            // "President Duda of Poland" has another label than the host.
            Place::Header if held.is_foreign => (!is_labelled()).then_some(Evidence::FullerInHeader),
            Place::Header if is_exact => Some(if is_labelled() { Evidence::LabelledInHeader } else { Evidence::Header }),
            Place::Header => Some(Evidence::FullerInHeader),
            Place::Label => (!held.is_foreign).then_some(Evidence::Label),
            Place::Preface => Some(if is_exact { Evidence::Narration } else { Evidence::FullerInPreface }),
            Place::Narration => is_exact.then_some(Evidence::Narration),
            Place::Turn(speaker) if self.is_label(speaker, label) => None,
            Place::Turn(_) => {
                let is_named = is_exact && !self.is_record() || self.is_introduced(held.person);
                is_named.then_some(Evidence::Turn)
            }
        }
    }

    /// Whether labels say for whom people speak, as in the record of an assembly: "Mr. Lund (Ruritania)". Its president is whoever presides,
    /// and not a president of whom somebody speaks.
    fn is_record(&self) -> bool {
        let text = self.view.segments.text;
        self.labels.iter().filter(|label| label.span.of(text).ends_with(')')).count() * 3 >= self.labels.len()
    }

    /// "I introduce the President of Vanuria, Erik Lund."
    fn is_introduced(&self, person: &SourceReading<'a>) -> bool {
        let before = person.role_words.and_then(|role| role.first.checked_sub(1)).filter(|_| !person.role_follows_name);
        let is_apposition = person.at > 0 && self.view.tag(person.at - 1) == Tag::Comma;
        is_apposition && before.is_some_and(|before| self.view.is(before, "the") || self.view.is(before, "our"))
    }

    /// Whether a label with a name means a person of the text.
    fn is_same(&self, label: &SourceReading<'a>, person: &SourceReading<'a>) -> bool {
        label.kind == SpeakerKind::Person
            && compatible(&label.name, &person.name)
            && label.gender.agrees(person.gender)
            && relation(self.view, self.mentions, label.role_words, person.role_words) != Relation::Other
    }

    /// Whether the words of a turn's label are these.
    fn is_label(&self, speaker: TokenRange, label: &SourceReading<'a>) -> bool {
        let text = self.view.segments.text;
        self.view.span(speaker).of(text) == label.span.of(text)
    }

    /// The label's person, with the full name and the office that the text gives somebody who may be that person.
    fn with_full_name(&self, label: &SourceReading<'a>, known: &SourceReading<'a>) -> LabelPerson<'a> {
        let mut person = SourceReading {
            span: label.span,
            at: label.at,
            form: label.form,
            honorific: label.honorific.or(known.honorific),
            ..known.clone()
        };
        let found: Vec<_> = self.fuller(label, known).collect();
        let best = found.iter().min_by_key(|(rank, fuller)| (*rank, fuller.at)).filter(|(best, fuller)| {
            let mut rivals = found.iter().filter(|(rank, _)| rank == best);
            rivals.all(|(_, rival)| compatible(&rival.name, &fuller.name))
        });
        let Some((_, fuller)) = best else { return LabelPerson { reading: person, found_at: None } };
        if words(&fuller.name).count() > words(&person.name).count() {
            person.name.clone_from(&fuller.name);
        }
        if fuller.role.is_some() {
            let titled = self.fullest_office(fuller).unwrap_or(fuller);
            person.role.clone_from(&titled.role);
            person.role_words = titled.role_words;
            person.rank = titled.rank;
            person.country_words = titled.country_words;
            person.organisation_words = titled.organisation_words;
        }
        LabelPerson { reading: person, found_at: Some(fuller.at) }
    }

    /// The people of the text who may be the person of a label, and how likely each is; the least number is the likeliest.
    fn fuller(&self, label: &SourceReading<'a>, known: &SourceReading<'a>) -> impl Iterator<Item = (usize, SourceReading<'a>)> {
        let family = NameKey::of(family_name(&known.name));
        let length = words(&known.name).count();
        let name_of = |person: Person| {
            self.view.span(TokenRange::new(person.first as usize, person.last as usize)).of(self.view.segments.text)
        };
        // Somebody with as many words in the name has the family name, too.
        let people = self.by_word.get(&family).into_iter().flatten().map(move |person| self.without_headline(*person, family));
        let fits = move |name: &str| compatible(&known.name, name) && !begins_with_cut_office(name, known);
        people.filter(move |person| fits(name_of(*person))).filter_map(move |person| {
            let reading = read_person(self.view, person);
            // "Foreign Minister Lund’s interview" gives "B. LUND" an office.
            let is_titled = || reading.role.is_some() && self.turns.place(self.view, reading.at) == Place::Header;
            if words(&reading.name).count() < length && !is_titled() {
                return None;
            }
            // The label itself, and other labels like it, say nothing more.
            let says_more = words(&reading.name).count() > length || reading.role.is_some();
            Some((self.likelihood(label, known, &reading)?, reading)).filter(|_| says_more)
        })
    }

    /// A person without the words of a headline after the family name: "Jake Lund En Route Lima".
    fn without_headline(&self, person: Person, family: NameKey) -> Person {
        const ORDINARY: Facts = Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE).or(Facts::CLOSED);
        const NAME: Facts = Facts::GIVEN.or(Facts::FAMILY_FIRST).or(Facts::NAME_PARTICLE);
        let view = self.view;
        let word = |at: usize| view.span(TokenRange::new(at, at + 1)).of(view.segments.text);
        let (first, last) = (person.first as usize, person.last as usize);
        let Some(end) = (first..last).find(|at| NameKey::of(word(*at)) == family) else { return person };
        let is_ordinary = |at: usize| view.facts(at).any(ORDINARY) && !view.facts(at).any(NAME);
        if (end + 1..last).any(is_ordinary) { Person { last: end as u32 + 1, ..person } } else { person }
    }

    fn likelihood(&self, label: &SourceReading<'a>, known: &SourceReading<'a>, person: &SourceReading<'a>) -> Option<usize> {
        let offices = relation(self.view, self.mentions, known.role_words, person.role_words);
        if offices == Relation::Other || !(label.gender.agrees(person.gender) && known.gender.agrees(person.gender)) {
            return None;
        }
        let has_office = known.role_words.is_some_and(|role| is_office(self.view, role));
        let claims = |other: &SourceReading<'a>| {
            relation(self.view, self.mentions, other.role_words, person.role_words) == Relation::Same
                && (is_office_alone(other) || compatible(&other.name, &person.name))
        };
        let is_claimed = self.labels.iter().any(|other| other.span != label.span && claims(other)) && offices != Relation::Same;
        let rank = match self.turns.place(self.view, person.at) {
            Place::Turn(speaker) if self.is_label(speaker, label) => return None,
            // "President Lund and Dr. Karin Lund": somebody of the same family. Others speak of the family, too.
            Place::Header | Place::Turn(_) if has_office && offices != Relation::Same => return None,
            // "MRS. LUND" beside "PRESIDENT LUND"
            Place::Label if known.role.is_none() && label.honorific.is_some() && leads(self.view, person.role.as_deref()) => {
                return None;
            }
            Place::Header => 0,
            Place::Preface | Place::Narration => 2,
            Place::Label => 3,
            Place::Turn(_) => 4,
        };
        Some(if is_claimed {
            5
        } else if offices == Relation::Same {
            rank.min(1)
        } else {
            rank
        })
    }
}

/// Whether a name begins with an office whose last letters are missing: "PRESIDEN LUND".
fn begins_with_cut_office(name: &str, known: &SourceReading<'_>) -> bool {
    /// The number of letters that are left.
    const MIN_LETTERS: usize = 5;
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let role = known.role.as_deref().unwrap_or_default().to_lowercase();
    first.len() >= MIN_LETTERS && role.split(' ').any(|word| word.len() > first.len() && word.starts_with(&first))
}

/// Whether a label has an office and no name: "THE PRESIDENT".
fn is_office_alone(label: &SourceReading<'_>) -> bool {
    label.role.as_ref() == Some(&label.name)
}
