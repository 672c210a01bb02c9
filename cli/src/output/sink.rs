//! What every output can do.

use crate::render::Rendered;
use crate::resume::State;
use std::io;
use std::path::Path;

pub(crate) trait Sink {
    /// Writes the next releases, in order.
    fn write(&mut self, rendered: Vec<Rendered>) -> io::Result<()>;

    /// Whether everything written so far would survive the end of the process.
    fn is_durable(&self) -> bool;

    /// Records in `state` how much is on the disk.
    fn record(&mut self, state: &mut State) -> io::Result<()>;

    /// Completes the files that are still open.
    fn finish(&mut self) -> io::Result<()>;
}

/// Adds the path to an error.
pub(super) fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
