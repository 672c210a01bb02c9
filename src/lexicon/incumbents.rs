//! [`Incumbents`]: who held the high offices of states, and when. Nothing is compiled: the table is sorted by the last word of each name.

use super::office_class::OfficeClass;
use crate::fold::folded_words;
use crate::table::{Row, rows_from};

/// The table of incumbents.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Incumbents {
    pub(super) table: &'static str,
}

impl Incumbents {
    /// The country of somebody with a name and perhaps an office on a day, ISO 8601. One word of a name needs the office. `None` if the
    /// table has nobody who fits, or people of two countries.
    pub(crate) fn country(self, name: &str, office: Option<OfficeClass>, day: Option<&str>) -> Option<&'static str> {
        let rows = self.rows(name, office, day);
        let country = rows.first()?.get(2);
        rows.iter().all(|row| row.get(2) == country).then_some(country)
    }

    /// Whether somebody with a full name may be the holder of an office whom a family name means: "Bo Lund" is not "President Lund" if the
    /// table has Ada Lund. `true` if it has nobody.
    pub(crate) fn may_be(self, family_name: &str, full_name: &str, office: OfficeClass, day: Option<&str>) -> bool {
        let known = self.rows(family_name, Some(office), day);
        let words: Vec<String> = folded_words(full_name).collect();
        let is_same = |row: &Row<'_>| fits(*row, &words, Some(office), day);
        known.is_empty() || known.iter().any(is_same)
    }

    /// The rows that fit a name, an office and a day.
    fn rows(self, name: &str, office: Option<OfficeClass>, day: Option<&str>) -> Vec<Row<'static>> {
        let words: Vec<String> = folded_words(name).collect();
        let rows = words.iter().flat_map(|word| {
            let from = rows_from("incumbents", self.table, |name| last_word(name).is_some_and(|last| last < *word));
            from.take_while(|row| last_word(row.get(0)).as_ref() == Some(word))
        });
        rows.filter(|row| fits(*row, &words, office, day)).collect()
    }
}

/// The last word of a name, folded.
pub(super) fn last_word(name: &str) -> Option<String> {
    folded_words(name.rsplit(' ').next()?).last()
}

/// Whether a row is of the person.
fn fits(row: Row<'_>, words: &[String], office: Option<OfficeClass>, day: Option<&str>) -> bool {
    let is_in_time = |day: &str| day >= row.get(3) && (row.get(4).is_empty() || day <= row.get(4));
    // These tests come first, since a comparison of names costs more.
    if office.is_some_and(|office| office.as_str() != row.get(1)) || !day.is_none_or(is_in_time) {
        return false;
    }
    let known: Vec<String> = folded_words(row.get(0)).collect();
    // "Omar Abdullah" is no Abdullah Abdullah.
    let has_two_words = known.windows(2).any(|pair| pair[0] != pair[1]) || words == known;
    let is_whole = words.len() > 1 && has_two_words && known.iter().all(|word| words.contains(word));
    let is_part = || words.iter().all(|word| known.contains(word)) && office.is_some();
    // "President Alexander J. Lund" for "Alex Lund": the family name, the office and the start of the given name are the same.
    let is_alike = || {
        let begin_alike = || words.first().zip(known.first()).is_some_and(|(one, other)| begin_alike(one, other));
        office.is_some() && words.len() > 1 && words.last() == known.last() && begin_alike()
    };
    is_whole || is_part() || is_alike()
}

/// Whether two given names begin with the same two letters, or one is the initial of the other.
fn begin_alike(one: &str, other: &str) -> bool {
    /// The number of letters that are compared.
    const MIN_LETTERS: usize = 2;
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    same >= MIN_LETTERS.min(one.chars().count()).min(other.chars().count())
}
