//! The tags of punctuation marks, symbols and numbers.

use super::cursor::Cursor;
use crate::segment::{Case, TokenClass};
use crate::syntax::tag::Tag;

/// The tag of a token that is not a word.
#[inline]
pub(super) fn tag(cursor: &Cursor<'_>) -> Option<Tag> {
    let token = cursor.token();
    // Most tokens are words.
    if token.class().is_word() {
        return None;
    }
    Some(match token.class() {
        TokenClass::QuoteOpen => Tag::Open,
        TokenClass::QuoteClose => Tag::Close,
        TokenClass::BracketOpen => Tag::BracketOpen,
        TokenClass::BracketClose => Tag::BracketClose,
        TokenClass::Dash => Tag::Dash,
        TokenClass::Hyphen => Tag::Hyphen,
        TokenClass::Ellipsis => Tag::Stop,
        TokenClass::Possessive => Tag::Possessive,
        TokenClass::Number
        | TokenClass::Ordinal
        | TokenClass::Money
        | TokenClass::Percent
        | TokenClass::Time
        | TokenClass::DatePart
            if token.case() == Case::None =>
        {
            Tag::Number
        }
        // "the Foreign & Commonwealth Office"
        TokenClass::Symbol if cursor.word() == b"&" => Tag::Conjunction,
        TokenClass::Bullet | TokenClass::Symbol | TokenClass::Emoji => Tag::Other,
        TokenClass::Punctuation => match cursor.word() {
            b"," => Tag::Comma,
            b";" => Tag::Semicolon,
            b":" => Tag::Colon,
            // The bytes are those of "…".
            [b'.' | b'?' | b'!', ..] | [0xe2, 0x80, 0xa6, ..] => Tag::Stop,
            _ => Tag::Other,
        },
        _ => return None,
    })
}
