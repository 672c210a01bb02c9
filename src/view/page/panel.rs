//! The panel beside the text: speakers with their quotes, events, countries, bodies, references and topics, each with links into the text.

use super::links::{event_entries, highlight_id, shown_share, speaker_classes};
use crate::view::chart::{bar, share};
use crate::view::event_words::{act, sides};
use crate::view::highlight::speaker_name;
use crate::view::layer::Layer;
use crate::view::words::{clean, counted, name_of, sentence_case, shown_name};
use crate::{Modality, Quote, Span, Speaker, SpeakerKind, Story};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The number of characters that an entry shows of a quote.
const SHOWN: usize = 160;

pub(super) fn panel(story: &Story, text: &str) -> Markup {
    html! {
        aside.panel #findings aria-label="Findings" {
            (speakers(story, text))
            (events(story, text))
            (countries(story, text))
            (bodies(story, text))
            (references(story, text))
            (topics(story, text))
        }
    }
}

fn speakers(story: &Story, text: &str) -> Markup {
    let mut quotes: Vec<Vec<(usize, &Quote)>> = vec![Vec::new(); story.speakers.len() + 1];
    for (at, quote) in story.quotes.iter().enumerate() {
        let speaker = quote.speaker.map_or(story.speakers.len(), |speaker| speaker as usize).min(story.speakers.len());
        quotes[speaker].push((at, quote));
    }
    let words: Vec<_> =
        quotes.iter().map(|quotes| quotes.iter().map(|(_, quote)| words(quote.span, text)).sum::<u64>()).collect();
    let most = words.iter().max().copied().unwrap_or_default();
    let unattributed = quotes.pop().unwrap_or_default();
    html! {
        section aria-labelledby="speakers" {
            h2 #speakers tabindex="-1" { "Speakers" }
            @if story.speakers.is_empty() && unattributed.is_empty() { p.none { "No words are attributed to anybody." } }
            @for (at, ((speaker, quotes), words)) in story.speakers.iter().zip(&quotes).zip(&words).enumerate() {
                (entry(story, text, &Entry { index: at, speaker, quotes, words: *words, most }))
            }
            @if !unattributed.is_empty() {
                article.speaker.nobody #entry-speaker-nobody {
                    h3 { "Nobody named" }
                    (quote_list(story, &unattributed, text))
                }
            }
        }
    }
}

/// A speaker with their quotes.
struct Entry<'s> {
    index: usize,
    speaker: &'s Speaker,
    quotes: &'s [(usize, &'s Quote)],
    /// The number of words of the quotes, and the most words of any speaker.
    words: u64,
    most: u64,
}

fn entry(story: &Story, text: &str, entry: &Entry<'_>) -> Markup {
    let Entry { index, speaker, quotes, words, most } = *entry;
    let office = [speaker.role.as_deref(), speaker.organisation.as_deref()];
    let office: Vec<_> = office.into_iter().flatten().map(clean).collect();
    let kind = name_of(&speaker.kind);
    html! {
        article class=(format!("speaker {}", speaker_classes(u32::try_from(index).ok()))) id=(format!("entry-speaker-{index}")) {
            header {
                h3 {
                    span.badge aria-hidden="true" data-b=(index + 1) {}
                    @if let Some(honorific) = &speaker.honorific { bdi { (honorific) } " " }
                    bdi.name { (shown_name(&speaker.name)) }
                }
                button.only type="button" hidden aria-pressed="false" data-only=(index) aria-label=(format!("Show only {}", shown_name(&speaker.name))) { "Only" }
            }
            p.office {
                @if !office.is_empty() { bdi { (office.join(", ")) } " " } @else if speaker.kind != SpeakerKind::Person && shown_name(&speaker.name) == &*speaker.name { (sentence_case(&kind)) " " }
                @if let Some(country) = &speaker.country { abbr.code title=(crate::country::name(country).unwrap_or(country)) { (country) } }
            }
            @let members: Vec<_> = speaker.members.iter().filter_map(|member| story.speakers.get(*member as usize)).map(|member| clean(shown_name(&member.name))).collect();
            @if !members.is_empty() { p.members { bdi { (members.join(", ")) } } }
            p.share {
                (bar(words, most))
                span { (counted(words, "word", "words")) }
            }
            (quote_list(story, quotes, text))
            @if !speaker.mentions.is_empty() {
                details {
                    summary { "named " (counted(speaker.mentions.len() as u64, "time", "times")) }
                    (jumps(Layer::Sources, speaker.mentions.iter().map(|mention| mention.span), text))
                }
            }
        }
    }
}

fn quote_list(story: &Story, quotes: &[(usize, &Quote)], text: &str) -> Markup {
    // Long lists stay closed, so that the next speaker is visible.
    let open = quotes.len() <= 6;
    html! {
        @if !quotes.is_empty() {
            details open[open] {
                summary { (counted(quotes.len() as u64, "quote", "quotes")) }
                ol.quotes {
                    @for (at, quote) in quotes {
                        li id=(format!("entry-quote-{at}")) {
                            @if !quote.span.of(text).is_empty() {
                                a href=(format!("#{}", highlight_id(Layer::Quotes, quote.span))) { bdi { (beginning(quote.span.of(text))) } }
                            }
                            small {
                                (name_of(&quote.kind))
                                @if quote.modality == Modality::Planned { ", announced" }
                                @if let Some(cue) = &quote.cue { ", " i { (cue.lemma) } }
                                @if let Some(outer) = quote.within.and_then(|within| story.quotes.get(within as usize)) { ", in the words of " bdi { (shown_name(speaker_name(story, outer.speaker))) } }
                                @if quote.speaker.is_some_and(|speaker| speaker as usize >= story.speakers.len()) { ", " (speaker_name(story, None)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Events that look alike are one entry.
fn events(story: &Story, text: &str) -> Markup {
    let mut rows: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
    for (entry, event) in event_entries(story).into_iter().zip(&story.events) {
        rows.entry(entry).or_default().push(event.trigger);
    }
    html! {
        section aria-labelledby="events" {
            h2 #events tabindex="-1" { "Events" }
            @if story.events.is_empty() { p.none { "No event is reported." } }
            ol.rows {
                @for (at, triggers) in rows {
                    @let event = &story.events[at];
                    @let label = html! { (act(event)) " " bdi { (sides(event)) } @if triggers.len() > 1 { " ×" (triggers.len()) } };
                    li id=(format!("entry-event-{at}")) {
                        (row(&label, &share(f64::from(event.confidence)), &shown_share(event.confidence),
                            &jumps(Layer::Events, triggers.into_iter(), text)))
                    }
                }
            }
        }
    }
}

fn countries(story: &Story, text: &str) -> Markup {
    let most = story.countries.iter().map(|country| country.mentions.len()).max().unwrap_or_default();
    html! {
        section aria-labelledby="countries" {
            h2 #countries tabindex="-1" { "Countries" }
            @if story.countries.is_empty() { p.none { "No country is mentioned." } }
            ol.rows {
                @for (at, country) in story.countries.iter().enumerate() {
                    @let label = html! { abbr.code title=(country.name) { (country.code) } " " bdi { (country.name) } };
                    li id=(format!("entry-country-{at}")) {
                        (row(&label, &bar(country.mentions.len() as u64, most as u64), &country.mentions.len().to_string(),
                            &jumps(Layer::Countries, country.mentions.iter().map(|mention| mention.span), text)))
                    }
                }
            }
        }
    }
}

fn bodies(story: &Story, text: &str) -> Markup {
    let most = story.organisations.iter().map(|body| body.mentions.len()).max().unwrap_or_default();
    html! {
        section aria-labelledby="bodies" {
            h2 #bodies tabindex="-1" { "Bodies" }
            @if story.organisations.is_empty() { p.none { "No body is named." } }
            ol.rows {
                @for (at, body) in story.organisations.iter().enumerate() {
                    li id=(format!("entry-body-{at}")) {
                        (row(&html! { bdi { (body.name) } }, &bar(body.mentions.len() as u64, most as u64), &body.mentions.len().to_string(),
                            &jumps(Layer::Bodies, body.mentions.iter().map(|mention| mention.span), text)))
                    }
                }
            }
        }
    }
}

fn references(story: &Story, text: &str) -> Markup {
    let most = story.references.iter().map(|reference| reference.mentions.len()).max().unwrap_or_default();
    html! {
        section aria-labelledby="references" {
            h2 #references tabindex="-1" { "References" }
            @if story.references.is_empty() { p.none { "No document is cited." } }
            ol.rows {
                @for (at, reference) in story.references.iter().enumerate() {
                    @let label = html! { bdi { (clean(&reference.full_label())) } };
                    li id=(format!("entry-reference-{at}")) {
                        (row(&label, &bar(reference.mentions.len() as u64, most as u64), &reference.mentions.len().to_string(), &html! {
                            (jumps(Layer::References, reference.mentions.iter().map(|mention| mention.span), text))
                            p.address { bdi { (clean(&reference.id)) } }
                            // A story may come from JSON of others, so only an address of the web is a link.
                            @if let Some(url) = reference.url.as_deref().filter(|url| url.starts_with("https://")) {
                                p.address { a href=(url) rel="noreferrer" { (url) } }
                            }
                        }))
                    }
                }
            }
        }
    }
}

fn topics(story: &Story, text: &str) -> Markup {
    html! {
        section aria-labelledby="topics" {
            h2 #topics tabindex="-1" { "Topics" }
            @if story.topics.is_empty() { p.none { "No topic was found." } }
            ol.rows {
                @for (at, topic) in story.topics.iter().enumerate() {
                    li id=(format!("entry-topic-{at}")) {
                        (row(&html! { bdi { (topic.label) } }, &share(f64::from(topic.score)), &format!("{:.2}", topic.score),
                            &jumps(Layer::Topics, topic.evidence.iter().copied(), text)))
                    }
                }
            }
        }
    }
}

/// A line with a bar and a number, which opens to show its details.
fn row(label: &Markup, bar: &Markup, number: &str, details: &Markup) -> Markup {
    html! {
        details.row {
            summary { span.label { (label) } (bar) span.number { (number) } }
            (details)
        }
    }
}

/// Links into the text. The first link for some words shows them, the next ones in the same item show numbers.
fn jumps(layer: Layer, spans: impl Iterator<Item = Span>, text: &str) -> Markup {
    let mut places: Vec<(&str, Vec<Span>)> = Vec::new();
    let mut known = BTreeMap::new();
    // A span that does not fit the text has no highlight.
    for span in spans.filter(|span| !span.of(text).is_empty()) {
        let words = span.of(text);
        let at = *known.entry(words).or_insert(places.len());
        match places.get_mut(at) {
            Some((_, spans)) => spans.push(span),
            None => places.push((words, vec![span])),
        }
    }
    html! {
        ul.jumps {
            @for (words, spans) in places {
                @let words = beginning(words);
                li {
                    @for (at, span) in spans.into_iter().enumerate() {
                        @let to = format!("#{}", highlight_id(layer, span));
                        @if at == 0 { a href=(to) { bdi { (words) } } } @else { " " a href=(to) { (at + 1) } }
                    }
                }
            }
        }
    }
}

/// The first words, on one line.
fn beginning(words: &str) -> String {
    let near = words.char_indices().nth(SHOWN * 8).map_or(words, |(end, _)| &words[..end]);
    let mut line = clean(near);
    if let Some((cut, _)) = line.char_indices().nth(SHOWN) {
        line.truncate(cut);
        line.truncate(line.trim_end().len());
        line.push('…');
    }
    line
}

/// The number of words, separated by white space.
fn words(span: Span, text: &str) -> u64 {
    span.of(text).split_whitespace().count() as u64
}
