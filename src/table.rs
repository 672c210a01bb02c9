//! Rows of a table: tab-separated columns, one fact per line, `#` before a comment.

use crate::Error;
use crate::byte_search::first_below;

/// The greatest number of columns of a table or of a caller's row.
const COLUMNS: usize = 9;

/// One row, with the place that an error about it names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    table: &'a str,
    line: usize,
    text: &'a str,
    /// The end of each column.
    ends: [u32; COLUMNS],
}

/// The rows of a table, without its comments and empty lines.
pub(crate) fn rows<'a>(table: &'a str, text: &'a str) -> impl Iterator<Item = Row<'a>> {
    let (mut at, mut line) = (0, 0);
    std::iter::from_fn(move || {
        while at < text.len() {
            let row = row(table, line + 1, text, at);
            (at, line) = (at + row.text.len() + 1, line + 1);
            if !row.text.starts_with('#') && !trimmed(row.text).is_empty() {
                return Some(row);
            }
        }
        None
    })
}

/// The row of a sorted table whose first column is `key`, by binary search. An error about it would not know its line.
pub(crate) fn sorted_row<'t>(table: &'t str, text: &'t str, key: &str) -> Option<Row<'t>> {
    rows_from(table, text, |column| column < key).next().filter(|row| row.get(0) == key)
}

/// The rows of a sorted table from the first whose key does not come before the key that is sought, by binary search. The key is the first
/// column. An error about the rows would not know its line.
pub(crate) fn rows_from<'t>(table: &'t str, text: &'t str, comes_before: impl Fn(&str) -> bool) -> impl Iterator<Item = Row<'t>> {
    let (mut start, mut end) = (0, text.len());
    while start < end {
        let middle = start.midpoint(end);
        let before = text.as_bytes().get(start..middle).unwrap_or_default();
        let line = before.iter().rposition(|byte| *byte == b'\n').map_or(start, |at| start + at + 1);
        let rest = text.as_bytes().get(line..).unwrap_or_default();
        let column = text.get(line..line + first_below(rest, b'\n' + 1).unwrap_or(rest.len())).unwrap_or_default();
        // Comments and empty lines come before all rows.
        if column.is_empty() || column.starts_with('#') || comes_before(column) {
            start = rest.iter().position(|byte| *byte == b'\n').map_or(end, |at| line + at + 1);
        } else {
            end = line;
        }
    }
    rows(table, text.get(start..).unwrap_or_default())
}

/// The line that starts at `start`. One pass over its bytes finds its end and its columns.
fn row<'a>(table: &'a str, line: usize, text: &'a str, start: usize) -> Row<'a> {
    let bytes = text.as_bytes().get(start..).unwrap_or_default();
    let (mut ends, mut column, mut end) = ([0; COLUMNS], 0, 0);
    // Tabs and line breaks are the only bytes so low, except stray control characters.
    while let Some(letters) = bytes.get(end..).and_then(|rest| first_below(rest, b'\n' + 1)) {
        end += letters;
        if bytes[end] == b'\n' {
            break;
        }
        if bytes[end] == b'\t' && column < COLUMNS {
            ends[column] = end as u32;
            column += 1;
        }
        end += 1;
    }
    if bytes.get(end) != Some(&b'\n') {
        end = bytes.len();
    }
    for last in ends.iter_mut().skip(column) {
        *last = end as u32;
    }
    Row { table, line, text: text.get(start..start + end).unwrap_or_default(), ends }
}

/// Trims as [`str::trim`] does, which most cells do not need.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [] => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

impl<'a> Row<'a> {
    /// The whole line.
    pub(crate) fn line(&self) -> &'a str {
        self.text
    }

    /// Column `column`, counted from 0, or an empty string if the row is shorter.
    #[inline]
    pub(crate) fn get(&self, column: usize) -> &'a str {
        let Some(end) = self.ends.get(column) else { return "" };
        let start = if column == 0 { 0 } else { self.ends[column - 1] + 1 };
        trimmed(self.text.get(start as usize..*end as usize).unwrap_or_default())
    }

    /// Column `column`, which must not be empty. `wanted` describes its content for the error.
    pub(crate) fn want(&self, column: usize, wanted: &str) -> Result<&'a str, Error> {
        match self.get(column) {
            "" => Err(self.error(column, "", wanted)),
            found => Ok(found),
        }
    }

    /// The items of a column that lists several, separated by semicolons.
    pub(crate) fn list(&self, column: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        self.get(column).split(';').map(trimmed).filter(|item| !item.is_empty())
    }

    /// An error about column `column`, counted from 0, with its content `found`, which may be empty.
    pub(crate) fn error(&self, column: usize, found: &str, wanted: &str) -> Error {
        Error::Lexicon {
            table: self.table.into(),
            line: self.line,
            column: column + 1,
            found: if found.is_empty() { "nothing" } else { found }.into(),
            wanted: wanted.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_cells_and_reads_missing_ones_as_empty() {
        let row = rows("", " one \t\ttwo; three ;\u{a0}four\u{a0}\tx\r\n").next().unwrap();
        assert_eq!((row.get(0), row.get(1), row.get(3), row.get(4), row.get(40)), ("one", "", "x", "", ""));
        assert_eq!(row.list(2).collect::<Vec<_>>(), ["two", "three", "four"]);
        let wide = "a\t".repeat(12);
        let row = rows("", &wide).next().unwrap();
        assert!((0..COLUMNS).all(|column| row.get(column) == "a"));
    }

    #[test]
    fn finds_every_row_of_a_sorted_table_and_no_other() {
        let text = "# comment\nabate\tx\nadd\nadd up\ty\nzip\tz";
        for (key, second) in [("abate", "x"), ("add", ""), ("add up", "y"), ("zip", "z")] {
            assert_eq!(sorted_row("", text, key).map(|row| (row.get(0), row.get(1))), Some((key, second)));
        }
        assert!(["", "ab", "adds", "zz"].iter().all(|key| sorted_row("", text, key).is_none()));
        assert!(sorted_row("", "", "add").is_none());
    }

    #[test]
    fn skips_comments_and_reports_a_missing_cell() {
        let all: Vec<_> = rows("verbs", "# verb, class\n\nsay\tneutral; plain\ntell\n").collect();
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].list(1).collect::<Vec<_>>(), ["neutral", "plain"]);
        let error = all[1].want(1, "a class").unwrap_err();
        assert_eq!(error.to_string(), "verbs line 4, column 2: nothing; wanted a class");
        assert_eq!(all[1].error(1, all[1].get(1), "a class"), error);
    }
}
