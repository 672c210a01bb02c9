//! The options that every format may read.

use crate::filter::Filter;
use crate::reading::Reading;
use anstream::{AutoStream, ColorChoice};
use demarche::Story;
use demarche::columns::{Release, Table};
use demarche::people::People;
use serde_json::value::RawValue;
use std::io;
use std::path::Path;
use std::sync::Arc;

pub(crate) struct Options {
    /// The tables to write, in their own order.
    pub(crate) tables: Vec<Table>,
    pub(crate) scope: Scope,
    pub(crate) screen: Screen,
    /// The people of all releases, if the run reads them twice.
    pub(crate) people: Option<Arc<People>>,
    /// What a release must fulfil to be written.
    pub(crate) filters: Vec<Filter>,
    pub(crate) extent: Extent,
}

/// How much of a long release a summary shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Its speakers with their first words.
    Short,
    /// All speakers and quotes.
    All,
}

impl Options {
    /// Whether a release is written. Its story keeps what fits.
    pub(crate) fn keep(&self, story: &mut Story) -> bool {
        self.filters.iter().all(|filter| filter.keep(story, self.people.as_deref()))
    }

    /// A release for tables, with the people of all releases if they are known.
    pub(crate) fn release<'s>(&'s self, id: &'s str, reading: &'s Reading<'_>) -> Release<'s> {
        let about = &reading.about;
        let release = Release::new(id, &reading.story, reading.text());
        let release = release.with_record(about.origin.as_deref(), about.meta.as_deref().map(RawValue::get));
        self.people.as_deref().map_or(release, |people| release.with_people(people))
    }
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
