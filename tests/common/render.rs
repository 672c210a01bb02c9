//! Renders a story over its release for reviewers: the text block by block, and under each line the findings in it.
//!
//! Under a line, `^` marks the words of a quote, `~` its cue and `-` its source. `#3` is the number of a quote, `[0]` the number of a
//! speaker. A quote of several lines has a bar at its side instead of `^`.

use demarche::document::BlockKind;
use demarche::{Actor, CueClass, Document, Modality, Quote, QuoteKind, Span, Story};
use serde::Serialize;
use std::fmt::Write;

/// Columns of the text, without the names of blocks.
const WIDTH: usize = 100;
/// Columns of the names of blocks.
const SIDE: usize = 9;
/// Quotes longer than this, in bytes, have a bar.
const LONG: usize = 240;

/// Renders a story over the document that it was read from.
pub(crate) fn render(document: &Document<'_>, story: &Story) -> String {
    let text = document.text();
    let mut out = String::new();
    head(text, story, &mut out);
    speakers(text, story, &mut out);
    out.push_str("\ntext\n");
    Page::new(document, story).print(&mut out);
    events(text, story, &mut out);
    countries(text, story, &mut out);
    organisations(text, story, &mut out);
    references(text, story, &mut out);
    topics(text, story, &mut out);
    out.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn head(text: &str, story: &Story, out: &mut String) {
    let title = story.title.as_ref().map_or("no title", |title| title.span.of(text));
    let published = story.published.as_deref().unwrap_or("no date");
    line(out, &format!("{} · {title} · {published}", name_of(&story.kind)));
    line(out, &format!("{} {:.2} · sentences {}", name_of(&story.kind_rule), story.kind_confidence, story.sentences.len()));
    for (what, found) in [("subtitle", &story.subtitle), ("place", &story.place), ("author", &story.author)] {
        if let Some(found) = found {
            line(out, &format!("{what} {}", surface(found.span, text)));
        }
    }
    if let Some(embargo) = &story.embargo {
        line(out, &format!("embargo until {}", embargo.until.as_deref().unwrap_or("a time that it does not state")));
    }
    if let Some(issuer) = &story.issuer {
        let parts = [issuer.body.as_deref(), issuer.country.as_deref()];
        line(out, &format!("issuer {}", parts.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    }
}

fn speakers(text: &str, story: &Story, out: &mut String) {
    out.push_str("\nspeakers\n");
    for (number, speaker) in story.speakers.iter().enumerate() {
        let mut about = vec![name_of(&speaker.kind)];
        for (what, value) in [
            ("honorific", &speaker.honorific),
            ("role", &speaker.role),
            ("organisation", &speaker.organisation),
            ("country", &speaker.country),
        ] {
            about.extend(value.as_ref().map(|value| format!("{what} {value}")));
        }
        line(out, &format!("[{number}] {} · {}", speaker.name, about.join(" · ")));
        let mentions = speaker.mentions.iter().map(|mention| (name_of(&mention.form), surface(mention.span, text)));
        line(out, &format!("    {}", by_form(mentions)));
    }
}

fn events(text: &str, story: &Story, out: &mut String) {
    if story.events.is_empty() {
        return;
    }
    out.push_str("\nevents\n");
    for event in &story.events {
        let mode = event.mode.map(|mode| format!(" {mode}")).unwrap_or_default();
        let sides = [sides(text, &event.actors), sides(text, &event.targets)];
        let sides = sides.iter().filter(|sides| !sides.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" → ");
        let place = event.place.as_ref().map(|place| format!(" in {}", place.country)).unwrap_or_default();
        let evidence = if event.evidence.is_empty() { String::new() } else { format!(" ×{}", event.evidence.len() + 1) };
        let date = event.date.as_ref().map(|date| format!(" on {date}")).unwrap_or_default();
        line(out, &format!("{}{mode} {}{place}{date} · {sides}", event.kind, event.modality));
        line(out, &format!("    {} “{}”{evidence}", event.rule, surface(event.trigger, text)));
    }
}

fn sides(text: &str, actors: &[Actor]) -> String {
    let of = |actor: &Actor| actor.country.as_deref().or(actor.organisation.as_deref()).unwrap_or_default().to_owned();
    let named = |actor: &Actor| format!("{} “{}”", of(actor), surface(actor.span, text));
    actors.iter().map(named).collect::<Vec<_>>().join(", ")
}

fn countries(text: &str, story: &Story, out: &mut String) {
    out.push_str("\ncountries\n");
    for country in &story.countries {
        let mentions = country.mentions.iter().map(|mention| {
            let open =
                if mention.candidates.is_empty() { String::new() } else { format!(" {{{}}}", mention.candidates.join(" ")) };
            (name_of(&mention.form), format!("{}{open}", surface(mention.span, text)))
        });
        line(out, &format!("{} ×{} {} · {}", country.code, country.mentions.len(), country.name, by_form(mentions)));
    }
}

fn organisations(text: &str, story: &Story, out: &mut String) {
    out.push_str("\norganisations\n");
    for body in &story.organisations {
        let surfaces = counted(body.mentions.iter().map(|mention| surface(mention.span, text)));
        line(out, &format!("{} ×{} {} · {surfaces}", body.id, body.mentions.len(), body.name));
    }
}

/// The section is left out if there is no reference.
fn references(text: &str, story: &Story, out: &mut String) {
    if !story.references.is_empty() {
        out.push_str("\nreferences\n");
    }
    for reference in &story.references {
        let surfaces = counted(reference.mentions.iter().map(|mention| surface(mention.span, text)));
        let article = reference.article.as_deref().map_or(String::new(), |article| format!(" article {article}"));
        line(out, &format!("{} {}{article} · {surfaces}", name_of(&reference.kind), reference.id));
    }
}

fn topics(text: &str, story: &Story, out: &mut String) {
    out.push_str("\ntopics\n");
    for topic in &story.topics {
        let evidence = counted(topic.evidence.iter().map(|span| surface(*span, text)));
        line(out, &format!("{:.2} {} · {evidence}", topic.score, topic.id));
    }
}

/// The text with its findings. A row ends at the end of its line, at the start or end of a block or a bar, and at [`WIDTH`].
struct Page<'s> {
    text: &'s str,
    story: &'s Story,
    document: &'s Document<'s>,
    /// Numbers of the quotes with an open bar, the outermost first.
    open: Vec<usize>,
    opened: Vec<bool>,
}

impl<'s> Page<'s> {
    fn new(document: &'s Document<'_>, story: &'s Story) -> Self {
        Self { text: document.text(), story, document, open: Vec::new(), opened: vec![false; story.quotes.len()] }
    }

    fn print(mut self, out: &mut String) {
        let mut blocks = self.document.blocks().iter().peekable();
        let mut gap = false;
        for row in self.rows() {
            if row.is_empty() {
                gap = true;
                continue;
            }
            if std::mem::take(&mut gap) {
                self.write(out, "", "");
            }
            let mut side = "";
            while let Some(block) = blocks.next_if(|block| block.span.start < row.end) {
                side = block_name(block.kind);
            }
            self.open_bars(row, out);
            self.write(out, side, &readable(row.of(self.text)));
            self.marks(row, out);
            self.close_bars(row, out);
        }
        for (number, _) in self.opened.iter().enumerate().filter(|(number, opened)| !**opened && self.has_bar(*number)) {
            line(out, &format!("#{number} is nowhere in the text: {:?}", self.story.quotes[number].span));
        }
    }

    /// Rows in order, with an empty row for each empty line.
    fn rows(&self) -> Vec<Span> {
        let mut cuts: Vec<u32> = self.document.blocks().iter().map(|block| block.span.start).collect();
        let barred = self.story.quotes.iter().enumerate().filter(|(number, _)| self.has_bar(*number));
        cuts.extend(barred.flat_map(|(_, quote)| [quote.span.start, quote.span.end]));
        cuts.extend(self.text.match_indices('\n').flat_map(|(at, _)| [at as u32, at as u32 + 1]));
        cuts.extend([0, self.text.len() as u32]);
        cuts.sort_unstable();
        cuts.dedup();
        let mut rows = Vec::new();
        let mut broken = false;
        for piece in cuts.windows(2) {
            let piece = Span::new(piece[0], piece[1]);
            if piece.of(self.text) == "\n" {
                if std::mem::replace(&mut broken, true) {
                    rows.push(Span::new(piece.start, piece.start));
                }
                continue;
            }
            let before = rows.len();
            wrap(self.text, piece, &mut rows);
            broken &= rows.len() == before;
        }
        rows
    }

    fn has_bar(&self, number: usize) -> bool {
        let quote = &self.story.quotes[number];
        matches!(quote.kind, QuoteKind::Block | QuoteKind::Turn)
            || quote.span.len() > LONG
            || quote.span.of(self.text).contains('\n')
    }

    fn open_bars(&mut self, row: Span, out: &mut String) {
        for (number, quote) in self.story.quotes.iter().enumerate() {
            if !self.opened[number] && self.has_bar(number) && quote.span.overlaps(row) {
                self.opened[number] = true;
                self.write(out, "", &format!("╭ {}", self.label(number, quote)));
                self.open.push(number);
            }
        }
    }

    fn close_bars(&mut self, row: Span, out: &mut String) {
        let quotes = &self.story.quotes;
        while let Some(at) = self.open.iter().rposition(|number| quotes[*number].span.end <= row.end) {
            let number = self.open.remove(at);
            let end = quotes[number].end_rule.map(|rule| format!(" {}", rule.name())).unwrap_or_default();
            self.write(out, "", &format!("╰ #{number}{end}"));
        }
    }

    /// Writes one line of marks for each quote with a part in the row.
    fn marks(&self, row: Span, out: &mut String) {
        for (number, quote) in self.story.quotes.iter().enumerate() {
            let words = (!self.has_bar(number)).then_some(quote.span);
            let parts = [(words, '^'), (quote.source, '-'), (quote.cue.as_ref().map(|cue| cue.span), '~')];
            let mut layers: Vec<Vec<char>> = Vec::new();
            for (part, sign) in parts {
                let Some(part) = part.filter(|part| part.overlaps(row)) else { continue };
                let column = |at: u32| Span::new(row.start, at.clamp(row.start, row.end)).of(self.text).chars().count();
                let (from, to) = (column(part.start), column(part.end));
                let free =
                    |layer: &Vec<char>| layer.get(from..to.min(layer.len())).is_none_or(|cells| cells.iter().all(|c| *c == ' '));
                let at = layers.iter().position(free).unwrap_or(layers.len());
                if at == layers.len() {
                    layers.push(Vec::new());
                }
                let layer = &mut layers[at];
                layer.resize(layer.len().max(to), ' ');
                layer[from..to].fill(sign);
            }
            let last = layers.len().saturating_sub(1);
            for (at, layer) in layers.iter().enumerate() {
                let ends = words.is_some_and(|words| words.overlaps(row) && words.end <= row.end);
                let label = if ends && at == last { self.label(number, quote) } else { format!("#{number}") };
                self.write(out, "", &format!("{} {label}", layer.iter().collect::<String>()));
            }
        }
    }

    fn label(&self, number: usize, quote: &Quote) -> String {
        let mut label = format!("#{number} {}", name_of(&quote.kind));
        match quote.speaker {
            Some(speaker) => {
                let name = self.story.speakers.get(speaker as usize).map_or("no such speaker", |speaker| &speaker.name);
                let _ = write!(label, " [{speaker}] {name}");
            }
            None => label.push_str(" nobody named"),
        }
        if let Some(cue) = &quote.cue {
            let _ = write!(label, " · {} ({}, {}", surface(cue.span, self.text), cue.lemma, name_of(&cue.tense));
            if cue.class != CueClass::Neutral {
                let _ = write!(label, ", {}", name_of(&cue.class));
            }
            label.push(')');
        }
        if quote.modality != Modality::Said {
            let _ = write!(label, " · {}", name_of(&quote.modality));
        }
        if let Some(within) = quote.within {
            let _ = write!(label, " · within #{within}");
        }
        let _ = write!(label, " · {} {:.2}", quote.rule.name(), quote.confidence);
        label
    }

    fn write(&self, out: &mut String, side: &str, words: &str) {
        line(out, &format!("{side:>SIDE$} {}{words}", "│ ".repeat(self.open.len())));
    }
}

/// Cuts a piece of a line into rows at white space.
fn wrap(text: &str, piece: Span, rows: &mut Vec<Span>) {
    let mut rest = piece.trim(text);
    while !rest.is_empty() {
        let words = rest.of(text);
        let end = match words.char_indices().nth(WIDTH) {
            Some((end, _)) => words[..end].rfind(char::is_whitespace).filter(|end| *end > 0).unwrap_or(end),
            None => words.len(),
        };
        rows.push(Span::new(rest.start, rest.start + end as u32).trim(text));
        rest = Span::new(rest.start + end as u32, rest.end).trim(text);
    }
}

fn block_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Label => "label",
        BlockKind::Title => "title",
        BlockKind::Subtitle => "subtitle",
        BlockKind::Date => "date",
        BlockKind::Place => "place",
        BlockKind::Issuer => "issuer",
        BlockKind::Heading => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "item",
        BlockKind::Quotation => "quotation",
        BlockKind::SpeakerLabel => "speaker",
        BlockKind::Boilerplate => "contacts",
        BlockKind::Embargo => "embargo",
        BlockKind::LeadIn => "lead-in",
        BlockKind::Note => "note",
        _ => "?",
    }
}

/// Mentions grouped by form: "name Chile ×2, Republic of Chile; demonym Chilean".
fn by_form(mentions: impl Iterator<Item = (String, String)>) -> String {
    let mut forms: Vec<(String, Vec<String>)> = Vec::new();
    for (form, surface) in mentions {
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, surfaces)) => surfaces.push(surface),
            None => forms.push((form, vec![surface])),
        }
    }
    let forms = forms.into_iter().map(|(form, surfaces)| format!("{form} {}", counted(surfaces.into_iter())));
    forms.collect::<Vec<_>>().join("; ")
}

/// Each surface once, in order, with its number of occurrences.
fn counted(surfaces: impl Iterator<Item = String>) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for surface in surfaces {
        match counts.iter_mut().find(|(known, _)| *known == surface) {
            Some((_, count)) => *count += 1,
            None => counts.push((surface, 1)),
        }
    }
    let counts = counts.into_iter().map(|(surface, count)| if count > 1 { format!("{surface} ×{count}") } else { surface });
    counts.collect::<Vec<_>>().join(", ")
}

fn surface(span: Span, text: &str) -> String {
    span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same number of characters, with one column each.
fn readable(words: &str) -> String {
    words.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect()
}

fn name_of(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}
