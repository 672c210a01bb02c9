//! Leaves out lists of links: other releases, menus and "See also" inside the content of a page.

use super::content::Content;
use super::element::Tag;
use super::outline::{Outline, Piece};

/// The shortest link that may be a headline, in bytes.
const MIN_HEADLINE_BYTES: u32 = 25;
/// The fewest headlines of a list.
const MIN_HEADLINES: u32 = 2;
/// The shortest line of prose without a link, in bytes. A list of links has only dates, labels and short teasers.
const MIN_PROSE_BYTES: u32 = 90;

/// Leaves out the elements of the content that are lists of links. One pass over the pieces.
pub(super) fn leave_out(outline: &Outline, content: &mut Content) {
    let mut around: Vec<(u32, Text)> = Vec::new();
    let (mut line, mut links) = (Line::default(), 0_u32);
    let mut at = content.pieces.start as usize;
    while let Some(piece) = outline.pieces[..content.pieces.end as usize].get(at) {
        at += 1;
        match piece {
            Piece::Open(index) => {
                let element = &outline.elements[*index as usize];
                if content.left_out[*index as usize] {
                    at = at.max(element.pieces.end as usize);
                    continue;
                }
                links += u32::from(element.tag == Tag::Link);
                if element.tag.is_block() {
                    end_line(&mut line, &mut around);
                    let contains_title = content.title == Some(*index);
                    around.push((*index, Text { contains_title, ..Text::default() }));
                }
            }
            Piece::Close(index) => {
                let element = &outline.elements[*index as usize];
                links = links.saturating_sub(u32::from(element.tag == Tag::Link));
                if element.tag.is_block() {
                    end_line(&mut line, &mut around);
                    if around.last().is_some_and(|(open, _)| open == index) {
                        let text = around.pop().map_or_else(Text::default, |(_, text)| text);
                        content.left_out[*index as usize] = text.is_list_of_links(element.tag);
                        if let Some((_, outer)) = around.last_mut() {
                            outer.add(text);
                        }
                    }
                }
            }
            Piece::Mark(tag) if *tag != Tag::Void => end_line(&mut line, &mut around),
            Piece::Mark(_) => {}
            Piece::Text(range) => {
                let bytes = outline.text[range.start as usize..range.end as usize].trim().len() as u32;
                *(if links > 0 { &mut line.linked } else { &mut line.other }) += bytes;
            }
        }
    }
}

/// Adds a line to the innermost element.
fn end_line(line: &mut Line, around: &mut [(u32, Text)]) {
    let Line { linked, other } = std::mem::take(line);
    let Some((_, text)) = around.last_mut() else { return };
    text.linked += linked;
    text.other += other;
    text.headlines += u32::from(linked >= MIN_HEADLINE_BYTES && linked > other);
    text.has_prose |= other >= MIN_PROSE_BYTES;
}

/// The bytes of a line.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    linked: u32,
    other: u32,
}

/// What an element contains.
#[derive(Clone, Copy, Debug, Default)]
struct Text {
    linked: u32,
    other: u32,
    /// The number of lines that are a link as long as a headline.
    headlines: u32,
    has_prose: bool,
    contains_title: bool,
}

impl Text {
    fn add(&mut self, inner: Self) {
        self.linked += inner.linked;
        self.other += inner.other;
        self.headlines += inner.headlines;
        self.has_prose |= inner.has_prose;
        self.contains_title |= inner.contains_title;
    }

    /// Several headlines that are links, without prose; or a paragraph that is one link.
    fn is_list_of_links(self, tag: Tag) -> bool {
        let least = if tag == Tag::Paragraph { 1 } else { MIN_HEADLINES };
        let divides = matches!(tag, Tag::List | Tag::OrderedList | Tag::Block | Tag::Table | Tag::Paragraph | Tag::Article);
        divides && self.headlines >= least && self.linked > 2 * self.other && !self.has_prose && !self.contains_title
    }
}
