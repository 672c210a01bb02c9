//! [`Abbreviations`]: what the splitter knows of single words, compiled from `lang/en/abbreviations.tsv`.
//!
//! It is compiled before every other table, because the phrases of those are split with its help.

use super::swar::EightBytes;
use super::word_map::{WordMap, hash};
use crate::Error;
use crate::lang::Language;
use crate::lang::en::ENGLISH;
use crate::lang::verb_forms::each_flagged_form;
use crate::table::{Row, rows};
use std::borrow::Cow;
use std::sync::LazyLock;

/// The kind of a word that the splitter knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// A title before a name: "Mr".
    Title,
    /// A word before a number or name: "Art".
    Leading,
    /// A word before a number: "No". Before anything else its full stop ends the sentence.
    Numbered,
    /// An abbreviation inside a sentence: "e.g".
    Inner,
    /// An abbreviation that may end a sentence: "Inc".
    Final,
    /// A half of the day: "a.m".
    Clock,
    /// A month or a day of the week: "Dec".
    Date,
    /// A name that ends in an exclamation mark: "Yahoo".
    Exclaimed,
    /// The first part of a compound that is one token: "non".
    Prefix,
    /// A word that, when it is capitalised, begins a sentence rather than a name: "The".
    Starter,
    /// A verb of a reporting clause: "asked".
    Speech,
    /// The last word of the formula that closes a letter: "sincerely".
    Formula,
    /// A top-level domain: "org".
    Domain,
    /// The ending of a file name: "pdf".
    File,
    /// A unit that follows a number without a space: "km".
    Unit,
    /// Two words written as one: "cannot".
    Fused,
    /// A word that begins with an apostrophe: "'em".
    Elided,
    /// What follows the apostrophe of a clitic: "ll".
    Clitic,
    /// A word after which "'s" is a verb: "it's".
    CliticHost,
    /// The ending of an ordinal number: "st".
    OrdinalEnding,
    /// A word between compounds that share their second part: "pre- and post-war".
    Linker,
}

impl WordKind {
    /// Every kind, by its name in the table.
    // house: names of kinds, not words of a language
    const ALL: [(&str, Self); 21] = [
        ("clitic", Self::Clitic),
        ("clock", Self::Clock),
        ("date", Self::Date),
        ("domain", Self::Domain),
        ("elided", Self::Elided),
        ("exclaimed", Self::Exclaimed),
        ("file", Self::File),
        ("final", Self::Final),
        ("formula", Self::Formula),
        ("fused", Self::Fused),
        ("host", Self::CliticHost),
        ("inner", Self::Inner),
        ("leading", Self::Leading),
        ("linker", Self::Linker),
        ("numbered", Self::Numbered),
        ("ordinal", Self::OrdinalEnding),
        ("prefix", Self::Prefix),
        ("speech", Self::Speech),
        ("starter", Self::Starter),
        ("title", Self::Title),
        ("unit", Self::Unit),
    ];

    /// Words are listed apart by purpose: "in" may begin a sentence and measure a length. A word is at most one kind of abbreviation.
    const fn purpose(self) -> u8 {
        match self {
            Self::Title | Self::Leading | Self::Numbered | Self::Inner | Self::Final | Self::Clock | Self::Date => 0,
            _ => self as u8,
        }
    }
}

/// The row of a word in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordFact {
    pub(super) kind: WordKind,
    /// Whether the word is of that kind without a full stop too.
    pub(super) bare: bool,
    /// The length of the first of two fused words, in bytes.
    pub(super) split: u8,
}

/// The kind of a word of less than eight bytes without a full stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShortWord {
    /// A title.
    Title,
    /// A month or a day of the week.
    Date,
    /// Two words written as one, and the length of the first.
    Fused(u8),
}

/// The number of bytes that a word is packed into. The last byte is for its purpose.
const PACKED: usize = 16;

/// The words that the splitter knows.
#[derive(Clone, Debug)]
pub(crate) struct Abbreviations {
    words: WordMap<u128, WordFact>,
    /// Words of less than eight bytes that are looked up without a full stop, by [`EightBytes::key`].
    short: WordMap<u64, ShortWord>,
    /// A bit for each hash of those words. Nearly every word of a text is settled here, by a branch that goes one way: in the map
    /// itself many would meet the slot of another.
    filter: [u64; 64],
}

impl Default for Abbreviations {
    fn default() -> Self {
        Self { words: WordMap::with_room(1024), short: WordMap::with_room(128), filter: [0; 64] }
    }
}

impl Abbreviations {
    /// The built-in table, up to the first row that cannot be read. A test asserts that there is none.
    pub(crate) fn built_in() -> &'static Self {
        &Self::compiled().0
    }

    /// The table of a language. The built-in one is compiled once per process.
    ///
    /// # Errors
    /// [`Error::Lexicon`] with line and column of the first row that cannot be read.
    pub(crate) fn of(language: &Language) -> Result<Cow<'static, Self>, Error> {
        if language.tables.abbreviations == ENGLISH.tables.abbreviations {
            let (table, error) = Self::compiled();
            return error.clone().map_or(Ok(Cow::Borrowed(table)), Err);
        }
        let (table, error) = Self::compile(language);
        error.map_or(Ok(Cow::Owned(table)), Err)
    }

    fn compiled() -> &'static (Self, Option<Error>) {
        static BUILT_IN: LazyLock<(Abbreviations, Option<Error>)> = LazyLock::new(|| Abbreviations::compile(&ENGLISH));
        &BUILT_IN
    }

    /// Reads a table up to the first row that cannot be read, and returns the error about that row.
    fn compile(language: &Language) -> (Self, Option<Error>) {
        let mut table = Self::default();
        let error = rows("abbreviations", language.tables.abbreviations).try_for_each(|row| table.add(row, 0)).err();
        each_flagged_form(language, &["clause"], |_, _, spelt| table.add_verb(spelt));
        (table, error)
    }

    /// Adds a form of a verb that may begin a reporting clause after a quotation. A longer one than the map can have is left out.
    fn add_verb(&mut self, form: &str) {
        if let Some(key) = pack(form.as_bytes(), WordKind::Speech) {
            self.words.insert(key, WordFact { kind: WordKind::Speech, bare: false, split: 0 });
        }
    }

    /// Adds a word: word, kind and note, from column `first` on.
    fn add(&mut self, row: Row<'_>, first: usize) -> Result<(), Error> {
        const WORD: &str = "a word of at most 15 bytes in lower case, without its last full stop";
        let word = row.want(first, WORD)?;
        let key = Some(word).filter(|word| !word.contains(char::is_uppercase) && !word.ends_with('.'));
        let name = row.get(first + 1);
        let Some((_, kind)) = WordKind::ALL.into_iter().find(|(known, _)| *known == name) else {
            let names = WordKind::ALL.map(|(name, _)| name).join(", ");
            return Err(row.error(first + 1, name, &format!("one of {names}")));
        };
        let fact = note(row, first + 2, word, kind)?;
        let key = key.and_then(|word| pack(word.as_bytes(), kind)).ok_or_else(|| row.error(first, word, WORD))?;
        self.words.insert(key, fact);
        let short = match kind {
            WordKind::Fused => Some(ShortWord::Fused(fact.split)),
            WordKind::Title if fact.bare => Some(ShortWord::Title),
            WordKind::Date if fact.bare => Some(ShortWord::Date),
            _ => None,
        };
        let packed = EightBytes::load(word.as_bytes(), 0);
        if let Some(short) = short.filter(|_| packed.len() == word.len() && word.len() < 8) {
            self.short.insert(packed.key(), short);
            let (word, bit) = filter_bit(packed.key());
            self.filter[word] |= bit;
        }
        Ok(())
    }

    /// Adds a word that a caller knows. It may not be a fused one: phrases of the tables would have to be split anew.
    pub(crate) fn add_row(&mut self, row: Row<'_>, first: usize) -> Result<(), Error> {
        match row.get(first + 1) {
            fused @ "fused" => Err(row.error(first + 1, fused, "another kind: a caller cannot add it")),
            _ => self.add(row, first),
        }
    }

    /// The kind of a word of less than eight bytes, given by [`EightBytes::key`].
    #[inline]
    pub(super) fn short(&self, key: u64) -> Option<ShortWord> {
        let (word, bit) = filter_bit(key);
        if self.filter[word] & bit == 0 { None } else { self.listed(key) }
    }

    #[inline(never)]
    fn listed(&self, key: u64) -> Option<ShortWord> {
        self.short.get(key)
    }

    /// The row of an abbreviation, a date or a title, given without its last full stop.
    pub(super) fn abbreviation(&self, word: &str) -> Option<WordFact> {
        self.words.get(pack(word.as_bytes(), WordKind::Title)?)
    }

    /// Whether the splitter takes the word for two: "cannot". Case does not matter.
    pub(crate) fn is_fused(&self, word: &str) -> bool {
        self.is(word, WordKind::Fused)
    }

    /// Whether the word is listed as `kind`, which must not be a kind of abbreviation.
    pub(super) fn is(&self, word: &str, kind: WordKind) -> bool {
        pack(word.as_bytes(), kind).is_some_and(|key| self.words.get(key).is_some())
    }
}

/// Reads the note of a row: "bare" for a title or a date, the length of the first word for a fused one, nothing for any other.
fn note(row: Row<'_>, column: usize, word: &str, kind: WordKind) -> Result<WordFact, Error> {
    let note = row.get(column);
    let fact = WordFact { kind, bare: note == "bare", split: 0 };
    match kind {
        WordKind::Fused => {
            let split = note.parse().ok().filter(|split: &u8| (1..word.len()).contains(&usize::from(*split)) && word.is_ascii());
            split.map(|split| WordFact { split, ..fact }).ok_or_else(|| row.error(column, note, "the length of the first word"))
        }
        WordKind::Title | WordKind::Date if fact.bare || note.is_empty() => Ok(fact),
        WordKind::Title | WordKind::Date => Err(row.error(column, note, "bare or nothing")),
        _ if note.is_empty() => Ok(fact),
        _ => Err(row.error(column, note, "nothing")),
    }
}

/// The place of a word's bit in the filter: which number, and the bit in it.
#[inline]
const fn filter_bit(key: u64) -> (usize, u64) {
    let hash = hash(key);
    ((hash >> 58) as usize, 1 << (hash >> 52 & 63))
}

/// The word in lower case as a number: capitals differ from small letters by one bit, which is set in every other byte of a word too.
fn pack(word: &[u8], kind: WordKind) -> Option<u128> {
    let mut bytes = [0; PACKED];
    let to = bytes.get_mut(..word.len()).filter(|_| word.len() < PACKED)?;
    to.copy_from_slice(word);
    bytes[PACKED - 1] = kind.purpose();
    Some(u128::from_le_bytes(bytes) | u128::from_le_bytes([0x20; PACKED]))
}

#[cfg(test)]
mod tests;
