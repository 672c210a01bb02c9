//! Offices and honorifics: the words that say who somebody is.

use crate::named_enum::named_enum;

/// An office or an honorific: the entry of a phrase of [`PhraseKind::Office`](super::PhraseKind::Office).
#[derive(Clone, Debug)]
pub(crate) struct OfficeEntry {
    pub(crate) kind: OfficeKind,
    pub(crate) gender: Gender,
    /// Whether the word is more often something else, or seldom a speaker: "head", "friend".
    pub(crate) weak: bool,
    /// Whether the word may come between another office and a name, as a mark of respect: "Foreign Minister Senator Asad Daud".
    pub(crate) is_rank: bool,
    /// Whether it is the head of a state or of a government, or a minister: such an office is never only a rank.
    pub(crate) is_government: bool,
    /// The countries that have this office under this name, ISO 3166-1 alpha-2: GB for "Foreign Secretary". Usually unknown.
    pub(crate) countries: Box<[Box<str>]>,
}

/// The kinds of offices and honorifics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OfficeKind {
    /// "Mr", "Dr", "H.E.": precedes a name and is not an office.
    Honorific,
    /// "General", "Senator", "Ambassador" before a name: an honorific that is also an office.
    Rank,
    /// An office of one person: "Foreign Secretary".
    Office,
    /// "spokesperson".
    Spokesperson,
    /// Several people: "ministers", "officials".
    Collective,
}

impl OfficeKind {
    /// Whether one person has an office of this kind, so that the office may denote that person.
    pub(crate) const fn is_of_one(self) -> bool {
        !matches!(self, OfficeKind::Honorific | OfficeKind::Collective)
    }
}

named_enum! {
    /// The gender of a person, as far as a word shows it.
    #[derive(Default)]
    pub(crate) enum Gender {
        #[default]
        Unknown = "-",
        Female = "female",
        Male = "male",
    }
}

impl Gender {
    /// Whether one person may have both genders: they are equal, or one is unknown.
    pub(crate) fn agrees(self, other: Self) -> bool {
        self == other || self == Self::Unknown || other == Self::Unknown
    }
}

/// A description under which holders of several offices return: "head of state". Words are sorted, without articles and prepositions.
#[derive(Clone, Debug)]
pub(crate) struct OfficeSynonym {
    pub(crate) description: Box<[&'static str]>,
    /// The distinctive words of each office.
    pub(crate) offices: Vec<Box<[&'static str]>>,
}

/// The last words of offices that show the gender of who holds it.
#[derive(Clone, Debug, Default)]
pub(super) struct OfficeGenders(pub(super) Vec<(&'static str, Gender)>);

impl OfficeGenders {
    /// The gender that the last word of an office shows. A hyphen marks an ending of words: "-woman".
    pub(super) fn of(&self, office: &str) -> Gender {
        let last = office.rsplit(' ').next().unwrap_or_default();
        let end = last.as_bytes().last();
        // Most words differ in their last letter, which is the cheapest to compare.
        let mut same_end = self.0.iter().filter(|(known, _)| known.as_bytes().last() == end);
        let fits = |known: &str| known.strip_prefix('-').map_or(last == known, |ending| last.ends_with(ending));
        same_end.find(|(known, _)| fits(known)).map_or(Gender::Unknown, |(_, gender)| *gender)
    }
}
