//! [`Lexicon`]: the compiled tables. Knowledge lives in `data/*.tsv`; this folder reads and matches it.

mod phrase;
mod table;
mod topic;
mod vocabulary;

pub(crate) use phrase::{Hit, Lookup, PhraseKind, Phrases};
pub(crate) use topic::{Strength, Topics};
pub(crate) use vocabulary::{Vocabulary, WordId};

use crate::Error;

/// Every table, compiled: built once, then only read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) phrases: Phrases,
    pub(crate) topics: Topics,
}

impl Lexicon {
    /// The built-in tables and, behind them, a caller's rows.
    pub(crate) fn build(_additions: &str) -> Result<Self, Error> {
        let mut lexicon = Self::default();
        lexicon.topics.add_built_in(&mut lexicon.vocabulary, &mut lexicon.phrases)?;
        Ok(lexicon)
    }
}
