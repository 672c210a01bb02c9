//! `demarche.Topic`.

use super::pickle::{Pickled, pickled};
use super::span::spans;
use crate::handle::Topic;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

impl Topic {
    fn inner(&self) -> &demarche::Topic {
        &self.reading.story.topics[self.index]
    }
}

#[pymethods]
impl Topic {
    /// The stable id: "nuclear_nonproliferation".
    #[getter]
    fn id(&self) -> &str {
        &self.inner().id
    }

    /// The English name.
    #[getter]
    fn label(&self) -> &str {
        &self.inner().label
    }

    /// "subject", or "activity" for something that diplomats do.
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner().kind.as_str()
    }

    /// The strength of the evidence, 0 to 1.
    #[getter]
    fn score(&self) -> f32 {
        self.inner().score
    }

    /// The IPTC Media Topic ("medtop:20000638"), or None.
    #[getter]
    fn iptc(&self) -> Option<&str> {
        self.inner().iptc.as_deref()
    }

    /// The code of the Comparative Agendas Project, or None.
    #[getter]
    fn cap(&self) -> Option<&str> {
        self.inner().cap.as_deref()
    }

    /// The terms that show it, in order.
    #[getter]
    fn evidence<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        spans(py, &self.reading, |story| &story.topics[self.index].evidence)
    }

    fn __str__(&self) -> &str {
        self.label()
    }

    fn __repr__(&self) -> String {
        format!("<Topic {} {:.2}>", self.id(), self.score())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py>> {
        pickled(py, &self.reading, "topics", self.index)
    }
}
