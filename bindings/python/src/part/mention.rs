//! `demarche.Mention`.

use crate::handle::{Mention, Span};
use crate::reading::Reading;
use pyo3::prelude::*;
use pyo3::types::{PyAny, PyTuple};
use std::sync::Arc;

impl Mention {
    pub(crate) fn new(span: Span, form: Option<&str>) -> Self {
        Self { span, form: form.map(Into::into), candidates: Vec::new() }
    }

    pub(crate) fn with_candidates(self, candidates: &[Box<str>]) -> Self {
        Self { candidates: candidates.to_vec(), ..self }
    }
}

/// The mentions that a part of a story has, as a tuple: their spans, and what is known about each.
pub(super) fn mentions<'py>(
    py: Python<'py>,
    reading: &Arc<Reading>,
    span: impl Fn(&demarche::Story, usize) -> Option<demarche::Span>,
    mention: impl Fn(Span, usize) -> Mention,
) -> PyResult<Bound<'py, PyTuple>> {
    let each = (0..).map_while(|index| Some(mention(Span::find(reading, |story| span(story, index))?, index)));
    PyTuple::new(py, each.collect::<Vec<_>>())
}

#[pymethods]
impl Mention {
    /// The words.
    #[getter]
    fn text(&self) -> &str {
        self.span.words()
    }

    /// Where they begin, in code points.
    #[getter]
    fn start(&self) -> u32 {
        self.span.place.code_points.start
    }

    /// Where they end, in code points: the index after the last.
    #[getter]
    fn end(&self) -> u32 {
        self.span.place.code_points.end
    }

    /// How they name it: "full_name", "surname", "role", "pronoun" or "label" for a speaker; "name", "demonym", "capital" or "metonym" for a
    /// country; None for an organisation.
    #[getter]
    fn form(&self) -> Option<&str> {
        self.form.as_deref()
    }

    /// The codes of the countries that the words may mean, if the text leaves it open.
    #[getter]
    fn candidates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.candidates.iter().map(|code| &**code).collect::<Vec<_>>())
    }

    fn __repr__(&self) -> String {
        format!("<Mention {}:{} {:?}>", self.start(), self.end(), self.text())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Span, Option<&str>, Vec<&str>))> {
        let candidates = self.candidates.iter().map(|code| &**code).collect();
        Ok((py.get_type::<Self>().getattr("_of")?, (self.span.clone(), self.form(), candidates)))
    }

    /// For pickling.
    #[staticmethod]
    fn _of(span: Span, form: Option<String>, candidates: Vec<String>) -> Self {
        Self { span, form: form.map(Into::into), candidates: candidates.into_iter().map(Into::into).collect() }
    }
}
