//! Compares our trie over words with an automaton over bytes: the lexicon pass with all tables, with and without tokenizing, and aho-corasick
//! over the same text with the phrases of the same tables, bare and with our rules of case and word bounds.
//!
//! `cargo bench --bench lexicon` reads the releases that `RELEASES=file.ndjson` names, or those beside this repository, or else the
//! fixtures. The automata have the phrases as the tables write them: without the inflections and spellings that we add, and without the
//! single words that we number for their facts. So they do less than our pass.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

mod common;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use common::{MB, Race, fixtures, real};
use demarche::{Extractor, Segments};
use std::collections::BTreeSet;
use std::hint::black_box;

/// Each table, and its columns with phrases.
const TABLES: [(&str, &[usize]); 11] = [
    (include_str!("../src/lang/en/countries.tsv"), &[3, 4, 5, 6, 7]),
    (include_str!("../src/lang/en/country_forms.tsv"), &[2]),
    (include_str!("../src/lang/en/bodies.tsv"), &[1, 2]),
    (include_str!("../src/lang/en/blockers.tsv"), &[0]),
    (include_str!("../src/lang/en/places.tsv"), &[0]),
    (include_str!("../src/lang/en/disputed.tsv"), &[0]),
    (include_str!("../src/lang/en/offices.tsv"), &[0]),
    (include_str!("../src/lang/en/honorifics.tsv"), &[0]),
    (include_str!("../src/lang/en/reporting_verbs.tsv"), &[0]),
    (include_str!("../src/lang/en/nominal_cues.tsv"), &[0]),
    (include_str!("../src/lang/en/topic_terms.tsv"), &[1]),
];

const ROUNDS: usize = 7;

fn main() {
    let text = text();
    let (segments, extractor) = (Segments::plain(&text), Extractor::builder().build().expect("the built-in tables compile"));
    let bare = automaton(&phrases());
    let full = automaton(&phrases().iter().flat_map(|phrase| written(phrase)).collect());
    let mut race = Race::over(text.len());
    race.enter("words and phrases, without tokenizing", || extractor.look_up(black_box(&segments)));
    race.enter("tokens, words and phrases", || extractor.look_up(&Segments::plain(black_box(&text))));
    race.enter("bare automaton", || bare.find_iter(black_box(&*text)).count());
    race.enter("automaton with case and word bounds", || {
        let text = black_box(&*text);
        full.find_iter(text).filter(|found| is_whole_word(text, found.start(), found.end())).count()
    });
    race.print(&format!("a text of {} KB", text.len() / 1_000), ROUNDS);
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

/// The ways to write a phrase by our case rule: also in capitals; and if it is listed in lower case, with a capital at the beginning of the
/// first word or of each word.
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

/// Whether there is no letter or digit on either side.
fn is_whole_word(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

/// The releases one after another, repeated if they are short: about as much as the larger caches of a machine contain.
fn text() -> String {
    let releases = Some(real()).filter(|real| !real.is_empty()).unwrap_or_else(fixtures);
    let mut text = String::new();
    for release in releases.iter().cycle() {
        text.push_str(release);
        text.push_str("\n\n");
        if text.len() >= MB {
            break;
        }
    }
    text
}
