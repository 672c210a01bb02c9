//! Measures how long a new process takes to its first story. The program starts itself repeatedly, with one release to read.
//!
//! `cargo bench --bench first`

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

mod common;

use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The argument with which a process reads one release and ends.
const CHILD: &str = "--read-one-release";
const PROCESSES: usize = 40;

fn main() {
    if std::env::args().any(|argument| argument == CHILD) {
        let start = Instant::now();
        black_box(demarche::extract(black_box(include_str!("../examples/release.txt"))));
        println!("{}", start.elapsed().as_nanos());
        return;
    }
    let program = std::env::current_exe().expect("this program's path");
    let mut runs: Vec<(Duration, Duration)> = (0..PROCESSES)
        .map(|_| {
            let start = Instant::now();
            let mut child = Command::new(&program).arg(CHILD).stdout(Stdio::piped()).spawn().expect("this program starts");
            let mut line = String::new();
            let printed = child.stdout.take().expect("a pipe");
            BufReader::new(printed).read_line(&mut line).expect("a line");
            let whole = start.elapsed();
            child.wait().expect("this program ends");
            (whole, Duration::from_nanos(line.trim().parse().expect("nanoseconds")))
        })
        .collect();
    runs.sort();
    let (least, median) = (runs[0], runs[PROCESSES / 2]);
    println!("from the start of a process to its first story: {:?} the fastest, {:?} the median", least.0, median.0);
    println!("of this, the first extraction takes {:?} and {:?}", least.1, median.1);
}
