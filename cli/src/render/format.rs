//! The output formats, in one table.
//!
//! To add a format: add a variant to [`Format`] (its comment is its text in `--help`), its row to [`Format::spec`], and the function
//! that renders one release, in a file beside this one.

use super::options::Options;
use super::{csv, explain, html, json, text};
use crate::reading::Reading;
use clap::ValueEnum;
use demarche::columns::Table;
use std::io;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people, on a terminal: speakers, quotes, countries and topics
    Summary,
    /// The text with its findings in colour, on a terminal
    Marked,
    /// The story; for several releases, one line each
    Json,
    /// One line per release, {"id", "story"}; if a table is named, one line per row
    Ndjson,
    /// A page; for several releases, a page about all of them, and in a folder (--output) also a page for each
    Html,
    /// A table for spreadsheets, R and pandas
    Csv,
    /// Tables as Parquet files
    Parquet,
    /// A database as one file: all tables, and a search of the words of quotes
    Sqlite,
    /// W3C Web Annotations (JSON-LD); for several releases, one line each
    Annotations,
    /// A news article in the vocabulary of schema.org (JSON-LD); for several releases, one line each
    SchemaOrg,
    /// The rule and the evidence of each quote: the option `--explain`.
    #[value(skip)]
    Explain,
}

/// Everything that the command needs to know about a format.
#[derive(Clone, Copy)]
pub(crate) struct Spec {
    pub(crate) layout: Layout,
    pub(crate) tables: Tables,
    pub(crate) errors: Errors,
}

/// How the releases are distributed over files, with the function that renders one release.
#[derive(Clone, Copy)]
pub(crate) enum Layout {
    /// One file, or standard output.
    Stream(Render),
    /// One file per table, named after the table; a single table may also go to standard output.
    FilePerTable { extension: &'static str, header: fn(Table) -> io::Result<Vec<u8>>, rows: RenderTable },
    /// A folder with Parquet files for each table.
    Parquet,
    /// A file with all tables.
    Database,
    /// A page. Of several releases: a page about all of them, and in a folder also a page for each.
    Pages(Render),
}

/// Renders one release.
pub(crate) type Render = fn(&Reading<'_>, &Options, &mut Vec<u8>) -> io::Result<()>;

/// Renders the rows of one release in one table.
pub(crate) type RenderTable = fn(&Reading<'_>, Table, &Options) -> io::Result<Vec<u8>>;

/// Whether a format can contain tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tables {
    /// It contains stories only.
    None,
    /// It contains tables if some are named.
    IfNamed,
    /// It contains the tables that are named, or else all of them.
    Always,
}

/// What the output contains for a release that cannot be read. The error is printed on standard error in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Errors {
    Nothing,
    /// A line of JSON in its place, in formats with one line per release.
    Line,
}

impl Format {
    pub(crate) const fn spec(self) -> Spec {
        use {Errors as E, Layout as L, Tables as T};
        const CSV: L = L::FilePerTable { extension: "csv", header: csv::header, rows: csv::rows };
        const fn row(layout: L, tables: T, errors: E) -> Spec {
            Spec { layout, tables, errors }
        }
        match self {
            Self::Summary => row(L::Stream(text::summary), T::None, E::Nothing),
            Self::Marked => row(L::Stream(text::highlighted), T::None, E::Nothing),
            Self::Json => row(L::Stream(json::story), T::None, E::Line),
            Self::Ndjson => row(L::Stream(json::line_or_rows), T::IfNamed, E::Line),
            Self::Html => row(L::Pages(html::page), T::None, E::Nothing),
            Self::Csv => row(CSV, T::Always, E::Nothing),
            Self::Parquet => row(L::Parquet, T::Always, E::Nothing),
            Self::Sqlite => row(L::Database, T::Always, E::Nothing),
            Self::Annotations => row(L::Stream(json::annotations), T::None, E::Line),
            Self::SchemaOrg => row(L::Stream(json::schema_org), T::None, E::Line),
            Self::Explain => row(L::Stream(explain::quotes), T::None, E::Nothing),
        }
    }

    /// The name in arguments and messages.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map_or_else(|| "explain".into(), |value| value.get_name().to_owned())
    }
}
