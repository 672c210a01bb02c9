//! The country of origin that a distributor sets before a headline: "Egypt: Minister Phones Counterpart".

use crate::Span;
use crate::document::block::{Block, BlockKind};
use crate::document::draft::Draft;
use crate::document::line::shape::{SHORT, has_more_words, is_capitalised};
use crate::lexicon::line::LineOpening;

/// The longest name of a country before a headline, in bytes.
const MAX_ORIGIN: usize = 32;
/// The number of blocks at either end of a release that may name its issuer.
const BLOCKS_READ: usize = 12;

/// Makes the country before a headline a label, if a line outside the body names an issuer of that country: "Egypt: Minister Phones
/// Counterpart" above "Egypt Information Service (Cairo)". Otherwise it is the subject: "Egypt: Statement by the High Representative".
pub(super) fn part_origin(draft: &mut Draft<'_>) {
    let Some(title) = draft.facts.title else { return };
    let Some((origin, rest)) = split(title.of(draft.text)) else { return };
    let fits = is_capitalised(origin, 3, draft.tables) && has_more_words(rest, 2);
    let at = draft.blocks.iter().position(|block| block.span == title);
    let Some(at) = at.filter(|_| fits && names_issuer_of(draft, origin)) else { return };
    let headline = Span::new(title.end - rest.len() as u32, title.end);
    draft.blocks[at].span = headline;
    draft.facts.title = Some(headline);
    let origin = Span::new(title.start, title.start + origin.len() as u32);
    draft.blocks.insert(at, Block { kind: BlockKind::Label, span: origin });
    for candidate in &mut draft.turn_candidates {
        candidate.block += usize::from(candidate.block >= at);
    }
}

/// A headline in the words before its first colon or dash, and the rest.
fn split(title: &str) -> Option<(&str, &str)> {
    let marks = [": ", " – ", " — "].iter().filter_map(|mark| title.find(mark).map(|at| (at, mark.len())));
    let (at, len) = marks.min().filter(|(at, _)| (1..=MAX_ORIGIN).contains(at))?;
    Some((&title[..at], &title[at + len..]))
}

/// Whether a line that names the issuer, the place or the distributor contains a country's name as a word.
fn names_issuer_of(draft: &Draft<'_>, country: &str) -> bool {
    let names = |block: &Block| {
        let words = block.span.of(draft.text);
        let from = || matches!(draft.tables.opening(words).map(|opened| opened.opening), Some(LineOpening::From));
        let names_issuer = matches!(block.kind, BlockKind::Issuer | BlockKind::Date | BlockKind::Place)
            || block.kind == BlockKind::Paragraph && words.len() <= SHORT && from();
        names_issuer && has_word(words, country)
    };
    let blocks = draft.blocks.iter();
    blocks.clone().take(BLOCKS_READ).chain(blocks.rev().take(BLOCKS_READ)).any(names)
}

fn has_word(words: &str, wanted: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    words
        .match_indices(wanted)
        .any(|(at, _)| !inside(words[..at].chars().next_back()) && !inside(words[at + wanted.len()..].chars().next()))
}
