//! Reads text that was drawn from markup: as plain text is read, with the kinds of blocks that the markup gives.

use super::day::Day;
use super::html::{Markup, Page};
use super::openings::DateRole;
use super::plain::{Reader, Stage};
use super::turn::{self, Candidate};
use super::{Block, BlockKind, Document};
use crate::Span;
use crate::rule::FormRule;
use std::borrow::Cow;

/// Reads the blocks of a page in order, then what its metadata say.
pub(super) fn read(page: Page) -> Document<'static> {
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
