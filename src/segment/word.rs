//! Words: where one ends, what clings to it, and what the mark behind it makes of it.

use super::abbreviations::{Entry, Fact, Short};
use super::byte::is_alphanumeric;
use super::non_ascii;
use super::scan::Scanner;
use super::swar::Eight;
use super::token::{Case, Letters, Role, TokenClass};

impl Scanner<'_, '_> {
    /// Reads a word that begins with the letters of `first`, and the comma and the space behind it.
    #[inline]
    pub(super) fn word(&mut self, first: Eight) {
        let mut letters = first.word_letters();
        let (mut end, mut behind) = (self.at + first.len(), first.behind());
        let short = first.len() < 8;
        if !short {
            (end, behind) = self.rest_of_word(end, &mut letters);
        }
        if Self::joins(behind) {
            return self.long_word(end, letters);
        }
        let case = letters.case();
        if !short {
            self.not_short(end, case);
        } else if let Some(known) = self.known.short(first.key()) {
            self.known_short(end, case, known);
        } else {
            self.push(end, class_of(case, false), case, Role::Plain);
        }
        if behind == b',' {
            self.push_mark(self.at + 1, TokenClass::Punctuation, Role::Plain);
            self.skip_space(self.byte(self.at));
        } else {
            self.skip_space(behind);
        }
    }

    #[inline(never)]
    fn long_word(&mut self, mut end: usize, mut letters: Letters) {
        if self.byte(end) >= 128 {
            end = non_ascii::word_end(self.text, self.at, end, &mut letters);
        } else if self.byte(end).is_ascii_digit() {
            end = self.letters::<true>(end, &mut letters);
        }
        self.joined::<true>(end, letters);
    }

    #[inline]
    fn rest_of_word(&self, mut end: usize, letters: &mut Letters) -> (usize, u8) {
        loop {
            let eight = Eight::load_letters(self.bytes, end);
            eight.add_to(letters);
            end += eight.len();
            if eight.len() < 8 {
                return (end, eight.behind());
            }
        }
    }

    /// Reads a word that may begin with any letter.
    #[inline(never)]
    pub(super) fn wide_word<const FAST: bool>(&mut self) {
        let mut letters = Letters::default();
        let end = self.letters::<FAST>(self.at, &mut letters);
        if Self::joins(self.byte(end)) { self.joined::<FAST>(end, letters) } else { self.plain(end, letters) }
    }

    /// A word that nothing clings to.
    pub(super) fn plain(&mut self, end: usize, letters: Letters) {
        let eight = Eight::load(self.bytes, self.at);
        let case = letters.case();
        if eight.len() == end - self.at && eight.len() < 8 {
            return match self.known.short(eight.key()) {
                Some(known) => self.known_short(end, case, known),
                None => self.push(end, class_of(case, false), case, Role::Plain),
            };
        }
        self.not_short(end, case);
    }

    #[inline]
    fn not_short(&mut self, end: usize, case: Case) {
        let may_be_date =
            case == Case::Capitalised && end - self.at <= "September".len() && matches!(self.byte(end - 1), b'y' | b'r');
        let date = may_be_date && self.is_long_date(end);
        self.push(end, class_of(case, date), case, Role::Plain);
    }

    /// "February", "September", "Wednesday".
    fn is_long_date(&self, end: usize) -> bool {
        self.known.abbreviation(self.slice(self.at, end)).is_some_and(|fact| fact.bare && fact.entry == Entry::Date)
    }

    /// A word of less than eight bytes that nothing clings to, and that the table knows.
    #[inline(never)]
    fn known_short(&mut self, end: usize, case: Case, known: Short) {
        let class = match known {
            Short::Fused(parts) if case != Case::Upper => {
                self.push(self.at + usize::from(parts), TokenClass::Word, case, Role::Plain);
                return self.push(end, TokenClass::Clitic, Case::Lower, Role::Plain);
            }
            Short::Date if case == Case::Capitalised => TokenClass::DatePart,
            Short::Title if case != Case::Lower => TokenClass::Honorific,
            _ => class_of(case, false),
        };
        self.push(end, class, case, Role::Plain);
    }

    /// A word with a mark behind it that may belong to it.
    #[inline(never)]
    fn joined<const FAST: bool>(&mut self, mut end: usize, mut letters: Letters) {
        let start = self.at;
        if self.address::<FAST>(end) {
            return;
        }
        loop {
            let grown = match self.byte(end) {
                b'\'' => self.apostrophe::<FAST>(end, 1, &mut letters),
                0xe2 if self.has(end, "’") => self.apostrophe::<FAST>(end, 3, &mut letters),
                0xca if self.has(end, "ʼ") => self.apostrophe::<FAST>(end, 2, &mut letters),
                b'-' if self.word_at(end + 1) => self.hyphen::<FAST>(end, 1, &mut letters),
                0xe2 if self.has(end, "‑") || self.has(end, "‐") => self.hyphen::<FAST>(end, 3, &mut letters),
                b'-' => self.cut_off(end),
                0xc2 if self.has(end, "°") && end - start == 1 && self.byte(start) | 32 == b'n' => Some(end + 2),
                b'_' if is_alphanumeric(self.byte(end + 1)) => Some(self.letters::<FAST>(end + 1, &mut letters)),
                b'(' if self.has(end, "(s)") && !self.word_at(end + 3) => Some(end + 3),
                b'/' => self.slashed(end),
                b'$' if letters.case() == Case::Upper && end - start <= 3 => {
                    return self.push_mark(end + 1, TokenClass::Money, Role::Plain);
                }
                b'!' if self.known.is(self.slice(start, end), Entry::Exclaimed) && letters.case() == Case::Capitalised => {
                    Some(end + 1)
                }
                b'.' if self.byte(end - 1).is_ascii_digit() && self.byte(end + 1).is_ascii_digit() => {
                    Some(self.letters::<FAST>(end + 1, &mut letters))
                }
                b'.' => {
                    if self.full_stop::<FAST>(end, letters) {
                        return;
                    }
                    None
                }
                _ => None,
            };
            // The mark was read with the word already.
            if self.at != start {
                return;
            }
            match grown {
                Some(to) => end = to,
                None => break,
            }
        }
        self.plain(end, letters);
    }

    /// "e-mail", "non-European": the compound of a prefix is one token; every other is split.
    fn hyphen<const FAST: bool>(&self, end: usize, mark: usize, letters: &mut Letters) -> Option<usize> {
        let whole = self.known.is(self.slice(self.at, end), Entry::Prefix) && self.word_at(end + mark);
        whole.then(|| self.letters::<FAST>(end + mark, letters))
    }

    /// "belie- believe": a word that the speaker broke off keeps its hyphen.
    fn cut_off(&self, end: usize) -> Option<usize> {
        let capitals = self.slice(self.at, end).bytes().all(|byte| byte.is_ascii_uppercase());
        if capitals && end - self.at > 1 {
            return None;
        }
        let behind = end + 1;
        let stops =
            matches!(self.byte(behind), b',' | b'.' | b'?') || ["—", "–", "--"].iter().any(|dash| self.has(behind + 1, dash));
        let short = end - self.at <= 3 && is_alphanumeric(self.byte(behind + 1));
        let joins = self.has(behind + 1, "and ") || self.has(behind + 1, "or ") || self.has(behind + 1, "to ");
        let repeats = self.slice(self.at, end) == self.slice(behind + 1, behind + 1 + end - self.at);
        (stops || self.byte(behind) == b' ' && !joins && (short || repeats)).then_some(behind)
    }

    /// "w/", "b/c", "n/a".
    fn slashed(&self, end: usize) -> Option<usize> {
        if end != self.at + 1 {
            return None;
        }
        let next = self.byte(end + 1);
        if self.byte(self.at) | 32 == b'w' && !is_alphanumeric(next) {
            return Some(end + 1);
        }
        let single = next.is_ascii_lowercase() && !is_alphanumeric(self.byte(end + 2)) && self.byte(self.at).is_ascii_lowercase();
        single.then_some(end + 2)
    }

    /// A word, an apostrophe of `mark` bytes at `end`, and what follows. Either gives the word with its clitic,
    /// or says how far the word goes on ("O'Neill").
    fn apostrophe<const FAST: bool>(&mut self, end: usize, mark: usize, letters: &mut Letters) -> Option<usize> {
        let behind = end + mark;
        if !self.word_at(behind) {
            return self.bare_apostrophe(end, mark);
        }
        let mut suffix = Letters::default();
        let to = self.letters::<FAST>(behind, &mut suffix);
        let clitic = self.slice(behind, to);
        let class = if clitic.eq_ignore_ascii_case("s") {
            if self.hosts_verb(end) { TokenClass::Clitic } else { TokenClass::Possessive }
        } else if ["m", "d", "re", "ve", "ll"].iter().any(|known| clitic.eq_ignore_ascii_case(known)) {
            TokenClass::Clitic
        } else if clitic.eq_ignore_ascii_case("t") && self.byte(end - 1) | 32 == b'n' && end - self.at > 1 {
            let mut before = Letters::default();
            for c in self.slice(self.at, end - 1).chars() {
                before.add_char(c);
            }
            self.plain(end - 1, before);
            self.push(to, TokenClass::Clitic, suffix_case(self.byte(end - 1)), Role::Plain);
            return None;
        } else {
            for c in clitic.chars() {
                letters.add_char(c);
            }
            return Some(to);
        };
        self.plain(end, *letters);
        self.push(to, class, suffix.case(), Role::Plain);
        None
    }

    /// Whether "'s" behind this word is a verb: "it's", "that's", "let's".
    fn hosts_verb(&self, end: usize) -> bool {
        const HOSTS: [&str; 12] = ["it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "let", "this"];
        let word = self.slice(self.at, end);
        word.len() <= 5 && HOSTS.iter().any(|host| host.eq_ignore_ascii_case(word))
    }

    /// An apostrophe that nothing follows: a possessive plural ("States’"), a letter left out ("goin’", "ole’"), or a closing mark,
    /// which needs one that is open.
    fn bare_apostrophe(&mut self, end: usize, mark: usize) -> Option<usize> {
        let behind = end + mark;
        if mark == 1 && self.byte(behind) == b'\'' {
            return None;
        }
        let hisses = matches!(self.byte(end - 1) | 32, b's' | b'x' | b'z');
        if hisses && (!self.single_open || self.closes_later(behind)) && !self.closes_clause(behind) {
            self.plain_word(end);
            self.push_mark(behind, TokenClass::Possessive, Role::Plain);
            return None;
        }
        (!self.single_open && behind < self.bytes.len()).then_some(behind)
    }

    /// Whether what follows an apostrophe ends a clause, where no possessive stands unless no mark was open.
    fn closes_clause(&self, behind: usize) -> bool {
        self.single_open && matches!(self.byte(behind), b'.' | b',' | b';' | b'!' | b'?' | 0)
    }

    /// Whether another single mark closes within the next words, so that the one at hand may be a possessive.
    fn closes_later(&self, from: usize) -> bool {
        const REACH: usize = 120;
        let mut at = from;
        while at < from + REACH && at < self.bytes.len() {
            let mark = match self.byte(at) {
                b'\'' => 1,
                0xe2 if self.has(at, "’") => 3,
                0xe2 if self.has(at, "‘") => return false,
                _ => 0,
            };
            if mark > 0 && !self.word_at(at + mark) {
                return true;
            }
            at += mark.max(1);
        }
        false
    }

    fn plain_word(&mut self, end: usize) {
        let mut letters = Letters::default();
        for c in self.slice(self.at, end).chars() {
            letters.add_char(c);
        }
        self.plain(end, letters);
    }

    /// A word with a full stop behind it at `end`; whether it was read with it.
    fn full_stop<const FAST: bool>(&mut self, end: usize, letters: Letters) -> bool {
        if self.byte(end + 1) == b'.' && self.byte(end + 2) == b'.' {
            return false;
        }
        let single = end - self.at == 1 || non_ascii::char_at(self.text, self.at).is_some_and(|c| self.at + c.len_utf8() == end);
        if single && self.letter_alone(end + 1) {
            return self.dotted_letters(end);
        }
        let case = letters.case();
        let fact = self.known.abbreviation(self.slice(self.at, end));
        if let Some((class, role)) = fact.and_then(|fact| self.shortened(fact, end, case)) {
            self.push(end + 1, class, case, role);
            return true;
        }
        if single && case == Case::Capitalised && !self.pronoun(end) {
            self.push(end + 1, TokenClass::Initial, case, Role::Initial);
            return true;
        }
        false
    }

    /// Whether one letter with a full stop, and no more, stands at `at`.
    fn letter_alone(&self, at: usize) -> bool {
        self.byte(at).is_ascii_alphabetic() && !is_alphanumeric(self.byte(at + 1)) && self.byte(at + 1) < 128
    }

    /// "I." is a pronoun at the end of a sentence where a small word stands before it: "you and I."
    fn pronoun(&self, end: usize) -> bool {
        self.slice(self.at, end) == "I" && self.previous().is_some_and(|token| token.case() == Case::Lower)
    }

    /// "U.S.", "a.m.", "J.M.": letters with a full stop behind each.
    fn dotted_letters(&mut self, first: usize) -> bool {
        let mut end = first;
        while self.byte(end) == b'.' && self.letter_alone(end + 1) {
            end += 2;
        }
        let word = self.slice(self.at, end);
        let capitals = word.bytes().filter(u8::is_ascii_uppercase).count() * 2 > word.len();
        let fact = self.known.abbreviation(word);
        let full = self.byte(end) == b'.' && !(self.byte(end + 1) == b'.' && self.byte(end + 2) == b'.');
        let to = end + usize::from(full);
        let case = if capitals { Case::Upper } else { Case::Lower };
        let (class, role) = match fact.map(|fact| fact.entry) {
            Some(Entry::Title) => (TokenClass::Honorific, Role::Title),
            Some(Entry::Clock) => (TokenClass::Time, Role::Clock),
            Some(Entry::Inner) => (TokenClass::Abbreviation, Role::Inner),
            Some(Entry::Final) if !capitals => (TokenClass::Abbreviation, Role::Final),
            Some(Entry::Final) => (TokenClass::Acronym, Role::Final),
            _ if capitals && word.len() == 3 => (TokenClass::Initial, Role::Initial),
            _ if capitals => (TokenClass::Acronym, Role::Final),
            _ => (TokenClass::Abbreviation, Role::Final),
        };
        self.push(to, class, case, if full { role } else { Role::Plain });
        true
    }

    /// What an abbreviation is where it stands; `None` where the full stop ends a sentence instead.
    fn shortened(&self, fact: Fact, end: usize, case: Case) -> Option<(TokenClass, Role)> {
        let behind = if self.byte(end + 1) == b' ' { end + 2 } else { end + 1 };
        let number = self.byte(behind).is_ascii_digit();
        Some(match fact.entry {
            Entry::Title if case != Case::Lower => (TokenClass::Honorific, Role::Title),
            Entry::Date if fact.bare => return None,
            Entry::Date if case == Case::Lower => return None,
            Entry::Date => (TokenClass::DatePart, Role::Final),
            Entry::Leading if number || case != Case::Lower => (TokenClass::Abbreviation, Role::Leading),
            Entry::Numbered if number => (TokenClass::Abbreviation, Role::Leading),
            Entry::Inner => (TokenClass::Abbreviation, Role::Inner),
            Entry::Clock if self.previous().is_some_and(|token| token.class() == TokenClass::Number) => {
                (TokenClass::Time, Role::Clock)
            }
            Entry::Leading | Entry::Final => (TokenClass::Abbreviation, Role::Final),
            _ => return None,
        })
    }
}

const fn suffix_case(first: u8) -> Case {
    if first.is_ascii_uppercase() { Case::Upper } else { Case::Lower }
}

#[inline]
const fn class_of(case: Case, date: bool) -> TokenClass {
    match case {
        Case::Upper => TokenClass::Acronym,
        Case::Capitalised if date => TokenClass::DatePart,
        _ => TokenClass::Word,
    }
}
