//! Cohesion between a headline and its text: a headline has words of the first paragraph, and a line of the site has none.

use super::headline::with_wrapped_lines;
use crate::Span;
use crate::document::block::{Block, BlockKind};
use crate::document::chars::FloorBoundary;
use crate::document::draft::Draft;
use crate::document::line::dateline::date_line;
use crate::document::line::headline::kind_of_headline;
use crate::document::line::shape::{SHORT, has_more_words, is_prose};

/// The number of blocks above the first paragraph.
const MAX_BLOCKS: usize = 64;
/// The number of bytes of the first paragraph that are read.
const BYTES_READ: usize = 800;
/// The most words of a line of a site that stands where a headline may.
const MAX_SITE_WORDS: usize = 7;
/// The fewest words that a headline shares with its text.
const MIN_SHARED: usize = 2;
/// The number of letters by which two words are the same: "condemns" and "condemned".
const STEM: usize = 7;
/// The fewest letters of a word that is compared.
const MIN_LETTERS: usize = 4;

/// Makes another line above the first paragraph the headline, if the one that was taken for it is short and shares no word with that
/// paragraph: "Viewing all articles⏎Minister Silva opens a school⏎Minister Ana Silva opened".
pub(super) fn prefer_cohesive_headline(draft: &mut Draft<'_>) {
    let Some(title) = draft.facts.title else { return };
    if let Some(whole) = whole_headline(draft, title) {
        return replace(draft, title, whole);
    }
    // "Joint statement on fisheries": a headline that names its form needs no other words.
    if has_more_words(title.of(draft.text), MAX_SITE_WORDS) || kind_of_headline(title.of(draft.text), draft.tables).is_some() {
        return;
    }
    let Some(first) = draft.blocks.iter().take(MAX_BLOCKS).position(|block| is_text(draft, block)) else { return };
    let paragraph = words(draft, first);
    let paragraph = stems(&paragraph[..paragraph.floor_boundary(BYTES_READ)]);
    let own = shared(title.of(draft.text), &paragraph);
    let best = (0..first).rev().filter(|at| may_be_headline(draft, *at)).max_by_key(|at| shared(words(draft, *at), &paragraph));
    let Some(best) = best.filter(|at| shared(words(draft, *at), &paragraph) >= own + MIN_SHARED) else { return };
    replace(draft, title, best);
}

/// The block below the headline that repeats it and says more: "Fishing quotas won’t change⏎Rt Hon Bo Lund⏎Fishing quotas won’t change after vote".
fn whole_headline(draft: &Draft<'_>, title: Span) -> Option<usize> {
    let above = draft.blocks.iter().take(MAX_BLOCKS).take_while(|block| !is_text(draft, block));
    let repeats = |block: &Block| {
        let rest = block.span.of(draft.text).strip_prefix(title.of(draft.text));
        block.span.start > title.end && rest.is_some_and(|rest| rest.starts_with(' '))
    };
    above.enumerate().find(|(at, block)| repeats(block) && may_be_headline(draft, *at)).map(|(at, _)| at)
}

/// Makes the block at `at` the headline instead of `title`.
fn replace(draft: &mut Draft<'_>, title: Span, at: usize) {
    if let Some(site) = draft.blocks.iter_mut().find(|block| block.span == title) {
        site.kind = BlockKind::Boilerplate;
    }
    let line = without_bullet(draft, draft.blocks[at].span);
    let whole = with_wrapped_lines(draft, line);
    // Another block may begin in the lines that the headline goes on with.
    let is_cut = draft.blocks.get(at + 1).is_some_and(|below| below.span.start < whole.end);
    let headline = if is_cut { line } else { whole };
    draft.blocks[at] = Block { kind: BlockKind::Title, span: headline };
    draft.facts.title = Some(headline);
}

/// Whether a block is a paragraph of sentences. A menu has no full stop.
fn is_text(draft: &Draft<'_>, block: &Block) -> bool {
    let words = block.span.of(draft.text);
    let stops = words.ends_with(['.', '”', '"']) || words.contains(". ");
    block.kind == BlockKind::Paragraph && stops && is_prose(words, draft.tables)
}

fn words<'t>(draft: &Draft<'t>, at: usize) -> &'t str {
    draft.blocks[at].span.of(draft.text)
}

/// A line without the mark of an item of a list.
fn without_bullet(draft: &Draft<'_>, line: Span) -> Span {
    let words = line.of(draft.text).trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '•' | '*' | '-'));
    Span::new(line.end - words.len() as u32, line.end)
}

/// Whether a block above the first paragraph may be a headline.
fn may_be_headline(draft: &Draft<'_>, at: usize) -> bool {
    const KINDS: [BlockKind; 4] = [BlockKind::Heading, BlockKind::Subtitle, BlockKind::Paragraph, BlockKind::ListItem];
    let words = words(draft, at);
    KINDS.contains(&draft.blocks[at].kind)
        && words.len() <= SHORT
        && !words.starts_with('(')
        && has_more_words(words, 3)
        && !is_prose(words, draft.tables)
        && date_line(words, draft.tables).is_none()
}

/// The first letters of the words of a text, in small letters and sorted.
fn stems(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= MIN_LETTERS);
    let mut stems: Vec<String> = words.map(|word| word.chars().flat_map(char::to_lowercase).take(STEM).collect()).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The number of words that a line shares with a text.
fn shared(line: &str, text: &[String]) -> usize {
    stems(line).iter().filter(|stem| text.binary_search(stem).is_ok()).count()
}
