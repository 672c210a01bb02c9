//! A story to look at: a page, a page for a corpus, and a terminal. Feature `view`.
//!
//! - [`Story::to_html`] gives one self-contained page of a release with its findings marked in place.
//! - [`Corpus`] takes stories one at a time and gives a page that shows who speaks how much, which countries are named, and what about.
//! - [`Story::to_terminal`] and [`Story::to_summary`] give what a terminal shows.
//!
//! The pages open no connection, and their Content-Security-Policy lets no script run but their own. Whatever comes from a text or a
//! story is escaped.
//!
//! ```
//! let text = "Ana Silva said that Chile would send help.";
//! let story = demarche::extract(text);
//! let page = story.to_html(text);
//! assert!(page.starts_with("<!DOCTYPE html>"));
//! ```

mod chart;
mod corpus;
mod frame;
mod layer;
mod mark;
mod page;
mod paragraph;
mod piece;
mod terminal;
mod words;

pub use corpus::Corpus;
pub use layer::Layer;
pub use terminal::{Summary, Terminal};

use crate::Story;

/// The text that a story's spans index: its own where it carries one, else the caller's.
fn text_of<'t>(story: &'t Story, text: &'t str) -> &'t str {
    story.text.as_deref().unwrap_or(text)
}
