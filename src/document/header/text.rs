//! The text of a header: the headline, what is below it, and the first paragraphs.

use super::pending::Pending;
use super::section::{is_above_breadcrumb, is_breadcrumb, is_cut, is_section};
use super::step::Step;
use super::{headline, lead_in, letterhead, names};
use crate::Span;
use crate::document::block::BlockKind;
use crate::document::chars::FloorBoundary;
use crate::document::date;
use crate::document::draft::Draft;
use crate::document::line::author;
use crate::document::line::dateline::{Dateline, dateline, town};
use crate::document::line::headline::{kind_of_headline, opens_headline};
use crate::document::line::name_line::{NameLine, is_office, name_line, names_an_office, names_outlet};
use crate::document::line::shape::{SHORT, has_more_words, is_heading, is_list_item, is_prose, opens_speech};
use crate::document::line::turn_label::{LabelMark, TurnLabel, TurnStrength, turn_label};
use crate::lexicon::line::{DateRole, LineOpening, LineTables, PatternStrength};
use crate::story::Kind;

/// Reads words that [`line()`](super::lines::line) does not: headline, subtitle, place, lead-in or first paragraphs.
pub(crate) fn text(draft: &mut Draft<'_>, pending: &mut Pending, mut unit: Span) -> Step {
    // "Strelsau, 3 June 2024 – The Mission issues the following statement:"
    while let Some(line) = dateline_before_lead_in(unit.of(draft.text), draft.tables) {
        push_dateline(draft, unit, &line);
        unit = Span::new(unit.start + line.rest as u32, unit.end);
        if let Some(rest) =
            opens_lead_in(unit.of(draft.text), draft.tables).then(|| lead_in::lead_in(draft, pending, unit)).flatten()
        {
            return if rest.is_empty() { Step::Header } else { Step::Body(Some(rest)) };
        }
    }
    let words = unit.of(draft.text);
    let tables = draft.tables;
    let label = turn_label(words, tables);
    let is_clear = |label: TurnLabel<'_>| label.mark == LabelMark::Clear;
    if label.is_some_and(|label| is_clear(label) && label.strength == TurnStrength::Certain) {
        pending.choose_title(draft);
        pending.settle_as(BlockKind::Place, draft);
        return Step::Body(Some(unit));
    }
    // A page has its headline in its head as well.
    if draft.facts.title.is_some_and(|title| title.of(draft.text) == words) {
        draft.push(BlockKind::Boilerplate, unit);
        return Step::Header;
    }
    yield_to_labelled(draft, pending, unit);
    yield_to_section(draft, pending, unit);
    yield_to_headline(draft, pending, unit);
    yield_to_path(draft, pending, unit);
    if let Some(headline) = after_dateline(draft, unit) {
        return text(draft, pending, headline);
    }
    if names::name(draft, pending, unit) || letterhead::letterhead_line(draft, unit) || title(draft, pending, unit) {
        return Step::Header;
    }
    if let Some(step) = lead_in_below_title(draft, pending, unit) {
        return step;
    }
    if author_line(draft, pending, unit) {
        return Step::Header;
    }
    if headline::is_slogan(draft, unit) || headline::is_above_whole(draft, unit) {
        draft.push(BlockKind::Boilerplate, unit);
        return Step::Header;
    }
    if is_prose(words, tables) || is_list_item(words) || headline::is_wrapped_prose(draft, unit) {
        return first_paragraphs(draft, pending, unit, label);
    }
    if draft.push_turn(unit, label, TurnStrength::Office) {
        pending.settle(draft);
        return Step::Body(None);
    }
    pending.tentative.push(draft.blocks.len());
    let names_speaker = words.ends_with(':') && label.is_some();
    let heading = is_heading(words, tables) && !names_speaker;
    draft.push(if heading { BlockKind::Heading } else { BlockKind::Paragraph }, unit);
    draft.note_turn(unit, label.filter(|label| names_speaker || !is_clear(*label)));
    Step::Header
}

/// Turns a headline into a line of the letterhead if a line below a label repeats the label and says more: "Council of Elders, Third
/// Meeting⏎3 June 2031⏎COMMUNIQUÉ⏎Communiqué of the Third Meeting". That line is the headline.
fn yield_to_labelled(draft: &mut Draft<'_>, pending: &mut Pending, unit: Span) {
    let (Some(title), Some(label)) = (draft.facts.title, draft.facts.label) else { return };
    let words = unit.of(draft.text);
    let below_label = draft.blocks.last().is_some_and(|block| block.kind == BlockKind::Label);
    // "Communiqué of the Third Meeting" names no author, but "Communiqué of the Chair" does.
    let is_meeting = |author: Span| label.kind == Kind::Communique && !names_an_office(author.of(draft.text), draft.tables);
    let repeats = below_label
        && !is_prose(words, draft.tables)
        && kind_of_headline(words, draft.tables) == Some((label.kind, PatternStrength::Firm))
        && kind_of_headline(title.of(draft.text), draft.tables).is_none_or(|(_, strength)| strength == PatternStrength::Lead)
        && author::in_title(draft.text, unit, draft.tables).is_none_or(is_meeting);
    if repeats {
        title_as_letterhead(draft, pending);
    }
}

/// Turns a headline that is only an office into a line of the letterhead if a label and another headline follow it: "Commissioner for
/// Ports⏎Statement⏎Ruritania: ferries must sail without delay".
fn yield_to_headline(draft: &mut Draft<'_>, pending: &mut Pending, unit: Span) {
    let Some(title) = draft.facts.title else { return };
    let words = unit.of(draft.text);
    let below_label = draft.blocks.last().is_some_and(|block| block.kind == BlockKind::Label);
    let above = draft.blocks.iter().rev().nth(1).is_some_and(|block| block.span == title);
    let is_bare = is_office(title.of(draft.text), draft.tables) && !has_more_words(title.of(draft.text), 5);
    let is_headline = has_more_words(words, 3) && words.len() <= SHORT && !is_prose(words, draft.tables);
    if below_label && above && is_bare && is_headline {
        title_as_letterhead(draft, pending);
    }
}

/// Turns a headline into a line of the letterhead if the name of a section follows it, and then another headline: "Union of the Islands:
/// Peace for All⏎Press Releases⏎Minister visits Peru".
fn yield_to_section(draft: &mut Draft<'_>, pending: &mut Pending, unit: Span) {
    if draft.facts.title.is_none() {
        return;
    }
    let words = unit.of(draft.text);
    let mut above = draft.blocks.iter().rev().skip_while(|block| block.kind == BlockKind::Boilerplate);
    let section = above.next().filter(|block| block.kind == BlockKind::Label).map(|block| block.span.of(draft.text));
    let is_section = section.is_some_and(|name| {
        name.ends_with(['s', 'S'])
            && draft.tables.opening(name).is_some_and(|opened| matches!(opened.opening, LineOpening::Label { kind: None, .. }))
    });
    let mut only_title = || above.all(|block| !block.kind.is_body());
    if is_section && has_more_words(words, 3) && !is_prose(words, draft.tables) && only_title() {
        title_as_letterhead(draft, pending);
    }
}

/// Turns the headline into a line of the letterhead.
fn title_as_letterhead(draft: &mut Draft<'_>, pending: &mut Pending) {
    let title = draft.facts.title;
    if let Some(block) = draft.blocks.iter_mut().find(|block| Some(block.span) == title) {
        block.kind = BlockKind::Issuer;
        draft.facts.title = None;
        pending.settle_as(BlockKind::Place, draft);
    }
}

/// Makes a headline a line of the site if the path to the page names the words below it: "Harbour month⏎Home » News » Minister visits
/// Peru⏎Minister visits Peru".
fn yield_to_path(draft: &mut Draft<'_>, pending: &mut Pending, unit: Span) {
    let Some(title) = draft.facts.title else { return };
    let path = draft.blocks.last().filter(|block| block.kind == BlockKind::Boilerplate).map(|block| block.span.of(draft.text));
    let step = path.and_then(|path| path.strip_suffix(unit.of(draft.text))).map(str::trim_end);
    if !step.is_some_and(|above| above.ends_with(['»', '›', '>', '/'])) {
        return;
    }
    if let Some(block) = draft.blocks.iter_mut().find(|block| block.span == title) {
        block.kind = BlockKind::Boilerplate;
        draft.facts.title = None;
        pending.settle_as(BlockKind::Boilerplate, draft);
    }
}

/// Reads the dateline before a headline on one line: "RURITANIA, June 3 - Minister visits Peru". Returns the headline.
fn after_dateline(draft: &mut Draft<'_>, unit: Span) -> Option<Span> {
    let words = unit.of(draft.text);
    if draft.facts.title.is_some() || draft.has_body() || is_prose(words, draft.tables) {
        return None;
    }
    let line = dateline(words, draft.tables)?;
    let headed = date::has_day_and_month(&words[line.range.clone()]) && has_more_words(&words[line.rest..], 3);
    if headed {
        push_dateline(draft, unit, &line);
    }
    headed.then(|| Span::new(unit.start + line.rest as u32, unit.end))
}

/// The dateline or the town before a sentence that issues a statement, or before a lead-in: "Strelsau – The following is a statement by".
fn dateline_before_lead_in(words: &str, tables: &LineTables) -> Option<Dateline> {
    let line = dateline(words, tables).or_else(|| town(words, tables))?;
    let rest = &words[line.rest..];
    (opens_lead_in(rest, tables) || author::who_issues(rest, tables).is_some()).then_some(line)
}

fn opens_lead_in(words: &str, tables: &LineTables) -> bool {
    tables.opening(words).is_some_and(|opened| matches!(opened.opening, LineOpening::LeadIn))
}

/// Reads the headline: the first words that can be one, before any body.
fn title(draft: &mut Draft<'_>, pending: &Pending, unit: Span) -> bool {
    let open = draft.facts.title.is_none() && !draft.has_body();
    let title = open && headline::can_be_title(draft, unit) && !is_below_salutation(draft);
    let words = unit.of(draft.text);
    let goes_on = || !draft.text[unit.end as usize..].trim().is_empty();
    let leads_to_page = || is_breadcrumb(words, draft.tables) || is_above_breadcrumb(draft.text, unit, draft.tables);
    let apart = || {
        is_section(words, draft.tables)
            || headline::is_credit(words, draft.tables)
            || headline::is_of_contact(words)
            || headline::is_above_repeated(draft, unit)
    };
    // "Harbour News" above the headline
    let names_site = || {
        let is_name = words.split(' ').all(|word| !word.starts_with(char::is_lowercase)) && !has_more_words(words, 3);
        is_name && names_outlet(words, draft.tables) && kind_of_headline(words, draft.tables).is_none()
    };
    if title && (letterhead::is_above_contact(draft, unit) || goes_on() && names_site()) {
        draft.push(BlockKind::Issuer, unit);
    } else if title && (apart() || leads_to_page() || is_cut(words) && goes_on()) {
        draft.push(BlockKind::Boilerplate, unit);
    } else if title {
        let title = headline::with_wrapped_lines(draft, pending.without_wrap(unit, draft));
        // "Joint statement by the ambassadors*", "Minister visits Oslo (": the mark of a footnote, or what a page cut.
        let words = title.of(draft.text).trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '(' | '['));
        let title = Span::new(title.start, title.start + without_site(words, draft.tables).len() as u32);
        draft.facts.title = Some(title);
        draft.push(BlockKind::Title, title);
    }
    title
}

/// A headline without the name of its site: "Minister visits Oslo | Ministry of Trade".
fn without_site<'t>(headline: &'t str, tables: &LineTables) -> &'t str {
    let names_site = |site: &str| {
        let is_body = name_line(site, tables) == Some(NameLine::Body) || tables.issuer(site).is_some();
        !site.contains(", ") && (is_body || names_outlet(site, tables))
    };
    let parts = headline.rsplit_once(" | ").filter(|(words, site)| has_more_words(words, 2) && names_site(site));
    parts.map_or(headline, |(words, _)| words.trim_end())
}

/// Whether the audience of a speech is addressed above: what follows is no headline.
fn is_below_salutation(draft: &Draft<'_>) -> bool {
    /// The number of lines that are read.
    const LINES_READ: usize = 6;
    draft.blocks.iter().rev().take(LINES_READ).any(|block| opens_speech(block.span.of(draft.text), draft.tables))
}

/// Reads a lead-in with a colon below a headline, a name or a label, or after a dateline: "The Minister today issued the following statement:".
fn lead_in_below_title(draft: &mut Draft<'_>, pending: &mut Pending, unit: Span) -> Option<Step> {
    let words = unit.of(draft.text);
    let dateline = draft.blocks.last().is_some_and(|block| block.kind == BlockKind::Place);
    let below = draft.facts.title.is_some() || !pending.title_candidates.is_empty() || draft.facts.label.is_some() || dateline;
    if !below || pending.has_prose(draft) || author::who_issues(words, draft.tables).is_none() || !words.ends_with(':') {
        return None;
    }
    let rest = lead_in::lead_in(draft, pending, unit)?;
    Some(if rest.is_empty() { Step::Header } else { Step::HeaderAfter(rest) })
}

/// Reads "Statement by Ambassador Ana Silva at the Security Council." or "By the Spokesperson" below a headline that names nobody.
fn author_line(draft: &mut Draft<'_>, pending: &Pending, unit: Span) -> bool {
    let words = unit.of(draft.text);
    let by = || author::opens_byline(words, draft.tables);
    let delivered = || author::names_deliverer(words, draft.tables);
    let opens = || opens_headline(words, draft.tables) || author::opens_with_cue(words, draft.tables) || by() || delivered();
    let below = draft.facts.title.is_some() && !pending.has_prose(draft) && words.len() <= SHORT && opens();
    let author = if below { author::in_title(draft.text, unit, draft.tables) } else { None };
    if let Some(author) = author {
        draft.facts.author.get_or_insert(author);
        draft.push(BlockKind::LeadIn, unit);
    }
    author.is_some()
}

/// Reads running text. Its second paragraph ends the header, and so does its first after a dateline or without a headline.
fn first_paragraphs(draft: &mut Draft<'_>, pending: &mut Pending, unit: Span, label: Option<TurnLabel<'_>>) -> Step {
    pending.choose_title(draft);
    let ends_header = pending.has_prose(draft) || draft.facts.title.is_none();
    let words = unit.of(draft.text);
    if let Some(line) = dateline(words, draft.tables).filter(|line| !returns_below(draft, unit, line)) {
        pending.settle(draft);
        push_dateline(draft, unit, &line);
        return Step::Body(Some(Span::new(unit.start + line.rest as u32, unit.end)));
    }
    if ends_header {
        pending.settle(draft);
        return Step::Body(Some(unit));
    }
    pending.tentative.push(draft.blocks.len());
    if draft.push_turn(unit, label, TurnStrength::Name) {
        pending.settle(draft);
        return Step::Body(None);
    }
    draft.push(if is_list_item(words) { BlockKind::ListItem } else { BlockKind::Paragraph }, unit);
    draft.note_turn(unit, label);
    Step::Header
}

/// Whether what looks like a dateline opens a later line as well, and so is a label: "LUND (Foreign Office): Good afternoon."
fn returns_below(draft: &Draft<'_>, unit: Span, line: &Dateline) -> bool {
    /// The number of bytes below the paragraph that are read.
    const BYTES_READ: usize = 6000;
    let label = &unit.of(draft.text)[..line.rest];
    let below = &draft.text[unit.end as usize..];
    let mut below = below[..below.floor_boundary(BYTES_READ)].lines();
    label.trim_end().ends_with(':') && below.any(|line| line.starts_with(label))
}

/// Adds the dateline that opens a paragraph, and notes its date.
fn push_dateline(draft: &mut Draft<'_>, unit: Span, line: &Dateline) {
    let words = &unit.of(draft.text)[line.range.clone()];
    if let Some(date) = date::find(words) {
        draft.note_date(DateRole::Plain, date.day);
    }
    draft.push(BlockKind::Place, Span::new(unit.start + line.range.start as u32, unit.start + line.range.end as u32));
}
