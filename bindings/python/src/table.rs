//! `demarche.tables`.

use crate::error::raised;
use crate::handle::Story;
use crate::reading::Reading;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator};
use demarche::columns::{self, ArrowRows, Release};
use demarche::people::People;
use pyo3::prelude::*;
use pyo3::types::{PyAny, PyCapsule, PyDict, PyTuple};
use std::sync::Arc;

/// The rows of a batch, of which each is a column without a break in memory.
const BATCH_ROWS: usize = 1 << 16;

/// A table of many stories, which data frames read through the Arrow C stream interface without a copy of its columns.
///
/// `polars.DataFrame(table)`, `pyarrow.table(table)`, `pandas.DataFrame.from_arrow(table)`, and `duckdb.sql("from table")` read it, as
/// often as you like.
#[pyclass(frozen, module = "demarche")]
pub(crate) struct Table {
    table: columns::Table,
    /// At least one, with or without rows.
    batches: Vec<RecordBatch>,
}

/// A story and its name.
type Named = (String, Arc<Reading>);

/// Flat tables of many stories: a dict from the name of each table ("releases", "quotes", "speakers", "countries", "topics") to a `Table`.
///
/// `id` joins the tables. Speakers of different stories who are one person have one `person_key`. The columns are those of the
/// command, which docs/columns.md describes; their offsets count bytes of UTF-8.
///
/// Args:
///     stories: stories, or pairs of an id and a story, from any iterable. The id of a story without one is its number, from 0.
#[pyfunction]
pub(crate) fn tables<'py>(stories: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyDict>> {
    let named = stories.try_iter()?.enumerate().map(|(number, item)| named(number, &item?));
    let named = named.collect::<PyResult<Vec<_>>>()?;
    let py = stories.py();
    let people = py.detach(|| People::of(named.iter().map(|(_, reading)| &reading.story)));
    let tables = PyDict::new(py);
    for table in columns::Table::ALL {
        let batches = py.detach(|| batches(table, &named, &people))?;
        tables.set_item(table.name(), Table { table, batches })?;
    }
    Ok(tables)
}

fn named(number: usize, item: &Bound<'_, PyAny>) -> PyResult<Named> {
    if let Ok(story) = item.cast::<Story>() {
        return Ok((number.to_string(), Arc::clone(&story.get().0)));
    }
    let (id, story): (Bound<'_, PyAny>, Bound<'_, Story>) = item.extract()?;
    Ok((id.str()?.to_string(), Arc::clone(&story.get().0)))
}

fn batches(table: columns::Table, stories: &[Named], people: &People) -> PyResult<Vec<RecordBatch>> {
    let mut rows = ArrowRows::new(table);
    let mut batches = Vec::new();
    for (id, reading) in stories {
        rows.add(Release::new(id, &reading.story, &reading.text).with_people(people));
        if rows.rows() >= BATCH_ROWS {
            batches.push(rows.take().map_err(raised)?);
        }
    }
    if rows.rows() > 0 || batches.is_empty() {
        batches.push(rows.take().map_err(raised)?);
    }
    Ok(batches)
}

#[pymethods]
impl Table {
    /// The name: "quotes".
    #[getter]
    fn name(&self) -> &'static str {
        self.table.name()
    }

    /// The names of the columns, in order.
    #[getter]
    fn columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.table.columns().iter().map(|column| column.name))
    }

    /// The number of rows.
    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// A capsule with an `ArrowArrayStream`, for the libraries that read it. The requested schema is not needed and not looked at.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let schema = self.batches[0].schema();
        let batches = RecordBatchIterator::new(self.batches.clone().into_iter().map(Ok), schema);
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), c"arrow_array_stream")
    }

    fn __repr__(&self) -> String {
        format!("<Table {} of {} rows>", self.name(), self.__len__())
    }
}
