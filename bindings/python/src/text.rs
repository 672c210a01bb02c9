//! Strings of Python as UTF-8.

use pyo3::exceptions::PyUnicodeEncodeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// The string as UTF-8, with one character per code point. A lone surrogate, which UTF-8 does not have, becomes U+FFFD.
pub(crate) fn utf8(text: &Bound<'_, PyString>) -> PyResult<String> {
    match text.to_cow() {
        Ok(text) => Ok(text.into_owned()),
        Err(error) if error.is_instance_of::<PyUnicodeEncodeError>(text.py()) => without_surrogates(text),
        Err(error) => Err(error),
    }
}

fn without_surrogates(text: &Bound<'_, PyString>) -> PyResult<String> {
    let encoded = text.call_method1("encode", ("utf-8", "surrogatepass"))?.cast_into::<PyBytes>()?;
    let mut bytes = encoded.as_bytes().to_vec();
    // A surrogate has three bytes like U+FFFD, and no character of UTF-8 begins like it.
    for at in 1..bytes.len().saturating_sub(1) {
        if bytes[at - 1] == 0xed && bytes[at] >= 0xa0 {
            bytes[at - 1..=at + 1].copy_from_slice("\u{fffd}".as_bytes());
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
