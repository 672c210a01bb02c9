//! The hunt for time that is not linear. Patterns are repeated to long texts, and a byte of a longer text must not cost more than a byte
//! of a shorter one.

#[path = "clock.rs"]
mod clock;
#[path = "pieces.rs"]
mod pieces;

use clock::clock;
use demarche::{Document, Extractor, ndjson};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

pub(crate) const KB: usize = 1000;
/// How many times as much a byte may cost as in a text ten times shorter. Quadratic time gives a factor of ten; caches give up to two.
const FACTOR: f64 = 3.5;
/// A pattern is reported only if a byte costs this many times as much again in a text four times longer still.
const FURTHER: f64 = 1.6;
/// Shorter times count as this: clocks are not more exact.
const FLOOR: Duration = Duration::from_micros(if cfg!(debug_assertions) { 1000 } else { 200 });
/// What part of a reader's time for an empty text a text must take of its own to be measured. Both times vary, so that a smaller
/// difference between them says nothing.
const MEASURABLE: u32 = 4;
/// How often a time is measured again before a pattern is reported.
const TRIALS: usize = 7;
/// How many patterns are printed: those whose bytes cost most, and those whose cost grows most.
const PRINTED: usize = 5;

/// A way to read a text, and the pieces that its texts are made of.
pub(crate) struct Reader {
    pub(crate) name: &'static str,
    pub(crate) pieces: &'static [&'static str],
    read: fn(&str),
}

const READERS: &[Reader] = &[
    Reader { name: "text", pieces: pieces::TEXT, read: |text| drop(demarche::extract(text)) },
    Reader { name: "html", pieces: pieces::MARKUP, read: |page| drop(Document::html(page)) },
    Reader { name: "govuk", pieces: pieces::ITEMS, read: |item| drop(Document::govuk(item)) },
    Reader { name: "lexicon", pieces: pieces::ROWS, read: |rows| drop(Extractor::builder().lexicon(rows).build()) },
    Reader {
        name: "ndjson",
        pieces: pieces::LINES,
        read: |lines| ndjson::Lines::new(lines.as_bytes()).flatten().for_each(|line| drop(line.request())),
    },
];

/// The measurement of one pattern.
#[derive(Clone, Debug)]
struct Measured {
    pattern: String,
    /// In the longest text.
    nanoseconds_per_byte: f64,
    /// The cost of a byte in the longer text, as a multiple of that in the shorter one.
    growth: f64,
}

/// Measures every pattern at every size, on all cores. Fails if the cost of a byte grows.
pub(crate) fn hunt(sizes: &[usize], patterns: impl Fn(&Reader) -> Vec<String>) {
    let mut slow = Vec::new();
    for reader in READERS {
        // Compiles the tables before the clock runs.
        let base = cost(reader, "", TRIALS);
        let (patterns, next, measured) = (patterns(reader), AtomicUsize::new(0), Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(|| {
                    while let Some(pattern) = patterns.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let found = measure(reader, pattern, sizes, base);
                        measured.lock().expect("no thread panics").push(found);
                    }
                });
            }
        });
        let mut measured = measured.into_inner().expect("no thread panics");
        eprintln!("{}: {} patterns up to {} bytes", reader.name, measured.len(), sizes[sizes.len() - 1]);
        measured.sort_by(|a, b| b.nanoseconds_per_byte.total_cmp(&a.nanoseconds_per_byte));
        for costly in measured.iter().take(PRINTED) {
            eprintln!("  costly: {:.0} ns per byte: {:?}", costly.nanoseconds_per_byte, costly.pattern);
        }
        measured.sort_by(|a, b| b.growth.total_cmp(&a.growth));
        for grown in measured.iter().take(PRINTED) {
            eprintln!("  grows:  {:.2} times: {:?}", grown.growth, grown.pattern);
        }
        slow.extend(measured.into_iter().filter(|measured| measured.growth > FACTOR).map(|measured| (reader.name, measured)));
    }
    assert!(slow.is_empty(), "a byte costs more in a longer text:\n{slow:#?}");
}

/// Measures from the shortest text to the longest, and stops when the cost of a byte has grown.
fn measure(reader: &Reader, pattern: &str, sizes: &[usize], base: Duration) -> Measured {
    let mut measured = Measured { pattern: pattern.to_owned(), nanoseconds_per_byte: 0.0, growth: 0.0 };
    for pair in sizes.windows(2) {
        let (short, long) = (pair[0], pair[1]);
        let mut growth = f64::MAX;
        for trials in [1, 2, TRIALS] {
            if growth > FACTOR {
                let costs = [short, long].map(|len| per_byte(reader, pattern, len, len / short, base, trials));
                (growth, measured.nanoseconds_per_byte) = (growth.min(costs[1] / costs[0]), costs[1]);
            }
        }
        if growth > FACTOR {
            // A text that no longer fits into a cache costs more once, and then no more.
            let costs = [long, 4 * long].map(|len| per_byte(reader, pattern, len, len / short, base, 2));
            growth = if costs[1] / costs[0] > FURTHER { growth } else { FACTOR };
        }
        measured.growth = measured.growth.max(growth);
        if growth > FACTOR {
            break;
        }
    }
    measured
}

/// Nanoseconds per byte for a pattern that is repeated to `len` bytes, which is `times` the shortest length.
fn per_byte(reader: &Reader, pattern: &str, len: usize, times: usize, base: Duration, trials: usize) -> f64 {
    let text = pattern.repeat(len.div_ceil(pattern.len()));
    let floor = FLOOR.max(base / MEASURABLE);
    let time = cost(reader, &text, trials).saturating_sub(base).max(floor * times as u32);
    time.as_secs_f64() * 1e9 / f64::from(text.len() as u32)
}

/// The shortest of the times that a text took.
fn cost(reader: &Reader, text: &str, trials: usize) -> Duration {
    let times = (0..trials).map(|_| {
        let start = clock();
        (reader.read)(text);
        clock().saturating_sub(start)
    });
    times.min().unwrap_or_default()
}
