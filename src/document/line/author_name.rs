//! The extent of an author's name with the office beside it.

use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, TurnLabelWord};

/// Length in bytes of the name and office that words open with, up to the word that continues the headline: "President Silva" in
/// "President Silva at a Lunch".
pub(crate) fn author_name_len(words: &str, tables: &LineTables) -> usize {
    let mut name = NameExtent { tables, end: 0, office: false, previous: "", after_comma: false, in_brackets: false };
    for word in words.split_inclusive(char::is_whitespace) {
        let at = word.as_ptr() as usize - words.as_ptr() as usize;
        if !name.take(word.trim(), at) || word.trim().ends_with([':', ';']) {
            break;
        }
    }
    without_trailing_links(&words[..name.end], tables).len()
}

/// The part of the name that has been read.
struct NameExtent<'a> {
    tables: &'a LineTables,
    end: usize,
    /// Whether it contains the head of an office.
    office: bool,
    previous: &'a str,
    after_comma: bool,
    in_brackets: bool,
}

impl<'a> NameExtent<'a> {
    /// Adds the word at `at`; returns false if the word is not part of the name.
    fn take(&mut self, word: &'a str, at: usize) -> bool {
        let bare = word.trim_end_matches([',', ':', ';']);
        self.in_brackets = (self.in_brackets || bare.starts_with('(')) && !self.previous.ends_with(')');
        let letters = bare.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = Normalized::<24>::new(letters);
        if !self.continues_with(bare, letters, lower.bytes()) {
            return false;
        }
        self.end = at + bare.len();
        self.office |= self.tables.has(LineSet::OfficeHead, lower.bytes());
        self.previous = bare;
        self.after_comma = word.ends_with(',');
        true
    }

    /// Whether a word in lower case is an office: "president".
    fn names_office(&self, lower: &[u8]) -> bool {
        let is_title =
            || matches!(self.tables.turn_labels.opening(lower), Some((len, TurnLabelWord::Title)) if len == lower.len());
        self.tables.has(LineSet::OfficeHead, lower) || is_title()
    }

    /// Whether a word, its letters, and its letters in lower case continue the name.
    fn continues_with(&self, word: &str, letters: &str, lower: &[u8]) -> bool {
        match lower {
            b"" => word == "&",
            // "Vice President Harris To Members", but "Assistant To the President"
            // "Ana Silva, Minister for Europe, to the Council"
            b"to" | b"for" if self.after_comma => false,
            b"to" | b"for" => {
                // "Council for Foreign Relations"
                let after_body =
                    || lower == b"for" && self.tables.has(LineSet::BodyFor, Normalized::<24>::new(self.previous).bytes());
                if after_body() {
                    return true;
                }
                let after_office = || self.tables.has(LineSet::OfficeHead, Normalized::<24>::new(self.previous).bytes());
                self.office && !self.in_brackets && (letters.starts_with(char::is_lowercase) || after_office())
            }
            b"on" => self.previous.eq_ignore_ascii_case("speaking"),
            _ if self.tables.has(LineSet::EndOfName, lower) => false,
            _ if self.in_brackets || !letters.starts_with(char::is_lowercase) => true,
            // "Chargé d’Affaires"
            _ if letters.split(['’', '\'']).nth(1).is_some_and(|noun| noun.starts_with(char::is_uppercase)) => true,
            // "Joint statement by the ambassadors of Norway", "Statement by the minister", "by the Union president, Ana Silva"
            // "the Foreign Ministry press secretary"
            _ if self.tables.has(LineSet::OfficeModifier, lower) => self.previous.starts_with(char::is_uppercase),
            _ if self.tables.has(LineSet::JointAuthor, lower) || self.names_office(lower) => {
                self.previous.eq_ignore_ascii_case("the")
                    || self.tables.has(LineSet::OfficeModifier, self.previous)
                    || !self.office && self.previous.starts_with(char::is_uppercase)
            }
            _ => self.tables.has(LineSet::NameLink, letters) || letters.starts_with("spokesperson"),
        }
    }
}

/// A name without the small words and the punctuation at its end that belong to the words cut off.
fn without_trailing_links<'n>(mut name: &'n str, tables: &LineTables) -> &'n str {
    while let Some((rest, last)) = name.rsplit_once(char::is_whitespace) {
        let lower = Normalized::<24>::new(last);
        if !tables.has(LineSet::TrailingLink, lower.bytes()) && !matches!(last, "&" | "–" | "-" | "—") {
            break;
        }
        name = rest.trim_end().trim_end_matches(',');
    }
    if name.ends_with("Jr.") || name.ends_with("Sr.") { name } else { name.trim_end_matches(['.', ' ', '(', '[']) }
}
