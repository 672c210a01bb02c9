//! Days as a release states them, and the rules for days written only in numbers.

use super::civil::CivilDate;
use super::pieces::of_iso;
use crate::lexicon::gazetteer::{CountryTraits, Gazetteer};
use crate::rule::DateRule;

/// The day of a date. If day and month may change places, it is read with the day first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) day: CivilDate,
    /// Whether the month may come first as well: "02/10/2033".
    pub(crate) either: bool,
}

impl Stated {
    /// The day, if it is unambiguous.
    pub(crate) fn only(self) -> Option<CivilDate> {
        (!self.either).then_some(self.day)
    }
}

/// A day as a release states it, in ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Day {
    Known(Box<str>),
    /// "02/10/2033": the two days that it may be.
    Either {
        day_first: Box<str>,
        month_first: Box<str>,
    },
}

/// The publisher of a release, whose habit decides how a date is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publisher<'a> {
    /// A body of one country, ISO 3166-1 alpha-2.
    OfCountry(&'a str),
    /// A body of many states.
    International,
    Unknown,
}

/// One way to read a date whose day and month may change places.
struct Rule {
    id: DateRule,
    /// Whether the publisher writes dates this way.
    applies: fn(Publisher<'_>, &Gazetteer) -> bool,
}

/// The rules, in any order: no publisher is both. Neither applies to a country that writes both ways, so that its date stays unread.
const RULES: &[Rule] =
    &[Rule { id: DateRule::MonthFirst, applies: month_first }, Rule { id: DateRule::DayFirst, applies: day_first }];

/// "U.S. Department of State⏎02/10/2033" is 10 February.
fn month_first(publisher: Publisher<'_>, gazetteer: &Gazetteer) -> bool {
    matches!(publisher, Publisher::OfCountry(code) if has(gazetteer, code, CountryTraits::MONTH_FIRST))
}

/// "Department of Foreign Affairs, Ireland⏎02/10/2033" is 2 October; a body of many states writes dates the same way.
fn day_first(publisher: Publisher<'_>, gazetteer: &Gazetteer) -> bool {
    match publisher {
        Publisher::OfCountry(code) => writes_day_first(code, gazetteer),
        Publisher::International => true,
        Publisher::Unknown => false,
    }
}

/// Whether a country writes the day before the month, and never after it.
pub(crate) fn writes_day_first(code: &str, gazetteer: &Gazetteer) -> bool {
    !has(gazetteer, code, CountryTraits::MONTH_FIRST.or(CountryTraits::EITHER_FIRST))
}

fn has(gazetteer: &Gazetteer, code: &str, traits: CountryTraits) -> bool {
    gazetteer.country(code).is_some_and(|country| gazetteer.country_has(country, traits))
}

impl Day {
    /// Whether this day may be another one, which is known.
    pub(crate) fn may_be(&self, other: &Self) -> bool {
        let Self::Known(other) = other else { return false };
        match self {
            Self::Known(day) => day == other,
            Self::Either { day_first, month_first } => day_first == other || month_first == other,
        }
    }

    /// The one of the two days that is less than a month from another, if only one is.
    pub(crate) fn near(&self, other: CivilDate) -> Option<Self> {
        /// The greatest number of days between the two.
        const MAX_DAYS: i32 = 28;
        let Self::Either { day_first, month_first } = self else { return None };
        let is_near = |day: &str| of_iso(day).is_some_and(|day| (day.number() - other.number()).abs() <= MAX_DAYS);
        match (is_near(day_first), is_near(month_first)) {
            (true, false) => Some(Self::Known(day_first.clone())),
            (false, true) => Some(Self::Known(month_first.clone())),
            _ => None,
        }
    }

    /// The ISO 8601 day, if it is unambiguous.
    pub(crate) fn only(&self) -> Option<&str> {
        match self {
            Self::Known(day) => Some(day),
            Self::Either { .. } => None,
        }
    }

    /// The year, which both readings share.
    pub(crate) fn year(&self) -> u16 {
        let (Self::Known(day) | Self::Either { day_first: day, .. }) = self;
        day.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
    }

    /// The day that a publisher means, and the rule if the date was ambiguous; nothing if the publisher does not decide it.
    pub(crate) fn of(&self, publisher: Publisher<'_>, gazetteer: &Gazetteer) -> Option<(&str, Option<DateRule>)> {
        match self {
            Self::Known(day) => Some((day, None)),
            Self::Either { day_first, month_first } => {
                let rule = RULES.iter().find(|rule| (rule.applies)(publisher, gazetteer))?;
                let day = if rule.id == DateRule::MonthFirst { month_first } else { day_first };
                Some((day, Some(rule.id)))
            }
        }
    }
}

impl From<CivilDate> for Day {
    fn from(day: CivilDate) -> Self {
        Self::Known(day.iso())
    }
}

impl From<Stated> for Day {
    fn from(stated: Stated) -> Self {
        let day_first = stated.day.iso();
        if stated.either {
            let CivilDate { year, month: day, day: month } = stated.day;
            return Self::Either { day_first, month_first: CivilDate { year, month, day }.iso() };
        }
        Self::Known(day_first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::date::find;

    fn read(words: &str, publisher: Publisher<'_>) -> Option<(String, Option<DateRule>)> {
        let day = Day::from(find(words).unwrap().day);
        day.of(publisher, &crate::lexicon::Lexicon::built_in().unwrap().gazetteer).map(|(day, rule)| (day.to_owned(), rule))
    }

    #[test]
    fn the_publisher_decides_which_of_two_days_a_date_is() {
        let day = |day: &str, rule| Some((day.to_owned(), Some(rule)));
        for words in ["02/10/2033", "2/10/2033", "Published: 02-10-2033"] {
            assert_eq!(read(words, Publisher::OfCountry("US")), day("2033-02-10", DateRule::MonthFirst), "{words}");
            assert_eq!(read(words, Publisher::OfCountry("IE")), day("2033-10-02", DateRule::DayFirst), "{words}");
            assert_eq!(read(words, Publisher::International), day("2033-10-02", DateRule::DayFirst), "{words}");
            assert_eq!(read(words, Publisher::OfCountry("CA")), None, "{words}");
            assert_eq!(read(words, Publisher::Unknown), None, "{words}");
        }
        for words in ["02.10.2033", "13/10/2033", "10/10/2033", "2033/10/02", "2 October 2033"] {
            let only = find(words).unwrap().day.only().unwrap().iso();
            assert_eq!(read(words, Publisher::Unknown), Some((only.into(), None)), "{words}");
        }
    }

    #[test]
    fn each_date_rule_has_a_function() {
        assert!(DateRule::ALL.iter().all(|id| RULES.iter().any(|rule| rule.id == *id)));
    }
}
