//! [`Vocabulary`]: every word of every table, once, under a number.

use crate::Span;

/// Number of a word; 0 is any word that no table knows.
pub(crate) type WordId = u32;

/// The longest word, in bytes, that a table may hold; a longer one in a text is unknown without being read.
pub(crate) const LONGEST: usize = 48;

/// How many bytes of a word are compared as one number.
const HEAD: usize = 16;

/// Words folded to lower case, with straight apostrophes and plain hyphens, by open addressing. There is room for the built-in
/// tables from the start; the system gives the memory when it is first written.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    slots: Vec<WordId>,
    words: Vec<Word>,
    /// What the longer words hold behind their heads.
    tails: Vec<u8>,
}

/// A word of the tables. Most have no tail: one comparison of numbers finds them.
#[derive(Clone, Copy, Debug)]
struct Word {
    /// Two halves: a number of 128 bits would want room to be aligned.
    head: [u64; 2],
    /// Where its tail starts.
    tail: u32,
    /// Bytes of the whole word.
    len: u32,
}

/// A word, folded: its first sixteen bytes as a number, zeros behind its end, and the others.
#[derive(Clone, Copy)]
struct Key<'a> {
    head: [u64; 2],
    tail: &'a [u8],
    len: u32,
    hash: u32,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut words = Vec::with_capacity(1 << 15);
        words.push(Word { head: [0; 2], tail: 0, len: 0 });
        Self { slots: vec![0; 1 << 16], words, tails: Vec::with_capacity(1 << 12) }
    }
}

impl Vocabulary {
    /// The number of the word that stands at `span` of `text`, or 0.
    #[inline]
    pub(crate) fn find(&self, text: &str, span: Span) -> WordId {
        let len = span.len();
        match short(text, span.start as usize, len) {
            Some(head) => self.slots[self.slot(&Key::new(head, &[], len))],
            None => self.find_long(span.of(text)),
        }
    }

    /// As [`Self::find`], for a word that has more than sixteen bytes or others than ASCII.
    fn find_long(&self, word: &str) -> WordId {
        let mut folded = [0; LONGEST];
        fold(word, &mut folded).map_or(0, |len| self.slots[self.slot(&Key::of(&folded, len))])
    }

    /// The number of `word`, which is added where it is new; `None` where it is empty or longer than [`LONGEST`].
    pub(crate) fn intern(&mut self, word: &str) -> Option<WordId> {
        if let Some(head) = short(word, 0, word.len()).filter(|_| !word.is_empty()) {
            return Some(self.intern_key(&Key::new(head, &[], word.len())));
        }
        let mut folded = [0; LONGEST];
        let len = fold(word, &mut folded).filter(|len| *len > 0)?;
        Some(self.intern_key(&Key::of(&folded, len)))
    }

    fn intern_key(&mut self, key: &Key<'_>) -> WordId {
        let slot = self.slot(key);
        if self.slots[slot] != 0 {
            return self.slots[slot];
        }
        let id = self.words.len() as WordId;
        self.words.push(Word { head: key.head, tail: self.tails.len() as u32, len: key.len });
        self.tails.extend_from_slice(key.tail);
        self.slots[slot] = id;
        if self.words.len() * 2 > self.slots.len() {
            self.grow();
        }
        id
    }

    /// The slot where the word stands or would stand.
    #[inline]
    fn slot(&self, key: &Key<'_>) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key.hash as usize & mask;
        loop {
            let id = self.slots[slot];
            let word = &self.words[id as usize];
            // A word without a tail is compared without a call.
            let same = word.head == key.head && word.len == key.len;
            if id == 0 || (same && (key.tail.is_empty() || self.tail(word) == key.tail)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    #[inline]
    fn tail(&self, word: &Word) -> &[u8] {
        if word.len as usize <= HEAD {
            return &[];
        }
        &self.tails[word.tail as usize..word.tail as usize + word.len as usize - HEAD]
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        self.slots = vec![0; mask + 1];
        for (id, word) in self.words.iter().enumerate().skip(1) {
            let mut slot = hash(word.head, self.tail(word)) as usize & mask;
            while self.slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = id as WordId;
        }
    }
}

impl<'a> Key<'a> {
    #[inline]
    fn new(head: u128, tail: &'a [u8], len: usize) -> Self {
        let head = [head as u64, (head >> 64) as u64];
        Self { head, tail, len: len as u32, hash: hash(head, tail) }
    }

    /// The first `len` bytes of `folded`; the others are zeros.
    fn of(folded: &'a [u8; LONGEST], len: usize) -> Self {
        let head = folded.first_chunk().map_or(0, |head| u128::from_le_bytes(*head));
        Self::new(head, folded.get(HEAD..len).unwrap_or_default(), len)
    }
}

/// Multiplies the halves of the head and folds the product (the scheme of wyhash), then each eight bytes of the tail: the table is
/// fixed before any text is read, so a text cannot crowd it.
#[inline]
fn hash(head: [u64; 2], tail: &[u8]) -> u32 {
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

/// The word of `len` bytes from `start` on, in lower case, as a number; `None` where it has more than sixteen bytes or others than
/// ASCII. Sixteen bytes are read at once wherever the text has so many left.
#[inline]
fn short(text: &str, start: usize, len: usize) -> Option<u128> {
    /// What is left of sixteen bytes for each length.
    const MASKS: [u128; HEAD + 1] = {
        let mut masks = [u128::MAX; HEAD + 1];
        let mut len = 0;
        while len < HEAD {
            masks[len] = (1 << (8 * len)) - 1;
            len += 1;
        }
        masks
    };
    const ONES: u128 = u128::from_ne_bytes([1; HEAD]);
    let mask = *MASKS.get(len)?;
    let rest = text.as_bytes().get(start..)?;
    let bytes = match rest.first_chunk() {
        Some(bytes) => u128::from_le_bytes(*bytes) & mask,
        None => last(rest.get(..len)?),
    };
    if bytes & (ONES << 7) != 0 {
        return None;
    }
    // The highest bit of each byte from A to Z; no sum passes its byte.
    let (from, beyond) = (u128::from(128 - b'A'), u128::from(127 - b'Z'));
    let capitals = (bytes + ONES * from) & !(bytes + ONES * beyond) & (ONES << 7);
    Some(bytes | capitals >> 2)
}

/// A word at the end of a text.
fn last(word: &[u8]) -> u128 {
    let mut bytes = [0; HEAD];
    bytes[..word.len()].copy_from_slice(word);
    u128::from_le_bytes(bytes)
}

/// Writes `word` in lower case, with ’ and ʼ as ', the hyphens ‐ and ‑ as -, and without soft hyphens; gives its length.
fn fold(word: &str, into: &mut [u8; LONGEST]) -> Option<usize> {
    let bytes = word.as_bytes();
    if bytes.len() > LONGEST {
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

    fn find(vocabulary: &Vocabulary, word: &str) -> WordId {
        vocabulary.find(word, Span::new(0, word.len() as u32))
    }

    #[test]
    fn folds_case_apostrophes_and_hyphens() {
        let mut vocabulary = Vocabulary::default();
        let id = vocabulary.intern("Türkiye's").unwrap();
        assert_eq!(find(&vocabulary, "TÜRKIYE’S"), id);
        assert_eq!(find(&vocabulary, "Türkiye"), 0);
        assert_eq!(vocabulary.intern(&"long".repeat(20)), None);
        assert_eq!(vocabulary.intern(""), None);
    }

    #[test]
    fn keeps_every_word_while_growing() {
        let mut vocabulary = Vocabulary::default();
        let ids: Vec<_> = (0..50_000).map(|n| vocabulary.intern(&format!("word{n}")).unwrap()).collect();
        assert!((0..50_000).all(|n| find(&vocabulary, &format!("WORD{n}")) == ids[n]));
    }

    #[test]
    fn a_word_is_the_same_wherever_it_stands_and_however_long_it_is() {
        let mut vocabulary = Vocabulary::default();
        let whole = "[Intercontinental@Disestablishmentarianisms{Zz`";
        let ids: Vec<_> = (1..=whole.len()).map(|len| vocabulary.intern(&whole[..len]).unwrap()).collect();
        for (len, id) in (1..=whole.len()).zip(&ids) {
            let word = &whole[..len];
            assert_eq!(find(&vocabulary, word), *id);
            assert_eq!(find(&vocabulary, &word.to_uppercase()), *id);
            let text = format!("{word} and sixteen bytes behind it");
            assert_eq!(vocabulary.find(&text, Span::new(0, len as u32)), *id);
            // A byte that is no letter is not folded, and a zero is no end.
            assert_eq!(find(&vocabulary, &format!("{{{}", &word[1..])), 0);
            assert_eq!(find(&vocabulary, &format!("{word}\0")), 0);
        }
    }
}
