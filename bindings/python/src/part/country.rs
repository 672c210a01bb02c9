//! `demarche.Country`.

use super::mention::mentions;
use super::pickle::{Pickled, pickled};
use crate::handle::{Country, Mention};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

impl Country {
    fn inner(&self) -> &demarche::Country {
        &self.reading.story.countries[self.index]
    }
}

#[pymethods]
impl Country {
    /// ISO 3166-1 alpha-2; XK for Kosovo; ISO 3166-3 for states of the past.
    #[getter]
    fn code(&self) -> &str {
        &self.inner().code
    }

    /// The short English name.
    #[getter]
    fn name(&self) -> &str {
        &self.inner().name
    }

    /// Where the text mentions it, in order.
    #[getter]
    fn mentions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let found = &self.inner().mentions;
        let span = |story: &demarche::Story, at: usize| Some(story.countries[self.index].mentions.get(at)?.span);
        let mention = |span, at: usize| Mention::new(span, Some(found[at].form.as_str())).with_candidates(&found[at].candidates);
        mentions(py, &self.reading, span, mention)
    }

    fn __str__(&self) -> &str {
        self.name()
    }

    fn __repr__(&self) -> String {
        format!("<Country {} {:?}>", self.code(), self.name())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py>> {
        pickled(py, &self.reading, "countries", self.index)
    }
}
