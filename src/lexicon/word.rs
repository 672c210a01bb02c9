//! [`Facts`]: what the tables know of a single word: its closed classes, its forms as a verb, whether it is a name.

use super::table::{Row, rows};
use super::{Lexicon, WordId};
use crate::Error;
use crate::lang::{Grammar, Language};

/// A set of facts about a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts(u64);

macro_rules! facts {
    ($($name:ident = $bit:literal, $class:literal;)+) => {
        impl Facts {
            $(pub(crate) const $name: Facts = Facts(1 << $bit);)+

            /// The fact that a table names so.
            fn named(class: &str) -> Option<Self> {
                match class { $($class => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

facts! {
    // The classes of [`Facts::first_class`], by how much they decide where a word has several.
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

impl Facts {
    pub(crate) const NONE: Facts = Facts(0);
    /// No table but that of word sets has the word.
    pub(super) const ONLY_IN_A_SET: Facts = Facts(1 << 46);
    /// Where the index of [`Self::combination`] begins.
    const COMBINATION: u32 = 48;
    pub(crate) const VERB_FINITE: Facts = Self::VERB_BASE.or(Self::VERB_THIRD).or(Self::VERB_PAST);
    pub(crate) const VERB: Facts = Self::VERB_FINITE.or(Self::VERB_PARTICIPLE).or(Self::VERB_ING);
    pub(crate) const GIVEN: Facts = Self::GIVEN_MALE.or(Self::GIVEN_FEMALE);
    /// The words of the closed classes: none of them is part of a name, however it is written.
    pub(crate) const CLOSED: Facts = Facts((Self::TEMPORAL.0 << 1) - 1);
    /// How many classes [`Self::first_class`] tells apart.
    pub(crate) const CLASSES: usize = 16;
    /// The days and months: written with a capital, and no name.
    pub(crate) const CALENDAR: Facts = Self::WEEKDAY.or(Self::MONTH);

    pub(crate) const fn or(self, other: Facts) -> Facts {
        Facts(self.0 | other.0)
    }

    /// Which of the closed classes that make a word what it is, by their order in the list above, decides; [`Self::CLASSES`] is none.
    pub(crate) const fn first_class(self) -> usize {
        (self.0 | 1 << Self::CLASSES).trailing_zeros() as usize
    }

    /// The index of the sets that the word is in, among the combinations of [`super::word_set::WordSets`].
    pub(super) const fn combination(self) -> usize {
        (self.0 >> Self::COMBINATION) as usize
    }

    pub(super) const fn with_combination(self, index: usize) -> Self {
        Facts(self.0 | (index as u64) << Self::COMBINATION)
    }

    /// Whether it has any of `facts`.
    pub(crate) const fn any(self, facts: Facts) -> bool {
        self.0 & facts.0 != 0
    }
}

/// The verbs of the table with their lines, sorted, for the cues to be inflected.
pub(crate) struct Verbs<'l> {
    rows: Vec<(&'static str, &'static str)>,
    pub(super) grammar: &'l Grammar,
}

impl Verbs<'_> {
    /// Gives every form of a verb with its index among [`Verbs::FORMS`], by the rules of spelling where the table does not know it.
    pub(super) fn each_form(&self, base: &str, mut add: impl FnMut(&str, usize)) {
        let known = self.rows.binary_search_by_key(&base, |(known, _)| known).ok();
        let row = known.and_then(|at| rows("verbs", self.rows[at].1).next());
        let mut speller = Speller::new(self.grammar);
        for form in 0..Self::FORMS.len() {
            speller.each_form(row, base, form, |spelt| add(spelt, form));
        }
    }

    /// The forms of a verb as facts about words, in the order of the table's columns.
    pub(super) const FORMS: [Facts; 5] =
        [Facts::VERB_BASE, Facts::VERB_THIRD, Facts::VERB_PAST, Facts::VERB_PARTICIPLE, Facts::VERB_ING];
}

impl Lexicon {
    /// What the tables know of a word by itself: it stands with its letters, which the look-up has just read.
    #[inline]
    pub(crate) fn facts(&self, word: WordId) -> Facts {
        self.vocabulary.word(word).facts
    }

    pub(crate) fn add_facts(&mut self, word: &str, facts: Facts) {
        if let Some(id) = self.vocabulary.intern(word) {
            let known = &mut self.vocabulary.word_mut(id).facts;
            *known = known.or(facts);
        }
    }

    /// Reads the tables of single words; gives the verbs' forms.
    pub(super) fn read_words<'l>(&mut self, language: &'l Language) -> Result<Verbs<'l>, Error> {
        let Language { tables, grammar } = language;
        // First of all: these are read in every text, and share the lines of a cache with each other rather than with rare ones.
        for row in rows("frequent", tables.frequent) {
            self.add_facts(row.want(0, "a word")?, Facts::NONE);
        }
        for row in rows("words", tables.words) {
            let word = row.want(0, "a word")?;
            for class in row.list(1) {
                let facts = Facts::named(class).ok_or_else(|| row.error(1, class, "a class that the table's header names"))?;
                self.add_facts(word, facts);
            }
        }
        for (table, text, facts) in [
            ("family_names", tables.family_names, Facts::FAMILY_FIRST),
            ("nouns", tables.nouns, Facts::NOUN),
            ("nouns_org", tables.nouns_org, Facts::ORGANISATION_NOUN),
            ("news_media", tables.news_media, Facts::ORGANISATION_NOUN),
            ("postnominals", tables.postnominals, Facts::POSTNOMINAL),
            ("name_particles", tables.name_particles, Facts::NAME_PARTICLE),
        ] {
            for row in rows(table, text) {
                let word = row.want(0, "a word")?;
                self.add_facts(word, facts);
                if table == "nouns_org" && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                    self.add_facts(&(grammar.plural)(word).concat(), facts);
                }
            }
        }
        for row in rows("given_names", tables.given_names) {
            let gender = match row.get(1) {
                "male" => Facts::GIVEN_MALE,
                "female" => Facts::GIVEN_FEMALE,
                "both" => Facts::GIVEN,
                other => return Err(row.error(1, other, "male, female or both")),
            };
            let weak = if row.get(2).is_empty() { Facts::NONE } else { Facts::GIVEN_WEAK };
            self.add_facts(row.want(0, "a given name")?, gender.or(weak));
        }
        let mut verbs = Vec::with_capacity(3 << 10);
        let mut speller = Speller::new(grammar);
        for row in rows("verbs", tables.verbs) {
            let base = row.want(0, "a verb's base form")?;
            let mut facts = Verbs::FORMS;
            for flag in row.list(5) {
                let (columns, fact): (&[usize], _) = match flag {
                    "noun" => (&[0], Facts::NOUN),
                    "noun_third" => (&[1], Facts::NOUN),
                    "adj" => (&[0, 3, 4], Facts::ADJECTIVE),
                    other => return Err(row.error(5, other, "noun, noun_third or adj")),
                };
                for column in columns {
                    facts[*column] = facts[*column].or(fact);
                }
            }
            for (form, facts) in facts.into_iter().enumerate() {
                speller.each_form(Some(row), base, form, |spelt| self.add_facts(spelt, facts));
            }
            verbs.push((base, row.line()));
        }
        verbs.sort_unstable();
        Ok(Verbs { rows: verbs, grammar })
    }
}

/// Spells the forms of verbs, into one buffer that is used again for each.
struct Speller<'l> {
    grammar: &'l Grammar,
    buffer: String,
}

impl<'l> Speller<'l> {
    fn new(grammar: &'l Grammar) -> Self {
        Self { grammar, buffer: String::new() }
    }

    /// Passes one form of a verb, by its index among [`Verbs::FORMS`], to `add`: those that the verb's row lists, or else the regular
    /// one.
    fn each_form(&mut self, row: Option<Row<'_>>, base: &str, form: usize, mut add: impl FnMut(&str)) {
        if let Some(row) = row.filter(|row| !row.get(form).is_empty() && form > 0) {
            return row.list(form).for_each(add);
        }
        let spelt = match form {
            0 => return add(base),
            1 => (self.grammar.third_person)(base),
            2 => (self.grammar.past)(base),
            // The participle is like the past.
            3 => return self.each_form(row, base, 2, add),
            _ => (self.grammar.ing_form)(base),
        };
        self.buffer.clear();
        self.buffer.extend(spelt);
        add(&self.buffer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Segments;
    use crate::lang::en::ENGLISH;
    use std::collections::HashSet;

    #[test]
    fn frequent_words_are_in_order_and_known_to_other_tables() {
        let lexicon = Lexicon::build(&ENGLISH, "").unwrap();
        let rows: Vec<_> =
            rows("frequent", ENGLISH.tables.frequent).map(|row| (row.get(0), row.get(1).parse::<u32>().unwrap())).collect();
        assert_eq!(rows.iter().map(|(word, _)| word).collect::<HashSet<_>>().len(), rows.len());
        assert!(rows.windows(2).all(|pair| (pair[1].1, pair[0].0) < (pair[0].1, pair[1].0)));
        for (word, _) in rows {
            let segments = Segments::line(word);
            let id = lexicon.look_up(&segments).word(0);
            assert!(lexicon.facts(id) != Facts::NONE || lexicon.vocabulary.word(id).begins_phrase(), "{word}");
        }
    }
}
