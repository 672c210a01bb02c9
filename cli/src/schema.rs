//! `--schema`: the tables and their columns as JSON.

use demarche::columns::{ColumnKind, Table};
use serde_json::json;
use std::io::{self, Write};

pub(crate) fn print(out: &mut impl Write) -> io::Result<()> {
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
