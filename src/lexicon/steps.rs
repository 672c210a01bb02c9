//! [`Steps`]: the nodes of the trie of phrases and the edges between them.

use super::vocabulary::WordId;

/// The nodes behind two words and more, and by open addressing the one to which a word leads from another. The first word of a phrase
/// is a node of its own, which stands with the word in the vocabulary.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    /// A bit for each step, by its hash: nearly all that lead nowhere are told by these few kilobytes alone.
    filter: Vec<u64>,
    /// A node's number below, eight bits of its hash above. 0 is free.
    slots: Vec<u32>,
    nodes: Vec<Node>,
}

/// What a node is reached from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct From(u32);

/// A node: where it is reached from and by which word, and what ends there. Node 0 is none.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    from: From,
    word: WordId,
    ends: Ends,
}

/// What the trie has at a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ends(u32);

/// The bits of a slot that hold a node's number.
const NUMBER: u32 = (1 << 24) - 1;

impl From {
    /// The node of a phrase's first word.
    pub(super) const fn word(word: WordId) -> Self {
        Self(word | 1 << 31)
    }

    /// A node of [`Steps`].
    pub(super) const fn node(number: u32) -> Self {
        Self(number)
    }
}

impl Ends {
    const GOES_ON: u32 = 1 << 31;

    /// The first sense that ends here; 0 is none.
    #[inline]
    pub(super) const fn sense(self) -> u32 {
        self.0 & !Self::GOES_ON
    }

    /// Notes the first sense that ends here.
    pub(super) fn set_sense(&mut self, sense: u32) {
        self.0 |= sense;
    }

    /// Whether a longer phrase goes on from here.
    #[inline]
    pub(super) const fn goes_on(self) -> bool {
        self.0 & Self::GOES_ON != 0
    }

    pub(super) fn set_goes_on(&mut self) {
        self.0 |= Self::GOES_ON;
    }

    /// Whether neither a phrase ends nor one goes on here.
    #[inline]
    pub(super) const fn is_none(self) -> bool {
        self.0 == 0
    }
}

impl Default for Steps {
    /// With room for the built-in tables.
    fn default() -> Self {
        let mut nodes = Vec::with_capacity(1 << 14);
        nodes.push(Node::default());
        Self { filter: vec![0; 1 << 12], slots: vec![0; 1 << 15], nodes }
    }
}

impl Steps {
    /// What the trie has at a node.
    #[inline]
    pub(super) fn ends(&self, node: u32) -> Ends {
        self.nodes.get(node as usize).map_or(Ends::default(), |node| node.ends)
    }

    /// As [`Self::ends`], of a node that there is, to be added to.
    pub(super) fn ends_mut(&mut self, node: u32) -> &mut Ends {
        &mut self.nodes[node as usize].ends
    }

    /// Where the word leads; 0 where it leads nowhere.
    #[inline]
    pub(super) fn find(&self, from: From, word: WordId) -> u32 {
        let hash = hash(from, word);
        if self.passes(hash) { self.slot(from, word, hash).unwrap_or(0) } else { 0 }
    }

    /// Whether the word may lead somewhere: false is sure.
    #[inline]
    pub(super) fn may_lead(&self, from: From, word: WordId) -> bool {
        self.passes(hash(from, word))
    }

    #[inline]
    fn passes(&self, hash: u32) -> bool {
        let mask = self.filter.len() - 1;
        self.filter[(hash as usize / 64) & mask] & (1 << (hash % 64)) != 0
    }

    /// Where the word leads, by a new step if need be; `None` where there is no number left.
    pub(super) fn entry(&mut self, from: From, word: WordId) -> Option<u32> {
        let hash = hash(from, word);
        let slot = match self.slot(from, word, hash) {
            Ok(known) => return Some(known),
            Err(free) => free,
        };
        let to = u32::try_from(self.nodes.len()).ok().filter(|number| *number <= NUMBER)?;
        self.nodes.push(Node { from, word, ends: Ends::default() });
        self.slots[slot] = to | hash & !NUMBER;
        self.note(hash);
        if self.nodes.len() * 2 > self.slots.len() {
            self.grow();
        }
        Some(to)
    }

    fn note(&mut self, hash: u32) {
        let mask = self.filter.len() - 1;
        self.filter[(hash as usize / 64) & mask] |= 1 << (hash % 64);
    }

    /// The node to which the step leads, or the slot where the step would stand.
    fn slot(&self, from: From, word: WordId, hash: u32) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return Err(at);
            }
            if (slot ^ hash) & !NUMBER == 0 {
                let node = self.nodes[(slot & NUMBER) as usize];
                if node.from == from && node.word == word {
                    return Ok(slot & NUMBER);
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        self.slots = vec![0; mask + 1];
        self.filter = vec![0; self.filter.len() * 2];
        for number in 1..self.nodes.len() {
            let node = self.nodes[number];
            let hash = hash(node.from, node.word);
            self.note(hash);
            let mut at = hash as usize & mask;
            while self.slots[at] != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = number as u32 | hash & !NUMBER;
        }
    }
}

/// A step's key is two numbers of our own: one multiplication spreads them.
#[inline]
const fn hash(from: From, word: WordId) -> u32 {
    (((from.0 as u64) << 32 | word as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}
