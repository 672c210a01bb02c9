//! People: runs of capitalised words that a title, a given name, an initial or an apposition shows to be a person's name.

use crate::lexicon::{Facts, Gender, PhraseKind};
use crate::segment::{Case, Token, TokenClass};
use crate::syntax::{Context, EntityFlags, Person, Tag};

/// The longest name, in tokens.
const LONGEST: usize = 9;

/// Finds the people that a document names, in order, and marks their tokens: two passes, since a family name that is once
/// shown to be one ("Ms Waqa") is one wherever it stands ("the Minister for Fisheries Semi Waqa").
pub(crate) fn find(context: &Context<'_>, marks: &mut [EntityFlags]) -> Vec<Person> {
    let names = Names(*context);
    let segments = context.segments;
    let mut family_names = FamilyNames { names: Vec::with_capacity(segments.sentences.len()), traits: 0 };
    let mut runs: Vec<Run> = Vec::with_capacity(2 * segments.sentences.len());
    for sentence in &segments.sentences {
        let (mut at, last) = (sentence.first as usize, sentence.last as usize);
        let mut headline = None;
        while let Some(next) = segments.tokens[at..last].iter().position(|token| has_capital(*token)) {
            at += next;
            if !names.is_part(at, marks) {
                at += 1;
                continue;
            }
            let headline = *headline.get_or_insert_with(|| names.is_headline(sentence.first as usize, last));
            if headline && names.is_ordinary(at) && !names.titled(at, sentence.first as usize, marks) {
                at += 1;
                continue;
            }
            let end = names.run(at, last, headline, marks);
            at = names.behind_office(at, end, sentence.first as usize, marks);
            if FIELDS.contains(&segments.word(end - 1)) {
                at = end;
                continue;
            }
            let shown = names.titled(at, sentence.first as usize, marks)
                || names.looks_like_a_person(at, end, sentence.first as usize, last, marks);
            if shown && segments.word(end - 1).len() > 1 {
                family_names.add(segments.word(end - 1));
            }
            runs.push(Run { first: at, last: end, shown });
            at = end;
        }
    }
    family_names.names.sort_unstable();
    let mut people: Vec<Person> = Vec::with_capacity(runs.len());
    for run in runs {
        if !run.shown && !family_names.has(segments.word(run.last - 1)) {
            continue;
        }
        // Of a run that only its family name shows, what stands before the given name is no part of the name.
        let first = if run.shown { run.first } else { names.given_name(run.first, run.last) };
        people.push(Person { first: first as u32, last: run.last as u32, gender: names.gender(first) });
        for mark in &mut marks[first..run.last] {
            *mark = mark.or(EntityFlags::PERSON);
        }
    }
    people
}

/// What offices are for: "the Minister for Human Rights Policy" is called neither Policy nor Rights Policy.
const FIELDS: [&str; 14] = [
    "Affairs",
    "Cooperation",
    "Coordination",
    "Development",
    "Innovation",
    "Issues",
    "Management",
    "Planning",
    "Policy",
    "Protection",
    "Reform",
    "Relations",
    "Services",
    "Strategy",
];

/// Words that may be one name.
struct Run {
    first: usize,
    last: usize,
    /// Whether what stands there shows a person.
    shown: bool,
}

/// The family names that a document shows.
struct FamilyNames<'t> {
    /// Sorted once all are known.
    names: Vec<&'t str>,
    /// Their [`Self::traits`], all in one: most words that are no such name show it by a bit that is not set.
    traits: u64,
}

impl<'t> FamilyNames<'t> {
    fn add(&mut self, name: &'t str) {
        self.names.push(name);
        self.traits |= Self::traits(name);
    }

    fn has(&self, word: &str) -> bool {
        self.traits & Self::traits(word) != 0 && self.names.binary_search(&word).is_ok()
    }

    /// One bit, told by the first letter, the last and the length.
    fn traits(word: &str) -> u64 {
        let (first, last) = (word.bytes().next().unwrap_or_default(), word.bytes().next_back().unwrap_or_default());
        1 << ((usize::from(first) + 5 * usize::from(last) + 11 * word.len()) % 64)
    }
}

struct Names<'a>(Context<'a>);

impl<'a> std::ops::Deref for Names<'a> {
    type Target = Context<'a>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Names<'_> {
    /// "Theresa May", "Mrs May", "Pham Thu Hang", not "in May 2018" nor "told supporters Tuesday": a month or a day behind a title with a
    /// capital or a name, and no number behind it.
    fn calendar_as_name(&self, at: usize, marks: &[EntityFlags]) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let given = self.facts(before).any(Facts::GIVEN.or(Facts::FAMILY_FIRST)) && self.tags[before] == Tag::Name;
        let titled = marks[before].any(EntityFlags::OFFICE) && has_capital(self.segments.tokens[before]);
        (given || titled) && self.tags.get(at + 1).is_none_or(|next| *next != Tag::Number)
    }

    /// "Rita French": a demonym behind a given name, and no noun behind it.
    fn demonym_as_name(&self, at: usize, marks: &[EntityFlags]) -> bool {
        let facts = self.facts(at - 1);
        let given = facts.any(Facts::GIVEN) && !facts.any(Facts::GIVEN_WEAK) && !marks[at - 1].any(EntityFlags::PLACE);
        let noun = self.tags.get(at + 1).is_some_and(|next| matches!(next, Tag::Noun | Tag::Name | Tag::Adjective));
        given && marks[at].any(EntityFlags::PLACE) && self.tags[at] == Tag::Name && !noun
    }

    /// "In Paris", "To Russia", but "He Lifeng": a small word that is also a name is none before a place.
    fn opens_phrase(at: usize, facts: Facts, marks: &[EntityFlags]) -> bool {
        facts.any(Facts::CLOSED) && marks.get(at + 1).is_none_or(|next| next.any(EntityFlags::PLACE.or(EntityFlags::OFFICE)))
    }

    /// "Rhonda King (Vanuria)": an office of one word behind a given name, and no name behind it.
    fn office_as_name(&self, at: usize, marks: &[EntityFlags]) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let given = self.facts(before).any(Facts::GIVEN) && self.tags[before] == Tag::Name && self.segments.tokens[at].spaced();
        given
            && !marks[before].any(EntityFlags::OFFICE)
            && self.tags.get(at + 1).is_none_or(|next| !next.is_nominal() && *next != Tag::Preposition)
    }

    /// Whether the token may be part of a name.
    fn is_part(&self, at: usize, marks: &[EntityFlags]) -> bool {
        const NEVER: Facts = Facts::POSTNOMINAL.or(Facts::ORGANISATION_NOUN);
        let token = self.segments.tokens[at];
        if !has_capital(token) {
            return false;
        }
        let facts = self.facts(at);
        let given = facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST));
        if facts.any(NEVER) || !(self.tags[at] == Tag::Name || given && !Self::opens_phrase(at, facts, marks)) {
            return false;
        }
        let word =
            matches!(token.class(), TokenClass::Word | TokenClass::Initial | TokenClass::Acronym | TokenClass::Abbreviation)
                || token.class() == TokenClass::DatePart && facts.any(Facts::CALENDAR);
        word && (!facts.any(Facts::CALENDAR) || self.calendar_as_name(at, marks))
            && (!marks[at].any(EntityFlags::OFFICE) || self.office_as_name(at, marks))
            && (!marks[at].any(EntityFlags::PLACE) || given)
    }

    /// Whether a sentence is set as headlines are: no word of four letters or more in small ones, and several with a capital.
    fn is_headline(&self, first: usize, last: usize) -> bool {
        let mut words =
            self.segments.tokens[first..last].iter().filter(|token| token.class().is_word() && token.span().len() > 3);
        let mut capitals = 0;
        words.all(|token| {
            capitals += usize::from(has_capital(*token));
            token.case() != Case::Lower
        }) && capitals > 2
    }

    /// "Okoro Announces": in a headline, which writes every word with a capital, an ordinary word ends a name. Behind a given name
    /// it may be the family name: "Gordon Brown Announces".
    fn ends_name(&self, at: usize) -> bool {
        let given = self.facts(at - 1).any(Facts::GIVEN.or(Facts::FAMILY_FIRST));
        self.is_ordinary(at) && !given && self.segments.tokens[at - 1].class() != TokenClass::Initial
    }

    /// Whether a word means something and is no given name.
    fn is_ordinary(&self, at: usize) -> bool {
        const ORDINARY: Facts = Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE).or(Facts::CLOSED).or(Facts::NUMBER_WORD);
        let facts = self.facts(at);
        facts.any(ORDINARY) && !facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST))
    }

    /// The end of the run of words that may be one name and begins at `at`.
    fn run(&self, at: usize, last: usize, headline: bool, marks: &[EntityFlags]) -> usize {
        let mut end = at + 1;
        while end < last && end < at + LONGEST {
            let token = self.segments.tokens[end];
            if headline && self.ends_name(end) {
                break;
            }
            if (self.is_part(end, marks) || self.demonym_as_name(end, marks))
                && (token.spaced() || token.class() == TokenClass::Initial)
            {
                end += 1;
                continue;
            }
            // "Al-Jubeir", "Jean-Yves": a hyphen without spaces holds the name together.
            let joined =
                self.tags[end] == Tag::Hyphen && !token.spaced() && end + 1 < last && !self.segments.tokens[end + 1].spaced();
            // "Ha-eun" goes on in small letters behind a family name that stands first.
            let given = |next: usize| self.segments.tokens[next].case() == Case::Lower && self.facts(at).any(Facts::FAMILY_FIRST);
            if joined && (self.tags[end + 1] == Tag::Name || given(end + 1)) {
                end += 2;
                continue;
            }
            let mut behind = end;
            while behind < last && behind < end + 3 && self.facts(behind).any(Facts::NAME_PARTICLE) {
                behind += 1;
            }
            // "Leila de Lima": behind a given name and a particle a town is a family name.
            let from_a_town = |at: usize| {
                let given = self.facts(end - 1).any(Facts::GIVEN) && !self.facts(end - 1).any(Facts::GIVEN_WEAK);
                given && marks[at].any(EntityFlags::PLACE) && self.tags[at] == Tag::Name && has_capital(self.segments.tokens[at])
            };
            if behind == end || behind >= last || !(self.is_part(behind, marks) || from_a_town(behind)) {
                break;
            }
            end = behind + 1;
        }
        end
    }

    /// Where the name begins in a run of capitals that an office's last words open: "Emerging Technology Ana Silva".
    fn behind_office(&self, first: usize, end: usize, low: usize, marks: &[EntityFlags]) -> usize {
        if self.facts(first).any(Facts::GIVEN.or(Facts::FAMILY_FIRST)) || self.titled(first, low, marks) {
            return first;
        }
        let given = |at: &usize| {
            let facts = self.facts(*at);
            facts.any(Facts::FAMILY_FIRST) || facts.any(Facts::GIVEN) && !facts.any(Facts::GIVEN_WEAK)
        };
        let ordinary =
            |at: usize| self.lexicon.knows(self.lookup.word(at)) && !self.facts(at).any(Facts::GIVEN.or(Facts::FAMILY_FIRST));
        let Some(name) = (first + 1..end.saturating_sub(1)).find(given) else { return first };
        let word = self.segments.tokens[name - 1].class() == TokenClass::Word;
        if word && (first..name).all(ordinary) { name } else { first }
    }

    /// Whether a title stands right before a name, or before the country or body whose it is: "President of Chile Ana Silva".
    fn titled(&self, first: usize, low: usize, marks: &[EntityFlags]) -> bool {
        const LONGEST: usize = 8;
        let office = |at: usize| at > low && marks[at - 1].any(EntityFlags::OFFICE);
        let place = |at: &usize| marks[*at].any(EntityFlags::PLACE) || self.tags[*at] == Tag::Determiner;
        let far = low.max(first.saturating_sub(LONGEST));
        let of = (far..first).rev().take_while(place).last().and_then(|start| start.checked_sub(1));
        let owned = of.is_some_and(|of| {
            let named = (of + 1..first).any(|at| marks[at].any(EntityFlags::PLACE)) && !marks[first].any(EntityFlags::PLACE);
            named && of > far && self.segments.word(of) == "of" && office(of) && !self.is_ordinary(first)
        });
        office(first) || owned
    }

    /// Where the name begins in a run of which only the family name is known: one word before it, and initials.
    fn given_name(&self, first: usize, last: usize) -> usize {
        let mut start = last - 1;
        while start > first && self.tags[start - 1] == Tag::Hyphen {
            start = start.saturating_sub(2).max(first);
        }
        start = start.saturating_sub(1).max(first);
        while start > first && self.facts(start - 1).any(Facts::GIVEN) {
            start -= 1;
        }
        start
    }

    /// Whether an office and a comma stand before a name: "the Minister for Fisheries, Semi Waqa,".
    fn office_before(&self, first: usize, low: usize, marks: &[EntityFlags]) -> bool {
        let comma = first.checked_sub(1).filter(|at| *at > low && self.tags[*at] == Tag::Comma);
        comma.is_some_and(|comma| {
            let nominal =
                |at: &usize| self.tags[*at].is_nominal() || matches!(self.tags[*at], Tag::Preposition | Tag::Conjunction);
            (low.max(comma.saturating_sub(14))..comma).rev().take_while(nominal).any(|at| marks[at].any(EntityFlags::OFFICE))
        })
    }

    /// Whether the words themselves, or what stands around them, show a person.
    fn looks_like_a_person(&self, first: usize, end: usize, low: usize, last: usize, marks: &[EntityFlags]) -> bool {
        let facts = self.facts(first);
        if end - first < 2 {
            return false;
        }
        if facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST)) && !facts.any(Facts::GIVEN_WEAK) {
            return true;
        }
        let initial = (first..end).any(|at| self.segments.tokens[at].class() == TokenClass::Initial);
        let unknown = |at: usize| !self.lexicon.knows(self.lookup.word(at));
        // ", the Foreign Minister": an office in apposition.
        let apposition = end + 1 < last
            && self.tags[end] == Tag::Comma
            && (end + 1..last.min(end + 6))
                .take_while(|at| self.tags[*at].is_nominal())
                .any(|at| marks[at].any(EntityFlags::OFFICE));
        // "the Ministry of Foreign Affairs, Ambassador Lund": behind a preposition it is what the office is for.
        let placed = first > low && self.tags[first - 1] == Tag::Preposition;
        // "the Minister for the Middle East, South Asia": what an ordinary word opens is named by more than what stands beside it.
        let beside = !placed && !self.is_ordinary(first) && (apposition || self.office_before(first, low, marks));
        initial || beside || facts.any(Facts::GIVEN) && (first + 1..end).any(unknown)
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

/// Whether one of a token's letters is a capital, as one of every name's words is.
fn has_capital(token: Token) -> bool {
    matches!(token.case(), Case::Capitalised | Case::Mixed | Case::Upper)
}
