//! [`Reader`]: reads the tables of the gazetteer in the order that their references need, then a caller's rows.

use super::compiler::Compiler;
use super::countries::wording;
use super::{Gazetteer, Meaning, Part, PlaceCue};
use crate::Error;
use crate::lang::Tables;
use crate::lexicon::phrase::Phrases;
use crate::lexicon::vocabulary::Vocabulary;
use crate::table::{Row, rows};
use std::collections::HashMap;

/// Reads rows into the gazetteer.
pub(in crate::lexicon) struct Reader<'l>(Compiler<'l>);

impl<'l> Reader<'l> {
    /// Reads the built-in tables.
    pub(in crate::lexicon) fn built_in(
        tables: &Tables,
        gazetteer: &'l mut Gazetteer,
        vocabulary: &'l mut Vocabulary,
        phrases: &'l mut Phrases,
    ) -> Result<Self, Error> {
        let prefixes = rows("prefixes", tables.prefixes).map(|row| row.get(0)).collect();
        let (ambiguous, codes) = (HashMap::new(), HashMap::new());
        let mut reader = Self(Compiler { gazetteer, vocabulary, phrases, ambiguous, codes, prefixes, is_callers: false });
        reader.read_countries(tables)?;
        reader.read_other_places(tables)?;
        // house: names of tables
        for (table, text) in
            [("place_cues", tables.place_cues), ("name_heads", tables.name_heads), ("first_names", tables.first_names)]
        {
            rows(table, text).try_for_each(|row| reader.add_cue(row))?;
        }
        rows("bodies", tables.bodies).try_for_each(|row| reader.0.add_organisation(row, 0))?;
        reader.0.is_callers = true;
        Ok(reader)
    }

    /// Reads the countries, then the other meanings of their forms, then the forms.
    fn read_countries(&mut self, tables: &Tables) -> Result<(), Error> {
        let compiler = &mut self.0;
        rows("countries", tables.countries).try_for_each(|row| compiler.add_country(row, 0, 3))?;
        rows("country_codes", tables.country_codes).try_for_each(|row| compiler.add_codes(row))?;
        rows("ambiguous_forms", tables.ambiguous_forms).try_for_each(|row| compiler.add_ambiguity(row))?;
        rows("countries", tables.countries).try_for_each(|row| compiler.add_country_forms(row, 0, 3))?;
        rows("country_forms", tables.country_forms).try_for_each(|row| {
            let country = compiler.known_country(row, 0)?;
            compiler.add_forms(row, 2, country, wording(row, 1)?)
        })
    }

    /// Reads the places within a country, disputed places, and names that contain a country's.
    fn read_other_places(&mut self, tables: &Tables) -> Result<(), Error> {
        let compiler = &mut self.0;
        for row in rows("places", tables.places) {
            let part = row.want(1, "a kind of place")?;
            let part = Part::from_name(part).ok_or_else(|| row.error(1, part, Part::ONE_OF))?;
            let meaning = Meaning::Within(compiler.known_country(row, 2)?, part);
            let words = row.want(0, "a place")?;
            if part == Part::Group {
                let usual = if row.get(3).is_empty() { words } else { row.get(3) };
                compiler.gazetteer.groups.push((compiler.gazetteer.entries.len() as u32, usual.into()));
            }
            compiler.add(row, 0, words, meaning)?;
        }
        for row in rows("disputed", tables.disputed) {
            let open = row.get(1).is_empty();
            let meaning = if open { Meaning::Other } else { Meaning::Within(compiler.known_country(row, 1)?, Part::Region) };
            compiler.add(row, 0, row.want(0, "a place")?, meaning)?;
        }
        for row in rows("blockers", tables.blockers) {
            let of_none = row.get(1).is_empty();
            let meaning = if of_none { Meaning::Other } else { Meaning::Against(compiler.known_country(row, 1)?) };
            compiler.add(row, 0, row.want(0, "a name")?, meaning)?;
        }
        Ok(())
    }

    fn add_cue(&mut self, row: Row<'_>) -> Result<(), Error> {
        let name = row.want(1, "a kind of cue")?;
        let cue = PlaceCue::from_name(name).ok_or_else(|| row.error(1, name, PlaceCue::ONE_OF))?;
        let word = row.want(0, "a word")?;
        let Some(id) = self.0.vocabulary.intern(word) else { return Err(row.error(0, word, "a word of at most 48 bytes")) };
        let cues = &mut self.0.gazetteer.cues;
        if cues.len() <= id as usize {
            cues.resize(id as usize + 1, 0);
        }
        cues[id as usize] |= 1 << cue as u32;
        Ok(())
    }

    /// Adds a caller's country: code, name, official names, variants, demonyms, capitals, traits. Lists are separated by semicolons;
    /// a plus sign after a demonym adds its plural.
    pub(in crate::lexicon) fn add_country(&mut self, row: Row<'_>) -> Result<(), Error> {
        self.0.add_country(row, 1, 2)?;
        self.0.add_country_forms(row, 1, 2)
    }

    /// Adds a caller's organisation: id, name, aliases.
    pub(in crate::lexicon) fn add_organisation(&mut self, row: Row<'_>) -> Result<(), Error> {
        self.0.add_organisation(row, 1)
    }

    /// Adds a caller's name that is never a country's or an organisation's.
    pub(in crate::lexicon) fn add_blocker(&mut self, row: Row<'_>) -> Result<(), Error> {
        self.0.add(row, 1, row.want(1, "a name that is no country's")?, Meaning::Other)
    }

    /// Adds a caller's form: a country's code and a [`Wording`](super::Wording), or an organisation's id and "name"; then the words.
    pub(in crate::lexicon) fn add_alias(&mut self, row: Row<'_>) -> Result<(), Error> {
        let of = row.want(1, "a country's code or a body's id")?;
        if let Some(country) = self.0.gazetteer.country(of) {
            let wording = wording(row, 2)?;
            row.want(3, "the words")?;
            return self.0.add_forms(row, 3, country, wording);
        }
        let Some(organisation) = self.0.gazetteer.organisation(of) else {
            return Err(row.error(1, of, "a country's code or a body's id"));
        };
        match row.get(2) {
            "name" => self.0.add(row, 3, row.want(3, "the words")?, Meaning::Organisation(organisation)),
            other => Err(row.error(2, other, "name")),
        }
    }
}
