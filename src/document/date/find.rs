//! Finds full dates in words.

use super::civil::{CivilDate, exists};
use super::hijri;
use super::pieces::{Piece, pieces, read};
use super::stated::Stated;
use crate::document::chars::has_digit;
use crate::lang::en::calendar;
use std::ops::Range;

/// A date found in words: its range in bytes, and its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) range: Range<usize>,
    pub(crate) day: Stated,
}

/// The year in which the Gregorian calendar begins, in the Buddhist one.
const BUDDHIST_ERA: u16 = 543;

/// The longest line that is a date with two digits for its year, in bytes.
const MAX_SHORT: usize = 32;
/// From this one on, the last two digits of a year are of the last century.
const FIRST_OLD_YEAR: u16 = 70;

/// Returns the first full date in `words` that the calendar has. White space, commas and brackets separate its parts.
pub(crate) fn find(words: &str) -> Option<Date> {
    if !has_digit(words) || !has_year(words) {
        return None;
    }
    let mut last: [(usize, Piece); 2] = [(0, Piece::Other); 2];
    for (start, word) in pieces(words) {
        // "2024—The": a year ends at a dash; "17–19 July" is not a single day.
        let word = word.find(['–', '—']).filter(|at| *at == 4).map_or(word, |at| &word[..at]);
        let mut piece = read(word);
        // "23 may 2033": after a day and before a year, small letters name a month, too.
        if matches!((last[1].1, piece), (Piece::Day(_), Piece::Other)) {
            piece = calendar::month_in_any_case(word).map_or(piece, Piece::Month);
        }
        let end = start + word.trim_end_matches(['.', ';', ':']).len();
        let (from, year, month, day) = match (last[0], last[1], piece) {
            (_, _, Piece::Whole(year, month, day) | Piece::Either(year, month, day)) => (start, year, month, day),
            ((from, Piece::Day(day)), (_, Piece::Month(month)), Piece::Year(year))
            | ((from, Piece::Month(month)), (_, Piece::Day(day)), Piece::Year(year)) => (from, year, month, day),
            // "Safar 12, 1455, May 13, 2033": the first year is of another calendar.
            ((from, Piece::Year(year)), (_, Piece::Month(month)), Piece::Day(day)) if !hijri::YEARS.contains(&year) => {
                (from, year, month, day)
            }
            // "3. 5. 2033"
            ((from, Piece::Day(day)), (_, Piece::Day(month)), Piece::Year(year)) if has_points(&words[from..start]) => {
                (from, year, month, day)
            }
            // "this third day of May 2033"
            (_, (from, Piece::Ordinal(day)), Piece::Filler) => {
                last[1] = (from, Piece::Day(day));
                continue;
            }
            (_, _, Piece::Filler) => continue,
            _ => {
                last = [last[1], (start, piece)];
                continue;
            }
        };
        // "1439/3/3": the same day in another calendar.
        if matches!(piece, Piece::Whole(..) | Piece::Either(..)) && hijri::YEARS.contains(&year) {
            last = [last[1], (start, Piece::Other)];
            continue;
        }
        let either = matches!(piece, Piece::Either(..));
        if either && in_american_time(&words[end..]) && exists(year, day, month) {
            let day = Stated { day: CivilDate { year, month: day, day: month }, either: false };
            return Some(Date { range: from..end, day });
        }
        let year = gregorian(year);
        if exists(year, month, day) {
            return Some(Date { range: from..end, day: Stated { day: CivilDate { year, month, day }, either } });
        }
        last = [last[1], (start, Piece::Other)];
    }
    None
}

/// Reads words that are a date and no more, with two digits for its year: "Thursday 16.01.14", "01/29/14".
pub(crate) fn with_short_year(words: &str) -> Option<Date> {
    if words.len() > MAX_SHORT || !has_digit(words) {
        return None;
    }
    let mut found = None;
    for (start, word) in pieces(words) {
        match read(word) {
            Piece::Filler => {}
            Piece::Other if found.is_none() => {
                let day = short_day(word)?;
                found = Some(Date { range: start..start + word.len(), day });
            }
            _ => return None,
        }
    }
    found
}

/// The day of "16.01.14".
fn short_day(word: &str) -> Option<Stated> {
    let (before, year) = word.split_at_checked(word.len().checked_sub(2)?)?;
    let century = if year.parse::<u16>().ok()? < FIRST_OLD_YEAR { 20 } else { 19 };
    let (year, month, day, either) = match read(&format!("{before}{century}{year}")) {
        Piece::Whole(year, month, day) => (year, month, day, false),
        Piece::Either(year, month, day) => (year, month, day, true),
        _ => return None,
    };
    exists(year, month, day).then_some(Stated { day: CivilDate { year, month, day }, either })
}

/// Whether a point follows each of two numbers: "3. 5. ".
fn has_points(numbers: &str) -> bool {
    numbers.bytes().filter(|byte| *byte == b'.').count() == 2
}

/// The year of the Gregorian calendar: "3 May B.E. 2576" is in 2033. No other calendar in use has such years.
const fn gregorian(year: u16) -> u16 {
    if year >= BUDDHIST_ERA + 1800 && year < BUDDHIST_ERA + 2200 { year - BUDDHIST_ERA } else { year }
}

/// Whether four digits follow one another, as they do in every year: most lines have none.
fn has_year(words: &str) -> bool {
    let (_, most) = words.bytes().fold((0_u32, 0), |(run, most), byte| {
        let run = (run + 1) * u32::from(byte.is_ascii_digit());
        (run, most.max(run))
    });
    most >= 4
}

/// Whether a time in a zone of the United States follows a date, so that its month comes first: "04/06/2033 03:35 PM EDT".
fn in_american_time(after: &str) -> bool {
    pieces(after).take(3).any(|(_, word)| calendar::is_american_time_zone(word))
}

/// Whether words are a day and its month and no more: "30 Sep", "Monday, 3 June".
pub(crate) fn is_day_and_month(words: &str) -> bool {
    words.len() <= 32 && has_day_and_month(words) && pieces(words).all(|(_, word)| !matches!(read(word), Piece::Other))
}

/// Whether words contain a day and the name of its month, with or without a year: "Dec. 22".
pub(crate) fn has_day_and_month(words: &str) -> bool {
    let mut last = Piece::Other;
    pieces(words).any(|(_, word)| {
        let piece = read(word);
        let pair =
            matches!((last, piece), (Piece::Day(_), Piece::Month(_)) | (Piece::Month(_), Piece::Day(_)) | (_, Piece::Whole(..)));
        last = piece;
        pair
    })
}
