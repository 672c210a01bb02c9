//! Stories as flat tables, for spreadsheets, R, pandas and databases (feature `columns`; as Parquet files, feature `parquet`).
//!
//! Five tables, one row for each release, quote, speaker, country and topic; `id` joins them. The columns are listed once, here:
//! [`Table::columns`] gives them, [`Table::rows`] fills them, and `docs/columns.md` is generated from them. A column may be added at the
//! end of a table; none is renamed, moved or given another type.
//!
//! ```
//! use demarche::columns::{Cell, Table};
//!
//! let text = "Ana Silva said that Chile would send help.";
//! let story = demarche::extract(text);
//! let words = Table::Quotes.columns().iter().position(|column| column.name == "words").unwrap();
//! Table::Quotes.rows("a.txt", &story, text, |row| assert_eq!(row[words], Cell::Text("Chile would send help".into())));
//! ```

mod list;
#[cfg(feature = "parquet")]
mod parquet;
mod row;

#[cfg(feature = "parquet")]
pub use parquet::ParquetWriter;

use crate::Story;
use std::borrow::Cow;

/// One of the tables.
///
/// ```
/// use demarche::columns::Table;
/// assert_eq!(Table::ALL.map(Table::name), ["releases", "quotes", "speakers", "countries", "topics"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Table {
    /// A row for each release.
    Releases,
    /// A row for each quote.
    Quotes,
    /// A row for each speaker of a release.
    Speakers,
    /// A row for each country that a release mentions.
    Countries,
    /// A row for each topic of a release.
    Topics,
}

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
    /// Its name, as the first line of a CSV file has it.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether a cell may be empty.
    pub optional: bool,
    /// One sentence that says what it is.
    pub description: &'static str,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ColumnKind {
    /// Text; in Parquet a UTF-8 string.
    Text,
    /// A whole number from 0; in Parquet a signed integer of 64 bits, which every reader knows.
    Whole,
    /// A share from 0 to 1; in Parquet a float of 32 bits.
    Share,
}

/// What stands in a row under one column.
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

impl Table {
    /// Every table.
    pub const ALL: [Table; 5] = [Table::Releases, Table::Quotes, Table::Speakers, Table::Countries, Table::Topics];

    /// Its name: what its file is called, without an ending.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Table::Releases => "releases",
            Table::Quotes => "quotes",
            Table::Speakers => "speakers",
            Table::Countries => "countries",
            Table::Topics => "topics",
        }
    }

    /// Its columns, in order.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Table::Releases => &list::RELEASES,
            Table::Quotes => &list::QUOTES,
            Table::Speakers => &list::SPEAKERS,
            Table::Countries => &list::COUNTRIES,
            Table::Topics => &list::TOPICS,
        }
    }

    /// The rows of one story, each with a cell for every column. `id` is what the caller calls the release, `text` what was read: where
    /// the story holds a text of its own, that one is taken.
    pub fn rows(self, id: &str, story: &Story, text: &str, mut each: impl FnMut(&[Cell<'_>])) {
        let release = row::Release { id, story, text: story.text.as_deref().unwrap_or(text) };
        match self {
            Table::Releases => each(&release.row()),
            Table::Quotes => story.quotes.iter().enumerate().for_each(|(at, quote)| each(&release.quote(at, quote))),
            Table::Speakers => {
                let spoken = release.spoken();
                let rows = story.speakers.iter().zip(spoken).enumerate();
                rows.for_each(|(at, (speaker, spoken))| each(&release.speaker(at, speaker, spoken)));
            }
            Table::Countries => story.countries.iter().enumerate().for_each(|(at, country)| each(&release.country(at, country))),
            Table::Topics => story.topics.iter().enumerate().for_each(|(at, topic)| each(&release.topic(at, topic))),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Minister visits Oslo\n\n3 June 2024\n\nThe Foreign Minister of Norway, Mr Ola Lund, said: “We are ready.”\n\n\
        He will stress that Russian sanctions must go on. Nobody in Moscow answered, and the asset freeze goes on.\n";

    #[test]
    fn every_row_has_a_cell_of_the_right_kind_for_every_column() {
        let story = crate::extract(TEXT);
        for table in Table::ALL {
            let mut rows = 0;
            table.rows("a", &story, TEXT, |row| {
                rows += 1;
                assert_eq!(row.len(), table.columns().len());
                for (cell, column) in row.iter().zip(table.columns()) {
                    let fits = match cell {
                        Cell::Empty => column.optional,
                        Cell::Text(_) => column.kind == ColumnKind::Text,
                        Cell::Whole(_) => column.kind == ColumnKind::Whole,
                        Cell::Share(_) => column.kind == ColumnKind::Share,
                    };
                    assert!(fits, "{}.{}: {cell:?}", table.name(), column.name);
                }
            });
            assert!(rows > 0, "{} has no rows", table.name());
        }
    }

    #[test]
    fn names_are_snake_case_and_stand_once() {
        for table in Table::ALL {
            let mut names: Vec<_> = table.columns().iter().map(|column| column.name).collect();
            assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')));
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), table.columns().len(), "{}", table.name());
        }
    }

    #[test]
    fn cells_say_what_the_story_says() {
        let story = crate::extract(TEXT);
        let mut rows = Vec::new();
        Table::Quotes.rows("a", &story, TEXT, |row| {
            let cell = |name| row[Table::Quotes.columns().iter().position(|column| column.name == name).unwrap()].to_string();
            rows.push(["kind", "words", "speaker_name", "cue_lemma", "cue_class", "modality", "published"].map(cell));
        });
        assert_eq!(rows[0], ["direct", "We are ready.", "Ola Lund", "say", "neutral", "said", "2024-06-03"]);
        assert_eq!(rows[1][5], "planned");
    }
}
