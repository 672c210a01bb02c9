//! [`Lexicon`]: the compiled tables. Knowledge lives in `data/*.tsv`; this folder reads and matches it.

pub(crate) mod body;
pub(crate) mod country;
mod phrase;
pub(crate) mod place;
pub(crate) mod table;
mod vocabulary;

pub(crate) use phrase::{Hit, Lookup, PhraseKind, Phrases};
pub(crate) use vocabulary::{Vocabulary, WordId};

use crate::Error;

/// Every table, compiled: built once, then only read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) phrases: Phrases,
    pub(crate) places: place::Places,
}

impl Lexicon {
    /// The built-in tables and, behind them, a caller's rows.
    pub(crate) fn build(additions: &str) -> Result<Self, Error> {
        let mut lexicon = Self::default();
        let mut places = country::Compiler::new(&mut lexicon.places, &mut lexicon.vocabulary, &mut lexicon.phrases);
        places.built_in()?;
        for row in table::rows("lexicon", additions) {
            places.add_row(row)?;
        }
        Ok(lexicon)
    }
}
