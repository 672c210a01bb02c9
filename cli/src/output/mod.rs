//! The output: standard output, a file, or a folder.

mod pages;
mod parquet;
mod sink;
mod sqlite;
mod streams;
mod whole;

pub(crate) use sink::Sink;

use crate::place::Place;
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
        (Layout::Parquet, Some(path)) => {
            return match tables[..] {
                [table] if is_file(renderer, path) => Ok(Box::new(parquet::OneFile::create(path, table)?)),
                _ => Ok(Box::new(parquet::Folders::open(path, tables, state)?)),
            };
        }
        (Layout::Database, Some(path)) => return Ok(Box::new(sqlite::Sqlite::create(path, tables)?)),
        (Layout::FilePerTable { extension, .. }, Some(folder)) if !is_file(renderer, folder) => {
            fs::create_dir_all(folder).map_err(|error| sink::at(folder, &error))?;
            tables.iter().map(|table| folder.join(format!("{}.{extension}", table.name()))).collect()
        }
        (_, Some(file)) => vec![file.to_owned()],
    };
    Ok(Box::new(streams::Streams::files(&paths, &renderer.headers()?, state)?))
}

/// Whether the output at `path` is one file, and no folder.
pub(crate) fn is_file(renderer: &Renderer, path: &Path) -> bool {
    let one_table = renderer.options.tables.len() == 1;
    match renderer.layout() {
        Layout::Stream(_) | Layout::Database => true,
        Layout::FilePerTable { .. } => one_table,
        // A table in a folder may grow to several files.
        Layout::Parquet => {
            let named_so = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("parquet"));
            one_table && !path.is_dir() && (named_so || Place::of(path) == Place::Direct)
        }
        Layout::Pages(_) => false,
    }
}

/// Whether a run that stops can be resumed. The counts of a corpus are in memory only, as is the index of a Parquet file, a database is one transaction, and a pipe keeps
/// nothing.
pub(crate) fn is_resumable(renderer: &Renderer, path: &Path) -> bool {
    let keeps_what_is_written = Place::of(path) == Place::File;
    keeps_what_is_written
        && match renderer.layout() {
            Layout::Pages(_) | Layout::Database => false,
            Layout::Parquet => !is_file(renderer, path),
            _ => true,
        }
}
