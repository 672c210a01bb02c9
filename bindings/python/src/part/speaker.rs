//! `demarche.Speaker`.

use super::mention::mentions;
use super::pickle::{Pickled, pickled};
use crate::handle::{Mention, Quote, Speaker};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::Arc;

impl Speaker {
    fn inner(&self) -> &demarche::Speaker {
        &self.reading.story.speakers[self.index]
    }
}

#[pymethods]
impl Speaker {
    /// The fullest form of the name, without honorific and title; the role as written if the text gives no name.
    #[getter]
    fn name(&self) -> &str {
        &self.inner().name
    }

    /// The number of the speaker in its story, from 0.
    #[getter]
    fn index(&self) -> usize {
        self.index
    }

    /// "Mr", "Dr", "H.E.", as written, or None.
    #[getter]
    fn honorific(&self) -> Option<&str> {
        self.inner().honorific.as_deref()
    }

    /// The office: "Foreign Secretary", or None.
    #[getter]
    fn role(&self) -> Option<&str> {
        self.inner().role.as_deref()
    }

    /// The body for which they speak, or None.
    #[getter]
    fn organisation(&self) -> Option<&str> {
        self.inner().organisation.as_deref()
    }

    /// The country for which they speak, ISO 3166-1 alpha-2, or None.
    #[getter]
    fn country(&self) -> Option<&str> {
        self.inner().country.as_deref()
    }

    /// "person", "spokesperson", "collective" or "organisation".
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner().kind.as_str()
    }

    /// The same for one person in two releases, as far as the texts allow.
    #[getter]
    fn key(&self) -> &str {
        &self.inner().key
    }

    /// The class of the office: "head_of_state", "foreign_minister" and others, or None.
    #[getter]
    fn office(&self) -> Option<&'static str> {
        self.inner().office.map(demarche::OfficeClass::as_str)
    }

    /// The speakers that form this group, if the text names them.
    #[getter]
    fn members<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let known = self.reading.story.speakers.len();
        let members = self.inner().members.iter().map(|index| *index as usize).filter(|index| *index < known);
        PyTuple::new(py, members.map(|index| Self { reading: Arc::clone(&self.reading), index }).collect::<Vec<_>>())
    }

    /// Where the text names them, in order.
    #[getter]
    fn mentions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let found = &self.inner().mentions;
        let span = |story: &demarche::Story, at: usize| Some(story.speakers[self.index].mentions.get(at)?.span);
        mentions(py, &self.reading, span, |span, at| Mention::new(span, Some(found[at].form.as_str())))
    }

    /// Their quotes, in order.
    #[getter]
    fn quotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let quotes = self.reading.story.quotes.iter().enumerate();
        let own = quotes.filter(|(_, quote)| quote.speaker.is_some_and(|speaker| speaker as usize == self.index));
        PyTuple::new(py, own.map(|(index, _)| Quote { reading: Arc::clone(&self.reading), index }).collect::<Vec<_>>())
    }

    /// Whether it is a person whom the text names.
    #[getter]
    fn has_name(&self) -> bool {
        self.inner().has_name()
    }

    fn __str__(&self) -> &str {
        self.name()
    }

    fn __repr__(&self) -> String {
        format!("<Speaker {:?}>", self.name())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py>> {
        pickled(py, &self.reading, "speakers", self.index)
    }
}
