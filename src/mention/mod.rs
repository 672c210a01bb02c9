//! [`Mentions`]: countries, bodies, people and cues, from the phrases found and the tokens around them.

use crate::lexicon::{Lexicon, Lookup};
use crate::{Document, Segments};

/// What the text mentions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) lookup: Lookup,
}

impl Mentions {
    pub(crate) fn find(lexicon: &Lexicon, _document: &Document<'_>, segments: &Segments<'_>) -> Self {
        Self { lookup: lexicon.look_up(segments) }
    }
}
