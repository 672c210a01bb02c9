//! What the command is asked for.

use clap::{Parser, ValueEnum, ValueHint};
use demarche::columns::Table;
use std::path::PathBuf;

/// Reads diplomatic press releases and says who spoke, what they said, which countries they concern, and what they are about.
///
/// Files are plain text, HTML, items of GOV.UK's content API (JSON), or streams of releases: a JSON object a line with "id" and "text",
/// "html" or "govuk". Which of these a file is, its content tells. Folders are read with all that is in them, in order of names.
#[derive(Debug, Parser)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[command(name = "demarche", version, after_help = EXAMPLES, after_long_help = EXAMPLES_AND_STATUS, max_term_width = 100)]
pub(crate) struct Arguments {
    /// Files, folders or patterns ("2024/**/*.html"); - is standard input, as is no file at all
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) inputs: Vec<PathBuf>,

    /// What the files are
    #[arg(long, value_name = "FORM", value_enum, default_value_t = From::Auto)]
    pub(crate) from: From,

    /// What to make of them [default: summary; csv where a table is named]
    #[arg(long, value_name = "FORM", value_enum)]
    pub(crate) to: Option<To>,

    /// Write to this file; parquet, several tables and pages of several releases are written into a folder
    #[arg(short, long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) output: Option<PathBuf>,

    /// A table with a row for each release
    #[arg(long, help_heading = "Tables (csv, parquet, ndjson)")]
    pub(crate) releases: bool,

    /// A table with a row for each quote
    #[arg(long, help_heading = "Tables (csv, parquet, ndjson)")]
    pub(crate) quotes: bool,

    /// A table with a row for each speaker of a release
    #[arg(long, help_heading = "Tables (csv, parquet, ndjson)")]
    pub(crate) speakers: bool,

    /// A table with a row for each country that a release mentions
    #[arg(long, help_heading = "Tables (csv, parquet, ndjson)")]
    pub(crate) countries: bool,

    /// A table with a row for each topic of a release
    #[arg(long, help_heading = "Tables (csv, parquet, ndjson)")]
    pub(crate) topics: bool,

    /// Print the tables' columns, with kind and meaning, as JSON
    #[arg(long, help_heading = "Tables (csv, parquet, ndjson)", exclusive = true)]
    pub(crate) schema: bool,

    /// Say of each quote why it was found and why it is this speaker's: the rule and its evidence
    #[arg(long, conflicts_with_all = ["to", "releases", "quotes", "speakers", "countries", "topics"])]
    pub(crate) explain: bool,

    /// What the bytes of the files are, by the names of the WHATWG standard ("windows-1252") [default: a byte order mark, what a page
    /// declares, or UTF-8]
    #[arg(long, value_name = "LABEL")]
    pub(crate) encoding: Option<String>,

    /// Add the rows of this file to the tables of offices, countries, verbs and topics; may be given several times
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) lexicon: Vec<PathBuf>,

    /// How many releases to read at once; 1 answers a stream line by line [default: one for each core]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,

    /// Go on where a run with the same arguments stopped; begin where none did
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,

    /// Show no progress on the terminal
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Print completions for a shell
    #[arg(long, value_name = "SHELL", value_enum, exclusive = true)]
    pub(crate) completions: Option<clap_complete::Shell>,

    /// Print the man page
    #[arg(long, exclusive = true)]
    pub(crate) man: bool,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum From {
    /// What its content tells
    Auto,
    /// Plain text
    Text,
    /// A page
    Html,
    /// An item of GOV.UK's content API
    Govuk,
    /// A JSON object a line
    Ndjson,
}

/// What is made of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum To {
    /// For people, on a terminal: who spoke, what they said, countries, topics
    Summary,
    /// The text with its findings marked in colour, on a terminal
    Marked,
    /// The Story; of several releases a line each
    Json,
    /// A line for each release, {"id", "story"}; with a table named, a line for each row
    Ndjson,
    /// A page; of several releases the page of the whole corpus, and into a folder (--output) a page for each too
    Html,
    /// A table for spreadsheets, R and pandas
    Csv,
    /// Tables as Parquet
    Parquet,
    /// W3C Web Annotations (JSON-LD); of several releases a line each
    Annotations,
    /// A news article as schema.org has it (JSON-LD); of several releases a line each
    SchemaOrg,
}

macro_rules! examples {
    () => {
        "\
Examples:
  demarche release.txt                           what it says, for people
  demarche releases/ --quotes > quotes.csv       every quote with its speaker, for a spreadsheet
  demarche releases/ --to parquet -o tables/     all tables, for pandas, R, DuckDB or Spark
  demarche releases/ --to html -o pages/         a page for each release, and one for all
  demarche corpus.ndjson --to ndjson -o stories.ndjson --resume
  demarche release.txt --explain                 why each quote is whose it is
"
    };
}

const EXAMPLES: &str = examples!();

const EXAMPLES_AND_STATUS: &str = concat!(
    examples!(),
    "
Exit status:
  0    every release was read
  1    a release could not be read (a message on standard error says which and why; the others were read),
       or the output could not be written
  2    the arguments are wrong
  130  interrupted; what was written ends with a whole line
"
);

impl Arguments {
    /// The tables that were named, in their own order.
    pub(crate) fn tables(&self) -> Vec<Table> {
        let named = |table: &Table| match table {
            Table::Releases => self.releases,
            Table::Quotes => self.quotes,
            Table::Speakers => self.speakers,
            Table::Countries => self.countries,
            Table::Topics => self.topics,
            _ => false,
        };
        Table::ALL.into_iter().filter(named).collect()
    }

    pub(crate) fn to(&self) -> To {
        let default = if self.tables().is_empty() { To::Summary } else { To::Csv };
        self.to.unwrap_or(default)
    }
}
