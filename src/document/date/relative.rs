//! Days that a release states by the day on which it is read: "today", "yesterday", "3 June".

use super::civil::{CivilDate, exists};
use super::find::{Date, find};
use super::pieces::{Piece, pieces, read};
use crate::document::block::{Block, BlockKind};
use crate::document::chars::FloorBoundary;
use crate::lang::en::calendar;

/// The number of bytes at the start of the body in which its day may be stated.
const MAX_LEAD: usize = 240;
/// The longest line that states a day and little else, in bytes.
const MAX_LINE: usize = 60;

/// A date that the first sentences give as the day of the release: "Today (27 March 2014)", "today, 3 June 2024,", "this morning (Sunday,
/// 3 June 2024)".
pub(crate) fn stated_today(words: &str) -> Option<Date> {
    let head = &words[..words.floor_boundary(600)];
    // Few paragraphs say "today", and all of its forms contain these letters.
    if !head.contains("oday") && !head.contains("this ") && !head.contains("onight") {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    calendar::TODAY.iter().find_map(|day| {
        let near = &head[lower.find(day)? + day.len()..];
        let near = near[..near.floor_boundary(42)].strip_prefix([' ', ','])?;
        find(near).filter(|date| date.range.start <= 11)
    })
}

/// The day of a release without a date, from the day on which it was read: stated in a short line above the body, or by "today" near
/// the start of the body.
pub(crate) fn day_from_reading(text: &str, blocks: &[Block], read_on: CivilDate) -> Option<CivilDate> {
    let body = blocks.iter().position(|block| block.kind.is_body() && block.span.len() > MAX_LINE).unwrap_or(blocks.len());
    let line = |block: &Block| block.kind != BlockKind::Title && block.span.len() <= MAX_LINE;
    let stated = blocks[..body].iter().filter(|block| line(block)).find_map(|block| day_of(block.span.of(text), read_on));
    stated.or_else(|| {
        let words = blocks.get(body)?.span.of(text);
        let words = &words[..words.floor_boundary(MAX_LEAD)];
        let lower = words.to_ascii_lowercase();
        let at = calendar::TODAY.iter().find_map(|day| lower.find(day))?;
        // "today (Monday 3 June)"
        let beside = words.get(at..at + 40).unwrap_or(&words[at..]);
        day_of(beside, read_on).or(Some(read_on))
    })
}

/// Whether words without a year state this day: "LIMA, June 3".
pub(crate) fn is_on(words: &str, day: CivilDate) -> bool {
    day_of(words, day) == Some(day)
}

/// The day that words state, read on `read_on`: "today", "yesterday", or "3 June", which is the last one before that day.
pub(super) fn day_of(words: &str, read_on: CivilDate) -> Option<CivilDate> {
    let mut last = Piece::Other;
    for (_, word) in pieces(words) {
        let piece = read(word);
        match (last, piece) {
            (Piece::Day(day), Piece::Month(month)) | (Piece::Month(month), Piece::Day(day)) => {
                let of = |year| CivilDate { year, month, day };
                let year = if of(read_on.year) > read_on { read_on.year - 1 } else { read_on.year };
                return exists(year, month, day).then(|| of(year));
            }
            (_, Piece::Filler) => {}
            _ => last = piece,
        }
    }
    let says = |wanted: &str| pieces(words).any(|(_, word)| word.trim_end_matches(['.', ':', ';']).eq_ignore_ascii_case(wanted));
    if says("today") || says("tonight") {
        return Some(read_on);
    }
    says("yesterday").then(|| read_on.before())
}
