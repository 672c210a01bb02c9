//! `demarche.Extractor`.

use crate::error::raised;
use crate::handle::Story;
use crate::reading::Reading;
use crate::stories::Stories;
use crate::text::utf8;
use demarche::Document;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

/// Reads releases with the built-in tables and rows of your own.
///
/// Threads may share it; it releases the GIL while it reads.
///
/// Args:
///     lexicon: rows of a lexicon, one per line, with columns separated by tabs: "alias\tNO\tname\tNorroway". The documentation of the
///         crate (`Builder::lexicon`) lists the kinds of rows.
///
/// Raises:
///     Error: with the line and the column of the first row that cannot be read.
#[pyclass(frozen, module = "demarche")]
pub(crate) struct Extractor {
    inner: demarche::Extractor,
    lexicon: Option<String>,
}

#[pymethods]
impl Extractor {
    #[new]
    #[pyo3(signature = (lexicon=None))]
    fn new(py: Python<'_>, lexicon: Option<String>) -> PyResult<Self> {
        let mut builder = demarche::Extractor::builder();
        if let Some(rows) = &lexicon {
            builder = builder.lexicon(rows);
        }
        Ok(Self { inner: py.detach(|| builder.build()).map_err(raised)?, lexicon })
    }

    /// Reads a release from plain text. Never fails; linear in the text.
    fn extract(&self, text: &Bound<'_, PyString>) -> PyResult<Story> {
        let read = utf8(text)?;
        Ok(text.py().detach(|| Reading::new(self.inner.extract(&read), read)).into())
    }

    /// Reads a web page. `story.text` is the plain text of the page, which the offsets index.
    ///
    /// Raises:
    ///     Error: if the page contains no text.
    fn extract_html(&self, html: &Bound<'_, PyString>) -> PyResult<Story> {
        let page = utf8(html)?;
        html.py().detach(|| Document::html(&page).map(|page| self.read(&page))).map(Story::from).map_err(raised)
    }

    /// Reads an item of GOV.UK's content API, as JSON text or as the object that `json.loads` makes of it.
    ///
    /// Raises:
    ///     Error: if it is no such item, or contains no text.
    fn extract_govuk(&self, item: &Bound<'_, PyAny>) -> PyResult<Story> {
        let py = item.py();
        let json = match item.cast::<PyString>() {
            Ok(text) => utf8(text)?,
            Err(_) => py.import("json")?.call_method1("dumps", (item,))?.extract()?,
        };
        py.detach(|| Document::govuk(&json).map(|item| self.read(&item))).map(Story::from).map_err(raised)
    }

    /// Reads many releases on several cores, and yields their stories in order.
    ///
    /// It streams: at most 32 texts per job are read ahead of the story that is taken. An exception of `texts` is raised in its place.
    ///
    /// Args:
    ///     texts: plain texts, from any iterable.
    ///     jobs: the number of threads; the number of cores if it is not given.
    #[pyo3(signature = (texts, jobs=None))]
    fn extract_all(&self, texts: &Bound<'_, PyAny>, jobs: Option<usize>) -> PyResult<Stories> {
        Stories::new(self.inner.clone(), texts.try_iter()?, jobs)
    }

    fn __repr__(&self) -> String {
        let rows = self.lexicon.as_deref().map_or(0, |rows| rows.lines().count());
        format!("<Extractor with {rows} rows of your own>")
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (Option<String>,)) {
        (py.get_type::<Self>(), (self.lexicon.clone(),))
    }
}

impl Extractor {
    fn read(&self, document: &Document<'_>) -> Reading {
        Reading::new(self.inner.extract_document(document), document.text().to_owned())
    }
}
