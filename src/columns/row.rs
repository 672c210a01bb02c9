//! The rows: the parts of a story from which the columns are filled.

use crate::people::People;
use crate::{
    Actor, Country, CountryCodes, CountryForm, Event, Quote, Reference, ReferenceMention, Span, Speaker, Story, Topic, country,
};

/// A release whose story becomes rows.
///
/// ```
/// use demarche::columns::{Cell, Release, Table};
/// use demarche::people::People;
///
/// let texts = ["Ana Silva said that talks went on.", "Ms Silva said that they had ended."];
/// let stories = texts.map(demarche::extract);
/// let people = People::of(&stories);
/// let name = Table::Speakers.columns().iter().position(|column| column.name == "person_name").unwrap();
/// let release = Release::new("b.txt", &stories[1], texts[1]).with_people(&people);
/// Table::Speakers.rows_of(release, |row| assert_eq!(row[name], Cell::Text("Ana Silva".into())));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Release<'s> {
    pub(super) id: &'s str,
    pub(super) story: &'s Story,
    pub(super) text: &'s str,
    people: Option<&'s People>,
    pub(super) origin: Option<&'s str>,
    pub(super) meta: Option<&'s str>,
}

pub(super) struct QuoteRow<'s> {
    pub(super) release: Release<'s>,
    pub(super) index: usize,
    pub(super) quote: &'s Quote,
    pub(super) speaker: Option<&'s Speaker>,
}

pub(super) struct SpeakerRow<'s> {
    pub(super) release: Release<'s>,
    pub(super) index: usize,
    pub(super) speaker: &'s Speaker,
    pub(super) quoted: Quoted,
}

pub(super) struct CountryRow<'s> {
    pub(super) release: Release<'s>,
    pub(super) index: usize,
    pub(super) country: &'s Country,
}

pub(super) struct TopicRow<'s> {
    pub(super) release: Release<'s>,
    pub(super) index: usize,
    pub(super) topic: &'s Topic,
}

pub(super) struct ReferenceRow<'s> {
    pub(super) release: Release<'s>,
    pub(super) index: usize,
    pub(super) reference: &'s Reference,
}

/// A pair of sides of an event; one side if the event has no target.
pub(super) struct EventRow<'s> {
    pub(super) release: Release<'s>,
    pub(super) index: usize,
    pub(super) event: &'s Event,
    pub(super) source: &'s Actor,
    pub(super) target: Option<&'s Actor>,
}

/// The number of quotes of a speaker, and their length together.
#[derive(Clone, Copy, Default)]
pub(super) struct Quoted {
    pub(super) quotes: usize,
    pub(super) bytes: usize,
}

impl<'s> Release<'s> {
    /// A story with its text and the caller's name for it. A story with a text of its own ([`Story::text`]) does not need `text`.
    #[must_use]
    pub fn new(id: &'s str, story: &'s Story, text: &'s str) -> Self {
        Self { id, story, text: story.text_or(text), people: None, origin: None, meta: None }
    }

    /// Takes the columns `person_key` and `person_name` from people to whom the story was added. Otherwise they are the speaker's key and
    /// name.
    #[must_use]
    pub fn with_people(self, people: &'s People) -> Self {
        Self { people: Some(people), ..self }
    }

    /// Fills the columns `origin` and `meta`: where the release was read from, and the other fields of its record as a JSON object. Otherwise
    /// they are empty.
    #[must_use]
    pub fn with_record(self, origin: Option<&'s str>, meta: Option<&'s str>) -> Self {
        Self { origin, meta, ..self }
    }

    /// The key and the name of the person who a speaker is.
    pub(super) fn person(&self, speaker: &'s Speaker) -> (&'s str, &'s str) {
        let found = self.people.and_then(|people| people.find(self.story, speaker));
        found.map_or((&speaker.key, &speaker.name), |found| (&found.person.key, &found.person.name))
    }

    pub(super) fn published(&self) -> Option<&'s str> {
        self.story.published.as_deref()
    }

    pub(super) fn form(&self) -> &'static str {
        self.story.kind.as_str()
    }

    pub(super) fn issuing_body(&self) -> Option<&'s str> {
        self.story.issuer.as_ref()?.body.as_deref()
    }

    pub(super) fn issuing_country(&self) -> Option<&'s str> {
        self.story.issuer.as_ref()?.country.as_deref()
    }

    pub(super) fn issuer_codes(&self) -> Option<CountryCodes> {
        country::codes(self.issuing_country()?)
    }

    pub(super) fn quotes(self) -> impl Iterator<Item = QuoteRow<'s>> {
        let speaker = move |quote: &Quote| self.story.speakers.get(quote.speaker? as usize);
        let quotes = self.story.quotes.iter().enumerate();
        quotes.map(move |(index, quote)| QuoteRow { release: self, index, quote, speaker: speaker(quote) })
    }

    pub(super) fn speakers(self) -> impl Iterator<Item = SpeakerRow<'s>> {
        let speakers = self.story.speakers.iter().zip(self.quoted()).enumerate();
        speakers.map(move |(index, (speaker, quoted))| SpeakerRow { release: self, index, speaker, quoted })
    }

    pub(super) fn countries(self) -> impl Iterator<Item = CountryRow<'s>> {
        let countries = self.story.countries.iter().enumerate();
        countries.map(move |(index, country)| CountryRow { release: self, index, country })
    }

    pub(super) fn topics(self) -> impl Iterator<Item = TopicRow<'s>> {
        let topics = self.story.topics.iter().enumerate();
        topics.map(move |(index, topic)| TopicRow { release: self, index, topic })
    }

    pub(super) fn references(self) -> impl Iterator<Item = ReferenceRow<'s>> {
        let references = self.story.references.iter().enumerate();
        references.map(move |(index, reference)| ReferenceRow { release: self, index, reference })
    }

    pub(super) fn events(self) -> impl Iterator<Item = EventRow<'s>> {
        self.story.events.iter().enumerate().flat_map(move |(index, event)| {
            event.pairs().into_iter().map(move |(source, target)| EventRow { release: self, index, event, source, target })
        })
    }

    /// The quotes of each speaker, counted in one pass.
    fn quoted(self) -> Vec<Quoted> {
        let mut quoted = vec![Quoted::default(); self.story.speakers.len()];
        for quote in &self.story.quotes {
            if let Some(quoted) = quote.speaker.and_then(|speaker| quoted.get_mut(speaker as usize)) {
                quoted.quotes += 1;
                quoted.bytes += quote.span.len();
            }
        }
        quoted
    }
}

impl<'s> QuoteRow<'s> {
    pub(super) fn words(&self) -> &'s str {
        self.quote.span.of(self.release.text)
    }

    pub(super) fn source(&self) -> Option<&'s str> {
        self.quote.source.map(|source| source.of(self.release.text))
    }

    pub(super) fn cue_words(&self) -> Option<&'s str> {
        self.quote.cue.as_ref().map(|cue| cue.span.of(self.release.text))
    }

    /// The countries that the quote mentions, by code; `None` for none.
    pub(super) fn countries(&self) -> Option<String> {
        let words = self.quote.span;
        let countries = self.release.story.countries.iter();
        let mentioned = countries.filter(|country| mentions_within(words, &country.mentions, |mention| mention.span));
        not_empty(joined(mentioned.map(|country| &*country.code)))
    }

    /// The organisations that the quote mentions, by id; `None` for none.
    pub(super) fn organisations(&self) -> Option<String> {
        let words = self.quote.span;
        let organisations = self.release.story.organisations.iter();
        let mentioned = organisations.filter(|body| mentions_within(words, &body.mentions, |mention| mention.span));
        not_empty(joined(mentioned.map(|body| &*body.id)))
    }
}

impl SpeakerRow<'_> {
    /// The members of a group, by their numbers; `None` for none.
    pub(super) fn members(&self) -> Option<String> {
        let members: Vec<String> = self.speaker.members.iter().map(u32::to_string).collect();
        not_empty(joined(members.iter().map(String::as_str)))
    }

    pub(super) fn first_mention(&self) -> Option<Span> {
        self.speaker.mentions.first().map(|mention| mention.span)
    }
}

impl CountryRow<'_> {
    pub(super) fn first_mention(&self) -> Option<Span> {
        self.country.mentions.first().map(|mention| mention.span)
    }

    pub(super) fn count(&self, form: CountryForm) -> usize {
        self.country.mentions.iter().filter(|mention| mention.form == form).count()
    }

    pub(super) fn ambiguous(&self) -> usize {
        self.country.mentions.iter().filter(|mention| !mention.candidates.is_empty()).count()
    }
}

impl TopicRow<'_> {
    pub(super) fn evidence(&self) -> String {
        joined(self.topic.evidence.iter().map(|span| span.of(self.release.text)))
    }
}

impl<'s> ReferenceRow<'s> {
    pub(super) fn first_mention(&self) -> Option<&'s ReferenceMention> {
        self.reference.mentions.first()
    }

    pub(super) fn words(&self) -> Option<&'s str> {
        self.first_mention().map(|mention| mention.span.of(self.release.text))
    }
}

/// The codes of the country for which somebody speaks.
pub(super) fn country_codes(speaker: &Speaker) -> Option<CountryCodes> {
    country::codes(speaker.country.as_deref()?)
}

/// Whether one of the mentions, which are in order, lies within the words.
fn mentions_within<M>(words: Span, mentions: &[M], span: impl Fn(&M) -> Span) -> bool {
    let first = mentions.partition_point(|mention| span(mention).start < words.start);
    mentions.get(first).is_some_and(|mention| words.contains(span(mention)))
}

/// The parts in order, each once, with "; " between them.
fn joined<'t>(parts: impl Iterator<Item = &'t str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    for part in parts {
        if !once.contains(&part) {
            once.push(part);
        }
    }
    once.join("; ")
}

fn not_empty(list: String) -> Option<String> {
    (!list.is_empty()).then_some(list)
}

impl<'s> EventRow<'s> {
    /// Whether both sides act.
    pub(super) fn is_mutual(&self) -> bool {
        self.event.targets.is_empty() && self.target.is_some()
    }

    /// The day of the event, or else that of its release.
    pub(super) fn date(&self) -> Option<&'s str> {
        self.event.date.as_deref().or_else(|| self.release.published())
    }

    pub(super) fn words(&self) -> &'s str {
        self.event.trigger.of(self.release.text)
    }

    pub(super) fn source_codes(&self) -> Option<CountryCodes> {
        country::codes(self.source.country.as_deref()?)
    }

    pub(super) fn target_codes(&self) -> Option<CountryCodes> {
        country::codes(self.target?.country.as_deref()?)
    }
}
