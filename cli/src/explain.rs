//! Why each quote was found, and why it is whose it is.

use crate::answer::Told;
use demarche::{Modality, Quote, Span, Speaker, SpeakerForm};
use std::io::{self, Write};

/// How many characters of a quote are shown.
const SHOWN: usize = 72;

/// Prints a paragraph for each quote: its words, its rule, and the evidence that the rule read.
pub(crate) fn print(told: &Told, out: &mut impl Write) -> io::Result<()> {
    let (story, text) = (&told.story, told.text());
    if story.quotes.is_empty() {
        return writeln!(out, "No quotes.");
    }
    let lines = Lines::of(text);
    for (number, quote) in story.quotes.iter().enumerate() {
        let gap = if number > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{}. {}", number + 1, shorten(quote.span.of(text)))?;
        writeln!(out, "   {}, bytes {} to {}", lines.place(quote.span), quote.span.start, quote.span.end)?;
        let rule = quote.rule;
        writeln!(out, "   found by   {}: {}", rule.name(), rule.description())?;
        writeln!(out, "              as in {}", rule.example())?;
        writeln!(out, "              {:.0} of 100 quotes found so are right", quote.confidence * 100.0)?;
        if let Some(rule) = quote.end_rule {
            writeln!(out, "   ends by    {}: {}", rule.name(), rule.description())?;
        }
        if let Some(cue) = &quote.cue {
            writeln!(out, "   cue        “{}”: {}, {}", shorten(cue.span.of(text)), cue.lemma, name(cue.class))?;
        }
        if quote.modality == Modality::Planned {
            writeln!(out, "              announced, not said yet")?;
        }
        speaker(quote, quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize)), text, &lines, out)?;
    }
    Ok(())
}

fn speaker(quote: &Quote, speaker: Option<&Speaker>, text: &str, lines: &Lines, out: &mut impl Write) -> io::Result<()> {
    let Some(speaker) = speaker else {
        return writeln!(out, "   speaker    nobody: the text names none");
    };
    let about = [Some(&*speaker.name), speaker.role.as_deref(), speaker.organisation.as_deref(), speaker.country.as_deref()];
    writeln!(out, "   speaker    {}", about.into_iter().flatten().collect::<Vec<_>>().join(", "))?;
    let Some(source) = quote.source else {
        return writeln!(out, "              no words name the speaker at this place: the last one goes on");
    };
    let mention = speaker.mentions.iter().find(|mention| mention.span == source);
    let form = mention.map_or("the speaker", |mention| called(mention.form));
    writeln!(out, "   source     “{}” ({}), {form}", shorten(source.of(text)), lines.place(source))?;
    let indirect = mention.is_some_and(|mention| mention.form != SpeakerForm::FullName);
    let first = speaker.mentions.iter().find(|mention| mention.form == SpeakerForm::FullName);
    if let (true, Some(first)) = (indirect, first) {
        writeln!(out, "              who is “{}” ({})", shorten(first.span.of(text)), lines.place(first.span))?;
    }
    Ok(())
}

fn called(form: SpeakerForm) -> &'static str {
    match form {
        SpeakerForm::FullName => "named in full",
        SpeakerForm::Surname => "by surname",
        SpeakerForm::Role => "by office",
        SpeakerForm::Pronoun => "by pronoun",
        SpeakerForm::Label => "by label",
        _ => "the speaker",
    }
}

/// Where the lines of the text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter_map(|(at, byte)| (byte == b'\n').then_some(at + 1)).collect())
    }

    fn place(&self, span: Span) -> String {
        format!("line {}", self.0.partition_point(|start| *start <= span.start as usize) + 1)
    }
}

fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| Some(value.as_str()?.replace('_', " "))).unwrap_or_default()
}

/// One line, cut where it is long; what would steer a terminal is left out.
fn shorten(words: &str) -> String {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|c| !c.is_control()).collect();
    if words.chars().count() <= SHOWN {
        return words;
    }
    let kept: String = words.chars().take(SHOWN - 1).collect();
    format!("{}…", kept.trim_end())
}
