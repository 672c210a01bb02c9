//! Who belongs to a body: a call of its own, since a story never turns a body into its members.

use crate::lang::en::ENGLISH;
use crate::table::rows;

/// The states that belong to a body on a day, as ISO 3166 codes in alphabetical order; `None` where the table is not certain of
/// that body on that day, or where `date` is no ISO 8601 date.
///
/// `id` is the id of a [`Story`](crate::Story)'s organisation, `date` a day as `YYYY-MM-DD`. States only: a union that sits in a
/// group beside states (the European Union in the G20) is not among them. A suspended member is still one. Linear in the table, a
/// hundred rows. The table (`lang/en/members.tsv`) rests on the founding treaties and the dates of accession that the bodies state.
///
/// ```
/// use demarche::organisation::members;
/// assert_eq!(members("e3", "2015-07-14"), Some(vec!["DE", "FR", "GB"]));
/// let union = |date| members("european-union", date).unwrap_or_default();
/// assert!(union("2020-01-31").contains(&"GB"));
/// assert!(!union("2020-02-01").contains(&"GB"));
/// assert_eq!(members("commonwealth", "2020-01-01"), None);
/// assert_eq!(members("nato", "some day"), None);
/// ```
#[must_use]
pub fn members(id: &str, date: &str) -> Option<Vec<&'static str>> {
    if !is_date(date) {
        return None;
    }
    let mut codes: Vec<&'static str> = rows("members", ENGLISH.tables.members)
        .filter(|row| row.get(0) == id && row.get(1) <= date && (row.get(2).is_empty() || date < row.get(2)))
        .flat_map(|row| row.list(3))
        .collect();
    codes.sort_unstable();
    (!codes.is_empty()).then_some(codes)
}

/// Whether a text is a day as `YYYY-MM-DD`, so that days compare as text.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    let within = |range: std::ops::Range<usize>, last: u8| {
        let number = bytes
            .get(range)
            .map_or(0, |part| part.iter().fold(0, |sum: u8, digit| sum.wrapping_mul(10).wrapping_add(digit - b'0')));
        (1..=last).contains(&number)
    };
    bytes.len() == 10
        && digits(0..4)
        && bytes[4] == b'-'
        && digits(5..7)
        && bytes[7] == b'-'
        && digits(8..10)
        && within(5..7, 12)
        && within(8..10, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days() {
        assert!(is_date("2024-02-29"));
        for wrong in ["", "2024", "2024-13-01", "2024-00-01", "2024-01-32", "2024-1-01 ", "2024/01/01", "２024-01-1"] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn members_come_and_go() {
        let many = |id, date| members(id, date).map_or(0, |codes| codes.len());
        assert_eq!(
            [many("european-union", "1957-12-31"), many("european-union", "1958-01-01"), many("european-union", "2013-07-01")],
            [0, 6, 28]
        );
        assert_eq!([many("european-union", "2024-01-01"), many("nato", "2024-03-07"), many("nato", "2023-04-03")], [27, 32, 30]);
        assert_eq!([many("asean", "2020-01-01"), many("g20", "2020-01-01"), many("brics", "2025-02-01")], [10, 19, 10]);
        assert_eq!([many("council-of-europe", "2022-03-15"), many("council-of-europe", "2022-03-16")], [47, 46]);
        assert_eq!(members("visegrad-group", "1992-06-01"), Some(vec!["CSHH", "HU", "PL"]));
    }
}
