//! The rows: which part of a story fills which column.

use super::Cell;
use super::list::{COUNTRIES, QUOTES, RELEASES, SPEAKERS, TOPICS};
use crate::rule::EndRule;
use crate::{Country, CountryForm, Quote, Span, Speaker, Story, Topic};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;

/// A release whose story becomes rows.
#[derive(Clone, Copy)]
pub(super) struct Release<'s> {
    pub(super) id: &'s str,
    pub(super) story: &'s Story,
    pub(super) text: &'s str,
}

/// How many quotes a speaker has, and how long they are together.
#[derive(Clone, Copy, Default)]
pub(super) struct Spoken {
    quotes: usize,
    bytes: usize,
}

impl<'s> Release<'s> {
    pub(super) fn row(self) -> [Cell<'s>; RELEASES.len()] {
        let story = self.story;
        let [id, published, form] = self.common();
        [
            id,
            published,
            form,
            Cell::from(story.kind_rule.name()),
            Cell::Share(story.kind_confidence),
            story.title.as_ref().map(|title| &*title.text).into(),
            story.issuer.as_ref().and_then(|issuer| issuer.body.as_deref()).into(),
            story.issuer.as_ref().and_then(|issuer| issuer.country.as_deref()).into(),
            whole(story.sentences.len()),
            whole(story.speakers.len()),
            whole(story.quotes.len()),
            whole(story.countries.len()),
            whole(story.organisations.len()),
            whole(story.topics.len()),
        ]
    }

    pub(super) fn quote(self, at: usize, quote: &'s Quote) -> [Cell<'s>; QUOTES.len()] {
        let speaker = quote.speaker.and_then(|speaker| self.story.speakers.get(speaker as usize));
        let (words, cue) = (quote.span, quote.cue.as_ref());
        let [id, published, form] = self.common();
        [
            id,
            published,
            form,
            whole(at),
            name(quote.kind),
            words.of(self.text).into(),
            Cell::Whole(words.start),
            Cell::Whole(words.end),
            quote.speaker.map_or(Cell::Empty, Cell::Whole),
            speaker.map(|speaker| &*speaker.name).into(),
            speaker.and_then(|speaker| speaker.role.as_deref()).into(),
            speaker.and_then(|speaker| speaker.organisation.as_deref()).into(),
            speaker.and_then(|speaker| speaker.country.as_deref()).into(),
            speaker.map_or(Cell::Empty, |speaker| name(speaker.kind)),
            quote.source.map(|source| source.of(self.text)).into(),
            cue.map(|cue| cue.span.of(self.text)).into(),
            cue.map(|cue| &*cue.lemma).into(),
            cue.map_or(Cell::Empty, |cue| name(cue.tense)),
            cue.map_or(Cell::Empty, |cue| name(cue.class)),
            name(quote.modality),
            Cell::Share(quote.confidence),
            quote.rule.name().into(),
            quote.end_rule.map(EndRule::name).into(),
            mentioned(
                self.story
                    .countries
                    .iter()
                    .map(|country| (&*country.code, within(words, &country.mentions, |mention| mention.span))),
            ),
            mentioned(
                self.story.organisations.iter().map(|body| (&*body.id, within(words, &body.mentions, |mention| mention.span))),
            ),
        ]
    }

    pub(super) fn speaker(self, at: usize, speaker: &'s Speaker, spoken: Spoken) -> [Cell<'s>; SPEAKERS.len()] {
        let [id, published, form] = self.common();
        let [start, end] = place(speaker.mentions.first().map(|mention| mention.span));
        [
            id,
            published,
            form,
            whole(at),
            (&*speaker.name).into(),
            speaker.honorific.as_deref().into(),
            speaker.role.as_deref().into(),
            speaker.organisation.as_deref().into(),
            speaker.country.as_deref().into(),
            name(speaker.kind),
            whole(speaker.mentions.len()),
            whole(spoken.quotes),
            whole(spoken.bytes),
            start,
            end,
        ]
    }

    pub(super) fn country(self, at: usize, country: &'s Country) -> [Cell<'s>; COUNTRIES.len()] {
        let of = |form| whole(country.mentions.iter().filter(|mention| mention.form == form).count());
        let [id, published, form] = self.common();
        let [start, end] = place(country.mentions.first().map(|mention| mention.span));
        [
            id,
            published,
            form,
            whole(at + 1),
            (&*country.code).into(),
            (&*country.name).into(),
            whole(country.mentions.len()),
            of(CountryForm::Name),
            of(CountryForm::Demonym),
            of(CountryForm::Capital),
            of(CountryForm::Metonym),
            whole(country.mentions.iter().filter(|mention| !mention.candidates.is_empty()).count()),
            start,
            end,
        ]
    }

    pub(super) fn topic(self, at: usize, topic: &'s Topic) -> [Cell<'s>; TOPICS.len()] {
        let [id, published, form] = self.common();
        [
            id,
            published,
            form,
            whole(at + 1),
            (&*topic.id).into(),
            (&*topic.label).into(),
            name(topic.kind),
            Cell::Share(topic.score),
            topic.iptc.as_deref().into(),
            topic.cap.as_deref().into(),
            Cell::Text(joined(topic.evidence.iter().map(|span| span.of(self.text))).into()),
        ]
    }

    /// What each speaker said, in one pass over the quotes.
    pub(super) fn spoken(self) -> Vec<Spoken> {
        let mut spoken = vec![Spoken::default(); self.story.speakers.len()];
        for quote in &self.story.quotes {
            if let Some(spoken) = quote.speaker.and_then(|speaker| spoken.get_mut(speaker as usize)) {
                spoken.quotes += 1;
                spoken.bytes += quote.span.len();
            }
        }
        spoken
    }

    /// What every table begins with.
    fn common(self) -> [Cell<'s>; 3] {
        [self.id.into(), self.story.published.as_deref().into(), name(self.story.kind)]
    }
}

impl<'s> From<&'s str> for Cell<'s> {
    fn from(text: &'s str) -> Self {
        Cell::Text(Cow::Borrowed(text))
    }
}

impl<'s> From<Option<&'s str>> for Cell<'s> {
    fn from(text: Option<&'s str>) -> Self {
        text.map_or(Cell::Empty, Cell::from)
    }
}

fn whole(count: usize) -> Cell<'static> {
    Cell::Whole(u32::try_from(count).unwrap_or(u32::MAX))
}

fn place(span: Option<Span>) -> [Cell<'static>; 2] {
    span.map_or([Cell::Empty, Cell::Empty], |span| [Cell::Whole(span.start), Cell::Whole(span.end)])
}

/// Whether one of the mentions, which stand in order, lies in the words.
fn within<M>(words: Span, mentions: &[M], span: impl Fn(&M) -> Span) -> bool {
    let first = mentions.partition_point(|mention| span(mention).start < words.start);
    mentions.get(first).is_some_and(|mention| words.contains(span(mention)))
}

/// The names of what is mentioned.
fn mentioned<'t>(names: impl Iterator<Item = (&'t str, bool)>) -> Cell<'static> {
    let names = joined(names.filter_map(|(name, mentioned)| mentioned.then_some(name)));
    if names.is_empty() { Cell::Empty } else { Cell::Text(names.into()) }
}

/// The parts, each once, in order.
fn joined<'t>(parts: impl Iterator<Item = &'t str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    for part in parts {
        if !once.contains(&part) {
            once.push(part);
        }
    }
    once.join("; ")
}

/// The name that an enum's value has in JSON.
fn name(value: impl Serialize) -> Cell<'static> {
    struct Name<T>(T);
    impl<T: Serialize> fmt::Display for Name<T> {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(out)
        }
    }
    Cell::Text(Name(value).to_string().into())
}
