//! Lines above or below a headline that name a person, a body or a place.

use super::headline::kind_of_headline;
use super::shape::{SHORT, has_more_words, is_capitalised, is_salutation};
use crate::document::chars::has_digit;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineOpening, LineSet, LineTables, TurnLabelWord};

/// The kind of name in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameLine {
    /// The subject of a mail.
    Subject,
    Person,
    Body,
    /// Three words at most: "New York".
    Place,
}

/// Reads a line that names somebody or something without being a headline: "Ana Silva, Secretary of State", "Office of the Spokesperson".
pub(crate) fn name_line(words: &str, tables: &LineTables) -> Option<NameLine> {
    if tables.whole(words) == Some(LineOpening::Body) || is_foreign_ministry(words, tables) {
        return Some(NameLine::Body);
    }
    if words.len() > SHORT
        || !is_capitalised(words, 16, tables)
        || is_salutation(words, tables)
        || kind_of_headline(words, tables).is_some()
    {
        return None;
    }
    match tables.opening(words).map(|opened| opened.opening) {
        Some(LineOpening::Body) => return Some(NameLine::Body),
        _ if is_unit(words, tables) || after_state(words, tables) => return Some(NameLine::Body),
        Some(LineOpening::Office) if !has_more_words(words, 7) || words.contains(',') => return Some(NameLine::Person),
        _ => {}
    }
    if words.split_once(", ").is_some_and(|(name, title)| !has_more_words(name, 5) && names_an_office(title, tables)) {
        return Some(NameLine::Person);
    }
    (!has_more_words(words, 3)).then_some(NameLine::Place)
}

/// Whether a short line is the name of a ministry in another language: "Ministerio de Relaciones Exteriores".
fn is_foreign_ministry(words: &str, tables: &LineTables) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    tables.has(LineSet::ForeignMinistry, first) && !has_more_words(words, 9)
}

/// The number of words that the name of a body has at most.
const MAX_BODY: usize = 9;

/// Whether the last word is that of a part of a body: "Press and Information Department", "State Information Service (Strelsau)".
fn is_unit(words: &str, tables: &LineTables) -> bool {
    let (words, _) = words.split_once(" (").unwrap_or((words, ""));
    // A headline may end in such a word, too.
    if has_more_words(words, MAX_BODY) {
        return false;
    }
    let last = words.split_whitespace().next_back().unwrap_or_default();
    tables.set(LineSet::Unit).any(|unit| last.eq_ignore_ascii_case(unit))
}

/// Whether a line is a state and one of its bodies: "Ruritania Ministry of Trade", "Ruritania - Ministry of Trade".
fn after_state(words: &str, tables: &LineTables) -> bool {
    /// The number of words that the name of a state has at most.
    const MAX_STATE: usize = 3;
    let is_named = |before: &str| before.split(' ').all(|word| !word.starts_with(char::is_lowercase));
    let is_body = |words: &str| {
        tables.opening(words).is_some_and(|opened| matches!(opened.opening, LineOpening::Body | LineOpening::Issuer(_)))
    };
    let starts = words.match_indices(' ').map(|(at, _)| at + 1).take(MAX_STATE + 1);
    let mut splits = starts.map(|at| words.split_at(at)).take_while(|(state, _)| is_named(state));
    // "Foreign Minister Thanks Government of Peru"
    splits.any(|(state, body)| is_body(body) && !has_more_words(body, MAX_BODY) && !names_an_office(state, tables))
}

/// Whether one of the first six words begins an office.
pub(crate) fn names_an_office(words: &str, tables: &LineTables) -> bool {
    let words = Normalized::<64>::new(words);
    let bytes = words.bytes();
    let starts = (0..bytes.len()).filter(|&at| at == 0 || bytes[at - 1] == b' ').take(6);
    starts.into_iter().any(|at| matches!(tables.turn_labels.opening(&bytes[at..]), Some((_, TurnLabelWord::Title))))
}

/// Whether a line is an office and no more: "Department Spokesperson".
pub(crate) fn is_office(words: &str, tables: &LineTables) -> bool {
    words.len() <= SHORT
        && is_capitalised(words, 14, tables)
        && names_an_office(words, tables)
        && !is_salutation(words, tables)
        && kind_of_headline(words, tables).is_none()
}

/// Whether a line is a person's name of two words or more, without an office: "Ana Silva", "Rex W. Silva".
pub(crate) fn is_full_name(words: &str, tables: &LineTables) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '’' | '\'');
    words.split(' ').nth(1).is_some() && words.chars().all(letters) && !names_an_office(words, tables)
}

/// Whether a line is a street with the number of a house: "460 Harbour Road, Rietondale", "Harbour Street 12".
pub(crate) fn is_street(words: &str, tables: &LineTables) -> bool {
    let first = words.split([',', ';']).next().unwrap_or_default();
    let digit = |c: char| c.is_ascii_digit();
    (first.starts_with(digit) || first.ends_with(digit)) && names_a_street(words, tables)
}

/// Whether a line opens with the name of a street: "King Street, Nassau".
pub(crate) fn names_a_street(words: &str, tables: &LineTables) -> bool {
    let first = words.split([',', ';']).next().unwrap_or_default();
    let street = |word: &str| tables.has(LineSet::Street, word);
    let mut words = first.split(' ').rev().skip_while(|word| has_digit(word));
    words.next().is_some_and(street) || words.last().is_some_and(street)
}

/// Whether words name a newspaper, a station or an agency, perhaps with its town: "Harbour Times (Strelsau)".
pub(crate) fn names_outlet(words: &str, tables: &LineTables) -> bool {
    let name = words.split_once(" (").map_or(words, |(name, _)| name);
    let last = name.rsplit(' ').next().unwrap_or_default();
    last.len() < name.len() && is_capitalised(words, 6, tables) && tables.has(LineSet::NewsOutlet, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_may_come_before_its_body() {
        let tables = LineTables::built_in().unwrap();
        for line in [
            "India - Ministry of External Affairs",
            "Ruritania Ministry of Trade",
            "Ruritania - Ministry of Trade",
            "North Ruritania – Ministry of Trade and Ports",
        ] {
            assert_eq!(name_line(line, tables), Some(NameLine::Body), "{line}");
        }
        assert_ne!(name_line("Welcome to the Ministry of Trade", tables), Some(NameLine::Body));
    }
}
