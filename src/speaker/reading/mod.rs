//! Reading a source: its name, honorific, role, kind, gender, and the words that may name its country and organisation.

mod appointment;
mod circumstance;
mod label;
mod named;
mod person;
mod phrase;
mod pronoun;
mod source_reading;
mod title;
mod unnamed;
mod wording;

pub(super) use label::read_label;
pub(super) use person::{read_office_holder, read_person};
pub(super) use phrase::read_phrase;
pub(super) use source_reading::{Rank, SourceReading};
