//! [`Record`]: a release of a file with many.

/// One record: a JSON object, or why there is none.
pub(crate) struct Record {
    /// The line on which it begins, counted from 1.
    pub(crate) line: u64,
    pub(crate) json: Result<Vec<u8>, String>,
}
