//! Months, and the periods of a plot over time.

use std::collections::BTreeMap;

/// A month, counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Month(u32);

/// The period of one column in a plot over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    Months,
    Quarters,
    Years,
}

/// The largest number of columns in a plot over time.
const COLUMNS: u32 = 24;

impl Month {
    /// The month of an ISO 8601 date.
    pub(super) fn of(date: &str) -> Option<Self> {
        let (year, rest) = date.split_once('-')?;
        let month = rest.get(..2)?;
        let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let (year, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
        (1..=12).contains(&month).then(|| Self(year * 12 + month - 1))
    }

    /// The name in ISO 8601: 2031-06.
    pub(super) fn name(self) -> String {
        format!("{:04}-{:02}", self.0 / 12, self.0 % 12 + 1)
    }
}

impl Grain {
    /// The shortest period in which all months fit into one plot.
    pub(super) fn of(first: Month, last: Month) -> Self {
        let wide = last.0 - first.0;
        if wide < COLUMNS {
            Self::Months
        } else if last.0 / 3 - first.0 / 3 < COLUMNS {
            Self::Quarters
        } else {
            Self::Years
        }
    }

    /// The word for the period.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Months => "month",
            Self::Quarters => "quarter",
            Self::Years => "year",
        }
    }

    /// The number of the column that contains a month.
    pub(super) const fn column(self, month: Month) -> u32 {
        match self {
            Self::Months => month.0,
            Self::Quarters => month.0 / 3,
            Self::Years => month.0 / 12,
        }
    }

    /// The name of a column.
    pub(super) fn name(self, column: u32) -> String {
        match self {
            Self::Months => Month(column).name(),
            Self::Quarters => format!("{:04}-Q{}", column / 4, column % 4 + 1),
            Self::Years => format!("{column:04}"),
        }
    }

    /// The columns from the first to the last month. If there are too many years, the last ones.
    pub(super) fn columns(self, first: Month, last: Month) -> std::ops::RangeInclusive<u32> {
        let last = self.column(last);
        self.column(first).max((last + 1).saturating_sub(COLUMNS))..=last
    }
}

/// The counts of months, added up by column.
pub(super) fn by_column(months: &BTreeMap<Month, u64>, grain: Grain, columns: &[u32]) -> Vec<u64> {
    let mut counts = vec![0; columns.len()];
    let first = columns.first().copied().unwrap_or_default();
    for (month, count) in months {
        let column = grain.column(*month).checked_sub(first).and_then(|at| counts.get_mut(at as usize));
        if let Some(sum) = column {
            *sum += count;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(date: &str) -> Month {
        Month::of(date).expect(date)
    }

    #[test]
    fn months_are_read_from_dates() {
        assert_eq!((month("2031-06-03").name(), month("0999-12").name()), ("2031-06".into(), "0999-12".into()));
        for date in ["", "2031", "2031-13-01", "2031-00-01", "31-06-03", "+031-06-01", "2031-6-1", "2031-é"] {
            assert_eq!(Month::of(date), None, "{date}");
        }
    }

    #[test]
    fn longer_times_have_longer_periods() {
        let grain = |first, last| Grain::of(month(first), month(last));
        assert_eq!(grain("2031-01", "2032-12"), Grain::Months);
        assert_eq!(grain("2031-01", "2033-01"), Grain::Quarters);
        assert_eq!(grain("1931-01", "2033-01"), Grain::Years);
        let names: Vec<_> =
            Grain::Quarters.columns(month("2031-11"), month("2032-04")).map(|column| Grain::Quarters.name(column)).collect();
        assert_eq!(names, ["2031-Q4", "2032-Q1", "2032-Q2"]);
        assert_eq!(Grain::Years.columns(month("1931-01"), month("2033-01")).count(), 24);
    }
}
