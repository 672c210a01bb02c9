//! [`Compiler`]: adds phrases with their meanings to the gazetteer.

use super::{Ambiguity, CountryId, Gazetteer, GazetteerEntry, Meaning, Wording};
use crate::Error;
use crate::lexicon::phrase::{PhraseKind, Phrases};
use crate::lexicon::vocabulary::Vocabulary;
use crate::table::Row;
use std::collections::HashMap;

/// Adds phrases to the gazetteer, and remembers what later rows refer to.
pub(super) struct Compiler<'l> {
    pub(super) gazetteer: &'l mut Gazetteer,
    pub(super) vocabulary: &'l mut Vocabulary,
    pub(super) phrases: &'l mut Phrases,
    /// By form: its ambiguity, and its index among the gazetteer's lists of sharers.
    pub(super) ambiguous: HashMap<&'static str, (Ambiguity, u16)>,
    pub(super) codes: HashMap<Box<str>, CountryId>,
    /// Before a hyphen and a name, these make one token with it: "pro-".
    pub(super) prefixes: Vec<&'static str>,
    /// Whether the rows are a caller's.
    pub(super) is_callers: bool,
}

/// The meaning that a phrase gets.
#[derive(Clone, Copy)]
pub(super) struct Sense {
    pub(super) meaning: Meaning,
    pub(super) ambiguity: Ambiguity,
    /// Index among the gazetteer's lists of sharers, counted from 1.
    pub(super) sharers: u16,
}

impl From<Meaning> for Sense {
    fn from(meaning: Meaning) -> Self {
        Self { meaning, ambiguity: Ambiguity::default(), sharers: 0 }
    }
}

impl Compiler<'_> {
    /// Adds one phrase, which is in column `column` of `row`.
    pub(super) fn add(&mut self, row: Row<'_>, column: usize, words: &str, sense: impl Into<Sense>) -> Result<(), Error> {
        let Sense { meaning, ambiguity, sharers } = sense.into();
        let Some(path) = self.phrases.path(self.vocabulary, words) else {
            return Err(row.error(column, words, "1 to 32 words of at most 48 bytes each"));
        };
        // Each form of a country once, even if several columns repeat it. A caller's form takes precedence over ours.
        let repeated = |entry: u32| match (meaning, self.gazetteer.entry(entry).map(|entry| entry.meaning)) {
            (Meaning::Country(country, _), Some(Meaning::Country(known, _))) => country == known,
            _ => false,
        };
        if !self.is_callers && self.phrases.entries(self.vocabulary, &path, PhraseKind::Place).any(repeated) {
            return Ok(());
        }
        let entry = GazetteerEntry { meaning, ambiguity, sharers, prefix: 0, is_callers: self.is_callers };
        self.phrases.end(self.vocabulary, &path, PhraseKind::Place, self.gazetteer.entries.len() as u32);
        self.gazetteer.entries.push(entry);
        if words.bytes().all(|byte| byte.is_ascii_alphabetic()) && takes_prefixes(meaning) {
            self.add_with_prefixes(words, entry);
        }
        Ok(())
    }

    /// Adds "pro-Israel", "anti-EU" and the like, which the tokenizer keeps whole.
    fn add_with_prefixes(&mut self, words: &str, entry: GazetteerEntry) {
        let (first, rest) = words.split_at(1);
        let first = first.to_ascii_uppercase();
        let mut whole = String::with_capacity(words.len() + 8);
        for prefix in &self.prefixes {
            let index = self.gazetteer.entries.len() as u32;
            whole.clear();
            whole.extend([prefix, &*first, rest]);
            if self.phrases.add_compound(self.vocabulary, &whole, PhraseKind::Place, index) {
                self.gazetteer.entries.push(GazetteerEntry { prefix: prefix.len() as u8, ..entry });
            }
        }
    }

    /// The country whose code is in a column.
    pub(super) fn known_country(&self, row: Row<'_>, column: usize) -> Result<CountryId, Error> {
        let code = row.want(column, "a country's code")?;
        self.codes.get(code).copied().ok_or_else(|| row.error(column, code, "the code of a country that is listed"))
    }
}

fn takes_prefixes(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Organisation(_) | Meaning::Country(_, Wording::Name | Wording::Demonym))
}
