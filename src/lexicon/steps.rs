//! [`Steps`]: the edges of the trie of phrases.

use super::vocabulary::WordId;

/// Where each word leads from each node, by open addressing.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    slots: Vec<Step>,
    filled: usize,
}

/// `to` is 0 where the slot is free.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    from: u32,
    word: WordId,
    to: u32,
}

impl Default for Steps {
    fn default() -> Self {
        Self { slots: vec![Step::default(); 1 << 15], filled: 0 }
    }
}

impl Steps {
    /// Where the word leads from the node; 0 where it leads nowhere.
    #[inline]
    pub(super) fn find(&self, from: u32, word: WordId) -> u32 {
        self.slots[self.slot(from, word)].to
    }

    /// Where the step leads; a new one to 0, which the caller sets.
    pub(super) fn entry(&mut self, from: u32, word: WordId) -> &mut u32 {
        let mut slot = self.slot(from, word);
        if self.slots[slot].to == 0 {
            self.filled += 1;
            if self.filled * 4 > self.slots.len() * 3 {
                self.grow();
                slot = self.slot(from, word);
            }
            self.slots[slot] = Step { from, word, to: 0 };
        }
        &mut self.slots[slot].to
    }

    /// The slot where the step stands or would stand. Its key is two numbers of our own: one multiplication spreads them.
    #[inline]
    fn slot(&self, from: u32, word: WordId) -> usize {
        let mask = self.slots.len() - 1;
        let spread = (u64::from(from) << 32 | u64::from(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (spread >> 32) as usize & mask;
        loop {
            let step = self.slots[slot];
            if step.to == 0 || (step.from == from && step.word == word) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 2;
        for step in std::mem::replace(&mut self.slots, vec![Step::default(); size]) {
            if step.to != 0 {
                let slot = self.slot(step.from, step.word);
                self.slots[slot] = step;
            }
        }
    }
}
