//! Reads text that was drawn from markup: as plain text is read, with the kinds of blocks that the markup gives.

use super::day::Day;
#[cfg(feature = "govuk")]
use super::govuk;
use super::html::{self, Markup, Page};
use super::openings::DateRole;
use super::plain::{Reader, Stage};
use super::turn::{self, Candidate};
use super::{Block, BlockKind, Document};
use crate::rule::FormRule;
use crate::{Error, Span};
use std::borrow::Cow;

impl Document<'_> {
    /// Reads a web page: finds the release in it, draws its plain text, and keeps the blocks of the markup (headline, headings, list
    /// items, block quotations). The date of publication may come from the metadata of the page. Linear in the page.
    ///
    /// ```
    /// use demarche::{Document, Extractor};
    /// let page = "<nav>Home</nav><main><h1>Minister visits Oslo</h1><p>The Foreign Minister, Ana Silva, said:</p>\
    ///     <blockquote><p>We are ready.</p></blockquote><p>The visit ends on Friday.</p></main>";
    /// let document = Document::html(page)?;
    /// let story = Extractor::builder().build()?.extract_document(&document);
    /// assert_eq!(story.quotes[0].span.of(story.text.as_deref().unwrap()), "We are ready.");
    /// # Ok::<(), demarche::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Empty`] for a page without text, [`Error::TooLong`] for a page of more than 1.4 GB. Malformed markup is not an error: it
    /// is read as browsers read it.
    pub fn html(html: &str) -> Result<Document<'static>, Error> {
        html::read(html).map(read)
    }

    /// Reads a content item of GOV.UK's content API: title, type of document, dates, organisations, people and locations from its
    /// fields, and the body from the HTML in `details`. The text is drawn as the item's page shows it. Linear in the item.
    ///
    /// ```
    /// use demarche::{Document, Extractor, Kind};
    /// let item = r#"{"title": "Minister visits Oslo", "document_type": "press_release",
    ///     "first_published_at": "2031-06-03T10:00:00+01:00",
    ///     "details": {"body": "<p>The Foreign Minister, Ana Silva, said:</p><blockquote><p>We are ready.</p></blockquote>"}}"#;
    /// let story = Extractor::builder().build()?.extract_document(&Document::govuk(item)?);
    /// assert_eq!((story.kind, story.published.as_deref()), (Kind::PressRelease, Some("2031-06-03")));
    /// assert_eq!(story.quotes[0].span.of(story.text.as_deref().unwrap()), "We are ready.");
    /// # Ok::<(), demarche::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Json`] for invalid JSON, with line and column; [`Error::Field`] for an item without title or body, or with a field of the
    /// wrong type; [`Error::Empty`] for an item without text.
    #[cfg(feature = "govuk")]
    pub fn govuk(json: &str) -> Result<Document<'static>, Error> {
        govuk::read(json).map(read)
    }
}

/// Reads the blocks of a page in order, then what its metadata say.
fn read(page: Page) -> Document<'static> {
    let Page { drawing, metadata } = page;
    let mut reader = Reader::new(&drawing.text);
    (reader.issuer, reader.signed) = (metadata.issuer, metadata.author);
    let title = drawing.blocks.iter().position(|block| block.markup == Markup::Title).unwrap_or_default();
    for (at, block) in drawing.blocks.iter().enumerate() {
        if at < title {
            reader.above_title(block.span);
        } else if block.markup == Markup::Paragraph && block.bold > 0 {
            reader.bold_paragraph(block.span, block.bold);
        } else {
            reader.markup_block(block.markup, block.span);
        }
    }
    let labelled = metadata.document_type.is_some_and(|name| reader.set_label(&name.replace(['_', '-'], " ")));
    for issuer in &metadata.issuers {
        reader.set_known_issuer(issuer);
    }
    if let Some(date) = metadata.published {
        reader.note_date(DateRole::Stated, Day::Told(date));
    }
    let read = reader.finish();
    let (blocks, mut form) = (read.blocks, read.form);
    if labelled && form.kind_rule == FormRule::Label {
        form.kind_rule = FormRule::DocumentType;
    }
    Document { text: Cow::Owned(drawing.text), blocks, form }
}

impl Reader<'_> {
    /// Reads a block above the headline: a label, a date, an issuer, or boilerplate.
    fn above_title(&mut self, span: Span) {
        if !self.header_line(span) {
            self.push(BlockKind::Boilerplate, span);
        }
    }

    /// Reads a block by its markup, and by its words if the markup says nothing.
    fn markup_block(&mut self, markup: Markup, span: Span) {
        match markup {
            Markup::Title => {
                self.settle_as(BlockKind::Label);
                self.title = Some(span);
                self.push(BlockKind::Title, span);
            }
            Markup::Note => self.push(BlockKind::Note, span),
            Markup::Boilerplate => self.push(BlockKind::Boilerplate, span),
            Markup::Quotation => match self.stage {
                Stage::Rest(kind) => self.push(kind, span),
                Stage::Header | Stage::Body | Stage::Lines => {
                    self.settle();
                    self.stage = Stage::Body;
                    self.push(BlockKind::Quotation, span);
                }
            },
            Markup::Heading => self.block_of_kind(span, BlockKind::Heading),
            Markup::Item => self.block_of_kind(span, BlockKind::ListItem),
            Markup::Signature => self.block_of_kind(span, BlockKind::Paragraph),
            Markup::Paragraph => self.paragraph(span),
        }
    }

    /// Reads a paragraph whose first bytes are in bold. "Interviewer" in bold above a paragraph may open a turn without a colon.
    fn bold_paragraph(&mut self, span: Span, bold: u32) {
        let (head, rest) = span.of(self.text).split_at_checked(bold as usize).unwrap_or_default();
        let own_line = rest.is_empty() || rest.trim_start_matches([' ', '\u{a0}']).starts_with('\n');
        let label = turn::bold_label(head).filter(|_| own_line);
        // Above the body, a name may be part of the header. An interviewer is not.
        if self.stage == Stage::Header && label.is_some_and(|(name, _)| turn::is_role(name)) {
            self.settle();
            self.stage = Stage::Body;
        }
        let (inside, candidates) = (self.stage == Stage::Body, self.candidates.len());
        self.paragraph(span);
        let read = self.blocks.last().is_some_and(|block| block.span == span && block.kind.is_body());
        let Some((name, weight)) = label.filter(|_| inside && read && candidates == self.candidates.len()) else { return };
        let label = Span::new(span.start, span.start + name.len() as u32);
        let rest = Span::new(span.end - rest.trim_start().len() as u32, span.end);
        self.candidates.push(Candidate { block: self.blocks.len() - 1, label, rest, weight, bold: true });
    }

    /// Reads a block that is of kind `kind` if it is part of the body.
    fn block_of_kind(&mut self, span: Span, kind: BlockKind) {
        let candidates = self.candidates.len();
        self.paragraph(span);
        let whole = |block: &&mut Block| block.span == span && block.kind.is_body();
        if let Some(block) = self.blocks.last_mut().filter(whole).filter(|_| candidates == self.candidates.len()) {
            block.kind = kind;
        }
    }
}
