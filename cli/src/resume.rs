//! The saved progress of a run: a file beside its output, until the run is complete.

use crate::arguments::Arguments;
use crate::place::{progress, with_suffix};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::Path;

/// How far a run has read and written.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    /// The arguments that decide what is read and written. A run with other arguments cannot continue this one.
    pub(crate) arguments: Vec<String>,
    /// The number of releases read, and the name of the last one.
    pub(crate) releases: u64,
    pub(crate) last: Option<String>,
    /// The number of those that could not be read.
    pub(crate) failed: u64,
    /// The number of bytes written to each stream.
    pub(crate) lengths: Vec<u64>,
    /// The number of complete Parquet files per table.
    pub(crate) parts: u32,
    /// Whether everything is written, and only the names of the files are missing.
    #[serde(default)]
    pub(crate) complete: bool,
}

impl State {
    /// The state at which a run starts: the beginning, or with `--resume` the point that an earlier run reached.
    pub(crate) fn begin(arguments: &Arguments) -> io::Result<Self> {
        let fresh = Self { arguments: identity(arguments), ..Self::default() };
        let (true, Some(output)) = (arguments.resume, &arguments.output) else { return Ok(fresh) };
        let file = progress(output);
        let state = match fs::read(&file) {
            Ok(state) => state,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let written = output.metadata().is_ok_and(|data| (data.is_file() || data.is_dir()) && data.len() > 0);
                return if written { Err(not_resumable(output, &file)) } else { Ok(fresh) };
            }
            Err(error) => return Err(io::Error::new(error.kind(), format!("{}: {error}", file.display()))),
        };
        let state: Self = serde_json::from_slice(&state)
            .map_err(|error| refused(format!("{}: {error}; start again without --resume", file.display())))?;
        if state.arguments != fresh.arguments {
            let before = state.arguments.join(" ");
            return Err(refused(format!("--resume needs the same arguments; the stopped run had: {before}")));
        }
        Ok(state)
    }

    /// Saves the state in one step: a reader sees the old file or the new one.
    pub(crate) fn save(&self, output: &Path) -> io::Result<()> {
        let file = progress(output);
        let unfinished = with_suffix(&file, "~");
        // A link of this name is not followed.
        let _ = fs::remove_file(&unfinished);
        fs::write(&unfinished, serde_json::to_vec(self)?)?;
        fs::rename(unfinished, file)
    }

    /// Removes the file of a run that is complete.
    pub(crate) fn remove(output: &Path) -> io::Result<()> {
        fs::remove_file(progress(output))
    }
}

/// The arguments that decide what is read and what is written.
fn identity(arguments: &Arguments) -> Vec<String> {
    let from = format!("{:?}", arguments.from).to_lowercase();
    let mut identity = vec![format!("--from={from} --to={}", arguments.format().name())];
    identity.extend(arguments.encoding.iter().map(|label| format!("--encoding={label}")));
    identity.extend(arguments.tables().iter().map(|table| format!("--{}", table.name())));
    identity.extend(arguments.filters.iter().map(|filter| format!("--where={}", filter.text)));
    identity.extend(arguments.url.iter().map(|url| format!("--url={url}")));
    identity.extend(arguments.names.options());
    identity.extend(arguments.lexicon.iter().map(|path| format!("--lexicon={}", path.display())));
    identity.extend(arguments.inputs.iter().map(|path| path.to_string_lossy().into_owned()));
    identity
}

fn not_resumable(output: &Path, file: &Path) -> io::Error {
    let (output, file) = (output.display(), file.display());
    refused(format!("cannot resume {output}: there is no {file}, so no stopped run wrote it; start again without --resume"))
}

fn refused(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
