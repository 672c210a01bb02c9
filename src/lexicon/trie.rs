//! [`Trie`]: the nodes of the trie of phrases and the edges between them.

use super::word_key::WordId;

/// The nodes of two words and more. A table with open addressing finds the node to which a word leads from another node. The node of a
/// phrase's first word is not here: its state is next to the word in the vocabulary.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    /// One bit per edge, by its hash. These few kilobytes alone reject nearly all words that lead nowhere.
    filter: Vec<u64>,
    /// The low bits are a node's number, the high eight bits are from its hash. 0 is a free slot.
    slots: Vec<u32>,
    nodes: Vec<Node>,
}

/// The node from which an edge starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Origin(u32);

/// A node: the edge that leads to it, and its state. Node 0 means no node.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    origin: Origin,
    word: WordId,
    state: NodeState,
}

/// The first sense that ends at a node, and whether a longer phrase continues from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct NodeState(u32);

/// The bits of a slot that are a node's number.
const NUMBER: u32 = (1 << 24) - 1;

impl Origin {
    /// The node of a phrase's first word.
    pub(super) const fn word(word: WordId) -> Self {
        Self(word | 1 << 31)
    }

    /// A node of [`Trie`].
    pub(super) const fn node(number: u32) -> Self {
        Self(number)
    }
}

impl NodeState {
    const CONTINUES: u32 = 1 << 31;

    /// The first sense that ends here; 0 if none does.
    #[inline]
    pub(super) const fn sense(self) -> u32 {
        self.0 & !Self::CONTINUES
    }

    /// Sets the first sense that ends here.
    pub(super) fn set_sense(&mut self, sense: u32) {
        self.0 |= sense;
    }

    /// Whether a longer phrase continues from here.
    #[inline]
    pub(super) const fn continues(self) -> bool {
        self.0 & Self::CONTINUES != 0
    }

    pub(super) fn set_continues(&mut self) {
        self.0 |= Self::CONTINUES;
    }

    /// Whether no phrase ends or continues here.
    #[inline]
    pub(super) const fn is_none(self) -> bool {
        self.0 == 0
    }
}

impl Default for Trie {
    /// With room for the built-in tables.
    fn default() -> Self {
        let mut nodes = Vec::with_capacity(1 << 15);
        nodes.push(Node::default());
        Self { filter: vec![0; 1 << 13], slots: vec![0; 1 << 16], nodes }
    }
}

impl Trie {
    /// The state of a node.
    #[inline]
    pub(super) fn state(&self, node: u32) -> NodeState {
        self.nodes.get(node as usize).map_or(NodeState::default(), |node| node.state)
    }

    /// The state of a node that exists, to be changed.
    pub(super) fn state_mut(&mut self, node: u32) -> &mut NodeState {
        &mut self.nodes[node as usize].state
    }

    /// The node to which the word leads; 0 if it leads nowhere.
    #[inline]
    pub(super) fn find(&self, origin: Origin, word: WordId) -> u32 {
        let hash = hash(origin, word);
        if self.passes(hash) { self.slot(origin, word, hash).unwrap_or(0) } else { 0 }
    }

    /// Whether the word may lead somewhere. False is certain, true is not.
    #[inline]
    pub(super) fn may_lead(&self, origin: Origin, word: WordId) -> bool {
        self.passes(hash(origin, word))
    }

    #[inline]
    fn passes(&self, hash: u32) -> bool {
        let mask = self.filter.len() - 1;
        self.filter[(hash as usize / 64) & mask] & (1 << (hash % 64)) != 0
    }

    /// The node to which the word leads, a new one if needed; `None` if no number is left.
    pub(super) fn find_or_add(&mut self, origin: Origin, word: WordId) -> Option<u32> {
        let hash = hash(origin, word);
        let slot = match self.slot(origin, word, hash) {
            Ok(known) => return Some(known),
            Err(free) => free,
        };
        let to = u32::try_from(self.nodes.len()).ok().filter(|number| *number <= NUMBER)?;
        self.nodes.push(Node { origin, word, state: NodeState::default() });
        self.slots[slot] = to | hash & !NUMBER;
        self.set_filter(hash);
        if self.nodes.len() * 2 > self.slots.len() {
            self.grow();
        }
        Some(to)
    }

    fn set_filter(&mut self, hash: u32) {
        let mask = self.filter.len() - 1;
        self.filter[(hash as usize / 64) & mask] |= 1 << (hash % 64);
    }

    /// The node to which the edge leads, or the free slot for it.
    fn slot(&self, origin: Origin, word: WordId, hash: u32) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return Err(at);
            }
            if (slot ^ hash) & !NUMBER == 0 {
                let node = self.nodes[(slot & NUMBER) as usize];
                if node.origin == origin && node.word == word {
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
            let hash = hash(node.origin, node.word);
            self.set_filter(hash);
            let mut at = hash as usize & mask;
            while self.slots[at] != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = number as u32 | hash & !NUMBER;
        }
    }
}

/// The hash of an edge. Its key is two numbers of our own, so one multiplication spreads them well enough.
#[inline]
const fn hash(origin: Origin, word: WordId) -> u32 {
    (((origin.0 as u64) << 32 | word as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}
