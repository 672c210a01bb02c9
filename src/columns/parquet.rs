//! The tables as Parquet files (feature `parquet`).

use super::arrow::ArrowRows;
use super::row::Release;
use super::table::Table;
use crate::Story;
use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::properties::WriterProperties;
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
    rows: ArrowRows,
    out: ArrowWriter<W>,
}

impl<W: Write + Send> ParquetWriter<W> {
    /// Creates a file of `table`, without rows.
    ///
    /// # Errors
    /// Returns the errors of `out`.
    pub fn new(table: Table, out: W) -> io::Result<Self> {
        let rows = ArrowRows::new(table);
        let properties =
            WriterProperties::builder().set_compression(Compression::SNAPPY).set_max_row_group_row_count(Some(GROUP_ROWS));
        let out = ArrowWriter::try_new(out, Arc::clone(rows.schema()), Some(properties.build()))?;
        Ok(Self { rows, out })
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
        self.rows.add(release);
        if self.rows.rows() < BATCH_ROWS { Ok(()) } else { self.encode() }
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
        let batch = self.rows.take().map_err(io::Error::other)?;
        Ok(self.out.write(&batch)?)
    }
}
