//! Case files: short texts, each with what must be found in it, as people write and read them.
//!
//! A case is a block of lines between empty lines:
//!
//! ```text
//! # name of the case
//! > a paragraph of the text
//! > another paragraph
//! what is expected, line by line
//! ```
//!
//! The lines of a web page begin with `< ` instead of `> `; a text is either plain or a page.

#![allow(dead_code, reason = "no test needs all of this")]

use std::fs;
use std::path::{Path, PathBuf};

/// A text and the lines that say what is expected of it.
pub(crate) struct Case {
    /// Name of the file, without its folder.
    pub(crate) file: String,
    /// Number of the line with the name.
    pub(crate) line: usize,
    pub(crate) name: String,
    /// Paragraphs with an empty line between them, or the page's lines.
    pub(crate) text: String,
    pub(crate) is_page: bool,
    /// Number and words of each line of expectation, at least one.
    pub(crate) expected: Vec<(usize, String)>,
}

/// The case files of a folder under `tests`, sorted by name; without `known_failures.txt`.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "txt") && !file.ends_with("known_failures.txt"))
        .collect();
    files.sort();
    files
}

/// The cases of a file. A line that fits no case fails the test.
pub(crate) fn read(file: &Path) -> Vec<Case> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let content = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut cases: Vec<Case> = Vec::new();
    let mut between = true;
    for (at, line) in content.lines().map(str::trim_end).enumerate() {
        if line.is_empty() {
            between = true;
            continue;
        }
        let place = format!("{name}:{}", at + 1);
        if std::mem::take(&mut between) {
            let title = line.strip_prefix("# ").unwrap_or_else(|| panic!("{place}: a case begins with `# ` and its name"));
            cases.push(Case::new(&name, at + 1, title));
        } else if let Some(case) = cases.last_mut() {
            case.add(&place, at + 1, line);
        }
    }
    for case in &cases {
        assert!(!case.text.is_empty(), "{name}:{}: the case has no text", case.line);
        assert!(!case.expected.is_empty(), "{name}:{}: the case does not say what is expected", case.line);
    }
    cases
}

/// Whether the environment variable `CASE` is unset, or all of its words are in the name of the case.
pub(crate) fn is_wanted(case: &Case) -> bool {
    let name = case.name.to_lowercase();
    wanted().is_none_or(|words| words.to_lowercase().split_whitespace().all(|word| name.contains(word)))
}

/// The environment variable `CASE`: words of the names of the cases to run.
pub(crate) fn wanted() -> Option<String> {
    std::env::var("CASE").ok().filter(|words| !words.trim().is_empty())
}

impl Case {
    fn new(file: &str, line: usize, name: &str) -> Self {
        let (file, name) = (file.to_owned(), name.trim().to_owned());
        Self { file, line, name, text: String::new(), is_page: false, expected: Vec::new() }
    }

    /// Adds a line of text or of expectation.
    fn add(&mut self, place: &str, number: usize, line: &str) {
        let page = line.strip_prefix("< ");
        let Some(text) = page.or_else(|| line.strip_prefix("> ")) else {
            return self.expected.push((number, line.to_owned()));
        };
        assert!(self.expected.is_empty(), "{place}: text after what is expected of it");
        assert!(self.text.is_empty() || self.is_page == page.is_some(), "{place}: both plain text and a page");
        self.is_page = page.is_some();
        if !self.text.is_empty() {
            self.text.push_str(if self.is_page { "\n" } else { "\n\n" });
        }
        self.text.push_str(text);
    }
}
