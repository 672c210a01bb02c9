//! The classes of the package. Their methods are in `story.rs` and in `part/`.
//!
//! A class of a part of a story is a handle: the story and an index. Its fields are made when they are read.

use crate::reading::{Place, Reading};
use pyo3::prelude::*;
use std::sync::Arc;

/// What a release says: who spoke, what they said, which countries and topics it concerns, and where the text says so.
///
/// Frozen. Its fields are made when they are read. All offsets are code points, the indices of a Python string:
/// `story.text[quote.start:quote.end] == quote.text`.
#[pyclass(frozen, eq, hash, from_py_object, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Story(pub(crate) Arc<Reading>);

/// Words that the text attributes to somebody.
///
/// `start` and `end` are code points: `story.text[quote.start:quote.end] == quote.text`.
#[pyclass(frozen, eq, hash, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Quote {
    pub(crate) reading: Arc<Reading>,
    pub(crate) index: usize,
}

/// Someone to whom the text attributes words.
#[pyclass(frozen, eq, hash, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Speaker {
    pub(crate) reading: Arc<Reading>,
    pub(crate) index: usize,
}

/// A country and where the text mentions it.
#[pyclass(frozen, eq, hash, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Country {
    pub(crate) reading: Arc<Reading>,
    pub(crate) index: usize,
}

/// An international body or a grouping of states, and where the text mentions it.
#[pyclass(frozen, eq, hash, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Organisation {
    pub(crate) reading: Arc<Reading>,
    pub(crate) index: usize,
}

/// Something that the release is about.
#[pyclass(frozen, eq, hash, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Topic {
    pub(crate) reading: Arc<Reading>,
    pub(crate) index: usize,
}

/// The word or words that attribute a quote to its speaker.
#[pyclass(frozen, eq, hash, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Cue {
    pub(crate) span: Span,
    pub(crate) lemma: Box<str>,
    pub(crate) tense: demarche::Tense,
    pub(crate) class: demarche::CueClass,
    /// The index of its quote.
    pub(crate) quote: usize,
}

/// One mention of a speaker, a country or an organisation.
#[pyclass(frozen, eq, hash, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Mention {
    pub(crate) span: Span,
    pub(crate) form: Option<Box<str>>,
    pub(crate) candidates: Vec<Box<str>>,
}

/// Words and their place in the text.
///
/// `start` and `end` are code points: `story.text[span.start:span.end] == span.text`.
#[pyclass(frozen, eq, hash, from_py_object, module = "demarche")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Span {
    pub(crate) reading: Arc<Reading>,
    pub(crate) place: Place,
}
