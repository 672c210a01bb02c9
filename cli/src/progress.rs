//! How far the run has come, on standard error where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// `size` is how many bytes there are to read, where that is known.
    pub(crate) fn new(shown: bool, size: impl FnOnce() -> Option<u64>) -> Self {
        if !shown {
            return Self { bar: ProgressBar::hidden() };
        }
        let size = size();
        let bar = size.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let form = match size {
            Some(_) => "{bar:24} {percent:>3} %  {msg}  {decimal_bytes_per_sec}  {eta} left",
            None => "{spinner} {msg}  {decimal_bytes}  {decimal_bytes_per_sec}",
        };
        bar.set_style(ProgressStyle::with_template(form).unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar }
    }

    /// Whether anybody would see it: not where the answers themselves scroll by.
    pub(crate) fn wanted(quiet: bool, to_file: bool) -> bool {
        !quiet && io::stderr().is_terminal() && (to_file || !io::stdout().is_terminal())
    }

    pub(crate) fn advance(&self, releases: u64, bytes: u64) {
        self.bar.inc(bytes);
        self.bar.set_message(format!("{releases} releases"));
    }

    /// Says on standard error what went wrong.
    pub(crate) fn report(&self, message: &str) {
        // Nobody is left to tell where standard error is closed too.
        self.bar.suspend(|| {
            let _ = writeln!(io::stderr(), "demarche: {message}");
        });
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
