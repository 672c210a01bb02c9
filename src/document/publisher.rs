//! Who publishes a release: its issuer, or a newspaper or an agency that reports it.

use super::block::{Block, BlockKind};
use super::header;
use super::kind::{Origin, PlaceLine};
use super::line::agency::names_agency;
use super::line::name_line::{names_an_office, names_outlet};
use super::line::shape::{SHORT, is_capitalised};
use crate::Span;
use crate::lexicon::line::normalize::{self, Normalized};
use crate::lexicon::line::{LineSet, LineTables};
use crate::story::Kind;

/// The number of lines at the end of a text in which an agency may be credited.
const LINES_OF_CREDIT: usize = 4;

/// What the lines around the body say about where a release comes from.
pub(super) fn origin(text: &str, blocks: &[Block], title: Option<Span>, tables: &LineTables) -> Origin {
    let above = || blocks.iter().take_while(|block| !block.kind.is_body());
    let place = above().filter(|block| block.kind == BlockKind::Place).last().map(|place| place.span.of(text));
    let place = place.map(|place| if names_agency(place) { PlaceLine::Agency } else { PlaceLine::Town });
    let below = blocks.iter().rev().take_while(|block| !block.kind.is_body());
    let signed = below.take(header::MAX_BLOCKS).any(|block| block.kind == BlockKind::Issuer);
    let lines = blocks.iter().take_while(|block| !block.kind.is_body() || block.kind == BlockKind::Heading);
    let written =
        || lines.take(header::MAX_BLOCKS).any(|block| is_byline(block.span.of(text), tables) || is_outlet(text, *block, tables));
    let last = || blocks.iter().rev().take(LINES_OF_CREDIT).any(|block| credits_outlet(block.span.of(text), tables));
    let byline = written() || last() || title.is_some_and(|title| names_source(title.of(text), tables));
    let names_section = |block: &Block| {
        let words = block.span.of(text);
        // A menu of several lines names every section of its site.
        words.len() <= SHORT
            && !words.contains('\n')
            && normalize::find_any(Normalized::<{ SHORT }>::new(words).bytes(), &tables.set(LineSet::ReleaseSection)).is_some()
    };
    let section = above().take(header::MAX_BLOCKS).any(names_section).then_some(Kind::PressRelease);
    let signed = signed && blocks.iter().any(|block| block.kind.is_body());
    Origin { dated: false, place, byline, signed, section }
}

/// "Harbour Times (Strelsau)": a newspaper or a station, on a line of its own.
fn is_outlet(text: &str, block: Block, tables: &LineTables) -> bool {
    let kind = matches!(block.kind, BlockKind::Heading | BlockKind::Subtitle | BlockKind::Place | BlockKind::Issuer);
    let words = block.span.of(text);
    // "Harbour Gazette report"
    kind && names_outlet(words.strip_suffix(" report").unwrap_or(words), tables)
}

/// "Source: Ruritania News Agency", "Source: RNA, Harbour Times": a line below a report that names the agency or the newspapers.
fn credits_outlet(words: &str, tables: &LineTables) -> bool {
    let names = words.strip_prefix("Source:").unwrap_or_default().trim();
    words.len() <= SHORT && names.split([',', ';']).any(|name| names_outlet(name.trim(), tables))
}

/// "Ports will stay open – Foreign Ministry": a headline that ends with its source, as agencies write it.
fn names_source(title: &str, tables: &LineTables) -> bool {
    let source = [" – ", " — ", " - ", " -- "].iter().filter_map(|dash| title.rsplit_once(dash)).map(|(_, source)| source);
    let names_body = |source: &str| source.split(' ').any(|word| tables.has(LineSet::TitleSource, word));
    let is_source = |source: &str| is_capitalised(source, 8, tables) && (names_an_office(source, tables) || names_body(source));
    source.into_iter().min_by_key(|source| source.len()).is_some_and(is_source)
}

/// "By Ana Silva": the writer of a report. "By the Minister of Trade" names the author of a statement.
fn is_byline(words: &str, tables: &LineTables) -> bool {
    let name = words.strip_prefix("By ").unwrap_or_default();
    !name.is_empty() && is_capitalised(name, 4, tables) && !names_an_office(name, tables)
}
