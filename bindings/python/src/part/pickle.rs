//! How parts of a story are pickled: as the story and their place in it.

use crate::error::raised;
use crate::handle::Story;
use crate::reading::Reading;
use pyo3::prelude::*;
use pyo3::types::{PyAny, PyTuple};
use std::sync::Arc;

/// How a part is pickled: a function of the module, and its arguments.
pub(super) type Pickled<'py> = (Bound<'py, PyAny>, (Story, &'static str, usize));

/// A part that is pickled as a field of its story and an index.
pub(super) fn pickled<'py>(py: Python<'py>, reading: &Arc<Reading>, field: &'static str, index: usize) -> PyResult<Pickled<'py>> {
    Ok((py.import("demarche._demarche")?.getattr("_part")?, (Story(Arc::clone(reading)), field, index)))
}

/// The part of an object at an index of one of its fields, for pickling.
#[pyfunction]
#[pyo3(name = "_part")]
pub(crate) fn part<'py>(of: &Bound<'py, PyAny>, field: &str, index: usize) -> PyResult<Bound<'py, PyAny>> {
    let parts = of.getattr(field)?.cast_into::<PyTuple>()?;
    parts.get_item(index).map_err(|_| raised(format!("{field} has {} parts; wanted one at {index}", parts.len())))
}
