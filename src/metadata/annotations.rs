//! Web Annotations, as the W3C recommends them.

use super::text_of;
use crate::Span;
use crate::span::CodePoints;
use crate::story::Story;
use serde::Serialize;
use serde_json::{Value, json};

/// How many characters before and behind a finding its selector quotes.
const CONTEXT: usize = 32;

impl Story {
    /// The story as an `AnnotationPage` of W3C Web Annotations (feature `annotations`): one for each title, quote, mention of a speaker,
    /// of a country or of a body, and one for each topic with its evidence as targets.
    ///
    /// `source` is the address of the release, by which the annotations are named too (`source#quote-0`); `text` is the text that was
    /// read, and a story that carries its own needs none. Each target has a `TextPositionSelector`, in code points as the recommendation
    /// asks, and beside these in bytes as `demarche:byteStart` and `demarche:byteEnd`, and a `TextQuoteSelector` with the characters
    /// around. Linear in text and story.
    ///
    /// ```
    /// let text = "Türkiye and Norway agreed.";
    /// let page = demarche::extract(text).to_annotations(text, "https://example.org/release");
    /// let norway = page["items"].as_array().unwrap().iter().find(|item| item["body"][0]["value"] == "Norway").unwrap();
    /// assert_eq!(norway["target"]["selector"][0]["start"], 12);
    /// assert_eq!(norway["target"]["selector"][0]["demarche:byteStart"], 13);
    /// assert_eq!(norway["target"]["selector"][1]["prefix"], "Türkiye and ");
    /// ```
    #[must_use]
    pub fn to_annotations(&self, text: &str, source: &str) -> Value {
        let text = text_of(self, text);
        let mut page = Page { text, source, code_points: CodePoints::of(text), items: Vec::new() };
        if let Some(title) = &self.title {
            page.add("title", "tagging", &[tag("title")], &[title.span]);
        }
        for quote in &self.quotes {
            let speaker = quote.speaker.and_then(|speaker| self.speakers.get(speaker as usize));
            let mut bodies: Vec<_> = speaker.map(|speaker| identity(&speaker.name)).into_iter().collect();
            bodies.extend([tag(&name(&quote.kind)), tag(&name(&quote.modality))]);
            bodies.extend(quote.cue.as_ref().map(|cue| tag(&cue.lemma)));
            page.add("quote", "identifying", &bodies, &[quote.span]);
        }
        for speaker in &self.speakers {
            for mention in &speaker.mentions {
                page.add("speaker", "identifying", &[identity(&speaker.name), tag(&name(&mention.form))], &[mention.span]);
            }
        }
        for country in &self.countries {
            for mention in &country.mentions {
                let bodies = [identity(&country.name), tag(&country.code), tag(&name(&mention.form))];
                page.add("country", "identifying", &bodies, &[mention.span]);
            }
        }
        for body in &self.organisations {
            for mention in &body.mentions {
                page.add("organisation", "identifying", &[identity(&body.name), tag(&body.id)], &[mention.span]);
            }
        }
        for topic in &self.topics {
            let bodies = [textual("classifying", &topic.label), tag(&topic.id)];
            page.add("topic", "classifying", &bodies, &topic.evidence);
        }
        json!({
            "@context": ["http://www.w3.org/ns/anno.jsonld", {"demarche": "urn:demarche:"}],
            "id": format!("{source}#annotations"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": page.items,
        })
    }
}

struct Page<'t> {
    text: &'t str,
    source: &'t str,
    code_points: CodePoints<'t>,
    items: Vec<Value>,
}

impl Page<'_> {
    fn add(&mut self, what: &str, motivation: &str, bodies: &[Value], spans: &[Span]) {
        let mut targets: Vec<_> = spans.iter().map(|span| self.target(*span)).collect();
        let target = if targets.len() == 1 { targets.remove(0) } else { Value::Array(targets) };
        self.items.push(json!({
            "id": format!("{}#{what}-{}", self.source, self.items.len()),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": target,
        }));
    }

    fn target(&self, span: Span) -> Value {
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        let behind = self.text.get(span.end as usize..).unwrap_or_default();
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let to = behind.char_indices().nth(CONTEXT).map_or(behind.len(), |(at, _)| at);
        json!({
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": self.code_points.before(span.start),
                    "end": self.code_points.before(span.end),
                    "demarche:byteStart": span.start,
                    "demarche:byteEnd": span.end,
                },
                {"type": "TextQuoteSelector", "exact": span.of(self.text), "prefix": &before[from..], "suffix": &behind[..to]},
            ],
        })
    }
}

fn textual(purpose: &str, value: &str) -> Value {
    json!({"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose})
}

fn identity(name: &str) -> Value {
    textual("identifying", name)
}

fn tag(value: &str) -> Value {
    json!({"type": "TextualBody", "value": value, "purpose": "tagging"})
}

/// The name that an enum's value has in the story's JSON.
fn name(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| Some(value.as_str()?.to_owned())).unwrap_or_default()
}
