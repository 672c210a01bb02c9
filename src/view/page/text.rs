//! The release itself, with its marks.

use super::panel;
use crate::document::BlockKind;
use crate::view::Layer;
use crate::view::mark::{Finding, Mark};
use crate::view::paragraph::{Paragraph, paragraphs};
use crate::view::piece::Cutter;
use crate::view::words::name_of;
use crate::{Modality, Quote, QuoteKind, Span, Story};
use maud::{Markup, PreEscaped};
use std::fmt::Write;

/// How many colours speakers have; with the patterns of lines there are three times as many that differ.
const COLOURS: u32 = 24;

/// The release. The text of its elements is the text, character by character; only U+0000, which HTML cannot hold, becomes U+FFFD.
pub(super) fn release(story: &Story, text: &str, marks: &[Mark<'_>]) -> Markup {
    let mut writer = Writer { story, text, marks, shown: vec![false; marks.len()], out: String::with_capacity(text.len() * 3) };
    let mut cutter = Cutter::new(marks);
    let mut at = 0;
    for paragraph in paragraphs(text) {
        writer.write_text(Span::new(at, paragraph.span.start));
        writer.write_paragraph(paragraph, &mut cutter);
        at = paragraph.span.end;
    }
    writer.write_text(Span::new(at, u32::try_from(text.len()).unwrap_or(u32::MAX)));
    PreEscaped(writer.out)
}

/// The id of the mark that stands on these words.
pub(super) fn id(layer: Layer, span: Span) -> String {
    format!("{}-{}-{}", layer.class(), span.start, span.end)
}

/// The class that gives a speaker its colour and the pattern of its lines.
pub(super) fn colour(speaker: Option<u32>) -> String {
    speaker.map_or_else(|| "nobody".into(), |at| format!("s{} p{}", at % COLOURS, at / COLOURS % 3))
}

struct Writer<'a> {
    story: &'a Story,
    text: &'a str,
    marks: &'a [Mark<'a>],
    /// Which marks have an element already: the first bears the id.
    shown: Vec<bool>,
    out: String,
}

impl Writer<'_> {
    fn write_paragraph(&mut self, paragraph: Paragraph, cutter: &mut Cutter<'_, '_>) {
        let pieces = cutter.cut(paragraph.span);
        let (tag, class) = match paragraph.kind {
            Some(BlockKind::Title) => ("p", "headline"),
            Some(BlockKind::Subtitle) => ("p", "subtitle"),
            Some(BlockKind::Heading) => ("h2", "heading"),
            Some(BlockKind::ListItem) => ("p", "item"),
            Some(BlockKind::Paragraph | BlockKind::Quotation) => ("p", "prose"),
            Some(BlockKind::Boilerplate | BlockKind::Note) => ("p", "aside"),
            _ => ("p", "line"),
        };
        let _ = write!(self.out, "<{tag} dir=\"auto\" class=\"{class}");
        if let Some(quote) = pieces.last().and_then(|last| self.set_off(&last.marks)) {
            let _ = write!(self.out, " set {}", colour(quote.speaker));
        }
        self.out.push_str("\">");
        let mut open: Vec<usize> = Vec::new();
        for piece in pieces {
            let kept = open.iter().zip(&piece.marks).take_while(|(open, mark)| open == mark).count();
            for _ in kept..open.len() {
                self.out.push_str("</mark>");
            }
            for mark in &piece.marks[kept..] {
                self.open(*mark);
            }
            open = piece.marks;
            self.write_text(piece.span);
        }
        for _ in open {
            self.out.push_str("</mark>");
        }
        let _ = write!(self.out, "</{tag}>");
    }

    /// The block or turn that a paragraph ends in; before it, there is but the label.
    fn set_off(&self, marks: &[usize]) -> Option<&Quote> {
        let mut findings = marks.iter().flat_map(|mark| &self.marks[*mark].findings);
        findings.find_map(|finding| match finding {
            Finding::Quote(_, quote) if matches!(quote.kind, QuoteKind::Block | QuoteKind::Turn) => Some(*quote),
            _ => None,
        })
    }

    fn open(&mut self, at: usize) {
        let mark = &self.marks[at];
        let id = id(mark.layer, mark.span);
        let _ = write!(self.out, "<mark class=\"{}", mark.layer.class());
        match mark.findings.first() {
            Some(Finding::Quote(_, quote)) => {
                let planned = if quote.modality == Modality::Planned { " planned" } else { "" };
                let _ = write!(self.out, " {}{planned} {}", name_of(&quote.kind), colour(quote.speaker));
            }
            Some(Finding::Source(_) | Finding::Mention(..) | Finding::Cue(_)) => {
                let _ = write!(self.out, " {}", colour(mark.speaker()));
            }
            _ => {}
        }
        let _ = write!(self.out, "\" data-mark=\"{id}\"");
        if !std::mem::replace(&mut self.shown[at], true) {
            let _ = write!(self.out, " id=\"{id}\"");
        }
        if let Some(speaker) = mark.speaker() {
            let _ = write!(self.out, " data-speaker=\"{speaker}\" data-badge=\"{}\"", speaker + 1);
        }
        if let Some(Finding::Country(_, country, _)) = mark.findings.first() {
            self.out.push_str(" data-badge=\"");
            escape(&country.code, &mut self.out);
            self.out.push('"');
        }
        let entry = mark.findings.first().and_then(|finding| panel::entry_of(*finding));
        if let Some(entry) = entry {
            let _ = write!(self.out, " data-entry=\"{entry}\"");
        }
        self.out.push_str(" title=\"");
        escape(&mark.facts(self.story).join("\n"), &mut self.out);
        self.out.push_str("\">");
    }

    fn write_text(&mut self, span: Span) {
        escape(span.of(self.text), &mut self.out);
    }
}

/// Writes text so that it is text again when the page is read: in an element or between double quotes.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A reader of HTML would make line feeds of carriage returns.
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}
