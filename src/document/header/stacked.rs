//! Headlines that a title page sets line by line: "STATEMENT⏎BY⏎HON. ANA SILVA, MINISTER OF TRADE⏎AT THE OPENING OF THE HARBOUR".

use super::headline::{line_directly_below, with_wrapped_lines};
use super::pending::Pending;
use crate::Span;
use crate::document::block::BlockKind;
use crate::document::chars::FloorBoundary;
use crate::document::draft::Draft;
use crate::document::line::dateline::date_line;
use crate::document::line::name_line::is_office;
use crate::document::line::shape::{SHORT, is_list_item, is_prose, is_salutation};
use crate::lexicon::line::{LineSet, LineTables};

/// The most lines of such a headline after the one with "by".
const MAX_LINES: usize = 8;

/// Reads a label with its author below it as one headline, which names the form and the author: "Statement⏎by⏎Ana Silva". `label` is a
/// line that is a label and no more.
pub(super) fn stacked_headline(draft: &mut Draft<'_>, pending: &mut Pending, label: Span) -> bool {
    if draft.facts.title.is_some() {
        return false;
    }
    if let Some(below) = whose_it_is(draft, label) {
        pending.settle_as(BlockKind::Subtitle, draft);
        let title = with_wrapped_lines(draft, Span::new(label.start, below.end));
        draft.facts.title = Some(title);
        draft.push(BlockKind::Title, title);
        return true;
    }
    let Some(by) = line_below(draft.text, label.end).filter(|line| opens_with_by(line.of(draft.text), draft.tables)) else {
        return false;
    };
    let (mut end, mut lines) = (by.end, 0);
    while let Some(line) = line_below(draft.text, end).filter(|line| lines < MAX_LINES && continues(draft, end, *line, by)) {
        (end, lines) = (line.end, lines + 1);
    }
    // "Statement by" alone names nobody.
    let named = lines > 0 || !is_by(by.of(draft.text));
    if named {
        pending.settle_as(BlockKind::Subtitle, draft);
        let title = Span::new(label.start, end);
        draft.facts.title = Some(title);
        draft.push(BlockKind::Title, title);
    }
    named
}

/// The line directly below a label that says whose text it is: "COMMUNIQUÉ⏎OF THE SUMMIT OF HEADS OF STATE".
fn whose_it_is(draft: &Draft<'_>, label: Span) -> Option<Span> {
    let line = line_directly_below(draft.text, label.end)?;
    let words = line.of(draft.text);
    let first = words.split(' ').next().unwrap_or_default();
    (first.eq_ignore_ascii_case("of") && words.len() <= SHORT && !is_prose(words, draft.tables)).then_some(line)
}

/// Whether a line continues a headline that ends at `end`: the name below "by", an office, the occasion, and lines directly below these.
fn continues(draft: &Draft<'_>, end: u32, line: Span, by: Span) -> bool {
    let (words, tables) = (line.of(draft.text), draft.tables);
    let apart = words.len() > SHORT
        || is_prose(words, tables)
        || is_list_item(words)
        || is_salutation(words, tables)
        || words.ends_with([':', ','])
        || date_line(words, tables).is_some()
        || tables.whole(words).is_some();
    let first = words.split(' ').next().unwrap_or_default();
    let preposition = || tables.set(LineSet::DatelinePreposition).any(|word| word.eq_ignore_ascii_case(first));
    let occasion = || tables.has(LineSet::EndOfName, first.to_lowercase()) || preposition();
    let names_author = || end == by.end && is_by(by.of(draft.text));
    let directly = || line_directly_below(draft.text, end) == Some(line);
    !apart && (names_author() || directly() || occasion() || is_office(words, tables))
}

fn is_by(words: &str) -> bool {
    words.eq_ignore_ascii_case("by")
}

fn opens_with_by(words: &str, tables: &LineTables) -> bool {
    is_by(words.split(' ').next().unwrap_or_default()) && words.len() <= SHORT && !is_prose(words, tables)
}

/// The next line that is not empty, with one empty line at most before it.
fn line_below(text: &str, end: u32) -> Option<Span> {
    let rest = &text[end as usize..];
    let rest = &rest[..rest.floor_boundary(2 * SHORT)];
    let line = rest.trim_start();
    let start = rest.len() - line.len();
    let breaks = rest[..start].bytes().filter(|byte| *byte == b'\n').count();
    let line = line.split(['\n', '\r']).next().unwrap_or_default();
    let at = end as usize + start;
    ((1..=2).contains(&breaks) && !line.is_empty()).then(|| Span::from(at..at + line.len()).trim(text))
}
