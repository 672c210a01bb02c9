//! Columns and cells.

use std::borrow::Cow;

/// A column of a table.
///
/// ```
/// use demarche::columns::{ColumnKind, Table};
/// let id = Table::Topics.columns()[0];
/// assert_eq!((id.name, id.kind, id.optional), ("id", ColumnKind::Text, false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// The name, as in the first line of a CSV file.
    pub name: &'static str,
    /// The type of its cells.
    pub kind: ColumnKind,
    /// Whether a cell may be empty.
    pub optional: bool,
    /// The meaning, in one sentence.
    pub description: &'static str,
}

/// The type of the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ColumnKind {
    /// Text; in Parquet a UTF-8 string.
    Text,
    /// A whole number from 0; in Parquet a signed integer of 64 bits, which every reader supports.
    Whole,
    /// A share from 0 to 1; in Parquet a float of 32 bits.
    Share,
}

/// The value of one column in one row.
///
/// ```
/// use demarche::columns::Cell;
/// assert_eq!(Cell::Whole(3).to_string(), "3");
/// assert_eq!(Cell::Empty.to_string(), "");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Cell<'s> {
    /// Nothing: the release does not say.
    Empty,
    /// Text.
    Text(Cow<'s, str>),
    /// A whole number.
    Whole(u32),
    /// A share.
    Share(f32),
}

impl serde::Serialize for Cell<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Empty => serializer.serialize_unit(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Whole(number) => serializer.serialize_u32(*number),
            Cell::Share(share) => serializer.serialize_f32(*share),
        }
    }
}

impl std::fmt::Display for Cell<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) => out.write_str(text),
            Cell::Whole(number) => number.fmt(out),
            Cell::Share(share) => share.fmt(out),
        }
    }
}
