//! Reads the tables of countries, their forms, and the names around them into entries and phrases.

use super::place::{Country, CountryId, Flag, Flags, Meaning, Part, Place, PlaceCue, Places, Wording};
use super::table::{Row, rows};
use super::{PhraseKind, Phrases, Vocabulary};
use crate::Error;
use crate::lang::Tables;
use std::borrow::Cow;
use std::collections::HashMap;

/// Prefixes before a hyphen that are one word with what follows.
const PREFIXES: [&str; 4] = ["pro-", "anti-", "non-", "ex-"];

/// Puts places into a lexicon.
pub(super) struct Compiler<'l> {
    pub(super) places: &'l mut Places,
    pub(super) vocabulary: &'l mut Vocabulary,
    pub(super) phrases: &'l mut Phrases,
    ambiguous: HashMap<&'static str, (Flags, u16)>,
    codes: HashMap<Box<str>, CountryId>,
    /// Whether the rows are a caller's.
    own: bool,
}

impl<'l> Compiler<'l> {
    pub(super) fn new(places: &'l mut Places, vocabulary: &'l mut Vocabulary, phrases: &'l mut Phrases) -> Self {
        Self { places, vocabulary, phrases, ambiguous: HashMap::new(), codes: HashMap::new(), own: false }
    }

    /// Reads the built-in tables.
    pub(super) fn built_in(&mut self, tables: &Tables) -> Result<(), Error> {
        for row in rows("countries", tables.countries) {
            self.name(row, 0, 3)?;
        }
        for row in rows("ambiguous_forms", tables.ambiguous_forms) {
            self.ambiguity(row)?;
        }
        for row in rows("countries", tables.countries) {
            self.country(row, 0, 3)?;
        }
        for row in rows("country_forms", tables.country_forms) {
            let country = self.known(row, 0)?;
            let wording = wording(row, 1)?;
            self.forms(row, 2, country, wording)?;
        }
        for row in rows("places", tables.places) {
            let part = match row.want(1, "a kind of place")? {
                "state" => Part::State,
                "city" => Part::City,
                "region" => Part::Region,
                "leader" => Part::Leader,
                "local" => Part::Local,
                "after_comma" => Part::AfterComma,
                other => return Err(row.error(1, other, "state, city, region, leader, local or after_comma")),
            };
            let meaning = Meaning::Within(self.known(row, 2)?, part);
            self.add(row, 0, row.want(0, "a place")?, meaning, Flags::default(), 0)?;
        }
        for row in rows("disputed", tables.disputed) {
            let meaning = if row.get(1).is_empty() { Meaning::Other } else { Meaning::Within(self.known(row, 1)?, Part::Region) };
            self.add(row, 0, row.want(0, "a place")?, meaning, Flags::default(), 0)?;
        }
        for row in rows("blockers", tables.blockers) {
            let meaning = if row.get(1).is_empty() { Meaning::Other } else { Meaning::Against(self.known(row, 1)?) };
            self.add(row, 0, row.want(0, "a name")?, meaning, Flags::default(), 0)?;
        }
        for (table, text) in
            [("place_cues", tables.place_cues), ("name_heads", tables.name_heads), ("first_names", tables.first_names)]
        {
            for row in rows(table, text) {
                self.cue(row)?;
            }
        }
        super::body::built_in(self, tables.bodies)
    }

    /// Reads a caller's row, where its first column says that it is one of these kinds; gives whether it is.
    ///
    /// - `country`, code, name, official names, variants, demonyms, capitals (lists set apart by semicolons; + adds a plural)
    /// - `body`, id, name, aliases
    /// - `alias`, code or id, one of name, demonym, capital, seat, nation, `nation_demonym`, combining, and the words
    /// - `blocker`, a name that is never a country's or a body's
    pub(super) fn add_row(&mut self, row: Row<'_>) -> Result<bool, Error> {
        self.own = true;
        match row.get(0) {
            "country" => {
                self.name(row, 1, 2)?;
                self.country(row, 1, 2)?;
            }
            "body" => super::body::add(self, row, 1)?,
            "alias" => self.alias(row)?,
            "blocker" => self.add(row, 1, row.want(1, "a name that is no country's")?, Meaning::Other, Flags::default(), 0)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Adds one phrase.
    pub(super) fn add(
        &mut self,
        row: Row<'_>,
        column: usize,
        words: &str,
        meaning: Meaning,
        flags: Flags,
        shared: u16,
    ) -> Result<(), Error> {
        let Some(path) = self.phrases.path(self.vocabulary, words) else {
            return Err(row.error(column, words, "1 to 32 words of at most 48 bytes each"));
        };
        // Each form once a country, whichever column repeats it; but a caller's word stands before ours.
        let repeated = |entry: u32| match (meaning, self.places.place(entry).map(|place| place.meaning)) {
            (Meaning::Country(country, _), Some(Meaning::Country(known, _))) => country == known,
            _ => false,
        };
        if !self.own && self.phrases.entries(self.vocabulary, &path, PhraseKind::Place).any(repeated) {
            return Ok(());
        }
        self.phrases.end(self.vocabulary, &path, PhraseKind::Place, self.places.entries.len() as u32);
        self.places.entries.push(Place { meaning, flags, shared, prefix: 0, own: self.own });
        if words.bytes().all(|byte| byte.is_ascii_alphabetic()) && takes_prefixes(meaning) {
            self.prefixed(words, Place { meaning, flags, shared, prefix: 0, own: self.own });
        }
        Ok(())
    }

    /// Adds "pro-Israel", "anti-EU" and the like, which the tokenizer keeps whole.
    fn prefixed(&mut self, words: &str, place: Place) {
        let (first, rest) = words.split_at(1);
        let first = first.to_ascii_uppercase();
        let mut whole = String::with_capacity(words.len() + 8);
        for prefix in PREFIXES {
            let entry = self.places.entries.len() as u32;
            whole.clear();
            for part in [prefix, &first, rest] {
                whole.push_str(part);
            }
            if self.phrases.add_compound(self.vocabulary, &whole, PhraseKind::Place, entry) {
                self.places.entries.push(Place { prefix: prefix.len() as u8, ..place });
            }
        }
    }

    fn alias(&mut self, row: Row<'_>) -> Result<(), Error> {
        let of = row.want(1, "a country's code or a body's id")?;
        if let Some(country) = self.places.country(of) {
            let wording = wording(row, 2)?;
            row.want(3, "the words")?;
            return self.forms(row, 3, country, wording);
        }
        let Some(body) = self.places.body(of) else { return Err(row.error(1, of, "a country's code or a body's id")) };
        match row.get(2) {
            "name" => self.add(row, 3, row.want(3, "the words")?, Meaning::Body(body), Flags::default(), 0),
            other => Err(row.error(2, other, "name")),
        }
    }

    fn name(&mut self, row: Row<'_>, code: usize, name: usize) -> Result<(), Error> {
        let code = row.want(code, "a country's code")?;
        let name = row.want(name, "the country's name")?;
        if !self.codes.contains_key(code) {
            self.codes.insert(code.into(), self.places.countries.len() as CountryId);
            self.places.countries.push(Country { code: code.into(), name: name.into() });
        }
        Ok(())
    }

    /// Names, official names, variants, demonyms and capitals stand in five columns from `name` on.
    fn country(&mut self, row: Row<'_>, code: usize, name: usize) -> Result<(), Error> {
        let country = self.known(row, code)?;
        for (column, wording) in
            [Wording::Name, Wording::Name, Wording::Name, Wording::Demonym, Wording::Capital].into_iter().enumerate()
        {
            self.forms(row, name + column, country, wording)?;
        }
        Ok(())
    }

    fn forms(&mut self, row: Row<'_>, column: usize, country: CountryId, wording: Wording) -> Result<(), Error> {
        for words in row.list(column) {
            let (words, plural) = words.strip_suffix('+').map_or((words, false), |words| (words, true));
            self.form(row, column, words, country, wording)?;
            if plural {
                self.form(row, column, &format!("{words}s"), country, wording)?;
            }
        }
        Ok(())
    }

    fn form(&mut self, row: Row<'_>, column: usize, words: &str, country: CountryId, wording: Wording) -> Result<(), Error> {
        let (flags, shared) = self.ambiguous.get(words).copied().unwrap_or_default();
        let words = if needs_capital(words, wording) || flags.has(Flag::Capital) || flags.doubtful() {
            Cow::Borrowed(words)
        } else {
            Cow::Owned(words.to_lowercase())
        };
        self.add(row, column, &words, Meaning::Country(country, wording), flags, shared)
    }

    fn ambiguity(&mut self, row: Row<'static>) -> Result<(), Error> {
        let mut flags = Flags::default();
        for name in row.want(1, "a flag")?.split(';') {
            flags = flags.with(Flag::named(name).ok_or_else(|| row.error(1, name, "a flag of this table's header"))?);
        }
        let mut shared = 0;
        if flags.has(Flag::Open) {
            let codes = row.list(2).map(|code| self.places.country(code).ok_or_else(|| row.error(2, code, "a country's code")));
            let list = codes.collect::<Result<Box<[_]>, _>>()?;
            self.places.shared.push(list);
            shared = self.places.shared.len() as u16;
        }
        self.ambiguous.insert(row.want(0, "a form")?, (flags, shared));
        Ok(())
    }

    fn cue(&mut self, row: Row<'_>) -> Result<(), Error> {
        let name = row.want(1, "a kind of cue")?;
        let cue = PlaceCue::named(name).ok_or_else(|| row.error(1, name, "a kind of cue"))?;
        let word = row.want(0, "a word")?;
        let Some(id) = self.vocabulary.intern(word) else { return Err(row.error(0, word, "a word of at most 48 bytes")) };
        if self.places.cues.len() <= id as usize {
            self.places.cues.resize(id as usize + 1, 0);
        }
        self.places.cues[id as usize] |= 1 << cue as u32;
        Ok(())
    }

    fn known(&self, row: Row<'_>, column: usize) -> Result<CountryId, Error> {
        let code = row.want(column, "a country's code")?;
        self.codes.get(code).copied().ok_or_else(|| row.error(column, code, "the code of a country that is listed"))
    }
}

fn wording(row: Row<'_>, column: usize) -> Result<Wording, Error> {
    Ok(match row.get(column) {
        "name" => Wording::Name,
        "demonym" => Wording::Demonym,
        "capital" => Wording::Capital,
        "nation" => Wording::Nation,
        "nation_demonym" => Wording::NationDemonym,
        "seat" => Wording::Seat,
        "combining" => Wording::Combining,
        other => return Err(row.error(column, other, "name, demonym, capital, nation, nation_demonym, seat or combining")),
    })
}

fn takes_prefixes(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Body(_) | Meaning::Country(_, Wording::Name | Wording::Demonym))
}

/// A single long word is the country's even where a careless text leaves its capital out: "british troops". Not a city or a
/// building, and no short word: "chad", "mali" and "oman" are too like slips and other languages' words.
fn needs_capital(words: &str, wording: Wording) -> bool {
    let plain = words.len() >= 6
        && words.bytes().all(|byte| byte.is_ascii_alphabetic())
        && words.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
    !plain || matches!(wording, Wording::Capital | Wording::Seat | Wording::Combining)
}
