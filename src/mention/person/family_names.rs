//! [`FamilyNames`]: the family names that a document shows.

/// A set of family names.
pub(super) struct FamilyNames<'t> {
    /// Sorted by [`Self::sort`].
    names: Vec<&'t str>,
    /// The traits of all names, joined. Most words that are not in the set have a trait that is not in here.
    traits: u64,
}

impl<'t> FamilyNames<'t> {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { names: Vec::with_capacity(capacity), traits: 0 }
    }

    pub(super) fn add(&mut self, name: &'t str) {
        self.names.push(name);
        self.traits |= Self::traits(name);
    }

    /// Sorts the names. It must be called after the last [`Self::add`] and before [`Self::has`].
    pub(super) fn sort(&mut self) {
        self.names.sort_unstable();
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.traits & Self::traits(word) != 0 && self.names.binary_search(&word).is_ok()
    }

    /// One bit, chosen by the first byte, the last byte and the length.
    fn traits(word: &str) -> u64 {
        let (first, last) = (word.bytes().next().unwrap_or_default(), word.bytes().next_back().unwrap_or_default());
        1 << ((usize::from(first) + 5 * usize::from(last) + 11 * word.len()) % 64)
    }
}
