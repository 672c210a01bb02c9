//! Characters that nobody sees: a byte order mark, spaces without width, soft hyphens.

use super::damage::Repair;

/// Reads the invisible character at the start of `text`.
pub(super) fn read(text: &str) -> Option<Repair> {
    let c = text.chars().next().filter(|c| matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))?;
    Some(Repair { damaged: c.len_utf8(), replacement: None, before: 0 })
}
