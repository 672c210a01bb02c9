//! [`Phrases`]: all phrases of all tables in one trie over words.

use super::case_pattern::{MAX_WORDS, plain_words, required};
use super::trie::{NodeState, Origin, Trie};
use super::vocabulary::Vocabulary;
use super::word_key::WordId;
use crate::Segments;
use crate::segment::Case;
use std::collections::HashMap;

/// The kind of table that lists a phrase. Matches of different kinds may overlap. Within a kind the longest match wins, except among the
/// terms of topics: each topic decides which of its terms win.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    /// A country, capital, seat, organisation, or a name that must not be taken for one.
    Place,
    /// A title or an office.
    Office,
    /// A form of a cue.
    Cue,
    /// A term of a topic.
    Topic,
    /// A form of a verb or a noun that names an act.
    Act,
    /// The name of a treaty, or words that can begin a citation.
    Reference,
}

impl PhraseKind {
    pub(super) const COUNT: usize = 6;
}

/// A meaning of a phrase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sense {
    /// The case pattern, two bits per word.
    case: u64,
    /// The low bits are the index into the table of its kind, the highest bits are the kind.
    entry: u32,
    /// The next sense of the same phrase; 0 if there is none.
    pub(super) next: u32,
}

/// The bits of a sense's entry that are its index.
const INDEX: u32 = u32::MAX >> 3;

const _: () = assert!(PhraseKind::COUNT <= 8, "a kind has three bits");

impl Sense {
    const fn new(kind: PhraseKind, entry: u32, case: u64) -> Self {
        Self { case, entry: entry & INDEX | (kind as u32) << INDEX.count_ones(), next: 0 }
    }

    /// The index of its kind.
    #[inline]
    pub(super) const fn kind(self) -> usize {
        (self.entry >> INDEX.count_ones()) as usize
    }

    /// The index into the table of its kind.
    #[inline]
    pub(super) const fn index(self) -> u32 {
        self.entry & INDEX
    }

    /// Whether words that are [`written`](super::case_pattern::written) like this satisfy the case pattern.
    #[inline]
    pub(super) const fn fits(self, written: u64) -> bool {
        self.case & !written == 0
    }
}

/// The trie with its senses. Sense 0 means no sense, and matches nothing.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    pub(super) trie: Trie,
    pub(super) all_senses: Vec<Sense>,
    /// By the first sense of a phrase with many meanings: its last sense.
    last_senses: HashMap<u32, u32>,
}

/// A phrase that is in the trie, perhaps without a meaning yet.
#[derive(Default)]
pub(super) struct Path {
    /// The first word.
    root: WordId,
    /// The node of the last word; 0 if the phrase has one word.
    node: u32,
    words: usize,
    case: u64,
}

impl Default for Phrases {
    /// With room for the built-in tables.
    fn default() -> Self {
        let mut all_senses = Vec::with_capacity(1 << 15);
        all_senses.push(Sense::new(PhraseKind::Place, 0, u64::MAX));
        Self { trie: Trie::default(), all_senses, last_senses: HashMap::new() }
    }
}

impl Phrases {
    /// Adds a phrase, split by the crate's own tokenizer. A word in lower case matches in any case. A word that begins with a capital
    /// needs a capital, or capitals throughout. A word in capitals needs capitals: "sanctions", "Turkey", "US". Returns false, and
    /// adds nothing, if the phrase is empty, has more than 32 words, or contains a word that is too long.
    pub(crate) fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, kind: PhraseKind, entry: u32) -> bool {
        self.path(vocabulary, phrase).is_some_and(|path| self.end(vocabulary, &path, kind, entry))
    }

    /// Adds the words of a phrase without a meaning; [`Self::end`] adds that.
    pub(super) fn path(&mut self, vocabulary: &mut Vocabulary, phrase: &str) -> Option<Path> {
        let mut path = Path::default();
        let mut ends = [0; MAX_WORDS];
        let whole = if let Some((count, mut case)) = plain_words(phrase, &mut ends, &vocabulary.abbreviations) {
            let mut start = 0;
            ends.iter().take(count).all(|end| {
                let word = &phrase[start..*end as usize];
                let required = case & 3;
                (start, case) = (*end as usize + 1, case >> 2);
                self.push_word(vocabulary, &mut path, word, required)
            })
        } else {
            let segments = Segments::line_with(phrase, &vocabulary.abbreviations);
            let mut words = segments.tokens.iter().enumerate();
            words.all(|(at, token)| self.push_word(vocabulary, &mut path, segments.word(at), required(token.case())))
        };
        (whole && path.words > 0).then_some(path)
    }

    /// The entries of one kind that a path already means.
    pub(super) fn entries(&self, vocabulary: &Vocabulary, path: &Path, kind: PhraseKind) -> impl Iterator<Item = u32> {
        let node = if path.node == 0 { vocabulary.word(path.root).node } else { self.trie.state(path.node) };
        self.senses(node).filter(move |sense| sense.kind() == kind as usize).map(Sense::index)
    }

    /// Adds a compound that the tokenizer leaves whole and that needs a capital somewhere: "pro-Israel".
    pub(crate) fn add_compound(&mut self, vocabulary: &mut Vocabulary, word: &str, kind: PhraseKind, entry: u32) -> bool {
        let mut path = Path::default();
        self.push_word(vocabulary, &mut path, word, required(Case::Mixed)) && self.end(vocabulary, &path, kind, entry)
    }

    /// Adds a word to a path. Returns false if there is no room.
    fn push_word(&mut self, vocabulary: &mut Vocabulary, path: &mut Path, word: &str, required: u64) -> bool {
        let Some(word) = vocabulary.intern(word).filter(|_| path.words < MAX_WORDS) else { return false };
        if path.words == 0 {
            path.root = word;
        } else {
            let origin = if path.node == 0 { Origin::word(path.root) } else { Origin::node(path.node) };
            let Some(node) = self.trie.find_or_add(origin, word) else { return false };
            self.state_mut(vocabulary, path).set_continues();
            path.node = node;
        }
        path.case |= required << (2 * path.words);
        path.words += 1;
        true
    }

    /// The state of the last node of a path.
    fn state_mut<'a>(&'a mut self, vocabulary: &'a mut Vocabulary, path: &Path) -> &'a mut NodeState {
        if path.node == 0 { &mut vocabulary.word_mut(path.root).node } else { self.trie.state_mut(path.node) }
    }

    /// Adds a meaning to a path. Returns false if the path has no word.
    pub(super) fn end(&mut self, vocabulary: &mut Vocabulary, path: &Path, kind: PhraseKind, entry: u32) -> bool {
        if path.words == 0 {
            return false;
        }
        let sense = self.all_senses.len() as u32;
        self.all_senses.push(Sense::new(kind, entry, path.case));
        let node = self.state_mut(vocabulary, path);
        let first = node.sense();
        if first == 0 {
            node.set_sense(sense);
            return true;
        }
        // Few phrases have more than two meanings. If a caller gives one many, its last sense is remembered.
        let mut last = self.last_senses.get(&first).copied().unwrap_or(first);
        let mut steps = 0;
        while self.all_senses[last as usize].next != 0 {
            last = self.all_senses[last as usize].next;
            steps += 1;
        }
        if steps > 4 || self.last_senses.contains_key(&first) {
            self.last_senses.insert(first, sense);
        }
        self.all_senses[last as usize].next = sense;
        true
    }

    /// The senses that end at a node, in the order in which they were added.
    #[inline]
    pub(super) fn senses(&self, node: NodeState) -> impl Iterator<Item = Sense> {
        let mut at = node.sense();
        std::iter::from_fn(move || {
            let sense = *self.all_senses.get(at as usize).filter(|_| at != 0)?;
            at = sense.next;
            Some(sense)
        })
    }
}
