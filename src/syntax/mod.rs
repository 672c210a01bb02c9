//! Grammar of a sentence: parts of speech, noun phrases, verb groups. Pure functions over one read-only [`View`].

pub(crate) mod adjunct;
pub(crate) mod brackets;
pub(crate) mod clause;
pub(crate) mod complements;
pub(crate) mod context;
pub(crate) mod coordination;
pub(crate) mod entity;
pub(crate) mod noun_class;
pub(crate) mod noun_phrase;
pub(crate) mod search_cursor;
pub(crate) mod tag;
pub(crate) mod tagger;
pub(crate) mod verb_group;
pub(crate) mod view;

pub(crate) use context::Context;
pub(crate) use entity::{Entities, EntityFlags, Person};
pub(crate) use tag::Tag;
pub(crate) use view::{Cursors, TokenRange, View};

#[cfg(test)]
mod tests;
