//! What the tables hold of countries and of places whose status is disputed.

use crate::lang::en::ENGLISH;
use crate::table::{Row, rows};

/// What kind of country a row is.
///
/// ```
/// use demarche::country::{CountryKind, kind};
/// assert_eq!(kind("SUHH"), Some(CountryKind::Past));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CountryKind {
    /// A state.
    State,
    /// A territory with a code of its own: dependent, special or claimed.
    Territory,
    /// A state of the past, never mapped to a successor.
    Past,
}

/// A place whose status is disputed, which a story never takes for a country, and what that rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Disputed {
    /// Code of the state that the basis puts it in; `None` where the basis leaves it open.
    pub within: Option<&'static str>,
    /// Codes of those who hold or claim it.
    pub claimants: Vec<&'static str>,
    /// On what the row rests.
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

/// What kind of country a code is.
///
/// ```
/// use demarche::country::{CountryKind, kind};
/// assert_eq!((kind("GL"), kind("SUHH")), (Some(CountryKind::Territory), Some(CountryKind::Past)));
/// ```
#[must_use]
pub fn kind(code: &str) -> Option<CountryKind> {
    row(code).map(|row| match row.get(1) {
        "territory" => CountryKind::Territory,
        "past" => CountryKind::Past,
        _ => CountryKind::State,
    })
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

/// What the policy on disputed places says of one, by its English name.
///
/// The policy is a table with a basis for each row (`lang/en/disputed.tsv`), mostly resolutions of the United Nations. Such a place is
/// never a mention of a country; places with an ISO 3166-1 code of their own (Palestine, Taiwan, Western Sahara, the Falkland
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
