//! Lines and columns in a terminal.

use crate::view::words::clean;
use anstyle::Style;
use std::fmt;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The options of a view in a terminal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Options {
    pub(super) width: usize,
    pub(super) colour: bool,
    pub(super) extent: Extent,
}

/// How much of a long story is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Extent {
    /// What fits on a screen.
    #[default]
    Short,
    All,
}

impl Default for Options {
    fn default() -> Self {
        Self { width: 80, colour: true, extent: Extent::Short }
    }
}

impl Options {
    /// The smallest width in columns.
    pub(super) const NARROWEST: usize = 20;

    pub(super) fn heading(self, words: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out)?;
        self.write(Style::new().bold(), &shorten(words, self.width), out)?;
        writeln!(out)
    }

    /// Writes words in a style, or plain if colours are off.
    pub(super) fn write(self, style: Style, words: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.colour && style != Style::new() { write!(out, "{style}{words}{style:#}") } else { out.write_str(words) }
    }

    /// Prints rows in columns. Each column is as wide as its widest cell, up to `most`; the last one takes the rest of the line.
    pub(super) fn table<const N: usize, const M: usize>(
        self,
        rows: Vec<[String; N]>,
        most: [usize; M],
        out: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let rows: Vec<_> = rows.into_iter().map(|row| row.map(|cell| clean(&cell))).collect();
        let widest = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or_default();
        let wide: Vec<_> = most.iter().enumerate().map(|(column, most)| widest(column).min(*most)).collect();
        for row in rows {
            let mut line = String::new();
            for (cell, wide) in row.iter().zip(&wide) {
                let cell = shorten(cell, *wide);
                let padding = " ".repeat(wide.saturating_sub(cell.width()));
                line = format!("{line}  {cell}{padding}");
            }
            let line = format!("{line}  {}", row.last().map_or("", |cell| cell));
            writeln!(out, "{}", shorten(line.trim_end(), self.width))?;
        }
        Ok(())
    }

    /// Prints items separated by commas, indented by two columns. Lines do not break within an item.
    pub(super) fn list(self, items: impl Iterator<Item = String>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let items: Vec<_> = items.map(|item| clean(&item).replace(' ', "\u{a0}")).collect();
        for line in wrap(&items.join(", "), self.width - 2) {
            writeln!(out, "  {}", line.replace('\u{a0}', " "))?;
        }
        Ok(())
    }
}

/// Says how many rows are left out, if any are.
pub(super) fn more(left: usize, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    if left == 0 { Ok(()) } else { writeln!(out, "  … and {left} more") }
}

/// The words in lines of at most `width` columns. A word that is wider is cut.
pub(super) fn wrap(words: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in words.split(' ') {
        if used > 0 && used + 1 + word.width() > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += word.width();
        }
    }
    lines.iter().map(|line| shorten(line, width)).collect()
}

/// The words; if they are wider than `width` columns, cut and followed by "…".
pub(super) fn shorten(words: &str, width: usize) -> String {
    if words.width() <= width {
        return words.into();
    }
    let mut kept = String::new();
    let mut used = 1;
    for c in words.chars() {
        used += c.width().unwrap_or_default();
        if used > width {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_counts_wide_and_combining_characters() {
        assert_eq!(shorten("外交部发言人", 7), "外交部…");
        assert_eq!(shorten("e\u{301}te\u{301}", 3), "e\u{301}te\u{301}");
        assert_eq!(wrap("外交 部发 言人", 9), ["外交 部发", "言人"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        assert_eq!(wrap("a incomprehensibilities b", 8), ["a", "incompr…", "b"]);
    }
}
