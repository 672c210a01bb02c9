//! Measures tokens and sentences, compared with a bare pass over Unicode word bounds and with sentencex, which only finds sentences. Then:
//! whether a byte costs the same in short, long and hostile texts.
//!
//! `cargo bench --bench segment`

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

mod common;

use common::{KB, MB, Race, SHAPES, hostile, print_line, real, total};
use demarche::Segments;
use demarche::segment::sentences;
use std::hint::black_box;
use unicode_segmentation::UnicodeSegmentation;

const SIZES: [usize; 3] = [KB, 100 * KB, 10 * MB];
const ROUNDS: usize = 9;

fn main() {
    let mut costs = Vec::new();
    for size in SIZES {
        costs.push(race(&format!("one text of {} KB", size / KB), &[release(size)]));
    }
    println!("length: time per byte, as a multiple of that at 1 KB");
    for (size, cost) in SIZES.iter().zip(&costs) {
        print_line(&format!("{} KB", size / KB), *cost, costs[0]);
    }
    let real = real();
    if !real.is_empty() {
        race(&format!("{} real releases", real.len()), &real);
    }
    // The system provides memory when it is first touched. A user who keeps all results pays for this with texts of any length. A user who
    // drops each result before the next pays for it only with long texts, because the memory of a short one is used again.
    println!(
        "\nhostile shapes: time per byte at 10 MB, as a multiple of that at 100 KB, if each result is dropped before the next, and if it is kept"
    );
    for shape in SHAPES {
        let texts = [100 * KB, 10 * MB].map(|size| hostile(shape, size));
        let [short, long] = texts.each_ref().map(|text| {
            let mut race = Race::over(text.len());
            race.enter("", || Segments::plain(black_box(text)));
            race.run(5)[0]
        });
        let mut kept = Race::over(10 * MB);
        for text in &texts {
            kept.enter("", || (0..(10 * MB) / text.len()).map(|_| Segments::plain(black_box(text))).collect::<Vec<_>>());
        }
        let kept = kept.run(5);
        println!("  {shape:<22?}{:>8.1} ns/B{:>8.2} × dropped{:>8.2} × kept", long, long / short, kept[1] / kept[0]);
    }
}

/// Returns the nanoseconds per byte of tokens and sentences.
fn race(title: &str, texts: &[String]) -> f64 {
    let mut race = Race::over(total(texts));
    race.enter_each("unicode word bounds", texts, |text| text.split_word_bound_indices().count());
    race.enter_each("tokens and sentences", texts, |text| Segments::plain(text));
    race.enter_each("sentences one after another", texts, |text| sentences(text).count());
    // sentencex takes minutes for a text of ten megabytes.
    if texts.iter().all(|text| text.len() <= MB) {
        race.enter_each("sentencex, only sentences", texts, |text| sentencex::get_sentence_boundaries("en", text));
    }
    race.print(title, ROUNDS);
    let (count, bytes) = texts.iter().fold((0, 0), |(count, bytes), text| {
        let info = allocation_counter::measure(|| drop(black_box(Segments::plain(text))));
        (count + info.count_total, bytes + info.bytes_total)
    });
    let text = total(texts) as f64;
    println!(
        "    {:.1} allocations per megabyte; {:.1} bytes allocated per byte\n",
        count as f64 * MB as f64 / text,
        bytes as f64 / text
    );
    race.cost(1)
}

/// A text of about `size` bytes that resembles a release. Its sentences are in an order that a branch predictor cannot learn.
fn release(size: usize) -> String {
    const SENTENCES: [&str; 16] = [
        "The Foreign Minister, Ana Silva, met her counterpart in the capital on Monday.",
        "“We have agreed to open the ferry between the islands before the winter,” she said.",
        "Mr. Oda thanked the crews, whose work had kept the harbour’s long-term plans alive.",
        "The two sides discussed trade, fisheries, energy security and the situation at the border.",
        "They didn’t rule out another round of talks in Geneva on 21 December.",
        "According to the Ministry’s spokesperson, some 12,500 people have returned since March.",
        "The U.S. Secretary of State, John F. Ware, stressed the importance of the rule of law and of the non-proliferation regime.",
        "He added that “all states should respect their obligations under Art. 5 of the Treaty”.",
        "Negotiations will resume at 9:30 a.m. in the Palace of Nations.",
        "The delegation also visited a school, a hospital and the new research centre.",
        "Nobody should doubt our commitment to a free, open and prosperous region, the Minister underscored.",
        "The Council expressed its deep concern about reports of violence against civilians.",
        "Will the agreement hold?",
        "The programme is worth $4.5 million and will run for three years.",
        "Both governments condemned the attack in the strongest possible terms and called for restraint.",
        "Further information is available from the press office (press@mfa.example).",
    ];
    let mut text = String::with_capacity(size + 200);
    let mut state = 1_u64;
    while text.len() < size {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push_str(SENTENCES[(state >> 60) as usize]);
        text.push_str(if (state >> 40) % 4 == 0 { "\n\n" } else { " " });
    }
    let end = (0..=size).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.truncate(end);
    text
}
