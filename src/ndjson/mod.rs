//! Releases as a stream with a JSON object per line (feature `ndjson`).
//!
//! A line has an `id`, of any type, and the release: `text`, or `html` (feature `html`), or `govuk`, an item of GOV.UK's content API
//! (feature `govuk`). Other fields are ignored. A line that cannot be read yields its error, and the lines after it are read all the
//! same. Memory is that of one line.
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

mod lines;
mod request;
#[cfg(test)]
mod tests;

pub use lines::{Line, Lines};
pub use request::{Id, Release, Request};

use serde::Serialize;
use std::io::{self, Write};

/// Writes a line: the id and the fields of an answer, or the id and the error (`{"id": …, "error": "…"}`).
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
/// The errors of `out`, and those of serde if the answer is not a struct or a map.
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
