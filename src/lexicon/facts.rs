//! [`Facts`]: what the tables say about a single word: its closed classes, its forms as a verb, whether it is a name.

use crate::bitset::bitset;

bitset! {
    /// A set of facts about a word, named as in the tables. The first sixteen are the classes of [`Facts::first_class`], in order of
    /// precedence: if a word has several, the first decides.
    pub(crate) struct Facts(u64) {
        MODAL = 0, "modal";
        AUXILIARY = 1, "auxiliary";
        COMPLEMENTISER = 2, "complementiser";
        RELATIVE = 3, "relative";
        WH = 4, "wh";
        PRONOUN_SUBJECT = 5, "pronoun_subject";
        PRONOUN_POSSESSIVE = 6, "pronoun_possessive";
        DETERMINER = 7, "determiner";
        PRONOUN_OBJECT = 8, "pronoun_object";
        PRONOUN_REFLEXIVE = 9, "pronoun_reflexive";
        PRONOUN_DEMONSTRATIVE = 10, "pronoun_demonstrative";
        PRONOUN_INDEFINITE = 11, "pronoun_indefinite";
        CONJUNCTION = 12, "conjunction";
        PREPOSITION = 13, "preposition";
        SUBORDINATOR = 14, "subordinator";
        ADVERB = 15, "adverb";
        NEGATION = 16, "negation";
        INFINITIVE_MARKER = 17, "infinitive_marker";
        FEMININE = 18, "feminine";
        MASCULINE = 19, "masculine";
        PLURAL_PRONOUN = 20, "plural_pronoun";
        FIRST_PERSON = 21, "first_person";
        SECOND_PERSON = 22, "second_person";
        BE = 23, "be";
        HAVE = 24, "have";
        DO = 25, "do";
        TEMPORAL = 26, "temporal";
        WEEKDAY = 27, "weekday";
        MONTH = 28, "month";
        NUMBER_WORD = 29, "number_word";
        VERB_BASE = 30, "verb_base";
        VERB_THIRD = 31, "verb_third";
        VERB_PAST = 32, "verb_past";
        VERB_PARTICIPLE = 33, "verb_participle";
        VERB_ING = 34, "verb_ing";
        NOUN = 35, "noun";
        ADJECTIVE = 36, "adj";
        GIVEN_MALE = 37, "male";
        GIVEN_FEMALE = 38, "female";
        GIVEN_WEAK = 39, "weak_name";
        FAMILY_FIRST = 40, "family_first";
        ORGANISATION_NOUN = 41, "organisation_noun";
        POSTNOMINAL = 42, "postnominal";
        NAME_PARTICLE = 43, "name_particle";
        THIRD_PERSON = 44, "third_person";
        POSSESSIVE_CLITIC = 45, "possessive_clitic";
    }
}

impl Facts {
    pub(crate) const NONE: Facts = Facts(0);
    /// Only the tables of word sets and of references have the word.
    pub(super) const ONLY_IN_A_SET: Facts = Facts(1 << 46);
    /// The lowest bit of the index of [`Self::combination`].
    const COMBINATION: u32 = 48;
    pub(crate) const VERB_FINITE: Facts = Self::VERB_BASE.or(Self::VERB_THIRD).or(Self::VERB_PAST);
    pub(crate) const VERB: Facts = Self::VERB_FINITE.or(Self::VERB_PARTICIPLE).or(Self::VERB_ING);
    pub(crate) const GIVEN: Facts = Self::GIVEN_MALE.or(Self::GIVEN_FEMALE);
    /// The closed classes. Their words are never part of a name, however they are written.
    pub(crate) const CLOSED: Facts = Facts((Self::TEMPORAL.0 << 1) - 1);
    /// The number of classes that [`Self::first_class`] distinguishes.
    pub(crate) const CLASSES: usize = 16;
    /// Days and months, which have a capital and are not names.
    pub(crate) const CALENDAR: Facts = Self::WEEKDAY.or(Self::MONTH);

    /// The index of the first of the sixteen closed classes that the word has; [`Self::CLASSES`] if it has none.
    pub(crate) const fn first_class(self) -> usize {
        (self.0 | 1 << Self::CLASSES).trailing_zeros() as usize
    }

    /// The index of the word's combination of sets in [`WordSets`](super::word_set::WordSets).
    pub(super) const fn combination(self) -> usize {
        (self.0 >> Self::COMBINATION) as usize
    }

    pub(super) const fn with_combination(self, index: usize) -> Self {
        Facts(self.0 | (index as u64) << Self::COMBINATION)
    }
}
