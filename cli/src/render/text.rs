//! Formats for people, on a terminal.

use super::options::{Extent, Options, Scope};
use crate::reading::Reading;
use std::io::{self, Write};

pub(super) fn summary(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    heading(reading, options, out)?;
    let screen = options.screen;
    let summary = reading.story.to_summary(reading.text()).width(screen.columns).colour(screen.colour);
    let summary = summary.all(options.extent == Extent::All);
    write!(out, "{summary}")?;
    if summary.is_shortened() {
        writeln!(out, "\nAll quotes: --all")?;
    }
    Ok(())
}

pub(super) fn highlighted(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    heading(reading, options, out)?;
    let screen = options.screen;
    write!(out, "{}", reading.story.to_terminal(reading.text()).width(screen.columns).colour(screen.colour))
}

/// Prints the name of the release, if there are several.
pub(super) fn heading(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    match options.scope {
        Scope::One => Ok(()),
        Scope::Many => writeln!(out, "── {} ──", reading.name),
    }
}
