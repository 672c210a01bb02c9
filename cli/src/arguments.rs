//! The command-line arguments.

use crate::fields::Names;
use crate::filter::Filter;
use crate::input::InputFormat;
use crate::render::Format;
use clap::builder::NonEmptyStringValueParser;
use clap::{Parser, ValueHint};
use demarche::columns::Table;
use std::path::PathBuf;

/// Reads diplomatic press releases and reports who spoke, what they said, which countries they mention, and what they are about.
///
/// Files are plain text, HTML, items of GOV.UK's content API (JSON) or messages (.eml), or contain many releases: one JSON object per line with
/// "id" and "text", "html" or "govuk", JSON arrays of such objects, tables with a header (CSV), feeds (RSS, Atom), mailboxes (mbox) or web
/// archives (WARC). They may be compressed by gzip or zstd. The command recognises the format by the content. It reads folders with all their
/// subfolders, in order of names.
#[derive(Debug, Parser)]
#[expect(clippy::struct_excessive_bools, reason = "each is a separate option")]
#[command(name = "demarche", version, after_help = EXAMPLES, after_long_help = EXAMPLES_AND_STATUS, max_term_width = 100)]
pub(crate) struct Arguments {
    /// Files, folders or patterns ("2024/**/*.html"); - is standard input, which is also the default
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) inputs: Vec<PathBuf>,

    /// The format of the files
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = InputFormat::Auto)]
    pub(crate) from: InputFormat,

    /// The address of the release, if there is only one; the address of a page may date it
    #[arg(id = "address", long = "url", value_name = "URL")]
    #[arg(value_hint = ValueHint::Url, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) url: Option<String>,

    #[command(flatten)]
    pub(crate) names: Names,

    /// The format of the output [default: summary; csv if a table is named]
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) to: Option<Format>,

    /// Write to this file; for several tables of csv or parquet and for the pages of several releases, to this folder. A file is
    /// written beside its place (NAME.unfinished) and takes its name when it is whole. A file that is read is never written
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) output: Option<PathBuf>,

    /// A table with one row per release
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)")]
    pub(crate) releases: bool,

    /// A table with one row per quote
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)")]
    pub(crate) quotes: bool,

    /// A table with one row per speaker of a release
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)")]
    pub(crate) speakers: bool,

    /// A table with one row per country that a release mentions
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)")]
    pub(crate) countries: bool,

    /// A table with one row per topic of a release
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)")]
    pub(crate) topics: bool,

    /// A table with one row per document that a release cites
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)")]
    pub(crate) references: bool,

    /// A table with one row per pair of sides of an event: who did what to whom
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)")]
    pub(crate) events: bool,

    /// Print the columns of the tables, with their type and meaning, as JSON
    #[arg(long, help_heading = "Tables (csv, parquet, sqlite, ndjson)", exclusive = true)]
    pub(crate) schema: bool,

    /// Write only what fits: speaker=NAME, country=CODE, kind=KIND of release or quote, topic=ID, since=DATE, until=DATE; commas between
    /// conditions that must all hold, | between values of one of which must fit. speaker and the kind of a quote choose quotes, the others
    /// releases; country is one that the release mentions
    #[arg(long = "where", value_name = "CONDITIONS")]
    pub(crate) filters: Vec<Filter>,

    /// Explain each quote, event and reference: the rule that found it, and the words that name its speaker
    // house: names of options
    #[arg(long, conflicts_with_all = ["to", "releases", "quotes", "speakers", "countries", "topics", "references", "events"])]
    pub(crate) explain: bool,

    /// Show all speakers and quotes of a long transcript in its summary
    #[arg(long)]
    pub(crate) all: bool,

    /// The encoding of the files, by its name in the WHATWG standard ("windows-1252") [default: that of a byte order mark, that which a
    /// page declares, or UTF-8]
    #[arg(long, value_name = "LABEL")]
    pub(crate) encoding: Option<String>,

    /// Add the rows of this file to the tables of offices, countries, verbs, topics and patterns; can be repeated
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) lexicon: Vec<PathBuf>,

    /// The number of releases to read at once [default: one per core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,

    /// Continue where a run with the same arguments stopped; if none did, start from the beginning
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,

    /// Hide the progress bar
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Print the completions for a shell
    #[arg(long, value_name = "SHELL", value_enum, exclusive = true)]
    pub(crate) completions: Option<clap_complete::Shell>,

    /// Print the man page
    #[arg(long, exclusive = true)]
    pub(crate) man: bool,
}

macro_rules! examples {
    () => {
        "\
Examples:
  demarche release.txt                           a summary for people
  demarche releases/ --quotes > quotes.csv       every quote with its speaker, for a spreadsheet
  demarche releases/ --quotes --where speaker=Lund,since=2024
  demarche releases/ --to parquet -o tables/     all tables, for pandas, R, DuckDB or Spark
  demarche releases/ --to parquet --quotes -o quotes.parquet
  demarche releases/ --to sqlite -o releases.db  a database, with a search of quotes
  demarche releases/ --to html -o pages/         one page per release, and one about all of them
  demarche corpus.ndjson --to ndjson -o stories.ndjson --resume
  demarche release.txt --explain                 why each quote was found, and who its speaker is
"
    };
}

const EXAMPLES: &str = examples!();

const EXAMPLES_AND_STATUS: &str = concat!(
    examples!(),
    "
Exit status:
  0    all releases were read
  1    some releases could not be read (standard error says which ones and why; the others were read),
       or the output could not be written
  2    the arguments are wrong
  130  interrupted; the file NAME is as it was, and NAME.unfinished ends with a complete line
"
);

impl Arguments {
    /// The tables that are named, in their own order.
    pub(crate) fn tables(&self) -> Vec<Table> {
        let named = |table: &Table| match table {
            Table::Releases => self.releases,
            Table::Quotes => self.quotes,
            Table::Speakers => self.speakers,
            Table::Countries => self.countries,
            Table::Topics => self.topics,
            Table::References => self.references,
            Table::Events => self.events,
            _ => false,
        };
        Table::ALL.into_iter().filter(named).collect()
    }

    /// The format of the output.
    pub(crate) fn format(&self) -> Format {
        match self.to {
            _ if self.explain => Format::Explain,
            Some(format) => format,
            None if self.tables().is_empty() => Format::Summary,
            None => Format::Csv,
        }
    }
}
