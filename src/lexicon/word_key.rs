//! [`Key`]: a word as the vocabulary compares it: in lower case, with straight apostrophes and plain hyphens, sixteen bytes at a time.

/// Number of a word; 0 means that no table has the word.
pub(crate) type WordId = u32;

/// The longest word of a table, in bytes. A longer word of a text is unknown without being read.
pub(super) const MAX_WORD_BYTES: usize = 48;

/// The number of bytes of a word that are compared as one number.
pub(super) const HEAD: usize = 16;

/// A folded word: its first sixteen bytes as a number, padded with zeros, and the other bytes.
#[derive(Clone, Copy, Default)]
pub(super) struct Key<'a> {
    pub(super) head: [u64; 2],
    pub(super) tail: &'a [u8],
    pub(super) len: u32,
    pub(super) hash: u32,
}

/// A word of at most sixteen bytes, all of them ASCII, like a [`Key`] without tail; or a mark that the word is not such a word.
#[derive(Clone, Copy, Default)]
pub(super) struct ShortKey {
    pub(super) head: [u64; 2],
    pub(super) len: u32,
    pub(super) hash: u32,
}

impl<'a> Key<'a> {
    #[inline]
    pub(super) fn new(head: [u64; 2], tail: &'a [u8], len: usize) -> Self {
        Self { head, tail, len: len as u32, hash: hash(head, tail) }
    }

    /// The key of the first `len` bytes of `folded`. The other bytes must be zeros.
    pub(super) fn of(folded: &'a [u8; MAX_WORD_BYTES], len: usize) -> Self {
        let head = folded.first_chunk().map_or([0; 2], |head| halves(*head));
        Self::new(head, folded.get(HEAD..len).unwrap_or_default(), len)
    }
}

/// Multiplies the halves of the head and folds the product (like wyhash), then does the same with every eight bytes of the tail. The
/// table is complete before any text is read, so a text cannot fill it with collisions.
#[inline]
pub(super) fn hash(head: [u64; 2], tail: &[u8]) -> u32 {
    let mut state = multiply(head[0] ^ 0x9e37_79b9_7f4a_7c15, head[1] ^ 0xe703_7ed1_a0b4_28db);
    for chunk in tail.chunks(8) {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        state = multiply(state ^ u64::from_le_bytes(eight), 0x8ebc_6af0_9c88_c6e3);
    }
    state as u32
}

#[inline]
fn multiply(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    product as u64 ^ (product >> 64) as u64
}

impl ShortKey {
    /// The length that marks a word that is not short or not ASCII.
    const OTHER: u32 = u32::MAX;

    /// The key of the `len` bytes from `start` on.
    #[inline]
    pub(super) fn of(text: &str, start: usize, len: usize) -> Self {
        let other = Self { len: Self::OTHER, ..Self::default() };
        let Some(mask) = MASKS.get(len) else { return other };
        // Reads sixteen bytes at once if the text has that many left.
        let read = match text.as_bytes().get(start..start + HEAD).and_then(<[u8]>::first_chunk) {
            Some(bytes) => halves(*bytes),
            None => text.as_bytes().get(start..start + len).map_or([0; 2], head),
        };
        let halves = [read[0] & mask[0], read[1] & mask[1]];
        if (halves[0] | halves[1]) & HIGHS != 0 {
            return other;
        }
        let head = [lower(halves[0]), lower(halves[1])];
        Self { head, len: len as u32, hash: hash(head, &[]) }
    }

    /// Whether the word is not short or not ASCII.
    #[inline]
    pub(super) const fn is_other(self) -> bool {
        self.len == Self::OTHER
    }

    #[inline]
    pub(super) const fn key(self) -> Key<'static> {
        Key { head: self.head, tail: &[], len: self.len, hash: self.hash }
    }
}

const ONES: u64 = u64::from_ne_bytes([1; 8]);
const HIGHS: u64 = ONES << 7;

/// By length: the bits of sixteen bytes that belong to the word.
const MASKS: [[u64; 2]; HEAD + 1] = {
    let mut masks = [[u64::MAX; 2]; HEAD + 1];
    let mut len = 0;
    while len < HEAD {
        masks[len] = if len < 8 { [(1 << (8 * len)) - 1, 0] } else { [u64::MAX, (1 << (8 * (len - 8))) - 1] };
        len += 1;
    }
    masks
};

/// Converts eight ASCII bytes to lower case.
const fn lower(bytes: u64) -> u64 {
    // Sets the highest bit of each byte from A to Z. No sum carries into the next byte.
    let (from, beyond) = (bytes + ONES * (128 - b'A' as u64), bytes + ONES * (127 - b'Z' as u64));
    bytes | (from & !beyond & HIGHS) >> 2
}

#[inline]
pub(super) fn halves(bytes: [u8; HEAD]) -> [u64; 2] {
    let bytes = u128::from_le_bytes(bytes);
    [bytes as u64, (bytes >> 64) as u64]
}

/// A word of at most sixteen bytes as a number.
#[inline]
pub(super) fn head(word: &[u8]) -> [u64; 2] {
    match word.split_first_chunk() {
        Some((first, rest)) => {
            [u64::from_le_bytes(*first), rest.first_chunk().map_or_else(|| low(rest), |next| u64::from_le_bytes(*next))]
        }
        None => [low(word), 0],
    }
}

/// Fewer than eight bytes as a number, by two loads that overlap. A copy of a variable length would be a call.
#[inline]
fn low(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (bytes.len() - 4));
    }
    let byte = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte) << (8 * at));
    byte(0) | byte(1) | byte(2)
}

/// Writes `word` in lower case, with ’ and ʼ as ', the hyphens ‐ and ‑ as -, and without soft hyphens. Returns its length; `None` if it
/// is longer than [`MAX_WORD_BYTES`].
pub(super) fn fold(word: &str, into: &mut [u8; MAX_WORD_BYTES]) -> Option<usize> {
    let bytes = word.as_bytes();
    if bytes.len() > MAX_WORD_BYTES {
        return None;
    }
    if bytes.is_ascii() {
        for (to, from) in into.iter_mut().zip(bytes) {
            *to = from.to_ascii_lowercase();
        }
        return Some(bytes.len());
    }
    let mut len = 0;
    for c in word.chars() {
        let c = match c {
            '’' | 'ʼ' => '\'',
            '‐' | '‑' => '-',
            '\u{ad}' => continue,
            c => c,
        };
        for lower in c.to_lowercase() {
            let end = len + lower.len_utf8();
            lower.encode_utf8(into.get_mut(len..end)?);
            len = end;
        }
    }
    Some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_the_first_sixteen_bytes() {
        for len in 0..=HEAD {
            let word: Vec<u8> = (1..=len as u8).collect();
            let padded: Vec<u8> = word.iter().copied().chain([0; HEAD]).take(HEAD).collect();
            assert_eq!(head(&word), halves(padded.try_into().unwrap()), "{len}");
        }
    }
}
