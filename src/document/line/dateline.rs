//! Date lines, place lines and the datelines that open a first paragraph.

use crate::document::date::day::CivilDate;
use crate::document::date::{self, Date};
use crate::document::line::shape::{SHORT, has_digit, is_capitalised, is_reference, is_time};
use crate::document::{Block, BlockKind};
use crate::lexicon::line::{Opening, TABLES};
use crate::{Kind, Span};
use std::ops::Range;

/// A line that is a date with what may stand beside one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateLine {
    pub(crate) date: Date,
    /// What stands before the date, a weekday and marks apart: a place, or a label.
    pub(crate) before: Range<usize>,
    /// What stands behind it: a place, a time, a label, a body.
    pub(crate) after: Range<usize>,
}

/// Reads a line that states a date: "3 June 2024", "Brussels, 3 June 2024", "June 3, 2024 – Ottawa, Ontario", "03.06.2024 - Speech".
pub(crate) fn date_line(words: &str) -> Option<DateLine> {
    if words.len() > SHORT || !has_digit(words) {
        return None;
    }
    let date = date::find(words)?;
    let before = beside(words, 0..date.range.start);
    let after = beside(words, date.range.end..words.len());
    let named = |side: &Range<usize>, most| {
        let side = &words[side.clone()];
        side.is_empty() || is_capitalised(side, most) || label(side).is_some()
    };
    let digits = has_digit(&words[before.clone()]) && !is_reference(&words[before.clone()]);
    let opened = |side: &str| matches!(TABLES.opening(side), Some((.., Opening::Date(_))));
    let time = after.is_empty()
        || opened(&words[after.clone()])
        || is_time(&words[after.clone()])
        || starts_with_time(&words[after.clone()]);
    (!digits && named(&before, 5) && (time || named(&after, 10)) && !words.ends_with('?')).then_some(DateLine {
        date,
        before,
        after,
    })
}

/// The label that words are as a whole: its kind, whether it decides, and whether it may stand before a headline on its line.
pub(crate) fn label(words: &str) -> Option<(Option<Kind>, bool, bool)> {
    match TABLES.whole(words) {
        Some(Opening::Label { kind, firm, colon }) => Some((kind, firm, colon)),
        _ => None,
    }
}

/// "10:15 am – Ministry of Trade", "3:05 p.m. Ministry of Trade": a time of day, and a name behind it.
fn starts_with_time(words: &str) -> bool {
    let marks = words.find(['(', '–', '|']).into_iter();
    let spaces = words.match_indices(' ').map(|(at, _)| at).take(3);
    marks.chain(spaces).any(|end| {
        let (time, rest) = words.split_at(end);
        is_time(time) && is_capitalised(rest.trim_matches(['(', ')', '–', '|', ' ']), 6)
    })
}

/// One side of a date without weekdays, separators and white space at its ends.
fn beside(words: &str, side: Range<usize>) -> Range<usize> {
    let part = &words[side.clone()];
    let separator = |c: char| {
        c.is_whitespace()
            || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '|' | '(' | ')' | '[' | ']' | '*' | '.' | '/' | '•' | '·')
    };
    let mut inner = part.trim_end_matches(separator);
    let last = inner.rsplit(separator).next().unwrap_or_default();
    if date::is_weekday(last) || matches!(last, "the" | "le") {
        inner = inner[..inner.len() - last.len()].trim_end_matches(separator);
    }
    let start = side.start + inner.len() - inner.trim_start_matches(separator).len();
    let end = side.start + inner.len();
    start.min(end)..end
}

/// The dateline that opens a paragraph, its dash not included, and where the paragraph goes on: "STRELSAU, Dec. 22 — ".
pub(crate) fn dateline(words: &str) -> Option<(Range<usize>, usize)> {
    const DASHES: [&str; 5] = ["—", " –", "– ", " - ", "--"];
    let head = words.get(..words.floor_boundary(100))?;
    if !head.contains('-') && !head.contains(['–', '—']) && !head.contains("):") {
        return None;
    }
    let dashes = DASHES.iter().filter_map(|dash| head.find(dash).map(|at| (at, dash.len())));
    // "STRELSAU, Dec. 22 (RNA): ", "STRELSAU (RNA) -The minister": behind an agency a colon does, and a dash that clings to what follows.
    let agency = ["): ", ") -"].iter().filter_map(|mark| head.find(mark).map(|at| (at + 1, mark.len() - 1)));
    let (at, dash) = dashes.chain(agency).min()?;
    let line = head[..at].trim_end();
    let rest = words[at + dash..].trim_start_matches(['–', '-', ' ', '\u{a0}']);
    let opens = rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '‘'));
    let inner = line.trim_matches(['(', ')', '[', ']']);
    if !opens || rest.len() < 20 || !is_capitalised(inner, 8) {
        return None;
    }
    let place = inner.split([',', '(', '/']).next().unwrap_or_default().trim();
    let in_capitals = place.chars().filter(|c| c.is_uppercase()).count() >= 4 && !place.chars().any(char::is_lowercase);
    let preposition = matches!(place.split(' ').next(), Some("On" | "In" | "At" | "From" | "Since" | "By" | "Until"));
    let dated = date::has_day_and_month(inner) && !place.is_empty() && !preposition;
    let goes_on = words.len() - rest.len();
    (dated || in_capitals).then_some((0..line.len(), goes_on))
}

/// The town that stands before a dash, and where the text goes on: "Strelsau – ", "Strelsau, Ruritania – ". Names of people and bodies
/// look the same: only before a line that leads in is it surely a town.
pub(crate) fn town(words: &str) -> Option<(Range<usize>, usize)> {
    let (at, dash) = [" – ", " — ", " - "].iter().filter_map(|dash| words.find(dash).map(|at| (at, dash.len()))).min()?;
    is_capitalised(&words[..at], 4).then_some((0..at, at + dash))
}

/// Whether a line of the header names a place: "Grand Hotel, Strelsau".
pub(crate) fn is_place(words: &str) -> bool {
    words.len() <= 100 && words.contains(',') && is_capitalised(words, 9)
}

/// The town that a release is given out from, in the line of its date or place, or at the head of its first paragraph.
pub(crate) fn place(text: &str, blocks: &[Block]) -> Option<Span> {
    let body = blocks.iter().position(|block| block.kind == BlockKind::Paragraph).unwrap_or(blocks.len());
    let header = blocks.iter().take(body).filter_map(|block| place_in(text, *block));
    // Below the body: "New Delhi" beside its date, or at the very end.
    let closing = blocks.windows(2).skip(body).filter_map(|pair| match (pair[0].kind, pair[1].kind) {
        (BlockKind::Place, BlockKind::Date) => place_in(text, pair[0]),
        (BlockKind::Date, BlockKind::Place) => place_in(text, pair[1]),
        _ => None,
    });
    let last = blocks.last().filter(|block| block.kind == BlockKind::Place);
    header.chain(closing).chain(last.and_then(|block| place_in(text, *block))).next()
}

fn place_in(text: &str, block: Block) -> Option<Span> {
    if !matches!(block.kind, BlockKind::Date | BlockKind::Place) {
        return None;
    }
    let words = block.span.of(text);
    let side = match (block.kind, date_line(words)) {
        (_, Some(line)) => [line.before, line.after].into_iter().find(|side| names_a_place(&words[side.clone()]))?,
        (BlockKind::Place, None) if date::has_day_and_month(words) => beside(words, 0..words.find(',')?),
        (BlockKind::Place, None) => beside(words, 0..words.len()),
        _ => return None,
    };
    let named = &words[side.clone()];
    let end = [" – ", " — ", " | "].iter().filter_map(|mark| named.find(mark)).min().unwrap_or(named.len());
    let end = named[..end].find(|c: char| c.is_ascii_digit()).unwrap_or(end);
    let named = named[..end].trim_end_matches([' ', ',']);
    let start = block.span.start + side.start as u32;
    names_a_place(named).then(|| Span::new(start, start + named.len() as u32))
}

/// Whether words beside a date may name a place: capitalised, no label, no time of day, nothing that the tables know.
fn names_a_place(words: &str) -> bool {
    !words.is_empty()
        && is_capitalised(words, 10)
        && words.starts_with(char::is_alphabetic)
        && !is_time(words)
        && !starts_with_time(words)
        && !is_reference(words)
        && TABLES.opening(words).is_none()
}

/// A date that the first sentences give as the day of the release: "Today (27 March 2014)", "today, 3 June 2024,".
pub(crate) fn today(words: &str) -> Option<Date> {
    let head = &words[..words.floor_boundary(600)];
    ["oday (", "oday, ", "oday "].iter().find_map(|word| {
        let at = head.find(word)? + word.len();
        let near = &head[at..];
        let near = &near[..near.floor_boundary(40)];
        date::find(near).filter(|date| date.range.start <= 10)
    })
}

/// The day that a release without a date tells by the day on which it was read: in a short line above the body, or with "today" near
/// the start of the body.
pub(crate) fn relative(text: &str, blocks: &[Block], read_on: CivilDate) -> Option<CivilDate> {
    /// How far into the body its day may stand, in bytes.
    const NEAR: usize = 240;
    /// The longest line that states a day and little else, in bytes.
    const LINE: usize = 60;
    let body = blocks.iter().position(|block| block.kind.is_body() && block.span.len() > LINE).unwrap_or(blocks.len());
    let line = |block: &Block| block.kind != BlockKind::Title && block.span.len() <= LINE;
    let stated = blocks[..body].iter().filter(|block| line(block)).find_map(|block| date::relative(block.span.of(text), read_on));
    stated.or_else(|| {
        let words = blocks.get(body)?.span.of(text);
        let words = &words[..words.floor_boundary(NEAR)];
        let lower = words.to_ascii_lowercase();
        let at = ["today", "this morning", "this afternoon", "this evening", "tonight"].iter().find_map(|day| lower.find(day))?;
        // "today (Monday 3 June)"
        let beside = words.get(at..at + 40).unwrap_or(&words[at..]);
        date::relative(beside, read_on).or(Some(read_on))
    })
}

/// `str::floor_char_boundary`, which the oldest compiler supported does not have.
pub(crate) trait FloorBoundary {
    /// The last character boundary at or before `at`.
    fn floor_boundary(&self, at: usize) -> usize;
}

impl FloorBoundary for str {
    fn floor_boundary(&self, at: usize) -> usize {
        (0..=at.min(self.len())).rev().find(|&at| self.is_char_boundary(at)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_lines_and_what_stands_beside() {
        let line = |words: &str| date_line(words).map(|line| (words[line.before].to_owned(), words[line.after].to_owned()));
        let pair = |before: &str, after: &str| Some((before.to_owned(), after.to_owned()));
        assert_eq!(line("Monday, 3 June 2024"), pair("", ""));
        assert_eq!(line("• 03 Jun. 2024 -"), pair("", ""));
        assert_eq!(line("Strelsau, 3 June 2024"), pair("Strelsau", ""));
        assert_eq!(
            line("June 3, 2024 – Strelsau, Ruritania – Foreign Affairs"),
            pair("", "Strelsau, Ruritania – Foreign Affairs")
        );
        assert_eq!(line("03.06.2024 - Press release"), pair("", "Press release"));
        assert_eq!(line("3 June 2024, 10:15 am CET"), pair("", "10:15 am CET"));
        assert_eq!(
            line("Tuesday, June 3, 2024, 3:05 p.m. Ministry of Foreign Affairs"),
            pair("", "3:05 p.m. Ministry of Foreign Affairs")
        );
        assert_eq!(line("The treaty was signed on 3 June 2024"), None);
        assert_eq!(line("3 June 2024 was a good day"), None);
    }

    #[test]
    fn datelines_open_a_paragraph() {
        let line = |words: &str| dateline(words).map(|(line, rest)| (words[line].to_owned(), words[rest..].to_owned()));
        let rest = "The minister left for talks.";
        for open in [
            "STRELSAU, Dec. 22 — ",
            "STRELSAU — ",
            "Strelsau, 3 June 2024 – ",
            "STRELSAU, Ruritania - ",
            "(3 June 2024, Strelsau) – ",
            "STRELSAU, Dec. 22 (RNA): ",
            "STRELSAU (RNA) -",
        ] {
            let (line, goes_on) = line(&format!("{open}{rest}")).unwrap();
            assert_eq!((line.as_str(), goes_on.as_str()), (open.trim_end_matches([' ', '—', '–', '-', ':']), rest));
        }
        assert_eq!(line("The Minister – a lawyer – left for talks."), None);
        assert_eq!(line("On November 24–26, 2031, the Minister will be in Strelsau."), None);
        assert_eq!(line("NATO – the alliance of the North Atlantic."), None);
    }

    #[test]
    fn today_with_its_date() {
        assert_eq!(today("Today (27 March 2014) the ministry opened.").unwrap().day.iso(), "2014-03-27".into());
        assert_eq!(today("She said today, June 3, 2024, that it opened.").unwrap().day.iso(), "2024-06-03".into());
        assert_eq!(today("Today the ministry recalled the treaty of 3 June 2024."), None);
    }
}
