//! [`Segments::of`]: from the blocks of a document to tokens and sentences. It is here because a document is read with the help of
//! `segment/`, which must not know documents.

use super::Document;
use crate::Segments;
use crate::segment::Abbreviations;

impl<'t> Segments<'t> {
    /// Splits the blocks of a document with the built-in abbreviations. Linear in the text.
    #[must_use]
    pub fn of(document: &'t Document<'_>) -> Self {
        Self::with(document, Abbreviations::built_in())
    }

    /// Splits the blocks of a document with the abbreviations of a lexicon.
    pub(crate) fn with(document: &'t Document<'_>, abbreviations: &Abbreviations) -> Self {
        Self::of_blocks(document.text(), document.blocks().iter().map(|block| block.span), abbreviations)
    }
}
