//! [`Vocabulary`]: every word of every table, once, under a number, with what the tables say of it by itself.

use super::Facts;
use super::steps::Ends;
#[cfg(test)]
use crate::Span;
use crate::segment::{Abbreviations, Token};
use std::borrow::Cow;

/// Number of a word; 0 is any word that no table knows.
pub(crate) type WordId = u32;

/// The longest word, in bytes, that a table may hold; a longer one in a text is unknown without being read.
pub(crate) const LONGEST: usize = 48;

/// How many bytes of a word are compared as one number.
const HEAD: usize = 16;

/// How many words are looked up at once.
const AT_ONCE: usize = 32;

/// Words folded to lower case, with straight apostrophes and plain hyphens, by open addressing. There is room for the built-in
/// tables from the start; the system gives the memory when it is first written.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    slots: Vec<Slot>,
    words: Vec<Word>,
    /// What the longer words hold behind their heads.
    tails: Vec<u8>,
    /// With these, phrases of the tables are split, as texts are. They are read before every other table.
    pub(super) abbreviations: Cow<'static, Abbreviations>,
}

/// A word's number below, eight bits of its hash above: most words that no table knows are told apart without a look at another's
/// letters. 0 is free.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Slot(u32);

/// A word of the tables, in half a line of a cache with all that a text asks of it: its letters, its facts, the phrases behind it.
/// Most have no tail: one comparison of numbers finds them.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
pub(crate) struct Word {
    /// Two halves: a number of 128 bits would want room to be aligned.
    head: [u64; 2],
    /// What the tables know of it.
    pub(crate) facts: Facts,
    /// What the trie of phrases has behind it.
    pub(super) ends: Ends,
    /// Where its tail starts, and below that, in six bits, the length of the whole.
    tail: u32,
}

/// A word, folded: its first sixteen bytes as a number, zeros behind its end, and the others.
#[derive(Clone, Copy, Default)]
struct Key<'a> {
    head: [u64; 2],
    tail: &'a [u8],
    len: u32,
    hash: u32,
}

/// A word of at most sixteen bytes, all of them ASCII, as [`Key`] has it; of any other, that it is none such.
#[derive(Clone, Copy, Default)]
struct Short {
    head: [u64; 2],
    len: u32,
    hash: u32,
}

impl Slot {
    const ID: u32 = (1 << 24) - 1;

    const fn new(id: WordId, hash: u32) -> Self {
        Self(id | hash & !Self::ID)
    }

    const fn id(self) -> WordId {
        self.0 & Self::ID
    }

    /// Whether the word may be the one of that hash.
    const fn may_be(self, hash: u32) -> bool {
        (self.0 ^ hash) & !Self::ID == 0
    }
}

impl Word {
    const LENGTH: u32 = 63;

    const fn len(&self) -> usize {
        (self.tail & Self::LENGTH) as usize
    }

    /// Whether it is a phrase or begins one.
    #[cfg(test)]
    pub(super) fn begins_phrase(&self) -> bool {
        !self.ends.is_none()
    }
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut words = Vec::with_capacity(1 << 15);
        words.push(Word::default());
        Self {
            slots: vec![Slot::default(); 1 << 16],
            words,
            tails: Vec::with_capacity(1 << 12),
            abbreviations: Cow::Borrowed(Abbreviations::built_in()),
        }
    }
}

impl Vocabulary {
    /// Adds the number of every token of `text` to `words`, in order: 0 where no table knows it.
    pub(crate) fn find_all(&self, text: &str, tokens: &[Token], words: &mut Vec<WordId>) {
        let mask = self.slots.len() - 1;
        // A few at a time, and what each look-up waits for is asked for all of them before any is read: a word that stands in no cache
        // then costs little more than one that does.
        let (mut keys, mut ids) = ([Short::default(); AT_ONCE], [0; AT_ONCE]);
        for tokens in tokens.chunks(AT_ONCE) {
            for (key, token) in keys.iter_mut().zip(tokens) {
                *key = Short::of(text, token.start() as usize, token.span().len());
            }
            for (id, key) in ids.iter_mut().zip(&keys) {
                *id = self.slots[key.hash as usize & mask].0;
            }
            for (id, (key, token)) in ids.iter_mut().zip(keys.iter().zip(tokens)) {
                let slot = Slot(*id);
                let word = self.word(slot.id());
                let same = u8::from(word.head == key.head) & u8::from(word.tail & Word::LENGTH == key.len);
                let free = u8::from(slot == Slot::default()) & u8::from(!key.is_other());
                *id = slot.id();
                if same | free == 0 {
                    *id = if key.is_other() { self.find_wide(token.span().of(text)) } else { self.find_key(&key.key()) };
                }
            }
            words.extend_from_slice(&ids[..tokens.len()]);
        }
    }

    /// The number of one word, or 0.
    #[cfg(test)]
    fn find(&self, text: &str, span: Span) -> WordId {
        let short = Short::of(text, span.start as usize, span.len());
        if short.is_other() { self.find_wide(span.of(text)) } else { self.find_key(&short.key()) }
    }

    /// The number of a word that has more than sixteen bytes or others than ASCII, or 0.
    fn find_wide(&self, word: &str) -> WordId {
        // Apostrophes with their clitics, dashes and quotation marks are most of these.
        if let [0xe2, 0x80, mark, rest @ ..] = word.as_bytes() {
            match (mark, rest) {
                (0x93..=0x98 | 0x9a..=0xa7, []) => return self.find_key(&Key::new(head(word.as_bytes()), &[], 3)),
                (0x99, [] | [b'a'..=b'z'] | [b'a'..=b'z', b'a'..=b'z']) => {
                    // What stands behind the apostrophe is no more than two letters.
                    let clitic = [u64::from(b'\'') | head(rest)[0] << 8, 0];
                    return self.find_key(&Key::new(clitic, &[], rest.len() + 1));
                }
                _ => {}
            }
        }
        let mut folded = [0; LONGEST];
        fold(word, &mut folded).map_or(0, |len| self.find_key(&Key::of(&folded, len)))
    }

    /// A word by its number; what no table knows has no facts and starts nothing.
    #[inline]
    pub(crate) fn word(&self, id: WordId) -> &Word {
        self.words.get(id as usize).unwrap_or(&self.words[0])
    }

    /// How many words there are; the next one gets this number.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    /// A word of the tables by its number.
    pub(super) fn word_mut(&mut self, id: WordId) -> &mut Word {
        &mut self.words[id as usize]
    }

    /// The number of `word`, which is added where it is new; `None` where it is empty or longer than [`LONGEST`], or where there is
    /// no number left.
    pub(crate) fn intern(&mut self, word: &str) -> Option<WordId> {
        let short = Short::of(word, 0, word.len());
        if !short.is_other() && !word.is_empty() {
            return self.intern_key(&short.key());
        }
        let mut folded = [0; LONGEST];
        let len = fold(word, &mut folded).filter(|len| *len > 0)?;
        self.intern_key(&Key::of(&folded, len))
    }

    fn intern_key(&mut self, key: &Key<'_>) -> Option<WordId> {
        let slot = match self.slot(key) {
            Ok(known) => return Some(known),
            Err(free) => free,
        };
        let id = u32::try_from(self.words.len()).ok().filter(|id| *id <= Slot::ID)?;
        let tail = (self.tails.len() as u32).checked_mul(Word::LENGTH + 1)? | key.len;
        self.words.push(Word { head: key.head, tail, ..Word::default() });
        self.tails.extend_from_slice(key.tail);
        self.slots[slot] = Slot::new(id, key.hash);
        // The built-in tables fill not quite half of the first slots: a caller's words find room without all being put anew.
        if self.words.len() * 4 > self.slots.len() * 3 {
            self.grow();
        }
        Some(id)
    }

    #[inline]
    fn find_key(&self, key: &Key<'_>) -> WordId {
        self.slot(key).unwrap_or(0)
    }

    /// The word's number, or the slot where it would stand.
    #[inline]
    fn slot(&self, key: &Key<'_>) -> Result<WordId, usize> {
        let mask = self.slots.len() - 1;
        let mut at = key.hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot == Slot::default() {
                return Err(at);
            }
            if slot.may_be(key.hash) {
                let word = &self.words[slot.id() as usize];
                // A word without a tail is compared without a call.
                let same = word.head == key.head && word.len() == key.len as usize;
                if same && (key.tail.is_empty() || self.tail(word) == key.tail) {
                    return Ok(slot.id());
                }
            }
            at = (at + 1) & mask;
        }
    }

    #[inline]
    fn tail(&self, word: &Word) -> &[u8] {
        if word.len() <= HEAD {
            return &[];
        }
        let start = (word.tail / (Word::LENGTH + 1)) as usize;
        &self.tails[start..start + word.len() - HEAD]
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        self.slots = vec![Slot::default(); mask + 1];
        for (id, word) in self.words.iter().enumerate().skip(1) {
            let hash = hash(word.head, self.tail(word));
            let mut at = hash as usize & mask;
            while self.slots[at] != Slot::default() {
                at = (at + 1) & mask;
            }
            self.slots[at] = Slot::new(id as WordId, hash);
        }
    }
}

impl<'a> Key<'a> {
    #[inline]
    fn new(head: [u64; 2], tail: &'a [u8], len: usize) -> Self {
        Self { head, tail, len: len as u32, hash: hash(head, tail) }
    }

    /// The first `len` bytes of `folded`; the others are zeros.
    fn of(folded: &'a [u8; LONGEST], len: usize) -> Self {
        let head = folded.first_chunk().map_or([0; 2], |head| halves(*head));
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

impl Short {
    /// The length of what is no short word.
    const OTHER: u32 = u32::MAX;

    /// The word of `len` bytes from `start` on.
    #[inline]
    fn of(text: &str, start: usize, len: usize) -> Self {
        let other = Self { len: Self::OTHER, ..Self::default() };
        let Some(mask) = MASKS.get(len) else { return other };
        // Sixteen bytes are read at once wherever the text has so many left.
        let read = match text.as_bytes().get(start..start + HEAD).and_then(<[u8]>::first_chunk) {
            Some(bytes) => halves(*bytes),
            None => text.as_bytes().get(start..start + len).map_or([0; 2], head),
        };
        let halves = [read[0] & mask[0], read[1] & mask[1]];
        if (halves[0] | halves[1]) & HIGHS != 0 {
            return other;
        }
        let head = halves.map(lower);
        Self { head, len: len as u32, hash: hash(head, &[]) }
    }

    const fn is_other(self) -> bool {
        self.len == Self::OTHER
    }

    const fn key(self) -> Key<'static> {
        Key { head: self.head, tail: &[], len: self.len, hash: self.hash }
    }
}

const ONES: u64 = u64::from_ne_bytes([1; 8]);
const HIGHS: u64 = ONES << 7;

/// What is left of sixteen bytes for each length.
const MASKS: [[u64; 2]; HEAD + 1] = {
    let mut masks = [[u64::MAX; 2]; HEAD + 1];
    let mut len = 0;
    while len < HEAD {
        masks[len] = if len < 8 { [(1 << (8 * len)) - 1, 0] } else { [u64::MAX, (1 << (8 * (len - 8))) - 1] };
        len += 1;
    }
    masks
};

/// Eight ASCII bytes in lower case.
const fn lower(bytes: u64) -> u64 {
    // The highest bit of each byte from A to Z; no sum passes its byte.
    let (from, beyond) = (bytes + ONES * (128 - b'A' as u64), bytes + ONES * (127 - b'Z' as u64));
    bytes | (from & !beyond & HIGHS) >> 2
}

fn halves(bytes: [u8; HEAD]) -> [u64; 2] {
    let bytes = u128::from_le_bytes(bytes);
    [bytes as u64, (bytes >> 64) as u64]
}

/// A word of at most sixteen bytes as a number.
fn head(word: &[u8]) -> [u64; 2] {
    match word.split_first_chunk() {
        Some((first, rest)) => {
            [u64::from_le_bytes(*first), rest.first_chunk().map_or_else(|| low(rest), |next| u64::from_le_bytes(*next))]
        }
        None => [low(word), 0],
    }
}

/// Fewer than eight bytes as a number: two loads that overlap, where a copy of so many would be a call.
fn low(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (bytes.len() - 4));
    }
    let byte = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte) << (8 * at));
    byte(0) | byte(1) | byte(2)
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
    fn a_head_is_the_first_sixteen_bytes() {
        for len in 0..=HEAD {
            let word: Vec<u8> = (1..=len as u8).collect();
            let padded: Vec<u8> = word.iter().copied().chain([0; HEAD]).take(HEAD).collect();
            assert_eq!(head(&word), halves(padded.try_into().unwrap()), "{len}");
        }
    }

    #[test]
    fn folds_case_apostrophes_and_hyphens() {
        let mut vocabulary = Vocabulary::default();
        let id = vocabulary.intern("Türkiye's").unwrap();
        assert_eq!(find(&vocabulary, "TÜRKIYE’S"), id);
        assert_eq!(find(&vocabulary, "Türkiye"), 0);
        let clitic = vocabulary.intern("'ll").unwrap();
        assert_eq!((find(&vocabulary, "’ll"), find(&vocabulary, "’LL"), find(&vocabulary, "'Ll")), (clitic, clitic, clitic));
        for mark in ["–", "—", "‘", "“", "”", "„", "•", "…", "’", "‐", "‑", "‒"] {
            let id = vocabulary.intern(mark).unwrap();
            assert_eq!(find(&vocabulary, mark), id, "{mark}");
        }
        assert_eq!(find(&vocabulary, "’"), find(&vocabulary, "'"));
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
