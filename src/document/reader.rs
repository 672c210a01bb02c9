//! Blocks of scraped plain text: one walk over its paragraphs, the header first, then the body, then what frames them.

use super::{Block, BlockKind, Document, Form, layout};
use crate::document::date::day::Day;
use crate::document::kind as form;
use crate::document::kind::Evidence;
use crate::document::line::dateline::{self, FloorBoundary, date_line};
use crate::document::line::shape::{self, SHORT, is_contact, is_heading, is_list_item, is_prose};
use crate::document::line::turn_label::{self as turn, Candidate, Weight};
use crate::lexicon::line::normalize::BREAK;
use crate::lexicon::line::{DateRole, Extent, Opening, TABLES};
use crate::story::{Embargo, Issuer};
use crate::{Kind, Span};
use std::borrow::Cow;

pub(crate) fn read(text: &str) -> Document<'_> {
    // Spans count in u32.
    let text = if text.len() > u32::MAX as usize { &text[..text.floor_boundary(u32::MAX as usize)] } else { text };
    let mut reader = Reader::new(text);
    for span in layout::paragraphs(text) {
        reader.paragraph(span);
    }
    reader.finish()
}

/// The state of the walk.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    pub(crate) text: &'t str,
    pub(crate) blocks: Vec<Block>,
    pub(crate) stage: Stage,
    /// What the line behind "Published" or "From" on a line of their own is.
    pub(crate) expected: Option<Expected>,
    pub(crate) label: Option<(Kind, bool)>,
    pub(crate) title: Option<Span>,
    pub(crate) date: Option<(DateRole, Day)>,
    pub(crate) issuer: Option<Issuer>,
    pub(crate) embargo: Option<Embargo>,
    pub(crate) author: Option<Span>,
    /// A person whom a line of the header names as issuing.
    pub(crate) signed: Option<Span>,
    pub(crate) lead_in: bool,
    /// Names before the headline, one of which is the headline where no other line is.
    pub(crate) spares: Vec<(usize, crate::document::header::text::Name)>,
    /// Blocks behind the headline that may prove a subtitle or a place line.
    pub(crate) tentative: Vec<usize>,
    pub(crate) candidates: Vec<Candidate>,
    /// Whether a sure label of a dialogue was seen.
    dialogue: bool,
    /// What follows the last line, if it is numbered: "Background", and then "1. …".
    numbered: Option<BlockKind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Label, headline, dates and so on, up to the second paragraph of running text.
    Header,
    Body,
    /// Short lines that belong to the framing line before them.
    Lines,
    /// All that is left frames the release.
    Rest(BlockKind),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    Subject,
    Date(DateRole),
    Issuer,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            blocks: Vec::with_capacity(text.len() / 256 + 8),
            stage: Stage::Header,
            expected: None,
            label: None,
            title: None,
            date: None,
            issuer: None,
            embargo: None,
            author: None,
            signed: None,
            lead_in: false,
            spares: Vec::new(),
            tentative: Vec::new(),
            candidates: Vec::new(),
            dialogue: false,
            numbered: None,
        }
    }

    /// Reads the next paragraph, by what came before it.
    pub(crate) fn paragraph(&mut self, span: Span) {
        // A headline may have taken more lines than its own.
        let behind = self.title.map_or(0, |title| title.end);
        let span = if span.start < behind { Span::new(behind, span.end.max(behind)).trim(self.text) } else { span };
        if span.is_empty() {
            return;
        }
        match self.stage {
            Stage::Header => self.header(span),
            Stage::Body => self.body(span),
            Stage::Lines => {
                let words = span.of(self.text);
                if is_prose(words) && words.len() > 80 && !is_contact(words) {
                    self.stage = Stage::Body;
                    self.body(span);
                } else if !self.frame(span) {
                    self.push(BlockKind::Boilerplate, span);
                }
            }
            Stage::Rest(kind) => {
                if !self.frame(span) {
                    self.push(kind, span);
                }
            }
        }
    }

    pub(crate) fn push(&mut self, kind: BlockKind, span: Span) {
        if !span.is_empty() {
            self.blocks.push(Block { kind, span });
        }
    }

    /// Reads a paragraph of the body.
    pub(crate) fn body(&mut self, span: Span) {
        let words = span.of(self.text);
        if let Some(kind) = self.numbered.take().filter(|_| words.starts_with("1.") || words.starts_with("1)")) {
            if let Some(heading) = self.blocks.last_mut() {
                heading.kind = BlockKind::Boilerplate;
            }
            self.stage = Stage::Rest(kind);
            self.push(kind, span);
            return;
        }
        if self.speaker_label(span, Weight::Name) {
            return;
        }
        if words.len() <= SHORT && self.frame(span) {
            return;
        }
        let kind = if is_list_item(words) {
            BlockKind::ListItem
        } else if is_heading(words) {
            BlockKind::Heading
        } else {
            BlockKind::Paragraph
        };
        self.push(kind, span);
    }

    /// Notes a line that may open a turn and looks at least as sure as `least`; the whole document decides later.
    pub(crate) fn speaker_label(&mut self, span: Span, least: Weight) -> bool {
        let words = span.of(self.text);
        let Some((name, rest, weight)) = turn::label(words).filter(|(.., weight)| *weight >= least) else { return false };
        self.dialogue |= weight == Weight::Certain;
        let label = Span::new(span.start, span.start + name.len() as u32);
        let rest = Span::new(span.start + rest as u32, span.end);
        self.candidates.push(Candidate { block: self.blocks.len(), label, rest, weight, bold: false });
        self.push(BlockKind::Paragraph, span);
        true
    }

    /// Takes a line below the headline that frames the release: contacts, notes, dates and times that close it.
    fn frame(&mut self, span: Span) -> bool {
        let words = span.of(self.text);
        let first = words.as_bytes().first().copied().unwrap_or_default();
        if shape::is_close(words) && self.has_body() {
            self.push(BlockKind::Boilerplate, span);
            self.stage = Stage::Rest(BlockKind::Boilerplate);
            return true;
        }
        if !first.is_ascii_alphanumeric() && shape::is_ornament(words) {
            let ends = words.contains('#') && self.has_body();
            self.push(BlockKind::Boilerplate, span);
            if ends {
                self.stage = Stage::Rest(BlockKind::Boilerplate);
            }
            return true;
        }
        if words.len() <= SHORT && self.closing_date(span) {
            return true;
        }
        if !TABLES.may_frame(words) {
            let navigation = words.len() <= SHORT && shape::is_navigation(words);
            if navigation {
                self.push(BlockKind::Boilerplate, span);
            }
            return navigation;
        }
        match TABLES.opening(words) {
            Some((folded, len, Opening::Frame { whole, extent, note }))
                if opens_frame(words, folded.bytes(), len, whole) && (!self.dialogue || folded.bytes().starts_with(b"end")) =>
            {
                let kind = if note { BlockKind::Note } else { BlockKind::Boilerplate };
                if extent == Extent::Numbered {
                    self.numbered = (self.stage == Stage::Body).then_some(kind);
                    return false;
                }
                self.push(BlockKind::Boilerplate, span);
                self.stage = match (extent, self.stage) {
                    (Extent::Rest, _) => Stage::Rest(kind),
                    (Extent::Lines, Stage::Body) => Stage::Lines,
                    (_, stage) => stage,
                };
                true
            }
            Some((folded, len, Opening::Issuer(row))) if len == folded.bytes().len() && len > 12 => {
                self.set_issuer(words, row);
                self.push(BlockKind::Issuer, span);
                true
            }
            Some((folded, len, Opening::From))
                if crate::document::header::folded_by(&words[..folded.end(len)]) && !is_prose(words) =>
            {
                let body = &words[folded.end(len)..];
                self.issued(Span::new(span.end - body.len() as u32, span.end).trim(self.text));
                self.push(BlockKind::Issuer, span);
                self.stage = Stage::Rest(BlockKind::Boilerplate);
                true
            }
            _ if words.len() <= SHORT && shape::is_navigation(words) => {
                self.push(BlockKind::Boilerplate, span);
                true
            }
            _ => false,
        }
    }

    /// A date or a time of day on a line of its own below the first paragraphs.
    fn closing_date(&mut self, span: Span) -> bool {
        let words = span.of(self.text);
        if words.len() > 80 || !shape::has_digit(words) {
            return false;
        }
        if shape::is_time(words) {
            self.push(BlockKind::Place, span);
            return true;
        }
        let Some(line) = date_line(words).filter(|line| line.after.is_empty() && line.before.len() <= 40) else { return false };
        // "New Delhi" above its date.
        if let Some(last) = self.blocks.last_mut() {
            if last.kind == BlockKind::Heading && shape::is_capitalised(last.span.of(self.text), 3) {
                last.kind = BlockKind::Place;
            }
        }
        self.note_date(DateRole::Delivered, line.date.day);
        self.push(BlockKind::Date, span);
        true
    }

    /// Keeps the date of the foremost role; the first of equals.
    pub(crate) fn note_date(&mut self, role: DateRole, day: impl Into<Day>) {
        if self.date.as_ref().is_none_or(|(before, _)| role < *before) {
            self.date = Some((role, day.into()));
        }
    }

    /// The first body that a line names issued the release; one whose country is known before one whose country is not.
    pub(crate) fn set_issuer(&mut self, body: &str, row: u32) {
        let country = TABLES.issuers.get(row as usize).copied().flatten();
        if self.issuer.as_ref().is_none_or(|before| before.country.is_none() && country.is_some()) {
            self.issuer = Some(Issuer { body: Some(body.trim().into()), country: country.map(Into::into) });
        }
    }

    pub(crate) fn has_body(&self) -> bool {
        self.blocks.iter().rev().take(64).any(|block| block.kind.is_body())
    }

    pub(crate) fn finish(mut self) -> Document<'t> {
        self.settle();
        if !self.blocks.iter().any(|block| block.kind.is_body()) {
            for block in &mut self.blocks {
                if block.kind == BlockKind::Subtitle {
                    block.kind = BlockKind::Paragraph;
                }
            }
        }
        self.close();
        let title = self.title.map_or("", |title| title.of(self.text));
        let told = form::of_title(title);
        let labels = turn::decide(self.text, &self.candidates, title, told.map(|(kind, _)| kind));
        let first = self.blocks.iter().find(|block| block.kind.is_body() && block.kind != BlockKind::Heading);
        let lead = first.map_or("", |block| block.span.of(self.text));
        let subtitle = self.blocks.iter().find(|block| block.kind == BlockKind::Subtitle).map(|block| block.span);
        let evidence = Evidence {
            label: self.label,
            title,
            told,
            subtitle: subtitle.map_or("", |subtitle| subtitle.of(self.text)),
            lead,
            lead_in: self.lead_in,
            turns: labels.len(),
            dated: self.date.is_some(),
            quotes: self.label.is_none() && told.is_none() && self.quotes(),
        };
        let (kind, kind_rule, kind_confidence) = form::decide(&evidence);
        let published = self.date.take().map(|(_, day)| day);
        let published = published
            .or_else(|| crate::document::date::find(title).or_else(|| dateline::today(lead)).map(|date| Day::from(date.day)));
        // One who signs a report does not speak it.
        let spoken =
            matches!(kind, Kind::Statement | Kind::JointStatement | Kind::Speech | Kind::Remarks) || shape::is_first_person(lead);
        let author = crate::document::line::author::in_title(self.text, self.title.unwrap_or_default());
        let author = author.map(|author| crate::document::line::author::undated(self.text, author));
        let author = author.or(self.author).or(self.signed.filter(|_| spoken));
        if let (None, Some(author)) = (&self.issuer, author) {
            let words = author.of(self.text);
            let body = words.split_once(' ').filter(|(the, _)| the.eq_ignore_ascii_case("the")).map_or(words, |(_, body)| body);
            if let Some((.., Opening::Issuer(row))) = TABLES.opening(body) {
                self.set_issuer(body, row);
            }
        }
        let blocks = split(self.text, self.blocks, &labels);
        let form = Form {
            kind,
            kind_rule,
            kind_confidence,
            title: self.title,
            subtitle,
            place: dateline::place(self.text, &blocks),
            embargo: self.embargo,
            published,
            issuer: self.issuer,
            author,
        };
        Document { text: Cow::Borrowed(self.text), blocks, form }
    }

    /// A heading with nothing below it is none: it names the place where the release was given out.
    fn close(&mut self) {
        for block in self
            .blocks
            .iter_mut()
            .rev()
            .skip_while(|block| !block.kind.is_body())
            .take_while(|block| block.kind == BlockKind::Heading)
        {
            if shape::is_capitalised(block.span.of(self.text), 4) {
                block.kind = BlockKind::Place;
            }
        }
    }

    /// Whether one of the first paragraphs quotes somebody: marks of quotation, or a cue before a colon.
    fn quotes(&self) -> bool {
        self.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(24).any(|block| {
            let words = block.span.of(self.text);
            let words = &words[..words.floor_boundary(600)];
            (words.contains(" said") || words.contains(" added")) && words.contains(['“', '"', ':', '‘'])
        })
    }
}

/// Whether a line that opens with a phrase of the frame is of the frame: as a whole, or as no sentence that merely begins so.
pub(crate) fn opens_frame(words: &str, folded: &[u8], len: usize, whole: bool) -> bool {
    let behind = folded.get(len);
    if behind.is_none() {
        return !words.ends_with(|c: char| c.is_alphanumeric()) || words.len() < SHORT;
    }
    if whole {
        return false;
    }
    let long = folded[..len].split(|byte| *byte == b' ').nth(2).is_some();
    behind == Some(&BREAK) || long || is_contact(words) || !shape::ends_sentence(words) && words.len() <= 80
}

/// The blocks, with each accepted label as a block of its own before what it opens. Between two turns only a line in title case is a
/// heading: "Anything else?" is spoken.
fn split(text: &str, blocks: Vec<Block>, labels: &[Candidate]) -> Vec<Block> {
    if labels.is_empty() {
        return blocks;
    }
    let mut parted = Vec::with_capacity(blocks.len() + labels.len());
    let mut labels = labels.iter().peekable();
    let mut spoken = false;
    for (at, block) in blocks.into_iter().enumerate() {
        let Some(label) = labels.next_if(|label| label.block == at) else {
            parted.push(block);
            continue;
        };
        if let Some(last) = parted.last_mut().filter(|last: &&mut Block| spoken && last.kind == BlockKind::Heading) {
            let words = last.span.of(text);
            let one = words.split_whitespace().nth(1).is_none() && words.chars().any(char::is_lowercase);
            if one || words.ends_with(['?', '—', '-', ')']) || !shape::is_in_title_case(words) {
                last.kind = BlockKind::Paragraph;
            }
        }
        spoken = true;
        parted.push(Block { kind: BlockKind::SpeakerLabel, span: label.label });
        if !label.rest.is_empty() {
            parted.push(Block { kind: BlockKind::Paragraph, span: label.rest });
        }
    }
    parted
}
