//! [`Context`]: a document's tokens with what the look-up and the tagger know about each. Every later stage reads it.

use super::tag::Tag;
use crate::lexicon::{Facts, Lexicon, Lookup, WordSet};
use crate::segment::Token;
use crate::{Document, Segments};

/// The document, its tokens, and what the tables say about them. A token that does not exist has no facts and no letters, so rules
/// need no checks of bounds.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) segments: &'a Segments<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) lookup: &'a Lookup,
    /// One per token.
    pub(crate) tags: &'a [Tag],
}

impl<'a> Context<'a> {
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        self.segments.tokens.get(at)
    }

    /// The part of speech of a token; a full stop if there is no such token.
    pub(crate) fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Stop)
    }

    pub(crate) fn facts(&self, at: usize) -> Facts {
        self.lexicon.facts(self.lookup.word(at))
    }

    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.segments.word(at)
    }

    /// Whether the token is `word`, in any case.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token is a word of a set, in any case.
    pub(crate) fn is_in(&self, at: usize, set: WordSet) -> bool {
        self.lexicon.is_in(self.lookup.word(at), set)
    }
}
