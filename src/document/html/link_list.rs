//! Leaves out lists of links: other releases, menus and "See also" inside the content of a page.

use super::content::Content;
use super::element::Tag;
use super::outline::{Outline, Piece};

/// The shortest link that may be a headline, in bytes.
const MIN_HEADLINE_BYTES: u32 = 25;
/// The fewest headlines of a list.
const MIN_HEADLINES: u32 = 2;
/// The fewest links of a directory: a list in which a link of any length is beside every item.
const MIN_DIRECTORY: u32 = 8;
/// The longest line without a link in a directory, in bytes.
const MAX_DIRECTORY_LINE: u32 = 200;
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
                        close(outline, content, &mut around);
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
    // The content may end inside elements.
    while !around.is_empty() {
        close(outline, content, &mut around);
    }
}

/// Closes the innermost element, and leaves it out if it is a list of links.
fn close(outline: &Outline, content: &mut Content, around: &mut Vec<(u32, Text)>) {
    let Some((index, mut text)) = around.pop() else { return };
    let tag = outline.elements[index as usize].tag;
    if text.is_list_of_links(tag) || text.is_heading_of_list(tag) {
        content.left_out[index as usize] = true;
        text.left_out = text.lines;
    }
    if let Some((_, outer)) = around.last_mut() {
        outer.add(text);
    }
}

/// Adds a line to the innermost element.
fn end_line(line: &mut Line, around: &mut [(u32, Text)]) {
    let Line { linked, other } = std::mem::take(line);
    let Some((_, text)) = around.last_mut() else { return };
    text.linked += linked;
    text.other += other;
    text.headlines += u32::from(linked >= MIN_HEADLINE_BYTES && linked > other);
    text.links += u32::from(linked > other);
    text.lines += u32::from(linked + other > 0);
    text.longest = text.longest.max(other);
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
    /// The number of lines that are mostly a link, and of all lines.
    links: u32,
    lines: u32,
    /// The number of lines in elements that are left out.
    left_out: u32,
    /// The most bytes without a link in a line.
    longest: u32,
    contains_title: bool,
}

impl Text {
    fn add(&mut self, inner: Self) {
        self.linked += inner.linked;
        self.other += inner.other;
        self.headlines += inner.headlines;
        self.links += inner.links;
        self.lines += inner.lines;
        self.left_out += inner.left_out;
        self.longest = self.longest.max(inner.longest);
        self.contains_title |= inner.contains_title;
    }

    /// Several headlines that are links, without prose; or a paragraph or a list that is one link.
    fn is_list_of_links(self, tag: Tag) -> bool {
        let least = if matches!(tag, Tag::Paragraph | Tag::List) { 1 } else { MIN_HEADLINES };
        let divides = matches!(tag, Tag::List | Tag::OrderedList | Tag::Block | Tag::Table | Tag::Paragraph | Tag::Article);
        let headlines = self.headlines >= least && self.linked > 2 * self.other && self.longest < MIN_PROSE_BYTES;
        // "Minister of Trade" above "Ana Silva", and so on.
        let directory = tag == Tag::List && self.links >= MIN_DIRECTORY && 2 * self.links >= self.lines;
        let directory = directory && self.longest < MAX_DIRECTORY_LINE;
        divides && (headlines || directory) && !self.contains_title
    }

    /// A line above a list that is left out, and no more: "Government" above the names of its ministers.
    fn is_heading_of_list(self, tag: Tag) -> bool {
        let heads = self.left_out > 0 && self.lines == self.left_out + 1;
        tag == Tag::Block && heads && self.longest < MAX_DIRECTORY_LINE && !self.contains_title
    }
}
