//! A date with a time of day.

use super::find::find;
use crate::lang::en::calendar;

/// The first date in words and the time of day beside it, in ISO 8601, in the time zone of the words: "22:30 BST on 12 May 2031".
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
        if let Some(hour) = calendar::hour(&word.to_ascii_lowercase()) {
            return Some((hour, 0));
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
