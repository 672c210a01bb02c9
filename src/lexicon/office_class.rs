//! [`OfficeClass`]: the classes of offices, and the class that the words of a role name.

use crate::Error;
use crate::lang::Tables;
use crate::named_enum::named_enum;
use crate::table::rows;
use std::ops::Range;

/// The number of words of a role that are read.
const MAX_WORDS: usize = 24;

named_enum! {
    /// The class of an office. The holder's deputies have classes of their own, and people who no longer hold an office have none.
    ///
    /// ```
    /// let story = demarche::extract("The Foreign Minister of Norway, Ada Lund, said that talks went on.");
    /// assert_eq!(story.speakers[0].office.unwrap().as_str(), "foreign_minister");
    /// ```
    pub enum OfficeClass {
        /// "President of the Republic", "King", "Governor-General".
        HeadOfState = "head_of_state",
        /// "Prime Minister", "Federal Chancellor", "Taoiseach".
        HeadOfGovernment = "head_of_government",
        /// "Minister of Foreign Affairs", "Foreign Secretary", the Secretary of State of the United States.
        ForeignMinister = "foreign_minister",
        /// "Minister of Defence", "Secretary of Defense".
        DefenceMinister = "defence_minister",
        /// "Vice President".
        DeputyHeadOfState = "deputy_head_of_state",
        /// "Deputy Prime Minister", "Vice-Chancellor".
        DeputyHeadOfGovernment = "deputy_head_of_government",
        /// Any other minister: "Home Secretary", "Minister of State for Trade".
        Minister = "minister",
        /// "Deputy Foreign Minister", "State Secretary", "Parliamentary Under-Secretary".
        DeputyMinister = "deputy_minister",
        /// "Ambassador", "High Commissioner to Kenya", "Permanent Representative", "Nuncio".
        Ambassador = "ambassador",
        /// "Special Envoy", "Special Representative of the Secretary-General", "Special Rapporteur".
        Envoy = "envoy",
        /// Any other diplomat: "Chargé d'Affaires", "Consul General", "Deputy Permanent Representative".
        Diplomat = "diplomat",
        /// "spokesperson", "Press Secretary".
        Spokesperson = "spokesperson",
        /// "Secretary-General" of an organisation.
        SecretaryGeneral = "secretary_general",
        /// "Commissioner", "High Commissioner for Refugees", "High Representative" of the Union.
        Commissioner = "commissioner",
        /// The head of an organisation or an agency: "Director-General", "Chairperson of the Commission".
        HeadOfOrganisation = "head_of_organisation",
        /// "Speaker of the House", "Senator", "Member of Parliament".
        Parliamentarian = "parliamentarian",
        /// "Governor", "Mayor", "First Minister".
        RegionalLeader = "regional_leader",
        /// "Judge", "Prosecutor".
        Judge = "judge",
        /// "General", "Chief of the Defence Staff".
        Military = "military",
        /// "Crown Prince", "Princess".
        Royal = "royal",
        /// "Pope", "Archbishop".
        Religious = "religious",
        /// "reporter", "correspondent".
        Media = "media",
        /// Any other public office: "Assistant Secretary", "National Security Adviser", "Permanent Secretary".
        Official = "official",
    }
}

named_enum! {
    /// What a word says about an office beside it, or about the words of a role.
    enum Mark {
        Past = "past",
        Deputy = "deputy",
        Preposition = "preposition",
        Postpositive = "postpositive",
    }
}

/// The table of classes.
#[derive(Clone, Debug, Default)]
pub(crate) struct OfficeClasses {
    rules: Vec<Rule>,
    /// Sorted by the last word of the office; in the order of the table if that is the same.
    offices: Vec<Office>,
    /// Sorted by word.
    marks: Vec<(&'static str, Mark)>,
}

/// A row of the table.
#[derive(Clone, Debug)]
struct Rule {
    class: OfficeClass,
    fields: Vec<Phrase>,
    countries: Vec<&'static str>,
}

/// An office, and the index of its rule.
#[derive(Clone, Debug)]
struct Office {
    last_word: &'static str,
    phrase: Phrase,
    rule: usize,
}

/// Some words of the table, and how many they are.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    words: &'static str,
    count: usize,
}

/// The words of a role.
struct Words {
    /// In lower case, with a space between two.
    text: String,
    /// The start and the end of each word.
    bounds: [(usize, usize); MAX_WORDS],
    /// What the table says about each word.
    marks: [Option<Mark>; MAX_WORDS],
    len: usize,
    /// One bit per word: whether a comma, a slash or "and" comes before it.
    part_starts: u32,
}

impl OfficeClasses {
    pub(super) fn read(tables: &Tables) -> Result<Self, Error> {
        let mut classes = Self::default();
        for row in rows("office_classes", tables.office_classes) {
            let class = row.want(0, OfficeClass::ONE_OF)?;
            if let Some(mark) = Mark::from_name(class) {
                classes.marks.extend(row.list(1).map(|word| (word, mark)));
                continue;
            }
            let class = OfficeClass::from_name(class).ok_or_else(|| row.error(0, class, OfficeClass::ONE_OF))?;
            let rule = classes.rules.len();
            classes.rules.push(Rule { class, fields: row.list(2).map(Phrase::new).collect(), countries: row.list(3).collect() });
            classes.offices.extend(row.list(1).map(|words| Office {
                last_word: last_word(words),
                phrase: Phrase::new(words),
                rule,
            }));
        }
        classes.offices.sort_by_key(|office| office.last_word);
        classes.marks.sort_unstable();
        Ok(classes)
    }

    /// The class of a role of somebody of a country: "Foreign Minister" is one of `ForeignMinister`. If the role contains several
    /// offices, the first in the order of [`OfficeClass`]. `None` if the role is of no class, or of the past.
    pub(crate) fn class(&self, role: &str, country: Option<&str>) -> Option<OfficeClass> {
        let words = Words::of(role, |word| self.mark(word));
        let mut best = None;
        let mut first = 0;
        while first < words.len {
            let last = (first + 1..words.len).find(|at| words.starts_part(*at)).unwrap_or(words.len);
            if words.marks[first..last].contains(&Some(Mark::Past)) {
                return best;
            }
            let class = self.class_of_part(&words, first..last, country);
            best = class.into_iter().chain(best).min();
            first = last;
        }
        best
    }

    /// The class of one office among several: the longest that ends the words before the first preposition.
    fn class_of_part(&self, words: &Words, part: Range<usize>, country: Option<&str>) -> Option<OfficeClass> {
        let is_preposition = |at: &usize| words.marks[*at] == Some(Mark::Preposition);
        let head = (part.start + 1..part.end).find(is_preposition).unwrap_or(part.end);
        let is_postpositive = |at: &usize| words.marks[*at] == Some(Mark::Postpositive);
        let head_end = head - (part.start + 1..head).rev().take_while(is_postpositive).count();
        let (start, rule) = (head_end..=part.end).rev().find_map(|end| {
            let offices = self.offices_ending_in(words.word(end - 1)).iter();
            let fitting = offices.filter_map(|office| {
                let start = words.start_of(office.phrase, part.start, end)?;
                let rule = &self.rules[office.rule];
                (start < head_end && rule.fits(words, &part, country)).then_some((start, office.rule))
            });
            fitting.min()
        })?;
        let is_deputy = words.marks[part.start..start].contains(&Some(Mark::Deputy));
        let class = self.rules[rule].class;
        Some(if is_deputy { class.of_deputy() } else { class })
    }

    fn offices_ending_in(&self, word: &str) -> &[Office] {
        let from = self.offices.partition_point(|office| office.last_word < word);
        let offices = &self.offices[from..];
        &offices[..offices.iter().take_while(|office| office.last_word == word).count()]
    }

    fn mark(&self, word: &str) -> Option<Mark> {
        let at = self.marks.binary_search_by_key(&word, |(known, _)| known).ok()?;
        Some(self.marks[at].1)
    }
}

impl OfficeClass {
    /// The class of somebody who stands in for the holder.
    const fn of_deputy(self) -> Self {
        match self {
            Self::HeadOfState => Self::DeputyHeadOfState,
            Self::HeadOfGovernment => Self::DeputyHeadOfGovernment,
            Self::ForeignMinister | Self::DefenceMinister | Self::Minister => Self::DeputyMinister,
            Self::Ambassador => Self::Diplomat,
            Self::SecretaryGeneral | Self::Commissioner | Self::HeadOfOrganisation => Self::Official,
            other => other,
        }
    }
}

impl Rule {
    fn fits(&self, words: &Words, part: &Range<usize>, country: Option<&str>) -> bool {
        let is_there = self.countries.is_empty() || country.is_some_and(|country| self.countries.contains(&country));
        let has_field = || self.fields.iter().any(|field| words.contain(*field, part));
        is_there && (self.fields.is_empty() || has_field())
    }
}

impl Phrase {
    fn new(words: &'static str) -> Self {
        Self { words, count: words.split(' ').count() }
    }
}

impl Words {
    fn of(role: &str, mark: impl Fn(&str) -> Option<Mark>) -> Self {
        let text = String::with_capacity(role.len());
        let mut words = Self { text, bounds: [(0, 0); MAX_WORDS], marks: [None; MAX_WORDS], len: 0, part_starts: 0 };
        let mut starts_part = false;
        for piece in role.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
            let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            let is_and = word.eq_ignore_ascii_case("and");
            if !word.is_empty() && !is_and && words.len < MAX_WORDS {
                words.push(word);
                words.marks[words.len] = mark(words.word(words.len));
                words.part_starts |= u32::from(starts_part) << words.len;
                words.len += 1;
                starts_part = false;
            }
            starts_part |= is_and || piece.ends_with([',', ';', '/', '&']);
        }
        words
    }

    /// Adds the text of the next word.
    fn push(&mut self, word: &str) {
        if self.len > 0 {
            self.text.push(' ');
        }
        let start = self.text.len();
        if word.is_ascii() {
            self.text.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        } else {
            self.text.push_str(&word.to_lowercase());
        }
        self.bounds[self.len] = (start, self.text.len());
    }

    fn word(&self, at: usize) -> &str {
        let (start, end) = self.bounds[at];
        self.text.get(start..end).unwrap_or_default()
    }

    const fn starts_part(&self, at: usize) -> bool {
        self.part_starts >> at & 1 == 1
    }

    /// Where a phrase begins that ends before `end`, if these are its words.
    fn start_of(&self, phrase: Phrase, first: usize, end: usize) -> Option<usize> {
        let start = end.checked_sub(phrase.count).filter(|start| *start >= first)?;
        (self.text.get(self.bounds[start].0..self.bounds[end - 1].1)? == phrase.words).then_some(start)
    }

    fn contain(&self, phrase: Phrase, part: &Range<usize>) -> bool {
        (part.start + 1..=part.end).any(|end| self.start_of(phrase, part.start, end).is_some())
    }
}

fn last_word(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or(words)
}

#[cfg(test)]
mod tests;
