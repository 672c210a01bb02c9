//! The place that a release is issued from.

use super::block::{Block, BlockKind};
use super::date;
use super::line::dateline::{before_agency, date_line, is_code, starts_with_time, trimmed_side};
use super::line::name_line::names_a_street;
use super::line::shape::{is_capitalised, is_reference, is_time};
use crate::Span;
use crate::lexicon::line::{LineSet, LineTables};

/// The town that a release is issued from, in the line of its date or place, at the start of its first paragraph, or below its body.
pub(super) fn place_of_issue(text: &str, blocks: &[Block], tables: &LineTables) -> Option<Span> {
    let body = blocks.iter().position(|block| block.kind == BlockKind::Paragraph).unwrap_or(blocks.len());
    let header = blocks.iter().take(body).filter_map(|block| place_in(text, *block, tables));
    // Below the body: "New Delhi" beside its date, or at the very end.
    let closing = blocks.windows(2).skip(body).filter_map(|pair| match (pair[0].kind, pair[1].kind) {
        (BlockKind::Place, BlockKind::Date) => place_in(text, pair[0], tables),
        (BlockKind::Date, BlockKind::Place) => place_in(text, pair[1], tables),
        _ => None,
    });
    let last = blocks.last().filter(|block| matches!(block.kind, BlockKind::Place | BlockKind::Date));
    header.chain(closing).chain(last.and_then(|block| place_in(text, *block, tables))).next()
}

/// The place in a line of a date or a place.
fn place_in(text: &str, block: Block, tables: &LineTables) -> Option<Span> {
    let words = block.span.of(text);
    if !matches!(block.kind, BlockKind::Date | BlockKind::Place) || names_a_street(words, tables) {
        return None;
    }
    // "Done at Oslo, on 3 May 2033"
    let opens = |phrase: &str| words.starts_with(phrase) && words[phrase.len()..].starts_with(' ');
    let adopted = tables.set(LineSet::PlaceOfAct).find(|phrase| opens(phrase)).map_or(0, str::len);
    let side = match (block.kind, date_line(words, tables)) {
        (_, Some(line)) => [line.before, line.after].into_iter().find(|side| names_a_place(&words[side.clone()], tables))?,
        (BlockKind::Place, None) if date::has_day_and_month(words) => trimmed_side(words, 0..words.find(',')?),
        (BlockKind::Place, None) => trimmed_side(words, 0..words.len()),
        _ => return None,
    };
    // "(RNA) – STRELSAU, JUNE 3"
    let side = side.start.max(adopted)..side.end.max(adopted);
    let agency = words[side.clone()].find(") ").map_or(0, |at| at + 1);
    let side = trimmed_side(words, side.start + agency..side.end);
    let named = &words[side.clone()];
    let end = [" – ", " — ", " | ", " ("].iter().filter_map(|mark| named.find(mark)).min().unwrap_or(named.len());
    let end = named[..end].find(|c: char| c.is_ascii_digit()).unwrap_or(end);
    let named = named[..end].trim_end_matches([' ', ',']);
    let named = before_agency(named).unwrap_or(named);
    let start = block.span.start + side.start as u32;
    names_a_place(named, tables).then(|| Span::new(start, start + named.len() as u32))
}

/// Whether words beside a date may name a place: capitalised, without a time of day, and not a phrase of the tables.
fn names_a_place(words: &str, tables: &LineTables) -> bool {
    !words.is_empty()
        && is_capitalised(words, 10, tables)
        && words.starts_with(char::is_alphabetic)
        && !is_time(words, tables)
        && !starts_with_time(words, tables)
        && !is_reference(words, tables)
        && !is_code(words)
        && tables.opening(words).is_none()
}
