//! [`Document`]: the text and its blocks, the first stage.

mod author;
mod beginnings;
mod date;
mod dateline;
mod day;
mod fold;
mod form;
#[cfg(feature = "govuk")]
mod govuk;
mod header;
mod headline;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "html")]
mod markup_blocks;
mod openings;
mod plain;
mod segments;
mod shape;
mod turn;

#[doc(inline)]
pub use crate::segment::layout;

use self::day::Day;
use crate::rule::FormRule;
use crate::story::{Embargo, Issuer, Kind};
use crate::{Error, Span};
use std::borrow::Cow;

/// A release as text and blocks: what [`Extractor::extract_document`](crate::Extractor::extract_document) reads.
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
    pub(crate) form: Form,
}

/// What the layout and the wording of a release tell of it as a whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    pub(crate) kind: Kind,
    pub(crate) kind_rule: FormRule,
    pub(crate) kind_confidence: f32,
    /// Without its label.
    pub(crate) title: Option<Span>,
    pub(crate) subtitle: Option<Span>,
    /// The town that it is given out from: "Brussels".
    pub(crate) place: Option<Span>,
    pub(crate) embargo: Option<Embargo>,
    pub(crate) published: Option<Day>,
    pub(crate) issuer: Option<Issuer>,
    /// The words of the title that name whose statement, remarks or speech this is: "NSC Spokesperson Emily Horne".
    pub(crate) author: Option<Span>,
}

/// A stretch of the text that the layout sets apart.
///
/// ```
/// use demarche::Document;
/// let text = "Minister visits Oslo\n\nThe minister arrived on Monday.";
/// let document = Document::plain(text);
/// assert_eq!(document.blocks()[0].span.of(text), "Minister visits Oslo");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without white space at its ends. Blocks stand in order and do not overlap.
    pub span: Span,
}

/// What a block is.
///
/// ```
/// use demarche::{Document, document::BlockKind};
/// let document = Document::plain("Minister visits Oslo\n\nThe minister arrived on Monday.\n\nNotes to editors\n1. It rained.");
/// assert_eq!(document.blocks().last().unwrap().kind, BlockKind::Note);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// "News story", "Press release", "FOR IMMEDIATE RELEASE", with a colon or on a line of its own.
    Label,
    /// The headline.
    Title,
    /// A line below the headline that goes on with it.
    Subtitle,
    /// A line that states the date.
    Date,
    /// A line that states the place or the time of day: "Brussels, 3 June 2024", "Via Teleconference", "11:41 A.M. EST".
    Place,
    /// A line that says until when the release may not be used: "EMBARGOED UNTIL 22:30 GMT ON 12 MAY 2031".
    Embargo,
    /// Who puts the release out: "From: Foreign & Commonwealth Office".
    Issuer,
    /// A line before the body that says whose words follow: "The following is attributable to Spokesperson Ana Silva:".
    LeadIn,
    /// A heading inside the body.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list, its bullet or number included.
    ListItem,
    /// A quotation that the markup sets off (`<blockquote>`).
    Quotation,
    /// Who speaks in a transcript, without the colon: "MR. PRICE", "QUESTION".
    SpeakerLabel,
    /// Notes to editors and footnotes: facts beside the release, said by nobody in it.
    Note,
    /// Contacts, share links, cookie banners: feeds no speakers, quotes, countries or topics.
    Boilerplate,
}

impl BlockKind {
    /// Whether the block is body: what is told and said, rather than what frames it.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quotation | Self::Heading)
    }

    /// Whether the block frames the release without being part of it: notes and boilerplate.
    #[must_use]
    pub const fn is_frame(self) -> bool {
        matches!(self, Self::Note | Self::Boilerplate)
    }
}

#[cfg(all(feature = "encoding", feature = "html"))]
pub(crate) use html::declared_charset;

impl<'t> Document<'t> {
    /// Reads plain text as people have it: scraped, pasted, hard-wrapped or with a line a paragraph. Never fails.
    #[must_use]
    pub fn plain(text: &'t str) -> Self {
        plain::read(text)
    }

    /// The same release, read on a day of the calendar, in ISO 8601: where it states no date, "Published today", "3 June" above the body
    /// or "today" in its first sentence tell one. Without a day to go by they do not.
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
    /// [`Error::NotADay`] for anything but a day that the calendar has, from 1800 to 2199.
    pub fn read_on(mut self, day: &str) -> Result<Self, Error> {
        let day = date::of_iso(day).ok_or_else(|| Error::NotADay { found: day.into() })?;
        if self.form.published.is_none() {
            self.form.published = dateline::relative(&self.text, &self.blocks, day).map(Day::from);
        }
        Ok(self)
    }

    /// The text that the spans index.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, where it was drawn from markup.
    pub(crate) fn drawn(&self) -> Option<&str> {
        match &self.text {
            Cow::Owned(text) => Some(text),
            Cow::Borrowed(_) => None,
        }
    }

    /// Its blocks, in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}
