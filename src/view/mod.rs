//! Views of a story for people: a page, a page about a corpus, and text for a terminal (feature `view`).
//!
//! - [`Story::to_html`](crate::Story::to_html) returns a self-contained page of a release with its findings highlighted in the text.
//! - [`Corpus`] counts stories one at a time and returns a page about all of them: speakers, countries and topics.
//! - [`Story::to_terminal`](crate::Story::to_terminal) and [`Story::to_summary`](crate::Story::to_summary) return text for a terminal.
//!
//! The pages open no connection, and their Content-Security-Policy allows no script except their own. All content from a text or a story
//! is escaped.
//!
//! ```
//! let text = "Ana Silva said that Chile would send help.";
//! let story = demarche::extract(text);
//! let page = story.to_html(text);
//! assert!(page.starts_with("<!DOCTYPE html>"));
//! ```

mod chart;
mod corpus;
mod event_words;
mod highlight;
mod layer;
mod page;
mod paragraph;
mod piece;
mod shell;
mod terminal;
mod words;

pub use corpus::Corpus;
pub use layer::Layer;
pub use terminal::{Summary, Terminal};
