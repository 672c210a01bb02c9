//! Records that are JSON objects.

use crate::fields::Object;
use demarche::Error;
use serde_json::value::RawValue;
use std::borrow::Cow;

pub(super) fn object(json: &[u8]) -> Result<Object<'_>, String> {
    let text = std::str::from_utf8(json).map_err(|error| Error::NotUtf8 { offset: error.valid_up_to() }.to_string())?;
    if !text.trim_start().starts_with('{') {
        return Err("not a JSON object; wanted {\"id\": …, \"text\": \"…\"}".into());
    }
    serde_json::from_str(text).map_err(|error| format!("not a JSON object: {}", without_line(&error)))
}

/// The value of a field that must be a string.
pub(super) fn string<'l>(field: &str, value: &'l RawValue) -> Result<Cow<'l, str>, String> {
    serde_json::from_str(value.get()).map(Cow::Owned).map_err(|error| format!("{field}: {}", without_line(&error)))
}

/// The message of an error without its line, which counts from the beginning of the record.
fn without_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.split_once(" at line ") {
        Some((what, _)) => format!("{what} at column {}", error.column()),
        None => message,
    }
}
