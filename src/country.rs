//! What the tables say about countries, and about places whose status is disputed.

use crate::lang::en::ENGLISH;
use crate::table::{Row, rows};

/// The kinds of countries.
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
    /// A territory with its own code: dependent, special or claimed.
    Territory,
    /// A state that no longer exists. It is never mapped to a successor.
    Past,
}

/// A place whose status is disputed. In a story it is never a country.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Disputed {
    /// The code of the state to which the basis assigns it; `None` if the basis leaves it open.
    pub within: Option<&'static str>,
    /// The codes of the states that control or claim it.
    pub claimants: Vec<&'static str>,
    /// The source of the row, usually a resolution of the United Nations.
    pub basis: &'static str,
}

/// Returns the short English name of a country by its code.
///
/// ```
/// assert_eq!(demarche::country::name("CI"), Some("Côte d'Ivoire"));
/// ```
#[must_use]
pub fn name(code: &str) -> Option<&'static str> {
    row(code).map(|row| row.get(3))
}

/// Returns the kind of country that a code denotes.
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

/// Returns the state to which a territory belongs; `None` for a state, and for a territory whose parent is contested.
///
/// ```
/// use demarche::country::parent;
/// assert_eq!((parent("GI"), parent("EH"), parent("GB")), (Some("GB"), None, None));
/// ```
#[must_use]
pub fn parent(code: &str) -> Option<&'static str> {
    row(code).map(|row| row.get(2)).filter(|parent| !parent.is_empty())
}

/// Returns what the policy on disputed places says about a place, by its English name.
///
/// The policy is a table (`lang/en/disputed.tsv`) with a basis for each row, usually a resolution of the United Nations. Such a place is
/// never a mention of a country. Places with an ISO 3166-1 code of their own (Palestine, Taiwan, Western Sahara, the Falkland
/// Islands), and Kosovo under its user-assigned code XK, are countries in a story instead.
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
