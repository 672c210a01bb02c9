//! Reads the tables of a language, and a caller's rows, into a [`Lexicon`].

mod cues;
mod offices;
mod verbs;
mod word_sets;
mod words;

use super::gazetteer::Reader;
use super::{Lexicon, table};
use crate::Error;
use crate::lang::Language;
use crate::named_enum::named_enum;

/// Rows that a caller adds, from one source.
#[derive(Clone, Debug)]
pub(crate) struct CallersRows {
    /// The name of the source in errors.
    pub(crate) name: String,
    pub(crate) rows: String,
}

named_enum! {
    /// The first column of a caller's row: what the row adds.
    enum RowKind {
        /// A form of a country or an organisation that is known.
        Alias = "alias",
        /// A name that is not a country's or an organisation's.
        Blocker = "blocker",
        /// An organisation of states.
        Body = "body",
        Country = "country",
        Office = "office",
        /// A term of a topic.
        Term = "term",
        Topic = "topic",
        /// A reporting verb.
        Verb = "verb",
    }
}

impl Lexicon {
    /// Compiles a language's tables and, after them, a caller's rows.
    pub(crate) fn build(language: &Language, additions: &[CallersRows]) -> Result<Self, Error> {
        let mut lexicon = Self::default();
        lexicon.read_words(language)?;
        let verbs = lexicon.read_verbs(language)?;
        lexicon.read_offices(&language.tables)?;
        lexicon.read_cues(&language.tables, &verbs)?;
        lexicon.topics.add_built_in(&language.tables, &mut lexicon.vocabulary, &mut lexicon.phrases)?;
        let mut of_gazetteer = Vec::new();
        for row in additions.iter().flat_map(|source| table::rows(&source.name, &source.rows)) {
            let kind = row.get(0);
            match RowKind::from_name(kind).ok_or_else(|| row.error(0, kind, RowKind::ONE_OF))? {
                RowKind::Office => lexicon.add_office(row, 1)?,
                RowKind::Verb => lexicon.add_verb(row, 1, &verbs)?,
                RowKind::Topic => lexicon.topics.add_topic(row, 1)?,
                RowKind::Term => lexicon.topics.add_term(row, 1, &mut lexicon.vocabulary, &mut lexicon.phrases)?,
                kind @ (RowKind::Alias | RowKind::Blocker | RowKind::Body | RowKind::Country) => of_gazetteer.push((kind, row)),
            }
        }
        let Self { gazetteer, vocabulary, phrases, .. } = &mut lexicon;
        let mut reader = Reader::built_in(&language.tables, gazetteer, vocabulary, phrases)?;
        for (kind, row) in of_gazetteer {
            match kind {
                RowKind::Alias => reader.add_alias(row)?,
                RowKind::Blocker => reader.add_blocker(row)?,
                RowKind::Body => reader.add_organisation(row)?,
                _ => reader.add_country(row)?,
            }
        }
        // Last, since a word that only a set has counts as unknown.
        lexicon.read_word_sets(language.tables.word_sets)?;
        Ok(lexicon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::en::ENGLISH;

    #[test]
    fn the_built_in_tables_compile() {
        assert_eq!(Lexicon::build(&ENGLISH, &[]).err(), None);
    }
}
