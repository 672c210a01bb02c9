//! Searches for a byte in a text, eight bytes at a time.

/// The lowest bit of each byte.
pub(crate) const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
pub(crate) const HIGHS: u64 = ONES << 7;

/// Offset of the first byte below `bound`, which is at most 128.
pub(crate) fn first_below(text: &[u8], bound: u8) -> Option<usize> {
    let mut at = 0;
    while let Some(chunk) = text.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let bytes = u64::from_le_bytes(*chunk);
        // Only the first bit set is exact.
        let found = bytes.wrapping_sub(ONES * u64::from(bound)) & !bytes & HIGHS;
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    text.get(at..)?.iter().position(|byte| *byte < bound).map(|offset| at + offset)
}

/// Offset of the first line feed or carriage return.
pub(crate) fn line_end(text: &[u8]) -> Option<usize> {
    // Without a branch per byte, the compiler reads a chunk with wide registers.
    let breaks = |byte: &u8| u8::from(*byte == b'\n') | u8::from(*byte == b'\r');
    let without = text.chunks_exact(32).take_while(|chunk| chunk.iter().fold(0, |found, byte| found | breaks(byte)) == 0);
    let mut at = without.count() * 32;
    while let Some(chunk) = text.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let bytes = u64::from_le_bytes(*chunk);
        let found = zeros(bytes ^ (ONES * u64::from(b'\n'))) | zeros(bytes ^ (ONES * u64::from(b'\r')));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    text.get(at..)?.iter().position(|byte| breaks(byte) != 0).map(|offset| at + offset)
}

/// Sets the highest bit of each byte that is zero. Only the first bit set is exact.
#[inline]
const fn zeros(bytes: u64) -> u64 {
    bytes.wrapping_sub(ONES) & !bytes & HIGHS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_low_bytes() {
        for text in ["\tabc", "abcdefgh\r\n", "abcdefgh\u{ff}\u{7f}\tx", "ä\u{a00a}bcdefgh\u{10a0d}\n\t"] {
            assert_eq!(first_below(text.as_bytes(), b'\n' + 1), text.find(['\n', '\t']), "{text:?}");
        }
        assert_eq!(first_below(b"abcdefghijkl", b'\n' + 1), None);
    }

    #[test]
    fn finds_line_ends() {
        for text in ["\nabc", "abcdefgh\r\n", "abcdefghij\n", "ä\u{a00a}\u{d0d}bcdefgh\u{10a0d}\r"] {
            assert_eq!(line_end(text.as_bytes()), text.find(['\n', '\r']), "{text:?}");
        }
        assert_eq!(line_end(b"abcdefghijkl"), None);
    }
}
