//! How long does a fresh process take to its first story? Starts itself over and over, with one release to read.
//!
//! `cargo bench --bench first`

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a bench prints, and what it prints is rounded")]

mod common;

use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The argument that makes a process read one release and end.
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
            let child = Command::new(&program).arg(CHILD).stderr(Stdio::inherit()).output().expect("this program starts");
            let whole = start.elapsed();
            let inside = String::from_utf8_lossy(&child.stdout).trim().parse().expect("nanoseconds");
            (whole, Duration::from_nanos(inside))
        })
        .collect();
    runs.sort();
    let (least, median) = (runs[0], runs[PROCESSES / 2]);
    println!("from the start of a process to its end, with one story read: {:?} at least, {:?} the median", least.0, median.0);
    println!("of that in the first extraction: {:?} and {:?}", least.1, median.1);
}
