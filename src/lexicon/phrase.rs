//! [`Phrases`]: all phrases of all tables in one trie over words, matched in one pass over the tokens.

use super::Lexicon;
use super::vocabulary::{Vocabulary, WordId};
use crate::Segments;
use crate::segment::{Case, Token};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// What a phrase is listed as. Matches of different kinds may overlap; within a kind the longest wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    /// A country, capital, seat, body, or a name that must not be taken for one.
    Place,
    /// A title or an office.
    Office,
    /// A form of a cue.
    Cue,
    /// A term of a topic.
    Topic,
}

const KINDS: usize = 4;

/// A phrase found: its tokens, and the entry of its kind's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Index of its first token.
    pub(crate) first: u32,
    /// Index behind its last token.
    pub(crate) last: u32,
    /// Index into the table of its kind.
    pub(crate) entry: u32,
}

/// The words of a document and the phrases that they make.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lookup {
    /// One number a token.
    pub(crate) words: Vec<WordId>,
    hits: [Vec<Hit>; KINDS],
}

impl Lookup {
    /// The phrases of one kind, in order, without overlap (but for entries that share a phrase).
    pub(crate) fn hits(&self, kind: PhraseKind) -> &[Hit] {
        &self.hits[kind as usize]
    }

    /// The words of one token; unknown where there is no such token.
    pub(crate) fn word(&self, token: usize) -> WordId {
        self.words.get(token).copied().unwrap_or_default()
    }
}

/// What stands at the end of a phrase.
#[derive(Clone, Copy, Debug)]
struct Sense {
    kind: PhraseKind,
    entry: u32,
    /// Two bits a word: how it must be written.
    case: u64,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    /// By word: the node behind it, where a phrase starts with it.
    starts: Vec<u32>,
    steps: HashMap<u64, u32, BuildHasherDefault<StepHasher>>,
    /// By node: the senses that end there. Node 0 is none.
    senses: Vec<Vec<Sense>>,
}

impl Phrases {
    /// Adds a phrase, split by the crate's own tokenizer. A word written in lower case matches however it is written, one that
    /// begins with a capital wants one (or capitals throughout), one in capitals wants capitals: "sanctions", "Turkey", "US".
    /// Gives false, and adds nothing, where the phrase is empty, has more than 32 words, or one that is too long.
    pub(crate) fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, kind: PhraseKind, entry: u32) -> bool {
        let segments = Segments::plain(phrase);
        if segments.tokens.is_empty() || segments.tokens.len() > 32 {
            return false;
        }
        let mut node = 0;
        let mut case = 0;
        if self.senses.is_empty() {
            self.senses.push(Vec::new());
        }
        for (at, token) in segments.tokens.iter().enumerate() {
            let Some(word) = vocabulary.intern(segments.word(at)) else { return false };
            case |= need(token.case) << (2 * at);
            let next = self.senses.len() as u32;
            let slot = if at == 0 {
                if self.starts.len() <= word as usize {
                    self.starts.resize(word as usize + 1, 0);
                }
                &mut self.starts[word as usize]
            } else {
                self.steps.entry(step(node, word)).or_insert(0)
            };
            if *slot == 0 {
                *slot = next;
                self.senses.push(Vec::new());
            }
            node = *slot;
        }
        self.senses[node as usize].push(Sense { kind, entry, case });
        true
    }

    fn longest(
        &self,
        words: &[WordId],
        tokens: &[Token],
        first: usize,
        last: usize,
        lookup: &mut [Vec<Hit>; KINDS],
        done: &mut [usize; KINDS],
    ) {
        let mut node = self.starts.get(words[first] as usize).copied().unwrap_or_default();
        let mut at = first;
        let mut best = [(0, 0); KINDS];
        while node != 0 {
            at += 1;
            for sense in &self.senses[node as usize] {
                if fits(sense.case, &tokens[first..at]) {
                    best[sense.kind as usize] = (at, node);
                }
            }
            if at == last {
                break;
            }
            node = self.steps.get(&step(node, words[at])).copied().unwrap_or_default();
        }
        for (kind, (end, node)) in best.into_iter().enumerate() {
            if end == 0 || first < done[kind] {
                continue;
            }
            done[kind] = end;
            let senses = self.senses[node as usize].iter();
            lookup[kind].extend(
                senses.filter(|sense| sense.kind as usize == kind && fits(sense.case, &tokens[first..end])).map(|sense| Hit {
                    first: first as u32,
                    last: end as u32,
                    entry: sense.entry,
                }),
            );
        }
    }
}

impl Lexicon {
    /// Numbers the words and finds the phrases of a document: one pass over its tokens.
    pub(crate) fn look_up(&self, segments: &Segments<'_>) -> Lookup {
        let mut lookup = Lookup::default();
        lookup.words.reserve_exact(segments.tokens.len());
        lookup.words.extend(segments.tokens.iter().map(|token| self.vocabulary.find(token.span.of(segments.text))));
        for sentence in &segments.sentences {
            let (first, last) = (sentence.first as usize, sentence.last as usize);
            let mut done = [0; KINDS];
            for at in first..last {
                if lookup.words[at] != 0 {
                    self.phrases.longest(&lookup.words, &segments.tokens, at, last, &mut lookup.hits, &mut done);
                }
            }
        }
        lookup
    }
}

fn step(node: u32, word: WordId) -> u64 {
    u64::from(node) << 32 | u64::from(word)
}

/// How a table's word wants to be written: 0 anyhow, 1 not in lower case, 2 in capitals.
fn need(case: Case) -> u64 {
    match case {
        Case::None | Case::Lower => 0,
        Case::Capitalised | Case::Mixed => 1,
        Case::Upper => 2,
    }
}

fn fits(mut case: u64, tokens: &[Token]) -> bool {
    for token in tokens {
        let fits = match case & 3 {
            0 => true,
            1 => matches!(token.case, Case::Capitalised | Case::Mixed | Case::Upper),
            _ => token.case == Case::Upper,
        };
        if !fits {
            return false;
        }
        case >>= 2;
    }
    true
}

/// A step's key is two numbers of our own: one multiplication spreads them.
#[derive(Clone, Copy, Debug, Default)]
struct StepHasher(u64);

impl Hasher for StepHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        let mixed = (self.0 ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 29);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[(&str, PhraseKind)], text: &str) -> Vec<(usize, String)> {
        let mut lexicon = Lexicon::default();
        for (entry, (phrase, kind)) in phrases.iter().enumerate() {
            assert!(lexicon.phrases.add(&mut lexicon.vocabulary, phrase, *kind, entry as u32));
        }
        let segments = Segments::plain(text);
        let lookup = lexicon.look_up(&segments);
        let mut hits: Vec<_> = lookup
            .hits
            .iter()
            .flatten()
            .map(|hit| {
                let (first, last) = (segments.tokens[hit.first as usize].span, segments.tokens[hit.last as usize - 1].span);
                (hit.entry as usize, first.cover(last).of(text).to_owned())
            })
            .collect();
        hits.sort();
        hits
    }

    #[test]
    fn the_longest_of_a_kind_wins() {
        use PhraseKind::Place;
        let hits = found(&[("Sudan", Place), ("South Sudan", Place)], "Sudan and South Sudan");
        assert_eq!(hits, [(0, "Sudan".into()), (1, "South Sudan".into())]);
    }

    #[test]
    fn kinds_overlap() {
        let hits = found(&[("Iran", PhraseKind::Place), ("Iran nuclear deal", PhraseKind::Topic)], "the Iran nuclear deal");
        assert_eq!(hits.len(), 2);
    }

    #[test]
    fn case_is_as_the_table_writes_it() {
        use PhraseKind::Place;
        let hits = found(
            &[("US", Place), ("Turkey", Place), ("sanctions", PhraseKind::Topic)],
            "US told us: Sanctions on turkey, TURKEY",
        );
        assert_eq!(hits, [(0, "US".into()), (1, "TURKEY".into()), (2, "Sanctions".into())]);
    }

    #[test]
    fn a_phrase_stays_within_its_sentence() {
        assert_eq!(found(&[("United Kingdom", PhraseKind::Place)], "United\n\nKingdom"), []);
    }

    #[test]
    fn entries_share_a_phrase() {
        use PhraseKind::Topic;
        assert_eq!(found(&[("World Bank", Topic), ("World Bank", Topic)], "the World Bank").len(), 2);
    }
}
