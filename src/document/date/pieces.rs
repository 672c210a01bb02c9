//! The parts of a date, word by word.

use crate::lang::en::calendar;

/// A part of a date.
#[derive(Clone, Copy, Debug)]
pub(super) enum Piece {
    Day(u8),
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

/// The words of a text with their offsets.
pub(super) fn pieces(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let base = words.as_ptr() as usize;
    words
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']' | '|'))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - base, word))
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
            None => Piece::Other,
        };
    }
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
pub(super) fn numeric_date(word: &str) -> Piece {
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
