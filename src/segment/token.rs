//! Tokens: a span and a class, by the conventions of the Universal Dependencies treebanks of English.

use crate::Span;

/// A token.
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
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[allow(missing_docs)] // issue: the segment work documents each class with an example
pub enum TokenClass {
    Word,
    Number,
    Ordinal,
    Money,
    Percent,
    DatePart,
    Time,
    Abbreviation,
    Initial,
    Honorific,
    Acronym,
    Clitic,
    Possessive,
    Url,
    Email,
    Handle,
    Hashtag,
    /// A quotation mark that opens by its direction.
    QuoteOpen,
    /// A quotation mark that closes by its direction.
    QuoteClose,
    BracketOpen,
    BracketClose,
    Dash,
    Hyphen,
    Ellipsis,
    Bullet,
    Punctuation,
    Symbol,
    Emoji,
}

/// How a token's letters are written.
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
    /// "McDonald", "iPhone"
    Mixed,
}

pub(super) fn read(text: &str, block: Span, tokens: &mut Vec<Token>) {
    let words = block.of(text);
    let mut at = 0;
    let mut spaced = true;
    while let Some(first) = words[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            spaced = true;
            continue;
        }
        let rest = &words[at..];
        let len = if first.is_alphanumeric() { word_len(rest) } else { first.len_utf8() };
        let token = &rest[..len];
        let class = match first {
            '“' | '‘' | '«' | '„' => TokenClass::QuoteOpen,
            '”' | '»' => TokenClass::QuoteClose,
            '"' | '\'' | '’' if spaced && first != '’' => TokenClass::QuoteOpen,
            '"' | '\'' | '’' => {
                if matches!(rest.get(len..len + 1), Some("s")) && !spaced {
                    TokenClass::Possessive
                } else {
                    TokenClass::QuoteClose
                }
            }
            '(' | '[' => TokenClass::BracketOpen,
            ')' | ']' => TokenClass::BracketClose,
            '–' | '—' => TokenClass::Dash,
            '-' => TokenClass::Hyphen,
            '…' => TokenClass::Ellipsis,
            '•' => TokenClass::Bullet,
            c if c.is_ascii_digit() => TokenClass::Number,
            c if c.is_alphanumeric() => TokenClass::Word,
            _ => TokenClass::Punctuation,
        };
        let len = if class == TokenClass::Possessive { len + 1 } else { len };
        let start = block.start as usize + at;
        tokens.push(Token { span: Span::from(start..start + len), class, case: case(token), spaced });
        at += len;
        spaced = false;
    }
}

fn word_len(rest: &str) -> usize {
    let mut end = 0;
    for (i, c) in rest.char_indices() {
        let inner = c == '.' && rest[..i].chars().count() == 1 || c == '.' && rest[..i].contains('.');
        if c.is_alphanumeric() || inner && rest[..1].chars().all(char::is_uppercase) {
            end = i + c.len_utf8();
        } else {
            break;
        }
    }
    if matches!(&rest[..end], "Mr" | "Ms" | "Mrs" | "Dr" | "Gen" | "No" | "St") && rest[end..].starts_with('.') {
        end + 1
    } else {
        end
    }
}

fn case(token: &str) -> Case {
    let mut letters = token.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::None };
    let (mut lower, mut upper) = (0, 0);
    for c in letters {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), lower, upper) {
        (false, _, 0) => Case::Lower,
        (true, _, 0) => Case::Capitalised,
        (true, 0, _) => Case::Upper,
        _ => Case::Mixed,
    }
}
