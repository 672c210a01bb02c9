//! `docs/columns.md` says what every column of every table is; it is generated from the lists of `columns`, and stale where they differ.
//!
//! `UPDATE_COLUMNS=1 cargo test --test columns` writes it anew.

use demarche::columns::{ColumnKind, Table};
use std::fmt::Write;
use std::path::Path;

/// What stands before the tables.
const HEAD: &str = "\
# Columns

What a story is as flat tables: five, one row for each release, quote, speaker, country and topic. `id` joins them all, `id` and `speaker`
the quotes to their speakers. `demarche --quotes` and its like write them as CSV, `--to parquet` as Parquet, `--to ndjson` with a table
named as a JSON object a row; `demarche::columns` gives them to a program, and `demarche --schema` prints this page as JSON.

The schemas are stable: a column may be added at the end of a table, none is renamed, moved, or given another type.

- **Text** is a UTF-8 string. A list within a cell has `; ` between its parts.
- **Whole** is a whole number from 0; in Parquet a signed integer of 64 bits.
- **Share** is a number from 0 to 1; in Parquet a float of 32 bits.
- A cell that may be **empty** is null in Parquet and JSON, and nothing between two commas in CSV.

Offsets are half-open and count bytes of the UTF-8 text that was read. For HTML and GOV.UK items that is the text drawn from the markup,
which the Story carries (`--to ndjson`). Python counts characters: `text.encode()[start:end].decode()`; R: `rawToChar(charToRaw(text)[(start
+ 1):end])`. Most need no offsets: the words stand in the tables.

A release that could not be read has no row in any table; its error is on standard error, and with `--to ndjson` in the line
`{\"table\": \"errors\", \"id\": …, \"error\": …}`.

CSV is UTF-8 with a header line, `,` between cells, and `\"` around those that hold a comma, a quotation mark or a line break (RFC 4180,
with line feeds). Words stand as the release has them: one that begins with `=` or `-` is a formula to some spreadsheets, so import such a
column as text.
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
        let _ = write!(page, "\n## {}\n\n| column | holds | empty | what it is |\n|---|---|---|---|\n", table.name());
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
