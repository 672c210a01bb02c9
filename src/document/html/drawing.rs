//! [`Drawing`]: a release with markup as plain text and blocks, and [`Metadata`]: what else is known about it.

use crate::Span;
use crate::story::Issuer;

/// A release with markup, ready to be read.
#[derive(Debug, Default)]
pub(in crate::document) struct Page {
    pub(in crate::document) drawing: Drawing,
    pub(in crate::document) metadata: Metadata,
}

/// What is known about a release besides its text.
#[derive(Debug, Default)]
pub(in crate::document) struct Metadata {
    /// ISO 8601 date.
    pub(in crate::document) published: Option<Box<str>>,
    /// GOV.UK's name for the type of document: "press release". It is read as a label is.
    pub(in crate::document) document_type: Option<String>,
    pub(in crate::document) issuer: Option<Issuer>,
    /// The words of the text that name the author of the statement or the speech.
    pub(in crate::document) author: Option<Span>,
    /// Names of bodies, the likeliest first. The first one that the tables know issued the release.
    pub(in crate::document) issuers: Vec<String>,
    /// The number of headlines in a page that lists releases.
    pub(in crate::document) listing: Option<u32>,
}

/// The text that was drawn, and its blocks in order.
#[derive(Debug, Default)]
pub(in crate::document) struct Drawing {
    pub(in crate::document) text: String,
    pub(in crate::document) blocks: Vec<DrawnBlock>,
}

/// A block as the markup sets it apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) struct DrawnBlock {
    pub(in crate::document) markup: Markup,
    pub(in crate::document) span: Span,
    /// The number of bytes at its start that are in bold.
    pub(in crate::document) bold: u32,
}

/// What the markup says about a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::document) enum Markup {
    Title,
    Heading,
    #[default]
    Paragraph,
    Item,
    Quotation,
    /// The name of the person quoted, inside the element of the quotation.
    Signature,
    /// A caption or a footnote.
    Note,
    /// Contact details.
    Boilerplate,
}

impl Drawing {
    /// Adds a block of one line.
    pub(in crate::document) fn line(&mut self, markup: Markup, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        self.gap("\n\n");
        let start = self.text.len();
        self.text.push_str(&words);
        self.blocks.push(DrawnBlock { markup, span: (start..self.text.len()).into(), bold: 0 });
    }

    pub(super) fn gap(&mut self, gap: &str) {
        if !self.text.is_empty() {
            self.text.push_str(gap);
        }
    }
}
