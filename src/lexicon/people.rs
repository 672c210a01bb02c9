//! [`KnownPeople`]: a caller's table of people.

use super::office_class::OfficeClass;
use crate::Error;
use crate::fold::folded_words;
use crate::table::Row;
use std::collections::BTreeMap;

/// A row of the table: a person, and an office that they had for some time. A person may have several rows.
#[derive(Clone, Debug)]
pub(crate) struct KnownPerson {
    pub(crate) key: Box<str>,
    pub(crate) name: Box<str>,
    pub(crate) office: Option<OfficeClass>,
    pub(crate) country: Option<Box<str>>,
    /// ISO 8601 dates, perhaps only of a year or a month. Both days are included.
    from: Option<Box<str>>,
    to: Option<Box<str>>,
    pub(crate) wikidata: Option<Box<str>>,
    /// The folded words of each of their names, in the order of the alphabet.
    names: Vec<Vec<String>>,
}

/// The rows of a caller's table of people.
#[derive(Clone, Debug, Default)]
pub(crate) struct KnownPeople {
    rows: Vec<KnownPerson>,
    by_word: BTreeMap<String, Vec<usize>>,
    by_office: BTreeMap<(OfficeClass, Box<str>), Vec<usize>>,
}

/// What a story says about a speaker.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<'a> {
    /// The folded words of the name, in the order of the alphabet; none if there is no name.
    pub(crate) words: &'a [String],
    pub(crate) office: Option<OfficeClass>,
    /// The speaker's country, or the issuer's.
    pub(crate) country: Option<&'a str>,
    /// The ISO 8601 date of the story.
    pub(crate) date: Option<&'a str>,
}

impl KnownPeople {
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(crate) fn rows(&self) -> &[KnownPerson] {
        &self.rows
    }

    /// Adds a person. The columns from `at` on are the key, the name, other names, the class of office, the country, the first and the last
    /// day, and the item of Wikidata.
    pub(super) fn add(&mut self, row: Row<'_>, at: usize) -> Result<(), Error> {
        let optional = |column: usize| Some(row.get(column)).filter(|cell| !cell.is_empty()).map(Box::from);
        let name = row.want(at + 1, "a name")?;
        let office = match row.get(at + 3) {
            "" => None,
            id => Some(OfficeClass::from_name(id).ok_or_else(|| row.error(at + 3, id, OfficeClass::ONE_OF))?),
        };
        let country = row.get(at + 4);
        let is_code = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
        if !country.is_empty() && !is_code {
            return Err(row.error(at + 4, country, "an ISO 3166-1 code of two letters"));
        }
        for column in [at + 5, at + 6] {
            if !is_date(row.get(column)) {
                return Err(row.error(column, row.get(column), "an ISO 8601 date"));
            }
        }
        let names = std::iter::once(name).chain(row.list(at + 2)).map(sorted_words).collect();
        let person = KnownPerson {
            key: row.want(at, "a key")?.into(),
            name: name.into(),
            office,
            country: optional(at + 4),
            from: optional(at + 5),
            to: optional(at + 6),
            wikidata: optional(at + 7),
            names,
        };
        self.index(person);
        Ok(())
    }

    fn index(&mut self, person: KnownPerson) {
        let index = self.rows.len();
        for word in person.names.iter().flatten() {
            let rows = self.by_word.entry(word.clone()).or_default();
            if rows.last() != Some(&index) {
                rows.push(index);
            }
        }
        if let (Some(office), Some(country)) = (person.office, &person.country) {
            self.by_office.entry((office, country.clone())).or_default().push(index);
        }
        self.rows.push(person);
    }

    /// The person whom the table has for a speaker: by the whole name, by a part of it with office or country, or by office, country and
    /// date. `None` if two people fit equally well.
    pub(crate) fn find(&self, speaker: Evidence<'_>) -> Option<&KnownPerson> {
        let of_office = || self.by_office.get(&(speaker.office?, speaker.country?.into()));
        let candidates = match speaker.words {
            [] => of_office()?,
            // The word that the fewest people have.
            words => words.iter().map(|word| self.by_word.get(word)).min_by_key(|rows| rows.map_or(0, Vec::len))??,
        };
        let fitting = candidates.iter().filter_map(|at| self.rows.get(*at)).filter_map(|row| Some((row.fit(speaker)?, row)));
        let fitting: Vec<(u32, &KnownPerson)> = fitting.collect();
        let best = fitting.iter().map(|(fit, _)| *fit).max()?;
        let mut best = fitting.iter().filter(|(fit, _)| *fit == best).map(|(_, row)| *row);
        let first = best.next()?;
        best.all(|other| other.key == first.key).then_some(first)
    }
}

impl KnownPerson {
    /// How well the row fits a speaker; `None` if it does not.
    fn fit(&self, speaker: Evidence<'_>) -> Option<u32> {
        let same = |one: Option<&str>, other: Option<&str>| one.zip(other).map(|(one, other)| one == other);
        let country = same(self.country.as_deref(), speaker.country);
        let office = self.office.zip(speaker.office).map(|(one, other)| one == other);
        let is_whole = self.names.iter().any(|name| name == speaker.words);
        let is_part = || self.names.iter().any(|name| speaker.words.iter().all(|word| name.contains(word)));
        let is_dated = self.from.is_some() || self.to.is_some();
        let fits = match speaker.words {
            // An office alone needs the date on which it was held.
            [] => office == Some(true) && country == Some(true) && (speaker.date.is_some() || !is_dated),
            _ if is_whole => country != Some(false) || office == Some(true),
            _ => is_part() && office != Some(false) && country != Some(false) && (office.is_some() || country.is_some()),
        };
        let is_in_time = speaker.date.is_none_or(|date| self.includes(date));
        (fits && is_in_time)
            .then(|| 4 * u32::from(is_whole) + 2 * u32::from(office == Some(true)) + u32::from(country == Some(true)))
    }

    /// Whether a day is between the dates. A date without a day stands for the whole month or year.
    fn includes(&self, date: &str) -> bool {
        let part = |bound: &str| date.get(..bound.len().min(date.len())).unwrap_or(date).to_owned();
        self.from.as_deref().is_none_or(|from| part(from).as_str() >= from)
            && self.to.as_deref().is_none_or(|to| part(to).as_str() <= to)
    }
}

fn sorted_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = folded_words(name).collect();
    words.sort_unstable();
    words
}

/// Whether a cell is empty or a date of the form 2031, 2031-06 or 2031-06-03.
fn is_date(cell: &str) -> bool {
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = cell.split('-');
    let is_right = parts.next().is_some_and(|year| digits(year, 4)) && parts.by_ref().take(2).all(|part| digits(part, 2));
    cell.is_empty() || is_right && parts.next().is_none()
}
