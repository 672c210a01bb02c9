//! What is made of a story: the bytes that go to each output.

use crate::answer::Told;
use crate::arguments::To;
use crate::explain;
use anstream::{AutoStream, ColorChoice};
use demarche::Story;
use demarche::columns::{Cell, ColumnKind, Table};
use demarche::ndjson::{self, Id};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// What is made of every release.
pub(crate) struct Forms {
    pub(crate) to: To,
    pub(crate) explain: bool,
    pub(crate) tables: Vec<Table>,
    /// One release alone: nothing needs to tell it from others.
    pub(crate) single: bool,
    pub(crate) screen: Screen,
}

/// What a summary is printed for.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    columns: usize,
    colour: bool,
}

impl Screen {
    /// As wide as `COLUMNS` says or the terminal is, with colours where it shows them and `NO_COLOR` does not forbid it.
    pub(crate) fn new(to_file: bool) -> Self {
        let given = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let measured = || terminal_size::terminal_size().map(|(width, _)| width.0.into()).filter(|_| !to_file);
        let colour = !to_file && AutoStream::choice(&io::stdout()) != ColorChoice::Never;
        Self { columns: given.or_else(measured).unwrap_or(80), colour }
    }
}

/// What is made of one release.
#[derive(Default)]
pub(crate) struct Product {
    /// What goes to each stream of the output.
    pub(crate) streams: Vec<Vec<u8>>,
    /// The story with its id, where the output is not a stream.
    pub(crate) told: Option<(String, Told)>,
}

#[derive(serde::Serialize)]
struct StoryLine<'s> {
    story: &'s Story,
}

/// A release without rows. The table comes first here too: a reader may tell lines apart by how they begin.
#[derive(serde::Serialize)]
struct Refused<'r> {
    table: &'static str,
    id: &'r str,
    error: &'r str,
}

/// A row as an object that names its table and its columns.
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

impl Forms {
    /// What the streams begin with.
    pub(crate) fn beginnings(&self) -> io::Result<Vec<Vec<u8>>> {
        if self.to != To::Csv {
            return Ok(vec![Vec::new()]);
        }
        self.tables
            .iter()
            .map(|table| csv_lines(|out| out.write_record(table.columns().iter().map(|column| column.name))))
            .collect()
    }

    pub(crate) fn product(&self, id: &Id<'_>, name: &str, told: Told) -> io::Result<Product> {
        let mut out = Vec::new();
        let (story, text) = (&told.story, told.text());
        if self.explain {
            self.heading(name, &mut out)?;
            explain::print(&told, &mut out)?;
            return Ok(out.into());
        }
        match self.to {
            To::Summary => {
                self.heading(name, &mut out)?;
                write!(out, "{}", story.to_summary(text).width(self.screen.columns).colour(self.screen.colour))?;
            }
            To::Marked => {
                self.heading(name, &mut out)?;
                write!(out, "{}", story.to_terminal(text).width(self.screen.columns).colour(self.screen.colour))?;
            }
            To::Html if self.single => out.extend(story.to_html(text).into_bytes()),
            To::Html => {
                let page = story.to_html(text).into_bytes();
                return Ok(Product { streams: vec![page], told: Some((name.to_owned(), told)) });
            }
            To::Json if self.single => {
                serde_json::to_writer_pretty(&mut out, story)?;
                out.push(b'\n');
            }
            To::Ndjson if !self.tables.is_empty() => self.rows(&id.as_text(), &told, &mut out)?,
            To::Annotations => self.json_ld(id, "annotations", &story.to_annotations(text, name), &mut out)?,
            To::SchemaOrg => self.json_ld(id, "schema_org", &story.to_schema_org(text), &mut out)?,
            To::Json | To::Ndjson => ndjson::write(&mut out, id, Ok::<_, &str>(StoryLine { story }))?,
            To::Csv => {
                let id = id.as_text();
                let table = |table: &Table| {
                    csv_lines(|out| {
                        let mut written = Ok(());
                        table.rows(&id, story, text, |row| {
                            if written.is_ok() {
                                written = record(row, out);
                            }
                        });
                        written
                    })
                };
                return Ok(Product { streams: self.tables.iter().map(table).collect::<io::Result<_>>()?, told: None });
            }
            To::Parquet => return Ok(Product { streams: Vec::new(), told: Some((id.as_text().into_owned(), told)) }),
        }
        Ok(out.into())
    }

    /// What is made of a release that could not be read: its error in its place, where the output is lines of JSON.
    pub(crate) fn refusal(&self, id: &Id<'_>, error: &str) -> Product {
        let mut out = Vec::new();
        let written = match self.to {
            To::Ndjson if !self.tables.is_empty() => line(&Refused { table: "errors", id: &id.as_text(), error }, &mut out),
            To::Json | To::Ndjson | To::Annotations | To::SchemaOrg if !self.single && !self.explain => {
                ndjson::write::<()>(&mut out, id, Err(error))
            }
            _ => Ok(()),
        };
        // Writing to memory does not fail.
        written.map_or_else(|_| Product::default(), |()| out.into())
    }

    fn json_ld(&self, id: &Id<'_>, field: &str, value: &Value, out: &mut Vec<u8>) -> io::Result<()> {
        if !self.single {
            return ndjson::write(out, id, Ok::<_, &str>(BTreeMap::from([(field, value)])));
        }
        serde_json::to_writer_pretty(&mut *out, value)?;
        out.push(b'\n');
        Ok(())
    }

    fn heading(&self, name: &str, out: &mut Vec<u8>) -> io::Result<()> {
        if self.single { Ok(()) } else { writeln!(out, "── {name} ──") }
    }

    /// The rows of the tables, each an object that names its table.
    fn rows(&self, id: &str, told: &Told, out: &mut Vec<u8>) -> io::Result<()> {
        let mut written = Ok(());
        for table in &self.tables {
            table.rows(id, &told.story, told.text(), |row| {
                if written.is_ok() {
                    written = line(&Row { table: *table, cells: row }, out);
                }
            });
        }
        written
    }
}

impl From<Vec<u8>> for Product {
    fn from(bytes: Vec<u8>) -> Self {
        Self { streams: vec![bytes], told: None }
    }
}

/// The tables and their columns, as JSON.
pub(crate) fn schema(out: &mut impl Write) -> io::Result<()> {
    let tables = Table::ALL.map(|table| {
        let columns = table.columns().iter().map(|column| {
            let kind = match column.kind {
                ColumnKind::Text => "text",
                ColumnKind::Whole => "whole",
                _ => "share",
            };
            json!({"name": column.name, "kind": kind, "optional": column.optional, "description": column.description})
        });
        json!({"table": table.name(), "columns": columns.collect::<Vec<_>>()})
    });
    serde_json::to_writer_pretty(&mut *out, &tables)?;
    writeln!(out)
}

fn line(value: &impl Serialize, out: &mut Vec<u8>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.push(b'\n');
    Ok(())
}

fn csv_lines(write: impl FnOnce(&mut csv::Writer<&mut Vec<u8>>) -> csv::Result<()>) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    let mut out = csv::WriterBuilder::new().from_writer(&mut lines);
    write(&mut out)?;
    out.flush()?;
    drop(out);
    Ok(lines)
}

fn record(row: &[Cell<'_>], out: &mut csv::Writer<&mut Vec<u8>>) -> csv::Result<()> {
    for cell in row {
        match cell {
            Cell::Text(text) => out.write_field(&**text)?,
            cell => out.write_field(cell.to_string())?,
        }
    }
    out.write_record(None::<&[u8]>)
}
