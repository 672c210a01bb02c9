//! Checks confidences against a corpus: of the quotes with a confidence of 0.9, nine in ten must be right.
//!
//! If the annotated news of `../shared` are there, `cargo test --test calibration -- --nocapture` prints the table that is in DESIGN.md.
//! The test fails if a band of some size differs by more than 0.05. Without the corpus it passes.

use serde::Deserialize;
use std::path::Path;

/// A document with the attributions that annotators found. Ranges are of characters.
#[derive(Deserialize)]
struct Annotated {
    text: String,
    attributions: Vec<Attribution>,
}

#[derive(Deserialize)]
struct Attribution {
    content: Vec<(usize, usize)>,
}

/// The lower bounds of the bands of confidence.
const BANDS: [f32; 6] = [0.0, 0.7, 0.8, 0.85, 0.89, 0.95];

/// A band with fewer quotes is not tested.
const ENOUGH: usize = 20;

#[test]
fn the_share_of_right_quotes_is_their_confidence() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/quotes/polnear-dev.ndjson");
    let Ok(corpus) = std::fs::read_to_string(corpus) else { return };
    let mut bands = [(0_usize, 0_usize, 0.0_f32); BANDS.len()];
    for line in corpus.lines() {
        let document: Annotated = serde_json::from_str(line).expect("an annotated document");
        for (confidence, right) in judged(&document) {
            let band = BANDS.iter().rposition(|lowest| confidence >= *lowest).unwrap_or_default();
            bands[band].0 += 1;
            bands[band].1 += usize::from(right);
            bands[band].2 += confidence;
        }
    }
    eprintln!("| confidence | quotes | right | share |\n|---|---|---|---|");
    for (quotes, right, sum) in bands.into_iter().filter(|band| band.0 > 0) {
        let (mean, share) = (sum / count(quotes), count(right) / count(quotes));
        eprintln!("| {mean:.2} | {quotes} | {right} | {share:.2} |");
        assert!(quotes < ENOUGH || (mean - share).abs() <= 0.05, "{mean:.2} given, {share:.2} right");
    }
}

/// A number of quotes as a float. Numbers here are small.
fn count(quotes: usize) -> f32 {
    u16::try_from(quotes).map_or(f32::MAX, f32::from)
}

/// The confidence of each quote, and whether it is right: an annotator's content and the quote share at least half of their union, or the
/// quote is the other half of a content that another quote matches.
fn judged(document: &Annotated) -> Vec<(f32, bool)> {
    let story = demarche::extract(&document.text);
    let characters: Vec<usize> = document.text.char_indices().map(|(at, _)| at).chain([document.text.len()]).collect();
    let character = |byte: u32| characters.partition_point(|at| *at < byte as usize);
    let quotes: Vec<_> = story.quotes.iter().map(|quote| (character(quote.span.start), character(quote.span.end))).collect();
    let mut pairs = Vec::new();
    for (quote, span) in quotes.iter().enumerate() {
        for (wanted, attribution) in document.attributions.iter().enumerate() {
            let (Some(first), Some(last)) = (attribution.content.first(), attribution.content.last()) else { continue };
            let pieces = attribution.content.iter().copied().chain([(first.0, last.1)]);
            let best = pieces.map(|piece| overlap(*span, piece)).max().unwrap_or_default();
            if best >= 500 {
                pairs.push((best, quote, wanted));
            }
        }
    }
    pairs.sort_by_key(|(overlap, ..)| std::cmp::Reverse(*overlap));
    let (mut right, mut matched) = (vec![false; quotes.len()], vec![false; document.attributions.len()]);
    for (_, quote, wanted) in pairs {
        if !right[quote] && !matched[wanted] {
            (right[quote], matched[wanted]) = (true, true);
        }
    }
    let other_half = |span: (usize, usize)| {
        let found = document.attributions.iter().zip(&matched).filter(|(_, matched)| **matched);
        found.into_iter().any(|(attribution, _)| {
            let shared: usize = attribution.content.iter().map(|piece| common(span, *piece)).sum();
            shared * 10 >= (span.1 - span.0) * 8
        })
    };
    let judged = story.quotes.iter().zip(&quotes).zip(&right);
    judged.map(|((quote, span), right)| (quote.confidence, *right || other_half(*span))).collect()
}

fn common(one: (usize, usize), other: (usize, usize)) -> usize {
    one.1.min(other.1).saturating_sub(one.0.max(other.0))
}

/// Intersection over union, in thousandths.
fn overlap(one: (usize, usize), other: (usize, usize)) -> usize {
    common(one, other) * 1000 / (one.1.max(other.1) - one.0.min(other.0)).max(1)
}
