//! Divides a text into the paragraphs in which it is shown.

use crate::document::BlockKind;
use crate::{Document, Span};

/// A stretch of the text on lines of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) span: Span,
    /// The kind of its block; `None` outside of blocks.
    pub(super) kind: Option<BlockKind>,
}

impl Paragraph {
    /// Whether its line breaks have a meaning. Those of prose only wrap it.
    pub(super) const fn keeps_lines(self) -> bool {
        !matches!(self.kind, Some(BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quotation | BlockKind::Title))
    }
}

/// The paragraphs of a text, in order, with only white space between them.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let document = Document::plain(text);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut at = 0;
    for block in document.blocks() {
        let gap = Span::new(at, block.span.start);
        let same_line = at > 0 && !gap.of(text).contains('\n');
        match paragraphs.last_mut() {
            // The label of a turn and its first words are on one line.
            Some(last) if same_line => {
                last.span.end = block.span.end;
                last.kind = Some(block.kind);
            }
            _ => {
                push_gap(&mut paragraphs, gap, text);
                paragraphs.push(Paragraph { span: block.span, kind: Some(block.kind) });
            }
        }
        at = at.max(block.span.end);
    }
    push_gap(&mut paragraphs, Span::new(at, u32::try_from(text.len()).unwrap_or(u32::MAX)), text);
    paragraphs
}

fn push_gap(paragraphs: &mut Vec<Paragraph>, gap: Span, text: &str) {
    let span = gap.trim(text);
    if !span.is_empty() {
        paragraphs.push(Paragraph { span, kind: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|paragraph| paragraph.span.of(text)).collect()
    }

    #[test]
    fn a_label_and_its_words_are_one_paragraph() {
        let text = "Press Briefing\n\nMR. PRICE: Good afternoon.\n\nQUESTION: Thank you.\n\nMR. PRICE: We are ready.";
        assert_eq!(
            shown(text),
            ["Press Briefing", "MR. PRICE: Good afternoon.", "QUESTION: Thank you.", "MR. PRICE: We are ready."]
        );
    }

    #[test]
    fn no_visible_character_is_lost() {
        for text in ["", " \n ", "One line", "\u{feff}Title\r\n\r\nBody.\r\n", ":\n\n***\n\nA. \n- b\n"] {
            let seen: String = shown(text).concat().split_whitespace().collect();
            assert_eq!(seen, text.split_whitespace().collect::<String>(), "{text:?}");
        }
    }
}
