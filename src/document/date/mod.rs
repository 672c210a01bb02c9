//! Calendar dates as releases write them: "21 December 2017", "Dec. 21, 2017", "21.12.2017", "2017-12-21".
//!
//! The names of months, weekdays and parts of the day are code, not a table: the grammar of dates is a language's, and a second language
//! brings this folder anew.

mod find;
mod moment;
mod relative;
mod stated;
mod civil;
mod pieces;
mod names;

#[cfg(test)]
mod tests;

pub(crate) use self::civil::CivilDate;
pub(crate) use self::find::{Date, find, has_day_and_month, is_day_and_month, of_iso};
pub(crate) use self::moment::moment;
pub(crate) use self::names::is_weekday;
pub(crate) use self::relative::{day_from_reading, stated_today};
pub(crate) use self::stated::{Day, Publisher, Stated};
