//! [`Lexicon`]: the compiled tables. Knowledge lives in `lang/en/*.tsv`; this folder reads and matches it.

pub(crate) mod body;
pub(crate) mod country;
mod cue;
mod inflect;
pub(crate) mod line;
mod office;
mod phrase;
pub(crate) mod place;
mod steps;
pub(crate) mod table;
mod topic;
mod vocabulary;
mod word;
mod word_set;
mod written;

pub(crate) use cue::{Complements, CueEntry, CueForm, CueKind, VerbForms};
pub(crate) use office::{Gender, OfficeEntry, OfficeKind};
pub(crate) use phrase::{Hit, Lookup, PhraseKind, Phrases};
pub(crate) use table::rows;
pub(crate) use topic::{Bent, Strength, TopicEntry, Topics};
pub(crate) use vocabulary::{Vocabulary, WordId};
pub(crate) use word::Facts;
pub(crate) use word_set::WordSet;

use self::line::LineTables;
use crate::Error;
use once_cell::sync::OnceCell;
use std::sync::Arc;

/// Every table, compiled: built once, then only read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) phrases: Phrases,
    pub(crate) cues: Vec<CueEntry>,
    pub(crate) cue_forms: Vec<CueForm>,
    pub(crate) offices: Vec<OfficeEntry>,
    pub(crate) topics: Topics,
    pub(crate) places: place::Places,
    /// What the document stage knows about lines.
    pub(crate) lines: Arc<LineTables>,
    word_sets: word_set::WordSets,
}

/// The kinds of rows that a caller may add, for an error message.
const ROW_KINDS: &str = "one of alias, body, boilerplate, country, form, honorific, label, office, term, topic, verb";

impl Lexicon {
    /// The built-in tables, compiled once per process.
    ///
    /// # Errors
    /// Returns the first row that cannot be read; a test shows that there is none.
    pub(crate) fn built_in() -> Result<&'static Arc<Self>, Error> {
        static BUILT_IN: OnceCell<Arc<Lexicon>> = OnceCell::new();
        BUILT_IN.get_or_try_init(|| Self::build("").map(Arc::new))
    }

    /// The built-in tables and, after them, a caller's rows.
    pub(crate) fn build(additions: &str) -> Result<Self, Error> {
        let mut lexicon = Self::default();
        let verbs = lexicon.read_words()?;
        lexicon.read_offices()?;
        lexicon.read_cues(&verbs)?;
        lexicon.topics.add_built_in(&mut lexicon.vocabulary, &mut lexicon.phrases)?;
        let (mut of_places, mut of_lines) = (Vec::new(), Vec::new());
        for row in table::rows("lexicon", additions) {
            match row.get(0) {
                "office" => lexicon.add_office(row, 1)?,
                "verb" => lexicon.add_verb(row, 1, &verbs)?,
                "honorific" => {
                    lexicon.add_honorific(row, 1)?;
                    of_lines.push(row);
                }
                "boilerplate" | "form" | "label" => of_lines.push(row),
                "topic" => lexicon.topics.add_topic(row, 1)?,
                "term" => lexicon.topics.add_term(row, 1, &mut lexicon.vocabulary, &mut lexicon.phrases)?,
                _ => of_places.push(row),
            }
        }
        let mut places = country::Compiler::new(&mut lexicon.places, &mut lexicon.vocabulary, &mut lexicon.phrases);
        places.built_in()?;
        for row in of_places {
            if !places.add_row(row)? {
                return Err(row.error(0, row.get(0), ROW_KINDS));
            }
        }
        lexicon.read_word_sets()?;
        lexicon.lines = LineTables::with_rows(&of_lines)?;
        Ok(lexicon)
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn the_built_in_tables_compile() {
        assert_eq!(Lexicon::build("").err(), None);
    }
}
