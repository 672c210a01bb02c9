//! `demarche.Cue`.

use crate::handle::{Cue, Quote, Span};
use crate::reading::Reading;
use pyo3::prelude::*;
use std::sync::Arc;

impl Cue {
    /// The cue of a quote, if it has one.
    pub(crate) fn of(reading: &Arc<Reading>, quote: usize) -> Option<Self> {
        let cue = reading.story.quotes[quote].cue.as_ref()?;
        let span = Span::find(reading, |story| Some(story.quotes[quote].cue.as_ref()?.span))?;
        Some(Self { span, lemma: cue.lemma.clone(), tense: cue.tense, class: cue.class, quote })
    }
}

#[pymethods]
impl Cue {
    /// The verb with its auxiliaries, or words with the same function: "has stressed", "according to".
    #[getter]
    fn text(&self) -> &str {
        self.span.words()
    }

    /// The words and their place.
    #[getter]
    fn span(&self) -> Span {
        self.span.clone()
    }

    /// The base form: "say".
    #[getter]
    fn lemma(&self) -> &str {
        &self.lemma
    }

    /// "past", "present" or "future".
    #[getter]
    fn tense(&self) -> &'static str {
        self.tense.as_str()
    }

    /// The kind of speech act: "neutral", "announcing", "urging", "stressing", "warning" and others.
    #[getter]
    fn speech_act(&self) -> &'static str {
        self.class.as_str()
    }

    fn __repr__(&self) -> String {
        format!("<Cue {:?} {} {}>", self.lemma, self.tense, self.class)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Quote, &'static str))> {
        let quote = Quote { reading: Arc::clone(&self.span.reading), index: self.quote };
        Ok((py.import("builtins")?.getattr("getattr")?, (quote, "cue")))
    }
}
