//! The page of one release.

mod panel;
mod text;

use super::Layer;
use super::frame::frame;
use super::mark::marks;
use super::words::{clean, counted, name_of, sentence_case};
use crate::Story;
use maud::{Markup, html};

const SCRIPT: &str = include_str!("page.js");

impl Story {
    /// One self-contained HTML page of the release: its text with the findings marked in place, and beside it the speakers with their
    /// quotes, the countries, bodies and topics, with links to where each stands.
    ///
    /// `text` is what was read; where the story carries its own ([`Story::text`]), that is shown. Marks that do not fit the text are
    /// left out. The page opens no connection, and its Content-Security-Policy runs no script but its own; without script, the marks
    /// and links still work. Takes time and memory linear in the text and the findings, times how deep findings lie over each other.
    ///
    /// ```
    /// let text = "Ana Silva said that <b>Chile</b> would send help.";
    /// let page = demarche::extract(text).to_html(text);
    /// assert!(page.contains("&lt;b&gt;"));
    /// ```
    #[must_use]
    pub fn to_html(&self, text: &str) -> String {
        let text = super::text_of(self, text);
        let marks = marks(self, text);
        let title = self.title.as_ref().map_or_else(|| "Release without a title".into(), |title| clean(&title.text));
        let count = |layer| marks.iter().filter(|mark| mark.layer == layer).count() as u64;
        let body = html! {
            a.skip href="#release" { "Skip to the release" }
            a.skip href="#findings" { "Skip to the findings" }
            (self.head(&title, text))
            (controls(count))
            div.columns {
                main #release tabindex="-1" aria-label="Release" {
                    div #text { (text::release(self, text, &marks)) }
                }
                (panel::panel(self, text))
            }
            div #tip role="tooltip" hidden {}
            p #status.unseen role="status" {}
        };
        frame(&title, &body, Some(SCRIPT))
    }

    fn head(&self, title: &str, text: &str) -> Markup {
        let issuer = self.issuer.as_ref().and_then(|issuer| issuer.body.as_deref());
        let [author, place] = [&self.author, &self.place].map(|line| line.as_ref().map(|line| &*line.text));
        let words = text.split_whitespace().count() as u64;
        html! {
            header.top {
                p.form title=(format!("Rule: {} ({})\nConfidence: {:.2}", self.kind_rule.name(), self.kind_rule.description().trim_end_matches('.'), self.kind_confidence)) {
                    (sentence_case(&name_of(&self.kind)))
                }
                h1 dir="auto" { (title) }
                @if let Some(subtitle) = &self.subtitle { p.subtitle dir="auto" { (clean(&subtitle.text)) } }
                p.meta {
                    @if let Some(date) = &self.published { time datetime=(date) { (date) } }
                    @for part in [issuer, author, place].into_iter().flatten() { bdi { (clean(part)) } }
                    span { (counted(words, "word", "words")) }
                    span { (counted(self.sentences.len() as u64, "sentence", "sentences")) }
                }
                @if let Some(embargo) = &self.embargo {
                    p.embargo {
                        @match &embargo.until { Some(until) => { "Embargoed until " (until.replace('T', ", ")) }, None => { "Under embargo" } }
                        ": " q { (clean(embargo.span.of(text))) }
                    }
                }
                nav aria-label="Findings" {
                    @for (to, count, one, many) in [
                        ("speakers", self.speakers.len(), "speaker", "speakers"),
                        ("speakers", self.quotes.len(), "quote", "quotes"),
                        ("countries", self.countries.len(), "country", "countries"),
                        ("bodies", self.organisations.len(), "body", "bodies"),
                        ("topics", self.topics.len(), "topic", "topics"),
                    ] {
                        a href=(format!("#{to}")) { (counted(count as u64, one, many)) }
                    }
                }
            }
        }
    }
}

/// The legend, which is also what switches layers on and off where scripts run.
fn controls(count: impl Fn(Layer) -> u64) -> Markup {
    html! {
        section.controls aria-label="Layers" {
            fieldset.layers {
                legend { "Marked" }
                @for layer in Layer::ALL.into_iter().filter(|layer| count(*layer) > 0) {
                    label {
                        input type="checkbox" checked hidden value=(layer.class());
                        span class=(format!("sample {}", layer.class())) { (layer.label()) }
                        span.number { (count(layer)) }
                    }
                }
            }
            button #everyone type="button" hidden { "Show all speakers" }
            details.key {
                summary { "Key" }
                ul {
                    li { "A colour and a number for each speaker: their words, the words that name them, and the verbs that attribute." }
                    li { span.sample.quote.direct { "Solid line" } ": words in quotation marks." }
                    li { span.sample.quote.reported { "Dashed line" } ": reported speech; " span.sample.quote.mixed { "dotted" } " where part of it stands in marks." }
                    li { span.sample.quote.block { "Tint without a line" } ": a block quotation or a turn; a bar stands at its side." }
                    li { span.sample.quote.planned { "Italics" } ": announced, not yet said." }
                    li.keys hidden { "Tab goes into the text; " kbd { "←" } " and " kbd { "→" } " go from mark to mark, " kbd { "Enter" } " to its entry, " kbd { "Esc" } " closes what is open." }
                }
            }
        }
    }
}
