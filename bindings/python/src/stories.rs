//! The iterator of `extract_all`.

use crate::error::raised;
use crate::handle::Story;
use crate::reading::Reading;
use crate::text::utf8;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyString};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;

/// Texts that are read ahead for each thread: enough that no thread is idle while the longest one is read.
const AHEAD: usize = 32;

/// The stories of many texts, in order. `extract_all` makes it.
#[pyclass(module = "demarche")]
pub(crate) struct Stories {
    extractor: demarche::Extractor,
    /// `None` after its end or its exception.
    texts: Option<Py<PyIterator>>,
    exception: Option<PyErr>,
    /// Stories that threads are making, in order.
    pending: VecDeque<Pending>,
    pool: ThreadPool,
    ahead: usize,
}

/// A story that a thread is making. The lock is never waited for; Python requires that threads may share it.
struct Pending(Mutex<Receiver<Reading>>);

impl Stories {
    pub(crate) fn new(extractor: demarche::Extractor, texts: Bound<'_, PyIterator>, jobs: Option<usize>) -> PyResult<Self> {
        let jobs = match jobs {
            Some(0) => return Err(raised("0 jobs; wanted at least 1")),
            Some(jobs) => jobs,
            None => available_parallelism().map_or(1, usize::from),
        };
        let pool = ThreadPoolBuilder::new().num_threads(jobs).build().map_err(raised)?;
        let texts = Some(texts.unbind());
        Ok(Self { extractor, texts, exception: None, pending: VecDeque::new(), pool, ahead: jobs * AHEAD })
    }

    /// Takes texts until enough stories are pending. An exception ends them, and is raised after the stories before it.
    fn fill(&mut self, py: Python<'_>) {
        while self.pending.len() < self.ahead {
            let Some(texts) = &self.texts else { return };
            match texts.bind(py).clone().next() {
                Some(text) => match text.and_then(|text| utf8(text.cast::<PyString>()?)) {
                    Ok(text) => self.start(text),
                    Err(exception) => (self.texts, self.exception) = (None, Some(exception)),
                },
                None => self.texts = None,
            }
        }
    }

    fn start(&mut self, text: String) {
        let (sender, receiver) = channel();
        let extractor = self.extractor.clone();
        self.pool.spawn_fifo(move || {
            // Nobody receives it if the iterator was dropped.
            let _ = sender.send(Reading::new(extractor.extract(&text), text));
        });
        self.pending.push_back(Pending(Mutex::new(receiver)));
    }
}

#[pymethods]
impl Stories {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&mut self, py: Python<'_>) -> PyResult<Option<Story>> {
        self.fill(py);
        let Some(Pending(receiver)) = self.pending.pop_front() else {
            return self.exception.take().map_or(Ok(None), Err);
        };
        let receiver = receiver.into_inner().unwrap_or_else(PoisonError::into_inner);
        let reading = match receiver.try_recv() {
            Ok(reading) => reading,
            Err(_) => py.detach(move || receiver.recv()).map_err(raised)?,
        };
        Ok(Some(Story(Arc::new(reading))))
    }
}
