//! Which file a path leads to, through symbolic and hard links.

use std::io;
use std::path::Path;

/// Equal for two paths that lead to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity(Key);

#[cfg(unix)]
type Key = (u64, u64);
#[cfg(not(unix))]
type Key = std::path::PathBuf;

impl Identity {
    /// The file that exists at `path`. Nothing is opened.
    #[cfg(unix)]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        path.metadata().ok().map(|data| Self::of_data(&data))
    }

    /// The file that exists at `path`. Hard links are not seen on this platform.
    #[cfg(not(unix))]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        path.canonicalize().ok().map(Self)
    }

    #[cfg(unix)]
    fn of_data(data: &std::fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self((data.dev(), data.ino()))
    }

    /// The file that standard output is written to; `None` for a terminal, a pipe or a device.
    pub(crate) fn of_standard_output() -> Option<Self> {
        Self::of_stream(io::stdout())
    }

    /// The file that standard input is read from; `None` for a terminal, a pipe or a device.
    pub(crate) fn of_standard_input() -> Option<Self> {
        Self::of_stream(io::stdin())
    }

    #[cfg(unix)]
    fn of_stream(stream: impl std::os::fd::AsFd) -> Option<Self> {
        let stream = stream.as_fd().try_clone_to_owned().ok()?;
        let data = std::fs::File::from(stream).metadata().ok()?;
        data.is_file().then(|| Self::of_data(&data))
    }

    /// Not known on this platform.
    #[cfg(not(unix))]
    fn of_stream<S>(_: S) -> Option<Self> {
        None
    }
}
