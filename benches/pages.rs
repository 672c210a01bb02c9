//! Measures how fast web pages are read on one core: what is drawn of them alone, and the whole extraction.
//!
//! `cargo bench --bench pages` reads the pages beside this repository, if they are there. `PAGES=file.ndjson` reads those of a file
//! instead: one JSON object with an `html` per line.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

use demarche::{Document, Extractor};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const ROUNDS: usize = 5;

fn main() {
    let pages = pages();
    if pages.is_empty() {
        println!("no pages");
        return;
    }
    let extractor = Extractor::builder().build().expect("the built-in tables compile");
    let bytes: usize = pages.iter().map(String::len).sum();
    println!("{} pages, {} MB", pages.len(), bytes / 1_000_000);
    // Of a page without text, the time counts as well.
    measure("read as documents", bytes, || {
        for page in &pages {
            let _ = black_box(Document::html(black_box(page)));
        }
    });
    measure("read and extracted", bytes, || {
        for page in &pages {
            if let Ok(document) = Document::html(black_box(page)) {
                black_box(extractor.extract_document(&document));
            }
        }
    });
}

/// Prints the speed of the fastest round.
fn measure(what: &str, bytes: usize, mut round: impl FnMut()) {
    let seconds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        round();
        start.elapsed().as_secs_f64()
    });
    let least = seconds.fold(f64::INFINITY, f64::min);
    println!("{what:<24}{:>8.1} MB/s", bytes as f64 / 1e6 / least);
}

/// The pages of a file, or those of both folders beside this repository.
fn pages() -> Vec<String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/pages");
    let file = std::env::var_os("PAGES").map_or_else(|| beside.join("articles-dev.ndjson"), Into::into);
    let lines = std::fs::read_to_string(file).unwrap_or_default();
    let lines = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("one JSON object per line"));
    let mut pages: Vec<String> = lines.filter_map(|line| Some(line["html"].as_str()?.to_owned())).collect();
    if std::env::var_os("PAGES").is_none() {
        let saved = std::fs::read_dir(beside.join("ministries")).into_iter().flatten().filter_map(Result::ok);
        pages.extend(saved.filter_map(|entry| Some(String::from_utf8_lossy(&std::fs::read(entry.path()).ok()?).into_owned())));
    }
    pages
}
