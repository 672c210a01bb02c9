//! UTF-8 that was read in another encoding: `â€œ`, `‚Äú` and `ÔÇ£` for “, `Ã©` for é. Some texts were misread twice: `Ã¢â‚¬Å“`.

use super::code_page::{CODE_PAGES, CodePage, is_lead};
use super::damage::Repair;

/// The first byte of quotation marks and dashes.
const MARK: u8 = 0xe2;

/// A character, and the number of bytes of the text that it comes from.
type Piece = (char, usize);

/// Reads the misread character at the start of `text`.
pub(super) fn read(text: &str) -> Option<Repair> {
    // Most texts have many other marks, and few of these.
    if !text.starts_with(is_lead) {
        return None;
    }
    let (once, damaged) = decode(pieces(text))?;
    let (c, damaged) = decode(decoded(text)).unwrap_or((once, damaged));
    Some(Repair { damaged, replacement: Some(c), before: 0 })
}

/// The characters of a text.
fn pieces(text: &str) -> impl Iterator<Item = Piece> + '_ {
    text.chars().map(|c| (c, c.len_utf8()))
}

/// The characters of a text after those that were misread are decoded.
fn decoded(text: &str) -> impl Iterator<Item = Piece> + '_ {
    let mut rest = text;
    std::iter::from_fn(move || {
        let piece = decode(pieces(rest)).or_else(|| pieces(rest).next())?;
        rest = &rest[piece.1..];
        Some(piece)
    })
}

/// Decodes the character whose bytes some characters stand for.
fn decode(mut pieces: impl Iterator<Item = Piece>) -> Option<Piece> {
    let (first, len) = pieces.next()?;
    let mut pages = CODE_PAGES.iter().filter_map(|page| Some((page, page.lead(first)?))).peekable();
    let (page, lead) = *pages.peek()?;
    let rest = [pieces.next(), pieces.next()];
    let whole = pages.find_map(|(page, lead)| decode_with(page, lead, rest));
    let (c, rest) = whole.or_else(|| lost_closing_mark(page, lead, rest))?;
    Some((c, len + rest))
}

/// The character whose first byte is `lead`, and the length of the characters that stand for its later bytes.
fn decode_with(page: &CodePage, lead: u8, rest: [Option<Piece>; 2]) -> Option<Piece> {
    let trail = |at: usize| rest[at].and_then(|(c, len)| Some((page.trail(c)?, len)));
    let utf8 = |bytes: &[u8]| std::str::from_utf8(bytes).ok()?.chars().next();
    let (second, len) = trail(0).filter(|(second, _)| page.joins(lead, *second))?;
    if lead != MARK {
        return Some((utf8(&[lead, second])?, len));
    }
    let (third, third_len) = trail(1)?;
    Some((utf8(&[lead, second, third])?, len + third_len))
}

/// The closing mark, whose last byte Windows-1252 has no character for. That byte is often lost; if the text was misread twice, a part of it
/// is left.
fn lost_closing_mark(page: &CodePage, lead: u8, rest: [Option<Piece>; 2]) -> Option<Piece> {
    let (second, len) = rest[0]?;
    let left = rest[1].filter(|(c, _)| *c == 'Â').map_or(0, |(_, len)| len);
    let is_mark = lead == MARK && page.trail(second) == Some(0x80) && !page.has(0x9d);
    is_mark.then_some(('”', len + left))
}
