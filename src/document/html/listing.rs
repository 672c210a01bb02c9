//! Tells a page that lists many releases from one that is a release.

use super::content::Content;
use super::element::Tag;
use super::outline::{Outline, Piece};
use std::ops::Range;

/// The shortest headline in a list, in bytes.
const MIN_HEADLINE_BYTES: u32 = 25;

/// The fewest headlines in the content of a listing.
const FEW_HEADLINES: u32 = 6;

/// The fewest headlines of a listing that are anywhere in the page. Pages of releases have menus and lists of other releases.
const MANY_HEADLINES: u32 = 30;

/// The longest teaser below a headline in a list, in bytes. A release has a passage that is longer.
const MAX_TEASER_BYTES: u32 = 400;

/// The shortest line of a teaser, in bytes. Shorter ones are dates and labels.
const MIN_TEASER_BYTES: u32 = 40;

/// The number of headlines in a page that lists them and has no passage of prose; `None` for a release.
pub(super) fn headlines(outline: &Outline, content: &Content) -> Option<u32> {
    let inside = Lines::of(outline, content.pieces.clone(), &content.left_out);
    if inside.longest > MAX_TEASER_BYTES {
        return None;
    }
    if inside.headlines >= FEW_HEADLINES {
        return Some(inside.headlines);
    }
    // The list may be in a part of the page that a script shows.
    let anywhere = Lines::of(outline, 0..outline.pieces.len() as u32, &[]);
    (anywhere.headlines >= MANY_HEADLINES).then_some(anywhere.headlines)
}

/// What some pieces are made of, line by line.
#[derive(Clone, Copy, Debug, Default)]
struct Lines {
    /// The number of lines that are a link as long as a headline.
    headlines: u32,
    /// The most bytes of prose between two headlines.
    longest: u32,
}

impl Lines {
    /// Reads the lines of the pieces, without the elements that are left out.
    fn of(outline: &Outline, pieces: Range<u32>, left_out: &[bool]) -> Self {
        let mut lines = Self::default();
        let (mut depth, mut prose) = (0_u32, 0);
        let mut current = Line::default();
        let mut at = pieces.start as usize;
        while let Some(piece) = outline.pieces[..pieces.end as usize].get(at) {
            at += 1;
            let element = match piece {
                Piece::Open(index) | Piece::Close(index) => Some((*index as usize, &outline.elements[*index as usize])),
                Piece::Mark(_) | Piece::Text(_) => None,
            };
            if element.is_some_and(|(_, element)| element.tag.is_block())
                || matches!(piece, Piece::Mark(tag) if *tag != Tag::Void)
            {
                lines.end(std::mem::take(&mut current), &mut prose);
            }
            let link = u32::from(element.is_some_and(|(_, element)| element.tag == Tag::Link));
            match (piece, element) {
                (Piece::Open(_), Some((index, element))) if left_out.get(index) == Some(&true) => {
                    at = element.pieces.end as usize;
                }
                (Piece::Open(_), _) => depth += link,
                (Piece::Close(_), _) => depth = depth.saturating_sub(link),
                (Piece::Text(range), _) => {
                    let bytes = outline.text[range.start as usize..range.end as usize].trim().len() as u32;
                    *(if depth > 0 { &mut current.linked } else { &mut current.other }) += bytes;
                }
                (Piece::Mark(_), _) => {}
            }
        }
        lines.end(current, &mut prose);
        lines
    }

    /// Counts a line. `prose` is the number of bytes since the last headline.
    fn end(&mut self, line: Line, prose: &mut u32) {
        if line.linked >= MIN_HEADLINE_BYTES && line.linked > line.other {
            self.headlines += 1;
            *prose = 0;
        } else if line.other >= MIN_TEASER_BYTES && line.linked <= line.other {
            *prose += line.other;
            self.longest = self.longest.max(*prose);
        }
    }
}

/// The bytes of a line.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    linked: u32,
    other: u32,
}
