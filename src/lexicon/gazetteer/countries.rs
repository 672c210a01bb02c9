//! Reads the rows of countries and of their forms.

use super::compiler::{Compiler, Sense};
use super::{Ambiguity, CountryCodes, CountryId, CountryRow, CountryTraits, Meaning, Wording};
use crate::Error;
use crate::table::Row;
use std::borrow::Cow;

/// The columns of a country from its name on: names, official names, variants, demonyms, capitals.
const WORDINGS: [Wording; 5] = [Wording::Name, Wording::Name, Wording::Name, Wording::Demonym, Wording::Capital];

impl Compiler<'_> {
    /// Adds a country with its name and no form. All countries are added before any form, since forms refer to several.
    pub(super) fn add_country(&mut self, row: Row<'_>, code: usize, name: usize) -> Result<(), Error> {
        let code = row.want(code, "a country's code")?;
        let text = row.want(name, "the country's name")?;
        let column = name + WORDINGS.len();
        let mut traits = CountryTraits::default();
        for name in row.list(column) {
            let of_name = CountryTraits::from_name(name);
            traits = traits.or(of_name.ok_or_else(|| row.error(column, name, CountryTraits::SOME_OF))?);
        }
        if !self.codes.contains_key(code) {
            self.codes.insert(code.into(), self.gazetteer.countries.len() as CountryId);
            self.gazetteer.countries.push(CountryRow {
                code: code.into(),
                name: text.into(),
                traits,
                codes: CountryCodes::default(),
            });
        }
        Ok(())
    }

    /// Adds the codes of a country in other lists.
    pub(super) fn add_codes(&mut self, row: Row<'static>) -> Result<(), Error> {
        let country = self.known_country(row, 0)?;
        if let Some(country) = self.gazetteer.countries.get_mut(country as usize) {
            country.codes = CountryCodes::read(row)?;
        }
        Ok(())
    }

    /// Adds the forms of a country, which are in five columns from `name` on.
    pub(super) fn add_country_forms(&mut self, row: Row<'_>, code: usize, name: usize) -> Result<(), Error> {
        let country = self.known_country(row, code)?;
        for (column, wording) in WORDINGS.into_iter().enumerate() {
            self.add_forms(row, name + column, country, wording)?;
        }
        Ok(())
    }

    /// Adds the forms that a column lists.
    pub(super) fn add_forms(&mut self, row: Row<'_>, column: usize, country: CountryId, wording: Wording) -> Result<(), Error> {
        for words in row.list(column) {
            let (words, plural) = words.strip_suffix('+').map_or((words, false), |words| (words, true));
            self.add_form(row, column, words, (country, wording))?;
            if plural {
                self.add_form(row, column, &format!("{words}s"), (country, wording))?;
            }
        }
        Ok(())
    }

    fn add_form(
        &mut self,
        row: Row<'_>,
        column: usize,
        words: &str,
        (country, wording): (CountryId, Wording),
    ) -> Result<(), Error> {
        let (ambiguity, sharers) = self.ambiguous.get(words).copied().unwrap_or_default();
        let wants_capital = needs_capital(words, wording) || ambiguity.any(Ambiguity::CAPITAL.or(Ambiguity::DOUBTFUL));
        let words = if wants_capital { Cow::Borrowed(words) } else { Cow::Owned(words.to_lowercase()) };
        self.add(row, column, &words, Sense { meaning: Meaning::Country(country, wording), ambiguity, sharers })
    }

    /// Notes the other meanings of a form, before the form itself is added.
    pub(super) fn add_ambiguity(&mut self, row: Row<'static>) -> Result<(), Error> {
        let mut ambiguity = Ambiguity::default();
        for name in row.want(1, "a flag")?.split(';') {
            ambiguity = ambiguity.or(Ambiguity::from_name(name).ok_or_else(|| row.error(1, name, Ambiguity::SOME_OF))?);
        }
        let mut sharers = 0;
        if ambiguity.any(Ambiguity::OPEN.or(Ambiguity::ALL)) {
            let country = |code| self.gazetteer.country(code).ok_or_else(|| row.error(2, code, "a country's code"));
            let list = row.list(2).map(country).collect::<Result<Box<[_]>, _>>()?;
            self.gazetteer.sharers.push(list);
            sharers = self.gazetteer.sharers.len() as u16;
        }
        self.ambiguous.insert(row.want(0, "a form")?, (ambiguity, sharers));
        Ok(())
    }
}

/// The wording that a column names.
pub(super) fn wording(row: Row<'_>, column: usize) -> Result<Wording, Error> {
    let name = row.get(column);
    Wording::from_name(name).ok_or_else(|| row.error(column, name, Wording::ONE_OF))
}

/// Whether a form means the country only with its capital letter. A single long word means it in lower case too, as in a careless
/// text: "british troops". A city or a building does not, nor a short word: "chad", "mali" and "oman" look like slips or words of
/// other languages.
fn needs_capital(words: &str, wording: Wording) -> bool {
    let plain = words.len() >= 6
        && words.bytes().all(|byte| byte.is_ascii_alphabetic())
        && words.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
    !plain || matches!(wording, Wording::Capital | Wording::Seat | Wording::Combining)
}
