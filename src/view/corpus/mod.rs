//! [`Corpus`]: counts over many stories, and the page about them.

mod counts;
mod page;
mod period;
mod plot;

pub use counts::Corpus;
