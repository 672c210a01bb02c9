//! Why a trie over words, and not one automaton over bytes: the lexicon pass with all tables, tokens given and not, beside
//! aho-corasick over the same text with the phrases of the same tables, bare and with what our case rule and word bounds ask for.
//!
//! `cargo bench --bench lexicon`, with `RELEASES=file.ndjson` (a JSON object with a `text` a line) over those releases rather than the
//! fixtures. The automata get the phrases as the tables write them: without the inflections and spellings that we add, and without the
//! single words that we number for their facts. They do less than our pass does.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use demarche::Segments;
use demarche::country::Stage;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::collections::BTreeSet;
use std::path::Path;

/// What is read of the releases: as much as a machine's larger caches hold.
const SIZE: usize = 1 << 20;

/// Each table, and the columns of it that hold phrases.
const TABLES: [(&str, &[usize]); 11] = [
    (include_str!("../src/lexicon/data/countries.tsv"), &[3, 4, 5, 6, 7]),
    (include_str!("../src/lexicon/data/country_forms.tsv"), &[2]),
    (include_str!("../src/lexicon/data/bodies.tsv"), &[1, 2]),
    (include_str!("../src/lexicon/data/blockers.tsv"), &[0]),
    (include_str!("../src/lexicon/data/places.tsv"), &[0]),
    (include_str!("../src/lexicon/data/disputed.tsv"), &[0]),
    (include_str!("../src/lexicon/data/offices.tsv"), &[0]),
    (include_str!("../src/lexicon/data/honorifics.tsv"), &[0]),
    (include_str!("../src/lexicon/data/reporting_verbs.tsv"), &[0]),
    (include_str!("../src/lexicon/data/nominal_cues.tsv"), &[0]),
    (include_str!("../src/lexicon/data/topic_terms.tsv"), &[1]),
];

fn main() {
    divan::main();
}

#[divan::bench]
fn words_and_phrases(bencher: Bencher<'_, '_>) {
    let text = releases();
    let (segments, stage) = (Segments::plain(&text), Stage::of_all_tables().expect("the built-in tables compile"));
    bencher.counter(BytesCount::of_str(&text)).bench(|| stage.look_up(black_box(&segments)));
}

#[divan::bench]
fn tokens_words_and_phrases(bencher: Bencher<'_, '_>) {
    let text = releases();
    let stage = Stage::of_all_tables().expect("the built-in tables compile");
    bencher.counter(BytesCount::of_str(&text)).bench(|| stage.look_up(&Segments::plain(black_box(&text))));
}

#[divan::bench]
fn bare_automaton(bencher: Bencher<'_, '_>) {
    let text = releases();
    let automaton = automaton(&phrases());
    bencher.counter(BytesCount::of_str(&text)).bench(|| automaton.find_iter(black_box(&*text)).count());
}

#[divan::bench]
fn automaton_with_case_and_word_bounds(bencher: Bencher<'_, '_>) {
    let text = releases();
    let automaton = automaton(&phrases().iter().flat_map(|phrase| written(phrase)).collect());
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let text = black_box(&*text);
        automaton.find_iter(text).filter(|found| stands_alone(text, found.start(), found.end())).count()
    });
}

fn automaton(phrases: &BTreeSet<String>) -> AhoCorasick {
    let builder = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).match_kind(MatchKind::LeftmostLongest).build(phrases);
    let automaton = builder.expect("the phrases compile");
    eprintln!("{} phrases, {} MB", phrases.len(), automaton.memory_usage() >> 20);
    automaton
}

/// The phrases of every table, as written.
fn phrases() -> BTreeSet<String> {
    let mut phrases = BTreeSet::new();
    for (table, columns) in TABLES {
        for row in table.lines().filter(|line| !line.starts_with('#')) {
            for cell in columns.iter().filter_map(|column| row.split('\t').nth(*column)) {
                phrases.extend(
                    cell.split(';').map(|phrase| phrase.trim_end_matches('+').to_owned()).filter(|phrase| !phrase.is_empty()),
                );
            }
        }
    }
    phrases
}

/// How a phrase may be written by our case rule: in capitals too, and where it is listed in lower case with capitals at the front of
/// the first word or of each.
fn written(phrase: &str) -> Vec<String> {
    let mut all = vec![phrase.to_owned(), phrase.to_uppercase()];
    if phrase.bytes().all(|byte| !byte.is_ascii_uppercase()) {
        let words: Vec<_> = phrase.split(' ').map(capitalised).collect();
        all.extend([capitalised(phrase), words.join(" ")]);
    }
    all
}

fn capitalised(word: &str) -> String {
    let end = word.chars().next().map_or(0, char::len_utf8);
    word[..end].to_uppercase() + &word[end..]
}

/// Whether no letter or digit stands on either side.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let (before, behind) = (text[..start].chars().next_back(), text[end..].chars().next());
    ![before, behind].into_iter().flatten().any(char::is_alphanumeric)
}

/// The releases one after another, over and over where they are short.
fn releases() -> String {
    let releases = std::env::var_os("RELEASES").map_or_else(fixtures, |file| {
        let lines = std::fs::read_to_string(file).expect("the releases");
        let lines = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a JSON object a line"));
        lines.filter_map(|line| Some(line["text"].as_str()?.to_owned())).collect()
    });
    assert!(!releases.is_empty(), "nothing to measure with");
    let mut text = String::new();
    for release in releases.iter().cycle() {
        text.push_str(release);
        text.push_str("\n\n");
        if text.len() >= SIZE {
            break;
        }
    }
    text
}

fn fixtures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = std::fs::read_dir(folder).expect("tests/fixtures");
    let mut files: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path().join("release.txt"))).filter(|file| file.is_file()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).expect("a fixture")).collect()
}
