//! [`Vocabulary`]: every word of every table, once, under a number.

/// Number of a word; 0 is any word that no table knows.
pub(crate) type WordId = u32;

/// The longest word, in bytes, that a table may hold; a longer one in a text is unknown without being read.
pub(crate) const LONGEST: usize = 48;

/// Words folded to lower case, with straight apostrophes and plain hyphens, by open addressing.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    slots: Vec<WordId>,
    words: Vec<Word>,
    letters: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    hash: u32,
    start: u32,
    len: u32,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self { slots: vec![0; 1 << 10], words: vec![Word { hash: 0, start: 0, len: 0 }], letters: Vec::new() }
    }
}

impl Vocabulary {
    /// The number of `word`, or 0.
    pub(crate) fn find(&self, word: &str) -> WordId {
        let mut folded = [0; LONGEST];
        fold(word, &mut folded).map_or(0, |len| self.slots[self.slot(&folded[..len], hash(&folded[..len]))])
    }

    /// The number of `word`, which is added where it is new; `None` where it is empty or longer than [`LONGEST`].
    pub(crate) fn intern(&mut self, word: &str) -> Option<WordId> {
        let mut folded = [0; LONGEST];
        let len = fold(word, &mut folded).filter(|len| *len > 0)?;
        let (folded, hash) = (&folded[..len], hash(&folded[..len]));
        let slot = self.slot(folded, hash);
        if self.slots[slot] != 0 {
            return Some(self.slots[slot]);
        }
        let id = self.words.len() as WordId;
        self.words.push(Word { hash, start: self.letters.len() as u32, len: len as u32 });
        self.letters.extend_from_slice(folded);
        self.slots[slot] = id;
        if self.words.len() * 2 > self.slots.len() {
            self.grow();
        }
        Some(id)
    }

    /// The slot where the word stands or would stand.
    fn slot(&self, folded: &[u8], hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let id = self.slots[slot];
            let word = self.words[id as usize];
            let letters = &self.letters[word.start as usize..(word.start + word.len) as usize];
            if id == 0 || (word.hash == hash && letters == folded) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        self.slots = vec![0; mask + 1];
        for (id, word) in self.words.iter().enumerate().skip(1) {
            let mut slot = word.hash as usize & mask;
            while self.slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = id as WordId;
        }
    }
}

/// Multiply and rotate, eight bytes a step (the scheme of rustc's `FxHash`): the table is fixed before any text is read,
/// so a text cannot crowd it.
fn hash(bytes: &[u8]) -> u32 {
    const FACTOR: u64 = 0x517c_c1b7_2722_0a95;
    let mut state = bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        state = (state.rotate_left(5) ^ u64::from_le_bytes(eight)).wrapping_mul(FACTOR);
    }
    (state >> 32) as u32
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

    #[test]
    fn folds_case_apostrophes_and_hyphens() {
        let mut vocabulary = Vocabulary::default();
        let id = vocabulary.intern("Türkiye's").unwrap();
        assert_eq!(vocabulary.find("TÜRKIYE’S"), id);
        assert_eq!(vocabulary.find("Türkiye"), 0);
        assert_eq!(vocabulary.intern(&"long".repeat(20)), None);
    }

    #[test]
    fn keeps_every_word_while_growing() {
        let mut vocabulary = Vocabulary::default();
        let ids: Vec<_> = (0..5000).map(|n| vocabulary.intern(&format!("word{n}")).unwrap()).collect();
        assert!((0..5000).all(|n| vocabulary.find(&format!("WORD{n}")) == ids[n]));
    }
}
