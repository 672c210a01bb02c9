//! Parquet: a folder per table, or one file with one table.

use super::sink::{Sink, at};
use super::whole::{Whole, discard};
use crate::render::{Kept, Rendered};
use crate::resume::State;
use demarche::columns::{ParquetWriter, Table};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The number of releases in a file. A resumed run reads the releases of the last, incomplete file again.
const RELEASES_PER_FILE: u64 = 100_000;

/// The prefix of files of a run that has not ended. Readers of folders skip names that begin with `_`.
const UNFINISHED: &str = "_";

/// A folder for each table, with files of [`RELEASES_PER_FILE`] releases.
pub(super) struct Folders {
    folder: PathBuf,
    tables: Vec<Table>,
    /// The number of complete files per table.
    complete: u32,
    /// The open file of each table, and the number of releases in it.
    open: Vec<ParquetWriter<BufWriter<File>>>,
    releases: u64,
}

/// One file with one table.
pub(super) struct OneFile {
    path: PathBuf,
    /// Taken when the file is finished.
    table: Option<ParquetWriter<BufWriter<Whole>>>,
}

impl Folders {
    /// Opens the folders. The unfinished files of a stopped run are removed, except for the complete ones of a run that is resumed.
    pub(super) fn open(folder: &Path, tables: &[Table], state: &State) -> io::Result<Self> {
        let folders =
            Self { folder: folder.into(), tables: tables.to_vec(), complete: state.parts, open: Vec::new(), releases: 0 };
        for table in tables {
            let of_table = folder.join(table.name());
            fs::create_dir_all(&of_table).map_err(|error| at(&of_table, &error))?;
            folders.clear(&of_table, UNFINISHED).map_err(|error| at(&of_table, &error))?;
        }
        Ok(folders)
    }

    fn add(&mut self, kept: &Kept) -> io::Result<()> {
        if self.open.is_empty() {
            let open = |table: &Table| {
                let file = File::create(self.path(*table, UNFINISHED, self.complete))?;
                ParquetWriter::new(*table, BufWriter::new(file))
            };
            self.open = self.tables.iter().map(open).collect::<io::Result<_>>()?;
        }
        for table in &mut self.open {
            table.add_release(kept.release())?;
        }
        self.releases += 1;
        if self.releases == RELEASES_PER_FILE { self.pause() } else { Ok(()) }
    }

    fn path(&self, table: Table, prefix: &str, number: u32) -> PathBuf {
        self.folder.join(table.name()).join(format!("{prefix}{number:05}.parquet"))
    }

    /// Removes the files of a table that have this prefix and a number from `complete` on.
    fn clear(&self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".parquet"));
            let digits =
                name.and_then(|name| name.strip_prefix(prefix)).filter(|name| name.bytes().all(|byte| byte.is_ascii_digit()));
            if digits.and_then(|digits| digits.parse::<u32>().ok()).is_some_and(|number| number >= self.complete) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Gives the files of a table their names. Those that have their names already were given them by a run that was stopped then.
    fn name(&self, table: Table) -> io::Result<()> {
        for number in 0..self.complete {
            let (before, after) = (self.path(table, UNFINISHED, number), self.path(table, "", number));
            if before.exists() || !after.exists() {
                fs::rename(&before, &after).map_err(|error| at(&before, &error))?;
            }
        }
        self.clear(&self.folder.join(table.name()), "")
    }
}

impl Sink for Folders {
    fn write(&mut self, rendered: Vec<Rendered>) -> io::Result<()> {
        rendered.iter().filter_map(|one| one.kept.as_ref()).try_for_each(|kept| self.add(kept))
    }

    fn is_durable(&self) -> bool {
        self.open.is_empty()
    }

    fn record(&mut self, state: &mut State) -> io::Result<()> {
        state.parts = self.complete;
        Ok(())
    }

    /// Completes the open files.
    fn pause(&mut self) -> io::Result<()> {
        for table in self.open.drain(..) {
            table.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_data()?;
        }
        self.complete += u32::from(self.releases > 0);
        self.releases = 0;
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.tables.iter().try_for_each(|table| self.name(*table))
    }
}

impl OneFile {
    pub(super) fn create(path: &Path, table: Table) -> io::Result<Self> {
        let file = Whole::create(path).map_err(|error| at(path, &error))?;
        Ok(Self { path: path.into(), table: Some(ParquetWriter::new(table, BufWriter::new(file))?) })
    }
}

impl Sink for OneFile {
    fn write(&mut self, rendered: Vec<Rendered>) -> io::Result<()> {
        let Some(table) = &mut self.table else { return Ok(()) };
        let kept = rendered.iter().filter_map(|one| one.kept.as_ref());
        kept.map(|kept| table.add_release(kept.release())).find(io::Result::is_err).unwrap_or(Ok(()))
    }

    /// The file has its index at its end.
    fn is_durable(&self) -> bool {
        false
    }

    fn record(&mut self, _: &mut State) -> io::Result<()> {
        Ok(())
    }

    fn pause(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        let Some(table) = self.table.take() else { return Ok(()) };
        let mut file = table.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.flush()?;
        file.finish().map_err(|error| at(&self.path, &error))
    }
}

impl Drop for OneFile {
    fn drop(&mut self) {
        if self.table.take().is_some() {
            discard(&self.path);
        }
    }
}
