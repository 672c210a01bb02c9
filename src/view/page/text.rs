//! The text of the release, with its highlights.

use super::links::{entry_number, event_entries, highlight_id, speaker_classes};
use crate::document::BlockKind;
use crate::view::highlight::{Finding, Highlight};
use crate::view::layer::Layer;
use crate::view::paragraph::{Paragraph, paragraphs};
use crate::view::piece::Cutter;
use crate::view::words::name_of;
use crate::{Modality, Quote, QuoteKind, Span, Story};
use maud::{Markup, PreEscaped};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The number of highlights that all have their facts as a title, which browsers show without scripts. Of more, only the first with the
/// same facts has it.
const TITLED: usize = 500;

/// The release. The text of its elements is the text, character by character; only U+0000, which HTML cannot contain, becomes U+FFFD.
pub(super) fn release(story: &Story, text: &str, highlights: &[Highlight<'_>]) -> Markup {
    let (shown, out) = (vec![false; highlights.len()], String::with_capacity(text.len() * 3));
    let mut writer = Writer { story, text, highlights, shown, facts: BTreeMap::new(), events: event_entries(story), out };
    let mut cutter = Cutter::new(highlights);
    let mut at = 0;
    for paragraph in paragraphs(text) {
        writer.write_text(Span::new(at, paragraph.span.start));
        writer.write_paragraph(paragraph, &mut cutter);
        at = paragraph.span.end;
    }
    writer.write_text(Span::new(at, u32::try_from(text.len()).unwrap_or(u32::MAX)));
    PreEscaped(writer.out)
}

struct Writer<'a> {
    story: &'a Story,
    text: &'a str,
    highlights: &'a [Highlight<'a>],
    /// Whether each highlight has an element already. The first element of a highlight has the id.
    shown: Vec<bool>,
    /// The highlight that has these facts already, and its entry.
    facts: BTreeMap<(Layer, String), (String, Option<usize>)>,
    /// The entry of each event.
    events: Vec<usize>,
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
        if let Some(quote) = pieces.last().and_then(|last| self.set_off(&last.highlights)) {
            let _ = write!(self.out, " set {}", speaker_classes(quote.speaker));
        }
        self.out.push_str("\">");
        let mut open: Vec<usize> = Vec::new();
        for piece in pieces {
            let kept = open.iter().zip(&piece.highlights).take_while(|(open, highlight)| open == highlight).count();
            for _ in kept..open.len() {
                self.out.push_str("</mark>");
            }
            for highlight in &piece.highlights[kept..] {
                self.open(*highlight);
            }
            open = piece.highlights;
            self.write_text(piece.span);
        }
        for _ in open {
            self.out.push_str("</mark>");
        }
        let _ = write!(self.out, "</{tag}>");
    }

    /// The block quotation or the turn at the end of a paragraph. Only a label can come before it.
    fn set_off(&self, highlights: &[usize]) -> Option<&Quote> {
        let mut findings = highlights.iter().flat_map(|highlight| &self.highlights[*highlight].findings);
        findings.find_map(|finding| match finding {
            Finding::Quote(_, quote) if matches!(quote.kind, QuoteKind::Block | QuoteKind::Turn) => Some(*quote),
            _ => None,
        })
    }

    /// Opens the element of a highlight. Its first element has the id and the facts, and others refer to that. There may be very many, so
    /// attributes are short and have no marks where HTML needs none.
    fn open(&mut self, index: usize) {
        let highlight = &self.highlights[index];
        let layer = highlight.layer.class();
        let finding = highlight.findings.first();
        let _ = match finding {
            Some(Finding::Quote(_, quote)) => {
                let planned = if quote.modality == Modality::Planned { " planned" } else { "" };
                write!(self.out, "<mark class=\"{layer} {}{planned} {}\"", name_of(&quote.kind), speaker_classes(quote.speaker))
            }
            Some(Finding::Source(_) | Finding::Mention(..) | Finding::Cue(_)) => {
                write!(self.out, "<mark class=\"{layer} {}\"", speaker_classes(highlight.speaker()))
            }
            _ => write!(self.out, "<mark class={layer}"),
        };
        if let Some(speaker) = highlight.speaker() {
            let _ = write!(self.out, " data-s={speaker}");
        }
        if let Some(Finding::Country(_, country, _)) = finding {
            self.attribute("data-b", &country.code);
        }
        let id = highlight_id(highlight.layer, highlight.span);
        if std::mem::replace(&mut self.shown[index], true) {
            let _ = write!(self.out, " data-of={id}");
        } else {
            self.write_head(highlight, &id);
        }
        self.out.push('>');
    }

    /// Writes the attributes of the first element of a highlight.
    fn write_head(&mut self, highlight: &Highlight<'_>, id: &str) {
        let finding = highlight.findings.first();
        let _ = write!(self.out, " id={id}");
        if let (Some(Finding::Quote(..)), Some(speaker)) = (finding, highlight.speaker()) {
            let _ = write!(self.out, " data-b={}", u64::from(speaker) + 1);
        }
        let number = match finding {
            Some(Finding::Event(at, _)) => self.events.get(*at).copied(),
            finding => finding.and_then(|finding| entry_number(*finding)),
        };
        let key = (highlight.layer, highlight.facts(self.story).join("\n"));
        let same = if self.highlights.len() > TITLED { self.facts.get(&key) } else { None };
        if let Some(number) = number.filter(|number| same.is_none_or(|same| same.1 != Some(*number))) {
            let _ = write!(self.out, " data-n={number}");
        }
        if let Some((same, _)) = same {
            let _ = write!(self.out, " data-as={same}");
        } else {
            self.attribute("title", &key.1);
            self.facts.insert(key, (id.into(), number));
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            let _ = write!(self.out, " {name}={value}");
            return;
        }
        let _ = write!(self.out, " {name}=\"");
        escape(value, &mut self.out);
        self.out.push('"');
    }

    fn write_text(&mut self, span: Span) {
        escape(span.of(self.text), &mut self.out);
    }
}

/// Escapes text for the inside of an element and for an attribute in double quotes.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A parser of HTML turns carriage returns into line feeds.
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}
