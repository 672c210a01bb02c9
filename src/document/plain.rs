//! Blocks of scraped plain text.

use super::{Block, BlockKind, Document, Form, layout};
use crate::Span;
use std::borrow::Cow;

const LABELS: [&str; 4] = ["News story", "Press release", "Speech", "Statement"];

pub(super) fn read(text: &str) -> Document<'_> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut form = Form::default();
    for span in layout::paragraphs(text) {
        if form.title.is_some() {
            blocks.push(Block { kind: BlockKind::Paragraph, span });
            continue;
        }
        let words = span.of(text);
        let label = LABELS.iter().find(|label| words.starts_with(**label)).map_or(0, |label| label.len());
        let mut title = span;
        if label > 0 {
            blocks.push(Block { kind: BlockKind::Label, span: Span::new(span.start, span.start + label as u32) });
            form.kind = crate::Kind::NewsStory;
            let rest = words[label..].trim_start_matches(':').trim_start();
            title = Span::new(span.end - rest.len() as u32, span.end);
        }
        if !title.is_empty() {
            form.title = Some(title);
            blocks.push(Block { kind: BlockKind::Title, span: title });
        }
    }
    Document { text: Cow::Borrowed(text), blocks, form }
}
