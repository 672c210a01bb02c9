//! Which part of a page is the release: by `<main>`, `<article>` and roles where the page has them, by where its prose stands otherwise.

use super::element::{Tag, Traits};
use super::meta;
use super::outline::{Element, Outline, Piece};
use std::ops::Range;

/// The least length of a line of prose, in bytes, links left out.
const LINE: u32 = 40;
/// How much text may stand before the headline in what goes with it, in bytes.
const CAPTION: usize = 120;

/// What is read of a page.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) pieces: Range<u32>,
    /// The headline's element.
    pub(super) title: Option<u32>,
    /// By element: whether it is left out.
    pub(super) left_out: Vec<bool>,
}

/// All of a fragment, but for what is not shown.
#[cfg(feature = "govuk")]
pub(super) fn whole(outline: &Outline) -> Content {
    let left_out = outline.elements.iter().map(|element| element.traits.any(Traits::HIDDEN) || element.tag == Tag::Unread);
    Content { pieces: 0..outline.pieces.len() as u32, title: None, left_out: left_out.collect() }
}

pub(super) fn find(outline: &Outline) -> Content {
    let title = title(outline);
    let left_out = left_out(outline, &Prose::of(outline, &[]), title);
    let prose = Prose::of(outline, &left_out);
    let page = 0..outline.pieces.len() as u32;
    let main = prose.largest(outline, &page, |element| element.tag == Tag::Main || element.traits.any(Traits::MAIN));
    let main = main.filter(|(_, held)| held * 3 >= prose.total);
    let outer = main.clone().map_or(page, |(pieces, _)| pieces);
    let mut root = main.clone();
    for is in [is_article, is_body] {
        let (within, whole) = root.clone().unwrap_or((outer.clone(), prose.total));
        root = prose.largest(outline, &within, is).filter(|(_, held)| held * 5 >= whole * 3).or(root);
    }
    let root = root.map_or_else(|| prose.densest(outline), |(pieces, _)| pieces);
    let start = match title.map(|title| &outline.elements[title as usize].pieces) {
        Some(title) if title.start >= root.start => root.start,
        Some(title) if main.is_some() && outer.start <= title.start => outer.start,
        Some(title) => with_caption(outline, title, &root),
        None => root.start,
    };
    Content { pieces: start..root.end, title, left_out }
}

fn is_article(element: &Element) -> bool {
    element.tag == Tag::Article
}

fn is_body(element: &Element) -> bool {
    element.traits.any(Traits::BODY)
}

/// The headline: of the highest headings the one that the page's metadata names, the first in the main content, or the first.
fn title(outline: &Outline) -> Option<u32> {
    let named = meta::titles(outline);
    let mut best: Option<(u8, u32)> = None;
    let (mut inside, mut hidden, mut frame) = (0, 0, 0);
    for (at, piece) in outline.pieces.iter().enumerate() {
        let at = at as u32;
        let Piece::Open(index) = *piece else { continue };
        let element = &outline.elements[index as usize];
        let reach = |until: u32| if until > at { until } else { element.pieces.end };
        if element.tag == Tag::Article || element.tag == Tag::Main || element.traits.any(Traits::MAIN.or(Traits::BODY)) {
            inside = reach(inside);
        }
        if element.traits.any(Traits::HIDDEN) {
            hidden = reach(hidden);
        }
        if element.tag == Tag::Frame || element.traits.any(Traits::FRAME) {
            frame = reach(frame);
        }
        let Tag::Heading(level @ 1..=3) = element.tag else { continue };
        if hidden > at || frame > at {
            continue;
        }
        let words = outline.words(element.pieces.clone(), 400);
        if words.is_empty() {
            continue;
        }
        let is_named = named.iter().any(|title| meta::names(title, &words));
        let rank = match (level, is_named, inside > at) {
            (_, true, true) => 0,
            (_, true, false) => 1,
            (1, false, true) => 2,
            (1, false, false) => 3,
            _ => continue,
        };
        if best.is_none_or(|(before, _)| rank < before) {
            best = Some((rank, index));
        }
    }
    best.map(|(_, index)| index)
}

/// By element: whether it frames the page. What holds the headline or the main content does not, and what only has a name that
/// framing parts have does not where it holds more than a third of the prose.
fn left_out(outline: &Outline, prose: &Prose, title: Option<u32>) -> Vec<bool> {
    let mut kept: Vec<u32> = outline
        .elements
        .iter()
        .filter(|element| element.tag == Tag::Main || element.traits.any(Traits::MAIN.or(Traits::BODY)))
        .map(|element| element.pieces.start)
        .chain(title.map(|title| outline.elements[title as usize].pieces.start))
        .collect();
    kept.sort_unstable();
    let holds_kept = |element: &Element| {
        let next = kept.partition_point(|start| *start < element.pieces.start);
        kept.get(next).is_some_and(|start| *start < element.pieces.end)
    };
    let (mut article, mut quotation) = (0, 0);
    let mut left_out = Vec::with_capacity(outline.elements.len());
    for (index, element) in outline.elements.iter().enumerate() {
        let start = element.pieces.start;
        match element.tag {
            Tag::Article | Tag::Main => article = article.max(element.pieces.end),
            Tag::Quotation => quotation = quotation.max(element.pieces.end),
            _ => {}
        }
        let frame = match element.tag {
            Tag::Frame => true,
            Tag::Header => article <= start,
            Tag::Footer => quotation <= start,
            _ => {
                element.traits.any(Traits::FRAME)
                    || element.traits.any(Traits::FRAME_WORD) && prose.held[index] * 3 <= prose.total
            }
        };
        left_out.push(element.traits.any(Traits::HIDDEN) || element.tag == Tag::Unread || frame && !holds_kept(element));
    }
    left_out
}

/// How much prose each element holds, in bytes: the text of lines that are no mere links.
#[derive(Debug)]
struct Prose {
    held: Vec<u32>,
    total: u32,
}

impl Prose {
    fn of(outline: &Outline, left_out: &[bool]) -> Self {
        let mut prose = Self { held: vec![0; outline.elements.len()], total: 0 };
        let mut around: Vec<u32> = Vec::new();
        let (mut links, mut line, mut linked) = (0_u32, 0, 0);
        let mut at = 0;
        while let Some(piece) = outline.pieces.get(at) {
            at += 1;
            let breaks = match piece {
                Piece::Open(index) | Piece::Close(index) => outline.elements[*index as usize].tag.is_block(),
                Piece::Mark(tag) => *tag != Tag::Void,
                Piece::Text(_) => false,
            };
            if breaks {
                if line >= LINE && linked < line {
                    match around.last() {
                        Some(index) => prose.held[*index as usize] += line,
                        None => prose.total += line,
                    }
                }
                (line, linked) = (0, 0);
            }
            match piece {
                Piece::Open(index) => {
                    let element = &outline.elements[*index as usize];
                    if element.traits.any(Traits::HIDDEN) || left_out.get(*index as usize) == Some(&true) {
                        at = element.pieces.end as usize;
                        continue;
                    }
                    links += u32::from(element.tag == Tag::Link);
                    around.push(*index);
                }
                Piece::Close(index) => {
                    around.pop();
                    links -= u32::from(outline.elements[*index as usize].tag == Tag::Link);
                    let held = prose.held[*index as usize];
                    match around.last() {
                        Some(outer) => prose.held[*outer as usize] += held,
                        None => prose.total += held,
                    }
                }
                Piece::Text(range) if links == 0 => {
                    line += outline.text[range.start as usize..range.end as usize].trim().len() as u32;
                }
                Piece::Text(range) => linked += range.end - range.start,
                Piece::Mark(_) => {}
            }
        }
        prose
    }

    /// Of the elements within `pieces` for which `is` holds the one with most prose: its pieces, and how much.
    fn largest(&self, outline: &Outline, pieces: &Range<u32>, is: fn(&Element) -> bool) -> Option<(Range<u32>, u32)> {
        let inside = |element: &Element| pieces.start <= element.pieces.start && element.pieces.end <= pieces.end;
        let elements = outline.elements.iter().zip(&self.held);
        let fitting = elements.filter(|(element, held)| **held > 0 && is(element) && inside(element));
        // Of equals the innermost, which comes last.
        fitting.max_by_key(|(_, held)| **held).map(|(element, held)| (element.pieces.clone(), *held))
    }

    /// The innermost element that holds most of the prose of the page: down from the whole, as long as one part holds it.
    fn densest(&self, outline: &Outline) -> Range<u32> {
        let mut found = (0..outline.pieces.len() as u32, self.total);
        for (element, held) in outline.elements.iter().zip(&self.held) {
            let inside = found.0.start <= element.pieces.start && element.pieces.end <= found.0.end;
            let holds = matches!(element.tag, Tag::Block | Tag::Cell | Tag::Table | Tag::Row | Tag::Article | Tag::Inline);
            if *held > 0 && inside && holds && held * 4 >= found.1 * 3 {
                found = (element.pieces.clone(), *held);
            }
        }
        found.0
    }
}

/// Where what goes with the headline begins: an element around it that holds little else before it, and not the body.
fn with_caption(outline: &Outline, title: &Range<u32>, root: &Range<u32>) -> u32 {
    let mut start = title.start;
    // From the innermost outwards: elements that open before the headline and close behind it.
    for (at, piece) in outline.pieces[..title.start as usize].iter().enumerate().rev().take(64) {
        let Piece::Open(index) = piece else { continue };
        let around = &outline.elements[*index as usize].pieces;
        if around.end < title.end {
            continue;
        }
        if around.end >= root.end || outline.words(around.start..title.start, CAPTION + 1).len() > CAPTION {
            break;
        }
        start = at as u32;
    }
    start
}
