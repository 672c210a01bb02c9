//! `demarche.Error`.

use pyo3::exceptions::PyValueError;
use pyo3::{PyErr, create_exception};

create_exception!(
    demarche,
    Error,
    PyValueError,
    "What was found, where, and what was wanted instead. Reading plain text never raises it."
);

pub(crate) fn raised(error: impl std::fmt::Display) -> PyErr {
    Error::new_err(error.to_string())
}
