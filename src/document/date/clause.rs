//! The day that a clause states: "on 12 March", "yesterday", "on Monday", "from 3 to 5 May".

use super::civil::{CivilDate, exists};
use super::pieces::{Piece, pieces, read};
use crate::lang::en::calendar;

/// A day as the words of a clause state it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClauseDay {
    /// "12 March 2031".
    Whole(CivilDate),
    /// "12 March".
    OfYear { month: u8, day: u8 },
    /// "Monday": 0.
    Weekday(u8),
    /// "yesterday": the number of days from the day of the release.
    FromToday(i8),
}

/// Where a clause stands in time, as its verb shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Outlook {
    /// "met on 12 March".
    Past,
    /// "will meet on 12 March".
    Future,
    /// "meets on 12 March".
    #[default]
    Open,
}

/// The number of words of a day that are read: "from Wednesday, the 30th of April to Friday, the 2nd of May 2031".
const MAX_WORDS: usize = 14;

impl ClauseDay {
    /// Reads the day that opens some words. Of several days it is the first: "3 to 5 May".
    pub(crate) fn opening(words: &str) -> Option<Self> {
        if calendar::begins_with_part_of_today(words) {
            return Some(Self::FromToday(0));
        }
        let mut read = Reading::default();
        for (index, (_, word)) in pieces(words).take(MAX_WORDS).enumerate() {
            if index == 0 {
                if let Some(days) = calendar::days_from_today(word) {
                    return Some(Self::FromToday(days));
                }
            }
            match read.take(word) {
                Step::Next => {}
                Step::Known(day) => return Some(day),
                Step::Stop => break,
            }
        }
        read.day()
    }

    /// The day of the calendar, for a release of a day. `None` if only its day would tell and is not known.
    pub(crate) fn resolve(self, published: Option<CivilDate>, outlook: Outlook) -> Option<CivilDate> {
        match self {
            Self::Whole(day) => Some(day),
            Self::FromToday(0) => published,
            Self::FromToday(days) => published.map(if days < 0 { CivilDate::before } else { CivilDate::after }),
            Self::Weekday(weekday) => day_of_week(weekday, published?, outlook),
            Self::OfYear { month, day } => day_of_year((month, day), published?, outlook),
        }
    }
}

/// The last such day up to the day of the release, or the next one after it.
fn day_of_week(weekday: u8, published: CivilDate, outlook: Outlook) -> Option<CivilDate> {
    let (mut day, step): (_, fn(CivilDate) -> CivilDate) = match outlook {
        Outlook::Past => (published, CivilDate::before),
        Outlook::Future => (published.after(), CivilDate::after),
        Outlook::Open => return None,
    };
    while day.weekday() != weekday {
        day = step(day);
    }
    Some(day)
}

/// The day of the year that the outlook of the clause chooses: the last one, the next one, or the nearest.
fn day_of_year((month, day): (u8, u8), published: CivilDate, outlook: Outlook) -> Option<CivilDate> {
    /// The number of days by which a release may be dated earlier than what it reports.
    const MAX_EARLY: i32 = 1;
    /// The number of days by which a release may be dated later than what it announces.
    const MAX_LATE: i32 = 7;
    let years = published.year - 1..=published.year + 1;
    let days = years.filter(|year| exists(*year, month, day)).map(|year| CivilDate { year, month, day });
    let after = |day: &CivilDate| day.number() - published.number();
    match outlook {
        Outlook::Past => days.filter(|day| after(day) <= MAX_EARLY).max(),
        Outlook::Future => days.filter(|day| after(day) >= -MAX_LATE).min(),
        Outlook::Open => days.min_by_key(|day| after(day).abs()),
    }
}

/// What a word does to a day that is being read.
enum Step {
    Next,
    Known(ClauseDay),
    Stop,
}

/// The parts of a day that were read.
#[derive(Default)]
struct Reading {
    weekday: Option<u8>,
    month: Option<u8>,
    day: Option<u8>,
    /// Whether the last word joins days: the next one may be the last day of a stay.
    joined: bool,
    /// Whether the last day of a stay was read.
    closed: bool,
}

impl Reading {
    fn take(&mut self, word: &str) -> Step {
        let joined = std::mem::take(&mut self.joined);
        if calendar::joins_days(word) && self.day.is_some() {
            self.joined = true;
            return Step::Next;
        }
        let word = match first_of_range(word) {
            Some(first) => {
                self.closed = true;
                first
            }
            None => word,
        };
        match read(word) {
            Piece::Whole(year, month, day) if self.day.is_none() && exists(year, month, day) => {
                return Step::Known(ClauseDay::Whole(CivilDate { year, month, day }));
            }
            Piece::Day(day) if self.day.is_none() => self.day = Some(day),
            Piece::Day(_) if joined => self.closed = true,
            Piece::Month(month) if self.month.is_none() => self.month = Some(month),
            // "30 April to 2 May"
            Piece::Month(_) if self.closed => {}
            Piece::Year(year) => return self.of_year(year),
            Piece::Filler => self.weekday = self.weekday.or_else(|| calendar::weekday(word)),
            _ => return Step::Stop,
        }
        // "3 May; talks went on": a mark ends the day.
        if word.ends_with([';', ':']) { Step::Stop } else { Step::Next }
    }

    fn of_year(&self, year: u16) -> Step {
        let (Some(month), Some(day)) = (self.month, self.day) else { return Step::Stop };
        if exists(year, month, day) { Step::Known(ClauseDay::Whole(CivilDate { year, month, day })) } else { Step::Stop }
    }

    fn day(&self) -> Option<ClauseDay> {
        match (self.month, self.day, self.weekday) {
            (Some(month), Some(day), _) => exists(2000, month, day).then_some(ClauseDay::OfYear { month, day }),
            (None, None, Some(weekday)) => Some(ClauseDay::Weekday(weekday)),
            _ => None,
        }
    }
}

/// The first day of "3-5" and "3–5".
fn first_of_range(word: &str) -> Option<&str> {
    let (first, last) = word.split_once(['-', '–', '—', '/'])?;
    let is_day = |part: &str| matches!(read(part), Piece::Day(_));
    (is_day(first) && is_day(last)).then_some(first)
}

#[cfg(test)]
mod tests;
