//! Offices and honorifics: the words that say who somebody is.

use super::table::{Row, rows};
use super::{Lexicon, PhraseKind};
use crate::Error;
use crate::lang::Tables;

/// An office or an honorific: what [`PhraseKind::Office`] leads to.
#[derive(Clone, Debug)]
pub(crate) struct OfficeEntry {
    pub(crate) kind: OfficeKind,
    pub(crate) gender: Gender,
    /// Whether the word is oftener something else, or seldom who speaks ("head", "friend").
    pub(crate) weak: bool,
    /// The few countries that have this office by this name, ISO 3166-1 alpha-2 ("Foreign Secretary"); mostly none is known.
    pub(crate) countries: Box<[Box<str>]>,
}

/// What an office is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OfficeKind {
    /// "Mr", "Dr", "H.E.": goes before a name and is no office.
    Honorific,
    /// "General", "Senator", "Ambassador" before a name: an honorific that is an office too.
    Rank,
    /// An office that one person holds: "Foreign Secretary".
    Office,
    /// "spokesperson".
    Spokesperson,
    /// Several people: "ministers", "officials".
    Collective,
}

impl OfficeKind {
    /// Whether one person has an office of this kind, so that it may stand for that person.
    pub(crate) const fn is_of_one(self) -> bool {
        !matches!(self, OfficeKind::Honorific | OfficeKind::Collective)
    }
}

/// Which pronoun goes with a word, where the word tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Gender {
    #[default]
    Unknown,
    Female,
    Male,
}

const KINDS: [&str; 21] = [
    "head_of_state",
    "head_of_government",
    "minister",
    "diplomat",
    "official",
    "military",
    "legislator",
    "religious",
    "royal",
    "judge",
    "party",
    "business",
    "academic",
    "media",
    "civil_society",
    "other",
    "office",
    "occupation",
    "envoy",
    "spokesperson",
    "collective",
];

impl Lexicon {
    /// Reads the tables of offices and honorifics.
    pub(super) fn read_offices(&mut self, tables: &Tables) -> Result<(), Error> {
        for row in rows("offices", tables.offices) {
            self.add_office(row, 0)?;
        }
        for row in rows("office_countries", tables.office_countries) {
            self.add_office_country(row)?;
        }
        for row in rows("honorifics", tables.honorifics) {
            let gender = match row.get(1) {
                "male" => Gender::Male,
                "female" => Gender::Female,
                "-" => Gender::Unknown,
                other => return Err(row.error(1, other, "male, female or -")),
            };
            let kind = if matches!(row.get(2), "rank" | "clergy") { OfficeKind::Rank } else { OfficeKind::Honorific };
            self.add_office_phrase(
                row.want(0, "an honorific")?,
                OfficeEntry { kind, gender, weak: false, countries: Box::default() },
            );
        }
        Ok(())
    }

    /// Adds an office from a row whose columns begin at `at`: the office and its kind.
    pub(super) fn add_office(&mut self, row: Row<'_>, at: usize) -> Result<(), Error> {
        let office = row.want(at, "an office")?;
        let kind = match row.get(at + 1) {
            "spokesperson" => OfficeKind::Spokesperson,
            "collective" => OfficeKind::Collective,
            kind if KINDS.contains(&kind) => OfficeKind::Office,
            other => return Err(row.error(at + 1, other, &format!("one of {}", KINDS.join(", ")))),
        };
        let gender = match office.rsplit(' ').next().unwrap_or_default() {
            word if word.ends_with("woman") || matches!(word, "Queen" | "Princess" | "Duchess" | "queen" | "princess") => {
                Gender::Female
            }
            word if word.ends_with("spokesman") || matches!(word, "King" | "Prince" | "Duke" | "Pope" | "king" | "prince") => {
                Gender::Male
            }
            _ => Gender::Unknown,
        };
        let weak = match row.get(at + 2) {
            "weak" => true,
            "" => false,
            other => return Err(row.error(at + 2, other, "weak or nothing")),
        };
        self.add_office_phrase(office, OfficeEntry { kind, gender, weak, countries: Box::default() });
        Ok(())
    }

    /// Says whose an office is; one that the table of offices lacks is added.
    fn add_office_country(&mut self, row: Row<'_>) -> Result<(), Error> {
        let office = row.want(0, "an office")?;
        row.want(1, "ISO 3166-1 codes")?;
        let countries: Box<[Box<str>]> = row.list(1).map(Into::into).collect();
        let segments = crate::Segments::plain(office);
        let lookup = self.look_up(&segments);
        let whole =
            lookup.hits(PhraseKind::Office).iter().find(|hit| hit.first == 0 && hit.last as usize == segments.tokens.len());
        if let Some(entry) = whole.and_then(|hit| self.offices.get_mut(hit.entry as usize)) {
            entry.countries = countries;
            return Ok(());
        }
        let speaks = office.contains("spokes") || office.contains("Spokes");
        let kind = if speaks { OfficeKind::Spokesperson } else { OfficeKind::Office };
        self.add_office_phrase(office, OfficeEntry { kind, gender: Gender::Unknown, weak: false, countries });
        Ok(())
    }

    fn add_office_phrase(&mut self, phrase: &str, entry: OfficeEntry) {
        let index = self.offices.len() as u32;
        if self.phrases.add(&mut self.vocabulary, phrase, PhraseKind::Office, index) {
            self.offices.push(entry);
        }
    }
}
