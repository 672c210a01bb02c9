//! The marks of a story: each finding that has a place in the text, and what there is to say about it.

use super::Layer;
use super::words::{name_of, sentence_case};
use crate::Span;
use crate::story::{Country, CountryMention, Modality, Organisation, Quote, SpeakerForm, Story, Topic};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A stretch of the text on one layer, with all findings that stand on exactly these words.
#[derive(Clone, Debug)]
pub(super) struct Mark<'s> {
    pub(super) span: Span,
    pub(super) layer: Layer,
    pub(super) findings: Vec<Finding<'s>>,
}

/// What a mark shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Finding<'s> {
    /// A quote and its index.
    Quote(usize, &'s Quote),
    /// The source of a quote.
    Source(&'s Quote),
    /// A place that names the speaker with this index.
    Mention(u32, SpeakerForm),
    Cue(&'s Quote),
    /// A country, its index and the mention.
    Country(usize, &'s Country, &'s CountryMention),
    /// A body and its index.
    Body(usize, &'s Organisation),
    /// A topic and its index.
    Topic(usize, &'s Topic),
}

/// The marks of a story by their start, the longer before the shorter, then by layer. What does not fit the text is left out, so that a
/// story that was made over another text still shows what it can.
pub(super) fn marks<'s>(story: &'s Story, text: &str) -> Vec<Mark<'s>> {
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
    for (at, topic) in story.topics.iter().enumerate() {
        for span in &topic.evidence {
            add(Layer::Topics, *span, Finding::Topic(at, topic));
        }
    }
    let marks = found.into_iter();
    marks.map(|((start, end, layer), findings)| Mark { span: Span::new(start, end.0), layer, findings }).collect()
}

impl Mark<'_> {
    /// The speaker whose words these are, or whom they name.
    pub(super) fn speaker(&self) -> Option<u32> {
        self.findings.iter().find_map(|finding| match finding {
            Finding::Quote(_, quote) | Finding::Source(quote) | Finding::Cue(quote) => quote.speaker,
            Finding::Mention(speaker, _) => Some(*speaker),
            _ => None,
        })
    }

    /// What there is to say about it, a line a fact; the first line says what it is.
    pub(super) fn facts(&self, story: &Story) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let facts = self.findings.iter().flat_map(|finding| finding.facts(story));
        facts.filter(|fact| seen.insert(fact.clone())).collect()
    }
}

impl Finding<'_> {
    fn facts(self, story: &Story) -> Vec<String> {
        match self {
            Self::Quote(_, quote) => {
                let mut facts = vec![format!("{} quote", sentence_case(&name_of(&quote.kind)))];
                facts.push(format!("Speaker: {}", speaker_name(story, quote.speaker)));
                if quote.modality == Modality::Planned {
                    facts.push("Announced, not yet said".into());
                }
                facts.push(format!("Rule: {} ({})", quote.rule.name(), quote.rule.description().trim_end_matches('.')));
                if let Some(end) = quote.end_rule {
                    facts.push(format!("End: {} ({})", end.name(), end.description().trim_end_matches('.')));
                }
                facts.push(format!("Confidence: {:.2}", quote.confidence));
                facts
            }
            Self::Source(quote) => {
                let name = speaker_name(story, quote.speaker);
                vec![format!("Source of a {} quote", name_of(&quote.kind)), format!("Speaker: {name}")]
            }
            Self::Mention(speaker, form) => {
                vec![format!("Names a speaker ({})", name_of(&form)), format!("Speaker: {}", speaker_name(story, Some(speaker)))]
            }
            Self::Cue(quote) => {
                let mut facts = vec![format!("Cue of a {} quote", name_of(&quote.kind))];
                if let Some(cue) = &quote.cue {
                    facts.push(format!("Lemma: {} ({}, {})", cue.lemma, name_of(&cue.tense), name_of(&cue.class)));
                }
                facts.push(format!("Speaker: {}", speaker_name(story, quote.speaker)));
                facts
            }
            Self::Country(_, country, mention) => {
                let mut facts = vec![format!("Country: {} ({})", country.name, country.code)];
                if !mention.candidates.is_empty() {
                    facts.push(format!("Left open between: {}", mention.candidates.join(", ")));
                }
                facts.push(format!("Form: {}", name_of(&mention.form)));
                facts.push(format!("Rule: {} ({})", mention.rule.name(), mention.rule.description().trim_end_matches('.')));
                facts
            }
            Self::Body(_, body) => vec![format!("Body: {}", body.name), format!("Id: {}", body.id)],
            Self::Topic(_, topic) => vec![format!("Evidence for: {} ({:.2})", topic.label, topic.score)],
        }
    }
}

/// What to call the speaker with this index.
pub(super) fn speaker_name(story: &Story, speaker: Option<u32>) -> &str {
    speaker.and_then(|at| story.speakers.get(at as usize)).map_or("(nobody named)", |speaker| &speaker.name)
}
