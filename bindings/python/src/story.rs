//! `demarche.Story`.

use crate::error::raised;
use crate::handle::{Country, Organisation, Quote, Span, Speaker, Story, Topic};
use crate::part::span::spans;
use crate::reading::Reading;
use demarche::Unit;
use pyo3::prelude::*;
use pyo3::types::{PyAny, PyList, PyString, PyTuple};
use std::sync::Arc;

impl From<Reading> for Story {
    fn from(reading: Reading) -> Self {
        Self(Arc::new(reading))
    }
}

impl Story {
    fn inner(&self) -> &demarche::Story {
        &self.0.story
    }

    /// A part for each index, as a tuple.
    fn parts<'py, P: IntoPyObject<'py>>(
        &self,
        py: Python<'py>,
        len: usize,
        part: impl Fn(Arc<Reading>, usize) -> P,
    ) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, (0..len).map(|index| part(Arc::clone(&self.0), index)).collect::<Vec<_>>())
    }
}

#[pymethods]
impl Story {
    /// The plain text that the offsets index: the text that was given, or the text of the page. Lone surrogates are U+FFFD.
    #[getter]
    fn text(&self) -> &str {
        &self.0.text
    }

    /// The form of the release: "news_story", "press_release", "statement", "readout", "transcript", "speech" and others.
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner().kind.as_str()
    }

    /// The probability that the form is right, 0 to 1.
    #[getter]
    fn kind_confidence(&self) -> f32 {
        self.inner().kind_confidence
    }

    /// The headline without its label, or None.
    #[getter]
    fn title(&self) -> Option<Span> {
        Span::find(&self.0, |story| Some(story.title.as_ref()?.span))
    }

    /// The line below the headline that continues it, or None.
    #[getter]
    fn subtitle(&self) -> Option<Span> {
        Span::find(&self.0, |story| Some(story.subtitle.as_ref()?.span))
    }

    /// The date that the release states, ISO 8601, or None.
    #[getter]
    fn published(&self) -> Option<&str> {
        self.inner().published.as_deref()
    }

    /// The body that issued it, or None.
    #[getter]
    fn issuer(&self) -> Option<&str> {
        self.inner().issuer.as_ref()?.body.as_deref()
    }

    /// The country of the issuer, ISO 3166-1 alpha-2, or None.
    #[getter]
    fn issuer_country(&self) -> Option<&str> {
        self.inner().issuer.as_ref()?.country.as_deref()
    }

    /// The place from which it is issued, or None.
    #[getter]
    fn place(&self) -> Option<Span> {
        Span::find(&self.0, |story| Some(story.place.as_ref()?.span))
    }

    /// The person or body whose statement, remarks or speech it is, or None.
    #[getter]
    fn author(&self) -> Option<Span> {
        Span::find(&self.0, |story| Some(story.author.as_ref()?.span))
    }

    /// Its sentences, in order.
    #[getter]
    fn sentences<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        spans(py, &self.0, |story| &story.sentences)
    }

    /// Text that is not part of the release proper: contacts, share links, notes to editors.
    #[getter]
    fn boilerplate<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        spans(py, &self.0, |story| &story.boilerplate)
    }

    /// Everyone to whom the text attributes words, in order of first mention.
    #[getter]
    fn speakers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.inner().speakers.len(), |reading, index| Speaker { reading, index })
    }

    /// The words attributed to somebody, in order of their start.
    #[getter]
    fn quotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.inner().quotes.len(), |reading, index| Quote { reading, index })
    }

    /// The countries that it concerns, in order of prominence.
    #[getter]
    fn countries<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.inner().countries.len(), |reading, index| Country { reading, index })
    }

    /// The international bodies that it concerns, in order of prominence.
    #[getter]
    fn organisations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.inner().organisations.len(), |reading, index| Organisation { reading, index })
    }

    /// What it is about, the most certain first.
    #[getter]
    fn topics<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.parts(py, self.inner().topics.len(), |reading, index| Topic { reading, index })
    }

    /// The quotes of every speaker whom a name means, in order: the whole name or words of it, in any case and without accents, or the
    /// office of a speaker without a name.
    fn quotes_of<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyTuple>> {
        let story = self.inner();
        let is_of = |quote: &demarche::Quote| story.speaker_of(quote).is_some_and(|speaker| speaker.is(name));
        let found = story.quotes.iter().enumerate().filter(|(_, quote)| is_of(quote));
        let quotes = found.map(|(index, _)| Quote { reading: Arc::clone(&self.0), index });
        PyTuple::new(py, quotes.collect::<Vec<_>>())
    }

    /// The story as JSON, in the form of the crate's schema.
    ///
    /// Args:
    ///     offsets: what offsets count: "code_points", "bytes" (of UTF-8) or "utf16" (as JavaScript counts). The JSON says so in its field
    ///         "offsets", unless they are bytes.
    #[pyo3(signature = (offsets="code_points"))]
    fn to_json(&self, offsets: &str) -> PyResult<String> {
        let unit = Unit::from_name(offsets)
            .ok_or_else(|| raised(format!("{offsets}: no unit of offsets; wanted code_points, bytes or utf16")))?;
        self.0.json(unit).map_err(raised)
    }

    /// Who did what to whom, in the order of the text: dicts as in `to_dict()`.
    #[getter]
    fn events<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, "events")
    }

    /// The documents that it cites, in order of first mention: dicts as in `to_dict()`.
    #[getter]
    fn references<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.list(py, "references")
    }

    /// The story as dicts and lists: what `to_json` returns, read by `json.loads`.
    #[pyo3(signature = (offsets="code_points"))]
    fn to_dict<'py>(&self, py: Python<'py>, offsets: &str) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.to_json(offsets)?,))
    }

    /// Reads a story back from its JSON with offsets in bytes, as `to_json("bytes")` and the command write it.
    ///
    /// Args:
    ///     text: the text that was read. A story of a web page has its own.
    ///
    /// Raises:
    ///     Error: if it is no story, or its offsets are not bytes.
    #[staticmethod]
    #[pyo3(signature = (json, text=""))]
    fn from_json(json: &str, text: &str) -> PyResult<Self> {
        let story: demarche::Story = serde_json::from_str(json).map_err(raised)?;
        if story.offsets != Unit::Bytes {
            return Err(raised(format!("offsets are {}; wanted bytes", story.offsets)));
        }
        Ok(Reading::new(story, text.to_owned()).into())
    }

    /// A self-contained web page of the release with its findings highlighted.
    fn to_html(&self, py: Python<'_>) -> String {
        py.detach(|| self.inner().to_html(&self.0.text))
    }

    /// The same page as an element of a notebook. It is in a frame of its own, so neither changes the look of the other.
    fn _repr_html_(&self, py: Python<'_>) -> String {
        let page = self.to_html(py).replace('&', "&amp;").replace('"', "&quot;");
        format!("<iframe srcdoc=\"{page}\" sandbox=\"allow-scripts\" style=\"width:100%;height:40em;border:0\"></iframe>")
    }

    fn __repr__(&self) -> String {
        let story = self.inner();
        let title = story.title.as_ref().map_or("without a title", |title| &title.text);
        let (quotes, speakers) = (story.quotes.len(), story.speakers.len());
        format!("<Story {} {title:?}: {quotes} quotes, {speakers} speakers>", story.kind)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String, Bound<'py, PyString>))> {
        let json = self.0.json(Unit::Bytes).map_err(raised)?;
        Ok((py.get_type::<Self>().getattr("from_json")?, (json, PyString::new(py, &self.0.text))))
    }
}

impl Story {
    /// A list of the story's JSON, with offsets in code points; empty if it has none.
    fn list<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        self.to_dict(py, "code_points")?.call_method1("get", (name, PyList::empty(py)))
    }
}
