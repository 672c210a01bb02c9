//! What countries and bodies cost once the text is segmented: the lexicon pass and all that its hits need, beside a bare
//! aho-corasick pass over the same text with the same names, which neither minds word bounds nor judges anything.
//!
//! `cargo bench --bench country`

use aho_corasick::AhoCorasick;
use demarche::country::Stage;
use demarche::{Document, Segments};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::collections::BTreeSet;
use std::path::Path;

const SIZE: usize = 1 << 20;

const TABLES: [(&str, &[usize]); 6] = [
    (include_str!("../src/lexicon/data/countries.tsv"), &[3, 4, 5, 6, 7]),
    (include_str!("../src/lexicon/data/country_forms.tsv"), &[2]),
    (include_str!("../src/lexicon/data/bodies.tsv"), &[1, 2]),
    (include_str!("../src/lexicon/data/blockers.tsv"), &[0]),
    (include_str!("../src/lexicon/data/places.tsv"), &[0]),
    (include_str!("../src/lexicon/data/disputed.tsv"), &[0]),
];

fn main() {
    divan::main();
}

#[divan::bench]
fn countries_and_bodies(bencher: Bencher<'_, '_>) {
    let text = releases();
    let document = Document::plain(&text);
    let (segments, stage) = (Segments::of(&document), Stage::new().expect("the built-in tables compile"));
    bencher.counter(BytesCount::of_str(&text)).bench(|| stage.run(black_box(&document), black_box(&segments)));
}

#[divan::bench]
fn lexicon_pass_alone(bencher: Bencher<'_, '_>) {
    let text = releases();
    let document = Document::plain(&text);
    let (segments, stage) = (Segments::of(&document), Stage::new().expect("the built-in tables compile"));
    bencher.counter(BytesCount::of_str(&text)).bench(|| stage.look_up(black_box(&segments)));
}

#[divan::bench]
fn bare_aho_corasick(bencher: Bencher<'_, '_>) {
    let text = releases();
    let automaton =
        AhoCorasick::builder().match_kind(aho_corasick::MatchKind::LeftmostLongest).build(names()).expect("the names compile");
    bencher.counter(BytesCount::of_str(&text)).bench(|| automaton.find_iter(black_box(&*text)).count());
}

/// Every name of every table, as written and in capitals, as the lexicon matches both.
fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (table, columns) in TABLES {
        for row in table.lines().filter(|line| !line.starts_with('#')) {
            for cell in columns.iter().filter_map(|column| row.split('\t').nth(*column)) {
                for name in cell.split(';').filter(|name| !name.is_empty()) {
                    let bare = name.trim_end_matches('+');
                    names.extend([bare.to_owned(), bare.to_uppercase()]);
                    if bare != name {
                        names.extend([format!("{bare}s"), format!("{bare}s").to_uppercase()]);
                    }
                }
            }
        }
    }
    names
}

/// The fixtures' releases one after another, over and over.
fn releases() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = std::fs::read_dir(folder).expect("tests/fixtures");
    let mut files: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path().join("release.txt"))).filter(|file| file.is_file()).collect();
    files.sort();
    assert!(!files.is_empty(), "no fixture to measure with");
    let mut text = String::new();
    for file in files.iter().cycle() {
        text.push_str(&std::fs::read_to_string(file).expect("a fixture"));
        text.push_str("\n\n");
        if text.len() >= SIZE {
            return text;
        }
    }
    text
}
