//! How fast is the whole: extraction of releases of 1 KB, 4 KB and 1 MB, beside a bare pass over Unicode word bounds.
//!
//! `cargo bench --bench extract`; allocations are counted too.

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use std::path::Path;
use unicode_segmentation::UnicodeSegmentation;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

const SIZES: [usize; 3] = [1 << 10, 4 << 10, 1 << 20];

fn main() {
    // The tables are compiled once a process, which is measured apart.
    black_box(demarche::extract(""));
    divan::main();
}

#[divan::bench(args = SIZES)]
fn extract(bencher: Bencher<'_, '_>, size: usize) {
    let text = releases(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| demarche::extract(black_box(&text)));
}

#[divan::bench(args = SIZES)]
fn segment(bencher: Bencher<'_, '_>, size: usize) {
    let text = releases(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| demarche::Segments::plain(black_box(&text)).tokens.len());
}

#[divan::bench(args = SIZES)]
fn unicode_word_bounds(bencher: Bencher<'_, '_>, size: usize) {
    let text = releases(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| black_box(&text).split_word_bound_indices().count());
}

#[divan::bench]
fn compile_the_tables() -> demarche::Extractor {
    demarche::Extractor::builder().build().expect("the built-in tables compile")
}

/// The fixtures' releases one after another, over and over, cut to `size` bytes or a little less.
fn releases(size: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("tests/fixtures")
        .filter_map(|entry| Some(entry.ok()?.path().join("release.txt")))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no fixture to measure with");
    let mut text = String::new();
    for file in files.iter().cycle() {
        text.push_str(&std::fs::read_to_string(file).expect("a fixture"));
        text.push_str("\n\n");
        if text.len() >= size {
            break;
        }
    }
    let end = (0..=size).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.truncate(end);
    text
}
