//! A story for a terminal.

use demarche::{Span, Speaker, Story};
use serde::Serialize;
use std::io::{self, Write};

/// Prints a story, no line wider than the terminal.
pub(crate) fn print(text: &str, story: &Story, out: &mut dyn Write) -> io::Result<()> {
    let text = story.text.as_deref().unwrap_or(text);
    let width = columns();
    head(story, width, out)?;
    speakers(&story.speakers, width, out)?;
    quotes(story, text, width, out)?;
    if !story.countries.is_empty() {
        let countries = story.countries.iter().map(|c| counted(&format!("{} ({})", c.name, c.code), c.mentions.len()));
        section("Countries", out)?;
        list(countries, width, out)?;
    }
    if !story.organisations.is_empty() {
        section("Organisations", out)?;
        list(story.organisations.iter().map(|o| counted(&o.name, o.mentions.len())), width, out)?;
    }
    topics(story, text, width, out)
}

fn head(story: &Story, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let title = story.title.as_ref().map_or("(no title)", |title| &title.text);
    for line in wrap(&clean(title), width) {
        writeln!(out, "{line}")?;
    }
    let mut about = sentence_case(&name_of(&story.kind));
    let issuer = story.issuer.as_ref().and_then(|issuer| issuer.body.as_deref());
    for part in [story.published.as_deref(), issuer].into_iter().flatten() {
        about = format!("{about} · {}", clean(part));
    }
    writeln!(out, "{}", shorten(&about, width))
}

fn speakers(speakers: &[Speaker], width: usize, out: &mut dyn Write) -> io::Result<()> {
    let rows = speakers.iter().map(|speaker| {
        let parts = [speaker.role.as_deref(), speaker.organisation.as_deref(), speaker.country.as_deref()];
        [counted(&speaker.name, speaker.mentions.len()), parts.into_iter().flatten().collect::<Vec<_>>().join(", ")]
    });
    table("Speakers", rows.collect(), [34], width, out)
}

fn quotes(story: &Story, text: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let rows = story.quotes.iter().map(|quote| {
        let speaker = quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize));
        let name = speaker.map_or("(nobody named)", |speaker| &speaker.name);
        [name_of(&quote.kind), name.into(), name_of(&quote.modality), quote.span.of(text).into()]
    });
    table("Quotes", rows.collect(), [8, 22, 7], width, out)
}

fn topics(story: &Story, text: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let rows = story.topics.iter().map(|topic| {
        let evidence = distinct(&topic.evidence, text).join(", ");
        [format!("{:.2}", topic.score), topic.label.to_string(), evidence]
    });
    table("Topics", rows.collect(), [4, 34], width, out)
}

fn section(heading: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{heading}")
}

/// Prints rows in columns: each but the last as wide as its widest cell, up to `most`; the last takes what is left.
fn table<const N: usize, const M: usize>(
    heading: &str,
    rows: Vec<[String; N]>,
    most: [usize; M],
    width: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    section(heading, out)?;
    let rows: Vec<_> = rows.into_iter().map(|row| row.map(|cell| clean(&cell))).collect();
    let wide: Vec<_> = most
        .iter()
        .enumerate()
        .map(|(at, most)| rows.iter().map(|row| breadth(&row[at])).max().unwrap_or_default().min(*most))
        .collect();
    for row in rows {
        let mut line = String::new();
        for (cell, wide) in row.iter().zip(&wide) {
            let cell = shorten(cell, *wide);
            line = format!("{line}  {cell}{}", " ".repeat(wide.saturating_sub(breadth(&cell))));
        }
        let line = format!("{line}  {}", row.last().map_or("", |cell| cell));
        writeln!(out, "{}", shorten(line.trim_end(), width))?;
    }
    Ok(())
}

fn list(items: impl Iterator<Item = String>, width: usize, out: &mut dyn Write) -> io::Result<()> {
    // A name keeps together where lines break.
    let items: Vec<_> = items.map(|item| clean(&item).replace(' ', "\u{a0}")).collect();
    for line in wrap(&items.join(", "), width.saturating_sub(2)) {
        writeln!(out, "  {}", line.replace('\u{a0}', " "))?;
    }
    Ok(())
}

fn counted(name: &str, count: usize) -> String {
    if count > 1 { format!("{name} ×{count}") } else { name.into() }
}

/// The words of the spans, each once.
fn distinct<'t>(spans: &[Span], text: &'t str) -> Vec<&'t str> {
    let mut words = Vec::new();
    for span in spans {
        if !words.contains(&span.of(text)) {
            words.push(span.of(text));
        }
    }
    words
}

/// The name that an enum's value has in JSON, with spaces.
fn name_of(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| Some(value.as_str()?.replace('_', " "))).unwrap_or_default()
}

fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// One line without what would steer a terminal: white space and control characters become single spaces.
fn clean(words: &str) -> String {
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    words.split(|c: char| c.is_whitespace() || hidden(c)).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn wrap(words: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines.last().map_or(0, |line| breadth(line));
        if line > 0 && line + 1 + breadth(word) > width {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.iter().map(|line| shorten(line, width)).collect()
}

/// The words, cut to `width` columns with … behind them where they are longer.
fn shorten(words: &str, width: usize) -> String {
    if breadth(words) <= width {
        return words.into();
    }
    let mut kept = String::new();
    let mut used = 1;
    for c in words.chars() {
        used += breadth_of(c);
        if used > width {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

fn breadth(words: &str) -> usize {
    words.chars().map(breadth_of).sum()
}

/// Columns that a character takes: none for combining marks, two for the wide scripts of East Asia and for emoji.
fn breadth_of(c: char) -> usize {
    match c as u32 {
        0x0300..=0x036f | 0xfe00..=0xfe0f => 0,
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff00..=0xff60 | 0x1f300..=0x1faff => 2,
        _ => 1,
    }
}

fn columns() -> usize {
    let given = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    given.unwrap_or(80).max(40)
}
