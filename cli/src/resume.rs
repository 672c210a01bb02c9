//! How far a run has come, kept beside its output while it lasts.

use crate::arguments::Arguments;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What a run that stopped had read and written.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    /// What was asked for: another question cannot go on with these answers.
    pub(crate) arguments: Vec<String>,
    /// How many releases were read, and which was the last.
    pub(crate) releases: u64,
    pub(crate) last: Option<String>,
    /// How many of them could not be read.
    pub(crate) failed: u64,
    /// How many bytes of each stream were written.
    pub(crate) lengths: Vec<u64>,
    /// How many Parquet files of each table are whole.
    pub(crate) parts: u32,
}

impl State {
    /// Where a run begins: at the beginning, or where an earlier one stopped.
    pub(crate) fn begin(arguments: &Arguments) -> io::Result<Self> {
        let fresh = Self { arguments: question(arguments), ..Self::default() };
        let (true, Some(output)) = (arguments.resume, &arguments.output) else { return Ok(fresh) };
        let file = file(output);
        let state = match fs::read(&file) {
            Ok(state) => state,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let written = output.metadata().is_ok_and(|data| data.len() > 0);
                return if written {
                    let (output, file) = (output.display(), file.display());
                    Err(refused(format!("{output} is whole, or not of a run: there is no {file}; begin anew without --resume")))
                } else {
                    Ok(fresh)
                };
            }
            Err(error) => return Err(io::Error::new(error.kind(), format!("{}: {error}", file.display()))),
        };
        let state: Self = serde_json::from_slice(&state)
            .map_err(|error| refused(format!("{}: {error}; begin anew without --resume", file.display())))?;
        if state.arguments != fresh.arguments {
            let before = state.arguments.join(" ");
            return Err(refused(format!("--resume goes on with the same arguments only; the run that stopped had: {before}")));
        }
        Ok(state)
    }

    /// Writes the state down, at one go.
    pub(crate) fn save(&self, output: &Path) -> io::Result<()> {
        let file = file(output);
        let mut unfinished = file.clone().into_os_string();
        unfinished.push("~");
        fs::write(&unfinished, serde_json::to_vec(self)?)?;
        fs::rename(unfinished, file)
    }

    /// The run is at its end: nothing is left to go on with.
    pub(crate) fn remove(output: &Path) -> io::Result<()> {
        fs::remove_file(file(output))
    }
}

/// Beside the output: `stories.ndjson.progress`.
pub(crate) fn file(output: &Path) -> PathBuf {
    // A folder may be named with a slash at its end.
    let mut file: OsString = output.components().collect::<PathBuf>().into_os_string();
    file.push(".progress");
    file.into()
}

/// What decides what is read and what is written.
fn question(arguments: &Arguments) -> Vec<String> {
    let mut question = vec![format!("--from={:?} --to={:?}", arguments.from, arguments.to()).to_lowercase()];
    question.extend(arguments.encoding.iter().map(|label| format!("--encoding={label}")));
    question.extend(arguments.explain.then(|| "--explain".into()));
    question.extend(arguments.tables().iter().map(|table| format!("--{}", table.name())));
    question.extend(arguments.lexicon.iter().map(|path| format!("--lexicon={}", path.display())));
    question.extend(arguments.inputs.iter().map(|path| path.to_string_lossy().into_owned()));
    question
}

fn refused(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
