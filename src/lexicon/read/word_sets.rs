//! Reads the table of word sets.

use crate::Error;
use crate::lexicon::Lexicon;
use crate::lexicon::facts::Facts;
use crate::lexicon::word_key::WordId;
use crate::lexicon::word_set::{Combination, WordSet};
use crate::table::rows;

impl Lexicon {
    /// Reads the sets, after every other table.
    pub(super) fn read_word_sets(&mut self, table: &'static str) -> Result<(), Error> {
        const WANTED: &str = "a set that the code names";
        let mut of_word: Vec<(WordId, Combination)> = Vec::new();
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
                of_word.push((id, Combination::of(*set)));
            }
        }
        of_word.sort_unstable();
        self.word_sets.combinations = vec![Combination::default()];
        for same in of_word.chunk_by(|one, other| one.0 == other.0) {
            let bits = same.iter().fold(Combination::default(), |bits, (_, bit)| bits.or(*bit));
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
        assert!(WordSet::ALL.len() <= Combination::MAX_SETS);
        for row in rows("word_sets", TABLE) {
            let words: Vec<_> = row.list(1).collect();
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len(), "{}", row.get(0));
            // A clitic is one token only after its word ("she'll"), and a stop belongs to "Mr." only before a name.
            let is_token = |word: &str| word.starts_with('\'') || word.ends_with('.') || Segments::line(word).tokens.len() == 1;
            assert!(words.iter().all(|word| is_token(word)), "{}", row.get(0));
        }
    }

    #[test]
    fn finds_every_word_in_its_sets_and_no_other() {
        let lexicon = Lexicon::build(&ENGLISH, &[]).unwrap();
        let mut vocabulary = lexicon.vocabulary.clone();
        for row in rows("word_sets", TABLE) {
            for word in row.list(1) {
                let id = vocabulary.intern(word).unwrap();
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
