//! `RULES.md` says what every rule sees; it is generated from the lists of `rule.rs`, and stale where the two differ.
//!
//! `UPDATE_RULES=1 cargo test --test rules` writes it anew.

use demarche::rule::{CountryRule, DateRule, EndRule, FormRule, QuoteRule};
use std::fmt::Write;
use std::path::Path;

/// Heading, what the column of names is in the Story, and the rules: name, what it sees, example.
type Family = (&'static str, &'static str, Vec<[&'static str; 3]>);

macro_rules! family {
    ($heading:literal, $field:literal, $rules:ident) => {
        ($heading, $field, $rules::ALL.iter().map(|rule| [rule.name(), rule.description(), rule.example()]).collect())
    };
}

fn families() -> [Family; 5] {
    [
        family!("How a quote was found", "`quotes[].rule`", QuoteRule),
        family!("Why a block or a turn ends", "`quotes[].end_rule`", EndRule),
        family!("How a mention of a country was decided", "`countries[].mentions[].rule`", CountryRule),
        family!("How the form of a release was recognised", "`kind_rule`", FormRule),
        family!("How a date was read that may be two days", "`published_rule`", DateRule),
    ]
}

#[test]
fn rules_md_is_complete() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("RULES.md");
    let wanted = page();
    if std::env::var_os("UPDATE_RULES").is_some() {
        std::fs::write(&file, &wanted).expect("RULES.md can be written");
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == wanted, "RULES.md is stale: run UPDATE_RULES=1 cargo test --test rules");
}

#[test]
fn every_rule_has_a_name_of_its_own_a_description_and_an_example() {
    for (heading, _, rules) in families() {
        let mut names: Vec<_> = rules.iter().map(|rule| rule[0]).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), rules.len(), "{heading}: a name stands twice");
        for [name, description, example] in rules {
            assert!(
                name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
                "{name}: lower case and hyphens"
            );
            assert!(description.ends_with('.') && !description.contains('\n'), "{name}: one sentence says what it sees");
            assert!(!example.is_empty(), "{name}: an example is missing");
        }
    }
}

fn page() -> String {
    let mut page =
        String::from("# Rules\n\nEvery finding carries the name of the rule that made it. ⏎ stands for a line break.\n");
    for (heading, field, rules) in families() {
        let _ = write!(page, "\n## {heading}\n\nIn the Story: {field}\n\n| rule | what it sees | example |\n|---|---|---|\n");
        for [name, description, example] in rules {
            let _ = writeln!(page, "| `{name}` | {} | {} |", cell(description), cell(example));
        }
    }
    page
}

fn cell(words: &str) -> String {
    words.replace('|', "\\|")
}
