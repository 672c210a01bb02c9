//! What stands beside the release: speakers with their quotes, countries, bodies and topics, each with links into the text.

use super::text::{colour, id};
use crate::view::Layer;
use crate::view::chart::{bar, share};
use crate::view::mark::{Finding, speaker_name};
use crate::view::words::{clean, counted, name_of, sentence_case};
use crate::{Modality, Quote, Span, Speaker, SpeakerKind, Story};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// How many characters of a quote its entry shows.
const SHOWN: usize = 160;

/// The id of the panel's entry for what a mark shows.
pub(super) fn entry_of(finding: Finding<'_>) -> Option<String> {
    match finding {
        Finding::Quote(at, _) => Some(format!("entry-quote-{at}")),
        Finding::Source(quote) | Finding::Cue(quote) => quote.speaker.map(|speaker| format!("entry-speaker-{speaker}")),
        Finding::Mention(speaker, _) => Some(format!("entry-speaker-{speaker}")),
        Finding::Country(at, ..) => Some(format!("entry-country-{at}")),
        Finding::Body(at, _) => Some(format!("entry-body-{at}")),
        Finding::Topic(at, _) => Some(format!("entry-topic-{at}")),
    }
}

pub(super) fn panel(story: &Story, text: &str) -> Markup {
    html! {
        aside.panel #findings aria-label="Findings" {
            (speakers(story, text))
            (countries(story, text))
            (bodies(story, text))
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
    let nobodys = quotes.pop().unwrap_or_default();
    html! {
        section aria-labelledby="speakers" {
            h2 #speakers tabindex="-1" { "Speakers" }
            @if story.speakers.is_empty() && nobodys.is_empty() { p.none { "No words are attributed to anybody." } }
            @for (at, ((speaker, quotes), words)) in story.speakers.iter().zip(&quotes).zip(&words).enumerate() {
                (entry(story, at, speaker, quotes, *words, most, text))
            }
            @if !nobodys.is_empty() {
                article.speaker.nobody #entry-speaker-nobody {
                    h3 { "Nobody named" }
                    (quote_list(story, &nobodys, text))
                }
            }
        }
    }
}

fn entry(story: &Story, at: usize, speaker: &Speaker, quotes: &[(usize, &Quote)], words: u64, most: u64, text: &str) -> Markup {
    let office = [speaker.role.as_deref(), speaker.organisation.as_deref()];
    let office: Vec<_> = office.into_iter().flatten().map(clean).collect();
    let kind = name_of(&speaker.kind);
    html! {
        article class=(format!("speaker {}", colour(u32::try_from(at).ok()))) id=(format!("entry-speaker-{at}")) tabindex="-1" {
            header {
                h3 {
                    span.badge aria-hidden="true" data-badge=(at + 1) {}
                    @if let Some(honorific) = &speaker.honorific { bdi { (honorific) } " " }
                    bdi.name { (speaker.name) }
                }
                button.only type="button" hidden aria-pressed="false" data-only=(at) aria-label=(format!("Show only {}", speaker.name)) { "Only" }
            }
            p.office {
                @if !office.is_empty() { bdi { (office.join(", ")) } " " } @else if speaker.kind != SpeakerKind::Person { (sentence_case(&kind)) " " }
                @if let Some(country) = &speaker.country { abbr.code title=(crate::country::name(country).unwrap_or(country)) { (country) } }
            }
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
    // Long lists stay closed, so that whoever comes next is seen.
    let open = quotes.len() <= 6;
    html! {
        @if !quotes.is_empty() {
            details open[open] {
                summary { (counted(quotes.len() as u64, "quote", "quotes")) }
                ol.quotes {
                    @for (at, quote) in quotes {
                        li id=(format!("entry-quote-{at}")) tabindex="-1" {
                            @if !quote.span.of(text).is_empty() {
                                a href=(format!("#{}", id(Layer::Quotes, quote.span))) { bdi { (beginning(quote.span.of(text))) } }
                            }
                            span.about {
                                (name_of(&quote.kind))
                                @if quote.modality == Modality::Planned { ", announced" }
                                @if let Some(cue) = &quote.cue { ", " i { (cue.lemma) } }
                                @if quote.speaker.is_some_and(|speaker| speaker as usize >= story.speakers.len()) { ", " (speaker_name(story, None)) }
                            }
                        }
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
                    li id=(format!("entry-country-{at}")) tabindex="-1" {
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
                    li id=(format!("entry-body-{at}")) tabindex="-1" {
                        (row(&html! { bdi { (body.name) } }, &bar(body.mentions.len() as u64, most as u64), &body.mentions.len().to_string(),
                            &jumps(Layer::Bodies, body.mentions.iter().map(|mention| mention.span), text)))
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
                    li id=(format!("entry-topic-{at}")) tabindex="-1" {
                        (row(&html! { bdi { (topic.label) } }, &share(f64::from(topic.score)), &format!("{:.2}", topic.score),
                            &jumps(Layer::Topics, topic.evidence.iter().copied(), text)))
                    }
                }
            }
        }
    }
}

/// A line with a bar that opens to what stands behind it.
fn row(label: &Markup, bar: &Markup, shown: &str, behind: &Markup) -> Markup {
    html! {
        details.row {
            summary { span.label { (label) } (bar) span.number { (shown) } }
            (behind)
        }
    }
}

/// Links to places in the text: by the words that stand there, and where these stand again, by a number.
fn jumps(layer: Layer, spans: impl Iterator<Item = Span>, text: &str) -> Markup {
    let mut places: Vec<(&str, Vec<Span>)> = Vec::new();
    let mut known = BTreeMap::new();
    // A span that does not fit the text has no mark to lead to.
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
                        @let to = format!("#{}", id(layer, span));
                        @if at == 0 { a href=(to) { bdi { (words) } } } @else { " " a href=(to) aria-label=(format!("{words}, {}", at + 1)) { (at + 1) } }
                    }
                }
            }
        }
    }
}

/// The first words on one line.
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

/// Words set apart by white space.
fn words(span: Span, text: &str) -> u64 {
    span.of(text).split_whitespace().count() as u64
}
