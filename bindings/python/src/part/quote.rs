//! `demarche.Quote`.

use super::pickle::{Pickled, pickled};
use super::span::spans;
use crate::handle::{Cue, Quote, Span, Speaker};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::Arc;

impl Quote {
    fn inner(&self) -> &demarche::Quote {
        &self.reading.story.quotes[self.index]
    }
}

#[pymethods]
impl Quote {
    /// The words themselves, without the outer quotation marks, the label, or "that".
    #[getter]
    fn text(&self) -> &str {
        self.inner().text(&self.reading.text)
    }

    /// Where the words begin, in code points.
    #[getter]
    fn start(&self) -> u32 {
        self.reading.counted().quotes[self.index].span.start
    }

    /// Where the words end, in code points: the index after the last.
    #[getter]
    fn end(&self) -> u32 {
        self.reading.counted().quotes[self.index].span.end
    }

    /// The number of the quote in its story, from 0.
    #[getter]
    fn index(&self) -> usize {
        self.index
    }

    /// How the words are presented: "direct", "block", "turn", "reported" or "mixed".
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner().kind.as_str()
    }

    /// Who speaks; None only if the text names nobody.
    #[getter]
    fn speaker(&self) -> Option<Speaker> {
        let index = self.inner().speaker? as usize;
        (index < self.reading.story.speakers.len()).then(|| Speaker { reading: Arc::clone(&self.reading), index })
    }

    /// The words that name the speaker here ("she", "the Minister"), or None.
    #[getter]
    fn source(&self) -> Option<Span> {
        Span::find(&self.reading, |story| story.quotes[self.index].source)
    }

    /// The verb, noun or preposition that attributes the words, or None.
    #[getter]
    fn cue(&self) -> Option<Cue> {
        Cue::of(&self.reading, self.index)
    }

    /// "said", or "planned" if the words are only announced.
    #[getter]
    fn modality(&self) -> &'static str {
        self.inner().modality.as_str()
    }

    /// 0 to 1, calibrated: nine in ten of the quotes with 0.9 are right.
    #[getter]
    fn confidence(&self) -> f32 {
        self.inner().confidence
    }

    /// The rule that found it.
    #[getter]
    fn rule(&self) -> &'static str {
        self.inner().rule.name()
    }

    /// The rule that ended a block or a turn; None for the other kinds.
    #[getter]
    fn end_rule(&self) -> Option<&'static str> {
        self.inner().end_rule.map(demarche::rule::EndRule::name)
    }

    /// The quote in which somebody else reports these words; None for most.
    #[getter]
    fn within(&self) -> Option<Self> {
        let index = self.inner().within? as usize;
        (index < self.reading.story.quotes.len()).then(|| Self { reading: Arc::clone(&self.reading), index })
    }

    /// Stage directions inside a turn: "(Laughter.)".
    #[getter]
    fn directions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        spans(py, &self.reading, |story| &story.quotes[self.index].directions)
    }

    fn __str__(&self) -> &str {
        self.text()
    }

    fn __repr__(&self) -> String {
        format!("<Quote {} {}:{} {:?}>", self.kind(), self.start(), self.end(), self.text())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py>> {
        pickled(py, &self.reading, "quotes", self.index)
    }
}
