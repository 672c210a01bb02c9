//! Reads the tables of offices and honorifics.

use crate::Error;
use crate::lang::Tables;
use crate::lexicon::Lexicon;
use crate::lexicon::office::{Gender, OfficeEntry, OfficeKind};
use crate::lexicon::phrase::PhraseKind;
use crate::named_enum::named_enum;
use crate::table::{Row, rows};

named_enum! {
    /// The kinds of the table of offices. Most are [`OfficeKind::Office`] for every rule.
    enum TableKind {
        HeadOfState = "head_of_state",
        HeadOfGovernment = "head_of_government",
        Minister = "minister",
        Diplomat = "diplomat",
        Official = "official",
        Military = "military",
        Legislator = "legislator",
        Religious = "religious",
        Royal = "royal",
        Judge = "judge",
        Party = "party",
        Business = "business",
        Academic = "academic",
        Media = "media",
        CivilSociety = "civil_society",
        Other = "other",
        Office = "office",
        Occupation = "occupation",
        Envoy = "envoy",
        Spokesperson = "spokesperson",
        Collective = "collective",
    }
}

impl Lexicon {
    /// Reads the tables of offices and honorifics.
    pub(super) fn read_offices(&mut self, tables: &Tables) -> Result<(), Error> {
        for row in rows("office_genders", tables.office_genders) {
            self.office_genders.0.push((row.want(0, "a word or an ending")?, gender(row, 1)?));
        }
        for row in rows("offices", tables.offices) {
            self.add_office(row, 0)?;
        }
        for row in rows("office_countries", tables.office_countries) {
            self.add_office_country(row)?;
        }
        for row in rows("honorifics", tables.honorifics) {
            let gender = gender(row, 1)?;
            let kind = if matches!(row.get(2), "rank" | "clergy") { OfficeKind::Rank } else { OfficeKind::Honorific };
            self.add_office_phrase(
                row.want(0, "an honorific")?,
                OfficeEntry { kind, gender, weak: false, countries: Box::default() },
            );
        }
        Ok(())
    }

    /// Adds an office. The columns from `at` on are the office, its kind, and "weak" or nothing.
    pub(super) fn add_office(&mut self, row: Row<'_>, at: usize) -> Result<(), Error> {
        let office = row.want(at, "an office")?;
        let kind = row.get(at + 1);
        let kind = match TableKind::from_name(kind).ok_or_else(|| row.error(at + 1, kind, TableKind::ONE_OF))? {
            TableKind::Spokesperson => OfficeKind::Spokesperson,
            TableKind::Collective => OfficeKind::Collective,
            _ => OfficeKind::Office,
        };
        let gender = self.office_genders.of(office);
        let weak = match row.get(at + 2) {
            "weak" => true,
            "" => false,
            other => return Err(row.error(at + 2, other, "weak or nothing")),
        };
        self.add_office_phrase(office, OfficeEntry { kind, gender, weak, countries: Box::default() });
        Ok(())
    }

    /// Sets the countries of an office. Adds the office if the table of offices lacks it.
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

fn gender(row: Row<'_>, column: usize) -> Result<Gender, Error> {
    let name = row.get(column);
    Gender::from_name(name).ok_or_else(|| row.error(column, name, Gender::ONE_OF))
}
