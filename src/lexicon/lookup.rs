//! [`Lookup`]: the words and phrases of a document, found in one pass over its tokens.

use super::Lexicon;
use super::case_pattern::{MAX_WORDS, written};
use super::phrase::{PhraseKind, Phrases, Sense};
use super::trie::{NodeState, Origin};
use super::word_key::WordId;
use crate::Segments;
use crate::segment::Token;

/// A phrase that was found: its tokens, and the entry in the table of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Index of its first token.
    pub(crate) first: u32,
    /// One past its last token.
    pub(crate) last: u32,
    /// Index into the table of its kind.
    pub(crate) entry: u32,
}

/// The words of a document and the phrases that they make.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lookup {
    /// One per token.
    pub(crate) words: Vec<WordId>,
    hits: [Vec<Hit>; PhraseKind::COUNT],
}

impl Lookup {
    /// The phrases of one kind, in order. They do not overlap, except for entries that share a phrase, and except for topics: all their
    /// terms are here, and those that begin together are sorted from the shortest on.
    pub(crate) fn hits(&self, kind: PhraseKind) -> &[Hit] {
        &self.hits[kind as usize]
    }

    /// The word of a token; unknown if there is no such token.
    pub(crate) fn word(&self, token: usize) -> WordId {
        self.words.get(token).copied().unwrap_or_default()
    }
}

/// The number of tokens that are looked up together, so that memory is waited for once per group and not once per token.
const GROUP: usize = 256;

/// A word that may begin a phrase.
#[derive(Clone, Copy, Debug, Default)]
struct Start {
    /// Index of its token.
    first: u32,
    /// The state of its node.
    node: NodeState,
    /// The node to which the next word leads; 0 if it leads nowhere.
    next_node: u32,
}

impl Sense {
    const fn hit(self, first: usize, last: usize) -> Hit {
        Hit { first: first as u32, last: last as u32, entry: self.index() }
    }
}

impl Phrases {
    /// Moves the promising starts to the front, finds the node to which the next word leads from each, and returns their number. The
    /// others are no phrase by themselves, as they are written, and begin no phrase with the next word. The loop has no branch, so that
    /// the memory for all starts is waited for together.
    fn keep_promising(&self, starts: &mut [Start], tokens: &[Token], words: &[WordId]) -> usize {
        let mut kept = 0;
        for at in 0..starts.len() {
            let start = starts[at];
            let first = start.first as usize;
            let next = words.get(first + 1).copied().unwrap_or_default();
            let longer = u8::from(start.node.continues()) & u8::from(self.trie.may_lead(Origin::word(words[first]), next));
            // Sense 0 matches nothing.
            let sense = self.all_senses[start.node.sense() as usize];
            let alone = u8::from(sense.fits(written(tokens[first].case()))) | u8::from(sense.next != 0);
            starts[kept] = Start { next_node: u32::from(longer), ..start };
            kept += usize::from(longer | alone);
        }
        for start in starts[..kept].iter_mut().filter(|start| start.next_node != 0) {
            let first = start.first as usize;
            let next = words.get(first + 1).copied().unwrap_or_default();
            start.next_node = self.trie.find(Origin::word(words[first]), next);
        }
        kept
    }

    /// Finds the longest phrase of each kind, and every term of a topic, that begins at `start` and ends before the token `last`.
    // house: the hot loop, which passes no structure
    fn longest(&self, start: Start, tokens: &[Token], last: usize, lookup: &mut Lookup, done: &mut [u32; PhraseKind::COUNT]) {
        let first = start.first as usize;
        if start.next_node == 0 || first + 1 == last {
            return self.single(start, written(tokens[first].case()), lookup, done);
        }
        let (mut at, mut node, mut step) = (first, start.node, start.next_node);
        let mut all_written = 0;
        let mut best = [(0, NodeState::default(), 0); PhraseKind::COUNT];
        // The kinds found, one bit each.
        let mut found = 0_u8;
        loop {
            all_written |= written(tokens[at].case()) << (2 * (at - first));
            at += 1;
            for sense in self.senses(node).filter(|sense| sense.fits(all_written)) {
                if sense.kind() == PhraseKind::Topic as usize {
                    lookup.hits[PhraseKind::Topic as usize].push(sense.hit(first, at));
                    continue;
                }
                best[sense.kind() % PhraseKind::COUNT] = (at, node, all_written);
                found |= 1 << sense.kind();
            }
            if step == 0 {
                break;
            }
            node = self.trie.state(step);
            let next = if at + 1 < last && node.continues() { lookup.words[at + 1] } else { 0 };
            step = if next == 0 { 0 } else { self.trie.find(Origin::node(step), next) };
        }
        while found != 0 {
            let kind = found.trailing_zeros() as usize % PhraseKind::COUNT;
            found &= found - 1;
            let (end, node, all_written) = best[kind];
            if start.first < done[kind] {
                continue;
            }
            done[kind] = end as u32;
            for sense in self.senses(node).filter(|sense| sense.kind() == kind && sense.fits(all_written)) {
                lookup.hits[kind].push(sense.hit(first, end));
            }
        }
    }

    /// Like [`Self::longest`], if no second word follows.
    fn single(&self, start: Start, written: u64, lookup: &mut Lookup, done: &[u32; PhraseKind::COUNT]) {
        let first = start.first as usize;
        for sense in self.senses(start.node).filter(|sense| sense.fits(written)) {
            let kind = sense.kind() % PhraseKind::COUNT;
            if start.first >= done[kind] {
                lookup.hits[kind].push(sense.hit(first, first + 1));
            }
        }
    }
}

impl Lexicon {
    /// Numbers the words of a document and finds its phrases, a group of words at a time. It looks once at each word, and a second time
    /// at those that may begin a phrase.
    pub(crate) fn look_up(&self, segments: &Segments<'_>) -> Lookup {
        let tokens = &segments.tokens;
        // Room for most releases: the share of words that are a place, an office, a cue, a topic's term or an act. Few have a reference.
        let hits = [16, 16, 12, 6, 16, usize::MAX].map(|words| Vec::with_capacity(tokens.len() / words));
        let mut lookup = Lookup { words: Vec::with_capacity(tokens.len()), hits };
        let mut starts = [Start::default(); GROUP];
        let mut sentences = segments.sentences.iter();
        let (mut last, mut done) = (0, [0; PhraseKind::COUNT]);
        let mut first = 0;
        while first < tokens.len() {
            let end = tokens.len().min(first + GROUP);
            // A phrase may continue after the group.
            let known = tokens.len().min(end + MAX_WORDS);
            let from = lookup.words.len();
            self.vocabulary.find_all(segments.text, &tokens[from..known], &mut lookup.words);
            // Every word is written, and kept if a phrase begins with it, without a branch.
            let mut kept = 0;
            for (at, word) in lookup.words[..end].iter().enumerate().skip(first) {
                let node = self.vocabulary.word(*word).node;
                starts[kept] = Start { first: at as u32, node, next_node: 0 };
                kept += usize::from(!node.is_none());
            }
            let kept = self.phrases.keep_promising(&mut starts[..kept], tokens, &lookup.words);
            for start in &starts[..kept] {
                while start.first >= last {
                    let Some(sentence) = sentences.next() else { break };
                    (last, done) = (sentence.last, [0; PhraseKind::COUNT]);
                }
                self.phrases.longest(*start, tokens, last as usize, &mut lookup, &mut done);
            }
            first = end;
        }
        lookup
    }
}

#[cfg(test)]
mod tests;
