//! [`Token`]: a span of the text with its class, its case, and its role at the end of a sentence.

use crate::Span;
use std::fmt;

/// A token, in eight bytes.
///
/// A token has at most [`Token::LONGEST`] bytes. A longer stretch without white space, which no language has, is cut into several.
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
    /// Case (bits 0 to 2), whether white space precedes it (bit 3), and role (bits 4 to 7).
    flags: u8,
}

const _: () = assert!(size_of::<Token>() == 8, "a text has a token for every five bytes");

impl Token {
    /// The longest token, in bytes.
    pub const LONGEST: usize = u16::MAX as usize;

    const SPACED: u8 = 1 << 3;

    /// A token of at most [`Token::LONGEST`] bytes.
    // house: a fact that the token keeps, not a choice of what to do
    #[inline]
    pub(super) fn new(span: Span, class: TokenClass, case: Case, spaced: bool, role: Role) -> Self {
        debug_assert!(span.len() <= Self::LONGEST, "longer ones are cut");
        Self { start: span.start, len: span.len() as u16, class, flags: case as u8 | u8::from(spaced) << 3 | (role as u8) << 4 }
    }

    /// The end of the first token of the stretch from `start` to `end`: `end`, or the end of the last character that fits in one token.
    pub(super) fn cut(text: &str, start: usize, end: usize) -> usize {
        let longest = start + Self::LONGEST;
        if end <= longest {
            return end;
        }
        (start + 1..=longest).rev().find(|cut| text.is_char_boundary(*cut)).unwrap_or(longest)
    }

    /// Its span.
    #[inline]
    #[must_use]
    pub const fn span(&self) -> Span {
        Span { start: self.start, end: self.end() }
    }

    /// Offset of its first byte.
    #[inline]
    #[must_use]
    pub const fn start(&self) -> u32 {
        self.start
    }

    /// Offset after its last byte.
    #[inline]
    #[must_use]
    pub const fn end(&self) -> u32 {
        self.start + self.len as u32
    }

    /// Its class.
    #[inline]
    #[must_use]
    pub const fn class(&self) -> TokenClass {
        self.class
    }

    /// The case of its letters.
    #[inline]
    #[must_use]
    pub const fn case(&self) -> Case {
        const CASES: [Case; 8] = {
            use Case::{Capitalised, Lower, Mixed, None, Upper};
            [None, Lower, Capitalised, Upper, Mixed, None, None, None]
        };
        CASES[(self.flags & 7) as usize]
    }

    /// Whether white space or a line break precedes it. Also true at the start of a block.
    #[inline]
    #[must_use]
    pub const fn spaced(&self) -> bool {
        self.flags & Self::SPACED != 0
    }

    /// Its role at the end of a sentence.
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
        ROLES[(self.flags >> 4) as usize]
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} {:?} {:?}", self.span(), self.class(), self.case(), self.role())?;
        if self.spaced() { f.write_str(" spaced") } else { Ok(()) }
    }
}

/// The class of a token.
///
/// ```
/// use demarche::{Segments, segment::TokenClass};
/// assert_eq!(Segments::plain("“Go.”").tokens[0].class(), TokenClass::QuoteOpen);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenClass {
    /// "minister", and each part of a hyphenated compound ("long", "term"). The hyphen between them is [`Hyphen`](Self::Hyphen).
    Word,
    /// "5,000", "2.5", "713.837.1638". "XII" is a word.
    Number,
    /// "21st", "4th".
    Ordinal,
    /// A sign of currency: "$", "US$", "€".
    Money,
    /// "%", "‰".
    Percent,
    /// "December", "Dec.", "Monday", "2017-12-21", "08/16/2000", "1990s", "'90s".
    DatePart,
    /// "5:00", "a.m.", "PM" after a number.
    Time,
    /// A word with the full stop that shortens it: "Inc.", "etc.", "e.g.".
    Abbreviation,
    /// "F." of "John F. Kerry", "J.M.".
    Initial,
    /// "Mr", "Mrs.", "Dr.", "Lt. Col." (two tokens), "H.E.".
    Honorific,
    /// Two or more capitals: "NATO", "U.S.", "UK".
    Acronym,
    /// A verb or "not" that is written with the word before it: "n't", "'re", "'s" in "it's", "not" in "cannot".
    Clitic,
    /// "'s" or "'" after a noun.
    Possessive,
    /// "<https://example.org/page>", "example.org".
    Url,
    /// "press@example.org".
    Email,
    /// "@ministry".
    Handle,
    /// "#summit".
    Hashtag,
    /// A quotation mark that opens, by its shape or by the white space around it.
    QuoteOpen,
    /// A quotation mark that closes, by its shape or by the white space around it.
    QuoteClose,
    /// "(", "[", "{".
    BracketOpen,
    /// ")", "]", "}".
    BracketClose,
    /// "–", "—", "--", or a hyphen between spaces.
    Dash,
    /// "-" inside a compound or a range.
    Hyphen,
    /// "...", "…".
    Ellipsis,
    /// "•", or "-" and "*" at the start of a block.
    Bullet,
    /// All other punctuation: ".", ",", ";", "?!".
    Punctuation,
    /// "&", "+", "©", "***".
    Symbol,
    /// "🙂", "🇳🇴", ":-)".
    Emoji,
    /// A line break inside a paragraph. Only [`tokens`](super::tokens) yields it.
    LineBreak,
    /// A line break or blank lines between paragraphs. Only [`tokens`](super::tokens) yields it.
    ParagraphBreak,
}

impl TokenClass {
    /// Whether a token of this class is a word, and not a clitic, a number or punctuation.
    #[must_use]
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Abbreviation | Self::Initial | Self::Honorific | Self::Acronym)
    }
}

/// The case of the letters of a token.
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

/// The role of a token at the end of a sentence. The scanner knows it anyway, so the rules need not read the text again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// None.
    Plain,
    /// A full stop that is not part of an abbreviation.
    Stop,
    /// "?", "!", and runs of them.
    Exclaim,
    /// "..." and "…".
    Ellipsis,
    /// A title before a name: "Mr.", "Gen.".
    Title,
    /// An abbreviation before a number or name: "No.", "Art.", "St.".
    Leading,
    /// An abbreviation inside a sentence: "e.g.", "vs.".
    Inner,
    /// An abbreviation that may end a sentence: "Inc.", "etc.", "U.S.".
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
    /// A bracket after the number of an item: "2)".
    Marker,
    /// A separator or a smiley between sentences: "***", ":-)".
    Separator,
}

/// The cases of the letters of a token, gathered while it is read.
#[derive(Clone, Copy, Default)]
pub(super) struct Letters(u8);

impl Letters {
    pub(super) const LOWER: u8 = 1;
    pub(super) const UPPER: u8 = 2;

    /// Adds a letter. Bits 0 and 1 are for the first letter with case, bits 2 and 3 for all others.
    #[inline]
    pub(super) fn add(&mut self, seen: u8) {
        let shift = if self.0.trailing_zeros() >= 2 { 0 } else { 2 };
        self.0 |= (seen & 3) << shift;
    }

    /// The letters of a word: whether the first one is a capital, and which cases the others have.
    // house: bits of a mask, computed without a branch
    // house: the same
    // house: the same
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
    // house: bits of a mask, computed without a branch
    // house: the same
    #[inline]
    pub(super) fn add_first(&mut self, lower: bool, upper: bool) {
        self.0 |= u8::from(lower) | u8::from(upper) << 1;
    }

    /// Adds letters after the first.
    // house: bits of a mask, computed without a branch
    // house: the same
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
            // Index: the case of the first letter (bits 0 and 1), the cases of the others (bits 2 and 3).
            [N, L, C, M, L, L, C, M, U, M, U, M, M, M, M, M]
        };
        CASES[(self.0 & 15) as usize]
    }
}
