//! Reads the table of bodies into entries and phrases.

use super::country::Compiler;
use super::place::{Body, BodyId, Flag, Flags, Meaning};
use super::table::{Row, rows};
use crate::Error;

pub(super) fn built_in(compiler: &mut Compiler<'_>, table: &str) -> Result<(), Error> {
    rows("bodies", table).try_for_each(|row| add(compiler, row, 0))
}

/// Adds a body whose id stands in column `id`, its name and aliases behind it.
pub(super) fn add(compiler: &mut Compiler<'_>, row: Row<'_>, id: usize) -> Result<(), Error> {
    let key = row.want(id, "a body's id")?;
    let name = row.want(id + 1, "the body's name")?;
    let body = compiler.places.body(key).unwrap_or_else(|| {
        compiler.places.bodies.push(Body { id: key.into(), name: name.into() });
        (compiler.places.bodies.len() - 1) as BodyId
    });
    for (column, words) in std::iter::once((id + 1, name)).chain(row.list(id + 2).map(|words| (id + 2, words))) {
        let flags = if row.list(id + 3).any(|shouted| shouted == words) {
            Flags::default().with(Flag::Shouted)
        } else {
            Flags::default()
        };
        compiler.add(row, column, words, Meaning::Body(body), flags, 0)?;
    }
    Ok(())
}
