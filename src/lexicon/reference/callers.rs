//! [`CallersPattern`]: a caller's own shape of citations.

use super::kind::ReferenceKind;
use super::shape::{Fault, LONGEST, Start, compile};
use super::template::names;
use crate::Error;
use crate::table::Row;
use regex::Regex;

/// A caller's pattern. It has no trigger, so it is searched for in the whole text.
#[derive(Clone, Debug)]
pub(crate) struct CallersPattern {
    pub(crate) kind: ReferenceKind,
    pub(crate) regex: Regex,
    /// Templates; there is no address if it is empty.
    pub(crate) id: Box<str>,
    pub(crate) address: Box<str>,
}

impl CallersPattern {
    /// Reads a caller's pattern: kind, regular expression, normal form and optionally address, from column `first` on.
    pub(super) fn read(row: Row<'_>, first: usize) -> Result<Self, Error> {
        let kind = row.want(first, "a kind of reference")?;
        let kind = ReferenceKind::from_name(kind).ok_or_else(|| row.error(first, kind, ReferenceKind::ONE_OF))?;
        let pattern = row.want(first + 1, "a regular expression")?;
        let regex = compile(pattern, Start::Anywhere).map_err(|fault| {
            let (found, wanted) = match fault {
                Fault::Syntax(what) => (format!("{pattern} ({what})"), "a regular expression".to_owned()),
                Fault::Unbounded => (
                    pattern.to_owned(),
                    format!("a regular expression whose matches have at most {LONGEST} bytes: {{1,9}} instead of +"),
                ),
                Fault::Empty => (pattern.to_owned(), "a regular expression that does not match an empty text".to_owned()),
                Fault::TooLarge => (pattern.to_owned(), "a smaller regular expression".to_owned()),
            };
            row.error(first + 1, &found, &wanted)
        })?;
        let known = |name: &str| {
            let is_number = name.parse::<usize>().is_ok_and(|number| number < regex.captures_len());
            is_number || regex.capture_names().flatten().any(|known| known == name)
        };
        let id = row.want(first + 2, "a normal form, such as $0")?;
        for (column, template) in [(first + 2, id), (first + 3, row.get(first + 3))] {
            if let Some(unknown) = names(template).find(|name| !known(name)) {
                return Err(row.error(column, &format!("${unknown}"), "a group of the regular expression"));
            }
        }
        Ok(Self { kind, regex, id: id.into(), address: row.get(first + 3).into() })
    }
}
