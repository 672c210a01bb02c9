//! [`View`]: a document's tokens with all that is known of each, as every rule of attribution reads them.

use crate::lexicon::{CueEntry, CueForm, Facts, Hit, Lexicon, OfficeEntry, PhraseKind, WordSet};
use crate::mention::person::Person;
use crate::mention::{EntityFlags, Mentions};
use crate::segment::Token;
use crate::syntax::Tag;
use crate::syntax::search_cursor::SearchCursor;
use crate::{Document, Segments, Span};

/// A range of tokens, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TokenRange {
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl TokenRange {
    pub(crate) const fn new(first: usize, last: usize) -> Self {
        Self { first, last }
    }

    pub(crate) const fn len(self) -> usize {
        self.last.saturating_sub(self.first)
    }
}

/// What the rules read. All look-ups beyond the text answer with nothing, so no rule can run off an edge.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) segments: &'a Segments<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) mentions: &'a Mentions,
    /// Where it was read last.
    pub(crate) asked: &'a Cursors,
}

/// Where each list was read last.
#[derive(Debug, Default)]
pub(crate) struct Cursors {
    tokens: SearchCursor,
    sentences: SearchCursor,
    cues: SearchCursor,
    offices: SearchCursor,
    people: SearchCursor,
    pub(crate) quotations: SearchCursor,
}

impl<'a> View<'a> {
    pub(crate) fn token(self, at: usize) -> Option<&'a Token> {
        self.segments.tokens.get(at)
    }

    pub(crate) fn tag(self, at: usize) -> Tag {
        self.mentions.tags.get(at).copied().unwrap_or(Tag::Stop)
    }

    pub(crate) fn marks(self, at: usize) -> EntityFlags {
        self.mentions.marks.get(at).copied().unwrap_or_default()
    }

    pub(crate) fn facts(self, at: usize) -> Facts {
        self.lexicon.facts(self.mentions.lookup.word(at))
    }

    pub(crate) fn word(self, at: usize) -> &'a str {
        self.segments.word(at)
    }

    /// Whether the token is `word`, in small letters or with a capital.
    pub(crate) fn is(self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token is a word of a set, in any case.
    pub(crate) fn is_in(self, at: usize, set: WordSet) -> bool {
        self.lexicon.is_in(self.mentions.lookup.word(at), set)
    }

    /// The index of the sentence in which a token stands.
    pub(crate) fn sentence_of(self, at: usize) -> usize {
        self.asked.sentences.partition_point(&self.segments.sentences, |sentence| sentence.last as usize <= at)
    }

    /// The tokens that lie in a span.
    pub(crate) fn tokens_in(self, span: Span) -> TokenRange {
        let (tokens, near) = (&self.segments.tokens, &self.asked.tokens);
        let first = near.partition_point(tokens, |token| token.start() < span.start);
        TokenRange::new(first, near.partition_point(tokens, |token| token.end() <= span.end).max(first))
    }

    /// The people named from the token at `at` on.
    pub(crate) fn people_from(self, at: usize) -> &'a [Person] {
        let people = &self.mentions.people;
        &people[self.asked.people.partition_point(people, |person| (person.first as usize) < at)..]
    }

    /// The people named before the token at `at`.
    pub(crate) fn people_before(self, at: usize) -> &'a [Person] {
        let people = &self.mentions.people;
        &people[..self.asked.people.partition_point(people, |person| person.last as usize <= at)]
    }

    /// The offices and honorifics in a range.
    pub(crate) fn offices_in(self, range: TokenRange) -> impl Iterator<Item = (TokenRange, &'a OfficeEntry)> {
        let hits = self.mentions.lookup.hits(PhraseKind::Office);
        let from = self.asked.offices.partition_point(hits, |hit| (hit.first as usize) < range.first);
        let within = hits[from..].iter().take_while(move |hit| hit.last as usize <= range.last);
        within.map(move |hit| (TokenRange::new(hit.first as usize, hit.last as usize), &self.lexicon.offices[hit.entry as usize]))
    }

    /// The first token of the sentence in which a token stands.
    pub(crate) fn sentence_start(self, at: usize) -> usize {
        self.segments.sentences.get(self.sentence_of(at)).map_or(at, |sentence| sentence.first as usize)
    }

    /// The index behind the last token of the sentence in which a token stands.
    pub(crate) fn sentence_end(self, at: usize) -> usize {
        self.segments.sentences.get(self.sentence_of(at)).map_or(at, |sentence| sentence.last as usize)
    }

    /// The tokens of a range that are quotation marks, in order.
    pub(crate) fn quotation_marks(self, range: TokenRange) -> impl Iterator<Item = usize> + 'a {
        let mut from = range.first;
        std::iter::from_fn(move || {
            let at = self.first_of([Tag::Open, Tag::Close], TokenRange::new(from, range.last))?;
            from = at + 1;
            Some(at)
        })
    }

    /// The first token of a range that has one of two tags.
    pub(crate) fn first_of(self, wanted: [Tag; 2], range: TokenRange) -> Option<usize> {
        /// How many tags are compared without a branch, so that the compiler compares them together.
        const TOGETHER: usize = 16;
        let tags = self.mentions.tags.get(range.first..range.last)?;
        let found = |tag: &Tag| u8::from(*tag == wanted[0]) | u8::from(*tag == wanted[1]);
        let without = tags.chunks_exact(TOGETHER).take_while(|tags| tags.iter().fold(0, |any, tag| any | found(tag)) == 0);
        let from = without.count() * TOGETHER;
        Some(range.first + from + tags[from..].iter().position(|tag| found(tag) != 0)?)
    }

    /// The words of a range; an empty span where the range is empty.
    pub(crate) fn span(self, range: TokenRange) -> Span {
        match (self.token(range.first), range.last.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) if range.first < range.last => Span::new(first.start(), last.end()),
            _ => Span::default(),
        }
    }

    /// The words that say in the header whose words the document gives.
    pub(crate) fn author(self) -> Option<TokenRange> {
        let range = self.tokens_in(self.document.header.author?);
        (range.first < range.last).then_some(range)
    }

    pub(crate) fn cues(self) -> &'a [Hit] {
        self.mentions.lookup.hits(PhraseKind::Cue)
    }

    pub(crate) fn cue(self, hit: Hit) -> (CueForm, &'a CueEntry) {
        let form = self.lexicon.cue_forms[hit.entry as usize];
        (form, &self.lexicon.cues[form.cue as usize])
    }

    /// The cues whose first token lies in a range.
    pub(crate) fn cues_in(self, range: TokenRange) -> &'a [Hit] {
        let (cues, near) = (self.cues(), &self.asked.cues);
        let first = near.partition_point(cues, |hit| (hit.first as usize) < range.first);
        let last = near.partition_point(cues, |hit| (hit.first as usize) < range.last);
        &cues[first..last.max(first)]
    }

    /// Whether the range has a token with one of the marks.
    pub(crate) fn has(self, range: TokenRange, marks: EntityFlags) -> bool {
        (range.first..range.last).any(|at| self.marks(at).any(marks))
    }
}
