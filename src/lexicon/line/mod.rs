//! [`LineTables`]: what the document stage knows about lines. That stage runs before there are tokens, so the tables match normalized
//! words instead.

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
