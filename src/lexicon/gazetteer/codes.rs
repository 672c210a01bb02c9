//! [`CountryCodes`]: the codes of a country in other lists.

use crate::Error;
use crate::table::Row;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::str::FromStr;

/// The codes of a country in other lists, by which its rows join to other data. A code is `None` if the list has none for it:
/// Correlates of War has no territories, and a country that a caller added has no codes.
///
/// ```
/// let story = demarche::extract("Delegates from Germany met.");
/// let codes = &story.countries[0].codes;
/// assert_eq!((codes.iso3.as_deref(), codes.numeric, codes.cow, codes.gw), (Some("DEU"), Some(276), Some(255), Some(260)));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[serde(default)]
#[non_exhaustive]
pub struct CountryCodes {
    /// ISO 3166-1 alpha-3; XKX (user-assigned) for Kosovo; the withdrawn code of a state of the past.
    pub iso3: Option<Cow<'static, str>>,
    /// ISO 3166-1 numeric, which is also the code of UN M49.
    pub numeric: Option<u16>,
    /// Region of UN M49: 2 Africa, 9 Oceania, 19 Americas, 142 Asia, 150 Europe.
    pub m49_region: Option<u16>,
    /// Sub-region of UN M49.
    pub m49_subregion: Option<u16>,
    /// State number of the Correlates of War project.
    pub cow: Option<u16>,
    /// State number of Gleditsch and Ward.
    pub gw: Option<u16>,
    /// Item of Wikidata: "Q183".
    pub wikidata: Option<Cow<'static, str>>,
}

impl CountryCodes {
    /// Reads a row of `country_codes.tsv`.
    pub(crate) fn read(row: Row<'static>) -> Result<Self, Error> {
        let text = |column| Some(row.get(column)).filter(|code| !code.is_empty()).map(Cow::Borrowed);
        Ok(Self {
            iso3: text(1),
            numeric: number(row, 2)?,
            m49_region: number(row, 3)?,
            m49_subregion: number(row, 4)?,
            cow: number(row, 5)?,
            gw: number(row, 6)?,
            wikidata: text(7),
        })
    }
}

fn number(row: Row<'_>, column: usize) -> Result<Option<u16>, Error> {
    match row.get(column) {
        "" => Ok(None),
        code => u16::from_str(code).map(Some).map_err(|_| row.error(column, code, "a number")),
    }
}
