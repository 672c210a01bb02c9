//! [`Whole`]: a file that takes its name when it is complete.
//!
//! Until then its content is in a file beside it, `stories.ndjson.unfinished`. So a run that fails or is killed leaves the old file, and
//! one that ends has replaced it in one step.

use crate::place::{Place, resolved, unfinished};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

pub(crate) struct Whole {
    file: File,
    /// The name before and after; `None` for a device or a pipe, which is written directly.
    names: Option<(PathBuf, PathBuf)>,
}

impl Whole {
    /// Begins a file. What a stopped run left of it is removed.
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        match Place::of(path) {
            Place::Direct => Self::direct(path),
            Place::File => {
                let path = resolved(path);
                let before = unfinished(&path);
                remove(&before)?;
                let file = OpenOptions::new().write(true).create_new(true).open(&before)?;
                if let Ok(old) = path.metadata() {
                    // Where a file system knows no permissions, none are kept.
                    let _ = file.set_permissions(old.permissions());
                }
                Ok(Self { file, names: Some((before, path)) })
            }
        }
    }

    /// Continues a file after its first `length` bytes, as a stopped run recorded them.
    pub(super) fn resume(path: &Path, length: u64) -> io::Result<Self> {
        let path = resolved(path);
        let before = unfinished(&path);
        let lost = "what the stopped run wrote is not there; start again without --resume";
        let mut file = match OpenOptions::new().write(true).open(&before) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(io::Error::new(error.kind(), lost)),
            opened => opened?,
        };
        if file.metadata()?.len() < length {
            return Err(io::Error::other("the file is shorter than the stopped run left it; start again without --resume"));
        }
        file.set_len(length)?;
        file.seek(SeekFrom::End(0))?;
        Ok(Self { file, names: Some((before, path)) })
    }

    fn direct(path: &Path) -> io::Result<Self> {
        Ok(Self { file: OpenOptions::new().append(true).open(path)?, names: None })
    }

    /// The name of the file until it is finished; `None` for a device or a pipe.
    pub(super) fn unfinished(&self) -> Option<&Path> {
        self.names.as_ref().map(|(before, _)| before.as_path())
    }

    /// The number of bytes that have reached the disk.
    pub(super) fn length(&mut self) -> io::Result<u64> {
        if self.names.is_none() {
            return Ok(0);
        }
        self.file.sync_data()?;
        self.file.stream_position()
    }

    /// Gives the file its name.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        if let Some((before, after)) = &self.names {
            self.file.sync_all()?;
            fs::rename(before, after)?;
        }
        Ok(())
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes a whole file in one step.
pub(super) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = Whole::create(path)?;
    file.write_all(content)?;
    file.finish()
}

/// Removes what a run has written of a file that cannot be continued.
pub(super) fn discard(path: &Path) {
    if Place::of(path) == Place::File {
        // What cannot be removed is removed by the next run.
        let _ = remove(&unfinished(&resolved(path)));
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
