//! [`WordMap`]: a map from short words to what is known of them.

/// A word packed into a number. Zero is no word.
pub(super) trait PackedWord: Copy + Default + PartialEq {
    /// The word as 64 bits that differ where words differ.
    fn fold(self) -> u64;
}

impl PackedWord for u64 {
    #[inline]
    fn fold(self) -> u64 {
        self
    }
}

impl PackedWord for u128 {
    #[inline]
    fn fold(self) -> u64 {
        (self as u64) ^ ((self >> 64) as u64).rotate_left(23)
    }
}

/// A hash of which the highest bits are the best.
#[inline]
pub(super) const fn hash(folded: u64) -> u64 {
    folded.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Open addressing. The number of slots is a power of two, and at most half of them are taken.
#[derive(Clone, Debug)]
pub(super) struct WordMap<K, V> {
    /// The key of a free slot is zero.
    slots: Vec<(K, Option<V>)>,
    taken: usize,
}

impl<K: PackedWord, V: Copy> WordMap<K, V> {
    /// A map with room for `words` words before it grows.
    pub(super) fn with_room(words: usize) -> Self {
        Self { slots: vec![(K::default(), None); (words * 2).next_power_of_two().max(2)], taken: 0 }
    }

    /// Adds a word. Its value takes the place of an earlier one.
    pub(super) fn insert(&mut self, key: K, value: V) {
        if (self.taken + 1) * 2 > self.slots.len() {
            let grown = vec![(K::default(), None); self.slots.len() * 2];
            for (key, value) in std::mem::replace(&mut self.slots, grown) {
                if key != K::default() {
                    let slot = self.slot(key);
                    self.slots[slot] = (key, value);
                }
            }
        }
        let slot = self.slot(key);
        self.taken += usize::from(self.slots[slot].1.is_none());
        self.slots[slot] = (key, Some(value));
    }

    #[inline]
    pub(super) fn get(&self, key: K) -> Option<V> {
        self.slots[self.slot(key)].1
    }

    /// The slot of a word, or the free slot where it belongs.
    #[inline]
    fn slot(&self, key: K) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (hash(key.fold()) >> (64 - mask.count_ones())) as usize;
        while self.slots[slot].0 != K::default() && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_and_finds_every_word() {
        let mut map = WordMap::<u64, usize>::with_room(1);
        for word in 1..1000_usize {
            map.insert(word as u64, word);
            map.insert(word as u64, word * 2);
        }
        assert!((1..1000_usize).all(|word| map.get(word as u64) == Some(word * 2)));
        assert_eq!((map.get(1000), map.taken), (None, 999));
    }
}
