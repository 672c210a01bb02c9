//! W3C Web Annotations.

use crate::Span;
use crate::span::{Unit, Units};
use crate::story::Story;
use serde_json::{Value, json};

/// The number of characters before and after a finding that its selector quotes.
const CONTEXT: usize = 32;

impl Story {
    /// Returns the story as an `AnnotationPage` of W3C Web Annotations (feature `annotations`): one annotation for the title, for each
    /// quote, each event and each mention of a speaker, a country, a body or a document, and one per topic with its evidence as targets.
    ///
    /// `source` is the address of the release and the first part of the ids of the annotations (`source#quote-0`). `text` is the text
    /// that was read; a story with a text of its own ([`Story::text`]) does not need it. Each target has a `TextPositionSelector`, in code
    /// points as the recommendation requires and also in bytes (`demarche:byteStart`, `demarche:byteEnd`), and a `TextQuoteSelector` with
    /// the characters around it. Takes time linear in the text and the story.
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
        let text = self.text_or(text);
        let mut page = Page { text, source, code_points: Units::of(text, Unit::CodePoints), items: Vec::new() };
        if let Some(title) = &self.title {
            page.add("title", "tagging", &[tag("title")], &[title.span]);
        }
        page.add_quotes(self);
        page.add_events(self);
        page.add_mentions(self);
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

/// The page while annotations are added to it.
struct Page<'t> {
    text: &'t str,
    source: &'t str,
    code_points: Units<'t>,
    items: Vec<Value>,
}

impl Page<'_> {
    fn add_quotes(&mut self, story: &Story) {
        let first = self.items.len();
        for quote in &story.quotes {
            let speaker = quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize));
            let mut bodies: Vec<_> = speaker.map(|speaker| identity(&speaker.name)).into_iter().collect();
            bodies.extend([tag(quote.kind.as_str()), tag(quote.modality.as_str())]);
            bodies.extend(quote.cue.as_ref().map(|cue| tag(&cue.lemma)));
            // The words of others link to the quote that reports them.
            let outer = quote.within.map(|within| format!("{}#quote-{}", self.source, first + within as usize));
            bodies.extend(outer.map(|outer| textual("linking", &outer)));
            self.add("quote", "identifying", &bodies, &[quote.span]);
        }
    }

    /// Adds the events, with their sides as tags and all clauses that report them as targets.
    fn add_events(&mut self, story: &Story) {
        for event in &story.events {
            let mut bodies = vec![tag(event.kind.as_str()), tag(event.modality.as_str())];
            bodies.extend(event.mode.map(|mode| tag(mode.as_str())));
            let sides = event.actors.iter().chain(&event.targets);
            bodies.extend(sides.filter_map(|actor| actor.country.as_deref().or(actor.organisation.as_deref())).map(identity));
            let spans: Vec<Span> = std::iter::once(event.span).chain(event.evidence.iter().copied()).collect();
            self.add("event", "describing", &bodies, &spans);
        }
    }

    /// Adds the mentions of speakers, countries, bodies and documents.
    fn add_mentions(&mut self, story: &Story) {
        for speaker in &story.speakers {
            for mention in &speaker.mentions {
                self.add("speaker", "identifying", &[identity(&speaker.name), tag(mention.form.as_str())], &[mention.span]);
            }
        }
        for country in &story.countries {
            for mention in &country.mentions {
                let bodies = [identity(&country.name), tag(&country.code), tag(mention.form.as_str())];
                self.add("country", "identifying", &bodies, &[mention.span]);
            }
        }
        for reference in &story.references {
            let mut bodies = vec![identity(&reference.label), tag(&reference.id), tag(reference.kind.as_str())];
            bodies.extend(reference.article.as_deref().map(tag));
            bodies.extend(reference.url.as_deref().map(|url| textual("linking", url)));
            for mention in &reference.mentions {
                self.add("reference", "identifying", &bodies, &[mention.span]);
            }
        }
        for body in &story.organisations {
            for mention in &body.mentions {
                self.add("organisation", "identifying", &[identity(&body.name), tag(&body.id)], &[mention.span]);
            }
        }
    }

    /// Adds an annotation of one span, or of several.
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
        let after = self.text.get(span.end as usize..).unwrap_or_default();
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        json!({
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    // house: properties of Web Annotations
                    "start": self.code_points.before(span.start),
                    "end": self.code_points.before(span.end),
                    "demarche:byteStart": span.start,
                    "demarche:byteEnd": span.end,
                },
                {"type": "TextQuoteSelector", "exact": span.of(self.text), "prefix": &before[from..], "suffix": &after[..to]},
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
