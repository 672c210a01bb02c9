//! [`Document`]: the text and its blocks, the first stage.
//!
//! A reader (`reader`, or `markup_blocks` for pages) walks over the paragraphs and hands each to `header` or `body`. Both write into a
//! `draft` and call `line`, which classifies the words of one line. `dialogue`, `label_blocks`, `dashes`, `kind` and `place` decide what the whole document shows.
//! Each module uses only those below it in this list.

mod segments;
mod turn_candidate;

#[cfg(feature = "govuk")]
mod govuk;
#[cfg(feature = "html")]
mod markup_blocks;
#[cfg(feature = "html")]
mod html;
mod publisher;
mod reader;

mod header;
mod body;
mod draft;

mod place;
mod dialogue;
mod label_blocks;
mod dashes;
mod kind;

mod line;
mod date;
mod block;
mod chars;

pub use self::block::{Block, BlockKind};
pub(crate) use self::dashes::is_dash;
pub(crate) use self::date::{CivilDate, ClauseDay, Day, Outlook, Publisher, has_day_and_month, of_iso, writes_day_first};
pub(crate) use self::header::Header;
#[doc(inline)]
pub use crate::segment::layout;

use self::chars::FloorBoundary;
use crate::Error;
use crate::lexicon::line::LineTables;
use crate::segment::Sentence;
use std::borrow::Cow;

/// A release as text and blocks, which [`Extractor::extract_document`](crate::Extractor::extract_document) reads.
///
/// ```
/// use demarche::{Document, document::BlockKind};
/// let document = Document::plain("News story: Minister visits Oslo\nThe minister arrived on Monday.");
/// assert_eq!(document.blocks()[1].kind, BlockKind::Title);
/// ```
#[derive(Clone, Debug)]
pub struct Document<'t> {
    pub(crate) text: Cow<'t, str>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) header: Header,
}

#[cfg(all(feature = "encoding", feature = "html"))]
pub(crate) use html::declared_charset;

impl<'t> Document<'t> {
    /// Reads plain text with the built-in tables. The text may be scraped, pasted, hard-wrapped or have one paragraph per line. Never
    /// fails. [`Extractor::document`](crate::Extractor::document) reads it with a caller's rows.
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        Self::plain_with(text, LineTables::shared())
    }

    /// Reads plain text with these tables.
    pub(crate) fn plain_with(text: &'t str, tables: &LineTables) -> Self {
        // Spans count in u32.
        let text = &text[..text.floor_boundary(u32::MAX as usize)];
        let (blocks, header) = reader::read(text, tables);
        Self { text: Cow::Borrowed(text), blocks, header }
    }

    /// Sets the day on which the release was read, in ISO 8601. If the release states no date, its day is taken from "Published today",
    /// from "3 June" above the body, or from "today" in its first sentence, which mean nothing without this day.
    ///
    /// ```
    /// use demarche::Document;
    /// let text = "Minister visits Oslo\n\nThe minister arrived in Oslo today for talks on fisheries.";
    /// let document = Document::plain(text).read_on("2031-06-03")?;
    /// assert_eq!(demarche::extract_document(&document).published.as_deref(), Some("2031-06-03"));
    /// # Ok::<(), demarche::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NotADay`] for anything but a day of the calendar from 1800 to 2199.
    pub fn read_on(mut self, day: &str) -> Result<Self, Error> {
        let day = date::of_iso(day).ok_or_else(|| Error::NotADay { found: day.into() })?;
        if self.header.published.is_none() {
            self.header.published = date::day_from_reading(&self.text, &self.blocks, day).map(Day::from);
        }
        Ok(self)
    }

    /// The text to which the spans refer.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, if it was drawn from markup.
    pub(crate) fn drawn(&self) -> Option<&str> {
        match &self.text {
            Cow::Owned(text) => Some(text),
            Cow::Borrowed(_) => None,
        }
    }

    /// The number of headlines, if the document is a web page that lists releases and is none itself: most of its lines are links, and no
    /// passage between two of them is longer than a teaser. Its story has the form [`Kind::Other`](crate::Kind::Other).
    ///
    /// ```
    /// # #[cfg(feature = "html")] {
    /// use demarche::Document;
    /// let items: String = (1..9).map(|day| format!("<li><a href='/{day}'>Minister visits the port of Oslo, day {day}</a></li>")).collect();
    /// assert_eq!(Document::html(&format!("<h1>Press releases</h1><ul>{items}</ul>"))?.listing(), Some(8));
    /// # }
    /// # Ok::<(), demarche::Error>(())
    /// ```
    #[must_use]
    pub fn listing(&self) -> Option<u32> {
        self.header.listing
    }

    /// The block that contains a sentence.
    pub(crate) fn block_of(&self, sentence: &Sentence) -> Option<&Block> {
        self.blocks.get(sentence.block as usize)
    }

    /// The blocks, in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}
