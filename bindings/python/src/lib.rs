//! The Python package `demarche`: stories as Python objects, with offsets in code points.

#![allow(clippy::doc_markdown, reason = "the docs are Python's, which has no marks for names")]
#![allow(clippy::type_complexity, reason = "pickling returns tuples of tuples")]

mod error;
mod extractor;
mod handle;
mod part;
mod reading;
mod stories;
mod story;
mod table;
mod text;

use pyo3::prelude::*;

#[pymodule]
fn _demarche(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("Error", module.py().get_type::<error::Error>())?;
    module.add_class::<extractor::Extractor>()?;
    module.add_class::<stories::Stories>()?;
    module.add_class::<handle::Story>()?;
    module.add_class::<handle::Country>()?;
    module.add_class::<handle::Cue>()?;
    module.add_class::<handle::Mention>()?;
    module.add_class::<handle::Organisation>()?;
    module.add_class::<handle::Quote>()?;
    module.add_class::<handle::Span>()?;
    module.add_class::<handle::Speaker>()?;
    module.add_class::<handle::Topic>()?;
    module.add_class::<table::Table>()?;
    module.add_function(wrap_pyfunction!(part::pickle::part, module)?)?;
    module.add_function(wrap_pyfunction!(table::tables, module)?)
}
