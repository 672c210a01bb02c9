//! The text of a header: which line is the headline, which names an issuer or a place, and where the body begins.

use crate::Span;
use crate::document::line::shape::{SHORT, is_capitalised, is_heading, is_list_item, is_prose};
use crate::document::line::turn_label::{self as turn, Weight};
use crate::document::line::{author, dateline};
use crate::document::reader::{Reader, Stage};
use crate::document::{BlockKind, date, kind as form};
use crate::lexicon::line::normalize::Folded;
use crate::lexicon::line::{DateRole, LabelWord, Opening, TABLES};
use std::ops::Range;

impl Reader<'_> {
    /// Headline, subtitle, place, lead line or first paragraphs.
    pub(crate) fn header_text(&mut self, unit: Span) {
        let words = unit.of(self.text);
        let opened = || dateline::dateline(words).or_else(|| dateline::town(words));
        let opened = if author::may_issue(words) { opened() } else { None };
        if let Some((line, goes_on)) = opened.filter(|(_, at)| author::issuing(&words[*at..]).is_some()) {
            // "Strelsau, 3 June 2024 – The Mission issues the following statement:"
            self.dated_place(unit, line);
            return self.header_text(Span::new(unit.start + goes_on as u32, unit.end));
        }
        let certain = turn::label(words).is_some_and(|(.., weight)| weight == Weight::Certain);
        if certain {
            self.choose_title();
            self.settle_as(BlockKind::Place);
            self.stage = Stage::Body;
            self.body(unit);
        } else if self.name_line(unit) {
        } else if self.title.is_none() && !self.has_body() && !is_list_item(words) && is_title(words) {
            let title = self.as_subject(unit);
            self.title = Some(title);
            self.push(BlockKind::Title, title);
        } else if (self.title.is_some() || !self.spares.is_empty() || self.label.is_some())
            && !self.has_prose()
            && author::issuing(words).is_some()
            && words.ends_with(':')
            && self.lead_line(unit)
        {
            self.stage = Stage::Header;
        } else if self.whose_words(unit) {
        } else if is_prose(words) || is_list_item(words) {
            self.first_paragraphs(unit);
        } else if self.speaker_label(unit, Weight::Office) {
            self.settle();
            self.stage = Stage::Body;
        } else {
            self.tentative.push(self.blocks.len());
            let named = words.ends_with(':') && turn::label(words).is_some();
            self.push(if is_heading(words) && !named { BlockKind::Heading } else { BlockKind::Paragraph }, unit);
        }
    }

    /// A headline as far as the subject of its mail goes: the text of a mail may be broken in the middle of it.
    fn as_subject(&self, unit: Span) -> Span {
        let subject = self.spares.iter().find(|(_, name)| *name == Name::Subject).and_then(|(at, _)| self.blocks.get(*at));
        let Some(subject) = subject.map(|block| block.span.of(self.text)) else { return unit };
        let mut rest = &self.text[unit.start as usize..];
        for word in subject.split_whitespace() {
            let Some(behind) = rest.trim_start().strip_prefix(word) else { return unit };
            rest = behind;
        }
        if !rest.is_empty() && !rest.starts_with(['\n', '\r']) {
            return unit;
        }
        Span::new(unit.start, (self.text.len() - rest.len()) as u32)
    }

    /// "Statement by Ambassador Ana Silva at the Security Council." below a headline that names nobody.
    fn whose_words(&mut self, unit: Span) -> bool {
        let words = unit.of(self.text);
        let below = self.title.is_some() && !self.has_prose() && words.len() <= SHORT && form::opens_headline(words);
        let author = if below { author::in_title(self.text, unit) } else { None };
        if let Some(author) = author {
            self.author.get_or_insert(author);
            self.push(BlockKind::LeadIn, unit);
        }
        author.is_some()
    }

    /// Running text: the second paragraph of it, or the first without a headline, closes the header.
    fn first_paragraphs(&mut self, unit: Span) {
        self.choose_title();
        let second = self.has_prose() || self.title.is_none();
        if second {
            self.settle();
            self.stage = Stage::Body;
        }
        let words = unit.of(self.text);
        let Some((line, goes_on)) = dateline::dateline(words) else {
            if second {
                self.body(unit);
            } else {
                self.tentative.push(self.blocks.len());
                self.speaker_or_paragraph(unit);
            }
            return;
        };
        self.settle();
        self.dated_place(unit, line);
        self.stage = Stage::Body;
        self.body(Span::new(unit.start + goes_on as u32, unit.end));
    }

    /// The dateline that opens a paragraph.
    fn dated_place(&mut self, unit: Span, line: Range<usize>) {
        if let Some(date) = date::find(&unit.of(self.text)[line.clone()]) {
            self.note_date(DateRole::Plain, date.day);
        }
        self.push(BlockKind::Place, Span::new(unit.start + line.start as u32, unit.start + line.end as u32));
    }

    fn speaker_or_paragraph(&mut self, unit: Span) {
        if self.speaker_label(unit, Weight::Name) {
            self.settle();
            self.stage = Stage::Body;
        } else {
            let list = is_list_item(unit.of(self.text));
            self.push(if list { BlockKind::ListItem } else { BlockKind::Paragraph }, unit);
        }
    }

    /// "Ana Silva, Secretary of State", "Office of the Spokesperson": a line that names who issues the release. Before the headline
    /// such a line, or a short name of a place, is the headline only where no better one comes.
    fn name_line(&mut self, unit: Span) -> bool {
        let words = unit.of(self.text);
        // "Ana Silva" above "Department Spokesperson".
        let above = self.title.and(self.tentative.last().copied()).filter(|at| *at + 1 == self.blocks.len());
        let above = above.and_then(|at| Some((at, self.blocks.get(at)?.span)));
        let above = above.filter(|(_, span)| is_capitalised(span.of(self.text), 4));
        let name = match name_line(words) {
            None | Some(Name::Place) if above.is_some_and(|(_, span)| is_full_name(span.of(self.text))) && is_office(words) => {
                Name::Person
            }
            Some(name) if self.title.is_none() || name != Name::Place => name,
            _ => return false,
        };
        if self.has_prose() {
            return false;
        }
        if name == Name::Body && self.issuer.is_none() {
            self.issuer = Some(crate::story::Issuer { body: Some(words.into()), country: None });
        }
        if name == Name::Person {
            self.signed.get_or_insert(above.map_or(unit, |(_, above)| above.cover(unit)));
            if let Some(block) = above.and_then(|(at, _)| self.blocks.get_mut(at)) {
                block.kind = BlockKind::Issuer;
                self.tentative.pop();
            }
        }
        if self.title.is_some() {
            self.settle_as(BlockKind::Subtitle);
        } else {
            self.spares.push((self.blocks.len(), name));
        }
        self.push(if name == Name::Place { BlockKind::Place } else { BlockKind::Issuer }, unit);
        true
    }

    /// Where no line was a headline, the likeliest of the names before the body is.
    fn choose_title(&mut self) {
        if self.title.is_some() {
            return;
        }
        let wordy =
            |at: usize| self.blocks.get(at).is_some_and(|block| block.span.of(self.text).split_whitespace().nth(3).is_some());
        // "Ana Silva, Secretary of State"
        let signed = |at: usize| self.blocks.get(at).is_some_and(|block| block.span.of(self.text).contains(", "));
        let rank = |(at, name): &(usize, Name)| match name {
            Name::Subject => 0,
            Name::Person if wordy(*at) && !signed(*at) => 1,
            Name::Place => 2,
            _ => 3,
        };
        let Some((at, _)) = self.spares.iter().copied().min_by_key(rank) else { return };
        if let Some(block) = self.blocks.get_mut(at) {
            block.kind = BlockKind::Title;
            self.title = Some(block.span);
            self.signed = self.signed.filter(|signed| *signed != block.span);
        }
    }

    pub(crate) fn has_prose(&self) -> bool {
        self.tentative.iter().any(|at| self.blocks.get(*at).is_some_and(|block| is_prose(block.span.of(self.text))))
    }

    /// A line of the header follows: what stands between the headline and it goes on with the headline, or names a place.
    pub(crate) fn settle_as(&mut self, kind: BlockKind) {
        for at in std::mem::take(&mut self.tentative) {
            let signed =
                at.checked_sub(1).and_then(|before| self.blocks.get(before)).is_some_and(|block| block.kind == BlockKind::Issuer);
            let Some(block) = self.blocks.get_mut(at) else { continue };
            let words = block.span.of(self.text);
            let prose = is_prose(words);
            // Below a signature a short name is the town's, with a comma or without.
            let town =
                || (signed && is_capitalised(words, 3) || dateline::is_place(words)) && words.split_whitespace().nth(4).is_none();
            block.kind = match kind {
                BlockKind::Place if prose => block.kind,
                BlockKind::Subtitle if town() => BlockKind::Place,
                _ => kind,
            };
        }
    }

    /// The body begins: a short line with a comma behind the date names a place, one right behind the headline goes on with it.
    pub(crate) fn settle(&mut self) {
        self.choose_title();
        let tentative = std::mem::take(&mut self.tentative);
        // Every quotation of a page comes here, and most find nothing that is still to be told.
        let first = if tentative.is_empty() { None } else { self.blocks.iter().position(|block| block.kind == BlockKind::Title) };
        for at in tentative {
            let Some(block) = self.blocks.get_mut(at) else { continue };
            let words = block.span.of(self.text);
            if block.kind == BlockKind::Heading {
                let town = dateline::is_place(words) && words.split_whitespace().nth(4).is_none();
                if town || self.date.is_some() && dateline::is_place(words) {
                    block.kind = BlockKind::Place;
                } else if first.is_some_and(|first| first + 1 == at) && self.date.is_none() {
                    block.kind = BlockKind::Subtitle;
                }
            }
        }
    }
}

/// What a line names that stands above or below a headline without being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// The subject of a mail.
    Subject,
    Person,
    Body,
    /// Three words at most: "New York".
    Place,
}

/// "Press and Information Department": a part of a body by its last word.
fn is_unit(words: &str) -> bool {
    const UNITS: [&str; 9] =
        ["department", "office", "team", "service", "division", "directorate", "section", "secretariat", "ministry"];
    let last = words.split_whitespace().next_back().unwrap_or_default();
    UNITS.iter().any(|unit| last.eq_ignore_ascii_case(unit))
}

fn name_line(words: &str) -> Option<Name> {
    if TABLES.whole(words) == Some(Opening::Body) {
        return Some(Name::Body);
    }
    if words.len() > SHORT || !is_capitalised(words, 12) || form::of_title(words).is_some() {
        return None;
    }
    match TABLES.opening(words) {
        Some((.., Opening::Body)) => return Some(Name::Body),
        _ if is_unit(words) => return Some(Name::Body),
        Some((.., Opening::Office)) if words.split_whitespace().nth(7).is_none() || words.contains(',') => {
            return Some(Name::Person);
        }
        _ => {}
    }
    if words.split_once(", ").is_some_and(|(name, title)| name.split_whitespace().nth(5).is_none() && holds_office(title)) {
        return Some(Name::Person);
    }
    words.split_whitespace().nth(3).is_none().then_some(Name::Place)
}

/// Whether one of the first words names an office.
fn holds_office(words: &str) -> bool {
    let folded = Folded::<64>::new(words);
    let bytes = folded.bytes();
    let starts = (0..bytes.len()).filter(|&at| at == 0 || bytes[at - 1] == b' ').take(6);
    starts.into_iter().any(|at| matches!(TABLES.label_words.opening(&bytes[at..]), Some((_, LabelWord::Title))))
}

/// "Department Spokesperson": an office and no more.
fn is_office(words: &str) -> bool {
    words.len() <= SHORT && is_capitalised(words, 8) && holds_office(words) && form::of_title(words).is_none()
}

/// "Ana Silva", "Rex W. Silva": two to four words, no office among them.
fn is_full_name(words: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '’' | '\'');
    words.split(' ').nth(1).is_some() && words.chars().all(letters) && !holds_office(words)
}

/// Whether words can be a headline: no running text, unless their form is told by how they begin.
fn is_title(words: &str) -> bool {
    // "President Ana Silva: Dear colleagues," opens a transcript.
    let addresses = words.ends_with(',') && turn::label(words).is_some();
    !is_prose(words) && !addresses
        || words.len() <= 2 * SHORT && !words.ends_with(':') && words.ends_with('.') && form::opens_headline(words)
}
