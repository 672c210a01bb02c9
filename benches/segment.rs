//! How fast are tokens and sentences, beside a bare pass over Unicode word bounds and beside sentencex, which gives sentences alone;
//! and does a byte cost the same in a short text, a long one and a hostile one?
//!
//! `cargo bench --bench segment`; allocations are counted too.

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use unicode_segmentation::UnicodeSegmentation;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

const KB: usize = 1_000;
const MB: usize = 1_000_000;
const SIZES: [usize; 3] = [KB, 100 * KB, 10 * MB];

/// What a text is made of that asks for the worst of a splitter; "" stands for one line of words without a full stop.
const SHAPES: [&str; 14] =
    ["", "\"", ".", "\n", "\u{301}", "’", "(", ". ", "?\"", "a-", "aa.bb.", "https://a.example ", "s’ ", "字"];

fn main() {
    // The table is compiled once a process.
    black_box(demarche::Segments::plain("").tokens.len());
    divan::main();
}

#[divan::bench(args = SIZES)]
fn tokens_and_sentences(bencher: Bencher<'_, '_>, size: usize) {
    let text = release(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| demarche::Segments::plain(black_box(&text)));
}

#[divan::bench(args = SIZES)]
fn streamed_sentences(bencher: Bencher<'_, '_>, size: usize) {
    let text = release(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| demarche::segment::sentences(black_box(&text)).count());
}

#[divan::bench(args = SIZES)]
fn unicode_word_bounds(bencher: Bencher<'_, '_>, size: usize) {
    let text = release(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| black_box(&text).split_word_bound_indices().count());
}

#[divan::bench(args = SIZES)]
fn sentencex_sentences(bencher: Bencher<'_, '_>, size: usize) {
    let text = release(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| sentencex::get_sentence_boundaries("en", black_box(&text)).len());
}

/// Ten megabytes, in texts of so many bytes, all results held: the first touch of memory costs as much a byte for few as for many texts.
#[divan::bench(args = SHAPES, consts = [100_000, 10_000_000], sample_count = 5)]
fn hostile<const SIZE: usize>(bencher: Bencher<'_, '_>, shape: &str) {
    let text =
        if shape.is_empty() { release(SIZE).replace(['.', '!', '?', '\n'], " ") } else { shape.repeat(SIZE / shape.len()) };
    bencher
        .counter(BytesCount::new(10 * MB))
        .bench(|| (0..10 * MB / SIZE).map(|_| demarche::Segments::plain(black_box(&text))).collect::<Vec<_>>());
}

/// A text of about `size` bytes in the manner of a release, its sentences in an order that no branch predictor learns.
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
