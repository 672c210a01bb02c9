//! Stories as flat tables, for spreadsheets, R, pandas and databases (feature `columns`; as Arrow record
//! batches, feature `arrow`; as Parquet files, feature `parquet`).
//!
//! There are six tables, with one row per release, quote, speaker, country, topic and document that is cited; `id` joins them. `list.rs`
//! lists the columns once:
//! [`Table::columns`] returns them, [`Table::rows`] fills them, and `docs/columns.md` is generated from them. A column may be added at the
//! end of a table. No column is renamed, moved or given another type.
//!
//! ```
//! use demarche::columns::{Cell, Table};
//!
//! let text = "Ana Silva said that Chile would send help.";
//! let story = demarche::extract(text);
//! let words = Table::Quotes.columns().iter().position(|column| column.name == "words").unwrap();
//! Table::Quotes.rows("a.txt", &story, text, |row| assert_eq!(row[words], Cell::Text("Chile would send help".into())));
//! ```

#[cfg(feature = "arrow")]
mod arrow;
mod column;
mod list;
#[cfg(feature = "parquet")]
mod parquet;
mod row;
mod table;

#[cfg(feature = "arrow")]
pub use arrow::ArrowRows;
pub use column::{Cell, Column, ColumnKind};
#[cfg(feature = "parquet")]
pub use parquet::ParquetWriter;
pub use row::Release;
pub use table::Table;

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Minister visits Oslo\n\n3 June 2024\n\nThe Foreign Minister of Norway, Mr Ola Lund, said: “We are ready.”\n\n\
        He will stress that Russian sanctions must go on. Nobody in Moscow answered, and the asset freeze goes on under the UN Charter. Norway visited Chile.\n";

    #[test]
    fn every_row_has_a_cell_of_the_right_kind_for_every_column() {
        let story = crate::extract(TEXT);
        for table in Table::ALL {
            let mut rows = 0;
            table.rows("a", &story, TEXT, |row| {
                rows += 1;
                assert_eq!(row.len(), table.columns().len());
                for (cell, column) in row.iter().zip(table.columns()) {
                    let fits = match cell {
                        Cell::Empty => column.optional,
                        Cell::Text(_) => column.kind == ColumnKind::Text,
                        Cell::Whole(_) => column.kind == ColumnKind::Whole,
                        Cell::Share(_) => column.kind == ColumnKind::Share,
                    };
                    assert!(fits, "{}.{}: {cell:?}", table.name(), column.name);
                }
            });
            assert!(rows > 0, "{} has no rows", table.name());
        }
    }

    #[test]
    fn names_are_snake_case_and_unique() {
        for table in Table::ALL {
            let mut names: Vec<_> = table.columns().iter().map(|column| column.name).collect();
            assert!(
                names
                    .iter()
                    .all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'))
            );
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), table.columns().len(), "{}", table.name());
        }
    }

    #[test]
    fn cells_contain_what_the_story_contains() {
        let story = crate::extract(TEXT);
        let mut rows = Vec::new();
        Table::Quotes.rows("a", &story, TEXT, |row| {
            let cell = |name| row[Table::Quotes.columns().iter().position(|column| column.name == name).unwrap()].to_string();
            rows.push(["kind", "words", "speaker_name", "cue_lemma", "cue_class", "modality", "published"].map(cell));
        });
        assert_eq!(rows[0], ["direct", "We are ready.", "Ola Lund", "say", "neutral", "said", "2024-06-03"]);
        assert_eq!(rows[1][5], "planned");
    }
}
