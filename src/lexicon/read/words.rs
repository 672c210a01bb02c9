//! Reads the tables of single words.

use crate::Error;
use crate::lang::{Language, Tables};
use crate::lexicon::Lexicon;
use crate::lexicon::facts::Facts;
use crate::table::rows;

impl Lexicon {
    /// Adds facts about a word, and the word if it is new.
    pub(crate) fn add_facts(&mut self, word: &str, facts: Facts) {
        if let Some(id) = self.vocabulary.intern(word) {
            let known = &mut self.vocabulary.word_mut(id).facts;
            *known = known.or(facts);
        }
    }

    /// Reads the tables of words that are not verbs.
    pub(super) fn read_words(&mut self, language: &Language) -> Result<(), Error> {
        let tables = &language.tables;
        // These come first: every text contains them, and so they share cache lines with each other and not with rare words.
        for row in rows("frequent", tables.frequent) {
            self.add_facts(row.want(0, "a word")?, Facts::NONE);
        }
        for row in rows("words", tables.words) {
            let word = row.want(0, "a word")?;
            for class in row.list(1) {
                let facts = Facts::from_name(class).ok_or_else(|| row.error(1, class, Facts::SOME_OF))?;
                self.add_facts(word, facts);
            }
        }
        for row in rows("nouns_org", tables.nouns_org) {
            let word = row.want(0, "a word")?;
            self.add_facts(word, Facts::ORGANISATION_NOUN);
            if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                self.add_facts(&(language.grammar.plural)(word).concat(), Facts::ORGANISATION_NOUN);
            }
        }
        for (table, text, facts) in [
            ("family_names", tables.family_names, Facts::FAMILY_FIRST),
            ("nouns", tables.nouns, Facts::NOUN),
            ("news_media", tables.news_media, Facts::ORGANISATION_NOUN),
            ("postnominals", tables.postnominals, Facts::POSTNOMINAL),
            ("name_particles", tables.name_particles, Facts::NAME_PARTICLE),
        ] {
            for row in rows(table, text) {
                self.add_facts(row.want(0, "a word")?, facts);
            }
        }
        self.read_given_names(tables)
    }

    fn read_given_names(&mut self, tables: &Tables) -> Result<(), Error> {
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
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Segments;
    use crate::lang::en::ENGLISH;
    use std::collections::HashSet;

    #[test]
    fn frequent_words_are_sorted_and_other_tables_have_them() {
        let lexicon = Lexicon::build(&ENGLISH, &[]).unwrap();
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
