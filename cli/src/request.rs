//! The rendering that the arguments ask for, checked for contradictions.

use crate::arguments::Arguments;
use crate::input::is_pattern;
use crate::render::{Extent, Format, Layout, Options, Renderer, Scope, Screen, Tables};
use demarche::columns::Table;
use std::io::{self, IsTerminal};

pub(crate) fn renderer(arguments: &Arguments) -> io::Result<Renderer> {
    if arguments.inputs.is_empty() && io::stdin().is_terminal() {
        return refuse("no input: name files, or - for standard input");
    }
    if let Err(error) = demarche::encoding::decode(b"", arguments.encoding.as_deref()) {
        return refuse(&error.to_string());
    }
    if names_many(arguments) {
        refuse_address_of_many(arguments)?;
    }
    let format = arguments.format();
    let tables = tables(arguments, format)?;
    let screen = Screen::new(arguments.output.as_deref());
    let extent = if arguments.all { Extent::All } else { Extent::Short };
    let (scope, filters) = (scope(arguments), arguments.filters.clone());
    Ok(Renderer { format, options: Options { tables, scope, screen, people: None, filters, extent } })
}

/// Whether the arguments name more than one file: a folder, a pattern, or several of them.
fn names_many(arguments: &Arguments) -> bool {
    match arguments.inputs.as_slice() {
        [] => false,
        [one] => one.is_dir() || !one.exists() && is_pattern(one.as_os_str().as_encoded_bytes()),
        _ => true,
    }
}

/// Refuses one address for several releases.
pub(crate) fn refuse_address_of_many(arguments: &Arguments) -> io::Result<()> {
    match arguments.url {
        Some(_) => refuse("--url is the address of one release, and there are several: name the field with theirs (--url-field)"),
        None => Ok(()),
    }
}

/// The tables to write.
fn tables(arguments: &Arguments, format: Format) -> io::Result<Vec<Table>> {
    let (named, spec) = (arguments.tables(), format.spec());
    match spec.layout {
        Layout::FilePerTable { .. } if arguments.output.is_none() && named.len() != 1 => {
            refuse("standard output takes one table: name one (--quotes), or a folder for several (--output)")
        }
        Layout::Parquet if arguments.output.is_none() => {
            refuse("parquet needs a folder, or a file for one table: name it (--output)")
        }
        Layout::Database if arguments.output.is_none() => refuse("sqlite needs a file: name it (--output)"),
        _ => match spec.tables {
            Tables::None if !named.is_empty() => {
                refuse(&format!("{} has no tables: write them as csv, parquet or ndjson (--to)", format.name()))
            }
            Tables::Always if named.is_empty() => Ok(Table::ALL.to_vec()),
            _ => Ok(named),
        },
    }
}

fn scope(arguments: &Arguments) -> Scope {
    match arguments.inputs.as_slice() {
        [] => Scope::One,
        [one] if one.as_os_str() == "-" || one.exists() && !one.is_dir() => Scope::One,
        // A folder, a pattern, or several of them.
        _ => Scope::Many,
    }
}

fn refuse<T>(message: &str) -> io::Result<T> {
    Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{message}; see --help")))
}
