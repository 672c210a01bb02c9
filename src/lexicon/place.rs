//! [`Places`]: what a phrase of [`PhraseKind::Place`](super::PhraseKind::Place) means, and the words beside it that tell how.

use super::WordId;

/// Index of a country among [`Places::countries`].
pub(crate) type CountryId = u16;
/// Index of a body among [`Places::bodies`].
pub(crate) type BodyId = u16;

/// Countries, bodies, and what each phrase of either means.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    pub(crate) countries: Vec<Country>,
    pub(crate) bodies: Vec<Body>,
    pub(super) entries: Vec<Place>,
    /// For open forms: the countries that share one, the likelier first.
    pub(super) shared: Vec<Box<[CountryId]>>,
    /// By word: what it tells beside a place's name.
    pub(super) cues: Vec<u32>,
}

/// A country as a story names it.
#[derive(Clone, Debug)]
pub(crate) struct Country {
    pub(crate) code: Box<str>,
    pub(crate) name: Box<str>,
}

/// A body as a story names it.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    pub(crate) id: Box<str>,
    pub(crate) name: Box<str>,
}

/// An entry: what a phrase means.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) meaning: Meaning,
    pub(crate) flags: Flags,
    /// Index into the lists of open forms, from 1; 0 where the form belongs to one country.
    pub(super) shared: u16,
    /// How many bytes before the name the word has: 4 in "pro-Israel", which is one token.
    pub(crate) prefix: u8,
    /// From a caller's row, which goes before the built-in ones.
    pub(crate) own: bool,
}

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A country.
    Country(CountryId, Wording),
    /// A body or grouping.
    Body(BodyId),
    /// A place or a name that points to the country.
    Within(CountryId, Part),
    /// A use of a country's word for something else, which makes its bare word doubtful: "Indian tribe".
    Against(CountryId),
    /// None of these: a name that holds one of theirs.
    Other,
}

/// Which of its words stand for a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wording {
    /// "Russia", "the Russian Federation", "Burma".
    Name,
    /// "Russian", "Russians".
    Demonym,
    /// "Moscow".
    Capital,
    /// "Scotland".
    Nation,
    /// "Scottish".
    NationDemonym,
    /// "the Kremlin".
    Seat,
    /// "Sino-".
    Combining,
}

/// What kind of part points to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A state or province of a federation.
    State,
    City,
    /// A region, a disputed place, a body of the country.
    Region,
    /// A person whose name points to the country.
    Leader,
    /// A word of local news: no place, only weight.
    Local,
    /// An abbreviation of a state, which counts behind a comma only.
    AfterComma,
}

/// What else a form may mean: a set of [`Flag`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u16);

macro_rules! named {
    ($(#[$outer:meta])* $name:ident { $($variant:ident = $wire:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($variant),+ }

        impl $name {
            pub(super) const ALL: &'static [(&'static str, $name)] = &[$(($wire, $name::$variant)),+];

            pub(super) fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|(wire, _)| *wire == name).map(|(_, variant)| *variant)
            }
        }
    };
}

named! {
    /// What else a form may mean; `lang/en/ambiguous_forms.tsv` explains each.
    Flag {
        Open = "open", Namesake = "namesake", Rival = "rival", Given = "given", Surname = "surname", Town = "town",
        Language = "language", Shouted = "shouted", Support = "support", Seat = "seat", Capital = "capital",
    }
}

named! {
    /// What a word beside a place's name tells; `lang/en/place_cues.tsv`, `name_heads.tsv` and `first_names.tsv` explain each.
    PlaceCue {
        Acts = "acts", Auxiliary = "auxiliary", Relation = "relation", PlacePreposition = "place_preposition", Policy = "policy",
        Speaks = "speaks", Language = "language", StateOffice = "state_office", Office = "office", Local = "local",
        TownOf = "town_of", BeforeName = "before_name", Compass = "compass", Hinge = "hinge", Instrument = "instrument",
        Periodical = "periodical", Street = "street", Ground = "ground", School = "school", Firm = "firm",
        Society = "society", FirstName = "given", Honorific = "honorific",
    }
}

impl Flags {
    pub(crate) fn has(self, flag: Flag) -> bool {
        self.0 & (1 << flag as u16) != 0
    }

    /// Whether the form may be another place's or a person's name.
    pub(crate) fn doubtful(self) -> bool {
        [Flag::Namesake, Flag::Rival, Flag::Town, Flag::Support, Flag::Surname, Flag::Given]
            .into_iter()
            .any(|flag| self.has(flag))
    }

    pub(super) fn with(self, flag: Flag) -> Self {
        Self(self.0 | 1 << flag as u16)
    }
}

impl Places {
    /// What the entry of a hit means.
    pub(crate) fn place(&self, entry: u32) -> Option<Place> {
        self.entries.get(entry as usize).copied()
    }

    /// Whether an entry names a place or a body, rather than a person or something else that holds such a name.
    pub(crate) fn is_place(&self, entry: u32) -> bool {
        self.place(entry).is_some_and(|place| {
            !matches!(place.meaning, Meaning::Other | Meaning::Against(_) | Meaning::Within(_, Part::Leader | Part::Local))
        })
    }

    /// The countries that share an open form, the likelier first; empty for any other.
    pub(crate) fn sharers(&self, place: Place) -> &[CountryId] {
        let list = (place.shared as usize).checked_sub(1).and_then(|at| self.shared.get(at));
        list.map_or(&[], |list| list)
    }

    /// Whether a word tells `cue`.
    pub(crate) fn tells(&self, word: WordId, cue: PlaceCue) -> bool {
        self.cues.get(word as usize).is_some_and(|cues| cues & (1 << cue as u32) != 0)
    }

    /// The country with that code.
    pub(crate) fn country(&self, code: &str) -> Option<CountryId> {
        self.countries.iter().position(|country| &*country.code == code).map(|at| at as CountryId)
    }

    /// The body with that id.
    pub(crate) fn body(&self, id: &str) -> Option<BodyId> {
        self.bodies.iter().position(|body| &*body.id == id).map(|at| at as BodyId)
    }
}
