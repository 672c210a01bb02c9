//! Dates with a year that counts from the Hijra, which release dates repeat: "13 Ordibehesht 1412 / 3 May 2033".

use super::pieces::{Piece, pieces, read};
use std::ops::Range;

/// The years of the calendars that count from the Hijra, lunar and solar, in which releases are written.
pub(super) const YEARS: Range<u16> = 1300..1500;
/// The most words of the name of a month: "Rabi al-Awwal", "Dhu al-Hijjah".
const MAX_MONTH: usize = 3;
/// The most words after such a date: "AH", "corresponding to".
const MAX_AFTER: usize = 3;

/// Whether a word may be part of the name of a month: a capitalised word, or the article in "Jumada al-Ula".
fn is_of_month(word: &str) -> bool {
    /// The longest article, in bytes: "ath".
    const MAX_ARTICLE: usize = 3;
    let is_article =
        |word: &str| word.len() <= MAX_ARTICLE && word.starts_with('a') && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let name = word.split_once('-').filter(|(article, _)| is_article(article)).map_or(word, |(_, name)| name);
    name.starts_with(char::is_uppercase) || is_article(word)
}

/// The offset at which words end with a date of another calendar: "Kabul, " in "Kabul, 13 Saur 1412 SH". A month is a name that the
/// calendar of the language lacks, so any capitalised words between a day and the year are one.
pub(crate) fn ends_with_hijri(words: &str) -> Option<usize> {
    let mut day: Option<(usize, usize)> = None;
    let mut found: Option<(usize, usize)> = None;
    // The start of a capitalised word: the month of "Rajab 28, 1442 AH".
    let mut name: Option<usize> = None;
    for (start, word) in pieces(words) {
        let month = name.take();
        name = Some(start).filter(|_| word.starts_with(char::is_uppercase));
        if let Some((_, after)) = &mut found {
            *after += 1;
            continue;
        }
        match (read(word), day) {
            (Piece::Whole(year, ..) | Piece::Either(year, ..), _) if YEARS.contains(&year) => found = Some((start, 0)),
            (Piece::Year(year), Some((from, 1..=MAX_MONTH))) if YEARS.contains(&year) => found = Some((from, 0)),
            (Piece::Day(_), _) => {
                let month = month.filter(|month| !words[*month..start].contains(','));
                day = Some(month.map_or((start, 0), |month| (month, 1)));
            }
            (Piece::Other, Some((from, names))) if is_of_month(word) => day = Some((from, names + 1)),
            _ => day = None,
        }
    }
    found.filter(|(_, after)| *after <= MAX_AFTER).map(|(start, _)| start)
}
