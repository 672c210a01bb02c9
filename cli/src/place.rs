//! Where an output is written: beside its target until it is whole, or directly.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What follows the name of a file until it is whole.
const UNFINISHED: &str = ".unfinished";

/// The number of symbolic links that may follow one another.
const MOST_LINKS: usize = 40;

/// How a path is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A file, which is replaced when the new one is whole.
    File,
    /// A device, a pipe or an open file of the process (`/dev/fd/3`): written as it comes.
    Direct,
}

impl Place {
    pub(crate) fn of(path: &Path) -> Self {
        let of_process = cfg!(unix) && (path.starts_with("/dev") || path.starts_with("/proc")) && path.exists();
        let other = path.metadata().is_ok_and(|data| !data.is_file() && !data.is_dir());
        if of_process || other { Self::Direct } else { Self::File }
    }
}

/// Whether the path is another name of standard output.
pub(crate) fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == "-"
        || cfg!(unix) && ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path == Path::new(name))
}

/// The files that a run keeps beside its output until it ends: what it has written, and how far it is.
pub(crate) fn beside(output: &Path) -> [PathBuf; 3] {
    let progress = progress(output);
    [unfinished(&resolved(output)), with_suffix(&progress, "~"), progress]
}

/// The file with the saved progress of a run: `stories.ndjson.progress` beside `stories.ndjson`.
pub(crate) fn progress(output: &Path) -> PathBuf {
    with_suffix(output, ".progress")
}

/// The name of a file while it is written. It is in the same folder, so that it can be renamed in one step.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    with_suffix(path, UNFINISHED)
}

/// The name with an ending. The name of a folder may end with a slash, which is left out.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = path.components().collect::<PathBuf>().into_os_string();
    name.push(suffix);
    name.into()
}

/// The file behind symbolic links, whether it exists or not. So a link stays a link, and its file is replaced.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = path.read_link() else { break };
        path = path.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    path
}
