//! Runs the cases of `tests/syntax/tag.txt`: after "#" what a case shows, after ">" its text, then one tag per token.

use super::tag;
use crate::Segments;
use crate::lang::en::ENGLISH;
use crate::lexicon::Lexicon;
use std::fmt::Write;

const CASES: &str = include_str!("../../../tests/syntax/tag.txt");

#[test]
fn tags_every_case() {
    let lexicon = Lexicon::build(&ENGLISH, &[]).unwrap();
    let mut text = "";
    let mut cases = 0;
    let mut failures = String::new();
    for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(words) = line.strip_prefix("> ") {
            text = words;
            continue;
        }
        let segments = Segments::line(text);
        let tags = tag(&lexicon, &segments, &lexicon.look_up(&segments));
        let found = tags.iter().map(|tag| format!("{tag:?}")).collect::<Vec<_>>().join(" ");
        if found != line {
            let _ = write!(failures, "> {text}\n{found}\n");
        }
        cases += 1;
    }
    assert!(failures.is_empty(), "found:\n{failures}");
    assert!(cases >= 25, "{cases}");
}

#[test]
fn a_document_without_tokens_has_no_tags() {
    let lexicon = Lexicon::build(&ENGLISH, &[]).unwrap();
    let segments = Segments::line("");
    assert!(tag(&lexicon, &segments, &lexicon.look_up(&segments)).is_empty());
}
