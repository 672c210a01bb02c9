//! The rules: their examples are run, `RULES.md` lists them, and each rule of quotes has a case and a function.
//!
//! `UPDATE_RULES=1 cargo test --test rules` writes `RULES.md`.

use demarche::rule::{CountryRule, DateRule, EndRule, EventRule, FormRule, QuoteRule, ReferenceRule};
use demarche::{Document, Extractor, Story};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "common/cases.rs"]
mod cases;

/// Rules of one kind.
struct Family {
    heading: &'static str,
    /// The path of the rule's name in the JSON of a story.
    field: &'static str,
    /// The folder of the functions, below `src`.
    folder: &'static str,
    /// The table whose rows are rules too, if there is one.
    table: Option<&'static str>,
    /// Whether cases of `tests/attribution` name the rules.
    has_cases: bool,
    rules: Vec<Rule>,
    /// The names of the rules of this kind that a story has.
    fired: fn(&Story) -> Vec<&'static str>,
}

struct Rule {
    name: &'static str,
    description: &'static str,
    /// A text in which the rule fires; ⏎ is a line break. It is a web page if it begins with `<`.
    example: &'static str,
}

macro_rules! rules {
    ($rules:ident) => {
        $rules::ALL
            .iter()
            .map(|rule| Rule { name: rule.name(), description: rule.description(), example: rule.example() })
            .collect()
    };
}

fn families() -> [Family; 7] {
    [
        Family {
            heading: "How a quote was found",
            field: "`quotes[].rule`",
            folder: "attribution",
            table: None,
            has_cases: true,
            rules: rules!(QuoteRule),
            fired: |story| story.quotes.iter().map(|quote| quote.rule.name()).collect(),
        },
        Family {
            heading: "Why a block or a turn ends",
            field: "`quotes[].end_rule`",
            folder: "attribution",
            table: None,
            has_cases: true,
            rules: rules!(EndRule),
            fired: |story| story.quotes.iter().filter_map(|quote| quote.end_rule).map(EndRule::name).collect(),
        },
        Family {
            heading: "How an event was found",
            field: "`events[].rule`",
            folder: "event",
            table: None,
            has_cases: false,
            rules: rules!(EventRule),
            fired: |story| story.events.iter().map(|event| event.rule.name()).collect(),
        },
        Family {
            heading: "How a mention of a country was decided",
            field: "`countries[].mentions[].rule`",
            folder: "mention/country",
            table: None,
            has_cases: false,
            rules: rules!(CountryRule),
            fired: |story| {
                story.countries.iter().flat_map(|country| &country.mentions).map(|mention| mention.rule.name()).collect()
            },
        },
        Family {
            heading: "How a reference was found",
            field: "`references[].mentions[].rule`",
            folder: "reference",
            table: Some("src/lang/en/references.tsv"),
            has_cases: false,
            rules: rules!(ReferenceRule),
            fired: |story| {
                story.references.iter().flat_map(|reference| &reference.mentions).map(|mention| mention.rule.name()).collect()
            },
        },
        Family {
            heading: "How the form of a release was recognised",
            field: "`kind_rule`",
            folder: "document",
            table: None,
            has_cases: false,
            rules: rules!(FormRule),
            fired: |story| vec![story.kind_rule.name()],
        },
        Family {
            heading: "How a date was read that may be two days",
            field: "`published_rule`",
            folder: "document",
            table: None,
            has_cases: false,
            rules: rules!(DateRule),
            fired: |story| story.published_rule.map(DateRule::name).into_iter().collect(),
        },
    ]
}

/// The rows that a caller adds for the examples of `callers-row` and `callers-pattern`.
const CALLERS_ROWS: &str = "alias\tGB\tname\tBlighty\npattern\tfile_number\tKM-[0-9]{1,4}\t$0";

#[test]
fn every_rule_fires_in_its_example() {
    let extractor = Extractor::builder().lexicon(CALLERS_ROWS).build().expect("the rows of a caller");
    let mut silent = String::new();
    for family in families() {
        for rule in &family.rules {
            let fired = (family.fired)(&story_of(&extractor, rule.example));
            if !fired.contains(&rule.name) {
                let _ = writeln!(silent, "{}: only {fired:?} in “{}”", rule.name, rule.example);
            }
        }
    }
    assert!(silent.is_empty(), "rules that do not fire in their example:\n{silent}");
}

fn story_of(extractor: &Extractor, example: &str) -> Story {
    let text = example.replace('⏎', "\n");
    if text.starts_with('<') {
        extractor.extract_document(&Document::html(&text).expect("an example that is a page"))
    } else {
        extractor.extract(&text)
    }
}

#[test]
fn every_rule_has_a_name_of_its_own_and_one_sentence_of_description() {
    for Family { heading, rules, .. } in families() {
        let mut names: Vec<_> = rules.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), rules.len(), "{heading}: two rules have the same name");
        for Rule { name, description, .. } in rules {
            let letters = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            assert!(name.bytes().all(letters), "{name}: only lower case and hyphens");
            assert!(description.ends_with('.') && !description.contains('\n'), "{name}: the description is one sentence");
        }
    }
}

#[test]
fn every_rule_of_quotes_is_named_by_a_case() {
    let files = case_files();
    for family in families().iter().filter(|family| family.has_cases) {
        for Rule { name, .. } in &family.rules {
            assert!(
                !cases_of(name, &files).is_empty(),
                "{name}: no case of tests/attribution names this rule in its last column"
            );
        }
    }
}

/// The name of a case file, and the names of the rules that its cases expect, with repetitions.
type CaseFile = (String, Vec<String>);

fn case_files() -> Vec<CaseFile> {
    let rules = |line: &str| line.split('|').nth(4).map(|rules| rules.trim().split(", ").map(str::to_owned).collect::<Vec<_>>());
    let read = |file: &PathBuf| {
        let cases = cases::read(file);
        let named = cases.iter().flat_map(|case| &case.expected).filter_map(|(_, line)| rules(line)).flatten().collect();
        (cases.first().map(|case| case.file.clone()).unwrap_or_default(), named)
    };
    cases::files("attribution").iter().map(read).collect()
}

/// The files with cases that name a rule, those with most such cases first.
fn cases_of<'a>(rule: &str, files: &'a [CaseFile]) -> Vec<&'a str> {
    let count = |file: &CaseFile| file.1.iter().filter(|named| *named == rule).count();
    let mut named: Vec<_> = files.iter().filter(|file| count(file) > 0).collect();
    named.sort_by_key(|file| std::cmp::Reverse(count(file)));
    named.into_iter().map(|file| file.0.as_str()).collect()
}

#[test]
fn every_rule_is_a_function_of_its_name_or_a_row_of_its_table() {
    let mut missing = Vec::new();
    for family in families() {
        let code = Code::of(&family);
        missing.extend(
            family
                .rules
                .iter()
                .map(|rule| rule.name)
                .filter(|rule| code.functions_of(rule).is_empty() && family.rows_of(rule) == 0),
        );
    }
    assert!(missing.is_empty(), "rules without a function of their name or a row: {}", missing.join(", "));
}

impl Family {
    /// The number of rows of the table whose first column is the rule.
    fn rows_of(&self, rule: &str) -> usize {
        let table = self.table.map(|table| fs::read_to_string(root().join(table)).expect("the table of a family"));
        table.map_or(0, |table| table.lines().filter(|line| line.split('\t').next() == Some(rule)).count())
    }
}

/// The Rust files of a family: path below the root, and content.
struct Code(Vec<(String, String)>);

impl Code {
    fn of(family: &Family) -> Self {
        let below_root = |file: &Path| {
            let parts = file.strip_prefix(root()).unwrap_or(file).components();
            parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
        };
        let files = code_files(&root().join("src").join(family.folder));
        Self(files.iter().map(|file| (below_root(file), fs::read_to_string(file).unwrap_or_default())).collect())
    }

    /// The files with a function named like the rule (`quote_then_cue` for `quote-then-cue`), if an ordered list `RULES` has it.
    fn functions_of(&self, rule: &str) -> Vec<&str> {
        let name = rule.replace('-', "_");
        let is_listed = self.0.iter().any(|(_, code)| code.contains("RULES") && words(code).any(|word| word == name));
        let head = format!("fn {name}");
        let defines = |code: &str| {
            code.match_indices(&head).any(|(at, _)| matches!(code[at + head.len()..].bytes().next(), Some(b'(' | b'<')))
        };
        self.0.iter().filter(|(_, code)| is_listed && defines(code)).map(|(file, _)| file.as_str()).collect()
    }
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
}

/// The Rust files in a folder and below it, sorted.
fn code_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry of src").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let mut files: Vec<_> = files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs")).collect();
    files.extend(folders.iter().flat_map(|folder| code_files(folder)));
    files.sort();
    files
}

#[test]
fn rules_md_is_up_to_date() {
    let file = root().join("RULES.md");
    let wanted = page();
    if std::env::var_os("UPDATE_RULES").is_some() {
        fs::write(&file, &wanted).expect("RULES.md can be written");
    }
    let found = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == wanted, "RULES.md is out of date: run UPDATE_RULES=1 cargo test --test rules");
}

fn page() -> String {
    let mut page = String::from(
        "# Rules\n\nEvery finding has the name of the rule that made it. In the examples, ⏎ is a line break. Each rule fires in its \
         example\n(`cargo test --test rules`), and each rule of quotes is named by a case in `tests/attribution`. This page is generated.\n",
    );
    let files = case_files();
    for family in families() {
        let _ = write!(page, "\n## {}\n\nIn the Story: {}\n\n", family.heading, family.field);
        let (column, rule_line) = if family.has_cases { (" cases |", "---|") } else { ("", "") };
        let _ = write!(page, "| rule | what it recognises | example |{column} function |\n|---|---|---|{rule_line}---|\n");
        let code = Code::of(&family);
        for Rule { name, description, example } in &family.rules {
            let _ = write!(page, "| `{name}` | {} | {} |", cell(description), cell(example));
            if family.has_cases {
                let link = |file: &str| format!("[{}](tests/attribution/{file})", file.trim_end_matches(".txt"));
                let links: Vec<_> = cases_of(name, &files).into_iter().map(link).collect();
                let _ = write!(page, " {} |", links.join(", "));
            }
            let link = |file: &str| format!("[`{}`]({file})", name.replace('-', "_"));
            let mut links: Vec<_> = code.functions_of(name).into_iter().map(link).collect();
            let table = family.table.filter(|_| links.is_empty());
            links.extend(table.map(|table| format!("[rows of {}]({table})", table.rsplit('/').next().unwrap_or(table))));
            let _ = writeln!(page, " {} |", if links.is_empty() { "–".into() } else { links.join(", ") });
        }
    }
    page
}

/// A cell of a table. Markup in an example is escaped, so that it is shown.
fn cell(words: &str) -> String {
    let words = words.replace('|', "\\|");
    if words.starts_with('<') { format!("`{words}`") } else { words }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
