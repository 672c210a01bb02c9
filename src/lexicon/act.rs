//! Acts: the verbs and nouns that name what one side does to another, and where each names its target.

use super::cue::VerbForms;
use super::event_class::{EventMode, EventType};
use super::word_key::WordId;

/// A verb with its particle, or a noun.
#[derive(Clone, Debug)]
pub(crate) struct ActEntry {
    pub(crate) lemma: Box<str>,
    pub(crate) is_noun: bool,
    /// Whether the base form of the verb is often a noun: "visit".
    pub(crate) often_noun: bool,
    /// In the order of the table: the first frame that fits decides. A verb without frames only supports nouns.
    pub(crate) frames: Vec<ActFrame>,
}

impl ActEntry {
    pub(super) fn verb(lemma: &str) -> Self {
        Self { lemma: lemma.into(), is_noun: false, often_noun: false, frames: Vec::new() }
    }

    pub(super) fn noun(lemma: &str) -> Self {
        Self { is_noun: true, ..Self::verb(lemma) }
    }
}

/// One act that a word may name.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the table's row")]
pub(crate) struct ActFrame {
    pub(crate) kind: EventType,
    pub(crate) mode: Option<EventMode>,
    /// Its root in CAMEO.
    pub(crate) cameo: &'static str,
    /// Of a noun: indices of the verbs that it may be the object of. Sorted.
    pub(crate) verbs: Box<[u32]>,
    /// The first place that names an actor has the target.
    pub(crate) targets: Box<[TargetSlot]>,
    /// Whether all sides do it: "met".
    pub(crate) is_mutual: bool,
    /// Whether the act needs no target: "resigned".
    pub(crate) is_alone: bool,
    /// Whether a noun names the act without a verb: "her visit".
    pub(crate) is_verbless: bool,
    /// Whether only a person can be the target: "received the Minister".
    pub(crate) of_person: bool,
    /// Whether no infinitive may follow: "called on the President", but not "called on the President to wait".
    pub(crate) is_bare: bool,
    /// Whether it may be done to one's own people: "arrested".
    pub(crate) is_domestic: bool,
    /// Whether only a state or an office does it: "Norway protested against the decision".
    pub(crate) is_official: bool,
    /// Whether the subject is the target: "received aid from Chile".
    pub(crate) is_inverse: bool,
    /// Whether several who do it do it with each other: "Norway and Chile agreed to".
    pub(crate) is_between: bool,
    /// Whether an infinitive must follow the object: "told Chile to wait".
    pub(crate) is_asking: bool,
    /// Whether the verb must be negated: "does not recognise".
    pub(crate) is_refusal: bool,
}

impl ActFrame {
    /// A frame without targets or flags.
    pub(crate) fn new(kind: EventType, mode: Option<EventMode>, cameo: &'static str) -> Self {
        let (verbs, targets) = (Box::default(), Box::default());
        let (is_mutual, is_alone, is_verbless, of_person, is_bare) = (false, false, false, false, false);
        let (is_domestic, is_official, is_inverse) = (false, false, false);
        let (is_between, is_asking, is_refusal) = (false, false, false);
        Self {
            kind,
            mode,
            cameo,
            verbs,
            targets,
            is_mutual,
            is_alone,
            is_verbless,
            of_person,
            is_bare,
            is_domestic,
            is_official,
            is_inverse,
            is_between,
            is_asking,
            is_refusal,
        }
    }
}

/// Where the target of an act is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TargetSlot {
    /// The object: "visited Chile".
    Object,
    /// The infinitive or the clause that the verb governs: "threatened to attack Chile".
    Clause,
    /// The clause after "that", but no infinitive: "asked that Chile be heard".
    That,
    /// After a preposition: "met with the envoy".
    After(WordId),
}

/// A form of a word: the entry of a phrase of [`PhraseKind::Act`](super::PhraseKind::Act).
#[derive(Clone, Copy, Debug)]
pub(crate) struct ActForm {
    /// Index into the acts.
    pub(crate) act: u32,
    pub(crate) forms: VerbForms,
}
