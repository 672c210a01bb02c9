//! What each byte of UTF-8 may be: the table of the fast path.

/// What a byte begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// White space.
    Blank,
    /// An ASCII letter.
    Letter,
    /// An ASCII digit.
    Digit,
    /// Another ASCII character.
    Mark,
    /// A character outside ASCII.
    Wide,
}

/// What each byte begins.
pub(super) const KIND: [Kind; 256] = {
    let mut table = [Kind::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' | 9..=13 => Kind::Blank,
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Letter,
            b'0'..=b'9' => Kind::Digit,
            128..=255 => Kind::Wide,
            _ => Kind::Mark,
        };
        byte += 1;
    }
    table
};

/// Lower case letter (bit 0), capital (bit 1), digit (bit 2); 0 ends a run.
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

/// Whether a byte behind a run of letters may make it more than a plain word: an apostrophe, a hyphen, a full stop, a digit.
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
