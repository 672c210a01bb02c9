//! `demarche.Span`.

use crate::handle::{Span, Story};
use crate::reading::{Place, Reading};
use demarche::Span as Bytes;
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};
use std::sync::Arc;

impl Span {
    pub(super) fn words(&self) -> &str {
        self.place.bytes.of(&self.reading.text)
    }

    /// A span that the story may have.
    pub(crate) fn find(reading: &Arc<Reading>, span: impl Fn(&demarche::Story) -> Option<Bytes>) -> Option<Self> {
        let place = reading.place(span)?;
        Some(Self { reading: Arc::clone(reading), place })
    }
}

/// A list of spans as a tuple.
pub(crate) fn spans<'py>(
    py: Python<'py>,
    reading: &Arc<Reading>,
    list: impl Fn(&demarche::Story) -> &[Bytes],
) -> PyResult<Bound<'py, PyTuple>> {
    let places = reading.places(list).into_iter();
    PyTuple::new(py, places.map(|place| Span { reading: Arc::clone(reading), place }).collect::<Vec<_>>())
}

#[pymethods]
impl Span {
    /// The words.
    #[getter]
    fn text(&self) -> &str {
        self.words()
    }

    /// Where they begin, in code points.
    #[getter]
    fn start(&self) -> u32 {
        self.place.code_points.start
    }

    /// Where they end, in code points: the index after the last.
    #[getter]
    fn end(&self) -> u32 {
        self.place.code_points.end
    }

    fn __str__(&self) -> &str {
        self.words()
    }

    fn __repr__(&self) -> String {
        format!("<Span {}:{} {:?}>", self.start(), self.end(), self.words())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Story, [u32; 4]))> {
        let Place { bytes, code_points } = self.place;
        let numbers = [bytes.start, bytes.end, code_points.start, code_points.end];
        Ok((py.get_type::<Self>().getattr("_of")?, (Story(Arc::clone(&self.reading)), numbers)))
    }

    /// For pickling.
    #[classmethod]
    fn _of(_class: &Bound<'_, PyType>, story: Story, numbers: [u32; 4]) -> Self {
        let [start, end, first, last] = numbers;
        Self { reading: story.0, place: Place { bytes: Bytes::new(start, end), code_points: Bytes::new(first, last) } }
    }
}
