//! [`Records`]: the releases of a file with many.

use super::bytes::Bytes;
use super::record::Record;
use super::rows::Rows;
use super::values::Values;
use demarche::ndjson::Lines;
use std::io;

/// The records of a file, one by one.
pub(super) enum Records {
    Lines(Lines<Bytes>),
    Values(Values),
    Rows(Box<Rows>),
}

impl Records {
    pub(super) fn next(&mut self) -> Option<io::Result<Record>> {
        match self {
            Self::Lines(lines) => lines.next().map(|line| {
                let line = line?;
                let number = line.number();
                let error = if line.size() == 0 { line.request().release.err() } else { None };
                Ok(Record { line: number, json: error.map_or_else(|| Ok(line.into_bytes()), |error| Err(error.to_string())) })
            }),
            Self::Values(values) => values.next().transpose(),
            Self::Rows(rows) => rows.next(),
        }
    }
}
