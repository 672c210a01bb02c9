//! Reads text that was drawn from markup. It is read like plain text, but with the kinds of blocks that the markup gives.

use super::Document;
use super::block::{Block, BlockKind};
use super::body::Part;
use super::date::Day;
#[cfg(feature = "govuk")]
use super::govuk;
use super::html::{self, Markup, Page};
use super::kind;
use super::line::turn_label;
use super::reader::DocumentReader;
use super::turn_candidate::{SetOff, TurnCandidate};
use crate::lexicon::line::{DateRole, LineTables};
use crate::rule::FormRule;
use crate::story::Kind;
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
        html::read(html, None).map(read)
    }

    /// Reads a web page whose address is known. The address may contain the date of publication.
    ///
    /// ```
    /// let page = "<main><h1>Minister visits Oslo</h1><p>The Foreign Minister said that talks would go on.</p></main>";
    /// let document = demarche::Document::html_at(page, "https://mfa.example/news/2031/06/03/oslo")?;
    /// assert_eq!(demarche::extract_document(&document).published.as_deref(), Some("2031-06-03"));
    /// # Ok::<(), demarche::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Document::html`].
    pub fn html_at(html: &str, address: &str) -> Result<Document<'static>, Error> {
        html::read(html, Some(address)).map(read)
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

/// Reads the blocks of a page in order, then its metadata.
fn read(page: Page) -> Document<'static> {
    let Page { drawing, metadata } = page;
    let mut reader = DocumentReader::new(&drawing.text, LineTables::shared());
    (reader.draft.facts.issuer, reader.draft.facts.signatory) = (metadata.issuer, metadata.author);
    let title = drawing.blocks.iter().position(|block| block.markup == Markup::Title).unwrap_or_default();
    for (at, block) in drawing.blocks.iter().enumerate() {
        let span = reader.unread(block.span);
        if span.is_empty() {
            continue;
        }
        if at < title {
            reader.above_title(span);
        } else if block.markup == Markup::Paragraph && block.bold > 0 && span == block.span {
            reader.bold_paragraph(span, block.bold);
        } else {
            reader.markup_block(block.markup, span);
        }
    }
    let labelled = metadata.document_type.is_some_and(|name| reader.draft.set_label(&name.replace(['_', '-'], " ")));
    for issuer in &metadata.issuers {
        reader.draft.note_known_issuer(issuer);
    }
    if let Some(date) = metadata.published {
        reader.draft.note_date(DateRole::Stated, Day::Known(date));
    }
    let (blocks, mut header) = reader.finish();
    if labelled {
        header.kind_rule = kind::document_type(header.kind_rule);
    }
    if metadata.listing.is_some() {
        // The words of a headline in the list are not those of the page.
        (header.kind, header.kind_rule, header.author) = (Kind::Other, FormRule::NoEvidence, None);
        header.listing = metadata.listing;
    }
    Document { text: Cow::Owned(drawing.text), blocks, header }
}

impl DocumentReader<'_> {
    /// Reads a block above the headline: a label, a date, an issuer, or boilerplate.
    fn above_title(&mut self, span: Span) {
        if !self.header_line(span) {
            self.draft.push(BlockKind::Boilerplate, span);
        }
    }

    /// Reads a block by its markup, and by its words if the markup says nothing.
    fn markup_block(&mut self, markup: Markup, span: Span) {
        match markup {
            Markup::Title => {
                self.pending.settle_as(BlockKind::Label, &mut self.draft);
                self.draft.facts.title = Some(span);
                self.draft.push(BlockKind::Title, span);
            }
            Markup::Note => self.draft.push(BlockKind::Note, span),
            Markup::Boilerplate => self.draft.push(BlockKind::Boilerplate, span),
            Markup::Quotation => match self.body.part {
                Part::Rest(kind) if !self.in_header => self.draft.push(kind, span),
                Part::Rest(_) | Part::Body | Part::Lines => {
                    self.begin_body();
                    self.draft.push(BlockKind::Quotation, span);
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
        let (head, rest) = span.of(self.draft.text).split_at_checked(bold as usize).unwrap_or_default();
        let own_line = rest.is_empty() || rest.trim_start_matches([' ', '\u{a0}']).starts_with('\n');
        let label = turn_label::bold_label(head, self.draft.tables).filter(|_| own_line);
        // Above the body, a name may be part of the header. An interviewer is not.
        if self.in_header && label.is_some_and(|(name, _)| turn_label::is_role(name, self.draft.tables)) {
            self.begin_body();
        }
        let (inside, candidates) = (!self.in_header && self.body.part == Part::Body, self.draft.turn_candidates.len());
        self.paragraph(span);
        let read = self.draft.blocks.last().is_some_and(|block| block.span == span && block.kind.is_body());
        let Some((name, strength)) = label.filter(|_| inside && read && candidates == self.draft.turn_candidates.len()) else {
            return;
        };
        let label = Span::new(span.start, span.start + name.len() as u32);
        let rest = Span::new(span.end - rest.trim_start().len() as u32, span.end);
        self.draft.turn_candidates.push(TurnCandidate {
            block: self.draft.blocks.len() - 1,
            label,
            rest,
            strength,
            set_off: SetOff::Bold,
        });
    }

    /// Reads a block that is of kind `kind` if it is part of the body.
    fn block_of_kind(&mut self, span: Span, kind: BlockKind) {
        let candidates = self.draft.turn_candidates.len();
        self.paragraph(span);
        let whole = |block: &&mut Block| block.span == span && block.kind.is_body();
        if let Some(block) = self.draft.blocks.last_mut().filter(whole).filter(|_| candidates == self.draft.turn_candidates.len())
        {
            block.kind = kind;
        }
    }
}
