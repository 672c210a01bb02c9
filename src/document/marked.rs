//! Blocks of a text that was drawn from markup: the walk of plain text, with what the markup knows better.

use super::Document;
use super::block::{Block, BlockKind};
use super::body::Part;
use super::date::Day;
use super::dialogue::TurnCandidate;
use super::html::{Drawing, Markup};
use super::line::turn_label;
use super::reader::DocumentReader;
use crate::Span;
use crate::lexicon::line::{DateRole, LineTables};
use crate::rule::FormRule;
use crate::story::Issuer;
use std::borrow::Cow;

/// What metadata beside the text tell.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// ISO 8601 date.
    pub(crate) published: Option<Box<str>>,
    /// "press release": a label under another name.
    pub(crate) document_type: Option<String>,
    pub(crate) issuer: Option<Issuer>,
    /// The words of the text that name whose statement or speech this is, where it is one.
    pub(crate) author: Option<Span>,
    /// Names of bodies, the likeliest first: one that the tables know issued the release.
    pub(crate) issuers: Vec<String>,
}

pub(crate) fn read(drawing: Drawing, told: Told) -> Document<'static> {
    let none = LineTables::default();
    let tables = LineTables::built_in().map_or(&none, |tables| tables);
    let mut reader = DocumentReader::new(&drawing.text, tables);
    (reader.draft.facts.issuer, reader.draft.facts.signatory) = (told.issuer, told.author);
    let title = drawing.blocks.iter().position(|block| block.markup == Markup::Title).unwrap_or_default();
    for (at, block) in drawing.blocks.iter().enumerate() {
        if at < title {
            reader.above_title(block.span);
        } else if block.markup == Markup::Paragraph && block.bold > 0 {
            reader.bold_paragraph(block.span, block.bold);
        } else {
            reader.marked(block.markup, block.span);
        }
    }
    let labelled = told.document_type.is_some_and(|name| reader.draft.set_label(&name.replace(['_', '-'], " ")));
    for issuer in &told.issuers {
        reader.draft.note_known_issuer(issuer);
    }
    if let Some(date) = told.published {
        reader.draft.note_date(DateRole::Stated, Day::Known(date));
    }
    let (blocks, mut header) = reader.finish();
    if labelled && header.kind_rule == FormRule::Label {
        header.kind_rule = FormRule::DocumentType;
    }
    Document { text: Cow::Owned(drawing.text), blocks, header }
}

impl DocumentReader<'_> {
    /// Reads a block above a headline that is known: a label, a date, an issuer, or nothing of the release.
    fn above_title(&mut self, span: Span) {
        if !self.header_line(span) {
            self.draft.push(BlockKind::Boilerplate, span);
        }
    }

    /// Reads a block by what its markup says, and by its words where the markup says nothing.
    fn marked(&mut self, markup: Markup, span: Span) {
        match markup {
            Markup::Title => {
                self.pending.settle_as(BlockKind::Label, &mut self.draft);
                self.draft.facts.title = Some(span);
                self.draft.push(BlockKind::Title, span);
            }
            Markup::Note => self.draft.push(BlockKind::Note, span),
            Markup::Frame => self.draft.push(BlockKind::Boilerplate, span),
            Markup::Quotation => match self.body.part {
                Part::Rest(kind) if !self.in_header => self.draft.push(kind, span),
                Part::Rest(_) | Part::Body | Part::Lines => {
                    self.begin_body();
                    self.draft.push(BlockKind::Quotation, span);
                }
            },
            Markup::Heading => self.known(span, BlockKind::Heading),
            Markup::Item => self.known(span, BlockKind::ListItem),
            Markup::Signature => self.known(span, BlockKind::Paragraph),
            Markup::Paragraph => self.paragraph(span),
        }
    }

    /// Reads a paragraph, of which the first bytes are set in bold: "Interviewer" above what is said may open a turn without a colon.
    fn bold_paragraph(&mut self, span: Span, bold: u32) {
        let (head, rest) = span.of(self.draft.text).split_at_checked(bold as usize).unwrap_or_default();
        let set_off = rest.is_empty() || rest.trim_start_matches([' ', '\u{a0}']).starts_with('\n');
        let label = turn_label::bold_label(head, self.draft.tables).filter(|_| set_off);
        // Above the body a name may frame the release; one who asks does not.
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

    /// Reads a block that is `kind` where it is body at all.
    fn known(&mut self, span: Span, kind: BlockKind) {
        let candidates = self.draft.turn_candidates.len();
        self.paragraph(span);
        let whole = |block: &&mut Block| block.span == span && block.kind.is_body();
        if let Some(block) = self.draft.blocks.last_mut().filter(whole).filter(|_| candidates == self.draft.turn_candidates.len())
        {
            block.kind = kind;
        }
    }
}
