//! [`View`]: a document's tokens with all that is known of each, as every rule of attribution reads them.

use crate::lexicon::{CueEntry, CueForm, Facts, Hit, Lexicon, PhraseKind};
use crate::mention::tag::Tag;
use crate::mention::{Marks, Mentions};
use crate::segment::Token;
use crate::{Document, Segments, Span};

/// A range of tokens, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Range {
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl Range {
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
}

impl<'a> View<'a> {
    pub(crate) fn token(self, at: usize) -> Option<&'a Token> {
        self.segments.tokens.get(at)
    }

    pub(crate) fn tag(self, at: usize) -> Tag {
        self.mentions.tags.get(at).copied().unwrap_or(Tag::Stop)
    }

    pub(crate) fn marks(self, at: usize) -> Marks {
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

    /// The first token of the sentence in which a token stands.
    pub(crate) fn sentence_start(self, at: usize) -> usize {
        let sentences = &self.segments.sentences;
        let index = sentences.partition_point(|sentence| sentence.last as usize <= at);
        sentences.get(index).map_or(at, |sentence| sentence.first as usize)
    }

    /// The index behind the last token of the sentence in which a token stands.
    pub(crate) fn sentence_end(self, at: usize) -> usize {
        let sentences = &self.segments.sentences;
        let index = sentences.partition_point(|sentence| sentence.last as usize <= at);
        sentences.get(index).map_or(at, |sentence| sentence.last as usize)
    }

    /// The tokens of a range that are quotation marks, in order.
    pub(crate) fn quotation_marks(self, range: Range) -> impl Iterator<Item = usize> + 'a {
        let mut from = range.first;
        std::iter::from_fn(move || {
            let at = self.first_of([Tag::Open, Tag::Close], Range::new(from, range.last))?;
            from = at + 1;
            Some(at)
        })
    }

    /// The first token of a range that has one of two tags.
    pub(crate) fn first_of(self, wanted: [Tag; 2], range: Range) -> Option<usize> {
        /// How many tags are compared without a branch, so that the compiler compares them together.
        const TOGETHER: usize = 16;
        let tags = self.mentions.tags.get(range.first..range.last)?;
        let found = |tag: &Tag| u8::from(*tag == wanted[0]) | u8::from(*tag == wanted[1]);
        let without = tags.chunks_exact(TOGETHER).take_while(|tags| tags.iter().fold(0, |any, tag| any | found(tag)) == 0);
        let from = without.count() * TOGETHER;
        Some(range.first + from + tags[from..].iter().position(|tag| found(tag) != 0)?)
    }

    /// The words of a range; an empty span where the range is empty.
    pub(crate) fn span(self, range: Range) -> Span {
        match (self.token(range.first), range.last.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) if range.first < range.last => Span::new(first.start(), last.end()),
            _ => Span::default(),
        }
    }

    /// The words that say in the header whose words the document gives.
    pub(crate) fn author(self) -> Option<Range> {
        let author = self.document.form.author?;
        let tokens = &self.segments.tokens;
        let first = tokens.partition_point(|token| token.start() < author.start);
        let range = Range::new(first, tokens.partition_point(|token| token.end() <= author.end));
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
    pub(crate) fn cues_in(self, range: Range) -> &'a [Hit] {
        let cues = self.cues();
        let first = cues.partition_point(|hit| (hit.first as usize) < range.first);
        let last = first + cues[first..].partition_point(|hit| (hit.first as usize) < range.last);
        &cues[first..last]
    }

    /// Whether the range has a token with one of the marks.
    pub(crate) fn has(self, range: Range, marks: Marks) -> bool {
        (range.first..range.last).any(|at| self.marks(at).any(marks))
    }
}
