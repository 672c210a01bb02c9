//! Cues: the verbs and nouns that attribute words to somebody, what complements they take, and their forms.

use super::classes::CueClass;
use crate::bitset::bitset;

/// A cue: a verb, a verb with its particle, or a noun.
#[derive(Clone, Debug)]
pub(crate) struct CueEntry {
    pub(crate) lemma: Box<str>,
    pub(crate) class: CueClass,
    pub(crate) takes: Complements,
    pub(crate) kind: CueKind,
    /// The prepositions between a noun and its content: "of" in "a warning of", "for" in "a call for".
    pub(crate) prepositions: Box<[Box<str>]>,
    /// Whether its base form is often a noun: "report".
    pub(crate) noun: bool,
    /// Whether a noun that reports may be its object: "expressed the hope that".
    pub(crate) frame: bool,
    /// Whether it often attributes nothing, so that rules need more evidence: "add", "show".
    pub(crate) weak: bool,
}

/// The part of speech of a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CueKind {
    /// "say", "call for".
    Verb,
    /// "statement".
    Noun,
    /// "according to".
    Preposition,
}

/// A form of a cue: the entry of a phrase of [`PhraseKind::Cue`](super::PhraseKind::Cue).
#[derive(Clone, Copy, Debug)]
pub(crate) struct CueForm {
    pub(crate) cue: u32,
    pub(crate) forms: VerbForms,
}

bitset! {
    /// The complements that a cue may take, as a set.
    pub(crate) struct Complements(u32) {
        /// A quotation.
        DIRECT = 0, "direct";
        /// "that" and a clause.
        THAT = 1, "that";
        /// A clause without "that".
        BARE = 2, "bare";
        /// A noun phrase that is content: "stressed the importance".
        NOUN_PHRASE = 3, "np";
        /// An infinitive: "agreed to work".
        INFINITIVE = 4, "inf";
        /// An addressee and an infinitive: "urged Russia to withdraw".
        OBJECT_INFINITIVE = 5, "obj_inf";
        /// "suggested holding".
        GERUND = 6, "gerund";
        /// An addressee before "that": "told reporters".
        ADDRESSEE = 7, "addressee";
        /// "said to reporters".
        TO = 8, "to";
        /// "asked whether", "explained how".
        WHETHER = 9, "whether";
        /// "described the talks as".
        AS = 10, "as";
        /// "accused Moscow of breaking its word".
        OBJECT_OF = 11, "obj_of";
        /// "blamed Moscow for breaking its word".
        OBJECT_FOR = 12, "obj_for";
        /// "called the plan a disgrace".
        OBJECT_PREDICATE = 13, "obj_pred";
        /// "noted the importance of".
        IMPORTANCE = 14, "importance";
        /// "agreed with the envoy on the need".
        ON = 15, "on";
        /// "shows trade growing".
        OBJECT_PARTICIPLE = 16, "obj_ing";
    }
}

bitset! {
    /// The forms of a verb that a phrase is, as a set.
    pub(crate) struct VerbForms(u8) {
        BASE = 0;
        THIRD = 1;
        PAST = 2;
        PARTICIPLE = 3;
        ING = 4;
    }
}

impl VerbForms {
    /// By column of the table of verbs.
    pub(super) const BY_COLUMN: [Self; 5] = [Self::BASE, Self::THIRD, Self::PAST, Self::PARTICIPLE, Self::ING];
}
