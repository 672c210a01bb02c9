//! Quotation marks: which open, which close, and the quotations between them that no cue governs.

pub(crate) mod pairing;
pub(crate) mod quotations;
mod uncued;
