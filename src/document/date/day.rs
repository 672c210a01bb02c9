//! Days of the calendar, and which of two a release means that writes one in numbers alone.

use crate::rule::DateRule;

/// The day of a date, read with the day before the month where either may stand first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) day: CivilDate,
    /// Whether the month may be the first as well: "02/10/2033".
    pub(crate) either: bool,
}

impl Stated {
    /// The day, where it can be but one.
    pub(crate) fn only(self) -> Option<CivilDate> {
        (!self.either).then_some(self.day)
    }

    /// In ISO 8601, with the day before the month.
    pub(crate) fn iso(self) -> Box<str> {
        self.day.iso()
    }
}

/// A day as a release states it, in ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Day {
    Told(Box<str>),
    /// "02/10/2033": the two days that it may be.
    Either {
        day_first: Box<str>,
        month_first: Box<str>,
    },
}

/// Where the month stands first, and where people write both.
const MONTH_FIRST: [&str; 1] = ["US"];
const BOTH: [&str; 2] = ["CA", "PH"];

impl Day {
    /// The day that a publisher means by its country, or as a body `of_many` states, and the rule where it may be another; none where
    /// that is not to be known.
    pub(crate) fn of(&self, country: Option<&str>, of_many: bool) -> Option<(&str, Option<DateRule>)> {
        match self {
            Self::Told(day) => Some((day, None)),
            Self::Either { day_first, month_first } => {
                let american = country.is_some_and(|country| MONTH_FIRST.contains(&country));
                let told = country.map_or(of_many, |country| !BOTH.contains(&country));
                let (day, rule) = if american { (month_first, DateRule::MonthFirst) } else { (day_first, DateRule::DayFirst) };
                told.then_some((&**day, Some(rule)))
            }
        }
    }
}

impl From<CivilDate> for Day {
    fn from(day: CivilDate) -> Self {
        Self::Told(day.iso())
    }
}

impl From<Stated> for Day {
    fn from(stated: Stated) -> Self {
        if stated.either {
            let CivilDate { year, month: day, day: month } = stated.day;
            return Self::Either { day_first: stated.iso(), month_first: CivilDate { year, month, day }.iso() };
        }
        Self::Told(stated.iso())
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CivilDate {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl CivilDate {
    /// In ISO 8601.
    pub(crate) fn iso(self) -> Box<str> {
        let Self { year, month, day } = self;
        let digit = |number: u16, place: u16| char::from(b'0' + (number / place % 10) as u8);
        let (month, day) = (u16::from(month), u16::from(day));
        let mut iso = String::with_capacity("2031-06-03".len());
        iso.extend([1000, 100, 10, 1].map(|place| digit(year, place)));
        iso.extend(['-', digit(month, 10), digit(month, 1), '-', digit(day, 10), digit(day, 1)]);
        iso.into()
    }

    /// The day before.
    pub(crate) fn before(self) -> Self {
        match self {
            Self { day: 2.., .. } => Self { day: self.day - 1, ..self },
            Self { month: 2.., .. } => {
                let month = self.month - 1;
                let last = (28..=31).rev().find(|day| exists(self.year, month, *day)).unwrap_or(28);
                Self { month, day: last, ..self }
            }
            Self { year, .. } => Self { year: year - 1, month: 12, day: 31 },
        }
    }
}

/// Whether the Gregorian calendar has the day, in the years that releases can come from.
pub(crate) fn exists(year: u16, month: u8, day: u8) -> bool {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1800..=2199).contains(&year) && (1..=days).contains(&day)
}
