//! The calendar in English: names of months, weekdays and parts of the day.

// house: a name and its short form are one fact
/// The months in order, with their first three letters.
const MONTHS: [(&[u8; 3], &str); 12] = [
    (b"jan", "january"),
    (b"feb", "february"),
    (b"mar", "march"),
    (b"apr", "april"),
    (b"may", "may"),
    (b"jun", "june"),
    (b"jul", "july"),
    (b"aug", "august"),
    (b"sep", "september"),
    (b"oct", "october"),
    (b"nov", "november"),
    (b"dec", "december"),
];

// house: a name and its short form are one fact
const WEEKDAYS: [(&[u8; 3], &str); 7] = [
    (b"mon", "monday"),
    (b"tue", "tuesday"),
    (b"wed", "wednesday"),
    (b"thu", "thursday"),
    (b"fri", "friday"),
    (b"sat", "saturday"),
    (b"sun", "sunday"),
];

/// The number of a month, from its whole name or a short form, with a capital: "Sept."
pub(crate) fn month(word: &str) -> Option<u8> {
    month_in_any_case(word).filter(|_| word.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// Like [`month`], also in small letters: the "may" of "23 may 2033".
pub(crate) fn month_in_any_case(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.');
    let first = first_letters(word);
    let number = MONTHS.iter().position(|(letters, _)| **letters == first)?;
    abbreviates(word, MONTHS[number].1).then_some(number as u8 + 1)
}

/// Whether a word is a day of the week or a short form of one: "Thurs."
pub(crate) fn is_weekday(word: &str) -> bool {
    weekday(word).is_some()
}

/// Whether two letters head the column of a day in a calendar: "Mo", "Tu".
pub(crate) fn heads_column(word: &str) -> bool {
    word.len() == 2 && WEEKDAYS.iter().any(|(_, day)| day.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(word)))
}

/// The number of a day of the week, from its whole name or a short form: "Thurs."; 0 is Monday.
pub(crate) fn weekday(word: &str) -> Option<u8> {
    let word = word.trim_end_matches(['.', ',']);
    let first = first_letters(word);
    let number = WEEKDAYS.iter().position(|(letters, day)| **letters == first && abbreviates(word, day))?;
    Some(number as u8)
}

/// Whether a word may come between the parts of a date: "the 21st of December", "21st day of December", "21 December B.E. 2560".
pub(crate) fn is_filler(word: &str) -> bool {
    // house: grammar of dates, and names of eras
    matches!(word, "of" | "the" | "day" | "B.E." | "BE" | "A.D." | "AD")
}

/// The number of a day in letters: "third", "twenty-first".
pub(crate) fn ordinal(word: &str) -> Option<u8> {
    // house: numbers in order
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    let of = |word: &str| ORDINALS.iter().position(|known| word.eq_ignore_ascii_case(known)).map(|at| at as u8 + 1);
    match word.split_once('-') {
        Some((ten, one)) if ten.eq_ignore_ascii_case("twenty") => of(one).filter(|one| *one < 10).map(|one| 20 + one),
        Some((ten, one)) if ten.eq_ignore_ascii_case("thirty") => of(one).filter(|one| *one == 1).map(|one| 30 + one),
        None if word.eq_ignore_ascii_case("thirtieth") => Some(30),
        None => of(word),
        Some(_) => None,
    }
}

/// The ending of an ordinal number: "21st".
pub(crate) fn is_ordinal_ending(letters: &str) -> bool {
    // house: endings are not words
    matches!(letters, "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH")
}

pub(crate) fn is_american_time_zone(word: &str) -> bool {
    // house: names of time zones
    matches!(word, "EST" | "EDT" | "PST" | "PDT")
}

/// The hour of a part of the day that is a time: "noon".
pub(crate) fn hour(word: &str) -> Option<u8> {
    match word {
        "noon" | "midday" => Some(12),
        "midnight" => Some(0),
        _ => None,
    }
}

// house: the order counts
/// Words for the day on which a release is read, in the order in which they are looked for.
pub(crate) const TODAY: [&str; 5] = ["today", "this morning", "this afternoon", "this evening", "tonight"];

/// Whether a word states the day on which a release is read, or the day before or after: "today".
pub(crate) fn is_today(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    // house: days of the calendar
    ["today", "yesterday", "tomorrow", "tonight"].iter().any(|day| word.eq_ignore_ascii_case(day))
}

/// The number of days from the day on which a release is read to the day that a word states: "yesterday".
pub(crate) fn days_from_today(word: &str) -> Option<i8> {
    let word = word.trim_end_matches(['.', ',', ';', ':']);
    // house: days of the calendar
    let days = [("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1)];
    days.iter().find(|(day, _)| word.eq_ignore_ascii_case(day)).map(|(_, days)| *days)
}

/// Whether words begin with a part of the day on which a release is read: "this morning".
pub(crate) fn begins_with_part_of_today(words: &str) -> bool {
    TODAY.iter().any(|day| day.contains(' ') && words.get(..day.len()).is_some_and(|start| start.eq_ignore_ascii_case(day)))
}

/// Whether a word joins the first and the last day of a stay: "from 3 to 5 May".
pub(crate) fn joins_days(word: &str) -> bool {
    // house: grammar of dates
    matches!(word, "to" | "and" | "until" | "till" | "through" | "-" | "–" | "—" | "&")
}

/// The first three letters of a word, in lower case; zeros if it has fewer.
fn first_letters(word: &str) -> [u8; 3] {
    word.as_bytes().first_chunk().map_or([0; 3], |letters: &[u8; 3]| letters.map(|letter| letter.to_ascii_lowercase()))
}

/// Whether a word is a whole name or its first letters, at most five of them: "Sept" for "september".
fn abbreviates(word: &str, whole: &str) -> bool {
    let short = word.len() <= 5;
    whole.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) && (short || word.len() == whole.len())
}
