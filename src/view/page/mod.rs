//! The page of one release.

mod links;
mod panel;
mod text;

use super::highlight::{highlights, rule_fact};
use super::layer::Layer;
use super::shell::shell;
use super::words::{clean, counted, name_of, sentence_case};
use crate::Story;
use maud::{Markup, html};

const SCRIPT: &str = include_str!("page.js");

impl Story {
    /// Returns a self-contained HTML page of the release: its text with the findings highlighted, and beside it the speakers with their
    /// quotes, the countries, bodies and topics, with links into the text.
    ///
    /// `text` is the text that was read; a story with a text of its own ([`Story::text`]) does not need it. Findings that do not fit the
    /// text are left out. The page opens no connection, and its Content-Security-Policy allows only its own script. Without scripts, the
    /// highlights and links still work. Takes time and memory linear in the text and in the findings, times the depth of their overlaps.
    ///
    /// ```
    /// let text = "Ana Silva said that <b>Chile</b> would send help.";
    /// let page = demarche::extract(text).to_html(text);
    /// assert!(page.contains("&lt;b&gt;"));
    /// ```
    #[must_use]
    pub fn to_html(&self, text: &str) -> String {
        let text = self.text_or(text);
        let highlights = highlights(self, text);
        let title = self.title.as_ref().map_or_else(|| "Release without a title".into(), |title| clean(&title.text));
        let count = |layer| highlights.iter().filter(|highlight| highlight.layer == layer).count() as u64;
        let body = html! {
            a.skip href="#release" { "Skip to the release" }
            a.skip href="#findings" { "Skip to the findings" }
            (self.head(&title, text))
            (controls(count))
            div.columns {
                main #release tabindex="-1" aria-label="Release" {
                    div #text { (text::release(self, text, &highlights)) }
                }
                (panel::panel(self, text))
            }
            div #tip role="tooltip" hidden {}
            p #status.unseen role="status" {}
        };
        shell(&title, &body, Some(SCRIPT))
    }

    fn head(&self, title: &str, text: &str) -> Markup {
        let issuer = self.issuer.as_ref().and_then(|issuer| issuer.body.as_deref());
        let [author, place] = [&self.author, &self.place].map(|line| line.as_ref().map(|line| &*line.text));
        let words = text.split_whitespace().count() as u64;
        // house: labels of a page
        let links = [
            ("speakers", self.speakers.len(), "speaker", "speakers"),
            ("speakers", self.quotes.len(), "quote", "quotes"),
            ("events", self.events.len(), "event", "events"),
            ("countries", self.countries.len(), "country", "countries"),
            ("bodies", self.organisations.len(), "body", "bodies"),
            ("references", self.references.len(), "reference", "references"),
            ("topics", self.topics.len(), "topic", "topics"),
        ];
        html! {
            header.top {
                p.form title=(format!("{}\nConfidence: {:.2}", rule_fact("Rule", self.kind_rule.name(), self.kind_rule.description()), self.kind_confidence)) {
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
                    @for (to, count, one, many) in links {
                        a href=(format!("#{to}")) { (counted(count as u64, one, many)) }
                    }
                }
            }
        }
    }
}

/// The legend. If scripts run, it also switches layers on and off.
fn controls(count: impl Fn(Layer) -> u64) -> Markup {
    html! {
        section.controls aria-label="Layers" {
            fieldset.layers {
                legend { "Highlighted" }
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
                    li { "Each speaker has a colour and a number, for their words, the words that name them, and the cues of their quotes." }
                    li { span.sample.quote.direct { "Solid line" } ": words in quotation marks." }
                    li { span.sample.quote.reported { "Dashed line" } ": reported speech; " span.sample.quote.mixed { "dotted" } " if part of it is in quotation marks." }
                    li { span.sample.quote.block { "Tint without a line" } ": a block quotation or a turn, with a bar beside it." }
                    li { span.sample.quote.planned { "Italics" } ": announced, not yet said." }
                    li.keys hidden { "Tab enters the text; " kbd { "←" } " and " kbd { "→" } " move between highlights, " kbd { "Enter" } " goes to the entry, " kbd { "Esc" } " closes what is open." }
                }
            }
        }
    }
}
