//! [`Record`]: a release of a file with many.

use serde_json::{Map, Value};

/// One record: its content, or why there is none.
pub(crate) struct Record {
    pub(crate) place: Place,
    pub(crate) content: Result<Part, String>,
}

/// Where a record is in its file, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The line on which it begins.
    Line(u64),
    /// An entry of a feed.
    Entry(u64),
    /// A record of a web archive, of any kind.
    Record(u64),
}

/// What is read of a record before it is worked on.
pub(crate) enum Part {
    /// A JSON object.
    Json(Vec<u8>),
    /// An entry of a feed.
    Entry(Box<Entry>),
    /// A message, with its header.
    Message(Vec<u8>),
    /// A page of a web archive.
    Page(Box<Page>),
}

/// A release and what its feed or its message says about it.
#[derive(Default)]
pub(crate) struct Entry {
    pub(crate) id: Option<String>,
    pub(crate) title: Option<String>,
    /// A day in ISO 8601.
    pub(crate) date: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) body: Body,
    /// The rest, for tables.
    pub(crate) meta: Map<String, Value>,
}

pub(crate) enum Body {
    Text(String),
    Html(String),
}

/// A page as a crawler stored it.
pub(crate) struct Page {
    pub(crate) url: String,
    /// The day of the retrieval in ISO 8601.
    pub(crate) retrieved: Option<String>,
    pub(crate) kind: PageKind,
    /// The encoding that its header declares.
    pub(crate) charset: Option<String>,
    /// How its bytes were sent, in lower case (`gzip`, `chunked`). What was done last comes first.
    pub(crate) codings: Vec<String>,
    pub(crate) bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageKind {
    Html,
    Text,
}

impl Record {
    pub(super) fn line(line: u64, json: Result<Vec<u8>, String>) -> Self {
        Self { place: Place::Line(line), content: json.map(Part::Json) }
    }

    /// The number of bytes that are kept in memory for it.
    pub(super) fn size(&self) -> u64 {
        let bytes = match &self.content {
            Ok(Part::Json(bytes) | Part::Message(bytes)) => bytes.len(),
            Ok(Part::Entry(entry)) => entry.body.text().len(),
            Ok(Part::Page(page)) => page.bytes.len(),
            Err(_) => return 0,
        };
        bytes as u64 + 1
    }
}

impl Place {
    pub(crate) fn number(self) -> u64 {
        let (Self::Line(number) | Self::Entry(number) | Self::Record(number)) = self;
        number
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = match self {
            Self::Line(_) => "line",
            Self::Entry(_) => "entry",
            Self::Record(_) => "record",
        };
        write!(out, "{unit} {}", self.number())
    }
}

impl Body {
    pub(crate) fn text(&self) -> &str {
        let (Self::Text(text) | Self::Html(text)) = self;
        text
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::Text(String::new())
    }
}
