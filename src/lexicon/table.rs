//! Rows of a table: tab-separated columns, one fact a line, `#` before a comment.

use crate::Error;

/// One row, with what an error about it has to say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    table: &'a str,
    line: usize,
    text: &'a str,
}

/// The rows of a table, without its comments and empty lines.
pub(crate) fn rows<'a>(table: &'a str, text: &'a str) -> impl Iterator<Item = Row<'a>> {
    let lines = text.lines().enumerate();
    lines.filter(|(_, text)| !text.trim().is_empty() && !text.starts_with('#')).map(move |(at, text)| Row {
        table,
        line: at + 1,
        text,
    })
}

impl<'a> Row<'a> {
    /// Column `column`, counted from 0; empty where the row is shorter.
    pub(crate) fn get(self, column: usize) -> &'a str {
        self.text.split('\t').nth(column).unwrap_or_default().trim()
    }

    /// Column `column`, which must not be empty; `wanted` says what it holds.
    pub(crate) fn want(self, column: usize, wanted: &str) -> Result<&'a str, Error> {
        match self.get(column) {
            "" => Err(self.error(column, "nothing", wanted)),
            found => Ok(found),
        }
    }

    /// The items of a column that lists several, set apart by semicolons.
    pub(crate) fn list(self, column: usize) -> impl Iterator<Item = &'a str> {
        self.get(column).split(';').map(str::trim).filter(|item| !item.is_empty())
    }

    /// An error about column `column`, counted from 0.
    pub(crate) fn error(self, column: usize, found: &str, wanted: &str) -> Error {
        Error::Lexicon {
            table: self.table.into(),
            line: self.line,
            column: column + 1,
            found: found.into(),
            wanted: wanted.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skips_comments_and_says_where_a_cell_is_missing() {
        let all: Vec<_> = rows("verbs", "# verb, class\n\nsay\tneutral; plain\ntell\n").collect();
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].list(1).collect::<Vec<_>>(), ["neutral", "plain"]);
        let error = all[1].want(1, "a class").unwrap_err();
        assert_eq!(error.to_string(), "verbs line 4, column 2: nothing; wanted a class");
    }
}
