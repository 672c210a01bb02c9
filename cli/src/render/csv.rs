//! Tables as CSV.

use super::options::Options;
use crate::reading::Reading;
use demarche::columns::{Cell, Table};
use std::io::{self, Write};

/// The line with the names of the columns.
pub(super) fn header(table: Table) -> io::Result<Vec<u8>> {
    lines(|out| out.write_record(table.columns().iter().map(|column| column.name)))
}

pub(super) fn rows(reading: &Reading<'_>, table: Table, options: &Options) -> io::Result<Vec<u8>> {
    let id = reading.id.as_text();
    lines(|out| {
        let mut written = Ok(());
        table.rows_of(options.release(&id, reading), |row| {
            if written.is_ok() {
                written = record(row, out);
            }
        });
        written
    })
}

fn lines(write: impl FnOnce(&mut csv::Writer<&mut Vec<u8>>) -> csv::Result<()>) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    let mut out = csv::WriterBuilder::new().from_writer(&mut lines);
    write(&mut out)?;
    out.flush()?;
    drop(out);
    Ok(lines)
}

fn record<W: Write>(row: &[Cell<'_>], out: &mut csv::Writer<W>) -> csv::Result<()> {
    for cell in row {
        match cell {
            Cell::Text(text) => out.write_field(&**text)?,
            cell => out.write_field(cell.to_string())?,
        }
    }
    out.write_record(None::<&[u8]>)
}
