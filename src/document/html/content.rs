//! Finds the part of a page that is the release: by `<main>`, `<article>` and roles if the page has them, otherwise by the amount of prose.

use super::element::Tag;
use super::meta;
use super::outline::{Element, Outline, Piece};
use super::traits::Traits;
use std::ops::Range;

/// The shortest line of prose, in bytes, without links.
const MIN_PROSE_BYTES: u32 = 40;
/// The longest text before the headline in its own element, in bytes.
const MAX_CAPTION_BYTES: usize = 120;

/// A page with this many passages of this many bytes above a heading has its headline elsewhere.
const MANY_PASSAGES: u32 = 4;
const LONG_PASSAGE_BYTES: u32 = 200;
/// An element that its name calls a body contains at least one part in this many of the prose of the page.
const MIN_BODY_SHARE: u32 = 10;
/// With one in this many, it is the body of the page, and nothing outside it that is named like boilerplate is.
const MAIN_BODY_SHARE: u32 = 4;

/// The part of a page that is read.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) pieces: Range<u32>,
    /// The element of the headline.
    pub(super) title: Option<u32>,
    /// Per element: whether it is left out.
    pub(super) left_out: Vec<bool>,
}

/// All of a fragment, except what is hidden.
#[cfg(feature = "govuk")]
pub(super) fn whole(outline: &Outline) -> Content {
    let left_out = outline.elements.iter().map(|element| element.traits.any(Traits::HIDDEN) || element.tag == Tag::Unread);
    Content { pieces: 0..outline.pieces.len() as u32, title: None, left_out: left_out.collect() }
}

/// Finds the release in a page.
pub(super) fn find(outline: &Outline) -> Content {
    let title = title(outline);
    let left_out = left_out(outline, &Prose::of(outline, &[]), title);
    let prose = Prose::of(outline, &left_out);
    let page = 0..outline.pieces.len() as u32;
    let main = prose.largest(outline, &page, |element| element.tag == Tag::Main || element.traits.any(Traits::MAIN));
    let main = main.filter(|(_, bytes)| bytes * 3 >= prose.total);
    let outer = main.clone().map_or(page, |(pieces, _)| pieces);
    let mut root = main.clone();
    for is in [is_article, is_body, is_named_body] {
        let (within, whole) = root.clone().unwrap_or((outer.clone(), prose.total));
        root = prose.largest(outline, &within, is).filter(|(_, bytes)| bytes * 5 >= whole * 3).or(root);
    }
    let root = root.map_or_else(|| prose.densest(outline), |(pieces, _)| pieces);
    let title =
        title.filter(|title| !follows_prose(outline, &left_out, root.start..outline.elements[*title as usize].pieces.start));
    let start = match title.map(|title| &outline.elements[title as usize].pieces) {
        Some(title) if title.start >= root.start => root.start,
        Some(title) if main.is_some() && outer.start <= title.start => outer.start,
        Some(title) => with_caption(outline, title, &root),
        None => root.start,
    };
    Content { pieces: start..root.end, title, left_out }
}

/// Whether the pieces have several long passages: what follows them is no headline of the page, even if it has the same words.
fn follows_prose(outline: &Outline, left_out: &[bool], pieces: Range<u32>) -> bool {
    let mut passages = 0;
    let mut at = pieces.start;
    while at < pieces.end {
        let Some(piece) = outline.pieces.get(at as usize) else { break };
        at += 1;
        match piece {
            Piece::Open(index) if left_out[*index as usize] => at = at.max(outline.elements[*index as usize].pieces.end),
            Piece::Text(range) => passages += u32::from(range.end - range.start >= LONG_PASSAGE_BYTES),
            _ => {}
        }
    }
    passages >= MANY_PASSAGES
}

fn is_article(element: &Element) -> bool {
    element.tag == Tag::Article
}

fn is_body(element: &Element) -> bool {
    element.traits.any(Traits::BODY)
}

fn is_named_body(element: &Element) -> bool {
    element.traits.any(Traits::BODY_NAME)
}

/// The headline, among the highest headings: the one that the metadata names, or the first in the main content, or the first.
fn title(outline: &Outline) -> Option<u32> {
    let named = meta::titles(outline);
    let mut best: Option<(u8, u32)> = None;
    let (mut inside, mut hidden, mut boilerplate) = (0, 0, 0);
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
        if element.tag == Tag::Boilerplate || element.traits.any(Traits::BOILERPLATE) {
            boilerplate = reach(boilerplate);
        }
        let Tag::Heading(level @ 1..=3) = element.tag else { continue };
        if hidden > at || boilerplate > at {
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

/// Per element: whether it is hidden or boilerplate. An element that contains the headline or the main content is not boilerplate, nor
/// is one with only a word of boilerplate in its name if it contains more than a third of the prose.
fn left_out(outline: &Outline, prose: &Prose, title: Option<u32>) -> Vec<bool> {
    let is_main = |element: &Element| element.tag == Tag::Main || element.traits.any(Traits::MAIN.or(Traits::BODY));
    let is_large_body = |element: &Element, bytes: u32| is_named_body(element) && bytes * MIN_BODY_SHARE >= prose.total;
    let mut kept: Vec<u32> = outline
        .elements
        .iter()
        .zip(&prose.bytes)
        .filter(|(element, bytes)| is_main(element) || is_large_body(element, **bytes))
        .map(|(element, _)| element.pieces.start)
        .chain(title.map(|title| outline.elements[title as usize].pieces.start))
        .collect();
    kept.sort_unstable();
    let contains_kept = |element: &Element| {
        let next = kept.partition_point(|start| *start < element.pieces.start);
        kept.get(next).is_some_and(|start| *start < element.pieces.end)
    };
    let is_body_of_page =
        |element: &Element, bytes: u32| (is_body(element) || is_named_body(element)) && bytes * MAIN_BODY_SHARE >= prose.total;
    let body_elsewhere = outline.elements.iter().zip(&prose.bytes).any(|(element, bytes)| is_body_of_page(element, *bytes));
    let (mut article, mut quotation, mut body_end) = (0, 0, 0);
    let mut left_out = Vec::with_capacity(outline.elements.len());
    for (index, element) in outline.elements.iter().enumerate() {
        let start = element.pieces.start;
        if is_body_of_page(element, prose.bytes[index]) {
            body_end = body_end.max(element.pieces.end);
        }
        match element.tag {
            Tag::Article | Tag::Main => article = article.max(element.pieces.end),
            Tag::Quotation => quotation = quotation.max(element.pieces.end),
            _ => {}
        }
        let boilerplate = match element.tag {
            Tag::Boilerplate => true,
            Tag::Header => article <= start,
            Tag::Footer => quotation <= start,
            _ => {
                element.traits.any(Traits::BOILERPLATE)
                    || element.traits.any(Traits::BOILERPLATE_WORD)
                        && ((body_elsewhere && body_end <= start) || prose.bytes[index] * 3 <= prose.total)
            }
        };
        left_out.push(element.traits.any(Traits::HIDDEN) || element.tag == Tag::Unread || boilerplate && !contains_kept(element));
    }
    left_out
}

/// The amount of prose in each element, in bytes: the text of lines that are not mostly links.
#[derive(Debug)]
struct Prose {
    /// Per element.
    bytes: Vec<u32>,
    /// In the whole page.
    total: u32,
}

impl Prose {
    fn of(outline: &Outline, left_out: &[bool]) -> Self {
        let mut prose = Self { bytes: vec![0; outline.elements.len()], total: 0 };
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
                if line >= MIN_PROSE_BYTES && linked < line {
                    match around.last() {
                        Some(index) => prose.bytes[*index as usize] += line,
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
                    let bytes = prose.bytes[*index as usize];
                    match around.last() {
                        Some(outer) => prose.bytes[*outer as usize] += bytes,
                        None => prose.total += bytes,
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

    /// The element within `pieces` with most prose among those that satisfy `is`: its pieces, and its prose in bytes.
    fn largest(&self, outline: &Outline, pieces: &Range<u32>, is: fn(&Element) -> bool) -> Option<(Range<u32>, u32)> {
        let inside = |element: &Element| pieces.start <= element.pieces.start && element.pieces.end <= pieces.end;
        let elements = outline.elements.iter().zip(&self.bytes);
        let fitting = elements.filter(|(element, bytes)| **bytes > 0 && is(element) && inside(element));
        // Among equals the innermost, which comes last.
        fitting.max_by_key(|(_, bytes)| **bytes).map(|(element, bytes)| (element.pieces.clone(), *bytes))
    }

    /// The innermost element with most of the prose of the page: from the whole page inwards, as long as one element contains three
    /// quarters of what the last one does.
    fn densest(&self, outline: &Outline) -> Range<u32> {
        let mut found = (0..outline.pieces.len() as u32, self.total);
        for (element, bytes) in outline.elements.iter().zip(&self.bytes) {
            let inside = found.0.start <= element.pieces.start && element.pieces.end <= found.0.end;
            let divides = matches!(element.tag, Tag::Block | Tag::Cell | Tag::Table | Tag::Row | Tag::Article | Tag::Inline);
            if *bytes > 0 && inside && divides && bytes * 4 >= found.1 * 3 {
                found = (element.pieces.clone(), *bytes);
            }
        }
        found.0
    }
}

/// The first piece that belongs to the headline: an element around it with little other text before it, and without the body.
fn with_caption(outline: &Outline, title: &Range<u32>, root: &Range<u32>) -> u32 {
    let mut start = title.start;
    // From the innermost outwards: elements that open before the headline and close after it.
    for (at, piece) in outline.pieces[..title.start as usize].iter().enumerate().rev().take(64) {
        let Piece::Open(index) = piece else { continue };
        let around = &outline.elements[*index as usize].pieces;
        if around.end < title.end {
            continue;
        }
        if around.end >= root.end || outline.words(around.start..title.start, MAX_CAPTION_BYTES + 1).len() > MAX_CAPTION_BYTES {
            break;
        }
        start = at as u32;
    }
    start
}
