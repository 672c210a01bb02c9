//! The lines above the body: label, headline, subtitle, date, place, issuer, lead line.

use super::dateline::{FloorBoundary, date_line, label};
use super::fold::{BREAK, Folded};
use super::headline::Name;
use super::openings::{DateRole, Extent, Opening, TABLES};
use super::plain::{Expected, Reader, Stage, opens_frame};
use super::shape::{self, SHORT, is_capitalised, is_prose};
use super::{BlockKind, author, form};
use crate::byte_search::line_end;
use crate::story::Embargo;
use crate::{Kind, Span};

/// The most blocks that a header has; text without a paragraph of running text is body behind them.
const LONGEST: usize = 60;

impl Reader<'_> {
    /// Reads a paragraph above the body line by line, since scraped headers run together.
    pub(super) fn header(&mut self, span: Span) {
        let mut rest = span;
        while !rest.is_empty() && self.stage == Stage::Header {
            if self.blocks.len() > LONGEST {
                self.settle();
                self.stage = Stage::Body;
                break;
            }
            let line = first_line(self.text, rest);
            if self.header_line(line) {
                rest = Span::new(line.end, rest.end).trim(self.text);
                continue;
            }
            let unit = self.unit(rest);
            self.header_text(unit);
            let behind = self.title.map_or(0, |title| title.end.min(rest.end));
            rest = Span::new(unit.end.max(behind), rest.end).trim(self.text);
        }
        if !rest.is_empty() {
            self.paragraph(rest);
        }
    }

    /// What belongs together from here on: all of it, or up to a line that is a date by itself.
    fn unit(&self, rest: Span) -> Span {
        let mut end = first_line(self.text, rest).end;
        for _ in 0..4 {
            let next = Span::new(end, rest.end).trim(self.text);
            if next.is_empty() || next.start > rest.start + SHORT as u32 {
                break;
            }
            let line = first_line(self.text, next);
            if line.len() <= SHORT && date_line(line.of(self.text)).is_some() {
                return Span::new(rest.start, end);
            }
            end = line.end;
        }
        rest
    }

    /// Takes a line that is not headline, subtitle or body; gives false for those.
    pub(super) fn header_line(&mut self, line: Span) -> bool {
        let words = line.of(self.text);
        if let Some(expected) = self.expected.take() {
            if words.len() <= SHORT && self.expected_line(line, expected) {
                return true;
            }
        }
        if shape::is_ornament(words) {
            self.push(BlockKind::Boilerplate, line);
            return true;
        }
        if let Some((folded, len, opening)) = TABLES.opening(words) {
            if self.opened_line(line, &folded, len, opening) {
                return true;
            }
        }
        if words.len() > SHORT {
            return false;
        }
        if self.plain_date(line) || self.barred_date(line) {
            return true;
        }
        let kind = if self.title.is_some() && super::date::is_day_of_a_year(words) {
            self.settle_as(BlockKind::Subtitle);
            BlockKind::Date
        } else if shape::is_time(words) {
            BlockKind::Place
        } else if shape::is_reference(words) || shape::is_navigation(words) {
            BlockKind::Boilerplate
        } else {
            return false;
        };
        if kind == BlockKind::Place {
            self.settle_as(BlockKind::Place);
        }
        self.push(kind, line);
        true
    }

    /// A line that opens with a phrase of the tables; `len` is how many folded bytes the phrase has.
    fn opened_line(&mut self, line: Span, folded: &Folded<64>, len: usize, opening: Opening) -> bool {
        let words = line.of(self.text);
        let (end, behind) = (folded.end(len), folded.bytes().get(len).copied());
        let rest = &words[end..];
        let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '“' | '‘' | '"' | '(' | '@' | '#'));
        let rest = Span::new(line.end - rest.len() as u32, line.end).trim(self.text);
        let alone = behind.is_none();
        let set_off = behind == Some(BREAK);
        match opening {
            Opening::Label { kind, firm, colon } => {
                let barred = colon || rest.of(self.text).is_empty() || words[end..].trim_start().starts_with('|');
                let dated = barred && date_line(rest.of(self.text)).is_some_and(|date| date.before.is_empty());
                let numbered = colon && shape::is_reference(rest.of(self.text));
                let issued = colon && rest.of(self.text).starts_with("from the ") && !is_prose(words);
                if issued {
                    self.issued(Span::new(rest.start + 5, rest.end));
                }
                if !(alone || set_off && colon || dated || numbered || issued) {
                    return false;
                }
                self.settle_as(BlockKind::Subtitle);
                self.label_found(kind, firm);
                self.push(BlockKind::Label, Span::new(line.start, line.start + end as u32).trim(self.text));
                if issued {
                    self.push(BlockKind::Issuer, rest);
                } else if !alone && (self.blocks.len() > LONGEST || !self.header_line(rest)) {
                    // Labels upon labels are read no deeper than a header is long.
                    self.header_text(rest);
                }
                true
            }
            Opening::Embargo => self.embargoed(line, rest, alone || set_off || end > "embargo ".len()),
            Opening::Mail | Opening::Subject if self.title.is_some() || !words[end..].starts_with(':') => false,
            Opening::Mail => {
                self.push(BlockKind::Boilerplate, line);
                true
            }
            Opening::Subject => self.subject(Span::new(line.start, line.start + end as u32), rest),
            Opening::Date(role) if alone => {
                self.settle_as(BlockKind::Subtitle);
                self.expected = Some(Expected::Date(role));
                self.push(BlockKind::Date, line);
                true
            }
            Opening::Date(role) => self.dated(line, rest, role),
            Opening::From if alone => {
                self.settle_as(BlockKind::Subtitle);
                self.expected = Some(Expected::Issuer);
                self.push(BlockKind::Issuer, line);
                true
            }
            Opening::From => {
                let known = matches!(TABLES.opening(rest.of(self.text)), Some((.., Opening::Issuer(_))));
                let colon = words[end..].trim_start().starts_with(':');
                let by = folded_by(&words[..end]);
                if let Some((names, day)) = issued_on(self.text, rest).filter(|_| by && words.len() <= SHORT) {
                    self.settle_as(BlockKind::Subtitle);
                    self.note_date(DateRole::Published, day);
                    self.issued(names);
                    self.push(BlockKind::Issuer, line);
                    return true;
                }
                if by && !is_prose(words) {
                    self.signed.get_or_insert(rest);
                }
                (colon || (known || by) && !is_prose(words)) && words.len() <= SHORT && {
                    self.settle_as(BlockKind::Subtitle);
                    self.issued(rest);
                    self.push(BlockKind::Issuer, line);
                    true
                }
            }
            Opening::Place { whole } => {
                let place = alone || !whole && !is_prose(words) && words.len() <= 120;
                if place {
                    self.push(BlockKind::Place, line);
                }
                place
            }
            Opening::LeadIn => self.lead_line(line),
            Opening::Body | Opening::Office => false,
            Opening::Issuer(row) => self.issuer_line(line, rest, row, set_off, end),
            Opening::Frame { whole, extent, note } => {
                let framed = opens_frame(words, folded.bytes(), len, whole);
                if framed && extent == Extent::Rest && self.has_prose() {
                    self.settle();
                    self.stage = Stage::Rest(if note { BlockKind::Note } else { BlockKind::Boilerplate });
                }
                if framed {
                    self.push(BlockKind::Boilerplate, line);
                }
                framed
            }
        }
    }

    /// "EMBARGOED UNTIL 22:30 BST ON 12 MAY 2031": words that say so for certain, or that state a time.
    fn embargoed(&mut self, line: Span, rest: Span, certain: bool) -> bool {
        let told = rest.of(self.text);
        let embargo = (certain || shape::has_digit(told)) && line.len() <= SHORT && !self.has_prose();
        if embargo {
            self.embargo.get_or_insert(Embargo { span: line, until: super::date::moment(told) });
            self.push(BlockKind::Embargo, line);
        }
        embargo
    }

    /// The subject of a mail: the headline where the mail has no other.
    fn subject(&mut self, label: Span, subject: Span) -> bool {
        self.push(BlockKind::Label, label);
        if !subject.is_empty() {
            self.spares.push((self.blocks.len(), Name::Subject));
            self.push(BlockKind::Boilerplate, subject);
            self.expected = Some(Expected::Subject);
        }
        true
    }

    /// A line that opens with the name of a body that issues releases, up to `end`; `rest` is what joins it.
    fn issuer_line(&mut self, line: Span, rest: Span, row: u32, set_off: bool, end: usize) -> bool {
        let words = line.of(self.text);
        let joined = rest.of(self.text);
        // "United Nations          Nations Unies": the two sides of a letterhead.
        let letterhead = words[end..].starts_with("   ") || words[end..].starts_with('\t');
        // "Department of International Relations and Cooperation of South Africa"
        let of_state = joined.strip_prefix("of ").is_some_and(|state| is_capitalised(state.trim_start_matches("the "), 4));
        let listed = of_state
            || joined.starts_with("and The ")
            || joined.starts_with("and the ")
            || is_capitalised(joined, 8) && (set_off || letterhead)
            || set_off && label(joined).is_some();
        let issuer = (joined.is_empty() || listed) && words.len() <= SHORT;
        if issuer {
            self.set_issuer(&words[..end], row);
            self.person_in(rest);
            if let Some((kind, firm, _)) = label(joined) {
                self.label_found(kind, firm);
            }
            self.push(BlockKind::Issuer, line);
        }
        issuer
    }

    /// "Published 21 December 2017", "Date: 3 June 2024 at noon".
    fn dated(&mut self, line: Span, rest: Span, role: DateRole) -> bool {
        if line.len() > SHORT || is_prose(line.of(self.text)) {
            return false;
        }
        let Some(date) = super::date::find(rest.of(self.text)).filter(|date| date.range.start <= 24) else { return false };
        self.settle_as(BlockKind::Subtitle);
        self.note_date(role, date.day);
        self.push(BlockKind::Date, line);
        true
    }

    /// "Brussels, 3 June 2024" and the like, with a label or a body beside the date.
    fn plain_date(&mut self, line: Span) -> bool {
        let words = line.of(self.text);
        let Some(date) = date_line(words) else { return false };
        let before = &words[date.before.clone()];
        let (before_label, after_label) = (label(before), label(&words[date.after.clone()]));
        // A headline may hold a date, too: "Statement on Ruritania, 3 June 2024".
        if before_label.is_none() && form::of_title(before).is_some()
            || before_label.is_some_and(|(.., colon)| !colon && self.title.is_none() && !words.contains('|'))
            || self.title.is_none() && before.split_whitespace().nth(3).is_some()
        {
            return false;
        }
        for (kind, firm, _) in before_label.into_iter().chain(after_label) {
            self.label_found(kind, firm);
        }
        // "June 3, 2024 – Strelsau – Ministry of Foreign Affairs"
        if let Some((at, mark)) = words[date.after.clone()].rmatch_indices(['–', '—']).next() {
            let body = words[date.after.start + at + mark.len()..date.after.end].trim();
            if let Some((.., Opening::Issuer(row))) = TABLES.opening(body) {
                self.set_issuer(body, row);
            }
        }
        self.settle_as(BlockKind::Subtitle);
        self.note_date(DateRole::Plain, date.date.day);
        self.push(BlockKind::Date, line);
        true
    }

    /// "3 June 2024 | Press release 117 | Last updated: 4 June 2024": a date among others set apart by bars.
    fn barred_date(&mut self, line: Span) -> bool {
        let words = line.of(self.text);
        let parts = || words.split('|').map(str::trim);
        let dated = |part: &str| date_line(part).filter(|date| date.before.is_empty());
        if !words.contains('|') || !parts().any(|part| dated(part).is_some()) {
            return false;
        }
        for part in parts() {
            match TABLES.opening(part) {
                Some((.., Opening::Label { kind, firm, .. })) => self.label_found(kind, firm),
                Some((.., Opening::Date(role))) => {
                    if let Some(date) = super::date::find(part) {
                        self.note_date(role, date.day);
                    }
                }
                _ => {
                    if let Some(date) = dated(part) {
                        self.note_date(DateRole::Plain, date.date.day);
                    }
                }
            }
        }
        self.settle_as(BlockKind::Subtitle);
        self.push(BlockKind::Date, line);
        true
    }

    /// The line behind "Published" or "From" on a line of their own.
    fn expected_line(&mut self, line: Span, expected: Expected) -> bool {
        match expected {
            Expected::Date(role) => {
                let date = super::date::find(line.of(self.text)).filter(|date| date.range.start <= 16);
                let Some(date) = date else { return false };
                self.note_date(role, date.day);
                self.push(BlockKind::Date, line);
            }
            // A mail's header goes on in lines that are set in.
            Expected::Subject => {
                let set_in = self.text[..line.start as usize].ends_with([' ', '\t']);
                let Some(subject) = self.blocks.last_mut().filter(|_| set_in) else { return false };
                subject.span.end = line.end;
                self.expected = Some(expected);
            }
            Expected::Issuer => {
                self.issued(line);
                self.push(BlockKind::Issuer, line);
            }
        }
        true
    }

    /// Reads who issued the release, and a person beside the body.
    pub(super) fn issued(&mut self, names: Span) {
        let words = names.of(self.text);
        let words = words.strip_prefix("the ").or_else(|| words.strip_prefix("THE ")).unwrap_or(words);
        // "Press Team <press@example.org>"
        let words = words.split('<').next().unwrap_or_default().trim();
        if words.contains('@') {
            return;
        }
        match TABLES.opening(words) {
            Some((.., Opening::Issuer(row))) => self.set_issuer(bodies_of(words), row),
            _ if self.issuer.is_none() && !bodies_of(words).is_empty() => {
                self.issuer = Some(crate::story::Issuer { body: Some(bodies_of(words).into()), country: None });
            }
            _ => {}
        }
        self.person_in(names);
    }

    /// Takes a type of document from metadata for a label, if it is one.
    #[cfg(feature = "html")]
    pub(super) fn set_label(&mut self, name: &str) -> bool {
        let Some(Opening::Label { kind: Some(kind), firm, .. }) = TABLES.whole(name) else { return false };
        self.label = Some((kind, firm));
        true
    }

    /// Takes a name from metadata for the issuer where none was found yet and the tables know it.
    #[cfg(feature = "html")]
    pub(super) fn set_known_issuer(&mut self, name: &str) {
        if let Some((.., Opening::Issuer(row))) = TABLES.opening(name) {
            self.set_issuer(name, row);
        }
    }

    /// "… and The Rt Hon Ana Silva MP": a person among those who issue.
    fn person_in(&mut self, names: Span) {
        let Some(person) = person(names.of(self.text)) else { return };
        self.signed.get_or_insert(Span::new(names.start + person.start as u32, names.start + person.end as u32));
    }

    fn label_found(&mut self, kind: Option<Kind>, firm: bool) {
        let Some(kind) = kind else { return };
        if self.label.is_none_or(|(_, before)| firm && !before) {
            self.label = Some((kind, firm));
        }
    }

    /// A line that says whose words follow; what follows its colon on the same line is body.
    pub(super) fn lead_line(&mut self, line: Span) -> bool {
        let words = line.of(self.text);
        let head = &words[..words.floor_boundary(2 * SHORT)];
        let colon = head.find(": ").or_else(|| words.ends_with(':').then(|| words.len() - 1)).filter(|at| *at <= 2 * SHORT);
        let end = match colon {
            Some(colon) => colon + 1,
            None if words.len() <= 2 * SHORT => words.len(),
            None => return false,
        };
        let lead = Span::new(line.start, line.start + end as u32);
        let Some(author) = author::in_lead(self.text, lead) else { return false };
        self.settle();
        self.lead_in = true;
        self.author.get_or_insert(author);
        self.push(BlockKind::LeadIn, lead);
        let rest = Span::new(lead.end, line.end).trim(self.text);
        if !rest.is_empty() {
            self.stage = Stage::Body;
            self.body(rest);
        }
        true
    }
}

/// Where a person stands among those who issue: by an honorific, or a member of a parliament by the letters behind the name.
fn person(names: &str) -> Option<std::ops::Range<usize>> {
    if let Some(at) = ["The Rt Hon ", "Rt Hon ", "The Hon "].iter().find_map(|honorific| names.find(honorific)) {
        let name = names[at..].split([',', ';']).next().unwrap_or_default();
        let name = name.split(" and ").next().unwrap_or_default().trim_end();
        return Some(at..at + name.len());
    }
    let at = [" and ", ", "].iter().filter_map(|mark| Some(names.rfind(mark)? + mark.len())).max().unwrap_or_default();
    [" MP", " MSP", " MEP"].iter().any(|letters| names.ends_with(letters)).then_some(at..names.len())
}

/// "… the Foreign Ministry on 3 June 2031.": the names, and the day at the end of the line.
fn issued_on(text: &str, names: Span) -> Option<(Span, super::day::Stated)> {
    let words = names.of(text);
    let date = super::date::find(words).filter(|date| words[date.range.end..].trim_end_matches(['.', ' ']).is_empty())?;
    let before = words[..date.range.start].trim_end().strip_suffix(" on")?.trim_end();
    Some((Span::new(names.start, names.start + before.len() as u32), date.day))
}

/// The names before that of a person.
fn bodies_of(names: &str) -> &str {
    let bodies = person(names).map_or(names, |person| &names[..person.start]).trim_end();
    bodies.strip_suffix(" and").unwrap_or(bodies).trim_end_matches(',')
}

/// Whether an opening of an issuer's line ends in "by": "Issued by the Chair".
pub(super) fn folded_by(opening: &str) -> bool {
    opening.len() > 3 && opening.get(opening.len() - 3..).is_some_and(|end| end.eq_ignore_ascii_case(" by"))
}

fn first_line(text: &str, rest: Span) -> Span {
    let len = line_end(rest.of(text).as_bytes()).unwrap_or(rest.len());
    Span::new(rest.start, rest.start + len as u32).trim(text)
}
