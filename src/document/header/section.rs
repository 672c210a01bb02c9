//! Lines above the headline that belong to the site: "All news", "Press releases".

use crate::Span;
use crate::document::date;
use crate::document::line::headline::kind_of_headline;
use crate::document::line::name_line::is_office;
use crate::document::line::shape::{SHORT, is_capitalised, is_list_item};
use crate::lexicon::line::{LineOpening, LineSet, LineTables};

/// Whether a line consists of the words of such names, and names no form of a release, or stands for a picture, a script or a control:
/// "Latest news and events", "Harbour News logo", `[ad_1]`, "Cookie consent".
pub(super) fn is_section(words: &str, tables: &LineTables) -> bool {
    // "+ − 16 px"
    let mut letters = words.split(|c: char| !c.is_alphabetic());
    let has_word = letters.clone().any(|word| word.chars().nth(2).is_some());
    if !has_word || letters.any(|word| tables.has(LineSet::PageControl, word.to_lowercase())) {
        return true;
    }
    let stands_for_code = words.starts_with('[') && words.ends_with(']') && !words.contains(' ');
    // "Harbour News logo", "Ministry building photo"
    let last = words.rsplit(' ').next().unwrap_or_default();
    let is_picture = last.len() < words.len() && words.len() <= SHORT / 4 && tables.has(LineSet::Picture, last.to_lowercase());
    if stands_for_code || is_picture {
        return true;
    }
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.is_empty() || tables.has(LineSet::SectionWord, word.to_lowercase())
    };
    // "Prime Minister’s Media Releases": the section of an office.
    let of_office = || {
        let mut last = words.rsplit(' ');
        let (kind, of) = (last.next().unwrap_or_default(), last.next().unwrap_or_default());
        let is_kind = kind.ends_with(['s', 'S']) && is_word(kind) && is_word(of) && of.len() > MIN_SECTION;
        is_kind && is_capitalised(words, MAX_SECTION, tables)
    };
    // "President of Ruritania President of Ruritania": the name of a site.
    let is_twice = || {
        let half = words.get(..words.len() / 2).filter(|half| words.get(half.len() + 1..) == Some(half));
        half.is_some_and(|half| is_office(half, tables))
    };
    if is_twice() {
        return true;
    }
    let short = words.len() <= SHORT / 2 && kind_of_headline(words, tables).is_none();
    short && (words.split_whitespace().all(is_word) || of_office())
}

/// The number of words of the name of an office’s section, and the shortest word before its last: "Media" in "Media Releases".
const MAX_SECTION: usize = 6;
const MIN_SECTION: usize = 4;

/// Whether a line is part of a calendar: "< May 2033 >", "Mon Tue Wed Thu Fri", "7 8 9 10 11 12 13".
pub(super) fn is_calendar(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    let is_number = |word: &str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = |word: &str| date::is_weekday(word) || date::heads_column(word);
    let several = parts.clone().nth(2).is_some();
    several && (parts.clone().all(is_number) || parts.all(is_day)) || words.starts_with('<') && words.ends_with('>')
}

/// Whether a line is a menu whose names bars separate: "World | Trade | Video | Search", "Home | About | Media". Bars at its end stand
/// for columns without a name.
pub(super) fn is_barred_menu(words: &str, tables: &LineTables) -> bool {
    /// The fewest names, unless the first is that of the first page.
    const MIN_NAMES: usize = 4;
    /// The longest name, in bytes.
    const MAX_NAME: usize = 32;
    if !words.contains('|') {
        return false;
    }
    let mut names = words.split('|').map(str::trim);
    let opens_site = names.clone().next().is_some_and(|first| tables.has(LineSet::FirstPage, first.to_lowercase()));
    let least = if opens_site { MIN_NAMES - 2 } else { MIN_NAMES };
    words.ends_with("||") || names.clone().nth(least - 1).is_some() && names.all(|name| name.len() <= MAX_NAME)
}

/// Whether an item of a list is a link of a body to its page elsewhere: "1. Ministry of Trade facebook".
pub(super) fn is_named_link(words: &str, tables: &LineTables) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    is_list_item(words) && words.len() <= SHORT && matches!(tables.whole(last), Some(LineOpening::Boilerplate { .. }))
}

/// Whether a line is the path to a page: "Home > News > Statements".
pub(super) fn is_breadcrumb(words: &str, tables: &LineTables) -> bool {
    // house: marks between the parts of a path; "arrow" is the name of an image there
    let parts = [" > ", " >", " » ", " / ", " › ", " arrow "].iter().filter_map(|mark| words.split_once(mark));
    words.len() <= SHORT && parts.into_iter().any(|(first, _)| tables.has(LineSet::FirstPage, first.trim().to_lowercase()))
}

/// Whether a line is a menu: the path to the page is on the next line.
pub(super) fn is_above_breadcrumb(text: &str, line: Span, tables: &LineTables) -> bool {
    text.get(line.end as usize..)
        .and_then(|below| below.trim_start().lines().next())
        .is_some_and(|next| is_breadcrumb(next, tables))
}

/// Whether a line is the rest of one that is lost: "of the opening of the harbour". "eVisas for Peru" is none.
pub(super) fn is_cut(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next().is_some_and(char::is_lowercase) && !letters.next().is_some_and(char::is_uppercase)
}
