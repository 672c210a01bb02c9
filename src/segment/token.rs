//! [`Token`]: what a token is.

use crate::Span;
use std::fmt;

/// A token, in eight bytes.
///
/// It is no longer than [`Token::LONGEST`] bytes: what is longer without white space, which no language writes, is cut into several.
///
/// ```
/// let text = "Ana’s plan";
/// let token = demarche::Segments::plain(text).tokens[1];
/// assert_eq!((token.span().of(text), token.spaced()), ("’s", false));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Token {
    start: u32,
    len: u16,
    class: TokenClass,
    /// The case in the lowest three bits, whether it is spaced in the fourth, the role in the others.
    rest: u8,
}

const _: () = assert!(size_of::<Token>() == 8, "a text has a token for every five bytes");

impl Token {
    /// The most bytes that a token has.
    pub const LONGEST: usize = u16::MAX as usize;

    const SPACED: u8 = 1 << 3;

    /// A token of no more than [`Token::LONGEST`] bytes.
    #[inline]
    pub(super) fn new(span: Span, class: TokenClass, case: Case, spaced: bool, role: Role) -> Self {
        debug_assert!(span.len() <= Self::LONGEST, "a longer one is cut");
        Self { start: span.start, len: span.len() as u16, class, rest: case as u8 | u8::from(spaced) << 3 | (role as u8) << 4 }
    }

    /// Where the first token ends of what stands from `start` to `end`: there, or at the last character that fits into one.
    pub(super) fn cut(text: &str, start: usize, end: usize) -> usize {
        let longest = start + Self::LONGEST;
        if end <= longest {
            return end;
        }
        (start + 1..=longest).rev().find(|cut| text.is_char_boundary(*cut)).unwrap_or(longest)
    }

    /// Where it stands.
    #[inline]
    #[must_use]
    pub const fn span(&self) -> Span {
        Span { start: self.start, end: self.end() }
    }

    /// Where it begins, in bytes.
    #[inline]
    #[must_use]
    pub const fn start(&self) -> u32 {
        self.start
    }

    /// Where it ends, in bytes.
    #[inline]
    #[must_use]
    pub const fn end(&self) -> u32 {
        self.start + self.len as u32
    }

    /// What it is.
    #[inline]
    #[must_use]
    pub const fn class(&self) -> TokenClass {
        self.class
    }

    /// How its letters are written.
    #[inline]
    #[must_use]
    pub const fn case(&self) -> Case {
        const CASES: [Case; 8] = {
            use Case::{Capitalised, Lower, Mixed, None, Upper};
            [None, Lower, Capitalised, Upper, Mixed, None, None, None]
        };
        CASES[(self.rest & 7) as usize]
    }

    /// Whether white space or a line break stands before it (also true at the start of a block).
    #[inline]
    #[must_use]
    pub const fn spaced(&self) -> bool {
        self.rest & Self::SPACED != 0
    }

    /// What it means for the end of a sentence.
    #[inline]
    pub(super) const fn role(self) -> Role {
        const ROLES: [Role; 16] = {
            use Role::{
                Address, Bullet, Clock, Dash, Ellipsis, Exclaim, Final, Initial, Inner, Leading, Marker, Plain, Separator, Stamp,
                Stop, Title,
            };
            [
                Plain, Stop, Exclaim, Ellipsis, Title, Leading, Inner, Final, Clock, Initial, Dash, Address, Stamp, Bullet,
                Marker, Separator,
            ]
        };
        ROLES[(self.rest >> 4) as usize]
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} {:?} {:?}", self.span(), self.class(), self.case(), self.role())?;
        if self.spaced() { f.write_str(" spaced") } else { Ok(()) }
    }
}

/// What a token is.
///
/// ```
/// use demarche::{Segments, segment::TokenClass};
/// assert_eq!(Segments::plain("“Go.”").tokens[0].class(), TokenClass::QuoteOpen);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenClass {
    /// "minister"; each part of a hyphenated compound ("long", "term"), the hyphen between them is [`Hyphen`](Self::Hyphen).
    Word,
    /// "5,000", "2.5", "713.837.1638", "XII" is a word.
    Number,
    /// "21st", "4th".
    Ordinal,
    /// A sign of currency: "$", "US$", "€".
    Money,
    /// "%", "‰".
    Percent,
    /// "December", "Dec.", "Monday", "2017-12-21", "08/16/2000", "1990s", "'90s".
    DatePart,
    /// "5:00", "a.m.", "PM" behind a number.
    Time,
    /// A word with the full stop that shortens it: "Inc.", "etc.", "e.g.".
    Abbreviation,
    /// "F." of "John F. Kerry", "J.M.".
    Initial,
    /// "Mr", "Mrs.", "Dr.", "Lt. Col." (two tokens), "H.E.".
    Honorific,
    /// Two or more capitals: "NATO", "U.S.", "UK".
    Acronym,
    /// What a verb or pronoun loses to the word before it: "n't", "'re", "'s" of "it's", "not" of "cannot".
    Clitic,
    /// "'s" or "'" behind a noun.
    Possessive,
    /// "<https://example.org/page>", "example.org".
    Url,
    /// "press@example.org".
    Email,
    /// "@ministry".
    Handle,
    /// "#summit".
    Hashtag,
    /// A quotation mark that opens by its direction.
    QuoteOpen,
    /// A quotation mark that closes by its direction.
    QuoteClose,
    /// "(", "[", "{".
    BracketOpen,
    /// ")", "]", "}".
    BracketClose,
    /// "–", "—", "--", or a hyphen that stands alone between spaces.
    Dash,
    /// "-" inside a compound or a range.
    Hyphen,
    /// "...", "…".
    Ellipsis,
    /// "•", or "-" and "*" at the start of a block.
    Bullet,
    /// Every other mark: ".", ",", ";", "?!".
    Punctuation,
    /// "&", "+", "©", "***".
    Symbol,
    /// "🙂", "🇳🇴", ":-)".
    Emoji,
    /// A line break inside a paragraph; only [`tokens`](super::tokens) gives it.
    LineBreak,
    /// A line break or blank lines between paragraphs; only [`tokens`](super::tokens) gives it.
    ParagraphBreak,
}

impl TokenClass {
    /// Whether the token is made of letters and stands for a word of its own.
    #[must_use]
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Abbreviation | Self::Initial | Self::Honorific | Self::Acronym)
    }
}

/// How a token's letters are written.
///
/// ```
/// use demarche::{Segments, segment::Case};
/// let cases: Vec<_> = Segments::plain("the Minister of NATO").tokens.iter().map(|token| token.case()).collect();
/// assert_eq!(cases, [Case::Lower, Case::Capitalised, Case::Lower, Case::Upper]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Case {
    /// No letters with case.
    None,
    /// "minister"
    Lower,
    /// "Minister", "A"
    Capitalised,
    /// "NATO", "U.S."
    Upper,
    /// "O'Neill", "eBay"
    Mixed,
}

/// What a token means for the end of a sentence; the scanner knows it anyway, so that the rules need not read the text again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    Plain,
    /// "." that shortens nothing.
    Stop,
    /// "?", "!", and runs of them.
    Exclaim,
    /// "..." and "…".
    Ellipsis,
    /// A title before a name: "Mr.", "Gen.".
    Title,
    /// What a number or name follows: "No.", "Art.", "St.".
    Leading,
    /// What goes on inside a sentence: "e.g.", "vs.".
    Inner,
    /// What may end a sentence: "Inc.", "etc.", "U.S.".
    Final,
    /// "a.m.", "p.m.".
    Clock,
    /// "F.", "J.M.".
    Initial,
    /// "–", "—", "--", " - ".
    Dash,
    /// A web page or e-mail address.
    Address,
    /// "08/16/2000".
    Stamp,
    /// "•", "⁃".
    Bullet,
    /// A bracket that closes a list's number: "2)".
    Marker,
    /// A separator or a smiley between sentences: "***", ":-)".
    Separator,
}

/// Which kinds of letters a token holds, gathered while it is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Letters(u8);

impl Letters {
    pub(super) const LOWER: u8 = 1;
    pub(super) const UPPER: u8 = 2;

    /// Adds a letter: bits 0 and 1 hold the first letter with case, bits 2 and 3 all others.
    #[inline]
    pub(super) fn add(&mut self, seen: u8) {
        let shift = if self.0.trailing_zeros() >= 2 { 0 } else { 2 };
        self.0 |= (seen & 3) << shift;
    }

    /// The letters of a run that begins with one: whether that is a capital, and what stands behind it.
    #[inline]
    pub(super) fn of_word(capital: bool, lower: bool, upper: bool) -> Self {
        let first = if capital { 2 } else { 1 };
        Self(first | u8::from(lower) << 2 | u8::from(upper) << 3)
    }

    #[inline]
    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Adds the first letter with case, if there is one.
    #[inline]
    pub(super) fn add_first(&mut self, lower: bool, upper: bool) {
        self.0 |= u8::from(lower) | u8::from(upper) << 1;
    }

    /// Adds letters behind the first.
    #[inline]
    pub(super) fn add_others(&mut self, lower: bool, upper: bool) {
        self.0 |= u8::from(lower) << 2 | u8::from(upper) << 3;
    }

    /// Adds a character.
    pub(super) fn add_char(&mut self, c: char) {
        if c.is_lowercase() {
            self.add(Self::LOWER);
        } else if c.is_uppercase() {
            self.add(Self::UPPER);
        }
    }

    #[inline]
    pub(super) const fn case(self) -> Case {
        const CASES: [Case; 16] = {
            use Case::{Capitalised as C, Lower as L, Mixed as M, None as N, Upper as U};
            // Index: the first letter's kind (bits 0 and 1), the others' kinds (bits 2 and 3).
            [N, L, C, M, L, L, C, M, U, M, U, M, M, M, M, M]
        };
        CASES[(self.0 & 15) as usize]
    }
}
