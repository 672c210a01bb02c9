//! Full stops of words: whether a full stop belongs to the word before it.

use super::abbreviations::{WordFact, WordKind};
use super::byte::is_alphanumeric;
use super::non_ascii;
use super::scan::Scanner;
use super::token::{Case, Letters, Role, TokenClass};

impl Scanner<'_, '_> {
    /// Reads a word with a full stop at `end`, if the two are one token. Returns whether they are.
    pub(super) fn full_stop(&mut self, end: usize, letters: Letters) -> bool {
        if self.byte(end + 1) == b'.' && self.byte(end + 2) == b'.' {
            return false;
        }
        let single = end - self.at == 1 || non_ascii::char_at(self.text, self.at).is_some_and(|c| self.at + c.len_utf8() == end);
        if single && self.letter_alone(end + 1) {
            return self.dotted_letters(end);
        }
        if is_alphanumeric(self.byte(end + 1)) && self.mixed_abbreviation(end) {
            return true;
        }
        let case = letters.case();
        // "v." is an abbreviation, "V." a number or an initial.
        let is_letter = single && case == Case::Capitalised;
        let fact = self.abbreviations.abbreviation(self.slice(self.at, end));
        let fact = fact.filter(|fact| !is_letter || fact.kind != WordKind::Inner);
        if let Some((class, role)) = fact.and_then(|fact| self.shortened(fact, end, case)) {
            self.push(end + 1, class, case, role);
            return true;
        }
        if is_letter && !self.pronoun(end) {
            self.push(end + 1, TokenClass::Initial, case, Role::Initial);
            return true;
        }
        false
    }

    /// Reads an abbreviation of the table with a full stop inside it, such as a degree: "Ph.D.", "B.Sc.". Returns whether it is one.
    fn mixed_abbreviation(&mut self, first: usize) -> bool {
        const MAX_PART: usize = 5;
        let mut end = first;
        while self.byte(end) == b'.' {
            let part = (end + 1..end + 2 + MAX_PART).take_while(|at| self.byte(*at).is_ascii_alphabetic()).count();
            if part == 0 || part > MAX_PART || end - first > 2 * MAX_PART {
                break;
            }
            end += 1 + part;
        }
        let known = self.abbreviations.abbreviation(self.slice(self.at, end)).map(|fact| fact.kind);
        let role = match known {
            Some(WordKind::Final) if end > first => Role::Final,
            Some(WordKind::Inner) if end > first => Role::Inner,
            _ => return false,
        };
        let full = self.byte(end) == b'.';
        let (end, role) = if full { (end + 1, role) } else { (end, Role::Plain) };
        self.push(end, TokenClass::Abbreviation, Case::Capitalised, role);
        true
    }

    /// Whether a letter at `at` is a word by itself.
    fn letter_alone(&self, at: usize) -> bool {
        self.byte(at).is_ascii_alphabetic() && !is_alphanumeric(self.byte(at + 1)) && self.byte(at + 1) < 128
    }

    /// Whether "I." is a pronoun at the end of a sentence. It is one after a word in lower case: "you and I."
    fn pronoun(&self, end: usize) -> bool {
        self.slice(self.at, end) == "I" && self.previous().is_some_and(|token| token.case() == Case::Lower)
    }

    /// Reads letters with a full stop after each: "U.S.", "a.m.", "J.M.".
    fn dotted_letters(&mut self, first: usize) -> bool {
        let mut end = first;
        while self.byte(end) == b'.' && self.letter_alone(end + 1) {
            end += 2;
        }
        let word = self.slice(self.at, end);
        let capitals = word.bytes().filter(u8::is_ascii_uppercase).count() * 2 > word.len();
        let fact = self.abbreviations.abbreviation(word);
        let full = self.byte(end) == b'.' && !(self.byte(end + 1) == b'.' && self.byte(end + 2) == b'.');
        let to = end + usize::from(full);
        let case = if capitals { Case::Upper } else { Case::Lower };
        let (class, role) = match fact.map(|fact| fact.kind) {
            Some(WordKind::Title) => (TokenClass::Honorific, Role::Title),
            Some(WordKind::Clock) => (TokenClass::Time, Role::Clock),
            Some(WordKind::Inner) => (TokenClass::Abbreviation, Role::Inner),
            Some(WordKind::Final) if !capitals => (TokenClass::Abbreviation, Role::Final),
            Some(WordKind::Final) => (TokenClass::Acronym, Role::Final),
            _ if capitals && word.len() == 3 => (TokenClass::Initial, Role::Initial),
            _ if capitals => (TokenClass::Acronym, Role::Final),
            _ => (TokenClass::Abbreviation, Role::Final),
        };
        self.push(to, class, case, if full { role } else { Role::Plain });
        true
    }

    /// "A/75/12", "WT/DS3": whether the symbol of a document is at `at`.
    fn symbol_at(&self, at: usize) -> bool {
        const MAX_LETTERS: usize = 6;
        let letters = (at..at + MAX_LETTERS).take_while(|at| self.byte(*at).is_ascii_uppercase()).count();
        letters > 0 && self.byte(at + letters) == b'/' && is_alphanumeric(self.byte(at + letters + 1))
    }

    /// The class and role of an abbreviation in its context, or `None` if the full stop ends a sentence instead.
    fn shortened(&self, fact: WordFact, end: usize, case: Case) -> Option<(TokenClass, Role)> {
        let next = if self.byte(end + 1) == b' ' { end + 2 } else { end + 1 };
        let number = self.byte(next).is_ascii_digit() || self.symbol_at(next);
        Some(match fact.kind {
            WordKind::Title if case != Case::Lower => (TokenClass::Honorific, Role::Title),
            WordKind::Date if fact.bare => return None,
            WordKind::Date if case == Case::Lower => return None,
            WordKind::Date => (TokenClass::DatePart, Role::Final),
            WordKind::Leading if number || case != Case::Lower => (TokenClass::Abbreviation, Role::Leading),
            WordKind::Numbered if number => (TokenClass::Abbreviation, Role::Leading),
            WordKind::Inner => (TokenClass::Abbreviation, Role::Inner),
            WordKind::Clock if self.previous().is_some_and(|token| token.class() == TokenClass::Number) => {
                (TokenClass::Time, Role::Clock)
            }
            WordKind::Leading | WordKind::Final => (TokenClass::Abbreviation, Role::Final),
            _ => return None,
        })
    }
}
