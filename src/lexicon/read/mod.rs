//! Reads the tables of a language, and a caller's rows, into a [`Lexicon`].

mod acts;
mod cues;
mod issuer_phrases;
mod offices;
mod verbs;
mod word_sets;
mod words;

use super::Lexicon;
use super::gazetteer::Reader;
use super::incumbents::Incumbents;
use super::line::LineTables;
use crate::Error;
use crate::lang::Language;
use crate::lang::en::ENGLISH;
use crate::named_enum::named_enum;
use crate::segment::Abbreviations;
use crate::table;
use once_cell::sync::OnceCell;
use std::sync::Arc;

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
        Abbreviation = "abbreviation",
        /// A form of a country or an organisation that is known.
        Alias = "alias",
        /// A name that is not a country's or an organisation's.
        Blocker = "blocker",
        /// An organisation of states.
        Body = "body",
        /// A phrase that opens a line of boilerplate.
        Boilerplate = "boilerplate",
        Country = "country",
        /// Words of a headline that name the kind of a release.
        Form = "form",
        /// A phrase that opens a line above or below the body: "Issued on".
        Header = "header",
        /// A word before names, and in the labels of transcripts.
        Honorific = "honorific",
        /// A label over a release.
        Label = "label",
        Office = "office",
        /// A person, with an office that they had for some time.
        Person = "person",
        /// A shape of citations.
        Pattern = "pattern",
        /// A term of a topic.
        Term = "term",
        Topic = "topic",
        /// A reporting verb.
        Verb = "verb",
    }
}

impl Lexicon {
    /// The built-in tables, compiled once per process.
    ///
    /// # Errors
    /// Returns the first row that cannot be read; a test shows that there is none.
    pub(crate) fn built_in() -> Result<&'static Arc<Self>, Error> {
        static BUILT_IN: OnceCell<Arc<Lexicon>> = OnceCell::new();
        BUILT_IN.get_or_try_init(|| Self::build(&ENGLISH, &[]).map(Arc::new))
    }

    /// Compiles a language's tables and, after them, a caller's rows.
    pub(crate) fn build(language: &Language, additions: &[CallersRows]) -> Result<Self, Error> {
        let mut lexicon = Self { incumbents: Incumbents { table: language.tables.incumbents }, ..Self::default() };
        let rows = || additions.iter().flat_map(|source| table::rows(&source.name, &source.rows));
        // These come before all tables, because they split the phrases of the others.
        lexicon.vocabulary.abbreviations = Abbreviations::of(language)?;
        for row in rows().filter(|row| row.get(0) == RowKind::Abbreviation.as_str()) {
            lexicon.vocabulary.abbreviations.to_mut().add_row(row, 1)?;
        }
        lexicon.read_words(language)?;
        let verbs = lexicon.read_verbs(language)?;
        lexicon.read_offices(&language.tables)?;
        lexicon.read_cues(&language.tables, &verbs)?;
        lexicon.read_acts(&language.tables, &verbs)?;
        lexicon.topics.add_built_in(&language.tables, &mut lexicon.vocabulary, &mut lexicon.phrases)?;
        let (mut of_gazetteer, mut of_lines) = (Vec::new(), Vec::new());
        for row in rows() {
            let kind = row.get(0);
            match RowKind::from_name(kind).ok_or_else(|| row.error(0, kind, RowKind::ONE_OF))? {
                RowKind::Abbreviation => {}
                RowKind::Boilerplate | RowKind::Form | RowKind::Header | RowKind::Label => of_lines.push(row),
                RowKind::Honorific => {
                    lexicon.add_honorific(row, 1)?;
                    of_lines.push(row);
                }
                RowKind::Office => lexicon.add_office(row, 1)?,
                RowKind::Person => lexicon.people.add(row, 1)?,
                RowKind::Pattern => lexicon.references.add_pattern(row, 1)?,
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
        // Last, since a word that only a set or a reference has counts as unknown.
        lexicon.read_word_sets(language.tables.word_sets)?;
        lexicon.read_references(&language.tables)?;
        lexicon.read_office_synonyms(language.tables.office_synonyms)?;
        lexicon.read_issuer_phrases(language.tables.issuer_phrases)?;
        lexicon.lines = LineTables::with_rows(language, &of_lines)?;
        Ok(lexicon)
    }
}

#[cfg(test)]
mod tests;
