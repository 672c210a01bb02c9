//! Characters as HTML and JSON write them: `&quot;`, `&#39;`, `&#x2019;`, `\u2019`.

use super::damage::Repair;
use super::lost_mark;
use crate::table::sorted_row;

/// The longest reference, in bytes without its ampersand.
const MAX_BYTES: usize = 9;

/// Name and code point, sorted by name.
const NAMED: &str = include_str!("entities.tsv");

/// The marks whose ampersand is often lost: "rdquo;".
// house: names of characters, which `entities.tsv` has among others
const MARKS: [&str; 6] = ["ldquo", "rdquo", "lsquo", "rsquo", "ndash", "mdash"];

/// Reads the reference at the start of `text`, which begins with an ampersand. One that was escaped twice counts once: `&amp;quot;`.
pub(super) fn read(text: &str) -> Option<Repair> {
    let (c, len) = reference(&text[1..])?;
    let (c, more) = Some(c).filter(|c| *c == '&').and_then(|_| reference(&text[1 + len..])).unwrap_or((c, 0));
    Some(Repair { damaged: 1 + len + more, replacement: Some(c), before: 0 })
}

/// Reads the reference that the semicolon at `at` ends, if it is a mark without its ampersand.
pub(super) fn without_ampersand(text: &str, at: usize) -> Option<Repair> {
    let name = MARKS.into_iter().find(|name| text[..at].ends_with(name))?;
    let (c, _) = reference(&text[at - name.len()..])?;
    Some(Repair { damaged: 1, replacement: Some(c), before: name.len() })
}

/// Reads a character as JSON escapes it, after the backslash at the start of `text`: `\u201c`, `\"`.
pub(super) fn escape(text: &str) -> Option<Repair> {
    if text[1..].starts_with(['"', '\'']) {
        return Some(Repair { damaged: 1, replacement: None, before: 0 });
    }
    let digits = text.get(2..6).filter(|_| text[1..].starts_with('u'))?;
    let c = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).filter(|c| !c.is_ascii() && !c.is_control())?;
    Some(Repair { damaged: 6, replacement: Some(c), before: 0 })
}

/// The character that a name or a number up to the next semicolon stands for, and their length.
fn reference(words: &str) -> Option<(char, usize)> {
    let semicolon = words.bytes().take(MAX_BYTES).position(|byte| byte == b';')?;
    let name = &words[..semicolon];
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => u32::from_str_radix(sorted_row("entities", NAMED, name)?.get(1), 16).ok().and_then(char::from_u32)?,
    };
    Some((c, semicolon + 1))
}

/// The character with a number: "39", "x2019". A control character is none, but a mark of Windows-1252 may be written as one: "147".
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    let c = code.ok().and_then(char::from_u32)?;
    lost_mark::control(c).or(Some(c).filter(|c| !c.is_control()))
}
