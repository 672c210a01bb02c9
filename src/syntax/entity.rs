//! [`Entities`]: which tokens are part of a place, an office or a person's name.

use crate::lexicon::Gender;

/// The named entities of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    /// One per token.
    pub(crate) flags: Vec<EntityFlags>,
    /// In order.
    pub(crate) people: Vec<Person>,
}

/// The kinds of entity that a token is part of, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct EntityFlags(u8);

impl EntityFlags {
    /// A country, a capital or an organisation.
    pub(crate) const PLACE: Self = Self(1);
    /// A title, an office or an honorific.
    pub(crate) const OFFICE: Self = Self(2);
    /// A person's name.
    pub(crate) const PERSON: Self = Self(4);

    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A mention of a person by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// Index of the first token of the name, after honorifics and titles.
    pub(crate) first: u32,
    /// One past its last token.
    pub(crate) last: u32,
    /// The gender that the honorific or the given name shows.
    pub(crate) gender: Gender,
}
