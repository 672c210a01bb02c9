//! Why a trie over words, and not one automaton over bytes: the lexicon pass with all tables, tokens given and not, beside
//! aho-corasick over the same text with the phrases of the same tables, bare and with what our case rule and word bounds ask for.
//!
//! `cargo bench --bench lexicon`; over the releases that `RELEASES=file.ndjson` names or that lie beside this repository, or else over
//! the fixtures. The automata get the phrases as the tables write them: without the inflections and spellings that we add, and without the
//! single words that we number for their facts. They do less than our pass does.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

mod common;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use common::{MB, Race, fixtures, real};
use demarche::{Extractor, Segments};
use std::collections::BTreeSet;
use std::hint::black_box;

/// Each table, and the columns of it that hold phrases.
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
    race.enter("words and phrases, tokens given", || extractor.look_up(black_box(&segments)));
    race.enter("tokens, words and phrases", || extractor.look_up(&Segments::plain(black_box(&text))));
    race.enter("bare automaton", || bare.find_iter(black_box(&*text)).count());
    race.enter("automaton with case and word bounds", || {
        let text = black_box(&*text);
        full.find_iter(text).filter(|found| stands_alone(text, found.start(), found.end())).count()
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

/// The releases one after another, over and over where they are short: as much as a machine's larger caches hold.
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
