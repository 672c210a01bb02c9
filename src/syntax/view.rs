//! [`View`]: a document's tokens with all that is known about each, as every rule of attribution reads them.

use super::context::Context;
use super::entity::{Entities, EntityFlags, Person};
use super::search_cursor::SearchCursor;
use super::tag::Tag;
use crate::Span;
use crate::lexicon::{CueEntry, CueForm, Hit, OfficeEntry, PhraseKind};

/// A range of tokens, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// The view of a document that all rules read. A look-up beyond either end of the text returns nothing, so rules need no checks of bounds.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    context: &'a Context<'a>,
    pub(crate) entities: &'a Entities,
    pub(crate) cursors: &'a Cursors,
}

impl<'a> std::ops::Deref for View<'a> {
    type Target = Context<'a>;

    fn deref(&self) -> &Self::Target {
        self.context
    }
}

/// The position of the last look-up in each list.
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
    pub(crate) fn new(context: &'a Context<'a>, entities: &'a Entities, cursors: &'a Cursors) -> Self {
        Self { context, entities, cursors }
    }

    pub(crate) fn flags(self, at: usize) -> EntityFlags {
        self.entities.flags.get(at).copied().unwrap_or_default()
    }

    /// The index of the sentence that contains a token.
    pub(crate) fn sentence_of(self, at: usize) -> usize {
        self.cursors.sentences.partition_point(&self.segments.sentences, |sentence| sentence.last as usize <= at)
    }

    /// The tokens inside a span.
    pub(crate) fn tokens_in(self, span: Span) -> TokenRange {
        let (tokens, near) = (&self.segments.tokens, &self.cursors.tokens);
        let first = near.partition_point(tokens, |token| token.start() < span.start);
        TokenRange::new(first, near.partition_point(tokens, |token| token.end() <= span.end).max(first))
    }

    /// The people named from the token at `at` on.
    pub(crate) fn people_from(self, at: usize) -> &'a [Person] {
        let people = &self.entities.people;
        &people[self.cursors.people.partition_point(people, |person| (person.first as usize) < at)..]
    }

    /// The people named before the token at `at`.
    pub(crate) fn people_before(self, at: usize) -> &'a [Person] {
        let people = &self.entities.people;
        &people[..self.cursors.people.partition_point(people, |person| person.last as usize <= at)]
    }

    /// The offices and honorifics in a range.
    pub(crate) fn offices_in(self, range: TokenRange) -> impl Iterator<Item = (TokenRange, &'a OfficeEntry)> {
        let hits = self.lookup.hits(PhraseKind::Office);
        let from = self.cursors.offices.partition_point(hits, |hit| (hit.first as usize) < range.first);
        let within = hits[from..].iter().take_while(move |hit| hit.last as usize <= range.last);
        within.map(move |hit| (TokenRange::new(hit.first as usize, hit.last as usize), &self.lexicon.offices[hit.entry as usize]))
    }

    /// The first token of the sentence that contains a token.
    pub(crate) fn sentence_start(self, at: usize) -> usize {
        self.segments.sentences.get(self.sentence_of(at)).map_or(at, |sentence| sentence.first as usize)
    }

    /// One past the last token of the sentence that contains a token.
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
        /// The number of tags that are compared without a branch, so that the compiler compares them together.
        const TOGETHER: usize = 16;
        let tags = self.tags.get(range.first..range.last)?;
        let found = |tag: &Tag| u8::from(*tag == wanted[0]) | u8::from(*tag == wanted[1]);
        let without = tags.chunks_exact(TOGETHER).take_while(|tags| tags.iter().fold(0, |any, tag| any | found(tag)) == 0);
        let from = without.count() * TOGETHER;
        Some(range.first + from + tags[from..].iter().position(|tag| found(tag) != 0)?)
    }

    /// The span of a range; an empty span if the range is empty.
    pub(crate) fn span(self, range: TokenRange) -> Span {
        match (self.token(range.first), range.last.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) if range.first < range.last => Span::new(first.start(), last.end()),
            _ => Span::default(),
        }
    }

    /// The words in the header that name the author of the document's body.
    pub(crate) fn author(self) -> Option<TokenRange> {
        let range = self.tokens_in(self.document.header.author?);
        (range.first < range.last).then_some(range)
    }

    /// The person whom some words name, if they name no other.
    pub(crate) fn only_person(self, words: TokenRange) -> Option<Person> {
        let mut named = self.people_from(words.first).iter().take_while(|person| person.last as usize <= words.last);
        let first = named.next()?;
        let family = |person: &Person| self.word(person.last as usize - 1);
        named.all(|other| family(other) == family(first)).then_some(*first)
    }

    /// The person whom the headline names, if it names no other.
    pub(crate) fn only_person_in_title(self) -> Option<Person> {
        self.only_person(self.tokens_in(self.document.header.title?))
    }

    pub(crate) fn cues(self) -> &'a [Hit] {
        self.lookup.hits(PhraseKind::Cue)
    }

    pub(crate) fn cue(self, hit: Hit) -> (CueForm, &'a CueEntry) {
        let form = self.lexicon.cue_forms[hit.entry as usize];
        (form, &self.lexicon.cues[form.cue as usize])
    }

    /// The cues whose first token lies in a range.
    pub(crate) fn cues_in(self, range: TokenRange) -> &'a [Hit] {
        let (cues, near) = (self.cues(), &self.cursors.cues);
        let first = near.partition_point(cues, |hit| (hit.first as usize) < range.first);
        let last = near.partition_point(cues, |hit| (hit.first as usize) < range.last);
        &cues[first..last.max(first)]
    }

    /// Whether the range has a token with one of the flags.
    pub(crate) fn has(self, range: TokenRange, flags: EntityFlags) -> bool {
        (range.first..range.last).any(|at| self.flags(at).any(flags))
    }
}
