//! Reads texts and prints their sentences and tokens.

mod common;

use common::Command;
use demarche::ndjson::Release;
use demarche::{Error, Segments};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

const HELP: &str = "\
Splits texts into sentences and tokens.

  cargo run --release --example segment                        a built-in release
  cargo run --release --example segment -- FILE…               these files; - is standard input
  cargo run --release --example segment -- --json FILE…        byte offsets as JSON
  cargo run --release --example segment -- --ndjson [FILE…]    a stream of lines

--json     prints {\"sentences\": [[start, end]], \"tokens\": [[start, end]]} with half-open byte offsets; for several texts,
           one line each as with --ndjson, with the file name as id.
--ndjson   reads one JSON object per line, {\"id\": …, \"text\": \"…\"}, from the files or from standard input, and writes a line
           {\"id\": …, \"sentences\": […], \"tokens\": […]} for each, in order. The id may be any JSON. A line that cannot be
           read is answered with {\"id\": …, \"error\": \"…\"}. Blank lines are skipped.

Text is UTF-8. Without options, each line of output is a sentence, with · between tokens that are not separated by white space.
The exit status is 0; 1 if an input cannot be read (the others are read); 2 if the arguments are wrong.
";

#[derive(Serialize)]
struct Offsets {
    sentences: Vec<[u32; 2]>,
    tokens: Vec<[u32; 2]>,
}

fn main() -> ExitCode {
    common::run(&Command { name: "segment", help: HELP, read: split, print, line: |offsets| offsets })
}

fn split(release: &Release<'_>) -> Result<Offsets, Error> {
    let Release::Text(text) = release else {
        return Ok(Offsets::of(&Segments::of(&release.document()?)));
    };
    Ok(Offsets::of(&Segments::plain(text)))
}

impl Offsets {
    fn of(segments: &Segments<'_>) -> Self {
        Self {
            sentences: segments.sentences.iter().map(|sentence| [sentence.span.start, sentence.span.end]).collect(),
            tokens: segments.tokens.iter().map(|token| [token.start(), token.end()]).collect(),
        }
    }
}

fn print(text: &str, offsets: &Offsets, out: &mut dyn Write) -> io::Result<()> {
    let mut tokens = offsets.tokens.iter().peekable();
    for (number, [_, end]) in offsets.sentences.iter().enumerate() {
        write!(out, "{:>4} ", number + 1)?;
        let mut before = None;
        while let Some([from, to]) = tokens.next_if(|token| token[1] <= *end) {
            let gap = if before == Some(*from) { "·" } else { " " };
            write!(out, "{gap}{}", text.get(*from as usize..*to as usize).unwrap_or_default())?;
            before = Some(*to);
        }
        writeln!(out)?;
    }
    Ok(())
}
