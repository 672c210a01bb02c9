//! [`OfficeHolders`]: the people to whom the text gives an office, so that "the Foreign Secretary" without a name means one of them.

use super::office_key::{Key, part};
use super::person_name::{NameKey, compatible, words};
use super::reading::{SourceReading, read_office_holder};
use crate::Span;
use crate::lexicon::{Gender, Lexicon, WordSet};
use crate::syntax::{EntityFlags, TokenRange, View};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The number of office holders that are read. A document with more is a directory, not a release.
const MAX_HOLDERS: usize = 400;
/// The number of office holders with one word in their names who are read.
const MAX_NAMESAKES: usize = 16;

/// The people of a document who have an office there.
pub(super) struct OfficeHolders<'a> {
    view: View<'a>,
    holders: Vec<OfficeHolder<'a>>,
    /// By a word of the name: the holders who have it.
    by_name: BTreeMap<NameKey, Vec<usize>>,
}

struct OfficeHolder<'a> {
    reading: SourceReading<'a>,
    /// The sorted words of the office, read when they are compared. Of two offices, those of each and of both.
    words: OnceCell<Vec<Vec<Key<'a>>>>,
}

impl<'a> OfficeHolders<'a> {
    /// Reads every person's title and apposition once.
    pub(super) fn new(view: View<'a>) -> Self {
        let mut found = Self { view, holders: Vec::new(), by_name: BTreeMap::new() };
        for person in &view.entities.people {
            if found.holders.len() == MAX_HOLDERS {
                break;
            }
            if let Some(reading) = read_office_holder(view, *person) {
                found.add(OfficeHolder { reading, words: OnceCell::new() });
            }
        }
        found
    }

    fn add(&mut self, holder: OfficeHolder<'a>) {
        for word in words(&holder.reading.name) {
            let namesakes = self.by_name.entry(NameKey::of(word)).or_default();
            if namesakes.len() < MAX_NAMESAKES && namesakes.last() != Some(&self.holders.len()) {
                namesakes.push(self.holders.len());
            }
        }
        self.holders.push(holder);
    }

    /// The person whom a source means by an office without a name. All words of the office are among those of the person's office; the
    /// person with the fewest other words is taken, and of equals the last one before the source. A person after the source must have
    /// exactly this office: "the President" cannot mean a Russian President who is named later. People who are named in the source's own
    /// `speech` are excluded, and so are people whom the sentence sets apart from the source.
    pub(super) fn holder(&self, source: &SourceReading<'_>, speech: Option<Span>) -> Option<&SourceReading<'a>> {
        let words = content_words(self.view.lexicon, &Cow::Borrowed(source.role.as_deref()?));
        if words.is_empty() {
            return None;
        }
        let others = people_met(self.view, source.at);
        let is_other = |holder: &OfficeHolder<'_>| {
            speech.is_some_and(|speech| speech.contains(holder.reading.span))
                || others.iter().any(|name| compatible(&holder.reading.name, name))
        };
        let is_before = |holder: &OfficeHolder<'_>| holder.reading.at <= source.at;
        let offices = self.holders.iter().filter_map(|holder| Some((holder, holder.office_with(self.view.lexicon, &words)?)));
        let candidates = offices.filter(|(holder, office)| (is_before(holder) || *office == words) && !is_other(holder));
        let best = candidates.min_by_key(|(holder, office)| {
            (office.len() - words.len(), !is_before(holder), source.at.abs_diff(holder.reading.at))
        });
        best.map(|(holder, _)| &holder.reading)
    }

    /// The first person whose office these initials abbreviate: "EAM" is the External Affairs Minister.
    pub(super) fn abbreviated(&self, initials: &str) -> Option<&SourceReading<'a>> {
        let abbreviates = |holder: &&OfficeHolder<'_>| {
            let role = holder.reading.role.as_deref().unwrap_or_default();
            let words = role.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase));
            words.filter_map(|word| word.chars().next()).eq(initials.chars())
        };
        self.holders.iter().find(abbreviates).map(|holder| &holder.reading)
    }

    /// The reading of the person with this name and gender whose office is the fullest. A mere membership counts less than any office.
    pub(super) fn person(&self, name: &str, gender: Gender) -> Option<&SourceReading<'a>> {
        let namesakes = words(name).filter_map(|word| self.by_name.get(&NameKey::of(word))).flatten();
        let holders = namesakes.filter_map(|holder| self.holders.get(*holder));
        let is_same = |holder: &&OfficeHolder<'a>| holder.reading.gender.agrees(gender) && compatible(&holder.reading.name, name);
        let length =
            |holder: &&OfficeHolder<'a>| (holder.reading.rank, holder.words(self.view.lexicon).first().map_or(0, Vec::len));
        // Of equal ones the first.
        holders
            .filter(is_same)
            .reduce(|best, holder| if length(&holder) > length(&best) { holder } else { best })
            .map(|holder| &holder.reading)
    }
}

impl<'a> OfficeHolder<'a> {
    fn offices(&self) -> impl Iterator<Item = &Cow<'a, str>> {
        self.reading.role.iter().chain(&self.reading.second_role)
    }

    fn words(&self, lexicon: &Lexicon) -> &[Vec<Key<'a>>] {
        self.words.get_or_init(|| {
            let mut words: Vec<_> = self.offices().map(|office| content_words(lexicon, office)).collect();
            if words.len() > 1 {
                let mut both = words.concat();
                both.sort_unstable();
                words.push(both);
            }
            words
        })
    }

    /// The words of this person's office that contains all of `words`.
    fn office_with(&self, lexicon: &Lexicon, words: &[Key<'_>]) -> Option<&[Key<'a>]> {
        let contains_all = |office: &&Vec<Key<'a>>| words.iter().all(|word| office.binary_search(word).is_ok());
        let office = self.words(lexicon).iter().find(contains_all).map(Vec::as_slice);
        office.filter(|_| self.is_headed_by(lexicon, words))
    }

    /// Whether the office proper contains one of the words: the "Spokesman for the Secretary-General" is not a Secretary-General.
    fn is_headed_by(&self, lexicon: &Lexicon, words: &[Key<'_>]) -> bool {
        self.offices().any(|office| {
            let head = content_words(lexicon, &Cow::Borrowed(without_complement(lexicon, office)));
            head.iter().any(|word| words.contains(word))
        })
    }
}

/// An office without what it is for: the "Minister" of "Minister of Trade". In capitals the office is left whole.
fn without_complement<'t>(lexicon: &Lexicon, office: &'t str) -> &'t str {
    let is_complement = |at: &usize| {
        let word = office[at + 1..].split_once(' ').map_or("", |(word, _)| word);
        lexicon.has_word(WordSet::OfficeComplement, word) && word.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let end = office.match_indices(' ').map(|(at, _)| at).find(is_complement);
    end.map_or(office, |end| &office[..end])
}

/// The words that distinguish an office from others, sorted.
fn content_words<'a>(lexicon: &Lexicon, role: &Cow<'a, str>) -> Vec<Key<'a>> {
    let is_content = |word: &&str| word.len() > 1 && !lexicon.has_word(WordSet::EmptyInRole, word);
    let words = role.split(|c: char| !c.is_alphanumeric()).filter(is_content);
    let mut words: Vec<_> = words
        .map(|word| {
            let speaks = lexicon.has_word(WordSet::Spokesperson, word);
            Key::new(if speaks { "spokesperson".into() } else { part(role, word) })
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Names of people whom a sentence puts after "with", of those it names after the token at `at`: "the President on the call with
/// President Lund" are two people.
fn people_met(view: View<'_>, at: usize) -> Vec<&str> {
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
