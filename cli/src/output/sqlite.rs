//! A database as one file: the tables with their keys, and a search of the words of quotes.

use super::sink::{Sink, at};
use super::whole::{Whole, discard};
use crate::render::{Kept, Rendered};
use crate::resume::State;
use demarche::columns::{Cell, ColumnKind, Table};
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, params_from_iter};
use std::io;
use std::path::{Path, PathBuf};

/// The search: `select q.* from quote_search s join quotes q on q.rowid = s.rowid where quote_search match 'speaker_name:lund sanctions'`.
const SEARCH: &str = "create virtual table quote_search using fts5(words, speaker_name, content='quotes', content_rowid='rowid');
    insert into quote_search(quote_search) values('rebuild');";

pub(super) struct Sqlite {
    path: PathBuf,
    tables: Vec<Table>,
    /// The number of releases.
    releases: u32,
    /// Taken when the file is finished.
    open: Option<(Connection, Whole)>,
}

impl Sqlite {
    pub(super) fn create(path: &Path, tables: &[Table]) -> io::Result<Self> {
        let whole = Whole::create(path).map_err(|error| at(path, &error))?;
        let create = |file: &Path| {
            let connection = Connection::open(file)?;
            // A file that is not finished is never used, so nothing has to survive a crash.
            connection.execute_batch("pragma journal_mode = off; pragma synchronous = off; begin")?;
            tables.iter().try_for_each(|table| connection.execute_batch(&definition(*table, tables)))?;
            Ok(connection)
        };
        let file = whole.unfinished().ok_or_else(|| at(path, &io::Error::other("a database needs a file")))?;
        let connection = create(file).map_err(|error| failed(path, &error))?;
        Ok(Self { path: path.into(), tables: tables.to_vec(), releases: 0, open: Some((connection, whole)) })
    }

    fn add(&mut self, kept: &Kept) -> rusqlite::Result<()> {
        let Some((connection, _)) = &self.open else { return Ok(()) };
        self.releases += 1;
        for table in &self.tables {
            let mut statement = connection.prepare_cached(&insertion(*table))?;
            let mut written = Ok(0);
            table.rows_of(kept.release(), |row| {
                if written.is_ok() {
                    let cells = row.iter().map(value);
                    written = statement.execute(params_from_iter(std::iter::once(self.releases.into()).chain(cells)));
                }
            });
            written?;
        }
        Ok(())
    }

    fn complete(&self, connection: &Connection) -> rusqlite::Result<()> {
        for table in self.tables.iter().filter(|table| **table != Table::Releases) {
            let name = table.name();
            connection.execute_batch(&format!("create index {name}_release on \"{name}\"(release)"))?;
        }
        if self.tables.contains(&Table::Quotes) {
            connection.execute_batch(SEARCH)?;
            connection.execute_batch("create index quotes_person on quotes(person_key)")?;
        }
        connection.execute_batch("commit")
    }
}

impl Sink for Sqlite {
    fn write(&mut self, rendered: Vec<Rendered>) -> io::Result<()> {
        let written = rendered.iter().filter_map(|one| one.kept.as_ref()).try_for_each(|kept| self.add(kept));
        written.map_err(|error| failed(&self.path, &error))
    }

    /// The file is one transaction.
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
        let Some((connection, mut whole)) = self.open.take() else { return Ok(()) };
        self.complete(&connection).map_err(|error| failed(&self.path, &error))?;
        connection.close().map_err(|(_, error)| failed(&self.path, &error))?;
        whole.finish().map_err(|error| at(&self.path, &error))
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        if self.open.take().is_some() {
            discard(&self.path);
        }
    }
}

/// The statement that creates a table. `release` joins all tables: two files may have releases with the same id.
fn definition(table: Table, tables: &[Table]) -> String {
    let key = match table {
        Table::Releases => "release integer primary key",
        _ if tables.contains(&Table::Releases) => "release integer not null references releases",
        _ => "release integer not null",
    };
    let columns = table.columns().iter().map(|column| {
        let kind = match column.kind {
            ColumnKind::Text => "text",
            ColumnKind::Whole => "integer",
            _ => "real",
        };
        format!(", \"{}\" {kind}{}", column.name, if column.optional { "" } else { " not null" })
    });
    format!("create table \"{}\" ({key}{})", table.name(), columns.collect::<String>())
}

fn insertion(table: Table) -> String {
    format!("insert into \"{}\" values (?{})", table.name(), ", ?".repeat(table.columns().len()))
}

fn value<'c>(cell: &'c Cell<'_>) -> ToSqlOutput<'c> {
    match cell {
        Cell::Text(text) => (&**text).into(),
        Cell::Whole(number) => (*number).into(),
        Cell::Share(share) => f64::from(*share).into(),
        _ => rusqlite::types::Null.into(),
    }
}

fn failed(path: &Path, error: &rusqlite::Error) -> io::Error {
    at(path, &io::Error::other(error.to_string()))
}
