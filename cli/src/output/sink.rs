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

    /// Prepares for the end of a run that is interrupted and may be resumed.
    fn pause(&mut self) -> io::Result<()>;

    /// Completes the files and gives them their names.
    fn finish(&mut self) -> io::Result<()>;
}

/// Adds the path to an error.
pub(super) fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
