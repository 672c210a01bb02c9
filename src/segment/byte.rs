//! Tables of the 256 bytes, for the fast path.

/// The kind of character that a byte begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ByteKind {
    /// White space.
    Blank,
    /// An ASCII letter.
    Letter,
    /// An ASCII digit.
    Digit,
    /// Any other ASCII character.
    Punctuation,
    /// A character outside ASCII.
    NonAscii,
}

/// The kind of character that each byte begins.
pub(super) const BYTE_KIND: [ByteKind; 256] = {
    let mut table = [ByteKind::Punctuation; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' | 9..=13 => ByteKind::Blank,
            b'a'..=b'z' | b'A'..=b'Z' => ByteKind::Letter,
            b'0'..=b'9' => ByteKind::Digit,
            128..=255 => ByteKind::NonAscii,
            _ => ByteKind::Punctuation,
        };
        byte += 1;
    }
    table
};

/// Small letter (bit 0), capital (bit 1), digit (bit 2). Zero ends a word.
pub(super) const LETTER: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => 1,
            b'A'..=b'Z' => 2,
            b'0'..=b'9' => 4,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// Whether a byte after letters may belong to their word: an apostrophe, a hyphen, a full stop, a digit.
pub(super) const JOINS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(byte as u8, b'\'' | b'-' | b'.' | b'@' | b'/' | b':' | b'_' | b'(' | b'!' | b'+' | b'$' | b'0'..=b'9' | 128..=255);
        byte += 1;
    }
    table
};

pub(super) const fn is_alphanumeric(byte: u8) -> bool {
    LETTER[byte as usize] != 0
}
