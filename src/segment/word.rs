//! Words: where a word ends, and which clitics follow it.

use super::abbreviations::{ShortWord, WordKind};
use super::byte::is_alphanumeric;
use super::non_ascii;
use super::scan::Scanner;
use super::swar::EightBytes;
use super::token::{Case, Letters, Role, TokenClass};

impl Scanner<'_, '_> {
    /// Reads a word that begins with the letters of `first`, and the comma and the space after it.
    #[inline]
    pub(super) fn word(&mut self, first: EightBytes) {
        let mut letters = first.word_letters();
        let (mut end, mut next) = (self.at + first.len(), first.after());
        let short = first.len() < 8;
        if !short {
            (end, next) = self.rest_of_word(end, &mut letters);
        }
        if Self::joins(next) {
            return self.long_word(end, letters);
        }
        let case = letters.case();
        if !short {
            self.not_short(end, case);
        } else if let Some(short) = self.abbreviations.short(first.key()) {
            self.known_short(end, case, short);
        } else {
            self.push(end, class_of(case), case, Role::Plain);
        }
        if next == b',' {
            self.push_mark(self.at + 1, TokenClass::Punctuation, Role::Plain);
            self.skip_space(self.byte(self.at));
        } else {
            self.skip_space(next);
        }
    }

    /// Reads a word whose end is more than ASCII letters.
    #[inline(never)]
    fn long_word(&mut self, mut end: usize, mut letters: Letters) {
        if self.byte(end) >= 128 {
            end = non_ascii::word_end(self.text, self.at, end, &mut letters);
        } else if self.byte(end).is_ascii_digit() {
            end = self.letters::<true>(end, &mut letters);
        }
        self.joined::<true>(end, letters);
    }

    /// The end of a word of at least eight letters, and the byte there.
    #[inline]
    fn rest_of_word(&self, mut end: usize, letters: &mut Letters) -> (usize, u8) {
        loop {
            let bytes = EightBytes::load_letters(self.bytes, end);
            bytes.add_to(letters);
            end += bytes.len();
            if bytes.len() < 8 {
                return (end, bytes.after());
            }
        }
    }

    /// Reads a word that may begin with a letter outside ASCII.
    #[inline(never)]
    pub(super) fn word_any_letter<const FAST: bool>(&mut self) {
        let mut letters = Letters::default();
        let end = self.letters::<FAST>(self.at, &mut letters);
        if Self::joins(self.byte(end)) { self.joined::<FAST>(end, letters) } else { self.plain(end, letters) }
    }

    /// Adds a word without a clitic or a full stop.
    pub(super) fn plain(&mut self, end: usize, letters: Letters) {
        let bytes = EightBytes::load(self.bytes, self.at);
        let case = letters.case();
        if bytes.len() == end - self.at && bytes.len() < 8 {
            return match self.abbreviations.short(bytes.key()) {
                Some(short) => self.known_short(end, case, short),
                None => self.push(end, class_of(case), case, Role::Plain),
            };
        }
        self.not_short(end, case);
    }

    /// Adds a word of eight bytes or more.
    #[inline]
    fn not_short(&mut self, end: usize, case: Case) {
        let may_be_date =
            case == Case::Capitalised && end - self.at <= "September".len() && matches!(self.byte(end - 1), b'y' | b'r');
        let class = if may_be_date && self.is_long_date(end) { TokenClass::DatePart } else { class_of(case) };
        self.push(end, class, case, Role::Plain);
    }

    /// "February", "September", "Wednesday".
    fn is_long_date(&self, end: usize) -> bool {
        self.abbreviations.abbreviation(self.slice(self.at, end)).is_some_and(|fact| fact.bare && fact.kind == WordKind::Date)
    }

    /// Adds a word of less than eight bytes that the table knows.
    #[inline(never)]
    fn known_short(&mut self, end: usize, case: Case, short: ShortWord) {
        let class = match short {
            ShortWord::Fused(first) if case != Case::Upper => {
                self.push(self.at + usize::from(first), TokenClass::Word, case, Role::Plain);
                return self.push(end, TokenClass::Clitic, Case::Lower, Role::Plain);
            }
            ShortWord::Date if case == Case::Capitalised => TokenClass::DatePart,
            ShortWord::Title if case != Case::Lower => TokenClass::Honorific,
            _ => class_of(case),
        };
        self.push(end, class, case, Role::Plain);
    }

    /// Reads a word and the punctuation after it that may belong to it.
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
                b'!' if self.abbreviations.is(self.slice(start, end), WordKind::Exclaimed)
                    && letters.case() == Case::Capitalised =>
                {
                    Some(end + 1)
                }
                b'.' if self.byte(end - 1).is_ascii_digit() && self.byte(end + 1).is_ascii_digit() => {
                    Some(self.letters::<FAST>(end + 1, &mut letters))
                }
                b'.' => {
                    if self.full_stop(end, letters) {
                        return;
                    }
                    None
                }
                _ => None,
            };
            // The word has been added, with the punctuation.
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

    /// "e-mail", "non-European": a compound with a prefix is one token, any other is split.
    fn hyphen<const FAST: bool>(&self, end: usize, mark: usize, letters: &mut Letters) -> Option<usize> {
        let whole = self.abbreviations.is(self.slice(self.at, end), WordKind::Prefix) && self.word_at(end + mark);
        whole.then(|| self.letters::<FAST>(end + mark, letters))
    }

    /// "belie- believe": a word that the speaker breaks off keeps its hyphen.
    fn cut_off(&self, end: usize) -> Option<usize> {
        let capitals = self.slice(self.at, end).bytes().all(|byte| byte.is_ascii_uppercase());
        if capitals && end - self.at > 1 {
            return None;
        }
        let next = end + 1;
        let stops = matches!(self.byte(next), b',' | b'.' | b'?') || ["—", "–", "--"].iter().any(|dash| self.has(next + 1, dash));
        let short = end - self.at <= 3 && is_alphanumeric(self.byte(next + 1));
        let repeats = self.slice(self.at, end) == self.slice(next + 1, next + 1 + end - self.at);
        let stutters = self.byte(next) == b' ' && (short || repeats) && !self.links(next + 1);
        (stops || stutters).then_some(next)
    }

    /// Whether the word at `at` links two compounds: "pre- and post-war".
    fn links(&self, at: usize) -> bool {
        let letters = self.bytes.iter().skip(at).take_while(|byte| byte.is_ascii_lowercase()).take(8).count();
        self.byte(at + letters) == b' ' && self.abbreviations.is(self.slice(at, at + letters), WordKind::Linker)
    }

    /// Reads "w/", "b/c" or "n/a".
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

    /// Reads a word with an apostrophe of `mark` bytes at `end`. Adds the word and its clitic, or returns the end of the longer word
    /// ("O'Neill").
    fn apostrophe<const FAST: bool>(&mut self, end: usize, mark: usize, letters: &mut Letters) -> Option<usize> {
        let start = end + mark;
        if !self.word_at(start) {
            return self.bare_apostrophe(end, mark);
        }
        let mut suffix = Letters::default();
        let to = self.letters::<FAST>(start, &mut suffix);
        let clitic = self.slice(start, to);
        let class = if clitic.eq_ignore_ascii_case("s") {
            if self.hosts_verb(end) { TokenClass::Clitic } else { TokenClass::Possessive }
        } else if self.abbreviations.is(clitic, WordKind::Clitic) {
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

    /// Whether "'s" after this word is a verb: "it's", "that's", "let's".
    fn hosts_verb(&self, end: usize) -> bool {
        self.abbreviations.is(self.slice(self.at, end), WordKind::CliticHost)
    }

    /// Reads an apostrophe that no letter follows: a possessive plural ("States’"), a letter that is left out ("goin’", "ole’"), or a
    /// closing mark, if one is open.
    fn bare_apostrophe(&mut self, end: usize, mark: usize) -> Option<usize> {
        let next = end + mark;
        if mark == 1 && self.byte(next) == b'\'' {
            return None;
        }
        let sibilant = matches!(self.byte(end - 1) | 32, b's' | b'x' | b'z');
        if sibilant && (!self.single_open || self.closes_later(next)) && !self.closes_clause(next) {
            self.plain_word(end);
            self.push_mark(next, TokenClass::Possessive, Role::Plain);
            return None;
        }
        (!self.single_open && next < self.bytes.len()).then_some(next)
    }

    /// Whether a mark is open and the apostrophe before `at` ends a clause. A possessive does not end a clause, so it closes the mark.
    fn closes_clause(&self, at: usize) -> bool {
        self.single_open && matches!(self.byte(at), b'.' | b',' | b';' | b'!' | b'?' | 0)
    }

    /// Whether another single mark closes within the next words, so that this one may be a possessive.
    fn closes_later(&self, from: usize) -> bool {
        const MAX_BYTES: usize = 120;
        let mut at = from;
        while at < from + MAX_BYTES && at < self.bytes.len() {
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

    /// Adds a word without a clitic or a full stop, whose letters have not been gathered.
    fn plain_word(&mut self, end: usize) {
        let mut letters = Letters::default();
        for c in self.slice(self.at, end).chars() {
            letters.add_char(c);
        }
        self.plain(end, letters);
    }
}

/// The case of "n't", by its first letter.
const fn suffix_case(first: u8) -> Case {
    if first.is_ascii_uppercase() { Case::Upper } else { Case::Lower }
}

/// The class of a word that no table knows.
#[inline]
const fn class_of(case: Case) -> TokenClass {
    match case {
        Case::Upper => TokenClass::Acronym,
        _ => TokenClass::Word,
    }
}
