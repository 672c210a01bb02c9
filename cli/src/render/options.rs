//! The options that every format may read.

use anstream::{AutoStream, ColorChoice};
use demarche::columns::Table;
use std::io;
use std::path::Path;

pub(crate) struct Options {
    /// The tables to write, in their own order.
    pub(crate) tables: Vec<Table>,
    pub(crate) scope: Scope,
    pub(crate) screen: Screen,
}

/// Whether the run may read more than one release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// One release: nothing has to distinguish it from others.
    One,
    /// Several releases: each needs a heading or an id.
    Many,
}

/// The terminal, or the file that takes its place.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    pub(crate) columns: usize,
    pub(crate) colour: bool,
}

impl Screen {
    /// The width is that of the variable `COLUMNS`, else that of the terminal, else 80. Colours are used on a terminal that shows them,
    /// unless `NO_COLOR` is set, and never in a file.
    pub(crate) fn new(output: Option<&Path>) -> Self {
        let from_environment = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let from_terminal = || terminal_size::terminal_size().map(|(width, _)| width.0.into()).filter(|_| output.is_none());
        let colour = output.is_none() && AutoStream::choice(&io::stdout()) != ColorChoice::Never;
        Self { columns: from_environment.or_else(from_terminal).unwrap_or(80), colour }
    }
}
