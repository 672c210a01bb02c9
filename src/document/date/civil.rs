//! Days of the calendar.

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

    /// The day before this one.
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

impl CivilDate {
    /// The day after this one.
    pub(crate) fn after(self) -> Self {
        let Self { year, month, day } = self;
        if exists(year, month, day + 1) {
            return Self { day: day + 1, ..self };
        }
        if month < 12 { Self { year, month: month + 1, day: 1 } } else { Self { year: year + 1, month: 1, day: 1 } }
    }

    /// The number of days since 1 March of the year 0.
    pub(super) fn number(self) -> i32 {
        // The year begins in March, so that the day of a leap year is its last.
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i32::from(self.day) - 1
    }

    /// The day of the week; 0 is Monday.
    pub(super) fn weekday(self) -> u8 {
        // 1 March of the year 0 is a Wednesday.
        (self.number() + 2).rem_euclid(7).unsigned_abs() as u8
    }
}

/// Whether the Gregorian calendar has a day, in the years 1800 to 2199.
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
