//! An output that is one of the inputs is refused.

use crate::arguments::Arguments;
use crate::identity::Identity;
use crate::input::find;
use crate::place::{beside, progress};
use std::io;
use std::path::{Path, PathBuf};

/// Refuses a run whose output is one of its inputs, through links and in folders too. Nothing has been opened then.
pub(crate) fn refuse(arguments: &Arguments) -> io::Result<()> {
    let named = || arguments.inputs.iter().chain(&arguments.lexicon).map(PathBuf::as_path);
    let Some(output) = arguments.output.as_deref() else {
        let standard_output = Identity::of_standard_output();
        let same = standard_output.is_some() && (named().any(|path| Identity::of(path) == standard_output));
        let piped =
            reads_standard_input(arguments) && standard_output.is_some() && Identity::of_standard_input() == standard_output;
        return if same || piped { refused("standard output is one of the files to read") } else { Ok(()) };
    };
    let others: Vec<_> = beside(output).iter().filter_map(|path| Identity::of(path)).collect();
    if let Some(path) = named().find(|path| Identity::of(path).is_some_and(|identity| others.contains(&identity))) {
        return refused(&format!("{} is a file of a stopped run, which would be replaced", path.display()));
    }
    let Ok(data) = output.metadata() else { return Ok(()) };
    let read = if data.is_dir() {
        read_within(output, arguments)
    } else if data.is_file() {
        read_as(output, arguments)
    } else {
        None
    };
    match read {
        None => Ok(()),
        Some(read) if read == output => {
            refused(&format!("{} is one of the files to read, and would be replaced", read.display()))
        }
        Some(read) => refused(&format!("{} would be replaced, but {} is to be read", output.display(), read.display())),
    }
}

/// A file to be read that is the output.
fn read_as(output: &Path, arguments: &Arguments) -> Option<PathBuf> {
    let identity = Identity::of(output);
    if reads_standard_input(arguments) && Identity::of_standard_input() == identity {
        return Some("standard input".into());
    }
    files(arguments).find(|path| Identity::of(path) == identity)
}

/// A file to be read that lies in the folder of the output. A run that is resumed wrote them itself.
fn read_within(output: &Path, arguments: &Arguments) -> Option<PathBuf> {
    if arguments.resume && progress(output).exists() {
        return None;
    }
    let output = output.canonicalize().ok()?;
    let mut last = (PathBuf::new(), false);
    files(arguments).find(|path| {
        let folder = path.parent().unwrap_or(Path::new(""));
        if last.0 != folder || folder.as_os_str().is_empty() {
            let canonical = if folder.as_os_str().is_empty() { Path::new(".") } else { folder }.canonicalize();
            last = (folder.to_owned(), canonical.is_ok_and(|folder| folder.starts_with(&output)));
        }
        last.1
    })
}

/// All files that the arguments name.
fn files(arguments: &Arguments) -> impl Iterator<Item = PathBuf> {
    let inputs = arguments.inputs.iter().flat_map(|argument| find(argument.clone())).flatten();
    inputs.chain(arguments.lexicon.iter().cloned())
}

fn reads_standard_input(arguments: &Arguments) -> bool {
    arguments.inputs.is_empty() || arguments.inputs.iter().any(|path| path.as_os_str() == "-")
}

fn refused(message: &str) -> io::Result<()> {
    Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{message}; write to another place")))
}
