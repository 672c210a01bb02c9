//! Calendar dates as releases write them: "21 December 2017", "Dec. 21, 2017", "21.12.2017", "2017-12-21".
//!
//! The grammar of dates belongs to a language: a second language would bring a folder like this one. The names of months, weekdays and
//! parts of the day are in `lang/en/calendar.rs`.

mod clause;
mod find;
mod hijri;
mod moment;
mod relative;
mod stated;
mod civil;
mod pieces;

#[cfg(test)]
mod tests;

pub(crate) use self::civil::CivilDate;
#[cfg(feature = "html")]
pub(crate) use self::civil::exists;
pub(crate) use self::clause::{ClauseDay, Outlook};
pub(crate) use self::find::{Date, find, has_day_and_month, is_day_and_month, with_short_year};
pub(crate) use self::hijri::ends_with_hijri;
pub(crate) use self::moment::moment;
pub(crate) use self::pieces::of_iso;
pub(crate) use self::relative::{day_from_reading, is_on, stated_today};
pub(crate) use self::stated::{Day, Publisher, Stated, writes_day_first};
pub(crate) use crate::lang::en::calendar::{heads_column, is_today, is_weekday};
