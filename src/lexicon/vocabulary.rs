//! [`Vocabulary`]: every word of every table, numbered, with its facts and the phrases that begin with it.

use super::facts::Facts;
use super::trie::NodeState;
use super::word_key::{HEAD, Key, MAX_WORD_BYTES, ShortKey, WordId, fold, hash, head};
use crate::Span;
use crate::segment::{Abbreviations, Token};
use std::borrow::Cow;

/// The number of words that are looked up together.
const GROUP: usize = 32;

/// A hash table of words with open addressing. There is room for the built-in tables from the start; the system provides the memory
/// when it is first written.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    slots: Vec<Slot>,
    words: Vec<Word>,
    /// The bytes of the longer words after their heads.
    tails: Vec<u8>,
    /// With these, phrases of the tables are split, as texts are. They are read before every other table.
    pub(super) abbreviations: Cow<'static, Abbreviations>,
}

/// The low bits are a word's number, the high eight bits are from its hash, so most unknown words are rejected without reading the
/// letters of another word. 0 is a free slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Slot(u32);

/// A word of the tables. Everything that the look-up needs fits into half a cache line: its letters, its facts, and the phrases that begin
/// with it. Most words have no tail, and one comparison of numbers finds them.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
pub(crate) struct Word {
    /// Two halves, since a number of 128 bits would need padding.
    head: [u64; 2],
    /// The facts that the tables give for it.
    pub(crate) facts: Facts,
    /// Its node as the first word of a phrase.
    pub(super) node: NodeState,
    /// The low six bits are the length of the word, the others are the start of its tail.
    tail: u32,
}

impl Slot {
    const ID: u32 = (1 << 24) - 1;

    const fn new(id: WordId, hash: u32) -> Self {
        Self(id | hash & !Self::ID)
    }

    const fn id(self) -> WordId {
        self.0 & Self::ID
    }

    /// Whether the word may have this hash.
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
        !self.node.is_none()
    }
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut words = Vec::with_capacity(1 << 16);
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
    /// Appends the number of every token of `text` to `words`, in order; 0 for a word that no table has.
    pub(crate) fn find_all(&self, text: &str, tokens: &[Token], words: &mut Vec<WordId>) {
        let mask = self.slots.len() - 1;
        // A few words at a time. The memory for all of them is requested before any is read, so a word that is in no cache costs little
        // more than one that is.
        let (mut keys, mut ids) = ([ShortKey::default(); GROUP], [0; GROUP]);
        for tokens in tokens.chunks(GROUP) {
            for (key, token) in keys.iter_mut().zip(tokens) {
                *key = ShortKey::of(text, token.start() as usize, token.span().len());
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
    pub(super) fn find(&self, text: &str, span: Span) -> WordId {
        let short = ShortKey::of(text, span.start as usize, span.len());
        if short.is_other() { self.find_wide(span.of(text)) } else { self.find_key(&short.key()) }
    }

    /// The number of a word that has more than sixteen bytes or is not ASCII; 0 if no table has it.
    fn find_wide(&self, word: &str) -> WordId {
        // Most of these are apostrophes with their clitics, dashes and quotation marks.
        if let [0xe2, 0x80, mark, rest @ ..] = word.as_bytes() {
            match (mark, rest) {
                (0x93..=0x98 | 0x9a..=0xa7, []) => return self.find_key(&Key::new(head(word.as_bytes()), &[], 3)),
                (0x99, [] | [b'a'..=b'z'] | [b'a'..=b'z', b'a'..=b'z']) => {
                    // At most two letters follow the apostrophe.
                    let clitic = [u64::from(b'\'') | head(rest)[0] << 8, 0];
                    return self.find_key(&Key::new(clitic, &[], rest.len() + 1));
                }
                _ => {}
            }
        }
        let mut folded = [0; MAX_WORD_BYTES];
        fold(word, &mut folded).map_or(0, |len| self.find_key(&Key::of(&folded, len)))
    }

    /// A word by its number. An unknown word has no facts and begins no phrase.
    #[inline]
    pub(crate) fn word(&self, id: WordId) -> &Word {
        self.words.get(id as usize).unwrap_or(&self.words[0])
    }

    /// The number of words, which is also the number of the next one.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    /// A word of the tables by its number.
    pub(super) fn word_mut(&mut self, id: WordId) -> &mut Word {
        &mut self.words[id as usize]
    }

    /// The number of `word`, which is added if it is new; `None` if it is empty or longer than [`MAX_WORD_BYTES`], or if no number is
    /// left.
    pub(crate) fn intern(&mut self, word: &str) -> Option<WordId> {
        let short = ShortKey::of(word, 0, word.len());
        if !short.is_other() && !word.is_empty() {
            return self.intern_key(&short.key());
        }
        let mut folded = [0; MAX_WORD_BYTES];
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
        // The built-in tables fill not quite half of the first slots, so a caller's words seldom make the table grow.
        if self.words.len() * 4 > self.slots.len() * 3 {
            self.grow();
        }
        Some(id)
    }

    #[inline]
    fn find_key(&self, key: &Key<'_>) -> WordId {
        self.slot(key).unwrap_or(0)
    }

    /// The word's number, or the free slot for it.
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
                // Compares a word without a tail without a call.
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
    fn finds_a_word_of_any_length_anywhere_in_a_text() {
        let mut vocabulary = Vocabulary::default();
        let whole = "[Intercontinental@Disestablishmentarianisms{Zz`";
        let ids: Vec<_> = (1..=whole.len()).map(|len| vocabulary.intern(&whole[..len]).unwrap()).collect();
        for (len, id) in (1..=whole.len()).zip(&ids) {
            let word = &whole[..len];
            assert_eq!(find(&vocabulary, word), *id);
            assert_eq!(find(&vocabulary, &word.to_uppercase()), *id);
            let text = format!("{word} and sixteen bytes after it");
            assert_eq!(vocabulary.find(&text, Span::new(0, len as u32)), *id);
            // Only letters are folded, and a zero byte does not end a word.
            assert_eq!(find(&vocabulary, &format!("{{{}", &word[1..])), 0);
            assert_eq!(find(&vocabulary, &format!("{word}\0")), 0);
        }
    }
}
