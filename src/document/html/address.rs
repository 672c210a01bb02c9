//! The date in the address of a page: `/2031/06/03/`, `/2031-06-03-title`, `/20310603`.

use crate::document::date::{CivilDate, exists};

/// The longest address that is read, in bytes.
const MAX_BYTES: usize = 2048;

/// The first whole date in the path of an address.
pub(super) fn date(address: &str) -> Option<Box<str>> {
    let address = address.get(..address.len().min(MAX_BYTES))?;
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (_, path) = path.split_once('/')?;
    let path = path.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    let in_parts = parts.windows(3).find_map(|part| day(part[0], part[1], part[2]));
    let in_one = || {
        let mut whole = parts.iter().filter(|part| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_digit()));
        whole.find_map(|part| day(&part[..4], &part[4..6], &part[6..]))
    };
    in_parts.or_else(in_one).map(CivilDate::iso)
}

/// The day of a year of four digits, a month and a day of two or one.
fn day(year: &str, month: &str, day: &str) -> Option<CivilDate> {
    let number = |digits: &str, most: usize| digits.parse::<u16>().ok().filter(|_| digits.len() <= most);
    let year = number(year, 4).filter(|year| (1990..=2199).contains(year))?;
    let (month, day) = (number(month, 2)? as u8, number(day, 2)? as u8);
    exists(year, month, day).then_some(CivilDate { year, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_date_of_an_address() {
        for (address, wanted) in [
            ("https://mfa.example/en/news/2031/06/03/minister-visits", Some("2031-06-03")),
            ("https://mfa.example/2031/6/3/", Some("2031-06-03")),
            ("https://mfa.example/press/2031-06-03-visit.html?page=2030-01-01", Some("2031-06-03")),
            ("mfa.example/press/20310603/1", Some("2031-06-03")),
            ("https://mfa.example/press/20319903", None),
            ("https://mfa.example/press/1031/06", None),
            ("https://mfa.example/agenda-2030", None),
            ("https://2031-06-03.example", None),
            ("", None),
        ] {
            assert_eq!(date(address).as_deref(), wanted, "{address}");
        }
    }
}
