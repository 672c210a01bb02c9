//! [`Lexicon`]: the compiled tables. The knowledge is in `lang/en/*.tsv`; this folder compiles it and looks it up in texts.

mod case_pattern;
mod facts;
mod phrase;
mod trie;
mod vocabulary;
mod word_key;

mod act;
mod classes;
mod cue;
mod event_class;
mod incumbents;
pub(crate) mod gazetteer;
mod issuer;
pub(crate) mod line;
mod office;
mod office_class;
mod people;
mod reference;
mod tense;
mod topic;
mod word_set;

mod lookup;
mod read;

pub(crate) use act::{ActEntry, ActForm, ActFrame, TargetSlot};
pub use classes::{CueClass, Kind, TopicKind};
pub(crate) use cue::{Complements, CueEntry, CueForm, CueKind, VerbForms};
pub use event_class::{EventMode, EventType, QuadClass};
pub(crate) use facts::Facts;
pub use gazetteer::CountryCodes;
pub(crate) use issuer::IssuerPhrase;
pub(crate) use lookup::{Hit, Lookup};
pub(crate) use office::{Gender, OfficeEntry, OfficeKind, OfficeSynonym};
pub use office_class::OfficeClass;
pub(crate) use people::{Evidence, KnownPeople, KnownPerson};
pub(crate) use phrase::{PhraseKind, Phrases};
pub(crate) use read::CallersRows;
pub use reference::ReferenceKind;
pub(crate) use reference::{Groups, Need, ReferenceEntry, References, ShapeRow, Treaty, ends_word, fill};
pub use tense::Tense;
pub(crate) use topic::{TermStrength, TopicEntry, TopicTrait, Topics};
pub(crate) use vocabulary::Vocabulary;
pub(crate) use word_key::WordId;
pub(crate) use word_set::WordSet;

use crate::Span;
use crate::segment::Abbreviations;
use gazetteer::Gazetteer;
use incumbents::Incumbents;
use line::LineTables;
use std::sync::Arc;

/// Every table, compiled. It is built once and then only read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) phrases: Phrases,
    pub(crate) cues: Vec<CueEntry>,
    pub(crate) cue_forms: Vec<CueForm>,
    pub(crate) acts: Vec<ActEntry>,
    pub(crate) act_forms: Vec<ActForm>,
    pub(crate) offices: Vec<OfficeEntry>,
    pub(crate) topics: Topics,
    pub(crate) gazetteer: Gazetteer,
    office_genders: office::OfficeGenders,
    office_synonyms: Vec<office::OfficeSynonym>,
    pub(crate) office_classes: office_class::OfficeClasses,
    pub(crate) references: References,
    /// The caller's table of people.
    pub(crate) people: KnownPeople,
    pub(crate) incumbents: Incumbents,
    word_sets: word_set::WordSets,
    issuer_phrases: Vec<(IssuerPhrase, &'static str)>,
    /// The tables of the document stage.
    pub(crate) lines: Arc<LineTables>,
}

impl Lexicon {
    /// The facts that the tables give for a word. They are next to its letters, which the look-up has just read.
    #[inline]
    pub(crate) fn facts(&self, word: WordId) -> Facts {
        self.vocabulary.word(word).facts
    }

    /// Whether a word is in a set, however it is capitalised.
    #[inline]
    pub(crate) fn is_in(&self, word: WordId, set: WordSet) -> bool {
        self.word_sets.contains(self.facts(word).combination(), set)
    }

    /// Whether a word that is not a token is in a set, in any case. Linear in the set.
    pub(crate) fn has_word(&self, set: WordSet, word: &str) -> bool {
        self.word_sets.has_word(set, word)
    }

    /// Whether a table has the word, by itself or in a phrase. A word that is only in a set or in the name of a treaty
    /// counts as unknown: the list of one rule must not change what another rule takes for a name.
    #[inline]
    pub(crate) fn knows(&self, word: WordId) -> bool {
        word != 0 && !self.facts(word).any(Facts::ONLY_IN_A_SET)
    }

    /// Whether a table has a word, which is in lower case.
    pub(crate) fn knows_word(&self, word: &str) -> bool {
        self.knows(self.vocabulary.find(word, Span::from(0..word.len())))
    }

    /// The facts about a word that is not a token.
    pub(crate) fn facts_of(&self, word: &str) -> Facts {
        self.facts(self.vocabulary.find(word, Span::from(0..word.len())))
    }

    /// The phrases of one kind that say something about the issuer.
    pub(crate) fn issuer_phrases(&self, kind: IssuerPhrase) -> impl Iterator<Item = &'static str> {
        self.issuer_phrases.iter().filter(move |(known, _)| *known == kind).map(|(_, phrase)| *phrase)
    }

    /// The descriptions of holders of offices: "head of state".
    pub(crate) fn office_synonyms(&self) -> &[OfficeSynonym] {
        &self.office_synonyms
    }

    /// The abbreviations that split the texts that are read with this lexicon.
    pub(crate) fn abbreviations(&self) -> &Abbreviations {
        &self.vocabulary.abbreviations
    }
}
