//! The highlights of a story: its findings by their position in the text, with the facts that a view shows about each.

use super::event_words::{act, sides};
use super::layer::Layer;
use super::words::{name_of, sentence_case, shown_name};
use crate::Span;
use crate::story::{
    Country, CountryMention, Event, Modality, Organisation, Quote, Reference, ReferenceMention, SpeakerForm, Story, Topic,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A stretch of the text on one layer, with all findings that cover exactly these words.
#[derive(Clone, Debug)]
pub(super) struct Highlight<'s> {
    pub(super) span: Span,
    pub(super) layer: Layer,
    pub(super) findings: Vec<Finding<'s>>,
}

/// One finding of a story.
#[derive(Clone, Copy, Debug)]
pub(super) enum Finding<'s> {
    /// A quote and its index.
    Quote(usize, &'s Quote),
    /// The source of a quote.
    Source(&'s Quote),
    /// A mention of the speaker with this index.
    Mention(u32, SpeakerForm),
    /// The cue of a quote.
    Cue(&'s Quote),
    /// An event and its index.
    Event(usize, &'s Event),
    /// A country, its index and the mention.
    Country(usize, &'s Country, &'s CountryMention),
    /// A body and its index.
    Body(usize, &'s Organisation),
    /// A document that is cited, its index and the mention.
    Reference(usize, &'s Reference, &'s ReferenceMention),
    /// A topic and its index.
    Topic(usize, &'s Topic),
}

/// The highlights of a story, ordered by start, then the longer one first, then by layer. Spans that do not fit the text are left out, so
/// that a story of another text can still be shown in part.
pub(super) fn highlights<'s>(story: &'s Story, text: &str) -> Vec<Highlight<'s>> {
    let mut found: BTreeMap<(u32, Reverse<u32>, Layer), Vec<Finding<'s>>> = BTreeMap::new();
    let mut add = |layer, span: Span, finding| {
        if !span.of(text).is_empty() {
            found.entry((span.start, Reverse(span.end), layer)).or_default().push(finding);
        }
    };
    for (at, quote) in story.quotes.iter().enumerate() {
        add(Layer::Quotes, quote.span, Finding::Quote(at, quote));
        if let Some(source) = quote.source {
            add(Layer::Sources, source, Finding::Source(quote));
        }
        if let Some(cue) = &quote.cue {
            add(Layer::Cues, cue.span, Finding::Cue(quote));
        }
    }
    for (speaker, mention) in (0..).zip(&story.speakers).flat_map(|(at, speaker)| speaker.mentions.iter().map(move |m| (at, m))) {
        add(Layer::Sources, mention.span, Finding::Mention(speaker, mention.form));
    }
    for (at, event) in story.events.iter().enumerate() {
        add(Layer::Events, event.trigger, Finding::Event(at, event));
    }
    for (at, country) in story.countries.iter().enumerate() {
        for mention in &country.mentions {
            add(Layer::Countries, mention.span, Finding::Country(at, country, mention));
        }
    }
    for (at, body) in story.organisations.iter().enumerate() {
        for mention in &body.mentions {
            add(Layer::Bodies, mention.span, Finding::Body(at, body));
        }
    }
    for (at, reference) in story.references.iter().enumerate() {
        for mention in &reference.mentions {
            add(Layer::References, mention.span, Finding::Reference(at, reference, mention));
        }
    }
    for (at, topic) in story.topics.iter().enumerate() {
        for span in &topic.evidence {
            add(Layer::Topics, *span, Finding::Topic(at, topic));
        }
    }
    let highlights = found.into_iter();
    highlights.map(|((start, end, layer), findings)| Highlight { span: Span::new(start, end.0), layer, findings }).collect()
}

impl Highlight<'_> {
    /// The speaker of these words, or the one whom they name.
    pub(super) fn speaker(&self) -> Option<u32> {
        self.findings.iter().find_map(|finding| match finding {
            Finding::Quote(_, quote) | Finding::Source(quote) | Finding::Cue(quote) => quote.speaker,
            Finding::Mention(speaker, _) => Some(*speaker),
            _ => None,
        })
    }

    /// The facts about it, one per line; the first line says what it is.
    pub(super) fn facts(&self, story: &Story) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let facts = self.findings.iter().flat_map(|finding| finding.facts(story));
        facts.filter(|fact| seen.insert(fact.clone())).collect()
    }
}

impl Finding<'_> {
    fn facts(self, story: &Story) -> Vec<String> {
        let speaker = |speaker| format!("Speaker: {}", shown_name(speaker_name(story, speaker)));
        match self {
            Self::Quote(_, quote) => quote_facts(story, quote),
            Self::Source(quote) => vec![format!("Source of a {} quote", name_of(&quote.kind)), speaker(quote.speaker)],
            Self::Mention(index, form) => vec![format!("Names a speaker ({})", name_of(&form)), speaker(Some(index))],
            Self::Cue(quote) => {
                let mut facts = vec![format!("Cue of a {} quote", name_of(&quote.kind))];
                if let Some(cue) = &quote.cue {
                    facts.push(format!("Lemma: {} ({}, {})", cue.lemma, name_of(&cue.tense), name_of(&cue.class)));
                }
                facts.push(speaker(quote.speaker));
                facts
            }
            Self::Event(_, event) => event_facts(event),
            Self::Country(_, country, mention) => {
                let mut facts = vec![format!("Country: {} ({})", country.name, country.code)];
                if !mention.candidates.is_empty() {
                    facts.push(format!("Left open between: {}", mention.candidates.join(", ")));
                }
                facts.push(format!("Form: {}", name_of(&mention.form)));
                facts.push(rule_fact("Rule", mention.rule.name(), mention.rule.description()));
                facts
            }
            Self::Body(_, body) => vec![format!("Body: {}", body.name), format!("Id: {}", body.id)],
            Self::Reference(_, reference, mention) => reference_facts(reference, mention),
            Self::Topic(_, topic) => vec![format!("Evidence for: {} ({:.2})", topic.label, topic.score)],
        }
    }
}

fn event_facts(event: &Event) -> Vec<String> {
    let mut facts = vec![format!("Event: {}", act(event)), format!("Sides: {}", sides(event))];
    facts.extend(event.place.as_ref().map(|place| format!("Place: {}", place.country)));
    facts.extend(event.date.as_deref().map(|date| format!("Date: {date}")));
    facts.push(rule_fact("Rule", event.rule.name(), event.rule.description()));
    facts.push(format!("Confidence: {:.2}", event.confidence));
    facts
}

fn reference_facts(reference: &Reference, mention: &ReferenceMention) -> Vec<String> {
    let mut facts = vec![format!("Cites: {}", reference.full_label()), format!("Id: {}", reference.id)];
    facts.extend(reference.url.as_deref().map(|url| format!("Address: {url}")));
    facts.push(rule_fact("Rule", mention.rule.name(), mention.rule.description()));
    facts
}

fn quote_facts(story: &Story, quote: &Quote) -> Vec<String> {
    let name = |quote: &Quote| shown_name(speaker_name(story, quote.speaker)).to_owned();
    let mut facts = vec![format!("{} quote", sentence_case(&name_of(&quote.kind))), format!("Speaker: {}", name(quote))];
    if let Some(outer) = quote.within.and_then(|within| story.quotes.get(within as usize)) {
        facts.push(format!("Reported by: {}", name(outer)));
    }
    if quote.modality == Modality::Planned {
        facts.push("Announced, not yet said".into());
    }
    facts.push(rule_fact("Rule", quote.rule.name(), quote.rule.description()));
    if let Some(end) = quote.end_rule {
        facts.push(rule_fact("End", end.name(), end.description()));
    }
    facts.push(format!("Confidence: {:.2}", quote.confidence));
    facts
}

/// A rule in one line: "Rule: cue-then-quote (A cue before a quotation)".
pub(super) fn rule_fact(label: &str, name: &str, description: &str) -> String {
    format!("{label}: {name} ({})", description.trim_end_matches('.'))
}

/// The name of the speaker with this index, for people.
pub(super) fn speaker_name(story: &Story, speaker: Option<u32>) -> &str {
    speaker.and_then(|at| story.speakers.get(at as usize)).map_or("(nobody named)", |speaker| &speaker.name)
}
