//! The WebAssembly module of the npm package `demarche`. `api.js` makes functions of JavaScript of these.

use demarche::Unit;
use wasm_bindgen::prelude::wasm_bindgen;

/// The story of a release as JSON, with offsets in a unit.
///
/// # Errors
/// The name of the unit, if there is no such unit.
#[wasm_bindgen]
pub fn story(text: &str, offsets: &str) -> Result<String, String> {
    let wanted = || format!("{offsets}: no unit of offsets; wanted utf16, code_points or bytes");
    let unit = Unit::from_name(offsets).ok_or_else(wanted)?;
    serde_json::to_string(&demarche::extract(text).in_unit(unit, text)).map_err(|error| error.to_string())
}

/// The page of a release with its findings highlighted.
#[wasm_bindgen]
#[must_use]
pub fn page(text: &str) -> String {
    demarche::extract(text).to_html(text)
}

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
