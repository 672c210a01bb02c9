//! `demarche.Organisation`.

use super::mention::mentions;
use super::pickle::{Pickled, pickled};
use crate::handle::{Mention, Organisation};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

impl Organisation {
    fn inner(&self) -> &demarche::Organisation {
        &self.reading.story.organisations[self.index]
    }
}

#[pymethods]
impl Organisation {
    /// The stable id: "un-security-council".
    #[getter]
    fn id(&self) -> &str {
        &self.inner().id
    }

    /// The English name.
    #[getter]
    fn name(&self) -> &str {
        &self.inner().name
    }

    /// Where the text mentions it, in order.
    #[getter]
    fn mentions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let span = |story: &demarche::Story, at: usize| Some(story.organisations[self.index].mentions.get(at)?.span);
        mentions(py, &self.reading, span, |span, _| Mention::new(span, None))
    }

    fn __str__(&self) -> &str {
        self.name()
    }

    fn __repr__(&self) -> String {
        format!("<Organisation {} {:?}>", self.id(), self.name())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py>> {
        pickled(py, &self.reading, "organisations", self.index)
    }
}
