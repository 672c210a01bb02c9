//! Lines below the headline that are not part of the release: contacts, notes, dates and times that close it.

use crate::Span;
use crate::document::block::BlockKind;
use crate::document::chars::has_digit;
use crate::document::draft::Draft;
use crate::document::header::MAX_BLOCKS;
use crate::document::line::boilerplate::{is_boilerplate, is_row_of_links};
use crate::document::line::dateline::{DateLine, date_line};
use crate::document::line::issuer_name::ends_in_by;
use crate::document::line::name_line::{NameLine, name_line};
use crate::document::line::shape::{
    SHORT, has_more_words, is_capitalised, is_closing_mark, is_list_item, is_navigation, is_near_end, is_ornament, is_prose,
    is_time,
};
use crate::lexicon::line::{DateRole, Extent, LineOpening, OpenedLine};

/// The text that follows a line of boilerplate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// The text that the line interrupted.
    Same,
    /// Short lines that belong to it.
    Lines,
    /// Only notes or boilerplate.
    Rest(BlockKind),
    /// Only notes or boilerplate, if the next paragraph is numbered. The line itself is not yet read.
    RestIfNumbered(BlockKind),
}

/// Reads a line of boilerplate; returns nothing for other paragraphs.
pub(super) fn boilerplate(draft: &mut Draft<'_>, span: Span) -> Option<After> {
    let words = span.of(draft.text);
    let first = words.as_bytes().first().copied().unwrap_or_default();
    if is_closing_mark(words) && draft.has_body() {
        draft.push(BlockKind::Boilerplate, span);
        return Some(After::Rest(BlockKind::Boilerplate));
    }
    if !first.is_ascii_alphanumeric() && is_ornament(words) {
        // "# # #" closes a release.
        let closes = words.contains('#') && draft.has_body();
        draft.push(BlockKind::Boilerplate, span);
        return Some(if closes { After::Rest(BlockKind::Boilerplate) } else { After::Same });
    }
    if words.len() <= SHORT && closing_date(draft, span) {
        return Some(After::Same);
    }
    let opened = if draft.tables.may_open_boilerplate(words) { draft.tables.opening(words) } else { None };
    if let Some(after) = opened.and_then(|opened| opened_line(draft, span, &opened)) {
        return Some(after);
    }
    let navigation = words.len() <= SHORT && (is_navigation(words) || is_row_of_links(words, draft.tables));
    navigation.then(|| {
        draft.push(BlockKind::Boilerplate, span);
        After::Same
    })
}

/// Reads a line that opens with a phrase of boilerplate or names an issuer.
fn opened_line(draft: &mut Draft<'_>, span: Span, opened: &OpenedLine<'_>) -> Option<After> {
    let words = span.of(draft.text);
    match opened.opening {
        LineOpening::Boilerplate { scope, extent, note } => {
            // In a dialogue only the end of the transcript is boilerplate; other lines that look like boilerplate are spoken.
            let spoken = draft.has_certain_turn && !opened.line.bytes().starts_with(b"end");
            if spoken || !is_boilerplate(words, opened, scope, draft.tables) {
                return None;
            }
            let kind = if note { BlockKind::Note } else { BlockKind::Boilerplate };
            if extent == Extent::Numbered {
                return Some(After::RestIfNumbered(kind));
            }
            draft.push(BlockKind::Boilerplate, span);
            Some(match extent {
                Extent::Rest => After::Rest(kind),
                Extent::Lines => After::Lines,
                Extent::Line | Extent::Numbered => After::Same,
            })
        }
        LineOpening::Issuer(row) if opened.is_whole() && opened.len > 12 => {
            draft.note_issuer(words, row);
            draft.push(BlockKind::Issuer, span);
            Some(After::Same)
        }
        // "Issued by the Ministry of Trade"
        LineOpening::From if ends_in_by(&words[..opened.end()]) && !is_prose(words.trim_end_matches('.'), draft.tables) => {
            let names = Span::new(span.start + opened.end() as u32, span.start + words.trim_end_matches('.').len() as u32);
            draft.note_issuers(names.trim(draft.text));
            draft.push(BlockKind::Issuer, span);
            Some(After::Rest(BlockKind::Boilerplate))
        }
        _ => None,
    }
}

/// Reads the name of a body that closes a release: "Ministry of Trade of the Republic of Ruritania", with its town and the date at most
/// below it.
pub(super) fn closing_body(draft: &mut Draft<'_>, span: Span) -> bool {
    let words = span.of(draft.text);
    let closes = is_near_end(draft.text, span.end, draft.tables)
        && words.len() <= SHORT
        && draft.has_body()
        // "2. Assembly of Ports": a topic.
        && !is_list_item(words)
        && name_line(words, draft.tables) == Some(NameLine::Body);
    if closes {
        // "Source: Ministry of Trade"
        let opened = draft.tables.opening(words).filter(|opened| opened.opening == LineOpening::From);
        draft.note_unknown_issuer(opened.map_or(words, |opened| &words[opened.end()..]).trim_start_matches([':', ' ']));
        draft.push(BlockKind::Issuer, span);
    }
    closes
}

/// Reads the line with which an agency closes a report: its letters, or the initials of its writers: "(RNA)", "RNA/Lund/Silva", "ab/cd".
pub(super) fn agency_close(draft: &mut Draft<'_>, span: Span) -> bool {
    /// The longest name of a writer, in bytes.
    const MAX_WRITER: usize = 24;
    let words = span.of(draft.text);
    if words.len() > 80 || !is_near_end(draft.text, span.end, draft.tables) || has_digit(words) {
        return false;
    }
    let inner = words.trim_matches(|c: char| !c.is_alphanumeric());
    let place = draft.blocks.iter().take(MAX_BLOCKS).find(|block| block.kind == BlockKind::Place);
    let agency = || {
        let letters = (2..=8).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_uppercase());
        letters && place.is_some_and(|place| place.span.of(draft.text).to_uppercase().contains(inner))
    };
    let writer = |part: &str| !part.is_empty() && part.len() <= MAX_WRITER && !has_more_words(part, 3);
    let closes = agency() || place.is_some() && inner.contains('/') && inner.split('/').all(|part| writer(part.trim()));
    if closes {
        draft.push(BlockKind::Boilerplate, span);
    }
    closes
}

/// Reads a date or a time of day on a line of its own below the first paragraphs.
fn closing_date(draft: &mut Draft<'_>, span: Span) -> bool {
    let words = span.of(draft.text);
    if words.len() > 80 || !has_digit(words) {
        return false;
    }
    if is_time(words, draft.tables) {
        draft.push(BlockKind::Place, span);
        return true;
    }
    // "December 6, 2031, Strelsau" at the end.
    let town = |after: &str| is_capitalised(after, 3, draft.tables) && is_near_end(draft.text, span.end, draft.tables);
    let fits = |line: &DateLine| line.before.len() <= 40 && (line.after.is_empty() || town(&words[line.after.clone()]));
    let line = date_line(words, draft.tables).filter(fits);
    let Some(line) = line else { return false };
    // "New Delhi" above its date.
    if let Some(last) = draft.blocks.last_mut() {
        if last.kind == BlockKind::Heading && is_capitalised(last.span.of(draft.text), 3, draft.tables) {
            last.kind = BlockKind::Place;
        }
    }
    draft.note_date(DateRole::Delivered, line.date.day);
    draft.push(BlockKind::Date, span);
    true
}
