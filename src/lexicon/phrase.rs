//! [`Phrases`]: all phrases of all tables in one trie over words, matched in one pass over the tokens.

use super::Lexicon;
use super::steps::{Ends, From, Steps};
use super::vocabulary::{Vocabulary, WordId};
use super::written::{need, plain_words, written};
use crate::Segments;
use crate::segment::{Case, Token};
use std::collections::HashMap;

/// What a phrase is listed as. Matches of different kinds may overlap; within a kind the longest wins, but for topics' terms: which
/// of those win is each topic's own matter.
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
    /// The phrases of one kind, in order, without overlap (but for entries that share a phrase). Topics' terms are all there, those that
    /// begin together from the shortest on.
    pub(crate) fn hits(&self, kind: PhraseKind) -> &[Hit] {
        &self.hits[kind as usize]
    }

    /// The words of one token; unknown where there is no such token.
    pub(crate) fn word(&self, token: usize) -> WordId {
        self.words.get(token).copied().unwrap_or_default()
    }
}

/// The most words of a phrase: its words' cases fill 64 bits.
pub(super) const MOST_WORDS: usize = 32;

/// How many tokens are looked up together: enough that what they wait for is waited for together.
const A_GROUP: usize = 256;

/// A word that may begin a phrase.
#[derive(Clone, Copy, Debug, Default)]
struct Start {
    /// Index of its token.
    first: u32,
    /// What the trie has there.
    ends: Ends,
    /// The node to which the next word leads; 0 where it leads nowhere.
    step: u32,
}

/// What stands at the end of a phrase.
#[derive(Clone, Copy, Debug)]
struct Sense {
    /// Two bits a word: how it must be written.
    case: u64,
    /// Below, the index into the table of its kind; the kind above.
    entry: u32,
    /// The next sense of the same phrase; 0 is none.
    next: u32,
}

/// The bits of a sense's entry that hold its index.
const INDEX: u32 = u32::MAX / KINDS as u32;

impl Sense {
    const fn new(kind: PhraseKind, entry: u32, case: u64) -> Self {
        Self { case, entry: entry & INDEX | (kind as u32) << INDEX.count_ones(), next: 0 }
    }

    #[inline]
    const fn kind(self) -> usize {
        (self.entry >> INDEX.count_ones()) as usize
    }

    /// Where it is found.
    const fn hit(&self, first: usize, last: usize) -> Hit {
        Hit { first: first as u32, last: last as u32, entry: self.entry & INDEX }
    }

    /// Whether words written so, as [`written`] has it, are written as the sense wants them.
    #[inline]
    const fn fits(self, written: u64) -> bool {
        self.case & !written == 0
    }
}

/// The trie. Sense 0 is none, and fits nothing.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    steps: Steps,
    senses: Vec<Sense>,
    /// The last sense behind a first one, of phrases that mean many things.
    tails: HashMap<u32, u32>,
}

/// How far a phrase is added.
#[derive(Default)]
pub(super) struct Path {
    /// The first word.
    root: WordId,
    /// The node behind the last word; 0 behind the first.
    node: u32,
    words: usize,
    case: u64,
}

impl Default for Phrases {
    /// With room for the built-in tables.
    fn default() -> Self {
        let mut senses = Vec::with_capacity(1 << 15);
        senses.push(Sense::new(PhraseKind::Place, 0, u64::MAX));
        Self { steps: Steps::default(), senses, tails: HashMap::new() }
    }
}

impl Phrases {
    /// Adds a phrase, split as the crate's own tokenizer splits it. A word written in lower case matches however it is written, one
    /// that begins with a capital wants one (or capitals throughout), one in capitals wants capitals: "sanctions", "Turkey", "US".
    /// Gives false, and adds nothing, where the phrase is empty, has more than 32 words, or one that is too long.
    pub(crate) fn add(&mut self, vocabulary: &mut Vocabulary, phrase: &str, kind: PhraseKind, entry: u32) -> bool {
        self.path(vocabulary, phrase).is_some_and(|path| self.end(vocabulary, &path, kind, entry))
    }

    /// Adds the words of a phrase, and no meaning: [`Self::end`] does.
    pub(super) fn path(&mut self, vocabulary: &mut Vocabulary, phrase: &str) -> Option<Path> {
        let mut path = Path::default();
        let mut ends = [0; MOST_WORDS];
        let whole = if let Some((count, mut case)) = plain_words(phrase.as_bytes(), &mut ends) {
            let mut start = 0;
            ends.iter().take(count).all(|end| {
                let word = &phrase[start..*end as usize];
                let need = case & 3;
                (start, case) = (*end as usize + 1, case >> 2);
                self.go_on(vocabulary, &mut path, word, need)
            })
        } else {
            let segments = Segments::line_with(phrase, &vocabulary.abbreviations);
            let mut words = segments.tokens.iter().enumerate();
            words.all(|(at, token)| self.go_on(vocabulary, &mut path, segments.word(at), need(token.case())))
        };
        (whole && path.words > 0).then_some(path)
    }

    /// The entries of one kind that a path means already.
    pub(super) fn entries(&self, vocabulary: &Vocabulary, path: &Path, kind: PhraseKind) -> impl Iterator<Item = u32> {
        let ends = if path.node == 0 { vocabulary.word(path.root).ends } else { self.steps.ends(path.node) };
        self.senses(ends).filter(move |sense| sense.kind() == kind as usize).map(|sense| sense.entry & INDEX)
    }

    /// Adds a compound that the tokenizer leaves whole and that wants a capital somewhere: "pro-Israel".
    pub(crate) fn add_compound(&mut self, vocabulary: &mut Vocabulary, word: &str, kind: PhraseKind, entry: u32) -> bool {
        let mut path = Path::default();
        self.go_on(vocabulary, &mut path, word, need(Case::Mixed)) && self.end(vocabulary, &path, kind, entry)
    }

    /// Adds a word to a path; gives whether there was room.
    fn go_on(&mut self, vocabulary: &mut Vocabulary, path: &mut Path, word: &str, need: u64) -> bool {
        let Some(word) = vocabulary.intern(word).filter(|_| path.words < MOST_WORDS) else { return false };
        if path.words == 0 {
            path.root = word;
        } else {
            let from = if path.node == 0 { From::word(path.root) } else { From::node(path.node) };
            let Some(node) = self.steps.entry(from, word) else { return false };
            self.ends_mut(vocabulary, path).set_goes_on();
            path.node = node;
        }
        path.case |= need << (2 * path.words);
        path.words += 1;
        true
    }

    /// What the trie has at the end of a path.
    fn ends_mut<'a>(&'a mut self, vocabulary: &'a mut Vocabulary, path: &Path) -> &'a mut Ends {
        if path.node == 0 { &mut vocabulary.word_mut(path.root).ends } else { self.steps.ends_mut(path.node) }
    }

    /// Adds what a path means; gives whether it has a word.
    pub(super) fn end(&mut self, vocabulary: &mut Vocabulary, path: &Path, kind: PhraseKind, entry: u32) -> bool {
        if path.words == 0 {
            return false;
        }
        let sense = self.senses.len() as u32;
        self.senses.push(Sense::new(kind, entry, path.case));
        let ends = self.ends_mut(vocabulary, path);
        let mut last = ends.sense();
        if last == 0 {
            ends.set_sense(sense);
            return true;
        }
        // Few phrases mean more than two things; where a caller gives one many times, its last sense is known.
        let head = last;
        last = self.tails.get(&head).copied().unwrap_or(head);
        let mut steps = 0;
        while self.senses[last as usize].next != 0 {
            last = self.senses[last as usize].next;
            steps += 1;
        }
        if steps > 4 || self.tails.contains_key(&head) {
            self.tails.insert(head, sense);
        }
        self.senses[last as usize].next = sense;
        true
    }

    /// The senses that end at a node, in the order in which they were added.
    #[inline]
    fn senses(&self, ends: Ends) -> impl Iterator<Item = Sense> {
        let mut at = ends.sense();
        std::iter::from_fn(move || {
            let sense = *self.senses.get(at as usize).filter(|_| at != 0)?;
            at = sense.next;
            Some(sense)
        })
    }

    /// Drops the words that are no phrase by themselves as they are written, and that no phrase follows with the next word, and finds
    /// where the next word leads from the others, of which it gives the number: they stand first. What the look-ups wait for, they wait
    /// for together: one look at each without a branch.
    fn keep_promising(&self, starts: &mut [Start], tokens: &[Token], words: &[WordId]) -> usize {
        let mut kept = 0;
        for at in 0..starts.len() {
            let start = starts[at];
            let first = start.first as usize;
            let next = words.get(first + 1).copied().unwrap_or_default();
            let longer = u8::from(start.ends.goes_on()) & u8::from(self.steps.may_lead(From::word(words[first]), next));
            // Sense 0 fits nothing.
            let sense = self.senses[start.ends.sense() as usize];
            let alone = u8::from(sense.fits(written(tokens[first].case()))) | u8::from(sense.next != 0);
            starts[kept] = Start { step: u32::from(longer), ..start };
            kept += usize::from(longer | alone);
        }
        for start in starts[..kept].iter_mut().filter(|start| start.step != 0) {
            let first = start.first as usize;
            let next = words.get(first + 1).copied().unwrap_or_default();
            start.step = self.steps.find(From::word(words[first]), next);
        }
        kept
    }

    /// Finds the longest phrase of each kind, and every topic's term, that starts where `start` does and ends before the token `last`.
    fn longest(&self, start: Start, tokens: &[Token], last: usize, lookup: &mut Lookup, done: &mut [u32; KINDS]) {
        let first = start.first as usize;
        if start.step == 0 || first + 1 == last {
            return self.single(start, written(tokens[first].case()), lookup, done);
        }
        let (mut at, mut ends, mut step) = (first, start.ends, start.step);
        let mut all_written = 0;
        let mut best = [(0, Ends::default(), 0); KINDS];
        // The kinds found, a bit each.
        let mut found = 0_u8;
        loop {
            all_written |= written(tokens[at].case()) << (2 * (at - first));
            at += 1;
            for sense in self.senses(ends).filter(|sense| sense.fits(all_written)) {
                if sense.kind() == PhraseKind::Topic as usize {
                    lookup.hits[PhraseKind::Topic as usize].push(sense.hit(first, at));
                    continue;
                }
                best[sense.kind() % KINDS] = (at, ends, all_written);
                found |= 1 << sense.kind();
            }
            if step == 0 {
                break;
            }
            ends = self.steps.ends(step);
            let next = if at + 1 < last && ends.goes_on() { lookup.words[at + 1] } else { 0 };
            step = if next == 0 { 0 } else { self.steps.find(From::node(step), next) };
        }
        while found != 0 {
            let kind = found.trailing_zeros() as usize % KINDS;
            found &= found - 1;
            let (end, ends, all_written) = best[kind];
            if start.first < done[kind] {
                continue;
            }
            done[kind] = end as u32;
            for sense in self.senses(ends).filter(|sense| sense.kind() == kind && sense.fits(all_written)) {
                lookup.hits[kind].push(sense.hit(first, end));
            }
        }
    }

    /// As [`Self::longest`], where no second word follows.
    fn single(&self, start: Start, written: u64, lookup: &mut Lookup, done: &[u32; KINDS]) {
        let first = start.first as usize;
        for sense in self.senses(start.ends).filter(|sense| sense.fits(written)) {
            let kind = sense.kind() % KINDS;
            if start.first >= done[kind] {
                lookup.hits[kind].push(sense.hit(first, first + 1));
            }
        }
    }
}

impl Lexicon {
    /// Numbers the words and finds the phrases of a document, some words at a time: one look at each, and a second at those that may
    /// begin a phrase.
    pub(crate) fn look_up(&self, segments: &Segments<'_>) -> Lookup {
        let tokens = &segments.tokens;
        // Room for as many phrases as most releases hold: one of so many words is a place, an office, a cue, a topic's term.
        let hits = [16, 16, 12, 8].map(|words| Vec::with_capacity(tokens.len() / words));
        let mut lookup = Lookup { words: Vec::with_capacity(tokens.len()), hits };
        // The words that begin phrases.
        let mut starts = [Start::default(); A_GROUP];
        let mut sentences = segments.sentences.iter();
        let (mut last, mut done) = (0, [0; KINDS]);
        let mut first = 0;
        while first < tokens.len() {
            let end = tokens.len().min(first + A_GROUP);
            // A phrase may go on behind the group.
            let known = tokens.len().min(end + MOST_WORDS);
            let from = lookup.words.len();
            self.vocabulary.find_all(segments.text, &tokens[from..known], &mut lookup.words);
            // Each is written, and kept where a phrase begins with it, without a branch.
            let mut kept = 0;
            for (at, word) in lookup.words[..end].iter().enumerate().skip(first) {
                let ends = self.vocabulary.word(*word).ends;
                starts[kept] = Start { first: at as u32, ends, step: 0 };
                kept += usize::from(!ends.is_none());
            }
            let kept = self.phrases.keep_promising(&mut starts[..kept], tokens, &lookup.words);
            for start in &starts[..kept] {
                while start.first >= last {
                    let Some(sentence) = sentences.next() else { break };
                    (last, done) = (sentence.last, [0; KINDS]);
                }
                self.phrases.longest(*start, tokens, last as usize, &mut lookup, &mut done);
            }
            first = end;
        }
        lookup
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
                let (first, last) = (segments.tokens[hit.first as usize].span(), segments.tokens[hit.last as usize - 1].span());
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
    fn a_compound_is_one_token() {
        for word in ["pro-Norway", "anti-EU", "non-NATO", "ex-Portuguese"] {
            let segments = Segments::plain(word);
            assert_eq!(segments.tokens.iter().map(crate::segment::Token::case).collect::<Vec<_>>(), [Case::Mixed], "{word}");
        }
    }

    #[test]
    fn a_phrase_has_from_1_to_32_words() {
        let mut lexicon = Lexicon::default();
        let mut add = |phrase: &str| lexicon.phrases.add(&mut lexicon.vocabulary, phrase, PhraseKind::Topic, 0);
        assert!(add(&"word ".repeat(32)) && add("word, word"));
        assert!(!add(&"word ".repeat(33)) && !add(&["word"; 33].join(" ")) && !add("") && !add(" ") && !add(&"long".repeat(20)));
    }

    #[test]
    fn keeps_every_phrase_while_growing() {
        let phrases: Vec<_> = (0..40_000).map(|n| format!("one{} two{n}", n % 7)).collect();
        let mut lexicon = Lexicon::default();
        for (entry, phrase) in phrases.iter().enumerate() {
            assert!(lexicon.phrases.add(&mut lexicon.vocabulary, phrase, PhraseKind::Topic, entry as u32));
        }
        let text = phrases.join(" ");
        let lookup = lexicon.look_up(&Segments::plain(&text));
        assert!(lookup.hits(PhraseKind::Topic).iter().map(|hit| hit.entry).eq(0..40_000));
    }

    #[test]
    fn entries_share_a_phrase() {
        use PhraseKind::Topic;
        assert_eq!(found(&[("World Bank", Topic), ("World Bank", Topic)], "the World Bank").len(), 2);
    }
}
