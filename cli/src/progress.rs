//! The progress bar, on standard error.

use crate::arguments::Arguments;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

const WITH_SIZE: &str = "{bar:24} {percent:>3} %  {msg}  {decimal_bytes_per_sec}  {eta} left";
const WITHOUT_SIZE: &str = "{spinner} {msg}  {decimal_bytes}  {decimal_bytes_per_sec}";

pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Starts the bar. `size` returns the number of bytes to read, if it is known. The bar stays hidden with `--quiet`, if standard
    /// error is no terminal, and if the stories themselves are printed on the terminal.
    pub(crate) fn start(arguments: &Arguments, size: impl FnOnce() -> Option<u64>) -> Self {
        let output_scrolls = arguments.output.is_none() && io::stdout().is_terminal();
        if arguments.quiet || output_scrolls || !io::stderr().is_terminal() {
            return Self { bar: ProgressBar::hidden() };
        }
        let size = size();
        let bar = size.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let template = if size.is_some() { WITH_SIZE } else { WITHOUT_SIZE };
        bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar }
    }

    /// Advances by the bytes just read. `releases` is the number of releases read so far.
    pub(crate) fn advance(&self, releases: u64, bytes: u64) {
        self.bar.inc(bytes);
        self.bar.set_message(format!("{releases} releases"));
    }

    /// Prints an error message on standard error, without disturbing the bar.
    pub(crate) fn report(&self, message: &str) {
        // If standard error is closed too, there is nobody to report to.
        self.bar.suspend(|| {
            let _ = writeln!(io::stderr(), "demarche: {message}");
        });
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
