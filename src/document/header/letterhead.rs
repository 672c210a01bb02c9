//! Lines of a letterhead: reference numbers, also before the headline on its line, and addresses below the name of a body.

use crate::Span;
use crate::document::block::BlockKind;
use crate::document::chars::{FloorBoundary, has_digit};
use crate::document::date;
use crate::document::draft::Draft;
use crate::document::line::dateline::{Label, date_line, is_code};
use crate::document::line::name_line::{NameLine, is_street, name_line};
use crate::document::line::shape::{
    SHORT, has_more_words, is_capitalised, is_contact, is_opening_reference, is_prose, is_reference,
};
use crate::lexicon::line::{DateRole, LineOpening};

/// The longest reference number before a headline, in bytes.
const MAX_REFERENCE: usize = 40;

/// Reads the reference number, and the date after it, that come before a headline on its line: "No: 87, 3 May 2033, Press Release
/// Regarding the Elections". Returns the headline.
pub(super) fn numbered_headline(draft: &mut Draft<'_>, line: Span) -> Option<Span> {
    let words = line.of(draft.text);
    let head = &words[..words.floor_boundary(MAX_REFERENCE)];
    if draft.facts.title.is_some() || !has_digit(head) {
        return None;
    }
    let numbers = |words: &str| is_opening_reference(words, draft.tables) || is_code(words);
    let (reference, _) = head.split_once(", ").filter(|(reference, _)| numbers(reference))?;
    let mut rest = &words[reference.len() + 2..];
    let date = date::find(rest).filter(|date| rest[..date.range.start].trim().is_empty());
    let day = date.filter(|date| rest[date.range.end..].starts_with(", "));
    if let Some(date) = &day {
        rest = &rest[date.range.end + 2..];
    }
    // "No: 87, 3 May 2033, Strelsau"
    if !has_more_words(rest, 3) {
        return None;
    }
    let headline = Span::new(line.end - rest.len() as u32, line.end);
    let number = Span::new(line.start, line.start + reference.len() as u32);
    draft.push(BlockKind::Boilerplate, number);
    if let Some(date) = day {
        let span = Span::new(number.end + 2, headline.start - 2);
        draft.note_date(DateRole::Plain, date.day);
        draft.push(BlockKind::Date, span.trim(draft.text));
    }
    Some(headline.trim(draft.text))
}

/// The headline after a tag in brackets that names it, or before a label: "[Title] Minister visits Peru", "[list] Press release: Visit",
/// "(UPDATE) Minister visits Peru".
pub(super) fn headline_after_tag(draft: &Draft<'_>, line: Span) -> Option<Span> {
    if let Some((tag, rest)) = line.of(draft.text).strip_prefix('(').and_then(|words| words.split_once(") ")) {
        let is_tag = tag.len() > 4 && tag.len() <= MAX_REFERENCE && tag.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_headline = is_tag && draft.facts.title.is_none() && has_more_words(rest, 3) && !is_prose(rest, draft.tables);
        return is_headline.then(|| Span::new(line.end - rest.len() as u32, line.end).trim(draft.text));
    }
    let (tag, rest) = line.of(draft.text).strip_prefix('[')?.split_once("] ")?;
    let labels = |words: &str| {
        draft.tables.opening(words).is_some_and(|opened| matches!(opened.opening, LineOpening::Label { colon: true, .. }))
    };
    let tagged = draft.facts.title.is_none() && tag.len() <= MAX_REFERENCE && (labels(tag) || labels(rest));
    tagged.then(|| Span::new(line.end - rest.len() as u32, line.end).trim(draft.text))
}

/// Reads a label in capitals with its issuer before a headline on the same line: "PRESS RELEASE BY THE MINISTRY FOR TRADE Minister Silva visits
/// Lima". Returns the headline.
pub(super) fn headline_after_issuer(draft: &mut Draft<'_>, line: Span) -> Option<Span> {
    let words = line.of(draft.text);
    let opened = draft.tables.opening(words).filter(|_| draft.facts.title.is_none())?;
    let LineOpening::Label { kind, firm, colon } = opened.opening else { return None };
    let by = &words[opened.end()..];
    let is_small = |word: &str| word.contains(char::is_lowercase) || word.starts_with(['“', '"', '‘', '\'']);
    let small = by.split(' ').find(|word| is_small(word))?;
    let at = opened.end() + (small.as_ptr() as usize - by.as_ptr() as usize);
    let issuer = words[opened.end()..at].trim().strip_prefix("BY ")?;
    if !has_more_words(issuer, 2) || !has_more_words(&words[at..], 3) || is_prose(words, draft.tables) {
        return None;
    }
    draft.note_label(Label { kind, firm, colon });
    let start = |part: &str| line.start + (part.as_ptr() as usize - words.as_ptr() as usize) as u32;
    let body = Span::new(start(issuer), start(issuer) + issuer.len() as u32);
    draft.note_issuers(body);
    draft.push(BlockKind::Label, Span::new(line.start, line.start + opened.end() as u32));
    draft.push(BlockKind::Issuer, body);
    Some(Span::new(line.start + at as u32, line.end))
}

/// The label and the headline after the letters of a body: "MFA Press Statement: Visit to Peru", "MFA Media Release".
pub(super) fn label_after_letters(draft: &Draft<'_>, line: Span) -> Option<Span> {
    /// The most letters of such a body.
    const MAX_LETTERS: usize = 6;
    let (letters, rest) = line.of(draft.text).split_once(' ')?;
    let is_body = (2..=MAX_LETTERS).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_body || draft.facts.title.is_some() {
        return None;
    }
    let opened = draft.tables.opening(rest)?;
    let after = &rest[opened.end()..];
    let labelled = matches!(opened.opening, LineOpening::Label { .. }) && (after.is_empty() || after.starts_with(':'));
    labelled.then(|| Span::new(line.end - rest.len() as u32, line.end))
}

/// Reads a line of an address or a part of a body directly below another line of the letterhead, if the headline follows after a blank
/// line: "African Union⏎Peace and Security Council", "2330 Roxas Boulevard, Pasay City".
pub(super) fn letterhead_line(draft: &mut Draft<'_>, line: Span) -> bool {
    let words = line.of(draft.text);
    let above = draft.blocks.last();
    let near = above.is_some_and(|above| is_one_break(&draft.text[above.span.end as usize..line.start as usize]));
    let directly = near && above.is_some_and(|above| matches!(above.kind, BlockKind::Issuer | BlockKind::Place));
    let heads_address = || draft.blocks.is_empty() && is_above_address(draft, line.end);
    let letterhead = draft.facts.title.is_none()
        && words.len() <= SHORT
        && is_capitalised(words, 8, draft.tables)
        && (near && is_street(words, draft.tables) || (directly || heads_address()) && headline_follows(draft, line.end));
    if letterhead {
        draft.push(if has_digit(words) { BlockKind::Place } else { BlockKind::Issuer }, line);
    }
    letterhead
}

/// Whether the next line has the telephone number or the address of mail of the body that words name.
pub(super) fn is_above_contact(draft: &Draft<'_>, unit: Span) -> bool {
    let below = &draft.text[unit.end as usize..];
    let below = &below[..below.floor_boundary(2 * SHORT)];
    let Some(line) = below.split('\n').map(str::trim).find(|line| !line.is_empty()) else { return false };
    let opened = || draft.tables.opening(line).map(|opened| opened.opening);
    is_contact(line) && matches!(opened(), Some(LineOpening::Boilerplate { .. })) && date::find(line).is_none()
}

/// Whether the line directly below is a street, a town or a part of the body: "Marlborough House, Pall Mall", "2330 Roxas Boulevard",
/// "Ministry of Trade" below "Government Offices of Ruritania".
fn is_above_address(draft: &Draft<'_>, end: u32) -> bool {
    let below = &draft.text[end as usize..];
    let line = below[..below.floor_boundary(2 * SHORT)].split('\n').nth(1).unwrap_or_default().trim();
    let address = line.contains(", ") || has_digit(line);
    let part = || name_line(line, draft.tables) == Some(NameLine::Body);
    is_capitalised(line, 8, draft.tables) && (address || part()) && date_line(line, draft.tables).is_none()
}

/// Whether white space is a single line break.
fn is_one_break(space: &str) -> bool {
    space.trim().is_empty() && space.bytes().filter(|byte| *byte == b'\n').count() == 1
}

/// Whether the letterhead ends with a blank line, and a line that may be a headline comes after it.
fn headline_follows(draft: &Draft<'_>, end: u32) -> bool {
    let after = &draft.text[end as usize..];
    let after = &after[..after.floor_boundary(4 * SHORT)];
    let lines = after.split('\n').skip(1).map(str::trim);
    let below = lines.skip_while(|line| !line.is_empty()).filter(|line| !line.is_empty());
    // "PR-015-2034", "Press release", "Published", "3 May 2033"
    let mut below = below.skip_while(|line| {
        let opening = || draft.tables.whole(line);
        is_reference(line, draft.tables)
            || is_opening_reference(line, draft.tables)
            || matches!(opening(), Some(LineOpening::Label { .. } | LineOpening::Date(_)))
            || date_line(line, draft.tables).is_some()
    });
    below.next().is_some_and(|line| has_more_words(line, 2) && !is_prose(line, draft.tables))
}
