//! Calendar dates as releases write them: "21 December 2017", "Dec. 21, 2017", "21.12.2017", "2017-12-21".

pub(super) mod day;

use self::day::{CivilDate, Stated, exists};
use crate::document::line::shape::has_digit;
use std::ops::Range;

/// A date found in words: where it stands, and which day it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) range: Range<usize>,
    pub(crate) day: Stated,
}

#[derive(Clone, Copy, Debug)]
enum Piece {
    Day(u8),
    Month(u8),
    Year(u16),
    Whole(u16, u8, u8),
    /// Day and month, or month and day.
    Either(u16, u8, u8),
    /// "of", "the", a weekday: stands between or before the parts and changes nothing.
    Filler,
    Other,
}

/// The first full date in `words`; parts are set apart by white space, commas and brackets. Only dates that the calendar has.
pub(crate) fn find(words: &str) -> Option<Date> {
    if !has_digit(words) || !has_year(words) {
        return None;
    }
    let mut last: [(usize, Piece); 2] = [(0, Piece::Other); 2];
    for (start, word) in pieces(words) {
        // "2024—The": a year ends at a dash; "17–19 July" is no single day.
        let word = word.find(['–', '—']).filter(|at| *at == 4).map_or(word, |at| &word[..at]);
        let piece = read(word);
        let end = start + word.trim_end_matches(['.', ';', ':']).len();
        let (from, year, month, day) = match (last[0], last[1], piece) {
            (_, _, Piece::Whole(year, month, day) | Piece::Either(year, month, day)) => (start, year, month, day),
            ((from, Piece::Day(day)), (_, Piece::Month(month)), Piece::Year(year))
            | ((from, Piece::Month(month)), (_, Piece::Day(day)), Piece::Year(year))
            | ((from, Piece::Year(year)), (_, Piece::Month(month)), Piece::Day(day)) => (from, year, month, day),
            (_, _, Piece::Filler) => continue,
            _ => {
                last = [last[1], (start, piece)];
                continue;
            }
        };
        let either = matches!(piece, Piece::Either(..));
        if either && in_american_time(&words[end..]) && exists(year, day, month) {
            return Some(Date {
                range: from..end,
                day: Stated { day: CivilDate { year, month: day, day: month }, either: false },
            });
        }
        if exists(year, month, day) {
            return Some(Date { range: from..end, day: Stated { day: CivilDate { year, month, day }, either } });
        }
        last = [last[1], (start, Piece::Other)];
    }
    None
}

/// Whether four digits stand together, as they do in every year that a date may have: most lines have none.
fn has_year(words: &str) -> bool {
    let (_, most) = words.bytes().fold((0_u32, 0), |(run, most), byte| {
        let run = (run + 1) * u32::from(byte.is_ascii_digit());
        (run, most.max(run))
    });
    most >= 4
}

/// "04/06/2033 03:35 PM EDT": a time in a zone of the United States stands right behind a date, and there the month stands first.
fn in_american_time(behind: &str) -> bool {
    const ZONES: [&str; 4] = ["EST", "EDT", "PST", "PDT"];
    pieces(behind).take(3).any(|(_, word)| ZONES.contains(&word))
}

/// Whether words are a day and its month and no more: "30 Sep", "Monday, 3 June".
pub(crate) fn is_day_of_a_year(words: &str) -> bool {
    words.len() <= 32 && has_day_and_month(words) && pieces(words).all(|(_, word)| !matches!(read(word), Piece::Other))
}

/// A date with the time of day that stands beside it, in ISO 8601, as the words state it: "22:30 BST on 12 May 2031".
pub(crate) fn moment(words: &str) -> Option<Box<str>> {
    let date = find(words)?;
    let day = date.day.only()?;
    let beside = [&words[..date.range.start], &words[date.range.end..]];
    let Some((hour, minute)) = beside.into_iter().find_map(time_of_day) else { return Some(day.iso()) };
    Some(format!("{}T{hour:02}:{minute:02}", day.iso()).into())
}

/// The first time of day in words: "22:30", "10.30 pm", "6pm", "0001 hrs", "noon".
fn time_of_day(words: &str) -> Option<(u8, u8)> {
    let mut pieces = words.split_whitespace().map(|word| word.trim_matches([',', ';', '(', ')', '.'])).peekable();
    while let Some(word) = pieces.next() {
        match word.to_ascii_lowercase().as_str() {
            "noon" | "midday" => return Some((12, 0)),
            "midnight" => return Some((0, 0)),
            _ => {}
        }
        let digits = word.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.')).unwrap_or(word.len());
        let (clock, half) = word.split_at(digits);
        let next = pieces.peek().copied().unwrap_or_default();
        let half = (if half.is_empty() { next } else { half }).replace('.', "").to_ascii_lowercase();
        let (hour, minute) = match clock.split_once([':', '.']) {
            Some(parts) => parts,
            None if clock.len() == 4 && half != "am" && half != "pm" => clock.split_at(2),
            None if matches!(&*half, "am" | "pm") => (clock, "00"),
            None => continue,
        };
        let (Ok(hour), Ok(minute), 2) = (hour.parse::<u8>(), minute.parse::<u8>(), minute.len()) else { continue };
        let hour = match &*half {
            "pm" if hour < 12 => hour + 12,
            "am" if hour == 12 => 0,
            _ => hour,
        };
        if hour < 24 && minute < 60 {
            return Some((hour, minute));
        }
    }
    None
}

/// The day of an ISO 8601 date.
pub(crate) fn of_iso(iso: &str) -> Option<CivilDate> {
    match whole(iso) {
        Piece::Whole(year, month, day) if iso.len() == 10 && exists(year, month, day) => Some(CivilDate { year, month, day }),
        _ => None,
    }
}

/// The day that words tell by `read`, the day on which they were read: "today", "yesterday", "3 June" (the last that there was).
pub(crate) fn relative(words: &str, read_on: CivilDate) -> Option<CivilDate> {
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

/// Whether `words` hold the name of a month and a day, with or without a year: "Dec. 22".
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

/// Whether `word` names a day of the week, whole or cut short.
pub(crate) fn is_weekday(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    let day = match &start(word) {
        b"mon" => "monday",
        b"tue" => "tuesday",
        b"wed" => "wednesday",
        b"thu" => "thursday",
        b"fri" => "friday",
        b"sat" => "saturday",
        b"sun" => "sunday",
        _ => return false,
    };
    abbreviates(word, day)
}

fn pieces(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = words.as_ptr() as usize;
    words
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']' | '|'))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - base, word))
}

fn read(word: &str) -> Piece {
    let bytes = word.as_bytes();
    if !bytes.first().is_some_and(u8::is_ascii_alphanumeric) || bytes.len() > 32 {
        return Piece::Other;
    }
    if !bytes[0].is_ascii_digit() {
        return match month(word) {
            Some(month) => Piece::Month(month),
            None if is_weekday(word) || matches!(word, "of" | "the") => Piece::Filler,
            None => Piece::Other,
        };
    }
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = word[..digits].parse::<u16>().unwrap_or_default();
    let rest = word[digits..].trim_end_matches(['.', ';', ':']);
    match (digits, rest) {
        (4, "") => Piece::Year(number),
        (1 | 2, "" | "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH") => Piece::Day(number as u8),
        _ => whole(word),
    }
}

/// Dates without a space: year first in any style; day first with points or a month's name; with strokes or hyphens as one reading is
/// left (21/12/2017, 12/21/2017, 4-4-2018) or two (2/10/2033).
fn whole(word: &str) -> Piece {
    let day_part = word.split_once('T').map_or(word, |(date, time)| if time.contains(':') { date } else { word });
    let Some(mark) = day_part.chars().find(|c| matches!(c, '-' | '/' | '.')) else { return Piece::Other };
    let mut parts = day_part.trim_end_matches(['.', ';', ':']).split(mark);
    let (Some(first), Some(second), Some(third), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Piece::Other;
    };
    let number = |part: &str| (part.len() <= 4).then(|| part.parse::<u16>().ok()).flatten();
    let small =
        |part: &str| number(part).filter(|number| part.len() <= 2 && (1..=31).contains(number)).map(|number| number as u8);
    if first.len() == 4 {
        return match (number(first), small(second), small(third)) {
            (Some(year), Some(month), Some(day)) => Piece::Whole(year, month, day),
            _ => Piece::Other,
        };
    }
    let (Some(year), true) = (number(third), third.len() == 4) else { return Piece::Other };
    match (small(first), small(second), month(second)) {
        (Some(day), _, Some(month)) => Piece::Whole(year, month, day),
        (Some(day), Some(month), _) if mark == '.' || day > 12 || day == month => Piece::Whole(year, month, day),
        (Some(month), Some(day), _) if day > 12 => Piece::Whole(year, month, day),
        (Some(day), Some(month), _) => Piece::Either(year, month, day),
        _ => Piece::Other,
    }
}

fn month(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.');
    let (number, name) = match &start(word) {
        b"jan" => (1, "january"),
        b"feb" => (2, "february"),
        b"mar" => (3, "march"),
        b"apr" => (4, "april"),
        b"may" => (5, "may"),
        b"jun" => (6, "june"),
        b"jul" => (7, "july"),
        b"aug" => (8, "august"),
        b"sep" => (9, "september"),
        b"oct" => (10, "october"),
        b"nov" => (11, "november"),
        b"dec" => (12, "december"),
        _ => return None,
    };
    (word.starts_with(|c: char| c.is_ascii_uppercase()) && abbreviates(word, name)).then_some(number)
}

/// The first three letters of a word, in lower case; zeros for a shorter one.
fn start(word: &str) -> [u8; 3] {
    word.as_bytes().first_chunk().map_or([0; 3], |letters: &[u8; 3]| letters.map(|letter| letter.to_ascii_lowercase()))
}

/// "Sept" for "september"; three letters or more, or four ("Thur") and the like.
fn abbreviates(word: &str, whole: &str) -> bool {
    let short = word.len() <= 5;
    whole.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) && (short || word.len() == whole.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::day::Day;
    use crate::rule::DateRule;

    fn iso(words: &str) -> Option<String> {
        find(words).and_then(|date| date.day.only()).map(|day| day.iso().into())
    }

    #[test]
    fn reads_the_common_forms() {
        for words in [
            "21 December 2017",
            "21st December 2017",
            "Thursday, 21 Dec. 2017",
            "Thurs 21 Dec 2017",
            "the 21st of December, 2017",
            "December 21, 2017",
            "DECEMBER 21ST, 2017",
            "Dec. 21 2017",
            "Published 21 December 2017 (updated later)",
            "2017 December 21",
            "2017-12-21",
            "2017-12-21T09:30:00+01:00",
            "2017/12/21",
            "21/12/2017",
            "12/21/2017",
            "21.12.2017",
            "21-Dec-2017",
            "Oslo, 21-12-2017.",
        ] {
            assert_eq!(iso(words).as_deref(), Some("2017-12-21"), "{words}");
        }
    }

    #[test]
    fn a_moment_is_a_date_with_a_time_of_day() {
        for (words, expected) in [
            ("22:30 BST ON 12 MAY 2031", "2031-05-12T22:30"),
            ("10.30pm, Thursday 12 May 2031", "2031-05-12T22:30"),
            ("12 May 2031, 6 a.m.", "2031-05-12T06:00"),
            ("0001 hrs on 12 May 2031", "2031-05-12T00:01"),
            ("midnight on May 12, 2031", "2031-05-12T00:00"),
            ("noon, 12 May 2031", "2031-05-12T12:00"),
            ("12 May 2031", "2031-05-12"),
        ] {
            assert_eq!(moment(words).as_deref(), Some(expected), "{words}");
        }
        assert_eq!(moment("22:30 tomorrow"), None);
        assert_eq!(moment("25:70 on 12 May 2031").as_deref(), Some("2031-05-12"));
    }

    #[test]
    fn leaves_what_is_no_date() {
        for words in [
            "31 June 2024",
            "29 February 2023",
            "3 June",
            "17–19 July 2024",
            "may 3 2024",
            "Resolution 2231 (2015)",
            "0 March 2020",
            "12 Marches 2020",
            "June 2024",
            "",
        ] {
            assert_eq!(iso(words), None, "{words}");
        }
        assert_eq!(iso("29 February 2024").as_deref(), Some("2024-02-29"));
        assert_eq!(iso("from 30 to 31 February 2024 or 1 March 2024").as_deref(), Some("2024-03-01"));
    }

    #[test]
    fn a_day_that_may_be_two_is_told_by_the_country() {
        for words in ["02/10/2033", "2/10/2033", "Published: 02-10-2033"] {
            let day = Day::from(find(words).unwrap().day);
            assert_eq!(day.of(Some("US"), false), Some(("2033-02-10", Some(DateRule::MonthFirst))), "{words}");
            assert_eq!(day.of(Some("IE"), false), Some(("2033-10-02", Some(DateRule::DayFirst))), "{words}");
            assert_eq!((day.of(Some("CA"), false), day.of(None, false)), (None, None), "{words}");
            assert_eq!(day.of(None, true), day.of(Some("IE"), false), "{words}");
        }
        for words in ["02.10.2033", "13/10/2033", "10/10/2033", "2033/10/02", "2 October 2033"] {
            let stated = find(words).unwrap().day;
            assert_eq!(Day::from(stated).of(None, false), Some((&*stated.only().unwrap().iso(), None)), "{words}");
        }
        // The time zone tells as surely as the country does.
        assert_eq!(find("02/10/2033 03:35 PM EDT").unwrap().day.only().map(CivilDate::iso).as_deref(), Some("2033-02-10"));
        assert_eq!(moment("22:30 on 02/10/2033"), None);
    }

    #[test]
    fn days_told_by_the_day_of_reading() {
        let told = |words: &str, read: &str| relative(words, of_iso(read).unwrap()).map(|day| String::from(day.iso()));
        for (words, read, wanted) in [
            ("Published today", "2024-06-03", Some("2024-06-03")),
            ("Today, 3 pm", "2024-06-03", Some("2024-06-03")),
            ("Published yesterday", "2024-03-01", Some("2024-02-29")),
            ("Yesterday", "2023-01-01", Some("2022-12-31")),
            ("Published: Monday 3 June", "2024-06-05", Some("2024-06-03")),
            ("December 30", "2024-01-02", Some("2023-12-30")),
            ("today (Monday 3 June)", "2024-06-04", Some("2024-06-03")),
            ("31 June", "2024-07-01", None),
            ("Published soon", "2024-07-01", None),
        ] {
            assert_eq!(told(words, read).as_deref(), wanted, "{words}");
        }
        assert_eq!(of_iso("2024-02-30"), None);
        assert_eq!(of_iso("3 June 2024"), None);
    }

    #[test]
    fn says_where_the_date_stands() {
        let words = "Brussels, 3 June 2024.";
        assert_eq!(&words[find(words).unwrap().range], "3 June 2024");
    }

    #[test]
    fn a_day_and_a_month_need_no_year() {
        assert!(has_day_and_month("OSLO, Dec. 22"));
        assert!(has_day_and_month("4 July"));
        assert!(!has_day_and_month("Resolution 22 of Oslo"));
    }
}
