//! Who said what, case by case. `tests/attribution/README.md` explains how to write and run a case.
//!
//! ```text
//! cargo test --test attribution                                  # all files
//! cargo test --test attribution turn                             # the file turn.txt
//! CASE="colon narrator" cargo test --test attribution -- --nocapture   # cases whose name has these words
//! ```
//!
//! With `CASE`, the quotes that are found are printed as lines of a case, whether the case passes or not.

use cases::Case;
use demarche::{Document, Quote, Story};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

#[path = "common/cases.rs"]
mod cases;

/// One test per case file, so that a file can be run by its name.
macro_rules! case_files {
    ($($file:ident)+) => {
        const FILES: &[&str] = &[$(stringify!($file)),+];
        $(
            #[test]
            fn $file() {
                check(stringify!($file));
            }
        )+
    };
}

case_files! { block clause marked reported source speaker turn }

/// A quote that a case expects.
struct Expected {
    kind: String,
    /// The words that name the source, or `-`.
    source: String,
    words: String,
    speaker: Option<String>,
    /// Names of the quote's rule and of its end rule. The quote must have all that are listed.
    rules: Vec<String>,
}

/// Runs the cases of a file. A case fails if it has differences, unless it is a known failure; then it fails if it has none.
fn check(file: &str) {
    let mut report = String::new();
    for case in cases::read(&folder().join(file).with_extension("txt")).iter().filter(|case| cases::is_wanted(case)) {
        let (text, story) = read(case);
        if cases::wanted().is_some() {
            print_found(case, &story, &text);
        }
        let differences = differences(case, &story, &text);
        match (differences.is_empty(), KNOWN_FAILURES.contains(&case.name)) {
            (true, true) => {
                let _ = writeln!(report, "{}: passes now; delete it from known_failures.txt\n", case.name);
            }
            (false, false) => {
                let _ = writeln!(report, "{} ({}:{})\n{differences}", case.name, case.file, case.line);
            }
            _ => {}
        }
    }
    assert!(report.is_empty(), "\n\n{report}");
}

#[test]
fn every_case_file_has_a_test() {
    let files: Vec<_> =
        cases::files("attribution").into_iter().filter_map(|file| file.file_stem().map(ToOwned::to_owned)).collect();
    assert_eq!(files, FILES, "add the file to `case_files!` in tests/attribution.rs");
}

#[test]
fn no_two_cases_have_the_same_name() {
    let mut seen = BTreeSet::new();
    for case in all_cases() {
        assert!(seen.insert(case.name.clone()), "{}:{}: another case has this name", case.file, case.line);
    }
}

#[test]
fn every_known_failure_is_the_name_of_a_case() {
    let names: BTreeSet<_> = all_cases().into_iter().map(|case| case.name).collect();
    let unknown: Vec<_> = KNOWN_FAILURES.iter().filter(|name| !names.contains(*name)).collect();
    assert!(unknown.is_empty(), "in known_failures.txt, but no case has this name: {unknown:?}");
}

#[test]
fn the_words_of_the_filter_are_in_the_name_of_a_case() {
    let any = all_cases().iter().any(cases::is_wanted);
    assert!(any, "no case has all of these words in its name: CASE={:?}", cases::wanted());
}

/// The text of a case, drawn from the markup if it is a page, and its story.
fn read(case: &Case) -> (String, Story) {
    if case.is_page {
        let document = Document::html(&case.text).unwrap_or_else(|error| panic!("{}:{}: {error}", case.file, case.line));
        let story = demarche::extract_document(&document);
        (story.text.as_deref().unwrap_or_default().to_owned(), story)
    } else {
        (case.text.clone(), demarche::extract(&case.text))
    }
}

/// The missing and the unexpected quotes; empty if the case passes.
fn differences(case: &Case, story: &Story, text: &str) -> String {
    let mut left: Vec<&Quote> = story.quotes.iter().collect();
    let mut differences = String::new();
    for expected in expected(case) {
        match left.iter().position(|quote| expected.is(quote, story, text)) {
            Some(at) => drop(left.remove(at)),
            None => drop(writeln!(differences, "  wanted  {expected}")),
        }
    }
    for quote in left {
        let _ = writeln!(differences, "  found   {}", Expected::of(quote, story, text));
    }
    differences
}

/// The quotes that a case expects. The line `none` means that there must be no quote.
fn expected(case: &Case) -> Vec<Expected> {
    if let [(_, line)] = case.expected.as_slice() {
        if line == "none" {
            return Vec::new();
        }
    }
    case.expected.iter().map(|(number, line)| Expected::read(&format!("{}:{number}", case.file), line)).collect()
}

#[expect(clippy::print_stdout, reason = "asked for by CASE")]
fn print_found(case: &Case, story: &Story, text: &str) {
    println!("# {} ({}:{})", case.name, case.file, case.line);
    for quote in &story.quotes {
        println!("{}", Expected::of(quote, story, text));
    }
    println!("{}", if story.quotes.is_empty() { "none\n" } else { "" });
}

impl Expected {
    fn read(place: &str, line: &str) -> Self {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        let columns = "`kind | source | words`, then `| speaker` and `| rule, end rule` if they matter";
        assert!((3..=5).contains(&cells.len()), "{place}: wanted {columns}; or `> text`; or `none`");
        let cell = |at: usize| cells.get(at).copied().filter(|cell| !cell.is_empty());
        let rules: Vec<String> = cell(4).into_iter().flat_map(|rules| rules.split(", ")).map(str::to_owned).collect();
        Self {
            kind: cells[0].into(),
            source: cells[1].into(),
            words: cells[2].into(),
            speaker: cell(3).map(str::to_owned),
            rules,
        }
    }

    fn of(quote: &Quote, story: &Story, text: &str) -> Self {
        let kind = serde_json::to_value(quote.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
        let speaker = quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize));
        let end_rule = quote.end_rule.map(|rule| rule.name().to_owned());
        Self {
            kind: kind.unwrap_or_default(),
            source: quote.source.map_or_else(|| "-".to_owned(), |source| on_one_line(source.of(text))),
            words: quote.span.of(text).into(),
            speaker: Some(speaker.map_or("-", |speaker| &speaker.name).into()),
            rules: std::iter::once(quote.rule.name().to_owned()).chain(end_rule).collect(),
        }
    }

    /// Whether a quote is the expected one.
    fn is(&self, quote: &Quote, story: &Story, text: &str) -> bool {
        let found = Self::of(quote, story, text);
        let words = match self.words.split_once(" … ") {
            Some((first, last)) => {
                found.words.len() >= first.len() + last.len() && found.words.starts_with(first) && found.words.ends_with(last)
            }
            None => found.words == self.words,
        };
        let speaker = self.speaker.is_none() || self.speaker == found.speaker;
        let rules = self.rules.iter().all(|rule| found.rules.contains(rule));
        words && speaker && rules && self.kind == found.kind && self.source == found.source
    }
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} | {} | {}", self.kind, self.source, self.words.replace('\n', "⏎"))?;
        match &self.speaker {
            Some(speaker) => write!(f, " | {speaker}")?,
            None if !self.rules.is_empty() => write!(f, " |")?,
            None => {}
        }
        if self.rules.is_empty() { Ok(()) } else { write!(f, " | {}", self.rules.join(", ")) }
    }
}

/// A source of several lines, such as a name and the office below it, on one line.
fn on_one_line(source: &str) -> String {
    source.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn all_cases() -> Vec<Case> {
    cases::files("attribution").iter().flat_map(|file| cases::read(file)).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attribution")
}

/// Names of the cases that fail today. `UPDATE_KNOWN_FAILURES=1` first writes the list anew; it should only ever shrink.
static KNOWN_FAILURES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let file = folder().join("known_failures.txt");
    if std::env::var_os("UPDATE_KNOWN_FAILURES").is_some() {
        let mut list =
            String::from("# Names of the cases that fail today, one per line. A case that passes must leave the list.\n");
        for case in all_cases() {
            let (text, story) = read(&case);
            if !differences(&case, &story, &text).is_empty() {
                let _ = writeln!(list, "{}", case.name);
            }
        }
        fs::write(&file, list).expect("known_failures.txt can be written");
    }
    let list = fs::read_to_string(&file).expect("known_failures.txt");
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
});
