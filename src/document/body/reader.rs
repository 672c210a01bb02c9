//! [`BodyReader`]: reads the paragraphs after the header.

use super::boilerplate::{After, agency_close, boilerplate, closing_body};
use crate::Span;
use crate::document::block::BlockKind;
use crate::document::draft::Draft;
use crate::document::line::shape::{SHORT, is_contact, is_heading, is_list_item, is_prose};
use crate::document::line::turn_label::{TurnLabel, TurnStrength, inner_label, turn_label};

/// Reads the paragraphs after the header.
#[derive(Debug)]
pub(crate) struct BodyReader {
    pub(crate) part: Part,
    /// The kind of the next paragraph and all after it, if it is numbered: "Background", and then "1. …".
    numbered: Option<BlockKind>,
}

/// The part of a document that is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Body,
    /// Short lines that belong to the line of boilerplate before them.
    Lines,
    /// All that is left is notes or boilerplate.
    Rest(BlockKind),
}

impl BodyReader {
    pub(crate) fn new() -> Self {
        Self { part: Part::Body, numbered: None }
    }

    /// Reads a paragraph.
    pub(crate) fn paragraph(&mut self, draft: &mut Draft<'_>, span: Span) {
        match self.part {
            Part::Body => self.turns(draft, span),
            Part::Lines => {
                let words = span.of(draft.text);
                if is_prose(words, draft.tables) && words.len() > 80 && !is_contact(words) {
                    self.part = Part::Body;
                    self.turns(draft, span);
                } else if !self.boilerplate(draft, span) {
                    draft.push(BlockKind::Boilerplate, span);
                }
            }
            Part::Rest(kind) => {
                if !self.boilerplate(draft, span) {
                    draft.push(kind, span);
                }
            }
        }
    }

    /// Reads a paragraph of the body. It is several turns if the line breaks of a transcript are lost.
    fn turns(&mut self, draft: &mut Draft<'_>, span: Span) {
        let (text, tables) = (draft.text, draft.tables);
        let mut rest = span;
        loop {
            let label = turn_label(rest.of(text), tables);
            let Some(next) = label.and_then(|label| inner_label(rest.of(text), label, tables)) else {
                return self.body(draft, rest, label);
            };
            let next = rest.start + next as u32;
            let turn = Span::new(rest.start, next).trim(text);
            self.body(draft, turn, label.map(|label| TurnLabel { rest: label.rest.min(turn.len()), ..label }));
            rest = Span::new(next, rest.end);
        }
    }

    /// Reads a paragraph that is one block.
    fn body(&mut self, draft: &mut Draft<'_>, span: Span, label: Option<TurnLabel<'_>>) {
        let words = span.of(draft.text);
        let is_first = words.starts_with("1.") || words.starts_with("1)");
        if let Some(kind) = self.numbered.take().filter(|_| is_first) {
            if let Some(heading) = draft.blocks.last_mut() {
                heading.kind = BlockKind::Boilerplate;
            }
            self.part = Part::Rest(kind);
            draft.push(kind, span);
            return;
        }
        if draft.push_turn(span, label, TurnStrength::Name)
            || words.len() <= SHORT && (self.boilerplate(draft, span) || closing_body(draft, span) || agency_close(draft, span))
        {
            return;
        }
        let kind = if is_list_item(words) {
            BlockKind::ListItem
        } else if is_heading(words, draft.tables) {
            BlockKind::Heading
        } else {
            BlockKind::Paragraph
        };
        draft.push(kind, span);
        draft.note_turn(span, label);
    }

    /// Reads a line of boilerplate; returns false for other paragraphs.
    fn boilerplate(&mut self, draft: &mut Draft<'_>, span: Span) -> bool {
        match boilerplate(draft, span) {
            None => return false,
            Some(After::Lines) if self.part == Part::Body => self.part = Part::Lines,
            // Among boilerplate, the short lines after a line are boilerplate already.
            Some(After::Same | After::Lines) => {}
            Some(After::Rest(kind)) => self.part = Part::Rest(kind),
            Some(After::RestIfNumbered(kind)) => {
                self.numbered = (self.part == Part::Body).then_some(kind);
                return false;
            }
        }
        true
    }
}
