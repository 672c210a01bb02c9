//! [`Lexicon`]: the compiled tables. Knowledge lives in `data/*.tsv`; this folder reads and matches it.

mod phrase;
mod table;
mod vocabulary;

pub(crate) use phrase::{Hit, Lookup, PhraseKind, Phrases};
pub(crate) use table::rows;
pub(crate) use vocabulary::{Vocabulary, WordId};

use crate::Error;

/// Every table, compiled: built once, then only read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) phrases: Phrases,
}

impl Lexicon {
    /// The built-in tables and, behind them, a caller's rows.
    pub(crate) fn build(_additions: &str) -> Result<Self, Error> {
        Ok(Self::default())
    }
}
