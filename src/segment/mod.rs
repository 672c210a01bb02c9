#![doc = include_str!("../../docs/segment.md")]

mod segments;
mod full_stop;
pub mod layout;
mod scan;
mod word;
mod number;
mod punctuation;
mod address;
mod sentence;
mod stream;
mod token;
mod abbreviations;
mod word_map;
mod byte;
mod non_ascii;
pub(crate) mod swar;

pub use segments::Segments;
pub use sentence::Sentence;
pub use stream::{sentences, tokens};
pub use token::{Case, Token, TokenClass};

pub(crate) use abbreviations::Abbreviations;

#[cfg(test)]
mod tests;
