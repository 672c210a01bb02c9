//! [`Corpus`]: counts over many stories, and the page about them.

mod acts;
mod counts;
mod entries;
mod links;
mod page;
mod period;
mod plot;
mod site;
mod tables;
mod who_to_whom;

pub use counts::Corpus;
