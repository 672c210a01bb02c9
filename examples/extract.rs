//! Reads releases and prints who spoke, what they said, the countries and bodies that they mention, and their topics.

mod common;

use anstream::{AutoStream, ColorChoice};
use common::Command;
use demarche::ndjson::Release;
use demarche::{Error, Extractor, Story};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::LazyLock;

const HELP: &str = "\
Reads diplomatic press releases and prints who said what, with the countries and topics.

  cargo run --release --example extract                        a built-in release
  cargo run --release --example extract -- FILE…               these files; - is standard input
  cargo run --release --example extract -- --json FILE…        the story as JSON
  cargo run --release --example extract -- --ndjson [FILE…]    a stream of lines

--json     prints the story of one release as one object; for several releases, one line each as with --ndjson, with the
           file name as id.
--ndjson   reads one JSON object per line, {\"id\": …, \"text\": \"…\"} (or \"html\", or \"govuk\": an item of GOV.UK's content API), from
           the files or from standard input, and writes a line {\"id\": …, \"story\": {…}} for each, in order. The id may be
           any JSON. A line that cannot be read is answered with {\"id\": …, \"error\": \"…\"}. Blank lines are skipped.

Text is UTF-8. A summary has the width of the variable COLUMNS, or 80 columns.
The exit status is 0; 1 if an input cannot be read (the others are read); 2 if the arguments are wrong.
";

#[derive(Serialize)]
struct Line {
    story: Story,
}

fn read(release: &Release<'_>) -> Result<Story, Error> {
    static EXTRACTOR: LazyLock<Result<Extractor, Error>> = LazyLock::new(|| Extractor::builder().build());
    Ok(EXTRACTOR.as_ref().map_err(Clone::clone)?.extract_document(&release.document()?))
}

fn print(text: &str, story: &Story, out: &mut dyn Write) -> io::Result<()> {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(80);
    let colour = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    write!(out, "{}", story.to_summary(text).width(columns).colour(colour))
}

fn main() -> ExitCode {
    common::run(&Command { name: "extract", help: HELP, read, print, line: |story| Line { story } })
}
