//! [`Scanner`]: reads the tokens of a block in one pass over its bytes.

use super::abbreviations::Abbreviations;
use super::byte::{BYTE_KIND, ByteKind, JOINS, LETTER};
use super::non_ascii;
use super::swar::EightBytes;
use super::token::{Case, Letters, Role, Token, TokenClass};
use crate::Span;

/// Reads a block from start to end. It never returns to a token that it has added.
pub(super) struct Scanner<'a, 't> {
    /// The text up to the end of the block.
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) at: usize,
    pub(super) block_start: usize,
    spaced: bool,
    /// The number of open brackets.
    pub(super) brackets: u32,
    /// Whether a double quotation mark is open.
    pub(super) double_open: bool,
    /// Whether a single quotation mark is open.
    pub(super) single_open: bool,
    /// No address or dotted name begins before this offset: the text before it has been checked.
    pub(super) address_checked: usize,
    pub(super) abbreviations: &'a Abbreviations,
    pub(super) tokens: &'a mut Vec<Token>,
    /// Indices of the tokens that may decide where a sentence ends.
    markers: &'a mut Vec<u32>,
}

/// Adds the tokens of a block. With `FAST`, ASCII is read by table. Without it, every character is read the general way, with the same
/// result.
pub(super) fn read<const FAST: bool>(
    text: &str,
    block: Span,
    abbreviations: &Abbreviations,
    tokens: &mut Vec<Token>,
    markers: &mut Vec<u32>,
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
        address_checked: 0,
        abbreviations,
        tokens,
        markers,
    };
    scanner.run::<FAST>();
}

impl Scanner<'_, '_> {
    fn run<const FAST: bool>(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            if FAST {
                // Letters first: a branch that is predicted most of the time costs less than a jump through a table.
                let bytes = EightBytes::load_letters(self.bytes, self.at);
                if bytes.begins_word() {
                    self.word(bytes);
                    continue;
                }
            }
            let kind = if FAST { BYTE_KIND[byte as usize] } else { self.kind() };
            self.not_a_letter::<FAST>(byte, kind);
            self.skip_space(self.byte(self.at));
        }
    }

    /// Skips the space that follows most tokens. `byte` is the byte at the scanner.
    #[inline]
    pub(super) fn skip_space(&mut self, byte: u8) {
        let space = byte == b' ';
        self.at += usize::from(space);
        self.spaced |= space;
    }

    fn not_a_letter<const FAST: bool>(&mut self, byte: u8, kind: ByteKind) {
        match kind {
            ByteKind::Blank => {
                self.spaced = true;
                self.at += 1;
            }
            ByteKind::Digit => self.number::<FAST>(),
            ByteKind::Letter => self.word_any_letter::<FAST>(),
            ByteKind::Punctuation => self.punctuation(byte),
            ByteKind::NonAscii => self.non_ascii::<FAST>(),
        }
    }

    /// The kind of the next character, by its Unicode properties.
    fn kind(&self) -> ByteKind {
        match non_ascii::char_at(self.text, self.at) {
            Some(c) if !c.is_ascii() => ByteKind::NonAscii,
            Some(c) if c.is_whitespace() => ByteKind::Blank,
            Some(c) if c.is_alphabetic() => ByteKind::Letter,
            Some(c) if c.is_numeric() => ByteKind::Digit,
            _ => ByteKind::Punctuation,
        }
    }

    fn non_ascii<const FAST: bool>(&mut self) {
        let Some(c) = non_ascii::char_at(self.text, self.at) else {
            self.at = self.bytes.len();
            return;
        };
        if non_ascii::begins_word(c) {
            self.word_any_letter::<FAST>();
        } else if non_ascii::is_blank(c) {
            self.spaced = true;
            self.at += c.len_utf8();
        } else {
            self.non_ascii_punctuation(c);
        }
    }

    /// The end of the run of letters and digits from `start`. Their case is added to `letters`.
    #[inline]
    pub(super) fn letters<const FAST: bool>(&self, start: usize, letters: &mut Letters) -> usize {
        if !FAST {
            return non_ascii::word_end(self.text, start, start, letters);
        }
        let mut end = start;
        loop {
            let bytes = EightBytes::load(self.bytes, end);
            bytes.add_to(letters);
            end += bytes.len();
            if bytes.len() < 8 {
                break;
            }
        }
        if self.byte(end) >= 128 { non_ascii::word_end(self.text, start, end, letters) } else { end }
    }

    /// The byte at `at`, or 0 after the end of the block.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The text from `start` to `end`.
    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether the byte may belong to the word before it.
    #[inline]
    pub(super) const fn joins(byte: u8) -> bool {
        JOINS[byte as usize]
    }

    /// Whether the text at `at` begins with `wanted`.
    pub(super) fn has(&self, at: usize, wanted: &str) -> bool {
        self.bytes.get(at..).is_some_and(|rest| rest.starts_with(wanted.as_bytes()))
    }

    /// Whether white space, or the end of the block, is at `at`.
    pub(super) fn blank_at(&self, at: usize) -> bool {
        match self.byte(at) {
            0 => at >= self.bytes.len(),
            byte if byte < 128 => BYTE_KIND[byte as usize] == ByteKind::Blank,
            _ => non_ascii::char_at(self.text, at).is_none_or(non_ascii::is_blank),
        }
    }

    /// Whether a letter or digit is at `at`.
    pub(super) fn word_at(&self, at: usize) -> bool {
        match self.byte(at) {
            byte if byte < 128 => LETTER[byte as usize] != 0,
            _ => non_ascii::char_at(self.text, at).is_some_and(non_ascii::begins_word),
        }
    }

    /// Whether white space precedes the token that is being read.
    #[inline]
    pub(super) const fn spaced(&self) -> bool {
        self.spaced
    }

    /// The last token of this block so far.
    pub(super) fn previous(&self) -> Option<&Token> {
        self.tokens.last().filter(|token| token.start() as usize >= self.block_start)
    }

    /// Adds a token that begins at the scanner, and moves past it.
    #[inline]
    pub(super) fn push(&mut self, end: usize, class: TokenClass, case: Case, role: Role) {
        if end - self.at > Token::LONGEST {
            self.push_cut(end, class, case);
        }
        if role != Role::Plain {
            self.markers.push(self.tokens.len() as u32);
        }
        self.tokens.push(Token::new(Span::new(self.at as u32, end as u32), class, case, self.spaced, role));
        self.spaced = false;
        self.at = end;
    }

    /// Adds the first parts of a token that is longer than [`Token::LONGEST`].
    #[cold]
    fn push_cut(&mut self, end: usize, class: TokenClass, case: Case) {
        while end - self.at > Token::LONGEST {
            self.push(Token::cut(self.text, self.at, end), class, case, Role::Plain);
        }
    }

    /// Adds a token without letters.
    #[inline]
    pub(super) fn push_mark(&mut self, end: usize, class: TokenClass, role: Role) {
        self.push(end, class, Case::None, role);
    }
}
