//! Single lines of a header: everything but the headline and the text below it.

use super::headline::line_directly_below;
use super::opened::Opened;
use super::pending::{Expected, Pending};
use super::section::{is_barred_menu, is_calendar, is_named_link};
use super::step::Step;
use super::text::text;
use super::{dates, issuers, lead_in, letterhead, stacked};
use crate::Span;
use crate::document::block::BlockKind;
use crate::document::chars::{FloorBoundary, has_digit, is_mostly_in_other_script};
use crate::document::date;
use crate::document::draft::Draft;
use crate::document::line::boilerplate::{is_boilerplate, is_row_of_links};
use crate::document::line::dateline::{Label, date_line, is_agency_line, is_dateline_alone};
use crate::document::line::shape::{
    SHORT, has_more_words, is_capitalised, is_counter, is_list_item, is_navigation, is_opening_reference, is_ornament, is_prose,
    is_reference, is_time,
};
use crate::lexicon::line::{DateRole, Extent, LineOpening, LineTables, OpenedLine, PhraseScope};
use crate::story::Embargo;

/// The most blocks of a header. What follows them is body, even without a paragraph of running text.
pub(crate) const MAX_BLOCKS: usize = 60;

/// Reads a line that is not headline, subtitle or body; returns nothing for those.
pub(crate) fn line(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> Option<Step> {
    let words = line.of(draft.text);
    if let Some(expected) = pending.expected.take() {
        if words.len() <= SHORT && expected_line(draft, pending, line, expected) {
            return Some(Step::Header);
        }
    }
    if is_ornament(words) {
        draft.push(BlockKind::Boilerplate, line);
        return Some(Step::Header);
    }
    if dates::date_after_issuer(draft, pending, line) {
        return Some(Step::Header);
    }
    if let Some(headline) = letterhead::headline_after_issuer(draft, line) {
        return Some(text(draft, pending, headline));
    }
    if let Some(opened) = draft.tables.opening(words) {
        let step = opened_line(draft, pending, line, &opened);
        if step.is_some() {
            return step;
        }
    }
    if let Some(headline) = letterhead::headline_after_tag(draft, line) {
        return Some(self::line(draft, pending, headline).unwrap_or_else(|| text(draft, pending, headline)));
    }
    if let Some(label) = letterhead::label_after_letters(draft, line) {
        return self::line(draft, pending, label);
    }
    if let Some(headline) = letterhead::numbered_headline(draft, line) {
        return Some(text(draft, pending, headline));
    }
    if words.len() > SHORT {
        return None;
    }
    // "• Published: 27 July 2033"
    if let Some(rest) = words.strip_prefix(['•', '*', '-']).map(str::trim_start) {
        let opened = draft.tables.opening(rest).map(|opened| opened.opening);
        let item = Span::new(line.end - rest.len() as u32, line.end);
        let is_above_title = draft.facts.title.is_none() && !draft.has_body();
        if matches!(opened, Some(LineOpening::Date(_))) && date::find(rest).is_some() && is_above_title {
            return self::line(draft, pending, item);
        }
        // "• Login" above a headline
        let is_menu = is_list_item(words) && !is_prose(words, draft.tables) && is_menu_above(draft, line.end);
        if is_menu && is_above_title {
            draft.push(BlockKind::Boilerplate, line);
            return Some(Step::Header);
        }
    }
    let dated = dates::barred_date(draft, pending, line) || dates::plain_date(draft, pending, line);
    (dated || shaped_line(draft, pending, line)).then_some(Step::Header)
}

/// Whether items of a list that end at `end` are a menu: a blank line ends them, and a line that may be a headline comes after it.
fn is_menu_above(draft: &Draft<'_>, end: u32) -> bool {
    /// The number of lines that are read, and of bytes.
    const LINES_READ: usize = 16;
    const BYTES_READ: usize = 1200;
    let below = &draft.text[end as usize..];
    let below = &below[..below.floor_boundary(BYTES_READ)];
    let mut lines = below.split('\n').skip(1).map(str::trim).take(LINES_READ);
    let item = lines.by_ref().find(|line| !is_list_item(line));
    let headline = item.filter(|line| line.is_empty()).and_then(|_| lines.find(|line| !line.is_empty()));
    headline.is_some_and(|line| !is_list_item(line) && has_more_words(line, 3) && !is_prose(line, draft.tables))
}

/// Reads the line after "Published" or "From" on a line of its own.
fn expected_line(draft: &mut Draft<'_>, pending: &mut Pending, line: Span, expected: Expected) -> bool {
    match expected {
        Expected::Date(role) => {
            let date = date::find(line.of(draft.text)).filter(|date| date.range.start <= 16);
            let Some(date) = date else { return false };
            draft.note_date(role, date.day);
            draft.push(BlockKind::Date, line);
        }
        // A mail's header continues in indented lines.
        Expected::Subject => {
            let indented = draft.text[..line.start as usize].ends_with([' ', '\t']);
            let Some(subject) = draft.blocks.last_mut().filter(|_| indented) else { return false };
            subject.span.end = line.end;
            pending.expected = Some(expected);
        }
        Expected::Issuer => {
            draft.note_issuers(line);
            draft.push(BlockKind::Issuer, line);
        }
    }
    true
}

/// Reads a line by its shape: a day without its year, a time of day, a reference number, navigation.
fn shaped_line(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> bool {
    let words = line.of(draft.text);
    if draft.facts.title.is_some() && date::is_day_and_month(words) {
        pending.settle_as(BlockKind::Subtitle, draft);
        note_wrapped_date(draft, line);
        draft.push(BlockKind::Date, line);
    } else if is_time(words, draft.tables) || is_agency_line(words, draft.tables) || is_dateline_alone(words, draft.tables) {
        pending.settle_as(BlockKind::Place, draft);
        draft.push(BlockKind::Place, line);
    } else if is_apart(words, draft.tables)
        || is_step_of_path(draft, line)
        || draft.facts.title.is_none() && is_for_others(draft, line)
    {
        draft.push(BlockKind::Boilerplate, line);
    } else {
        return false;
    }
    true
}

/// Notes the date whose year is on the line directly below: "24 APRIL⏎2033".
fn note_wrapped_date(draft: &mut Draft<'_>, day: Span) {
    let year = line_directly_below(draft.text, day.end).filter(|year| year.len() == "2033".len());
    let Some(year) = year.filter(|year| year.of(draft.text).bytes().all(|byte| byte.is_ascii_digit())) else { return };
    if let Some(date) = date::find(&format!("{} {}", day.of(draft.text), year.of(draft.text))) {
        draft.note_date(DateRole::Plain, date.day);
    }
}

/// Whether a line is an item of the path to a page, a list that opens with its start: "1. Home", "2. Press conferences".
fn is_step_of_path(draft: &Draft<'_>, line: Span) -> bool {
    let words = line.of(draft.text);
    if draft.facts.title.is_some() || !is_list_item(words) {
        return false;
    }
    let below_step =
        draft.blocks.last().is_some_and(|block| block.kind == BlockKind::Boilerplate && is_list_item(block.span.of(draft.text)));
    let name = words.split_once(' ').map_or("", |(_, name)| name.trim_start());
    let opens = matches!(draft.tables.whole(name), Some(LineOpening::Boilerplate { .. }));
    opens || below_step && !is_prose(words, draft.tables)
}

/// Whether a line belongs to nothing below it: a reference number, navigation, links to share it.
fn is_apart(words: &str, tables: &LineTables) -> bool {
    is_reference(words, tables)
        || is_counter(words)
        || is_calendar(words)
        || is_opening_reference(words, tables)
        || is_navigation(words)
        || is_barred_menu(words, tables)
        || is_named_link(words, tables)
        || is_row_of_links(words, tables)
}

/// Whether a line is for readers of another language than the text below it, which is in Latin letters: "외교부".
fn is_for_others(draft: &Draft<'_>, line: Span) -> bool {
    /// The number of bytes below the line that are read.
    const BYTES_READ: usize = 1000;
    if !is_mostly_in_other_script(line.of(draft.text)) {
        return false;
    }
    let below = &draft.text[line.end as usize..];
    let below = &below[..below.floor_boundary(BYTES_READ)];
    let letters = below.chars().filter(|c| c.is_alphabetic());
    let latin = below.bytes().filter(u8::is_ascii_alphabetic).count();
    2 * latin > letters.count()
}

/// Reads a line that opens with a phrase of the tables.
fn opened_line(draft: &mut Draft<'_>, pending: &mut Pending, line: Span, phrase: &OpenedLine<'_>) -> Option<Step> {
    let opened = Opened::new(line, draft.text, phrase);
    let read = match phrase.opening {
        LineOpening::Label { kind, firm, colon } => return label_line(draft, pending, &opened, Label { kind, firm, colon }),
        LineOpening::LeadIn => {
            return lead_in::lead_in(draft, pending, line)
                .map(|rest| if rest.is_empty() { Step::Header } else { Step::Body(Some(rest)) });
        }
        // "Posted in: Communiqués | 24 May 2033"
        LineOpening::Boilerplate { .. } if dates::barred_date(draft, pending, line) => true,
        LineOpening::Boilerplate { scope, extent, note } => {
            return is_boilerplate(opened.words, phrase, scope, draft.tables)
                .then(|| boilerplate_line(draft, pending, line, (extent, note)));
        }
        LineOpening::Embargo => embargo_line(draft, pending, &opened),
        LineOpening::Mail => mail_line(draft, &opened),
        LineOpening::Subject => subject_line(draft, pending, &opened),
        LineOpening::Date(role) if opened.alone => {
            expect(draft, pending, line, (BlockKind::Date, Expected::Date(role)));
            true
        }
        LineOpening::Date(role) => {
            if let Some(text) = dates::date_before_text(draft, line, (opened.rest, role)) {
                return Some(self::line(draft, pending, text).unwrap_or_else(|| self::text(draft, pending, text)));
            }
            dates::barred_date(draft, pending, line) || dates::announced_date(draft, pending, line, (opened.rest, role))
        }
        LineOpening::From if opened.alone => {
            expect(draft, pending, line, (BlockKind::Issuer, Expected::Issuer));
            true
        }
        LineOpening::From => issuers::from_line(draft, pending, &opened),
        LineOpening::Place(scope) => place_line(draft, &opened, scope),
        LineOpening::Issuer(row) => issuers::issuer_line(draft, &opened, row),
        LineOpening::Question => return question_line(draft, pending, line),
        LineOpening::Body | LineOpening::Office => false,
    };
    read.then_some(Step::Header)
}

/// Reads a label: "Press release", "Press release: Minister visits Oslo", "Press release – 3 June 2024", "Statement from the Ministry".
fn label_line(draft: &mut Draft<'_>, pending: &mut Pending, opened: &Opened<'_>, label: Label) -> Option<Step> {
    let after = opened.rest.of(draft.text);
    let tables = draft.tables;
    let barred = label.colon || after.is_empty() || opened.after().trim_start().starts_with('|');
    let dated = barred && date_line(after, tables).is_some_and(|date| date.before.is_empty());
    let numbered = label.colon && is_reference(after, tables);
    // "Statement from the President on Fisheries" is a headline.
    let issued = label.colon && !label.firm && after.starts_with("from the ") && !is_prose(opened.words, tables);
    if issued {
        draft.note_issuers(Span::new(opened.rest.start + "from ".len() as u32, opened.rest.end));
    }
    // "PRESS RELEASE / COMMUNIQUÉ DE PRESSE"
    let bilingual = opened.after().trim_start().starts_with('/') && is_capitalised(after, 5, tables);
    if !(opened.alone || bilingual || opened.set_off && label.colon || dated || numbered || issued) {
        return None;
    }
    if opened.alone && stacked::stacked_headline(draft, pending, opened.line) {
        draft.note_label(label);
        return Some(Step::Header);
    }
    pending.settle_as(BlockKind::Subtitle, draft);
    draft.note_label(label);
    draft.push(BlockKind::Label, if bilingual { opened.line } else { opened.phrase().trim(draft.text) });
    if issued {
        draft.push(BlockKind::Issuer, opened.rest);
        return Some(Step::Header);
    }
    if opened.alone || bilingual {
        return Some(Step::Header);
    }
    // Labels before labels are read no deeper than a header is long.
    let step = if draft.blocks.len() > MAX_BLOCKS { None } else { line(draft, pending, opened.rest) };
    Some(step.unwrap_or_else(|| text(draft, pending, opened.rest)))
}

/// Reads "Asked by Lord Berg of Oakes": the body begins with the question of a member of a parliament.
fn question_line(draft: &mut Draft<'_>, pending: &mut Pending, line: Span) -> Option<Step> {
    let words = line.of(draft.text);
    let names = words.len() <= SHORT && !is_prose(words, draft.tables) && !words.ends_with(['.', '?']);
    names.then(|| {
        pending.choose_title(draft);
        pending.settle_as(BlockKind::Subtitle, draft);
        Step::Body(Some(line))
    })
}

/// Adds a line that announces the next one: "Published", "From:".
fn expect(draft: &mut Draft<'_>, pending: &mut Pending, line: Span, (kind, expected): (BlockKind, Expected)) {
    pending.settle_as(BlockKind::Subtitle, draft);
    pending.expected = Some(expected);
    draft.push(kind, line);
}

/// Reads "EMBARGOED UNTIL 22:30 BST ON 12 MAY 2031": words that can mean nothing else, or that state a time.
fn embargo_line(draft: &mut Draft<'_>, pending: &Pending, opened: &Opened<'_>) -> bool {
    let until = opened.rest.of(draft.text);
    let certain = opened.alone || opened.set_off || opened.end > "embargo ".len();
    let embargo = (certain || has_digit(until)) && opened.line.len() <= SHORT && !pending.has_prose(draft);
    if embargo {
        draft.facts.embargo.get_or_insert_with(|| Embargo { span: opened.line, until: date::moment(until) });
        draft.push(BlockKind::Embargo, opened.line);
    }
    embargo
}

/// Whether a line is one of a mail's header, which comes before any headline.
fn is_in_mail_header(draft: &Draft<'_>, opened: &Opened<'_>) -> bool {
    draft.facts.title.is_none() && opened.after().starts_with(':')
}

/// Reads "To: undisclosed recipients".
fn mail_line(draft: &mut Draft<'_>, opened: &Opened<'_>) -> bool {
    let mail = is_in_mail_header(draft, opened);
    if mail {
        draft.push(BlockKind::Boilerplate, opened.line);
    }
    mail
}

/// Reads "Subject: Statement by Minister Ana Lund": the headline, if the mail has no other.
fn subject_line(draft: &mut Draft<'_>, pending: &mut Pending, opened: &Opened<'_>) -> bool {
    let mail = is_in_mail_header(draft, opened);
    if mail {
        draft.push(BlockKind::Label, opened.phrase());
        if !opened.rest.is_empty() {
            pending.push_subject(draft.blocks.len());
            draft.push(BlockKind::Boilerplate, opened.rest);
        }
    }
    mail
}

/// Reads "Via teleconference".
fn place_line(draft: &mut Draft<'_>, opened: &Opened<'_>, scope: PhraseScope) -> bool {
    let words = opened.words;
    let place = opened.alone || scope == PhraseScope::Start && !is_prose(words, draft.tables) && words.len() <= 120;
    if place {
        draft.push(BlockKind::Place, opened.line);
    }
    place
}

/// Adds a line of boilerplate. After a paragraph, it may close the release.
fn boilerplate_line(draft: &mut Draft<'_>, pending: &mut Pending, line: Span, (extent, note): (Extent, bool)) -> Step {
    let closes = extent == Extent::Rest && pending.has_prose(draft);
    if closes {
        pending.settle(draft);
    }
    draft.push(BlockKind::Boilerplate, line);
    match closes {
        true if note => Step::Rest(BlockKind::Note),
        true => Step::Rest(BlockKind::Boilerplate),
        false => Step::Header,
    }
}
