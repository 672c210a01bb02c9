//! Lines of a header that state a date.

use super::pending::Pending;
use crate::Span;
use crate::document::block::BlockKind;
use crate::document::chars::is_in_other_script;
use crate::document::date;
use crate::document::draft::Draft;
use crate::document::line::boilerplate::is_row_of_links;
use crate::document::line::dateline::{Label, date_line, label};
use crate::document::line::headline::kind_of_headline;
use crate::document::line::name_line::{NameLine, name_line};
use crate::document::line::shape::{SHORT, has_more_words, is_prose};
use crate::lexicon::line::{DateRole, LineOpening};

/// Reads a date after a phrase that announces one: "Published 21 December 2017", "Date: 3 June 2024 at noon".
pub(super) fn announced_date(draft: &mut Draft<'_>, pending: &mut Pending, line: Span, (rest, role): (Span, DateRole)) -> bool {
    if line.len() > SHORT || is_prose(line.of(draft.text), draft.tables) {
        return false;
    }
    let Some(date) = date::find(rest.of(draft.text)).filter(|date| date.range.start <= 24) else { return false };
    pending.settle_as(BlockKind::Subtitle, draft);
    draft.note_date(role, date.day);
    note_more_dates(draft, &rest.of(draft.text)[date.range.end..]);
    draft.push(BlockKind::Date, line);
    true
}

/// Reads a date that a phrase announces after a body: "Ministry of Trade of Ruritania, posted 26 September 2033 14:07".
pub(super) fn date_after_issuer(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> bool {
    /// The longest phrase before the date, in bytes.
    const MAX_PHRASE: usize = 16;
    let words = line.of(draft.text);
    let Some((body, rest)) = words.split_once(", ").filter(|_| words.len() <= SHORT) else { return false };
    let Some(LineOpening::Date(role)) = draft.tables.opening(rest).map(|opened| opened.opening) else { return false };
    let is_body = name_line(body, draft.tables) == Some(NameLine::Body) || draft.tables.issuer(body).is_some();
    let Some(date) = date::find(rest).filter(|date| is_body && date.range.start <= MAX_PHRASE) else { return false };
    pending.settle_as(BlockKind::Subtitle, draft);
    draft.note_issuers(Span::new(line.start, line.start + body.len() as u32));
    draft.note_date(role, date.day);
    draft.push(BlockKind::Date, line);
    true
}

/// Reads a date that a phrase announces in front of a text: "date 2033-06-03 Minister Silva said". Returns the text.
pub(super) fn date_before_text(draft: &mut Draft<'_>, line: Span, (rest, role): (Span, DateRole)) -> Option<Span> {
    let words = rest.of(draft.text);
    let date = date::find(words).filter(|date| date.range == (0.."2033-06-03".len()))?;
    let after = words[date.range.end..].trim_start();
    let opening = draft.tables.opening(after).map(|opened| opened.opening);
    let opens_line = !matches!(opening, None | Some(LineOpening::Office));
    let is_text = after.starts_with(char::is_uppercase) && has_more_words(after, 2) && !opens_line;
    if !is_text || words.contains(['|', '•']) {
        return None;
    }
    let day = Span::new(line.start, rest.start + date.range.end as u32);
    draft.note_date(role, date.day);
    draft.push(BlockKind::Date, day);
    Some(Span::new(rest.end - after.len() as u32, rest.end))
}

/// Notes the dates that other phrases announce on the rest of a line without bars: "Submitted 3 May 2033 Accepted 4 May 2033 Published 5
/// May 2033".
fn note_more_dates(draft: &mut Draft<'_>, mut rest: &str) {
    /// The number of dates that are read.
    const MAX_DATES: usize = 4;
    for _ in 0..MAX_DATES {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let opened = draft.tables.opening(rest).map(|opened| opened.opening);
        let date = date::find(rest).filter(|date| date.range.start <= 24);
        let (Some(LineOpening::Date(role)), Some(date)) = (opened, date) else { return };
        draft.note_date(role, date.day);
        rest = &rest[date.range.end..];
    }
}

/// Reads a date line with a label or a body beside the date: "Brussels, 3 June 2024".
pub(super) fn plain_date(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> bool {
    let words = line.of(draft.text);
    let tables = draft.tables;
    let Some(date) = date_line(words, tables) else { return false };
    let before = &words[date.before.clone()];
    let after = &words[date.after.clone()];
    let (label_before, label_after) = (label(before, tables), label(after, tables));
    // "Thursday, 26 December 2033 Search": the day on which the page was shown.
    if is_row_of_links(after, tables) || matches!(tables.whole(after), Some(LineOpening::Boilerplate { .. })) {
        draft.push(BlockKind::Boilerplate, line);
        return true;
    }
    // A headline may contain a date, too: "Statement on Ruritania, 3 June 2024".
    let untitled = draft.facts.title.is_none();
    if label_before.is_none() && kind_of_headline(before, tables).is_some()
        || label_before.is_some_and(|label| !label.colon && untitled && !words.contains('|'))
        || untitled && has_more_words(before, 3) && !is_in_other_script(before)
    {
        return false;
    }
    for label in label_before.into_iter().chain(label_after) {
        draft.note_label(label);
    }
    // "June 3, 2024 – Strelsau – Ministry of Foreign Affairs"
    if let Some((at, mark)) = after.rmatch_indices(['–', '—']).next() {
        let body = after[at + mark.len()..].trim();
        if let Some(row) = tables.issuer(body) {
            draft.note_issuer(body, row);
        }
    }
    pending.settle_as(BlockKind::Subtitle, draft);
    draft.note_date(DateRole::Plain, date.date.day);
    draft.push(BlockKind::Date, line);
    true
}

/// Reads the body after a label: "Press release of the Ministry of Trade of the Republic of Peru". Returns whether there is one.
fn note_issuer_after_label(draft: &mut Draft<'_>, part: &str) -> bool {
    let after = draft.tables.opening(part).map_or("", |opened| &part[opened.end()..]);
    // house: links, not words that rules ask for
    let body = [" of the ", " from the ", " by the "].iter().find_map(|link| after.strip_prefix(link));
    let Some(body) = body else { return false };
    match draft.tables.issuer(body) {
        Some(row) => draft.note_issuer(body, row),
        None => draft.note_unknown_issuer(body),
    }
    true
}

/// The marks that separate the parts of a line.
const BARS: [char; 3] = ['|', '·', '•'];

/// Reads a line whose parts bars separate, one of them a date: "3 June 2024 | Press release 117 | Last updated: 4 June 2024", "Submitted
/// 10 May 2024 · Published 3 June 2024".
pub(super) fn barred_date(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> bool {
    let words = line.of(draft.text);
    let tables = draft.tables;
    let parts = || words.split(BARS).map(str::trim);
    let dated = |part: &str| date_line(part, tables).filter(|date| date.before.is_empty());
    let announced = |part: &str| matches!(tables.opening(part).map(|opened| opened.opening), Some(LineOpening::Date(_)));
    let any = |part: &str| dated(part).is_some() || announced(part) && date::find(part).is_some();
    if !words.contains(BARS) || words.starts_with(BARS) || !parts().any(any) {
        return false;
    }
    let mut issuer = None;
    for part in parts() {
        match tables.opening(part).map(|opened| opened.opening) {
            Some(LineOpening::Label { kind, firm, colon }) => {
                draft.note_label(Label { kind, firm, colon });
                if note_issuer_after_label(draft, part) {
                    issuer = words.strip_suffix(part).map(|before| line.start + before.len() as u32);
                }
            }
            Some(LineOpening::Date(role)) => {
                if let Some(date) = date::find(part) {
                    draft.note_date(role, date.day);
                }
            }
            _ => {
                if let Some(date) = dated(part) {
                    draft.note_date(DateRole::Plain, date.date.day);
                }
            }
        }
    }
    pending.settle_as(BlockKind::Subtitle, draft);
    let end = issuer.unwrap_or(line.end);
    draft.push(BlockKind::Date, Span::new(line.start, end).trim(draft.text));
    draft.push(BlockKind::Issuer, Span::new(end, line.end));
    true
}
