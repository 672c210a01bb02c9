//! Measures the command beside the library: releases in a stream to stories in a stream, on one core and on all, and the library's own time
//! for the same texts, round by round in one run. Then: a million small records, and fifty thousand small files.
//!
//! `cargo bench --package demarche-cli --bench command` reads the releases beside this repository, or else the fixtures.
//! `RELEASES=file.ndjson` names others. With `-- many` it measures the many records and files as well, which takes some minutes.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

use demarche::Extractor;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;

/// The bytes that a stream of fixtures has at least.
const LEAST: usize = 15_000_000;

const SMALL: &str = "The Foreign Minister of Norway, Bo Lind, said that Chile would send help.";

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench");
    fs::create_dir_all(&folder)?;
    beside_the_library(&folder)?;
    if std::env::args().any(|argument| argument == "many") {
        many_records(&folder)?;
        many_files(&folder)?;
    }
    fs::remove_dir_all(&folder)
}

fn beside_the_library(folder: &Path) -> std::io::Result<()> {
    let (stream, texts) = stream(folder)?;
    let bytes: usize = texts.iter().map(String::len).sum();
    let extractor = Extractor::builder().build().expect("the built-in tables compile");
    let mut best = [Duration::MAX; 3];
    for _ in 0..ROUNDS {
        let library = || texts.iter().for_each(|text| drop(black_box(extractor.extract(black_box(text)))));
        let took = [time(library), time(|| convert(&stream, "1")), time(|| convert(&stream, "2"))];
        for (best, took) in best.iter_mut().zip(took) {
            *best = took.min(*best);
        }
    }
    println!("{} releases of {:.1} MB, each the best of {ROUNDS}", texts.len(), bytes as f64 / 1e6);
    for (name, took) in ["the library, one core", "the command, -j1", "the command, -j2"].iter().zip(best) {
        let of_library = took.as_secs_f64() / best[0].as_secs_f64();
        println!("  {name:<24}{:>8.1} MB/s{of_library:>8.3} ×", bytes as f64 / took.as_secs_f64() / 1e6);
    }
    println!("  two cores are {:.2} times as fast as one", best[1].as_secs_f64() / best[2].as_secs_f64());
    Ok(())
}

/// Runs the command from stream to stream. A disk would be measured with it, so nothing is kept.
fn convert(stream: &Path, jobs: &str) {
    command().arg(stream).args(["--to", "ndjson", "-j", jobs, "-o", "/dev/null"]).run();
}

/// Prints time and memory for ten times as many records each.
fn many_records(folder: &Path) -> std::io::Result<()> {
    println!("small records, on all cores: time, and the largest memory of the process");
    for count in [10_000, 100_000, 1_000_000] {
        let stream = folder.join("small.ndjson");
        let mut file = BufWriter::new(File::create(&stream)?);
        for number in 0..count {
            writeln!(file, "{{\"id\":{number},\"text\":\"{SMALL}\"}}")?;
        }
        file.into_inner()?.sync_all()?;
        let (took, memory) = with_memory(command().arg(&stream).args(["--to", "ndjson", "-o", "/dev/null"]));
        print_row(count, "records", took, memory);
    }
    Ok(())
}

/// Prints time and memory for a folder of small files.
fn many_files(folder: &Path) -> std::io::Result<()> {
    println!("small files, on all cores: time, and the largest memory of the process");
    let files = folder.join("files");
    fs::create_dir_all(&files)?;
    let mut written = 0;
    for count in [500, 5_000, 50_000] {
        for number in written..count {
            fs::write(files.join(format!("{number:06}.txt")), SMALL)?;
        }
        written = count;
        let (took, memory) = with_memory(command().arg(&files).args(["--to", "ndjson", "-o", "/dev/null"]));
        print_row(count, "files", took, memory);
    }
    Ok(())
}

fn print_row(count: usize, what: &str, took: Duration, memory: Option<u64>) {
    let each = took.as_secs_f64() * 1e6 / count as f64;
    let memory = memory.map_or_else(String::new, |kilobytes| format!("{:>8.1} MB", kilobytes as f64 / 1e3));
    println!("  {count:>9} {what:<8}{:>8.2} s{each:>8.1} µs each{memory}", took.as_secs_f64());
}

/// The time of a run, and the most memory that it had, in kilobytes. Linux says so while the process is there.
fn with_memory(command: &mut Command) -> (Duration, Option<u64>) {
    let start = Instant::now();
    let mut child = command.spawn().expect("the command starts");
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait().expect("the command runs").is_none() {
        let now = fs::read_to_string(&status).ok();
        let line = now.as_deref().and_then(|now| now.lines().find_map(|line| line.strip_prefix("VmHWM:")));
        most = most.max(line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()));
        std::thread::sleep(Duration::from_millis(2));
    }
    (start.elapsed(), most)
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.stdin(Stdio::null()).stderr(Stdio::null()).arg("--quiet");
    command
}

trait Run {
    fn run(&mut self);
}

impl Run for Command {
    fn run(&mut self) {
        assert!(self.status().expect("the command runs").success());
    }
}

fn time(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// A stream of releases, and their texts.
fn stream(folder: &Path) -> std::io::Result<(PathBuf, Vec<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let file = std::env::var_os("RELEASES").map_or_else(|| root.join("../shared/releases/wh-dev.ndjson"), PathBuf::from);
    if let Ok(lines) = fs::read_to_string(&file) {
        let text = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok()?["text"].as_str().map(str::to_owned);
        return Ok((file, lines.lines().filter_map(text).collect()));
    }
    let mut fixtures = Vec::new();
    for entry in fs::read_dir(root.join("tests/fixtures"))? {
        fixtures.extend(fs::read_to_string(entry?.path().join("release.txt")));
    }
    let (mut texts, mut bytes) = (Vec::new(), 0);
    while bytes < LEAST {
        bytes += fixtures.iter().map(String::len).sum::<usize>();
        texts.extend(fixtures.iter().cloned());
    }
    let stream = folder.join("fixtures.ndjson");
    let mut out = BufWriter::new(File::create(&stream)?);
    for (id, text) in texts.iter().enumerate() {
        writeln!(out, "{}", serde_json::json!({ "id": id, "text": text }))?;
    }
    out.into_inner()?.sync_all()?;
    Ok((stream, texts))
}
