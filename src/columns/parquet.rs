//! The tables as Parquet files (feature `parquet`).

use super::column::{Cell, ColumnKind};
use super::row::Release;
use super::table::Table;
use crate::Story;
use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::properties::WriterProperties;
use arrow_array::builder::{Float32Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use std::io::{self, Write};
use std::sync::Arc;

/// The number of rows that are collected before they are encoded.
const BATCH_ROWS: usize = 4096;
/// The number of rows in a row group: tens of megabytes of quotes, which a reader reads at once and a writer keeps in memory.
const GROUP_ROWS: usize = 1 << 17;

/// Writes one table of many stories as a Parquet file, compressed with Snappy. Its memory is that of one row group.
///
/// ```
/// use demarche::columns::{ParquetWriter, Table};
/// let text = "Ana Silva said that Chile would send help.";
/// let mut quotes = ParquetWriter::new(Table::Quotes, Vec::new())?;
/// quotes.add("a.txt", &demarche::extract(text), text)?;
/// let file = quotes.finish()?;
/// assert!(file.starts_with(b"PAR1"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct ParquetWriter<W: Write + Send> {
    table: Table,
    schema: Arc<Schema>,
    columns: Vec<Builder>,
    rows: usize,
    out: ArrowWriter<W>,
}

/// The cells of a column that are not encoded yet.
#[derive(Debug)]
enum Builder {
    Text(StringBuilder),
    Whole(Int64Builder),
    Share(Float32Builder),
}

impl<W: Write + Send> ParquetWriter<W> {
    /// Creates a file of `table`, without rows.
    ///
    /// # Errors
    /// Returns the errors of `out`.
    pub fn new(table: Table, out: W) -> io::Result<Self> {
        let fields = table.columns().iter().map(|column| {
            let kind = match column.kind {
                ColumnKind::Text => DataType::Utf8,
                ColumnKind::Whole => DataType::Int64,
                ColumnKind::Share => DataType::Float32,
            };
            Field::new(column.name, kind, column.optional)
        });
        let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
        let properties =
            WriterProperties::builder().set_compression(Compression::SNAPPY).set_max_row_group_row_count(Some(GROUP_ROWS));
        let out = ArrowWriter::try_new(out, Arc::clone(&schema), Some(properties.build()))?;
        let columns = table.columns().iter().map(|column| Builder::new(column.kind)).collect();
        Ok(Self { table, schema, columns, rows: 0, out })
    }

    /// Adds the rows of one story, as [`Table::rows`] returns them.
    ///
    /// # Errors
    /// Returns the errors of the file that is written.
    pub fn add(&mut self, id: &str, story: &Story, text: &str) -> io::Result<()> {
        self.add_release(Release::new(id, story, text))
    }

    /// Adds the rows of one release, as [`Table::rows_of`] returns them.
    ///
    /// # Errors
    /// Returns the errors of the file that is written.
    pub fn add_release(&mut self, release: Release<'_>) -> io::Result<()> {
        let Self { columns, rows, .. } = self;
        self.table.rows_of(release, |row| {
            *rows += 1;
            for (column, cell) in columns.iter_mut().zip(row) {
                column.push(cell);
            }
        });
        if self.rows < BATCH_ROWS { Ok(()) } else { self.encode() }
    }

    /// Writes the remaining rows and the end of the file, and returns the file.
    ///
    /// # Errors
    /// Returns the errors of the file that is written.
    pub fn finish(mut self) -> io::Result<W> {
        self.encode()?;
        Ok(self.out.into_inner()?)
    }

    fn encode(&mut self) -> io::Result<()> {
        self.rows = 0;
        let columns = self.columns.iter_mut().map(Builder::finish).collect();
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), columns).map_err(io::Error::other)?;
        Ok(self.out.write(&batch)?)
    }
}

impl Builder {
    fn new(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Text => Self::Text(StringBuilder::new()),
            ColumnKind::Whole => Self::Whole(Int64Builder::new()),
            ColumnKind::Share => Self::Share(Float32Builder::new()),
        }
    }

    fn push(&mut self, cell: &Cell<'_>) {
        match (self, cell) {
            (Self::Text(column), Cell::Text(text)) => column.append_value(text),
            (Self::Whole(column), Cell::Whole(number)) => column.append_value(i64::from(*number)),
            (Self::Share(column), Cell::Share(share)) => column.append_value(*share),
            // The list of columns gives every cell the type of its column, so this cell is empty.
            (Self::Text(column), _) => column.append_null(),
            (Self::Whole(column), _) => column.append_null(),
            (Self::Share(column), _) => column.append_null(),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(column) => Arc::new(column.finish()),
            Self::Whole(column) => Arc::new(column.finish()),
            Self::Share(column) => Arc::new(column.finish()),
        }
    }
}
