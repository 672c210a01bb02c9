//! What the tables say about countries, and about places whose status is disputed.

use crate::lang::en::ENGLISH;
use crate::lexicon::CountryCodes;
use crate::named_enum::named_enum;
use crate::table::{Row, rows, sorted_row};

named_enum! {
    /// The kind of a country.
    ///
    /// ```
    /// use demarche::country::{CountryKind, kind};
    /// assert_eq!(kind("SUHH"), Some(CountryKind::Past));
    /// ```
    pub enum CountryKind {
        /// A state.
        State = "state",
        /// A territory with a code of its own: dependent, special or claimed.
        Territory = "territory",
        /// A state of the past, never mapped to a successor.
        Past = "past",
    }
}

/// A place whose status is disputed. A story never takes it for a country.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Disputed {
    /// Code of the state that the basis puts it in; `None` if the basis leaves it open.
    pub within: Option<&'static str>,
    /// Codes of the states that control or claim it.
    pub claimants: Vec<&'static str>,
    /// The source of the row.
    pub basis: &'static str,
}

/// The short English name of a country by its code.
///
/// ```
/// assert_eq!(demarche::country::name("CI"), Some("Côte d'Ivoire"));
/// ```
#[must_use]
pub fn name(code: &str) -> Option<&'static str> {
    row(code).map(|row| row.get(3))
}

/// The kind of a country by its code.
///
/// ```
/// use demarche::country::{CountryKind, kind};
/// assert_eq!((kind("GL"), kind("SUHH")), (Some(CountryKind::Territory), Some(CountryKind::Past)));
/// ```
#[must_use]
pub fn kind(code: &str) -> Option<CountryKind> {
    row(code).map(|row| CountryKind::from_name(row.get(1)).unwrap_or(CountryKind::State))
}

/// The state that a territory belongs to; `None` for a state, and for a territory whose parent is contested.
///
/// ```
/// use demarche::country::parent;
/// assert_eq!((parent("GI"), parent("EH"), parent("GB")), (Some("GB"), None, None));
/// ```
#[must_use]
pub fn parent(code: &str) -> Option<&'static str> {
    row(code).map(|row| row.get(2)).filter(|parent| !parent.is_empty())
}

/// The codes of a country in other lists, by its code.
///
/// ```
/// let kosovo = demarche::country::codes("XK").unwrap();
/// assert_eq!((kosovo.iso3.as_deref(), kosovo.numeric, kosovo.cow), (Some("XKX"), None, Some(347)));
/// ```
#[must_use]
pub fn codes(code: &str) -> Option<CountryCodes> {
    sorted_row("country_codes", ENGLISH.tables.country_codes, code).and_then(|row| CountryCodes::read(row).ok())
}

/// The policy of the library on a disputed place, by its English name.
///
/// The policy is a table with a basis for each row (`lang/en/disputed.tsv`), mostly resolutions of the United Nations. Such a place is
/// never a mention of a country, except Gaza and the West Bank, which are mentions of Palestine; places with an ISO 3166-1 code of their own (Palestine, Taiwan, Western Sahara, the Falkland
/// Islands), and Kosovo under its user-assigned XK, are countries of a story instead.
///
/// ```
/// let crimea = demarche::country::disputed("Crimea").unwrap();
/// assert_eq!((crimea.within, crimea.claimants), (Some("UA"), vec!["UA", "RU"]));
/// ```
#[must_use]
pub fn disputed(place: &str) -> Option<Disputed> {
    let row = rows("disputed", ENGLISH.tables.disputed).find(|row| row.get(0) == place)?;
    Some(Disputed {
        within: Some(row.get(1)).filter(|code| !code.is_empty()),
        claimants: row.list(2).collect(),
        basis: row.get(3),
    })
}

fn row(code: &str) -> Option<Row<'static>> {
    rows("countries", ENGLISH.tables.countries).find(|row| row.get(0) == code)
}
