//! Reads releases and prints who spoke, what they said, which countries and bodies they concern, and what they are about.

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
Reads diplomatic press releases and prints who said what, about whom, about what.

  cargo run --release --example extract                        a release that is built in
  cargo run --release --example extract -- FILE…               these files; - is standard input
  cargo run --release --example extract -- --json FILE…        the Story as JSON
  cargo run --release --example extract -- --ndjson [FILE…]    a stream of lines

--json     prints one release's Story as one object; of several releases a line each, as --ndjson does, with the file's
           name as id.
--ndjson   reads a JSON object a line, {\"id\": …, \"text\": \"…\"} (or \"html\", or \"govuk\": an item of GOV.UK's content API), from
           standard input or from the files named, and writes {\"id\": …, \"story\": {…}} a line, in order; the id may be any
           JSON. A line that cannot be read gets {\"id\": …, \"error\": \"…\"} in its place. Blank lines are passed over.

Text is UTF-8. A summary is as wide as COLUMNS says, or 80 columns.
Ends with 0; with 1 where an input could not be read (the others are read all the same); with 2 where the arguments are wrong.
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
