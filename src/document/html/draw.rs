//! Draws the release of a page as plain text, block by block.
//!
//! White space of any kind becomes one space. A blank line separates blocks. A line break separates the items of a list and the lines
//! that `<br>` breaks. The kind of each block keeps what the text cannot show.

use super::content::Content;
use super::drawing::{Drawing, DrawnBlock, Markup};
use super::element::Tag;
use super::outline::{Element, Outline, Piece};
use super::traits::Traits;
use crate::Span;
use crate::segment::layout;

/// Draws the release of a page at the end of a drawing.
pub(super) fn draw(outline: &Outline, content: &Content, drawing: &mut Drawing) {
    let mut pen =
        Pen { drawing, around: vec![Around::default()], gap: "\n\n", start: None, space: Space::None, bold: None, bold_end: 0 };
    let mut at = content.pieces.start;
    while at < content.pieces.end {
        let Some(piece) = outline.pieces.get(at as usize) else { break };
        at += 1;
        match piece {
            Piece::Open(index) => {
                let element = &outline.elements[*index as usize];
                if content.left_out[*index as usize] {
                    at = at.max(element.pieces.end);
                } else {
                    let part = if content.title == Some(*index) { Part::Title } else { Part::Other };
                    pen.open(element, part);
                }
            }
            Piece::Close(index) => {
                let element = &outline.elements[*index as usize];
                if element.pieces.start >= content.pieces.start {
                    pen.close(element.tag);
                }
            }
            Piece::Mark(tag) => pen.mark(*tag),
            Piece::Text(range) => pen.write(&outline.text[range.start as usize..range.end as usize]),
        }
    }
    pen.end_block();
}

/// Whether an element is the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Title,
    Other,
}

/// The state that an element inherits from those around it.
#[derive(Clone, Copy, Debug, Default)]
struct Around {
    markup: Markup,
    quoted: bool,
    preformatted: bool,
    /// The next item's number; `None` for bullets.
    number: Option<u32>,
    /// The bullet or number of an item, until it is drawn.
    marker: Option<Marker>,
    /// The depth of nested `<q>`.
    marks: u16,
}

/// The bullet or number before an item of a list.
#[derive(Clone, Copy, Debug)]
enum Marker {
    Bullet,
    Number(u32),
}

/// White space that is drawn when words follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    None,
    One,
    /// Between the cells of a table.
    Tab,
}

/// Writes the text. Its fields are the position in the page and in the current block.
struct Pen<'d> {
    drawing: &'d mut Drawing,
    /// The elements around, the innermost last. The first is the page.
    around: Vec<Around>,
    /// The line breaks before the next block.
    gap: &'static str,
    /// Start of the current block.
    start: Option<usize>,
    space: Space,
    /// Start of the current bold words.
    bold: Option<usize>,
    /// End of the bold words at the start of the block.
    bold_end: usize,
}

impl Pen<'_> {
    fn inner(&self) -> Around {
        self.around.last().copied().unwrap_or_default()
    }

    fn open(&mut self, element: &Element, part: Part) {
        let (tag, value) = (element.tag, element.value.as_deref());
        let mut around = self.inner();
        if tag.is_block() {
            match tag {
                Tag::Item | Tag::Row => self.end_block_with("\n"),
                // The cells of a row are on one line.
                Tag::Cell => {}
                _ => self.end_block_with("\n\n"),
            }
        }
        let aside = matches!(around.markup, Markup::Note | Markup::Boilerplate);
        match tag {
            _ if part == Part::Title => around.markup = Markup::Title,
            Tag::Heading(_) if !aside && !around.quoted => around.markup = Markup::Heading,
            Tag::Quotation if !aside => {
                around.quoted = true;
                around.markup = Markup::Quotation;
            }
            Tag::Cite | Tag::Footer | Tag::Caption if around.quoted => around.markup = Markup::Signature,
            Tag::Caption if !aside => around.markup = Markup::Note,
            Tag::List => around.number = None,
            Tag::OrderedList => around.number = Some(value.and_then(|start| start.parse().ok()).unwrap_or(1)),
            Tag::Item => {
                if !aside && !around.quoted {
                    around.markup = Markup::Item;
                }
                around.marker = Some(self.count(value).map_or(Marker::Bullet, Marker::Number));
            }
            Tag::Preformatted => around.preformatted = true,
            Tag::Strong if self.bold.is_none() => self.bold = Some(self.drawing.text.len()),
            Tag::Quoted => {
                around.marks += 1;
                self.write(if around.marks % 2 == 1 { "“" } else { "‘" });
            }
            _ => {}
        }
        if part != Part::Title && element.traits.any(Traits::CONTACT) {
            around.markup = Markup::Boilerplate;
        } else if part != Part::Title && element.traits.any(Traits::NOTES) {
            around.markup = Markup::Note;
        }
        if around.markup == Markup::Signature && !tag.is_block() {
            self.end_block_with("\n");
        }
        self.around.push(around);
    }

    /// The number of the next item of the innermost list.
    fn count(&mut self, value: Option<&str>) -> Option<u32> {
        let list = self.around.last_mut()?;
        let number = list.number?;
        let number = value.and_then(|value| value.parse().ok()).unwrap_or(number);
        list.number = Some(number.saturating_add(1));
        Some(number)
    }

    fn close(&mut self, tag: Tag) {
        let inner = self.inner();
        match tag {
            Tag::Quoted => self.write(if inner.marks % 2 == 1 { "”" } else { "’" }),
            Tag::Strong => self.end_bold(),
            Tag::Cite if inner.markup == Markup::Signature => self.end_block_with("\n"),
            Tag::Cell => self.space = self.space.max(if self.start.is_some() { Space::Tab } else { Space::None }),
            Tag::Item | Tag::Row => self.end_block_with("\n"),
            _ if tag.is_block() => self.end_block_with("\n\n"),
            _ => {}
        }
        if self.around.len() > 1 {
            self.around.pop();
        }
        // Only the first block of an item has a bullet or number.
        if let (None, Some(outer)) = (inner.marker, self.around.last_mut()) {
            outer.marker = None;
        }
    }

    fn mark(&mut self, tag: Tag) {
        match tag {
            Tag::Break if matches!(self.inner().markup, Markup::Title | Markup::Heading) => {
                self.space = self.space.max(Space::One);
            }
            Tag::Break if self.start.is_none() => self.gap = "\n\n",
            Tag::Break => self.end_block_with("\n"),
            Tag::Rule => self.end_block_with("\n\n"),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if self.inner().preformatted {
            return self.write_preformatted(text);
        }
        let mut words = text.split(char::is_whitespace);
        let mut next = words.next();
        while let Some(word) = next {
            self.write_word(word);
            next = words.next();
            if next.is_some() {
                self.space = self.space.max(Space::One);
            }
        }
    }

    /// Writes a word. Invisible characters are left out, except joiners, which some scripts need.
    fn write_word(&mut self, word: &str) {
        let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || c.is_control();
        for part in word.split(invisible).filter(|part| !part.is_empty()) {
            self.begin_block();
            match std::mem::replace(&mut self.space, Space::None) {
                Space::None => {}
                Space::One => self.drawing.text.push(' '),
                Space::Tab => self.drawing.text.push('\t'),
            }
            self.drawing.text.push_str(part);
        }
    }

    fn write_preformatted(&mut self, text: &str) {
        if self.start.is_none() && text.trim().is_empty() {
            return;
        }
        self.begin_block();
        self.space = Space::None;
        self.drawing.text.push_str(&text.replace('\r', ""));
    }

    fn begin_block(&mut self) {
        if self.start.is_some() {
            return;
        }
        self.drawing.gap(self.gap);
        self.gap = "\n\n";
        self.space = Space::None;
        self.start = Some(self.drawing.text.len());
        if let Some(marker) = self.around.last_mut().and_then(|around| around.marker.take()) {
            let marker = match marker {
                Marker::Bullet => "• ".to_owned(),
                Marker::Number(number) => format!("{number}. "),
            };
            self.drawing.text.push_str(&marker);
        }
        if self.bold.is_some() {
            self.bold = Some(self.drawing.text.len());
        }
        self.bold_end = 0;
    }

    fn end_bold(&mut self) {
        if let (Some(bold), Some(start)) = (self.bold.take(), self.start) {
            if bold == start || self.bold_end == bold {
                self.bold_end = self.drawing.text.len();
            }
        }
    }

    /// Ends the block. The gap before the next one is at least `gap`.
    fn end_block_with(&mut self, gap: &'static str) {
        let drawn = self.start.is_some();
        self.end_block();
        if drawn || gap.len() > self.gap.len() {
            self.gap = gap;
        }
    }

    fn end_block(&mut self) {
        let bold = self.bold.is_some();
        self.end_bold();
        if bold {
            self.bold = Some(self.drawing.text.len());
        }
        let Some(start) = self.start.take() else { return };
        self.space = Space::None;
        let inner = self.inner();
        let drawing = &mut *self.drawing;
        drawing.text.truncate(drawing.text.trim_end().len().max(start));
        if drawing.text.len() == start {
            return;
        }
        if inner.preformatted {
            let base = start as u32;
            let lines: Vec<_> = layout::paragraphs(&drawing.text[start..]).collect();
            let moved = |span: Span| Span::new(span.start + base, span.end + base);
            drawing.blocks.extend(lines.into_iter().map(|span| DrawnBlock { markup: inner.markup, span: moved(span), bold: 0 }));
            return;
        }
        let bold = self.bold_end.saturating_sub(start) as u32;
        drawing.blocks.push(DrawnBlock { markup: inner.markup, span: (start..drawing.text.len()).into(), bold });
    }
}
