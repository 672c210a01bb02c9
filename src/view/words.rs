//! Names and counts for people.

use std::fmt;

/// The name of an enum's value in JSON, with spaces: `joint statement`.
pub(super) fn name_of(value: &impl fmt::Display) -> String {
    value.to_string().replace('_', " ")
}

/// The words with a capital first letter.
pub(super) fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A speaker as readers know them: "Q" and "QUESTION" are the labels of reporters.
pub(super) fn shown_name(name: &str) -> &str {
    // house: labels of turns
    let of_reporters = ["Q", "QUESTION", "QUESTIONER", "REPORTER", "JOURNALIST"];
    if of_reporters.iter().any(|label| name.trim_end_matches('.').eq_ignore_ascii_case(label)) { "Reporters" } else { name }
}

/// The words on one line: white space, and the characters that control a terminal or the direction of a line, become single spaces.
pub(super) fn clean(words: &str) -> String {
    words.split(|c: char| c.is_whitespace() || hidden(c)).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The words, cut to `most` characters.
pub(super) fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.into(),
    }
}

/// Whether a character is invisible and controls how others are shown.
pub(super) fn hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A number with its noun: "1 quote", "12,430 quotes".
pub(super) fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// A number with separators for thousands: 12,430.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, QuoteKind};

    #[test]
    fn values_have_their_names_in_json() {
        assert_eq!((name_of(&Kind::JointStatement), name_of(&QuoteKind::Direct)), ("joint statement".into(), "direct".into()));
        assert_eq!((sentence_case("élan vital"), sentence_case("")), ("Élan vital".into(), String::new()));
    }

    #[test]
    fn numbers_are_grouped() {
        let shown = [0, 7, 999, 1_000, 12_430, 1_234_567].map(grouped);
        assert_eq!(shown, ["0", "7", "999", "1,000", "12,430", "1,234,567"]);
        assert_eq!((counted(1, "quote", "quotes"), counted(0, "quote", "quotes")), ("1 quote".into(), "0 quotes".into()));
    }

    #[test]
    fn control_characters_become_spaces() {
        assert_eq!(clean("a\u{1b}[31m\tb\u{202e}c\u{2028}d \r\n"), "a [31m b c d");
    }
}
