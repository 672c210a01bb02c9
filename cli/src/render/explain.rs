//! The option `--explain`: the rule that found each quote and each reference, and how the speaker of a quote was resolved.

use super::options::Options;
use super::text;
use crate::reading::Reading;
use demarche::{Event, Modality, Quote, Reference, ReferenceMention, Span, Speaker, SpeakerForm};
use std::io::{self, Write};

/// The number of characters shown of a quote.
const SHOWN: usize = 72;

/// Prints one paragraph per quote: its words, its rule, its cue and its speaker. Then one per citation of a document.
pub(super) fn quotes(reading: &Reading<'_>, options: &Options, out: &mut Vec<u8>) -> io::Result<()> {
    text::heading(reading, options, out)?;
    let (story, text) = (&reading.story, reading.text());
    if story.quotes.is_empty() {
        writeln!(out, "No quotes.")?;
    }
    let lines = Lines::of(text);
    for (number, quote) in story.quotes.iter().enumerate() {
        let gap = if number > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{}. {}", number + 1, shorten(quote.span.of(text)))?;
        writeln!(out, "   {}, bytes {} to {}", lines.number(quote.span), quote.span.start, quote.span.end)?;
        let rule = quote.rule;
        writeln!(out, "   found by   {}: {}", rule.name(), rule.description())?;
        writeln!(out, "              example: {}", rule.example())?;
        writeln!(out, "              right in {:.0} of 100 cases", quote.confidence * 100.0)?;
        if let Some(rule) = quote.end_rule {
            writeln!(out, "   ends by    {}: {}", rule.name(), rule.description())?;
        }
        if let Some(cue) = &quote.cue {
            writeln!(out, "   cue        “{}”: {}, {}", shorten(cue.span.of(text)), cue.lemma, cue.class)?;
        }
        if quote.modality == Modality::Planned {
            writeln!(out, "              announced, not yet said")?;
        }
        if let Some(within) = quote.within {
            writeln!(out, "   within     quote {}, whose speaker reports the words", within + 1)?;
        }
        let speaker = quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize));
        print_speaker(quote, speaker, &lines, out)?;
    }
    for event in &story.events {
        print_event(event, &lines, out)?;
    }
    for reference in &story.references {
        print_reference(reference, &lines, out)?;
    }
    Ok(())
}

/// Prints what an event is, who takes part, and by which rule it was found.
fn print_event(event: &Event, lines: &Lines<'_>, out: &mut Vec<u8>) -> io::Result<()> {
    let mode = event.mode.map_or(String::new(), |mode| format!(" {mode}"));
    writeln!(out, "\nevent {}{mode}, {}", event.kind, event.modality)?;
    let Span { start, end, .. } = event.trigger;
    writeln!(
        out,
        "   named by   “{}”, {}, bytes {start} to {end}",
        shorten(event.trigger.of(lines.text)),
        lines.number(event.trigger)
    )?;
    for (side, actors) in [("acts", &event.actors), ("target", &event.targets)] {
        for actor in actors {
            let name = actor.country.as_deref().or(actor.organisation.as_deref()).unwrap_or_default();
            writeln!(out, "   {side:<10} {name}: “{}”", shorten(actor.span.of(lines.text)))?;
        }
    }
    if let Some(day) = &event.date {
        writeln!(out, "   day        {day}")?;
    }
    writeln!(out, "   found by   {}: {}", event.rule.name(), event.rule.description())
}

/// Prints where a document is cited, and by which rules that was found.
fn print_reference(reference: &Reference, lines: &Lines<'_>, out: &mut Vec<u8>) -> io::Result<()> {
    let article = reference.article.as_deref().map_or(String::new(), |article| format!(", {article}"));
    writeln!(out, "\n{} {}{article}", reference.kind, reference.id)?;
    for ReferenceMention { span, rule, .. } in &reference.mentions {
        writeln!(
            out,
            "   cited      “{}”, {}, bytes {} to {}",
            shorten(span.of(lines.text)),
            lines.number(*span),
            span.start,
            span.end
        )?;
        writeln!(out, "   found by   {}: {}", rule.name(), rule.description())?;
    }
    Ok(())
}

fn print_speaker(quote: &Quote, speaker: Option<&Speaker>, lines: &Lines<'_>, out: &mut Vec<u8>) -> io::Result<()> {
    let text = lines.text;
    let Some(speaker) = speaker else {
        return writeln!(out, "   speaker    none: the text names nobody");
    };
    let about = [Some(&*speaker.name), speaker.role.as_deref(), speaker.organisation.as_deref(), speaker.country.as_deref()];
    writeln!(out, "   speaker    {}", about.into_iter().flatten().collect::<Vec<_>>().join(", "))?;
    let Some(source) = quote.source else {
        return writeln!(out, "              no words name the speaker here: the previous speaker continues");
    };
    let mention = speaker.mentions.iter().find(|mention| mention.span == source);
    let form = mention.map_or("the speaker", |mention| form_name(mention.form));
    writeln!(out, "   source     “{}” ({}), {form}", shorten(source.of(text)), lines.number(source))?;
    let indirect = mention.is_some_and(|mention| mention.form != SpeakerForm::FullName);
    let first = speaker.mentions.iter().find(|mention| mention.form == SpeakerForm::FullName);
    if let (true, Some(first)) = (indirect, first) {
        writeln!(out, "              the same as “{}” ({})", shorten(first.span.of(text)), lines.number(first.span))?;
    }
    Ok(())
}

fn form_name(form: SpeakerForm) -> &'static str {
    match form {
        SpeakerForm::FullName => "named in full",
        SpeakerForm::Surname => "by surname",
        SpeakerForm::Role => "by office",
        SpeakerForm::Pronoun => "by pronoun",
        SpeakerForm::Label => "by label",
        _ => "the speaker",
    }
}

/// A text and the offsets after its line breaks.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let starts = text.bytes().enumerate().filter_map(|(at, byte)| (byte == b'\n').then_some(at + 1)).collect();
        Self { text, starts }
    }

    /// The number of the line on which the span begins: "line 5".
    fn number(&self, span: Span) -> String {
        format!("line {}", self.starts.partition_point(|start| *start <= span.start as usize) + 1)
    }
}

/// The words on one line, cut to [`SHOWN`] characters, without control characters.
fn shorten(words: &str) -> String {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).collect();
    if words.chars().count() <= SHOWN {
        return words;
    }
    let kept: String = words.chars().take(SHOWN - 1).collect();
    format!("{}…", kept.trim_end())
}
