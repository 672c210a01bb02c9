//! [`Language`]: what the crate knows about one language: its tables of words, and the grammar that tables cannot express.
//!
//! A second language would bring a folder like `en/`, with the same tables and functions for the same [`Grammar`]. There is no trait yet,
//! because there is no second language yet.

pub(crate) mod en;
pub(crate) mod verb_forms;

/// One language: what [`Lexicon::build`](crate::lexicon::Lexicon::build) compiles.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) tables: Tables,
    pub(crate) grammar: Grammar,
}

/// The text of every table, by the name of its file. The header of each file explains its columns.
#[derive(Debug)]
#[allow(dead_code, reason = "some stages still read their table themselves")]
pub(crate) struct Tables {
    pub(crate) abbreviations: &'static str,
    pub(crate) ambiguous_forms: &'static str,
    pub(crate) blockers: &'static str,
    pub(crate) bodies: &'static str,
    pub(crate) boilerplate: &'static str,
    pub(crate) countries: &'static str,
    pub(crate) country_codes: &'static str,
    pub(crate) country_forms: &'static str,
    pub(crate) disputed: &'static str,
    pub(crate) event_nouns: &'static str,
    pub(crate) event_verbs: &'static str,
    pub(crate) family_names: &'static str,
    pub(crate) first_names: &'static str,
    pub(crate) forms: &'static str,
    pub(crate) frequent: &'static str,
    pub(crate) given_names: &'static str,
    pub(crate) header: &'static str,
    pub(crate) honorifics: &'static str,
    pub(crate) incumbents: &'static str,
    pub(crate) issuer_phrases: &'static str,
    pub(crate) issuers: &'static str,
    pub(crate) labels: &'static str,
    pub(crate) line_words: &'static str,
    pub(crate) members: &'static str,
    pub(crate) name_heads: &'static str,
    pub(crate) name_particles: &'static str,
    pub(crate) news_media: &'static str,
    pub(crate) nominal_cues: &'static str,
    pub(crate) nouns: &'static str,
    pub(crate) nouns_org: &'static str,
    pub(crate) office_classes: &'static str,
    pub(crate) office_countries: &'static str,
    pub(crate) office_genders: &'static str,
    pub(crate) office_synonyms: &'static str,
    pub(crate) offices: &'static str,
    pub(crate) page_names: &'static str,
    pub(crate) place_cues: &'static str,
    pub(crate) places: &'static str,
    pub(crate) postnominals: &'static str,
    pub(crate) prefixes: &'static str,
    pub(crate) prepositional_cues: &'static str,
    pub(crate) references: &'static str,
    pub(crate) reporting_verbs: &'static str,
    pub(crate) resolution_years: &'static str,
    pub(crate) topic_terms: &'static str,
    pub(crate) topics: &'static str,
    pub(crate) treaties: &'static str,
    pub(crate) turn_labels: &'static str,
    pub(crate) verbs: &'static str,
    pub(crate) word_sets: &'static str,
    pub(crate) words: &'static str,
}

/// The rules of inflection. Each function returns a stem and an ending, so that a caller may join them without allocating.
#[derive(Debug)]
pub(crate) struct Grammar {
    /// The plural of a noun: "tie", "s".
    pub(crate) plural: fn(&str) -> [&str; 2],
    /// The third person singular of a verb in the present tense: "wish", "es".
    pub(crate) third_person: fn(&str) -> [&str; 2],
    /// The past tense of a regular verb: "note", "d".
    pub(crate) past: fn(&str) -> [&str; 2],
    /// The form in -ing of a regular verb: "not", "ing".
    pub(crate) ing_form: fn(&str) -> [&str; 2],
    /// The forms of "be", which has more of them than a row of the verbs' table: base, third person, past, participle, -ing.
    pub(crate) be: [&'static [&'static str]; 5],
}
