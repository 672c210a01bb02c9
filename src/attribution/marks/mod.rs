//! Quotation marks: their pairs, and the quotations that no cue governs.

mod mark_family;
pub(crate) mod pairing;
pub(crate) mod quotations;
mod rules;
mod unclosed;
pub(crate) mod uncued;
mod unit;
