//! People: runs of capitalised words that a title, a given name, an initial or an apposition shows to be a person's name.

use super::Marks;
use crate::Segments;
use crate::lexicon::{Facts, Gender, Lexicon, Lookup, OfficeKind, PhraseKind};
use crate::mention::tag::Tag;
use crate::segment::{Case, TokenClass};
use std::collections::HashSet;

/// The longest name, in tokens.
const LONGEST: usize = 9;

/// A person's name where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// Index of the first token of the name, behind honorifics and titles.
    pub(crate) first: u32,
    /// Index behind its last token.
    pub(crate) last: u32,
    /// The gender that the honorific or the given name tells.
    pub(crate) gender: Gender,
}

/// Finds the people that a document names, in order, and marks their tokens: one pass.
pub(crate) fn find(lexicon: &Lexicon, segments: &Segments<'_>, lookup: &Lookup, tags: &[Tag], marks: &mut [Marks]) -> Vec<Person> {
    let names = Names { lexicon, segments, lookup, tags };
    let mut people: Vec<Person> = Vec::new();
    let mut family_names: HashSet<&str> = HashSet::new();
    for sentence in &segments.sentences {
        let (mut at, last) = (sentence.first as usize, sentence.last as usize);
        while at < last {
            let end = names.run(at, last, marks);
            if end == at {
                at += 1;
                continue;
            }
            let titled = at > 0 && at > sentence.first as usize && marks[at - 1].any(Marks::OFFICE);
            let family_name = segments.word(end - 1);
            if titled || names.looks_like_a_person(at, end, last, marks) || end == at + 1 && family_names.contains(family_name) {
                people.push(Person { first: at as u32, last: end as u32, gender: names.gender(at) });
                family_names.insert(family_name);
                for mark in &mut marks[at..end] {
                    *mark = mark.or(Marks::PERSON);
                }
            }
            at = end;
        }
    }
    people
}

struct Names<'a> {
    lexicon: &'a Lexicon,
    segments: &'a Segments<'a>,
    lookup: &'a Lookup,
    tags: &'a [Tag],
}

impl Names<'_> {
    fn facts(&self, at: usize) -> Facts {
        self.lexicon.facts(self.lookup.word(at))
    }

    /// Whether the token may be part of a name.
    fn is_part(&self, at: usize, marks: &[Marks]) -> bool {
        let token = self.segments.tokens[at];
        let facts = self.facts(at);
        let word = matches!(token.class, TokenClass::Word | TokenClass::Initial | TokenClass::Acronym | TokenClass::Abbreviation);
        let given = facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST));
        word && matches!(token.case, Case::Capitalised | Case::Mixed | Case::Upper)
            && (self.tags[at] == Tag::Name || given)
            && !facts.any(Facts::CALENDAR.or(Facts::POSTNOMINAL))
            && !facts.any(Facts::ORGANISATION_NOUN)
            && !marks[at].any(Marks::OFFICE)
            && (!marks[at].any(Marks::PLACE) || given)
    }

    /// The end of the run of words that may be one name, from `at` on; `at` where none begins there.
    fn run(&self, at: usize, last: usize, marks: &[Marks]) -> usize {
        if !self.is_part(at, marks) {
            return at;
        }
        let mut end = at + 1;
        while end < last && end < at + LONGEST {
            let token = self.segments.tokens[end];
            if self.is_part(end, marks) && (token.spaced || token.class == TokenClass::Initial) {
                end += 1;
                continue;
            }
            // "Al-Jubeir", "Jean-Yves": a hyphen without spaces holds the name together.
            let joined = self.tags[end] == Tag::Hyphen && !token.spaced && end + 1 < last && !self.segments.tokens[end + 1].spaced;
            if joined && self.tags[end + 1] == Tag::Name {
                end += 2;
                continue;
            }
            let mut behind = end;
            while behind < last && behind < end + 3 && self.facts(behind).any(Facts::NAME_PARTICLE) {
                behind += 1;
            }
            if behind == end || behind >= last || !self.is_part(behind, marks) {
                break;
            }
            end = behind + 1;
        }
        end
    }

    /// Whether the words themselves, or what follows them, show a person.
    fn looks_like_a_person(&self, first: usize, end: usize, last: usize, marks: &[Marks]) -> bool {
        let facts = self.facts(first);
        if end - first < 2 {
            return false;
        }
        if facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST)) && !facts.any(Facts::GIVEN_WEAK) {
            return true;
        }
        let initial = (first..end).any(|at| self.segments.tokens[at].class == TokenClass::Initial);
        let unknown = |at: usize| self.lookup.word(at) == 0;
        // ", the Foreign Minister": an office in apposition.
        let apposition = end + 1 < last
            && self.tags[end] == Tag::Comma
            && (end + 1..last.min(end + 6)).take_while(|at| self.tags[*at].is_nominal()).any(|at| marks[at].any(Marks::OFFICE));
        initial || apposition || facts.any(Facts::GIVEN) && (first + 1..end).any(unknown)
    }

    fn gender(&self, first: usize) -> Gender {
        let before = self.lookup.hits(PhraseKind::Office);
        let at = before.partition_point(|hit| (hit.last as usize) < first);
        let title = before.get(at).filter(|hit| hit.last as usize == first).map(|hit| &self.lexicon.offices[hit.entry as usize]);
        if let Some(title) = title.filter(|title| title.gender != Gender::Unknown) {
            return title.gender;
        }
        let facts = self.facts(first);
        match (facts.any(Facts::GIVEN_MALE), facts.any(Facts::GIVEN_FEMALE)) {
            (true, false) => Gender::Male,
            (false, true) => Gender::Female,
            _ => Gender::Unknown,
        }
    }
}

/// Whether an office is said of one person, so that it may stand for them.
pub(crate) fn is_office(kind: OfficeKind) -> bool {
    !matches!(kind, OfficeKind::Honorific | OfficeKind::Collective)
}
