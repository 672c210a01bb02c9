//! [`Gazetteer`]: what a phrase of [`PhraseKind::Place`](super::PhraseKind::Place) means, and the words next to a place's name that
//! show how it is meant.

mod codes;
mod compiler;
mod countries;
mod organisations;
mod tables;

pub use codes::CountryCodes;
pub(super) use tables::Reader;

use super::word_key::WordId;
use crate::bitset::bitset;
use crate::named_enum::named_enum;

/// Index of a country among [`Gazetteer::countries`].
pub(crate) type CountryId = u16;
/// Index of an organisation among [`Gazetteer::organisations`].
pub(crate) type OrganisationId = u16;

/// Countries, organisations, and what each phrase that names one means.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gazetteer {
    pub(crate) countries: Vec<CountryRow>,
    pub(crate) organisations: Vec<OrganisationRow>,
    entries: Vec<GazetteerEntry>,
    /// For open forms: the countries that share one, the likelier first. For forms that mean all of them: those.
    sharers: Vec<Box<[CountryId]>>,
    /// The usual names of groups that are no states, by their entries. Sorted.
    groups: Vec<(u32, Box<str>)>,
    /// By word: the [`PlaceCue`]s that it is, one bit each.
    cues: Vec<u32>,
}

/// A country: how a story names it, and the traits that rules ask for.
#[derive(Clone, Debug)]
pub(crate) struct CountryRow {
    pub(crate) code: Box<str>,
    pub(crate) name: Box<str>,
    pub(crate) traits: CountryTraits,
    pub(crate) codes: CountryCodes,
}

/// An organisation of states, as a story names it.
#[derive(Clone, Debug)]
pub(crate) struct OrganisationRow {
    pub(crate) id: Box<str>,
    pub(crate) name: Box<str>,
    /// The id of the body whose organ it is; empty if it is nobody's.
    pub(crate) owner: Box<str>,
}

/// The meaning of a phrase.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GazetteerEntry {
    pub(crate) meaning: Meaning,
    pub(crate) ambiguity: Ambiguity,
    /// Index into the lists of countries that share forms, counted from 1; 0 if the form belongs to one country.
    sharers: u16,
    /// Length in bytes of the prefix before the name: 4 in "pro-Israel", which is one token.
    pub(crate) prefix: u8,
    /// Whether a caller added it. A caller's entry takes precedence over the built-in ones.
    pub(crate) is_callers: bool,
}

/// The meanings of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A country.
    Country(CountryId, Wording),
    /// An organisation or a group of states.
    Organisation(OrganisationId),
    /// A place or a name that points to the country.
    Within(CountryId, Part),
    /// A use of a country's word for something else, which makes the bare word doubtful: "Indian tribe".
    Against(CountryId),
    /// None of these: a name that contains one of theirs.
    Other,
}

named_enum! {
    /// The kind of word for a country.
    pub(crate) enum Wording {
        /// "Russia", "the Russian Federation", "Burma".
        Name = "name",
        /// "Russian", "Russians".
        Demonym = "demonym",
        /// "Moscow".
        Capital = "capital",
        /// "Scotland".
        Nation = "nation",
        /// "Scottish".
        NationDemonym = "nation_demonym",
        /// "the Kremlin".
        Seat = "seat",
        /// "Sino-".
        Combining = "combining",
    }
}

named_enum! {
    /// A kind of name that points to a country.
    pub(crate) enum Part {
        /// A state or province of a federation.
        State = "state",
        City = "city",
        /// A region, a disputed place, or an institution of the country.
        Region = "region",
        /// A force or a place that stands for its country in reports of acts: "the Revolutionary Guards", "Kharkiv".
        Actor = "actor",
        /// An armed or political group that is no state, in the country where it acts: "Hamas".
        Group = "group",
        /// A person whose name points to the country.
        Leader = "leader",
        /// A word of local news. It is not a place, and only adds weight.
        Local = "local",
        /// An abbreviation of a state, which counts only after a comma.
        AfterComma = "after_comma",
    }
}

bitset! {
    /// A trait of a country that a rule asks for; `lang/en/countries.tsv` lists them.
    pub(crate) struct CountryTraits(u8) {
        /// A federation whose states and towns share names with countries: "Georgia", "Lebanon, Tenn.".
        FEDERATION = 0, "federation";
        /// In dates of digits, the month comes first: "10/02/2033" is 2 October.
        MONTH_FIRST = 1, "month_first";
        /// In dates of digits, either the day or the month comes first.
        EITHER_FIRST = 2, "either_first";
        /// A kingdom that a text may call "the Kingdom".
        KINGDOM = 3, "kingdom";
    }
}

bitset! {
    /// Another meaning that a form may have; `lang/en/ambiguous_forms.tsv` explains each flag.
    pub(crate) struct Ambiguity(u16) {
        OPEN = 0, "open";
        NAMESAKE = 1, "namesake";
        RIVAL = 2, "rival";
        GIVEN = 3, "given";
        SURNAME = 4, "surname";
        TOWN = 5, "town";
        LANGUAGE = 6, "language";
        SHOUTED = 7, "shouted";
        SUPPORT = 8, "support";
        SEAT = 9, "seat";
        CAPITAL = 10, "capital";
        ALL = 11, "all";
        /// Other bodies and states have a body of that name too: `lang/en/bodies.tsv`.
        SHARED = 12, "shared";
    }
}

named_enum! {
    /// What a word next to a place's name shows; `lang/en/place_cues.tsv`, `name_heads.tsv` and `first_names.tsv` explain each.
    pub(crate) enum PlaceCue {
        Acts = "acts",
        Auxiliary = "auxiliary",
        Relation = "relation",
        PlacePreposition = "place_preposition",
        Policy = "policy",
        Speaks = "speaks",
        Language = "language",
        StateOffice = "state_office",
        Office = "office",
        Local = "local",
        TownOf = "town_of",
        BeforeName = "before_name",
        Compass = "compass",
        Hinge = "hinge",
        Instrument = "instrument",
        Periodical = "periodical",
        Street = "street",
        Ground = "ground",
        School = "school",
        Firm = "firm",
        Society = "society",
        FirstName = "given",
        Honorific = "honorific",
    }
}

impl Ambiguity {
    /// The form may be the name of another place, or of a person.
    pub(crate) const DOUBTFUL: Self =
        Self::NAMESAKE.or(Self::RIVAL).or(Self::TOWN).or(Self::SUPPORT).or(Self::SURNAME).or(Self::GIVEN);
    /// The form may be the name of another place.
    pub(crate) const OF_ANOTHER_PLACE: Self = Self::NAMESAKE.or(Self::RIVAL).or(Self::TOWN);
}

impl Gazetteer {
    /// The meaning of a hit's entry.
    pub(crate) fn entry(&self, index: u32) -> Option<GazetteerEntry> {
        self.entries.get(index as usize).copied()
    }

    /// Whether an entry names a place or an organisation, rather than a person or something else with such a name.
    pub(crate) fn is_place(&self, index: u32) -> bool {
        self.entry(index).is_some_and(|entry| {
            !matches!(entry.meaning, Meaning::Other | Meaning::Against(_) | Meaning::Within(_, Part::Leader | Part::Local))
        })
    }

    /// The countries that share an open form, the likelier first, or that a form means together; empty for any other form.
    pub(crate) fn sharers(&self, entry: GazetteerEntry) -> &[CountryId] {
        let list = (entry.sharers as usize).checked_sub(1).and_then(|at| self.sharers.get(at));
        list.map_or(&[], |list| list)
    }

    /// Whether a word is a cue of this kind.
    pub(crate) fn is_cue(&self, word: WordId, cue: PlaceCue) -> bool {
        self.cues.get(word as usize).is_some_and(|cues| cues & (1 << cue as u32) != 0)
    }

    /// The usual name of the group that an entry names; `None` if it names none.
    pub(crate) fn group(&self, index: u32) -> Option<&str> {
        let at = self.groups.binary_search_by_key(&index, |(entry, _)| *entry).ok()?;
        Some(&self.groups[at].1)
    }

    /// The country with this code. Linear in the countries.
    pub(crate) fn country(&self, code: &str) -> Option<CountryId> {
        self.countries.iter().position(|country| &*country.code == code).map(|at| at as CountryId)
    }

    /// Whether a country has any of these traits.
    pub(crate) fn country_has(&self, country: CountryId, traits: CountryTraits) -> bool {
        self.countries.get(country as usize).is_some_and(|country| country.traits.any(traits))
    }

    /// The organisation with this id. Linear in the organisations.
    pub(crate) fn organisation(&self, id: &str) -> Option<OrganisationId> {
        self.organisations.iter().position(|row| &*row.id == id).map(|at| at as OrganisationId)
    }
}
