//! [`Lexicon`]: the compiled tables. Knowledge lives in `lang/en/*.tsv`; this folder reads and matches it.

pub(crate) mod body;
mod classes;
pub(crate) mod country;
mod cue;
mod issuer;
mod office;
mod phrase;
pub(crate) mod place;
mod steps;
mod topic;
mod vocabulary;
mod word;
mod word_set;
mod written;

pub(crate) use crate::table::{self, rows};
pub use classes::{CueClass, TopicKind};
pub(crate) use cue::{Complements, CueEntry, CueForm, CueKind, VerbForms};
pub(crate) use issuer::IssuerPhrase;
pub(crate) use office::{Gender, OfficeEntry, OfficeKind};
pub(crate) use phrase::{Hit, Lookup, PhraseKind, Phrases};
pub(crate) use topic::{TermStrength, TopicEntry, TopicTrait, Topics};
pub(crate) use vocabulary::{Vocabulary, WordId};
pub(crate) use word::Facts;
pub(crate) use word_set::WordSet;

use crate::Error;
use crate::lang::Language;
use crate::segment::Abbreviations;

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
    word_sets: word_set::WordSets,
    issuer_phrases: Vec<(IssuerPhrase, &'static str)>,
}

impl Lexicon {
    /// Compiles a language's tables and, after them, a caller's rows.
    pub(crate) fn build(language: &Language, additions: &str) -> Result<Self, Error> {
        let mut lexicon = Self::default();
        // First of all tables, because the phrases of the others are split with their help.
        lexicon.vocabulary.abbreviations = Abbreviations::of(&language.tables)?;
        for row in rows("lexicon", additions).filter(|row| row.get(0) == "abbreviation") {
            lexicon.vocabulary.abbreviations.to_mut().add_row(row, 1)?;
        }
        let verbs = lexicon.read_words(language)?;
        lexicon.read_offices(&language.tables)?;
        lexicon.read_cues(&language.tables, &verbs)?;
        lexicon.topics.add_built_in(&language.tables, &mut lexicon.vocabulary, &mut lexicon.phrases)?;
        let mut of_places = Vec::new();
        for row in table::rows("lexicon", additions) {
            match row.get(0) {
                "abbreviation" => {}
                "office" => lexicon.add_office(row, 1)?,
                "verb" => lexicon.add_verb(row, 1, &verbs)?,
                "topic" => lexicon.topics.add_topic(row, 1)?,
                "term" => lexicon.topics.add_term(row, 1, &mut lexicon.vocabulary, &mut lexicon.phrases)?,
                _ => of_places.push(row),
            }
        }
        let mut places = country::Compiler::new(&mut lexicon.places, &mut lexicon.vocabulary, &mut lexicon.phrases);
        places.built_in(&language.tables)?;
        for row in of_places {
            if !places.add_row(row)? {
                return Err(row.error(0, row.get(0), "one of abbreviation, alias, body, country, office, term, topic, verb"));
            }
        }
        lexicon.read_word_sets(language.tables.word_sets)?;
        lexicon.read_issuer_phrases(language.tables.issuer_phrases)?;
        Ok(lexicon)
    }

    /// What splits the texts that are read with this lexicon.
    pub(crate) fn abbreviations(&self) -> &Abbreviations {
        &self.vocabulary.abbreviations
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, PhraseKind};
    use crate::Segments;
    use crate::lang::en::ENGLISH;

    #[test]
    fn the_built_in_tables_compile() {
        assert_eq!(Lexicon::build(&ENGLISH, "").err(), None);
    }

    #[test]
    fn texts_and_phrases_are_split_with_the_abbreviations_of_a_caller() {
        let text = "The Acme Cttee. Council met on Monday.";
        let hits = |rows: &str| {
            let lexicon = Lexicon::build(&ENGLISH, rows).unwrap();
            let segments = Segments::line_with(text, lexicon.abbreviations());
            (segments.sentences.len(), lexicon.look_up(&segments).hits(PhraseKind::Office).len())
        };
        assert_eq!(hits("office\tCttee. Council\tofficial"), (2, 0));
        assert_eq!(hits("office\tCttee. Council\tofficial\nabbreviation\tcttee\tinner"), (1, 1));
        let error = Lexicon::build(&ENGLISH, "abbreviation\tCttee.\tinner").unwrap_err().to_string();
        assert!(error.starts_with("lexicon line 1, column 2: Cttee.; wanted a word"), "{error}");
    }
}
