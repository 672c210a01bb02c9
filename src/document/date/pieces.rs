//! The parts of a date, word by word.

use super::civil::{CivilDate, exists};
use crate::lang::en::calendar;

/// A part of a date.
#[derive(Clone, Copy, Debug)]
pub(super) enum Piece {
    Day(u8),
    /// An ordinal number in letters, which is a day only before "day": "third day of May".
    Ordinal(u8),
    Month(u8),
    Year(u16),
    /// Year, month and day in one word.
    Whole(u16, u8, u8),
    /// A year, then day and month or month and day.
    Either(u16, u8, u8),
    /// "of", "the", a weekday: may come between or before the parts and changes nothing.
    Filler,
    Other,
}

/// The words of a text with their offsets. A month and a number without a space between them are two words: "Feb.27", "3June".
pub(super) fn pieces(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = words.as_ptr() as usize;
    words
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']' | '|'))
        .flat_map(|word| <[&str; 2]>::from(split_dash(word).unwrap_or(("", word))))
        .flat_map(|word| <[&str; 2]>::from(split_year(word).unwrap_or_else(|| split_month(word))))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - base, word))
}

/// A place and a day in one word: "Lund–4 June 2034".
fn split_dash(word: &str) -> Option<(&str, &str)> {
    let (place, day) = word.split_once(['–', '—'])?;
    let is_day = (1..=2).contains(&day.len()) && day.bytes().all(|byte| byte.is_ascii_digit());
    (is_day && place.ends_with(char::is_alphabetic)).then_some((place, day))
}

/// A day and a year in one word: "January 3/2034".
fn split_year(word: &str) -> Option<(&str, &str)> {
    let (day, year) = word.split_once('/')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    ((1..=2).contains(&day.len()) && year.len() == 4 && digits(day) && digits(year)).then_some((day, year))
}

/// A word in two parts, if one is a month and the other opens with a digit. Otherwise the second part is empty.
fn split_month(word: &str) -> (&str, &str) {
    let opens_with_digit = word.starts_with(|c: char| c.is_ascii_digit());
    let at = word.find(|c: char| c.is_ascii_digit() != opens_with_digit && c != '.');
    let at = at.filter(|_| word.len() <= 24 && word.starts_with(|c: char| c.is_ascii_alphanumeric()));
    let parts = at.map(|at| word.split_at(at)).filter(|(first, second)| {
        let (name, number) = if opens_with_digit { (second, first) } else { (first, second) };
        number.len() <= 4 && calendar::month(name).is_some()
    });
    parts.unwrap_or((word, ""))
}

/// A word without the time of day that follows a year without a space: "201718:28", "28.07.201718:28".
fn without_clock(word: &str) -> &str {
    let Some(colon) = word.find(':').filter(|colon| *colon >= 6) else { return word };
    let digits = word.as_bytes().get(colon - 6..colon).is_some_and(|before| before.iter().all(u8::is_ascii_digit));
    if digits { &word[..colon - 2] } else { word }
}

/// Reads one word.
pub(super) fn read(word: &str) -> Piece {
    let bytes = word.as_bytes();
    if !bytes.first().is_some_and(u8::is_ascii_alphanumeric) || bytes.len() > 32 {
        return Piece::Other;
    }
    if !bytes[0].is_ascii_digit() {
        return match calendar::month(word) {
            Some(month) => Piece::Month(month),
            None if calendar::is_weekday(word) || calendar::is_filler(word) => Piece::Filler,
            None => calendar::ordinal(word).map_or(Piece::Other, Piece::Ordinal),
        };
    }
    let word = without_clock(word);
    let bytes = word.as_bytes();
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = word[..digits].parse::<u16>().unwrap_or_default();
    let rest = word[digits..].trim_end_matches(['.', ';', ':']);
    match (digits, rest) {
        (4, "") => Piece::Year(number),
        (1 | 2, rest) if rest.is_empty() || calendar::is_ordinal_ending(rest) => Piece::Day(number as u8),
        _ => numeric_date(word),
    }
}

/// Reads a date without spaces: the year first in any style; the day first with points, or with the name or the Roman number of a month. With slashes or
/// hyphens there may be one reading (21/12/2017, 12/21/2017, 4-4-2018) or two (2/10/2033).
fn numeric_date(word: &str) -> Piece {
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
    match (small(first), small(second), calendar::month(second).or_else(|| roman_month(second))) {
        (Some(day), _, Some(month)) => Piece::Whole(year, month, day),
        (Some(day), Some(month), _) if mark == '.' || day > 12 || day == month => Piece::Whole(year, month, day),
        (Some(month), Some(day), _) if day > 12 => Piece::Whole(year, month, day),
        (Some(day), Some(month), _) => Piece::Either(year, month, day),
        _ => Piece::Other,
    }
}

/// The month of a Roman number: "3.V.2033".
fn roman_month(number: &str) -> Option<u8> {
    // house: numbers are not words
    const MONTHS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let month = MONTHS.iter().position(|month| *month == number)?;
    Some(month as u8 + 1)
}

/// The day of an ISO 8601 date.
pub(crate) fn of_iso(iso: &str) -> Option<CivilDate> {
    match numeric_date(iso) {
        Piece::Whole(year, month, day) if iso.len() == 10 && exists(year, month, day) => Some(CivilDate { year, month, day }),
        _ => None,
    }
}
