//! Reads text that was drawn from markup: as plain text is read, with the kinds of blocks that the markup gives.

use super::block::{Block, BlockKind};
use super::body::Part;
use super::date::Day;
use super::dialogue::TurnCandidate;
use super::header::Header;
use super::html::{Markup, Page};
use super::line::turn_label;
use super::reader::DocumentReader;
use crate::Span;
use crate::lexicon::line::{DateRole, LineTables};
use crate::rule::FormRule;

/// Reads the blocks of a page in order, then what its metadata say. Returns the text with its blocks and header.
pub(super) fn read(page: Page, tables: &LineTables) -> (String, Vec<Block>, Header) {
    let Page { drawing, metadata } = page;
    let mut reader = DocumentReader::new(&drawing.text, tables);
    (reader.draft.facts.issuer, reader.draft.facts.signatory) = (metadata.issuer, metadata.author);
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
    let labelled = metadata.document_type.is_some_and(|name| reader.draft.set_label(&name.replace(['_', '-'], " ")));
    for issuer in &metadata.issuers {
        reader.draft.note_known_issuer(issuer);
    }
    if let Some(date) = metadata.published {
        reader.draft.note_date(DateRole::Stated, Day::Known(date));
    }
    let (blocks, mut header) = reader.finish();
    if labelled && header.kind_rule == FormRule::Label {
        header.kind_rule = FormRule::DocumentType;
    }
    (drawing.text, blocks, header)
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
        self.draft.turn_candidates.push(TurnCandidate { block: self.draft.blocks.len() - 1, label, rest, strength, bold: true });
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
