//! The hunt for time that is not linear: patterns are repeated without end, and a byte of a longer text must cost what one of a shorter
//! costs.

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
/// How many times more a byte of a text may cost than one of a text ten times shorter. Quadratic time would make it ten, caches make
/// it up to two.
const FACTOR: f64 = 3.5;
/// How many times more a byte must cost again in a text four times longer still, for a pattern to be reported.
const FURTHER: f64 = 1.6;
/// A time below this is taken for it: clocks are no truer.
const FLOOR: Duration = Duration::from_micros(if cfg!(debug_assertions) { 1000 } else { 200 });
/// How often a time is taken again before a pattern is reported.
const TRIALS: usize = 7;
/// How many patterns are told whose bytes cost most, or whose cost grows most.
const TOLD: usize = 5;

/// What is read and what it is made of.
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

/// What was measured of one pattern.
#[derive(Clone, Debug)]
struct Measured {
    pattern: String,
    /// Of the longest text.
    nanoseconds_a_byte: f64,
    /// How many times more a byte costs in the longer text.
    growth: f64,
}

/// Measures every pattern at every size, on all cores.
pub(crate) fn hunt(sizes: &[usize], patterns: impl Fn(&Reader) -> Vec<String>) {
    let mut slow = Vec::new();
    for reader in READERS {
        // The tables are compiled before the clock runs.
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
        measured.sort_by(|a, b| b.nanoseconds_a_byte.total_cmp(&a.nanoseconds_a_byte));
        for dear in measured.iter().take(TOLD) {
            eprintln!("  dear:  {:.0} ns a byte: {:?}", dear.nanoseconds_a_byte, dear.pattern);
        }
        measured.sort_by(|a, b| b.growth.total_cmp(&a.growth));
        for grown in measured.iter().take(TOLD) {
            eprintln!("  grows: {:.2} times: {:?}", grown.growth, grown.pattern);
        }
        slow.extend(measured.into_iter().filter(|measured| measured.growth > FACTOR).map(|measured| (reader.name, measured)));
    }
    assert!(slow.is_empty(), "a byte costs more the longer the text is:\n{slow:#?}");
}

/// Climbs from the shortest text to the longest, and no further than where the cost of a byte has grown.
fn measure(reader: &Reader, pattern: &str, sizes: &[usize], base: Duration) -> Measured {
    let mut measured = Measured { pattern: pattern.to_owned(), nanoseconds_a_byte: 0.0, growth: 0.0 };
    for pair in sizes.windows(2) {
        let (short, long) = (pair[0], pair[1]);
        let mut growth = f64::MAX;
        for trials in [1, 2, TRIALS] {
            if growth > FACTOR {
                let costs = [short, long].map(|len| a_byte(reader, pattern, len, len / short, base, trials));
                (growth, measured.nanoseconds_a_byte) = (growth.min(costs[1] / costs[0]), costs[1]);
            }
        }
        if growth > FACTOR {
            // What outgrew a cache or the memory at hand grows once, and no further.
            let costs = [long, 4 * long].map(|len| a_byte(reader, pattern, len, len / short, base, 2));
            growth = if costs[1] / costs[0] > FURTHER { growth } else { FACTOR };
        }
        measured.growth = measured.growth.max(growth);
        if growth > FACTOR {
            break;
        }
    }
    measured
}

/// Nanoseconds that a byte takes, of a pattern repeated to `len` bytes, which is `times` the shortest length.
fn a_byte(reader: &Reader, pattern: &str, len: usize, times: usize, base: Duration, trials: usize) -> f64 {
    let text = pattern.repeat(len.div_ceil(pattern.len()));
    let time = cost(reader, &text, trials).saturating_sub(base).max(FLOOR * times as u32);
    time.as_secs_f64() * 1e9 / f64::from(text.len() as u32)
}

/// The least time that a text takes.
fn cost(reader: &Reader, text: &str, trials: usize) -> Duration {
    let times = (0..trials).map(|_| {
        let start = clock();
        (reader.read)(text);
        clock().saturating_sub(start)
    });
    times.min().unwrap_or_default()
}
