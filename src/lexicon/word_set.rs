//! [`WordSet`]: the short lists of single words that rules ask for, from `lang/en/word_sets.tsv`.

use super::table::rows;
use super::{Facts, Lexicon, WordId};
use crate::Error;

macro_rules! word_sets {
    ($($(#[doc = $what:literal])+ $name:ident = $wire:literal;)+) => {
        /// A list of words. Each is a line of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum WordSet {
            $($(#[doc = $what])+ $name,)+
        }

        impl WordSet {
            const ALL: &'static [(&'static str, WordSet)] = &[$(($wire, WordSet::$name)),+];
        }
    };
}

word_sets! {
    /// What announces a statement: "the following", "attributable to".
    AnnouncesStatement = "announces_statement";
    /// Who is addressed at the front of a speech: "Madam Chair".
    Audience = "audience";
    /// Opens when or where a judgement was given: "during a visit".
    CircumstancePreposition = "circumstance_preposition";
    /// Opens a concession: "although it may take days".
    Concession = "concession";
    /// Opens a condition: "if Mr Lund says".
    Condition = "condition";
    /// A verb before "to" whose act goes on: "continued to stress".
    Continuing = "continuing";
    /// Verbs for giving a speech: "delivered a statement".
    DeliveryVerb = "delivery_verb";
    /// Shows in a header that an embassy or a mission speaks.
    DiplomaticMission = "diplomatic_mission";
    /// What is written and can speak: "the study found that".
    Document = "document";
    /// Does not distinguish one office from another: "Minister of Trade".
    EmptyInRole = "empty_in_role";
    /// With a capital, a person whom a state sends: "Norway's next Ambassador to Chile".
    Envoy = "envoy";
    /// What a release reports on: "The visit will also …".
    Event = "event";
    /// After a form of "be", announces an act: "is expected to say".
    Expected = "expected";
    /// What comes before a listener at the front of a speech: "Madam Chair".
    FormOfAddress = "form_of_address";
    /// A modal verb of the future.
    FutureModal = "future_modal";
    /// An auxiliary that opens a gerund: "denied having sold".
    GerundAuxiliary = "gerund_auxiliary";
    /// Before "on to", a verb whose act goes on: "went on to say".
    Going = "going";
    /// Opens the ground on which something is said: "citing a report".
    Ground = "ground";
    /// Labels a speaker without a name: "MODERATOR:", "Q:".
    LabelWithoutName = "label_without_name";
    /// Separates an office from what it is for: "Minister of Trade".
    OfficeComplement = "office_complement";
    /// With a capital, ends the field of an office and is not a family name: "the Minister for Human Rights Policy".
    OfficeField = "office_field";
    /// Follows a day: "Tuesday morning".
    PartOfDay = "part_of_day";
    /// An auxiliary of the past.
    PastAuxiliary = "past_auxiliary";
    /// The unit of a share: "76 per cent".
    Percent = "percent";
    /// Points to an office or a group and is not part of it: "the two leaders".
    Pointer = "pointer";
    /// Between a mission and the country of its post: "the Mission to Moldova".
    PostPreposition = "post_preposition";
    /// Separates a title from what comes before it: "the meeting with President Lund".
    PrepositionBeforeTitle = "preposition_before_title";
    /// Opens an indirect question and is no part of it: "asked whether talks went on".
    QuestionConjunction = "question_conjunction";
    /// The prepositions and subordinators with which a narrator relates events: "During the meeting …".
    ReportAdjunct = "report_adjunct";
    /// What is heard in a transcript: "(Laughter.)".
    Sound = "sound";
    /// What somebody delivers: "delivered a statement".
    SpeechNoun = "speech_noun";
    /// A spokesperson, of either gender.
    Spokesperson = "spokesperson";
    /// A determiner that can be a subject without a noun: "Both agreed".
    StandaloneDeterminer = "standalone_determiner";
    /// What the press is given to print: "issued the following statement".
    StatementNoun = "statement_noun";
    /// A noun of time: "this year".
    TimeNoun = "time_noun";
    /// Ends a fronted phrase of time: "That very night, the President …".
    TimePeriod = "time_period";
    /// What is said or written: "in a statement".
    Utterance = "utterance";
}

/// Which words are in which sets.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordSets {
    /// The sets of a word, one bit each. A word's facts carry its index here. Words in the same sets share an index; 0 is none.
    combinations: Vec<u128>,
    /// The words of each set, for text that has no tokens.
    words: Vec<Vec<&'static str>>,
}

impl Lexicon {
    /// Whether a word is in a set, however it is capitalised.
    #[inline]
    pub(crate) fn is_in(&self, word: WordId, set: WordSet) -> bool {
        let index = self.facts(word).combination();
        index != 0 && self.word_sets.combinations[index] >> (set as u32) & 1 == 1
    }

    /// Whether a word that is not a token is in a set, in any case. Linear in the set.
    pub(crate) fn has_word(&self, set: WordSet, word: &str) -> bool {
        let words = self.word_sets.words.get(set as usize);
        words.is_some_and(|words| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
    }

    /// Whether a table says something of a word or a phrase contains it. A word that is only in a set counts as unknown: a list that
    /// one rule asks for must not change what another takes for a name.
    #[inline]
    pub(crate) fn knows(&self, word: WordId) -> bool {
        word != 0 && !self.facts(word).any(Facts::ONLY_IN_A_SET)
    }

    /// Reads the sets, after every other table.
    pub(super) fn read_word_sets(&mut self, table: &'static str) -> Result<(), Error> {
        const WANTED: &str = "a set that the code names";
        let mut of_word: Vec<(WordId, u128)> = Vec::new();
        self.word_sets.words = vec![Vec::new(); WordSet::ALL.len()];
        for row in rows("word_sets", table) {
            let name = row.want(0, WANTED)?;
            let known = WordSet::ALL.iter().find(|(known, _)| *known == name);
            let (_, set) = known.ok_or_else(|| row.error(0, name, WANTED))?;
            for word in row.list(1) {
                self.word_sets.words[*set as usize].push(word);
                let new = self.vocabulary.count();
                let id = self.vocabulary.intern(word).ok_or_else(|| row.error(1, word, "a word of at most 48 bytes"))?;
                if id as usize == new {
                    self.vocabulary.word_mut(id).facts = Facts::ONLY_IN_A_SET;
                }
                of_word.push((id, 1 << *set as u32));
            }
        }
        of_word.sort_unstable();
        self.word_sets.combinations = vec![0];
        for same in of_word.chunk_by(|one, other| one.0 == other.0) {
            let bits = same.iter().fold(0, |bits, (_, bit)| bits | bit);
            let combinations = &mut self.word_sets.combinations;
            let index = combinations.iter().position(|known| *known == bits).unwrap_or_else(|| {
                combinations.push(bits);
                combinations.len() - 1
            });
            let facts = &mut self.vocabulary.word_mut(same[0].0).facts;
            *facts = facts.with_combination(index);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Segments;
    use crate::lang::en::ENGLISH;
    use std::collections::HashSet;

    const TABLE: &str = ENGLISH.tables.word_sets;

    #[test]
    fn each_set_has_one_line_and_each_word_is_one_token() {
        let names: Vec<_> = rows("word_sets", TABLE).map(|row| row.get(0)).collect();
        assert!(names.is_sorted_by(|one, other| one < other), "{names:?}");
        assert_eq!(names.len(), WordSet::ALL.len());
        assert!(WordSet::ALL.len() <= 128);
        for row in rows("word_sets", TABLE) {
            let words: Vec<_> = row.list(1).collect();
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len(), "{}", row.get(0));
            assert!(words.iter().all(|word| Segments::line(word).tokens.len() == 1), "{}", row.get(0));
        }
    }

    #[test]
    fn finds_every_word_in_its_sets_and_no_other() {
        let lexicon = Lexicon::build(&ENGLISH, "").unwrap();
        for row in rows("word_sets", TABLE) {
            for word in row.list(1) {
                let id = lexicon.look_up(&Segments::line(word)).word(0);
                for (name, set) in WordSet::ALL {
                    let listed =
                        rows("word_sets", TABLE).any(|row| row.get(0) == *name && row.list(1).any(|known| known == word));
                    assert_eq!(lexicon.is_in(id, *set), listed, "{name}: {word}");
                    assert_eq!(lexicon.has_word(*set, &word.to_ascii_uppercase()), listed, "{name}: {word}");
                }
            }
        }
    }
}
