//! The stream: a JSON object with `id` and `text` a line in, a JSON object with the same `id` a line out, in order.

use super::Failures;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use std::io::{self, BufRead, Write};

/// A line as it came; what each field holds is looked at later, so that the answer to a wrong `text` still has its `id`.
#[derive(Deserialize)]
struct Line<'l> {
    #[serde(borrow, default, deserialize_with = "as_written")]
    id: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    text: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    html: Option<&'l RawValue>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    govuk: Option<&'l RawValue>,
}

#[derive(Serialize)]
struct Answer<'a, L> {
    id: &'a RawValue,
    #[serde(flatten)]
    fields: L,
}

#[derive(Serialize)]
struct Refusal<'a> {
    id: &'a RawValue,
    error: &'a str,
}

/// Answers every line that is not blank; one that cannot be read gets its error in its place.
pub(super) fn answer<L: Serialize>(
    name: &str,
    mut lines: impl BufRead,
    read: impl Fn(&str) -> L,
    out: &mut impl Write,
    failures: &mut Failures,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    for number in 1_u64.. {
        bytes.clear();
        match lines.read_until(b'\n', &mut bytes) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => {
                failures.report(&format!("{name}: {error}"));
                break;
            }
        }
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let (id, text) = request(&bytes, number == 1);
        if let Err(error) = &text {
            failures.report(&format!("{name}, line {number}: {error}"));
        }
        write(id.unwrap_or(RawValue::NULL), text.map(|text| read(&text)), out)?;
        // Whoever asks line by line waits for the answer before the next question.
        out.flush()?;
    }
    Ok(())
}

/// Writes one line: the fields of an answer, or why there is none.
pub(super) fn write<L: Serialize>(id: &RawValue, answer: Result<L, String>, out: &mut impl Write) -> io::Result<()> {
    match answer {
        Ok(fields) => serde_json::to_writer(&mut *out, &Answer { id, fields })?,
        Err(error) => serde_json::to_writer(&mut *out, &Refusal { id, error: &error })?,
    }
    writeln!(out)
}

/// The id and the text of a line; the id as it was written, whatever its type.
fn request(bytes: &[u8], first: bool) -> (Option<&RawValue>, Result<String, String>) {
    let line = match std::str::from_utf8(bytes) {
        Ok(line) if first => line.trim_start_matches('\u{feff}'),
        Ok(line) => line,
        Err(error) => return (None, Err(demarche::Error::NotUtf8 { offset: error.valid_up_to() }.to_string())),
    };
    if !line.trim_start().starts_with('{') {
        return (None, Err("not a JSON object; wanted {\"id\": …, \"text\": \"…\"}".into()));
    }
    let line: Line<'_> = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(error) => return (None, Err(format!("not a JSON object: {}", without_line(&error)))),
    };
    if line.id.is_none() {
        return (None, Err("no id; wanted {\"id\": …, \"text\": \"…\"}".into()));
    }
    let text = match line.text {
        Some(text) => serde_json::from_str(text.get()).map_err(|error| format!("text: {}", without_line(&error))),
        None if line.html.is_some() => Err("this build does not read html; wanted text".into()),
        None if line.govuk.is_some() => Err("this build does not read govuk; wanted text".into()),
        None => Err("no text; wanted {\"id\": …, \"text\": \"…\"}".into()),
    };
    (line.id, text)
}

/// The message without its place: every line of the stream is line 1 to the JSON reader.
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
