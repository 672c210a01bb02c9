//! The command `demarche`: every input and output format, folders and patterns, unreadable input, and how a run ends.

mod common;
mod containers;
mod filters;
mod formats;
mod inputs;
mod interrupted;
mod others;
mod records;
mod safety;
mod streams;
