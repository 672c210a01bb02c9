//! [`Scanner`]: one pass over a block, from bytes to tokens.

use super::abbreviations::Known;
use super::byte::{JOINS, KIND, Kind, LETTER};
use super::non_ascii;
use super::swar::Eight;
use super::token::{Case, Letters, Role, Token, TokenClass};
use crate::Span;

/// Reads a block from its start to its end and never goes back behind a token that it gave.
pub(super) struct Scanner<'a, 't> {
    /// The text up to the block's end.
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    pub(super) block_start: usize,
    spaced: bool,
    /// How many brackets are open.
    pub(super) brackets: u32,
    /// Whether a double quotation mark is open.
    pub(super) double_open: bool,
    /// Whether a single quotation mark is open.
    pub(super) single_open: bool,
    /// Nothing before this offset is part of an address or a dotted name: it was looked at already.
    pub(super) judged: usize,
    pub(super) known: &'static Known,
    pub(super) tokens: &'a mut Vec<Token>,
    /// Indices of the tokens that may bear on the end of a sentence.
    marks: &'a mut Vec<u32>,
}

/// Adds the tokens of a block. `FAST` reads ASCII by table; without it every character goes the general way, with the same result.
pub(super) fn read<const FAST: bool>(
    text: &str,
    block: Span,
    known: &'static Known,
    tokens: &mut Vec<Token>,
    marks: &mut Vec<u32>,
) {
    let Some(text) = text.get(..block.end as usize) else { return };
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: block.start as usize,
        block_start: block.start as usize,
        spaced: true,
        brackets: 0,
        double_open: false,
        single_open: false,
        judged: 0,
        known,
        tokens,
        marks,
    };
    scanner.run::<FAST>();
}

impl Scanner<'_, '_> {
    fn run<const FAST: bool>(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            if FAST {
                // Letters first: a branch that is right most of the time costs less than a jump through a table.
                let eight = Eight::load_letters(self.bytes, self.at);
                if eight.begins_word() {
                    self.word(eight);
                    continue;
                }
            }
            let kind = if FAST { KIND[byte as usize] } else { self.kind() };
            self.not_a_letter::<FAST>(byte, kind);
            self.skip_space(self.byte(self.at));
        }
    }

    /// Goes behind the space that stands behind most tokens; `byte` is the one where the scanner stands.
    #[inline]
    pub(super) fn skip_space(&mut self, byte: u8) {
        let space = byte == b' ';
        self.at += usize::from(space);
        self.spaced |= space;
    }

    fn not_a_letter<const FAST: bool>(&mut self, byte: u8, kind: Kind) {
        match kind {
            Kind::Blank => {
                self.spaced = true;
                self.at += 1;
            }
            Kind::Digit => self.number::<FAST>(),
            Kind::Letter => self.wide_word::<FAST>(),
            Kind::Mark => self.mark(byte),
            Kind::Wide => self.wide_start::<FAST>(),
        }
    }

    /// What the table says of the next character, by the character's own properties.
    fn kind(&self) -> Kind {
        match non_ascii::char_at(self.text, self.at) {
            Some(c) if !c.is_ascii() => Kind::Wide,
            Some(c) if c.is_whitespace() => Kind::Blank,
            Some(c) if c.is_alphabetic() => Kind::Letter,
            Some(c) if c.is_numeric() => Kind::Digit,
            _ => Kind::Mark,
        }
    }

    fn wide_start<const FAST: bool>(&mut self) {
        let Some(c) = non_ascii::char_at(self.text, self.at) else {
            self.at = self.bytes.len();
            return;
        };
        if non_ascii::begins_word(c) {
            self.wide_word::<FAST>();
        } else if non_ascii::is_blank(c) {
            self.spaced = true;
            self.at += c.len_utf8();
        } else {
            self.wide_mark(c);
        }
    }

    /// The end of the run of letters and digits from `at`; `letters` gathers their case.
    #[inline]
    pub(super) fn letters<const FAST: bool>(&self, start: usize, letters: &mut Letters) -> usize {
        if !FAST {
            return non_ascii::word_end(self.text, start, start, letters);
        }
        let mut end = start;
        loop {
            let eight = Eight::load(self.bytes, end);
            eight.add_to(letters);
            end += eight.len();
            if eight.len() < 8 {
                break;
            }
        }
        if self.byte(end) >= 128 { non_ascii::word_end(self.text, start, end, letters) } else { end }
    }

    /// The byte at `at`; 0 behind the block's end.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The words from `start` to `end`.
    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether the byte may make the word before it more than a plain word.
    #[inline]
    pub(super) const fn joins(byte: u8) -> bool {
        JOINS[byte as usize]
    }

    /// Whether the bytes at `at` are these.
    pub(super) fn has(&self, at: usize, wanted: &str) -> bool {
        self.bytes.get(at..).is_some_and(|rest| rest.starts_with(wanted.as_bytes()))
    }

    /// Whether a blank, or nothing, stands at `at`.
    pub(super) fn blank_at(&self, at: usize) -> bool {
        match self.byte(at) {
            0 => at >= self.bytes.len(),
            byte if byte < 128 => KIND[byte as usize] == Kind::Blank,
            _ => non_ascii::char_at(self.text, at).is_none_or(non_ascii::is_blank),
        }
    }

    /// Whether a letter or digit stands at `at`.
    pub(super) fn word_at(&self, at: usize) -> bool {
        match self.byte(at) {
            byte if byte < 128 => LETTER[byte as usize] != 0,
            _ => non_ascii::char_at(self.text, at).is_some_and(non_ascii::begins_word),
        }
    }

    /// Whether white space stands before the token that is being read.
    #[inline]
    pub(super) const fn spaced(&self) -> bool {
        self.spaced
    }

    /// The token given last, if it stands in this block.
    pub(super) fn previous(&self) -> Option<&Token> {
        self.tokens.last().filter(|token| token.start() as usize >= self.block_start)
    }

    /// Gives a token that begins where the scanner stands, and goes behind it.
    #[inline]
    pub(super) fn push(&mut self, end: usize, class: TokenClass, case: Case, role: Role) {
        if end - self.at > Token::LONGEST {
            self.push_cut(end, class, case);
        }
        if role != Role::Plain {
            self.marks.push(self.tokens.len() as u32);
        }
        self.tokens.push(Token::new(Span::new(self.at as u32, end as u32), class, case, self.spaced, role));
        self.spaced = false;
        self.at = end;
    }

    /// Gives the first parts of a token that is too long for one.
    #[cold]
    fn push_cut(&mut self, end: usize, class: TokenClass, case: Case) {
        while end - self.at > Token::LONGEST {
            self.push(Token::cut(self.text, self.at, end), class, case, Role::Plain);
        }
    }

    /// A token without letters.
    #[inline]
    pub(super) fn push_mark(&mut self, end: usize, class: TokenClass, role: Role) {
        self.push(end, class, Case::None, role);
    }
}
