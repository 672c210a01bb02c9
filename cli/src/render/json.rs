//! JSON: stories, rows of tables, JSON-LD, and the lines of releases that cannot be read.

use super::options::{Options, Scope};
use crate::id::Id;
use crate::reading::{Reading, Unread};
use demarche::Story;
use demarche::columns::{Cell, Table};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::io;

/// An answer to a release.
#[derive(serde::Serialize)]
struct Line<'s, T> {
    id: &'s Id,
    #[serde(flatten)]
    answer: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<&'s str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<&'s RawValue>,
}

#[derive(serde::Serialize)]
struct StoryLine<'s> {
    story: &'s Story,
}

#[derive(serde::Serialize)]
struct ErrorLine<'s> {
    error: &'s str,
}

/// The error of a release, as a row. The table comes first here too, so that a reader may tell lines apart by their beginning.
#[derive(serde::Serialize)]
struct ErrorRow<'r> {
    table: &'static str,
    id: &'r str,
    error: &'r str,
    origin: Option<&'r str>,
}

/// A row as an object with the name of its table and one field per column.
struct Row<'r> {
    table: Table,
    cells: &'r [Cell<'r>],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_map(Some(self.cells.len() + 1))?;
        row.serialize_entry("table", self.table.name())?;
        for (column, cell) in self.table.columns().iter().zip(self.cells) {
            row.serialize_entry(column.name, cell)?;
        }
        row.end()
    }
}

pub(super) fn story(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    match options.scope {
        Scope::One => pretty(&reading.story, out),
        Scope::Many => story_line(reading, out),
    }
}

pub(super) fn line_or_rows(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    if options.tables.is_empty() {
        return story_line(reading, out);
    }
    let id = reading.id.as_text();
    let release = options.release(&id, reading);
    let mut written = Ok(());
    for table in &options.tables {
        table.rows_of(release, |cells| {
            if written.is_ok() {
                written = line(&Row { table: *table, cells }, out);
            }
        });
    }
    written
}

pub(super) fn annotations(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    json_ld(
        reading,
        options,
        ("annotations", &reading.story.to_annotations(reading.text(), reading.about.url.as_deref().unwrap_or(reading.name))),
        out,
    )
}

pub(super) fn schema_org(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    json_ld(reading, options, ("schema_org", &reading.story.to_schema_org(reading.text())), out)
}

/// The error of a release that cannot be read. The output for a single release has no line that the error could take the place of.
pub(super) fn error(unread: &Unread, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    let Unread { id, origin, error } = unread;
    let origin = origin.as_deref();
    match options.scope {
        _ if !options.tables.is_empty() => line(&ErrorRow { table: "errors", id: &id.as_text(), error, origin }, out),
        Scope::Many => line(&Line { id, answer: ErrorLine { error }, origin, meta: None }, out),
        Scope::One => Ok(()),
    }
}

fn story_line(reading: &Reading<'_>, out: &mut Vec<u8>) -> io::Result<()> {
    answer(reading, StoryLine { story: &reading.story }, out)
}

fn answer<T: Serialize>(reading: &Reading<'_>, answer: T, out: &mut Vec<u8>) -> io::Result<()> {
    let about = &reading.about;
    line(&Line { id: &reading.id, answer, origin: about.origin.as_deref(), meta: about.meta.as_deref() }, out)
}

fn json_ld(
    reading: &Reading<'_>,
    options: &Options,
    (field, value): (&str, &serde_json::Value),
    out: &mut Vec<u8>,
) -> io::Result<()> {
    match options.scope {
        Scope::One => pretty(value, out),
        Scope::Many => answer(reading, BTreeMap::from([(field, value)]), out),
    }
}

fn pretty(value: &impl Serialize, out: &mut Vec<u8>) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.push(b'\n');
    Ok(())
}

fn line(value: &impl Serialize, out: &mut Vec<u8>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.push(b'\n');
    Ok(())
}
