//! [`Corpus`]: counts over many stories, and the page about them.

mod counts;
mod entries;
mod links;
mod page;
mod period;
mod plot;
mod site;

pub use counts::Corpus;
