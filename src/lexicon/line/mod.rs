//! [`LineTables`]: what the document stage knows about lines. It reads lines before any token exists, so it matches normalized words
//! rather than tokens.

mod tables;
mod rows;
mod opening;
mod words;
mod phrases;
mod prefix_filter;
pub(crate) mod normalize;

#[cfg(test)]
mod tests;

pub(crate) use opening::{Anchor, DateRole, Extent, HeadlinePattern, LineOpening, PatternStrength, PhraseScope, TurnLabelWord};
pub(crate) use phrases::LinePhrases;
pub(crate) use tables::{LineTables, OpenedLine};
pub(crate) use words::LineSet;
