//! [`Token`]: what a token is.

use crate::Span;

/// A token.
///
/// ```
/// let text = "Ana’s plan";
/// let token = demarche::Segments::plain(text).tokens[1];
/// assert_eq!((token.span.of(text), token.spaced), ("’s", false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub class: TokenClass,
    /// How its letters are written.
    pub case: Case,
    /// Whether white space or a line break stands before it (also true at the start of a block).
    pub spaced: bool,
    /// What it means for the end of a sentence.
    pub(super) role: Role,
}

/// What a token is.
///
/// ```
/// use demarche::{Segments, segment::TokenClass};
/// assert_eq!(Segments::plain("“Go.”").tokens[0].class, TokenClass::QuoteOpen);
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
/// let cases: Vec<_> = Segments::plain("the Minister of NATO").tokens.iter().map(|token| token.case).collect();
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
