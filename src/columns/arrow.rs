//! The tables as Arrow record batches (feature `arrow`).

use super::column::{Cell, ColumnKind};
use super::row::Release;
use super::table::Table;
use arrow_array::builder::{Float32Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use std::sync::Arc;

/// Collects the rows of one table as Arrow columns.
///
/// ```
/// use demarche::columns::{ArrowRows, Release, Table};
/// let text = "Ana Silva said that Chile would send help.";
/// let story = demarche::extract(text);
/// let mut quotes = ArrowRows::new(Table::Quotes);
/// quotes.add(Release::new("a.txt", &story, text));
/// let batch = quotes.take()?;
/// assert_eq!((batch.num_rows(), batch.num_columns()), (1, Table::Quotes.columns().len()));
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
#[derive(Debug)]
pub struct ArrowRows {
    table: Table,
    schema: Arc<Schema>,
    columns: Vec<Builder>,
    rows: usize,
}

/// The cells of a column that are in no batch yet.
#[derive(Debug)]
enum Builder {
    Text(StringBuilder),
    Whole(Int64Builder),
    Share(Float32Builder),
}

impl ArrowRows {
    /// No rows of `table`.
    #[must_use]
    pub fn new(table: Table) -> Self {
        let columns = table.columns().iter().map(|column| Builder::new(column.kind)).collect();
        Self { table, schema: Arc::new(schema(table)), columns, rows: 0 }
    }

    /// The names and types of the columns.
    #[must_use]
    pub fn schema(&self) -> &Arc<Schema> {
        &self.schema
    }

    /// The number of rows since the last batch was taken.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Adds the rows of one release, as [`Table::rows_of`] returns them.
    pub fn add(&mut self, release: Release<'_>) {
        let Self { columns, rows, .. } = self;
        self.table.rows_of(release, |row| {
            *rows += 1;
            for (column, cell) in columns.iter_mut().zip(row) {
                column.push(cell);
            }
        });
    }

    /// Takes the rows as a batch, so that none are left.
    ///
    /// # Errors
    /// Returns Arrow's errors. The list of columns gives every cell the type of its column, so none are known.
    pub fn take(&mut self) -> Result<RecordBatch, ArrowError> {
        self.rows = 0;
        let columns = self.columns.iter_mut().map(Builder::finish).collect();
        RecordBatch::try_new(Arc::clone(&self.schema), columns)
    }
}

fn schema(table: Table) -> Schema {
    let fields = table.columns().iter().map(|column| {
        let kind = match column.kind {
            ColumnKind::Text => DataType::Utf8,
            ColumnKind::Whole => DataType::Int64,
            ColumnKind::Share => DataType::Float32,
        };
        Field::new(column.name, kind, column.optional)
    });
    Schema::new(fields.collect::<Vec<_>>())
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
