//! Rendering: from a story to the bytes of the output.

mod csv;
mod explain;
mod format;
mod html;
mod json;
mod options;
mod text;

pub(crate) use format::{Errors, Format, Layout, Tables};
pub(crate) use options::{Extent, Options, Scope, Screen};

use crate::reading::{About, Reading, Unread};
use demarche::Story;
use demarche::columns::Release;
use demarche::people::People;
use serde_json::value::RawValue;
use std::io;
use std::sync::Arc;

/// Renders releases in one format; shared by all threads.
pub(crate) struct Renderer {
    pub(crate) format: Format,
    pub(crate) options: Options,
}

/// One release as it goes to the output.
#[derive(Default)]
pub(crate) struct Rendered {
    /// The bytes for each stream of the output.
    pub(crate) streams: Vec<Vec<u8>>,
    /// The story, for outputs that are not made of streams only.
    pub(crate) kept: Option<Kept>,
}

pub(crate) struct Kept {
    /// The id as text.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) story: Story,
    given: String,
    about: About,
    people: Option<Arc<People>>,
}

impl Kept {
    /// The text that the story's spans index.
    pub(crate) fn text(&self) -> &str {
        self.story.text_or(&self.given)
    }

    /// The release for tables.
    pub(crate) fn release(&self) -> Release<'_> {
        let release = Release::new(&self.id, &self.story, self.text());
        let release = release.with_record(self.about.origin.as_deref(), self.about.meta.as_deref().map(RawValue::get));
        self.people.as_deref().map_or(release, |people| release.with_people(people))
    }
}

impl Renderer {
    /// The layout of the output. The page of a single release is a stream.
    pub(crate) fn layout(&self) -> Layout {
        match (self.format.spec().layout, self.options.scope) {
            (Layout::Pages(page), Scope::One) => Layout::Stream(page),
            (layout, _) => layout,
        }
    }

    /// The first bytes of each stream.
    pub(crate) fn headers(&self) -> io::Result<Vec<Vec<u8>>> {
        match self.layout() {
            Layout::FilePerTable { header, .. } => self.options.tables.iter().map(|table| header(*table)).collect(),
            _ => Ok(vec![Vec::new()]),
        }
    }

    pub(crate) fn render(&self, reading: Reading<'_>) -> io::Result<Rendered> {
        let stream = |render: format::Render| {
            // Stories are about one and a half times as long as their texts.
            let mut out = Vec::with_capacity(reading.text().len() * 2);
            render(&reading, &self.options, &mut out).map(|()| out)
        };
        let streams = match self.layout() {
            Layout::Stream(render) => vec![stream(render)?],
            Layout::FilePerTable { rows, .. } => {
                self.options.tables.iter().map(|table| rows(&reading, *table, &self.options)).collect::<io::Result<_>>()?
            }
            Layout::Pages(page) => vec![stream(page)?],
            Layout::Parquet | Layout::Database => Vec::new(),
        };
        let kept = matches!(self.layout(), Layout::Parquet | Layout::Database | Layout::Pages(_))
            .then(|| keep(reading, self.options.people.clone()));
        Ok(Rendered { streams, kept })
    }

    /// Renders the error of a release that could not be read.
    pub(crate) fn render_error(&self, unread: &Unread) -> Rendered {
        let mut out = Vec::new();
        // Writing to memory does not fail.
        if self.format.spec().errors == Errors::Line && json::error(unread, &self.options, &mut out).is_err() {
            return Rendered::default();
        }
        Rendered { streams: vec![out], kept: None }
    }
}

fn keep(reading: Reading<'_>, people: Option<Arc<People>>) -> Kept {
    let (id, name) = (reading.id.as_text().into_owned(), reading.name.to_owned());
    let (story, given, about) = reading.into_parts();
    Kept { id, name, story, given, about, people }
}
