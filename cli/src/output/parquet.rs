//! A folder per table, with Parquet files.

use super::sink::{Sink, at};
use crate::render::{Kept, Rendered};
use crate::resume::State;
use demarche::columns::{ParquetWriter, Table};
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// The number of releases in a file. A resumed run reads the releases of the last, incomplete file again.
const RELEASES_PER_FILE: u64 = 100_000;

/// The prefix of files that are not complete. Readers of folders skip names that begin with `_`.
const INCOMPLETE: &str = "_";

pub(super) struct Parquet {
    folder: PathBuf,
    tables: Vec<Table>,
    /// The number of complete files per table.
    complete: u32,
    /// The open file of each table, and the number of releases in it.
    open: Vec<ParquetWriter<BufWriter<File>>>,
    releases: u64,
}

impl Parquet {
    /// Opens the folder. Files of an earlier run are removed, except for the `complete` ones of a run that is resumed.
    pub(super) fn open(folder: &Path, tables: &[Table], complete: u32) -> io::Result<Self> {
        for table in tables {
            clear(&folder.join(table.name()), complete).map_err(|error| at(folder, &error))?;
        }
        Ok(Self { folder: folder.into(), tables: tables.to_vec(), complete, open: Vec::new(), releases: 0 })
    }

    fn add(&mut self, kept: &Kept) -> io::Result<()> {
        if self.open.is_empty() {
            let open = |table: &Table| {
                let file = File::create(self.path(*table, INCOMPLETE))?;
                ParquetWriter::new(*table, BufWriter::new(file))
            };
            self.open = self.tables.iter().map(open).collect::<io::Result<_>>()?;
        }
        for table in &mut self.open {
            table.add_release(kept.release())?;
        }
        self.releases += 1;
        if self.releases == RELEASES_PER_FILE { self.finish() } else { Ok(()) }
    }

    fn path(&self, table: Table, prefix: &str) -> PathBuf {
        self.folder.join(table.name()).join(format!("{prefix}{:05}.parquet", self.complete))
    }
}

impl Sink for Parquet {
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

    /// Completes the open files and gives them their final names.
    fn finish(&mut self) -> io::Result<()> {
        for table in self.open.drain(..) {
            table.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_data()?;
        }
        if self.releases > 0 {
            for table in &self.tables {
                fs::rename(self.path(*table, INCOMPLETE), self.path(*table, ""))?;
            }
            self.complete += 1;
        }
        self.releases = 0;
        Ok(())
    }
}

/// Creates a folder, or removes its incomplete files and those with a number from `complete` on.
fn clear(folder: &Path, complete: u32) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".parquet"));
        let number = name.map(|name| name.trim_start_matches(INCOMPLETE).parse::<u32>());
        if let (Some(name), Some(Ok(number))) = (name, number) {
            if number >= complete || name.starts_with(INCOMPLETE) {
                fs::remove_file(path)?;
            }
        }
    }
    Ok(())
}
