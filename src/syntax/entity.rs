//! [`Entities`]: which tokens are part of a place, an office or a person's name.

use crate::bitset::bitset;
use crate::lexicon::Gender;

/// The named entities of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    /// One per token.
    pub(crate) flags: Vec<EntityFlags>,
    /// In order.
    pub(crate) people: Vec<Person>,
}

bitset! {
    /// The kinds of entity that a token is part of, as a set.
    pub(crate) struct EntityFlags(u8) {
        /// A country, a capital or an organisation.
        PLACE = 0;
        /// A title, an office or an honorific.
        OFFICE = 1;
        /// A person's name.
        PERSON = 2;
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
