//! Releases as a stream: a JSON object a line (feature `ndjson`).
//!
//! A line holds an `id`, of whatever type, and the release: `text`, or `html` (feature `html`), or `govuk`, an item of GOV.UK's content
//! API (feature `govuk`). Other fields are passed over. A line that cannot be read gives its error in its place, and the lines behind
//! it are read all the same. One line is held at a time.
//!
//! ```
//! use demarche::ndjson::{self, Lines};
//!
//! #[derive(serde::Serialize)]
//! struct Answer {
//!     countries: usize,
//! }
//!
//! let input = "{\"id\": 7, \"text\": \"Norway agreed.\"}\n{\"id\": [\"b\"], \"txt\": \"Chile agreed.\"}\n";
//! let mut out = Vec::new();
//! for line in Lines::new(input.as_bytes()) {
//!     let line = line?;
//!     let request = line.request();
//!     let document = request.release.as_ref().map_err(Clone::clone).and_then(|release| release.document());
//!     let story = document.map(|document| demarche::extract(document.text()));
//!     ndjson::write(&mut out, &request.id, story.map(|story| Answer { countries: story.countries.len() }))?;
//! }
//! let out = String::from_utf8(out)?;
//! let mut answers = out.lines();
//! assert_eq!(answers.next(), Some("{\"id\":7,\"countries\":1}"));
//! assert!(answers.next().is_some_and(|answer| answer.starts_with("{\"id\":[\"b\"],\"error\":\"no release")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{Document, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::io::{self, BufRead, Write};

/// What a line should be.
const WANTED: &str = "{\"id\": …, \"text\": \"…\"}";

/// Reads a stream line by line; blank lines are passed over.
///
/// Ends after the last line, or after the first error of the input itself: no more can be read behind that. Memory is that of one line,
/// and no line is held beyond [`Lines::LONGEST`] bytes.
///
/// ```
/// use demarche::ndjson::Lines;
/// let numbers: Vec<_> = Lines::new("{}\n\n{}".as_bytes()).map(|line| line.map(|line| line.number())).collect::<Result<_, _>>()?;
/// assert_eq!(numbers, [1, 3]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Lines<R> {
    input: R,
    number: u64,
    longest: usize,
    ended: bool,
}

/// One line as it came, to be read here or on another thread.
#[derive(Clone, Debug)]
pub struct Line {
    number: u64,
    bytes: Vec<u8>,
    /// The bound that it went beyond; then `bytes` is empty.
    beyond: Option<usize>,
}

/// What a line asks for.
///
/// ```
/// use demarche::ndjson::{Lines, Release};
/// let line = Lines::new("{\"id\": 1.50, \"text\": \"Norway.\"}".as_bytes()).next().unwrap()?;
/// let request = line.request();
/// assert_eq!(request.id.as_json(), "1.50");
/// assert_eq!(request.release, Ok(Release::Text("Norway.".into())));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Request<'l> {
    /// The id as it is written; `null` where the line has none or is no JSON.
    pub id: Id<'l>,
    /// The release, or why the line cannot be read.
    pub release: Result<Release<'l>, Error>,
}

/// What identifies a release: any JSON, kept as it is written.
///
/// ```
/// use demarche::ndjson::Id;
/// assert_eq!(Id::from("a \"b\"").as_json(), r#""a \"b\"""#);
/// assert_eq!(Id::default().as_json(), "null");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Id<'l>(Cow<'l, RawValue>);

/// A release as a line holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Release<'l> {
    /// Plain text.
    Text(Cow<'l, str>),
    /// HTML.
    Html(Cow<'l, str>),
    /// An item of GOV.UK's content API: JSON, as it is written.
    Govuk(&'l str),
}

impl<R: BufRead> Lines<R> {
    /// How many bytes a line may have: 64 MiB.
    ///
    /// A line is what is held in memory, so an input without line breaks must not decide how much that is. The longest releases have
    /// some hundred kilobytes; whoever has longer ones says so with [`Lines::longest`].
    pub const LONGEST: usize = 64 << 20;

    /// The lines of `input`.
    #[must_use]
    pub fn new(input: R) -> Self {
        Self { input, number: 0, longest: Self::LONGEST, ended: false }
    }

    /// The same lines, with another bound on the length of one. A line beyond it is skipped without being held, and gives
    /// [`Error::LongLine`].
    ///
    /// ```
    /// use demarche::ndjson::Lines;
    /// let mut lines = Lines::new("{\"id\": 1, \"text\": \"Norway.\"}\n{\"id\": 2}\n".as_bytes()).longest(10);
    /// assert!(lines.next().unwrap()?.request().release.is_err_and(|error| error.to_string().contains("more than 10 bytes")));
    /// assert_eq!(lines.next().unwrap()?.request().id.as_json(), "2");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn longest(mut self, bytes: usize) -> Self {
        self.longest = bytes;
        self
    }

    /// The next line that is not blank.
    fn line(&mut self) -> io::Result<Option<Line>> {
        loop {
            let mut bytes = Vec::new();
            // One byte more than may be, and the line break.
            let most = self.longest as u64 + 2;
            if io::Read::take(&mut self.input, most).read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            let whole = bytes.ends_with(b"\n");
            let ending = if bytes.ends_with(b"\r\n") { 2 } else { usize::from(whole) };
            bytes.truncate(bytes.len() - ending);
            if bytes.len() > self.longest {
                if !whole {
                    self.input.skip_until(b'\n')?;
                }
                return Ok(Some(Line { number: self.number, bytes: Vec::new(), beyond: Some(self.longest) }));
            }
            if self.number == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
                bytes.drain(..3);
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(Line { number: self.number, bytes, beyond: None }));
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let line = self.line().transpose();
        self.ended = !matches!(line, Some(Ok(_)));
        line
    }
}

impl Line {
    /// Which line of the input it is, counted from 1.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// How many bytes of it are held; none where it was beyond the bound.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// What it asks for. Never fails: the id is kept where there is one, whatever the release is. Linear in the line.
    #[must_use]
    pub fn request(&self) -> Request<'_> {
        match self.fields() {
            Ok(fields) => {
                Request { id: fields.id.map_or_else(Id::default, |id| Id(Cow::Borrowed(id))), release: fields.release() }
            }
            Err(error) => Request { id: Id::default(), release: Err(error) },
        }
    }

    fn fields(&self) -> Result<Fields<'_>, Error> {
        if let Some(longest) = self.beyond {
            return Err(Error::LongLine { longest });
        }
        let line = std::str::from_utf8(&self.bytes).map_err(|error| Error::NotUtf8 { offset: error.valid_up_to() })?;
        if !line.trim_start().starts_with('{') {
            return Err(refused("not a JSON object"));
        }
        serde_json::from_str(line).map_err(|error| refused(&format!("not a JSON object: {}", without_line(&error))))
    }
}

/// The fields as they came; what each holds is looked at later, so that the answer to a wrong `text` still has its `id`.
#[derive(Deserialize)]
struct Fields<'l> {
    #[serde(borrow, default, deserialize_with = "as_written")]
    id: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    text: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    html: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    govuk: Option<&'l RawValue>,
}

impl<'l> Fields<'l> {
    fn release(&self) -> Result<Release<'l>, Error> {
        if self.id.is_none() {
            return Err(refused("no id"));
        }
        match (self.text, self.html, self.govuk) {
            (Some(text), ..) => string("text", text).map(Release::Text),
            (None, Some(html), _) => string("html", html).map(Release::Html),
            (None, None, Some(govuk)) => Ok(Release::Govuk(govuk.get())),
            (None, None, None) => Err(refused("no release")),
        }
    }
}

impl Release<'_> {
    /// The release as text and blocks.
    ///
    /// # Errors
    /// Those of the reader of its form; [`Error::NotBuilt`] where that reader's feature is off. Plain text never fails.
    pub fn document(&self) -> Result<Document<'_>, Error> {
        match self {
            Self::Text(text) => Ok(Document::plain(text)),
            #[cfg(feature = "html")]
            Self::Html(html) => Document::html(html),
            #[cfg(not(feature = "html"))]
            Self::Html(_) => Err(Error::NotBuilt { form: "html" }),
            // The JSON of an item may come in a string.
            #[cfg(feature = "govuk")]
            Self::Govuk(item) if item.starts_with('"') => {
                Document::govuk(&serde_json::from_str::<String>(item).map_err(|error| refused(&without_line(&error)))?)
            }
            #[cfg(feature = "govuk")]
            Self::Govuk(item) => Document::govuk(item),
            #[cfg(not(feature = "govuk"))]
            Self::Govuk(_) => Err(Error::NotBuilt { form: "govuk" }),
        }
    }
}

impl Id<'_> {
    /// The id as JSON.
    #[must_use]
    pub fn as_json(&self) -> &str {
        self.0.get()
    }

    /// The id as plain text: a string without its quotation marks, anything else as JSON.
    ///
    /// ```
    /// use demarche::ndjson::Id;
    /// assert_eq!(Id::from("a \"b\"").as_text(), "a \"b\"");
    /// assert_eq!(Id::default().as_text(), "null");
    /// ```
    #[must_use]
    pub fn as_text(&self) -> Cow<'_, str> {
        serde_json::from_str::<String>(self.0.get()).map_or(Cow::Borrowed(self.0.get()), Cow::Owned)
    }
}

impl Default for Id<'_> {
    fn default() -> Self {
        Id(Cow::Borrowed(RawValue::NULL))
    }
}

impl From<&str> for Id<'_> {
    /// A name as id: a JSON string.
    fn from(name: &str) -> Self {
        serde_json::value::to_raw_value(name).map_or_else(|_| Self::default(), |id| Id(Cow::Owned(id)))
    }
}

/// Writes a line: the id and the fields of an answer, or the id and why there is none (`{"id": …, "error": "…"}`).
///
/// ```
/// use demarche::{Error, ndjson::{self, Id}};
/// let mut out = Vec::new();
/// ndjson::write::<()>(&mut out, &Id::from("a.txt"), Err(Error::Empty))?;
/// assert_eq!(out, b"{\"id\":\"a.txt\",\"error\":\"the text is empty; wanted a release\"}\n");
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// Those of `out`, and those of serde where the answer's fields are not those of a struct or a map.
pub fn write<T: Serialize>(out: &mut impl Write, id: &Id<'_>, answer: Result<T, impl std::fmt::Display>) -> io::Result<()> {
    #[derive(Serialize)]
    struct Answer<'a, T> {
        id: &'a Id<'a>,
        #[serde(flatten)]
        fields: T,
    }
    #[derive(Serialize)]
    struct Refusal {
        error: String,
    }
    match answer {
        Ok(fields) => serde_json::to_writer(&mut *out, &Answer { id, fields })?,
        Err(error) => serde_json::to_writer(&mut *out, &Answer { id, fields: Refusal { error: error.to_string() } })?,
    }
    out.write_all(b"\n")
}

fn string<'l>(field: &str, value: &'l RawValue) -> Result<Cow<'l, str>, Error> {
    serde_json::from_str(value.get()).map(Cow::Owned).map_err(|error| refused(&format!("{field}: {}", without_line(&error))))
}

fn refused(found: &str) -> Error {
    Error::Line { found: found.into(), wanted: WANTED }
}

/// The message without its line: every line of the stream is line 1 to the JSON reader.
fn without_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.split_once(" at line ") {
        Some((what, _)) => format!("{what} at column {}", error.column()),
        None => message,
    }
}

/// Keeps `null` as a value, apart from a field that is missing.
fn as_written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(input: &[u8], longest: usize) -> Vec<(u64, String, bool)> {
        let lines = Lines::new(input).longest(longest).map(Result::unwrap);
        lines.map(|line| (line.number(), line.request().id.as_json().to_owned(), line.request().release.is_ok())).collect()
    }

    #[test]
    fn a_line_at_the_bound_is_read_and_one_beyond_it_skipped() {
        let line = br#"{"id":1,"text":"a"}"#;
        for ending in ["", "\n", "\r\n"] {
            let input = [line, ending.as_bytes()].concat();
            assert_eq!(read(&input, line.len()), [(1, "1".into(), true)], "{ending:?}");
            assert_eq!(read(&input, line.len() - 1), [(1, "null".into(), false)], "{ending:?}");
        }
        let input = [line.as_slice(), b"\n", &b"x".repeat(99), b"\n", line].concat();
        let numbers: Vec<_> = read(&input, 30).into_iter().map(|(number, ..)| number).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }

    #[test]
    fn a_byte_order_mark_and_blank_lines_are_passed_over() {
        let input = b"\xef\xbb\xbf{\"id\":1,\"text\":\"\"}\r\n \t\r\n\n{\"id\":2,\"govuk\":{}}";
        assert_eq!(read(input, 99), [(1, "1".into(), true), (4, "2".into(), true)]);
    }

    #[test]
    fn text_comes_before_html_and_html_before_govuk() {
        let line = Line { number: 1, bytes: br#"{"govuk":{},"html":"<p>","text":"a","id":0}"#.to_vec(), beyond: None };
        assert_eq!(line.request().release, Ok(Release::Text("a".into())));
    }

    #[test]
    fn an_input_that_breaks_ends_the_lines() {
        struct Broken(usize);
        impl io::Read for Broken {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                self.0 += 1;
                if self.0 > 1 {
                    return Err(io::Error::other("gone"));
                }
                into[..3].copy_from_slice(b"{}\n");
                Ok(3)
            }
        }
        let lines: Vec<_> = Lines::new(io::BufReader::new(Broken(0))).map(|line| line.is_ok()).collect();
        assert_eq!(lines, [true, false]);
    }

    #[test]
    fn errors_say_what_would_be_right() {
        for (line, wanted) in [
            (&b"[1]"[..], "not a JSON object; wanted {\"id\": …, \"text\": \"…\"}"),
            (b"{\"id\": 1, \"text\": 7}", "text: invalid type: integer `7`, expected a string at column 1; wanted"),
            (b"{\"text\": \"a\"}", "no id; wanted"),
            (b"{\"id\": 1, \"text\": \"\xff\"}", "not UTF-8: byte 19"),
            (b"{\"id\": 1, \"id\": 2}", "duplicate field `id`"),
        ] {
            let line = Line { number: 1, bytes: line.to_vec(), beyond: None };
            let error = line.request().release.unwrap_err().to_string();
            assert!(error.contains(wanted), "{error}");
        }
    }
}
