//! The output: standard output, a file, or a folder.

mod pages;
mod parquet;
mod sink;
mod streams;

pub(crate) use sink::Sink;

use crate::render::{Layout, Renderer};
use crate::resume::State;
use std::fs;
use std::io;
use std::path::Path;

/// Opens the output at `path`, or standard output: empty, or cut to the point that a stopped run had reached.
pub(crate) fn open(path: Option<&Path>, renderer: &Renderer, state: &State) -> io::Result<Box<dyn Sink>> {
    let tables = &renderer.options.tables;
    let paths = match (renderer.layout(), path) {
        (Layout::Pages(_), folder) => {
            return Ok(Box::new(pages::Pages::open(folder, renderer.options.people.as_deref().cloned().unwrap_or_default())?));
        }
        (_, None) => return Ok(Box::new(streams::Streams::standard(&renderer.headers()?)?)),
        (Layout::Parquet, Some(folder)) => return Ok(Box::new(parquet::Parquet::open(folder, tables, state.parts)?)),
        (Layout::FilePerTable { extension, .. }, Some(folder)) if tables.len() > 1 => {
            fs::create_dir_all(folder).map_err(|error| sink::at(folder, &error))?;
            tables.iter().map(|table| folder.join(format!("{}.{extension}", table.name()))).collect()
        }
        (_, Some(file)) => vec![file.to_owned()],
    };
    Ok(Box::new(streams::Streams::files(&paths, &renderer.headers()?, state)?))
}

/// Whether a run that stops can be resumed. The counts of a corpus are in memory only, and a pipe keeps nothing.
pub(crate) fn is_resumable(renderer: &Renderer, path: &Path) -> bool {
    let keeps_what_is_written = path.metadata().map_or(true, |data| data.is_file() || data.is_dir());
    keeps_what_is_written && !matches!(renderer.layout(), Layout::Pages(_))
}
