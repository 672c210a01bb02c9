//! [`Block`]: a part of a document that its layout sets apart.

use crate::Span;

/// A part of the text that the layout sets apart.
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
    /// Its kind.
    pub kind: BlockKind,
    /// Its span, without white space at its ends. Blocks are in order and do not overlap.
    pub span: Span,
}

/// The kind of a block.
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
    /// A line below the headline that continues it.
    Subtitle,
    /// A line that states the date.
    Date,
    /// A line that states the place or the time of day: "Brussels, 3 June 2024", "Via Teleconference", "11:41 A.M. EST".
    Place,
    /// A line that says until when the release may not be used: "EMBARGOED UNTIL 22:30 GMT ON 12 MAY 2031".
    Embargo,
    /// A line that names who issues the release: "From: Foreign & Commonwealth Office".
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
    /// The speaker's label of a turn in a transcript, without the colon: "MR. PRICE", "QUESTION".
    SpeakerLabel,
    /// Notes to editors and footnotes: additional facts that nobody in the release says.
    Note,
    /// Contacts, share links, cookie banners: no speakers, quotes, countries or topics are read from them.
    Boilerplate,
}

impl BlockKind {
    /// Whether the block is body: part of the report or the speech itself.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quotation | Self::Heading)
    }

    /// Whether the block surrounds the release without being part of it: notes and boilerplate.
    #[must_use]
    pub const fn is_frame(self) -> bool {
        matches!(self, Self::Note | Self::Boilerplate)
    }
}
