//! Shared by the benches: the texts that they read, and races between programs that read them.

#![allow(dead_code, reason = "no bench needs all of this")]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

pub(crate) const KB: usize = 1_000;
pub(crate) const MB: usize = 1_000_000;

/// The bytes that a program reads in a turn. The turn must be much longer than the resolution of the clock.
const A_TURN: usize = 4 * MB;

/// Programs that read the same texts. They take turns, round by round, and the best turn of each counts. If the machine is busy, all of them
/// are slower, and rarely all turns of one.
pub(crate) struct Race<'a> {
    bytes: usize,
    repeats: usize,
    runners: Vec<Runner<'a>>,
}

struct Runner<'a> {
    name: String,
    run: Box<dyn FnMut() + 'a>,
    best: Duration,
}

impl<'a> Race<'a> {
    /// A race over texts of this many bytes in total.
    pub(crate) fn over(bytes: usize) -> Self {
        Self { bytes, repeats: (A_TURN / bytes.max(1)).max(1), runners: Vec::new() }
    }

    /// Adds a program, which reads all texts once.
    pub(crate) fn enter<R>(&mut self, name: &str, mut run: impl FnMut() -> R + 'a) {
        let run = Box::new(move || {
            black_box(run());
        });
        self.runners.push(Runner { name: name.to_owned(), run, best: Duration::MAX });
    }

    /// Adds a program that reads one text after another and drops the results.
    pub(crate) fn enter_each<T, R>(&mut self, name: &str, texts: &'a [T], read: impl Fn(&'a T) -> R + 'a) {
        self.enter(name, move || {
            for text in texts {
                black_box(read(black_box(text)));
            }
        });
    }

    /// Runs the rounds. Returns the nanoseconds per byte of each program, in the order in which they were added.
    pub(crate) fn run(&mut self, rounds: usize) -> Vec<f64> {
        for _ in 0..rounds {
            for runner in &mut self.runners {
                let start = Instant::now();
                (0..self.repeats).for_each(|_| (runner.run)());
                runner.best = runner.best.min(start.elapsed());
            }
        }
        (0..self.runners.len()).map(|at| self.cost(at)).collect()
    }

    /// The nanoseconds per byte of one program's best turn so far.
    pub(crate) fn cost(&self, at: usize) -> f64 {
        self.runners[at].best.as_nanos() as f64 / (self.bytes * self.repeats) as f64
    }

    /// Runs the race like [`Race::run`] and prints the speed of each program, and its time as a multiple of the first one's.
    pub(crate) fn print(&mut self, title: &str, rounds: usize) {
        let costs = self.run(rounds);
        println!("{title}");
        for (runner, cost) in self.runners.iter().zip(&costs) {
            print_line(&runner.name, *cost, costs[0]);
        }
    }
}

/// Prints a line of a race's table.
pub(crate) fn print_line(name: &str, nanoseconds_per_byte: f64, of: f64) {
    println!("  {name:<34}{:>8.1} MB/s{:>8.3} ×", 1e3 / nanoseconds_per_byte, nanoseconds_per_byte / of);
}

/// The texts of the fixtures.
pub(crate) fn fixtures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("tests/fixtures")
        .filter_map(|entry| Some(entry.ok()?.path().join("release.txt")))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no fixture to measure with");
    files.iter().map(|file| std::fs::read_to_string(file).expect("a fixture")).collect()
}

/// The fixtures one after another, repeated, and cut to `size` bytes or a little less.
pub(crate) fn release(size: usize) -> String {
    let mut text = String::new();
    for release in fixtures().iter().cycle() {
        text.push_str(release);
        text.push_str("\n\n");
        if text.len() >= size {
            break;
        }
    }
    cut(text, size)
}

/// As many texts of about `size` bytes as the fixtures fill. A branch predictor would learn a single text.
pub(crate) fn releases(size: usize) -> Vec<String> {
    let all = fixtures().join("\n\n");
    let (mut texts, mut rest) = (Vec::new(), &*all);
    while rest.len() >= size {
        let text = cut(rest.to_owned(), size);
        rest = &rest[text.len()..];
        texts.push(text);
    }
    texts
}

/// The texts of a file with one JSON object per line: the file that `RELEASES` names, or the real releases beside this repository, or none.
pub(crate) fn real() -> Vec<String> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/releases/wh-dev.ndjson");
    let file = std::env::var_os("RELEASES").map_or(beside, Into::into);
    let lines = std::fs::read_to_string(file).unwrap_or_default();
    let lines = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("one JSON object per line"));
    lines.filter_map(|line| Some(line["text"].as_str()?.to_owned())).collect()
}

/// The pieces of texts that are hard for a splitter. An empty piece means one line of words without a full stop.
pub(crate) const SHAPES: [&str; 18] = [
    "",
    "\"",
    ".",
    "\n",
    "\u{301}",
    "’",
    "(",
    ". ",
    "?\"",
    "a-",
    "aa.bb.",
    "https://a.example ",
    "s’ ",
    "字",
    ": ",
    "Ana Silva ",
    "he ",
    "“a,” he said. ",
];

/// A text that repeats one shape.
pub(crate) fn hostile(shape: &str, size: usize) -> String {
    if shape.is_empty() { release(size).replace(['.', '!', '?', '\n'], " ") } else { shape.repeat(size / shape.len()) }
}

/// The total bytes of some texts.
pub(crate) fn total(texts: &[String]) -> usize {
    texts.iter().map(String::len).sum()
}

fn cut(mut text: String, size: usize) -> String {
    let end = (0..=size.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    text.truncate(end);
    text
}
