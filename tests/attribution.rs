//! Who said what, case by case: the files of `tests/attribution`.
//!
//! A case is a block of lines, set apart by an empty one:
//!
//! ```text
//! # name of the case
//! > a paragraph of the text
//! > another paragraph
//! direct | Ms Lund | the words, exactly as in the text
//! reported | she | the first of many words … the last of them | Eva Lund
//! ```
//!
//! A line for each quote that must be found, and no other may be: its kind, the words that name the source (`-` for none), the
//! words themselves, and, where it matters, the name of the speaker in the story. `none` stands for no quote at all.
//! `known_failures.txt` names the cases that fail today; one that passes must leave the list, and no other may fail.
//! `UPDATE_KNOWN_FAILURES=1 cargo test --test attribution` writes the list anew: it should only ever shrink.

use demarche::{Quote, Story};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

struct Case {
    file: String,
    line: usize,
    name: String,
    text: String,
    wanted: Vec<Wanted>,
}

struct Wanted {
    kind: String,
    source: String,
    words: String,
    speaker: Option<String>,
}

#[test]
fn every_case_but_the_known_failures_passes() {
    let cases = cases();
    if std::env::var_os("UPDATE_KNOWN_FAILURES").is_some() {
        write_known_failures(&cases);
    }
    let known = known_failures();
    let mut report = String::new();
    for case in &cases {
        let differences = case.differences(&demarche::extract(&case.text));
        match (differences.is_empty(), known.contains(&case.name)) {
            (true, true) => {
                let _ = writeln!(report, "{}: passes now; take it out of known_failures.txt\n", case.name);
            }
            (false, false) => {
                let _ = writeln!(report, "{} ({}:{})\n{differences}", case.name, case.file, case.line);
            }
            _ => {}
        }
    }
    for name in known.iter().filter(|name| cases.iter().all(|case| case.name != **name)) {
        let _ = writeln!(report, "{name}: named in known_failures.txt, but no case has that name\n");
    }
    assert!(report.is_empty(), "\n\n{report}");
}

#[test]
fn case_names_are_unique() {
    let mut names: Vec<_> = cases().into_iter().map(|case| case.name).collect();
    names.sort();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

impl Case {
    /// What is missing and what is too much; empty where the case passes.
    fn differences(&self, story: &Story) -> String {
        let mut left: Vec<&Quote> = story.quotes.iter().collect();
        let mut differences = String::new();
        for wanted in &self.wanted {
            match left.iter().position(|quote| wanted.is(quote, story, &self.text)) {
                Some(at) => drop(left.remove(at)),
                None => drop(writeln!(differences, "  wanted  {wanted}")),
            }
        }
        for quote in left {
            let _ = writeln!(differences, "  found   {}", Wanted::of(quote, story, &self.text));
        }
        differences
    }
}

impl Wanted {
    fn of(quote: &Quote, story: &Story, text: &str) -> Self {
        let kind = serde_json::to_value(quote.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
        let speaker = quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize));
        Self {
            kind: kind.unwrap_or_default(),
            source: quote.source.map_or("-", |source| source.of(text)).into(),
            words: quote.span.of(text).into(),
            speaker: Some(speaker.map_or("-", |speaker| &speaker.name).into()),
        }
    }

    fn is(&self, quote: &Quote, story: &Story, text: &str) -> bool {
        let found = Self::of(quote, story, text);
        let words = match self.words.split_once(" … ") {
            Some((first, last)) => {
                found.words.len() >= first.len() + last.len() && found.words.starts_with(first) && found.words.ends_with(last)
            }
            None => found.words == self.words,
        };
        let speaker = self.speaker.is_none() || self.speaker == found.speaker;
        words && speaker && self.kind == found.kind && self.source == found.source
    }
}

impl std::fmt::Display for Wanted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} | {} | {}", self.kind, self.source, self.words.replace('\n', "⏎"))?;
        self.speaker.iter().try_for_each(|speaker| write!(f, " | {speaker}"))
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attribution")
}

fn known_failures() -> Vec<String> {
    let list = fs::read_to_string(folder().join("known_failures.txt")).expect("known_failures.txt");
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

fn write_known_failures(cases: &[Case]) {
    let mut list = String::from("# Names of the cases that fail today, a line each. A case that passes must leave the list.\n");
    for case in cases.iter().filter(|case| !case.differences(&demarche::extract(&case.text)).is_empty()) {
        let _ = writeln!(list, "{}", case.name);
    }
    fs::write(folder().join("known_failures.txt"), list).expect("known_failures.txt can be written");
}

fn cases() -> Vec<Case> {
    let mut files: Vec<_> = fs::read_dir(folder())
        .expect("tests/attribution")
        .map(|entry| entry.expect("a file of tests/attribution").path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "txt") && !file.ends_with("known_failures.txt"))
        .collect();
    files.sort();
    let cases: Vec<_> = files.iter().flat_map(|file| read(file)).collect();
    assert!(!cases.is_empty(), "no case in {}", folder().display());
    cases
}

/// The cases of a file; a line that is none of a case's lines is an error, never passed over.
fn read(file: &Path) -> Vec<Case> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let content = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut cases: Vec<Case> = Vec::new();
    let mut none = Vec::new();
    let mut between = true;
    for (at, line) in content.lines().enumerate() {
        let place = format!("{name}:{}", at + 1);
        let line = line.trim_end();
        if line.is_empty() {
            between = true;
            continue;
        }
        if std::mem::take(&mut between) {
            let title = line.strip_prefix("# ").unwrap_or_else(|| panic!("{place}: a case begins with `# ` and its name"));
            let (file, name) = (name.to_string(), title.trim().to_owned());
            cases.push(Case { file, line: at + 1, name, text: String::new(), wanted: Vec::new() });
            none.push(false);
            continue;
        }
        let (Some(case), Some(none)) = (cases.last_mut(), none.last_mut()) else { continue };
        if let Some(paragraph) = line.strip_prefix("> ") {
            assert!(case.wanted.is_empty() && !*none, "{place}: text behind what is expected of it");
            if !case.text.is_empty() {
                case.text.push_str("\n\n");
            }
            case.text.push_str(paragraph);
        } else if line == "none" {
            *none = true;
        } else {
            let cells: Vec<_> = line.split(" | ").map(str::trim).collect();
            assert!(matches!(cells.len(), 3 | 4), "{place}: wanted `kind | source | words`, `> text` or `none`");
            case.wanted.push(Wanted {
                kind: cells[0].into(),
                source: cells[1].into(),
                words: cells[2].into(),
                speaker: cells.get(3).map(|speaker| (*speaker).into()),
            });
        }
    }
    for (case, none) in cases.iter().zip(none) {
        assert!(!case.text.is_empty(), "{name}:{}: the case has no text", case.line);
        assert!(case.wanted.is_empty() == none, "{name}:{}: wanted either quotes or `none`", case.line);
    }
    cases
}
