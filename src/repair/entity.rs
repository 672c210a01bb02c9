//! Characters as HTML writes them: `&quot;`, `&#39;`, `&#x2019;`.

use super::damage::Repair;
use crate::table::sorted_row;

/// The longest reference, in bytes.
const MAX_BYTES: usize = 10;

/// Name and code point, sorted by name.
const NAMED: &str = include_str!("entities.tsv");

/// Reads the reference at the start of `text`, which begins with an ampersand.
pub(super) fn read(text: &str) -> Option<Repair> {
    let semicolon = text.bytes().take(MAX_BYTES).position(|byte| byte == b';')?;
    let name = &text[1..semicolon];
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => u32::from_str_radix(sorted_row("entities", NAMED, name)?.get(1), 16).ok().and_then(char::from_u32)?,
    };
    Some(Repair { damaged: semicolon + 1, replacement: Some(c) })
}

/// The character with a number: "39", "x2019". A control character is none.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32).filter(|c| !c.is_control())
}
