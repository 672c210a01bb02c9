//! `docs/columns.md` describes every column of every table. It is generated from the list in `src/columns/list.rs`.
//!
//! `UPDATE_COLUMNS=1 cargo test --test columns` generates it again.

use demarche::columns::{ColumnKind, Table};
use std::fmt::Write;
use std::path::Path;

/// The text before the tables.
const HEAD: &str = "\
# Columns

A story as flat tables. There are six, with one row per release, quote, speaker, country, topic and document that is cited. `id` joins all
of them; `id` and `speaker` join the quotes to their speakers. The codes of countries join to other data. `demarche --quotes` and similar
options write them as CSV, `--to parquet` as Parquet, and `--to ndjson` with the name of a table as one JSON object per row. In a program,
`demarche::columns` returns them. `demarche --schema` prints this page as JSON. In SQL, write `\"references\"` in quotation marks.

The schemas are stable: a column may be added at the end of a table, but no column is renamed, moved, or given another type.

- **Text** is a UTF-8 string. In a cell with a list, `; ` separates the parts.
- **Whole** is a whole number from 0; in Parquet a signed integer of 64 bits.
- **Share** is a number from 0 to 1; in Parquet a float of 32 bits.
- A cell that may be **empty** is null in Parquet and JSON, and nothing between two commas in CSV.

Offsets are half-open and count bytes of the UTF-8 text that was read. For HTML and items of GOV.UK, that is the plain text extracted from
the markup, which is part of the story (`--to ndjson`). Python counts characters, so use `text.encode()[start:end].decode()`; in R, use
`rawToChar(charToRaw(text)[(start + 1):end])`. Most users need no offsets, since the tables contain the words.

A release that cannot be read has no row in any table. Its error is printed on standard error; with `--to ndjson` it is also in the line
`{\"table\": \"errors\", \"id\": …, \"error\": …}`.

CSV is UTF-8 with a header line, `,` between cells, and `\"` around cells that contain a comma, a quotation mark or a line break (RFC 4180,
with line feeds). Words are exactly as in the release. Some spreadsheets read a cell that begins with `=` or `-` as a formula, so import
such a column as text.
";

#[test]
fn columns_md_is_complete() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/columns.md");
    let wanted = page();
    if std::env::var_os("UPDATE_COLUMNS").is_some() {
        std::fs::write(&file, &wanted).expect("docs/columns.md can be written");
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == wanted, "docs/columns.md is stale: run UPDATE_COLUMNS=1 cargo test --test columns");
}

fn page() -> String {
    let mut page = String::from(HEAD);
    for table in Table::ALL {
        let _ = write!(page, "\n## {}\n\n| column | type | empty | meaning |\n|---|---|---|---|\n", table.name());
        for column in table.columns() {
            let kind = match column.kind {
                ColumnKind::Text => "text",
                ColumnKind::Whole => "whole",
                _ => "share",
            };
            let empty = if column.optional { "may be" } else { "" };
            let _ = writeln!(page, "| `{}` | {kind} | {empty} | {} |", column.name, column.description);
        }
    }
    page
}
