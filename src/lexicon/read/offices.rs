//! Reads the tables of offices and honorifics.

use crate::Error;
use crate::lang::Tables;
use crate::lexicon::Lexicon;
use crate::lexicon::office::{Gender, OfficeEntry, OfficeKind, OfficeSynonym};
use crate::lexicon::office_class::OfficeClasses;
use crate::lexicon::phrase::PhraseKind;
use crate::lexicon::word_set::WordSet;
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

named_enum! {
    /// The kinds of the table of honorifics.
    enum HonorificKind {
        Academic = "academic",
        Clergy = "clergy",
        Honorific = "honorific",
        Rank = "rank",
        Style = "style",
    }
}

impl Lexicon {
    /// Reads the tables of offices and honorifics.
    pub(super) fn read_offices(&mut self, tables: &Tables) -> Result<(), Error> {
        for row in rows("office_genders", tables.office_genders) {
            self.office_genders.0.push((row.want(0, "a word or an ending")?, gender(row, 1)?));
        }
        self.office_classes = OfficeClasses::read(tables)?;
        for row in rows("offices", tables.offices) {
            self.add_office(row, 0)?;
        }
        for row in rows("office_countries", tables.office_countries) {
            self.add_office_country(row)?;
        }
        for row in rows("honorifics", tables.honorifics) {
            self.add_honorific(row, 0)?;
        }
        Ok(())
    }

    /// Adds an honorific. The columns from `at` on are the honorific, its gender and its kind.
    pub(super) fn add_honorific(&mut self, row: Row<'_>, at: usize) -> Result<(), Error> {
        let honorific = row.want(at, "an honorific")?;
        let gender = gender(row, at + 1)?;
        let kind = row.get(at + 2);
        let kind = match HonorificKind::from_name(kind).ok_or_else(|| row.error(at + 2, kind, HonorificKind::ONE_OF))? {
            HonorificKind::Rank | HonorificKind::Clergy => OfficeKind::Rank,
            HonorificKind::Academic | HonorificKind::Honorific | HonorificKind::Style => OfficeKind::Honorific,
        };
        let is_rank = kind == OfficeKind::Rank;
        let mut entry = OfficeEntry { kind, gender, weak: false, is_rank, is_government: false, countries: Box::default() };
        self.mark_rank(honorific, &mut entry);
        self.add_office_phrase(honorific, entry);
        Ok(())
    }

    /// Adds an office. The columns from `at` on are the office, its kind, and "weak" or nothing.
    pub(super) fn add_office(&mut self, row: Row<'_>, at: usize) -> Result<(), Error> {
        let office = row.want(at, "an office")?;
        let kind = row.get(at + 1);
        let table_kind = TableKind::from_name(kind).ok_or_else(|| row.error(at + 1, kind, TableKind::ONE_OF))?;
        let is_government = matches!(table_kind, TableKind::HeadOfState | TableKind::HeadOfGovernment | TableKind::Minister);
        let kind = match table_kind {
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
        self.add_office_phrase(
            office,
            OfficeEntry { kind, gender, weak, is_rank: false, is_government, countries: Box::default() },
        );
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
        self.add_office_phrase(
            office,
            OfficeEntry { kind, gender: Gender::Unknown, weak: false, is_rank: false, is_government: false, countries },
        );
        Ok(())
    }

    /// Reads the table of descriptions of holders of offices. The sets of words must have been read.
    pub(super) fn read_office_synonyms(&mut self, table: &'static str) -> Result<(), Error> {
        for row in rows("office_synonyms", table) {
            row.want(1, "offices")?;
            let words = |phrase: &'static str| -> Box<[&'static str]> {
                let mut words: Vec<_> = phrase.split(' ').filter(|word| !self.has_word(WordSet::EmptyInRole, word)).collect();
                words.sort_unstable();
                words.into()
            };
            let synonym = OfficeSynonym { description: words(row.get(0)), offices: row.list(1).map(words).collect() };
            self.office_synonyms.push(synonym);
        }
        Ok(())
    }

    /// Marks the office of the same name, if a rank has one: "Ambassador" is in both tables.
    fn mark_rank(&mut self, honorific: &str, rank: &mut OfficeEntry) {
        let Some(path) = self.phrases.path(&mut self.vocabulary, honorific) else { return };
        for office in self.phrases.entries(&self.vocabulary, &path, PhraseKind::Office) {
            if let Some(office) = self.offices.get_mut(office as usize) {
                rank.is_rank &= !office.is_government;
                office.is_rank |= rank.is_rank;
            }
        }
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
