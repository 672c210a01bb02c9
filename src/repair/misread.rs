//! UTF-8 that was read as Windows-1252: `â€œ` for “, `Ã©` for é.

use super::damage::Repair;

/// The characters that Windows-1252 has for the bytes 0x80 to 0x9f. Five bytes have none, and stand for themselves.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reads the misread character at the start of `text`.
pub(super) fn read(text: &str) -> Option<Repair> {
    let first = text.chars().next().filter(|c| matches!(c, 'Â' | 'Ã' | 'Å' | 'â'))?;
    let wanted = if first == 'â' { 3 } else { 2 };
    let mut bytes = [0; 3];
    let (mut len, mut damaged) = (0, 0);
    for c in text.chars().take(wanted) {
        let Some(byte) = byte_of(c).filter(|byte| len == 0 || (0x80..0xc0).contains(byte)) else { break };
        bytes[len] = byte;
        (len, damaged) = (len + 1, damaged + c.len_utf8());
    }
    // The closing mark has a byte that Windows-1252 has no character for. It is often lost.
    if first == 'â' && len == 2 && bytes[1] == 0x80 {
        return Some(Repair { damaged, replacement: Some('”') });
    }
    let c = std::str::from_utf8(&bytes[..len]).ok()?.chars().next().filter(|_| len == wanted)?;
    Some(Repair { damaged, replacement: Some(c) })
}

/// The byte that was read as a character.
fn byte_of(c: char) -> Option<u8> {
    let high = || HIGH.iter().position(|known| *known == c).map(|at| 0x80 + at as u8);
    u8::try_from(u32::from(c)).ok().filter(|byte| !(0x80..0xa0).contains(byte)).or_else(high)
}
