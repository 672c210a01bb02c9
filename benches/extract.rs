//! Measures whole extraction and each of its stages. For comparison: a bare pass over Unicode word bounds, our own lexicon pass alone, and
//! sentencex, which only finds sentences. Then: what a document allocates, and whether a byte costs the same in long and in hostile texts.
//!
//! `cargo bench --bench extract` reads the releases beside this repository. `RELEASES=file.ndjson` reads those of a file instead: one JSON
//! object with a `text` per line.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

mod common;

use common::{KB, MB, Race, SHAPES, hostile, print_line, real, release, releases, total};
use demarche::{Extractor, Segments, Stage};
use std::hint::black_box;
use std::time::{Duration, Instant};
use unicode_segmentation::UnicodeSegmentation;

const STAGES: [(&str, Stage); 10] = [
    ("document", Stage::Document),
    ("tokens and sentences", Stage::Segments),
    ("look-up", Stage::LookUp),
    ("tags", Stage::Tags),
    ("people", Stage::People),
    ("countries and bodies", Stage::Places),
    ("attributions", Stage::Attributions),
    ("events", Stage::Events),
    ("topics", Stage::Topics),
    ("references", Stage::References),
];

const ROUNDS: usize = 7;

fn main() {
    let extractor = Extractor::builder().build().expect("the built-in tables compile");
    for (title, texts) in [
        ("short releases, 1 KB", releases(KB)),
        ("usual releases, 4 KB", releases(4 * KB)),
        ("a long release, 1 MB", vec![release(MB)]),
        ("real releases", real()),
    ] {
        if !texts.is_empty() {
            whole(&extractor, &format!("{title}: {} of {} KB in total", texts.len(), total(&texts) / KB), &texts);
            memory(&extractor, &texts);
        }
    }
    println!("\nlength: time per byte, as a multiple of that at 1 KB");
    let costs: Vec<_> =
        [KB, 10 * KB, 100 * KB, MB, 10 * MB, 100 * MB].map(|size| (size, alone(&extractor, &release(size)))).into();
    for (size, cost) in &costs {
        print_line(&format!("{} KB", size / KB), *cost, costs[0].1);
    }
    println!("\nhostile shapes: time per byte at 1 MB and at 10 MB, as multiples of that at 100 KB");
    for shape in SHAPES {
        let [short, long, longest] = [100 * KB, MB, 10 * MB].map(|size| alone(&extractor, &hostile(shape, size)));
        println!("  {:<30}{short:>8.1} ns/B{:>8.2} ×{:>8.2} ×", format!("{shape:?}"), long / short, longest / short);
    }
}

/// Measures whole extraction, then its stages.
fn whole(extractor: &Extractor, title: &str, texts: &[String]) {
    let segments: Vec<_> = texts.iter().map(|text| Segments::plain(text)).collect();
    let mut stages = [Duration::MAX; STAGES.len()];
    let mut race = Race::over(total(texts));
    race.enter_each("unicode word bounds", texts, |text| text.split_word_bound_indices().count());
    race.enter_each("whole extraction", texts, |text| extractor.extract(text));
    race.enter_each("our tokens and sentences", texts, |text| Segments::plain(text));
    race.enter_each("our lexicon pass, without tokenizing", &segments, |text| extractor.look_up(text));
    race.enter_each("sentencex, only sentences", texts, |text| sentencex::get_sentence_boundaries("en", text));
    println!();
    race.print(title, ROUNDS);
    for _ in 0..ROUNDS {
        for (best, took) in stages.iter_mut().zip(by_stage(extractor, texts)) {
            *best = took.min(*best);
        }
    }
    let all: Duration = stages.iter().sum();
    for ((name, _), took) in STAGES.iter().zip(stages) {
        println!(
            "    {name:<32}{:>8.1} ns/B{:>7.1} %",
            nanoseconds(took, total(texts)),
            100.0 * took.as_secs_f64() / all.as_secs_f64()
        );
    }
}

fn by_stage(extractor: &Extractor, texts: &[String]) -> [Duration; STAGES.len()] {
    let mut took = [Duration::ZERO; STAGES.len()];
    for text in texts {
        let mut last = Instant::now();
        let story = extractor.extract_in_stages(text, |stage| {
            let now = Instant::now();
            let at = STAGES.iter().position(|(_, known)| *known == stage).expect("a stage of the list");
            took[at] += now - last;
            last = now;
        });
        black_box(story);
    }
    took
}

/// Prints what one document allocates, and its largest heap at any time.
fn memory(extractor: &Extractor, texts: &[String]) {
    let (mut count, mut bytes, mut peak) = (0, 0, 0_f64);
    for text in texts {
        let info = allocation_counter::measure(|| drop(black_box(extractor.extract(text))));
        count += info.count_total;
        bytes += info.bytes_total;
        peak = peak.max(info.bytes_max as f64 / text.len() as f64);
    }
    let documents = texts.len() as u64;
    println!(
        "    a document: {} allocations of {} KB in total; at most {peak:.1} × its text at once",
        count / documents,
        bytes / documents / KB as u64
    );
}

/// Nanoseconds per byte for one text that is read repeatedly.
fn alone(extractor: &Extractor, text: &str) -> f64 {
    let mut race = Race::over(text.len());
    race.enter("", || extractor.extract(black_box(text)));
    race.run(if text.len() > 10 * MB { 1 } else { 3 })[0]
}

fn nanoseconds(took: Duration, bytes: usize) -> f64 {
    took.as_nanos() as f64 / bytes as f64
}
