//! Date lines, and the datelines that open a first paragraph.

use super::agency::{is_town_and_agency, names_agency};
use super::headline::kind_of_headline;
use super::shape::{SHORT, is_capitalised, is_reference, is_time};
use crate::document::chars::{FloorBoundary, has_digit, is_in_other_script};
use crate::document::date::{self, Date};
use crate::lexicon::line::{LineOpening, LineSet, LineTables};
use crate::story::Kind;
use std::ops::Range;

/// A line that is a date, with the words beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateLine {
    pub(crate) date: Date,
    /// The range before the date, without weekdays and punctuation: a place, or a label.
    pub(crate) before: Range<usize>,
    /// The range after the date: a place, a time, a label, a body.
    pub(crate) after: Range<usize>,
}

/// A label over a release, as a whole line or a part of one set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) kind: Option<Kind>,
    /// Whether it decides the kind.
    pub(crate) firm: bool,
    /// Whether it may come before a headline on one line.
    pub(crate) colon: bool,
}

/// The dateline that opens a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// Its range, without the dash.
    pub(crate) range: Range<usize>,
    /// The offset at which the paragraph continues.
    pub(crate) rest: usize,
}

/// The number of bytes at the start of a paragraph that may be a dateline.
const MAX_DATELINE: usize = 110;
/// The number of marks at which a dateline may end that are tried.
const MAX_ENDS_TRIED: usize = 8;

/// How much the mark at the end of a dateline shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DatelineEnd {
    Dash,
    /// A colon or a point, which ends a dateline only after a full date with a place, or after a capital.
    AfterDate,
    /// A closing bracket, which ends a dateline only after a day and the name of an agency: "Strelsau, June 3 (RNA) The minister".
    AfterAgency,
}

/// The marks that end a dateline.
const DATELINE_ENDS: [(&str, DatelineEnd); 15] = [
    ("—", DatelineEnd::Dash),
    (" –", DatelineEnd::Dash),
    ("– ", DatelineEnd::Dash),
    (" - ", DatelineEnd::Dash),
    ("--", DatelineEnd::Dash),
    ("):", DatelineEnd::Dash),
    (") -", DatelineEnd::Dash),
    (": ", DatelineEnd::AfterDate),
    (". ", DatelineEnd::AfterDate),
    ("/. ", DatelineEnd::Dash),
    ("–", DatelineEnd::AfterDate),
    ("- ", DatelineEnd::Dash),
    (") ", DatelineEnd::AfterAgency),
    ("…", DatelineEnd::AfterDate),
    (" The ", DatelineEnd::AfterDate),
];

/// Reads a line that states a date: "3 June 2024", "Brussels, 3 June 2024", "June 3, 2024 – Ottawa, Ontario", "03.06.2024 - Speech".
pub(crate) fn date_line(words: &str, tables: &LineTables) -> Option<DateLine> {
    if words.len() > SHORT || !has_digit(words) {
        return None;
    }
    let date = date::find(words).or_else(|| date::with_short_year(words))?;
    let start = words.find(" / ").filter(|at| repeats_numbers(words, *at)).filter(|at| *at < date.range.start);
    let from = start.map_or(0, |at| at + " / ".len());
    // "Kabul, 13 Saur 1412 / 3 May 2033"
    let to = date::ends_with_hijri(&words[from..date.range.start]).map_or(date.range.start, |at| from + at);
    let before = trimmed_side(words, from..to);
    let after = trimmed_side(words, date.range.end..words.len());
    let (left, right) = (&words[before.clone()], &words[after.clone()]);
    // "19.01.2033 10:15, Strelsau city"
    let right = right.strip_suffix(" city").unwrap_or(right);
    // "الأربعاء 1439/3/3 الموافق 2017/12/21": words in another script repeat the date.
    let named = |side: &str, most| {
        side.is_empty()
            || is_in_other_script(side)
            || is_capitalised(side, most, tables)
            || opens_with_label(side, tables)
            // "Strelsau – Ruritania Point news agency, Ana SILVA"
            || side.contains(" news agency")
    };
    let numbered = || is_reference(left, tables) || is_code(left) || is_in_other_script(left) || is_clock(left, tables);
    // "5:32 pm GMT+12, 19/08/2033, Strelsau"
    if has_digit(left) && !numbered() || !(named(left, 5) || is_clock(left, tables)) {
        return None;
    }
    let opens_date = || matches!(tables.opening(right), Some(opened) if matches!(opened.opening, LineOpening::Date(_)));
    let time = right.is_empty() || opens_date() || is_time(right, tables) || starts_with_time(right, tables);
    ((time || named(right, 10)) && !words.ends_with('?')).then_some(DateLine { date, before, after })
}

/// Whether words are a time of day, also without a point and with its zone: "14:05", "0431 GMT".
fn is_clock(words: &str, tables: &LineTables) -> bool {
    let digits = |clock: &str| clock.len() == 4 && clock.bytes().all(|byte| byte.is_ascii_digit());
    let zone = |zone: &str| (3..=4).contains(&zone.len()) && zone.bytes().all(|byte| byte.is_ascii_uppercase());
    is_time(words, tables) || words.split_once(' ').is_some_and(|(clock, rest)| digits(clock) && zone(rest))
}

/// Whether the parts on both sides of a slash have the same numbers: "le 3 mai 2033 / 3 May 2033".
fn repeats_numbers(words: &str, slash: usize) -> bool {
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>();
    digits(&words[..slash]) == digits(&words[slash..])
}

/// Whether words are the short number of a release: "SC-3", "QA-27".
pub(crate) fn is_code(words: &str) -> bool {
    /// The longest code, in bytes.
    const MAX_CODE: usize = 10;
    let Some((letters, number)) = words.split_once('-') else { return false };
    let number = number.trim_start();
    words.len() <= MAX_CODE
        && !letters.is_empty()
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the part of words before a dash is a label: "Press release – Trade".
fn opens_with_label(words: &str, tables: &LineTables) -> bool {
    let end = [" – ", " - "].iter().filter_map(|dash| words.find(dash)).min();
    label(&words[..end.unwrap_or(words.len())], tables).is_some()
}

/// The label that the words are, if they are one.
pub(crate) fn label(words: &str, tables: &LineTables) -> Option<Label> {
    match tables.whole(words)? {
        LineOpening::Label { kind, firm, colon } => Some(Label { kind, firm, colon }),
        _ => None,
    }
}

/// Whether words open with a time of day before a name: "10:15 am – Ministry of Trade", "3:05 p.m. Ministry of Trade".
pub(crate) fn starts_with_time(words: &str, tables: &LineTables) -> bool {
    let marks = words.find(['(', '–', '|']).into_iter();
    let spaces = words.match_indices(' ').map(|(at, _)| at).take(3);
    marks.chain(spaces).any(|end| {
        let (time, rest) = words.split_at(end);
        is_time(time, tables) && is_capitalised(rest.trim_matches(['(', ')', '–', '|', ' ']), 6, tables)
    })
}

/// One side of a date, without weekdays, separators and white space at its ends.
pub(crate) fn trimmed_side(words: &str, side: Range<usize>) -> Range<usize> {
    let part = &words[side.clone()];
    let separator = |c: char| {
        c.is_whitespace()
            || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '|' | '(' | ')' | '[' | ']' | '*' | '.' | '/' | '•' | '·')
    };
    let mut inner = part.trim_end_matches(separator);
    let last = inner.rsplit(separator).next().unwrap_or_default();
    // house: articles and a preposition
    if date::is_weekday(last) || matches!(last, "the" | "le" | "on" | "this") {
        inner = inner[..inner.len() - last.len()].trim_end_matches(separator);
    }
    let start = side.start + inner.len() - inner.trim_start_matches(separator).len();
    let end = side.start + inner.len();
    start.min(end)..end
}

/// Reads the dateline that opens a paragraph: "STRELSAU, Dec. 22 — ", "3 June 2024, Strelsau: ", "STRELSAU, JUNE 3, 2024, RNA. ".
pub(crate) fn dateline(words: &str, tables: &LineTables) -> Option<Dateline> {
    let head = words.get(..words.floor_boundary(MAX_DATELINE))?;
    // Most paragraphs contain none of these marks near their start.
    let ends_after_date = || [". ", ") ", "…", " The "].iter().any(|end| head.contains(end));
    if !(head.contains(['-', '–', '—', ':']) || has_digit(head) && ends_after_date()) {
        return None;
    }
    let ends =
        DATELINE_ENDS.iter().flat_map(|(mark, strength)| head.match_indices(mark).map(move |(at, _)| (at, *mark, *strength)));
    let mut found: Option<(Dateline, bool)> = None;
    for (at, mark, strength) in ends.take(MAX_ENDS_TRIED) {
        // After an agency there may be a colon, or a dash without a space.
        let at = at + usize::from(mark.starts_with(')'));
        let Some(dated) = is_dateline(head[..at].trim_end(), strength, tables) else { continue };
        let rest = words[at..].trim_start_matches([')', ':', '.', '…', '–', '—', '-', '/', ' ', '\u{a0}']);
        // "Rabat – Lima – Oslo": a route.
        let is_route = || !dated && rest.split([' ', '-', '–', '—']).next().is_some_and(|word| tables.has(LineSet::Seat, word));
        let opens = rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '‘'));
        let line = Dateline { range: 0..head[..at].trim_end().len(), rest: words.len() - rest.len() };
        // "STRELSAU – 3 June 2024 – The minister": the date is part of the line. Otherwise the first end is the end.
        let better = |(before, was_dated): &(Dateline, bool)| {
            dated && !was_dated || dated == *was_dated && line.range.end < before.range.end
        };
        if opens && rest.len() >= 20 && !is_route() && found.as_ref().is_none_or(better) {
            found = Some((line, dated));
        }
    }
    found.map(|(line, _)| line)
}

/// Whether the words before a mark are a dateline, and if so, whether they state a date.
fn is_dateline(line: &str, strength: DatelineEnd, tables: &LineTables) -> Option<bool> {
    let inner = line.trim_matches(['(', ')', '[', ']']);
    let first = inner.split(' ').next().unwrap_or_default();
    if !is_capitalised(inner, 12, tables) || tables.has(LineSet::DatelinePreposition, first) {
        return None;
    }
    if strength == DatelineEnd::AfterAgency {
        // "(Ministry of Trade, June 3, 2033) The Ministry …"
        let is_dated = || line.starts_with('(') && date::find(inner).is_some_and(|date| date.range.end == inner.len());
        return (date::has_day_and_month(inner) && (ends_with_agency(line, tables) || is_dated())).then_some(true);
    }
    let stated = date::find(inner);
    if strength == DatelineEnd::AfterDate {
        // "Rabat: The minister left."
        let Some(date) = stated else { return is_seat(inner, tables).then_some(false) };
        let beside = [&inner[..date.range.start], &inner[date.range.end..]];
        let named = |side: &str| kind_of_headline(side, tables).is_some() || side.contains([':', ';']);
        let after = trimmed_side(inner, date.range.end..inner.len());
        // "March 23, 2015: The Embassy received …"
        let alone = beside.iter().all(|side| side.is_empty());
        let place = alone || beside.iter().any(|side| side.contains(char::is_alphabetic));
        return (place && !beside.into_iter().any(named) && !has_digit(&inner[after])).then_some(true);
    }
    let place = inner.split([',', '(', '/']).next().unwrap_or_default().trim();
    let in_capitals = place.chars().filter(|c| c.is_uppercase()).count() >= 4 && !place.chars().any(char::is_lowercase);
    let dated = date::has_day_and_month(inner) && !place.is_empty();
    let undated = || in_capitals || is_before_agency(line) || is_seat(inner, tables);
    (dated || is_capitalised(inner, 8, tables) && undated()).then_some(dated)
}

/// Whether words are the name of a capital or a seat, with its state at most: "Rabat", "Lima.", "Rabat, Morocco".
fn is_seat(words: &str, tables: &LineTables) -> bool {
    let (town, state) = words.split_once(',').unwrap_or((words, ""));
    tables.has(LineSet::Seat, town.trim_end_matches('.').trim()) && is_short_name(state, tables)
}

/// Whether words are nothing, or a name of a few words.
fn is_short_name(words: &str, tables: &LineTables) -> bool {
    let words = words.trim();
    words.is_empty() || is_capitalised(words, 4, tables)
}

/// Whether the name of an agency in brackets follows a day: "Strelsau, June 3 (RNA)", "Strelsau, June 3 (Prensa Rura)".
fn ends_with_agency(line: &str, tables: &LineTables) -> bool {
    let Some((before, name)) = line.strip_suffix(')').and_then(|line| line.rsplit_once('(')) else { return false };
    before.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '.')
        && is_capitalised(name, 2, tables)
        && !has_digit(name)
        && !date::is_weekday(name)
}

/// Whether an agency follows a town without a date: "Strelsau (RNA)", "Strelsau, RNAX".
fn is_before_agency(line: &str) -> bool {
    let in_brackets = line.ends_with(')') && line.find('(').is_some_and(|at| at > 0) && names_agency(line);
    in_brackets || before_agency(line).is_some()
}

/// The town before a comma and the letters of an agency: "Strelsau, RNAX".
pub(crate) fn before_agency(line: &str) -> Option<&str> {
    /// The fewest letters of an agency after a comma. Fewer are a state: "Washington, DC".
    const MIN_LETTERS: usize = 4;
    let (town, name) = line.rsplit_once(", ")?;
    let letters = name.len() >= MIN_LETTERS && name.bytes().all(|byte| byte.is_ascii_uppercase());
    (letters && town.contains(char::is_lowercase)).then_some(town)
}

/// Whether a line is a dateline without its year: "Strelsau, June 3, RNA", "STRELSAU-RNA".
pub(crate) fn is_agency_line(words: &str, tables: &LineTables) -> bool {
    is_town_and_agency(words)
        || words.len() <= MAX_DATELINE
            && names_agency(words)
            && date::has_day_and_month(words)
            && is_capitalised(words, 6, tables)
            && words.starts_with(char::is_alphabetic)
}

/// Whether a line is a dateline without its year and without an agency: "STRELSAU, Ruritania, June 3", "Lima, June 3".
pub(crate) fn is_dateline_alone(words: &str, tables: &LineTables) -> bool {
    let Some((place, day)) = words.rsplit_once(", ") else { return false };
    let town = place.split(',').next().unwrap_or_default();
    let in_capitals = town.chars().filter(|c| c.is_uppercase()).count() >= 3 && !town.contains(char::is_lowercase);
    words.len() <= MAX_DATELINE
        && date::is_day_and_month(day)
        && is_capitalised(place, 6, tables)
        && (in_capitals || is_seat(place, tables))
}

/// Reads the town before a dash: "Strelsau – ", "Strelsau, Ruritania – ". Names of people and bodies look the same, so it is surely a
/// town only before a lead-in.
pub(crate) fn town(words: &str, tables: &LineTables) -> Option<Dateline> {
    let (at, dash) = [" – ", " — ", " - "].iter().filter_map(|dash| words.find(dash).map(|at| (at, dash.len()))).min()?;
    is_capitalised(&words[..at], 4, tables).then_some(Dateline { range: 0..at, rest: at + dash })
}

/// Whether a line of the header names a place: "Grand Hotel, Strelsau".
pub(crate) fn is_place(words: &str, tables: &LineTables) -> bool {
    words.len() <= 100 && words.contains(',') && is_capitalised(words, 9, tables)
}

#[cfg(test)]
mod tests;
