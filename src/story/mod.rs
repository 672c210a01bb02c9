//! [`Story`] and its parts: what the caller gets. This module has types and their JSON, and no logic.
//!
//! Every [`Span`] is a half-open range of byte offsets into the text that was read. A `Story` owns its strings, so it outlives the text,
//! and it goes to JSON and back without loss.

mod release;
mod spans;
mod speaker;
mod quote;
mod country;
mod event;
mod organisation;
mod reference;
mod topic;

pub use crate::lexicon::{
    CountryCodes, CueClass, EventMode, EventType, Kind, OfficeClass, QuadClass, ReferenceKind, Tense, TopicKind,
};
pub use country::{Country, CountryForm, CountryMention};
pub use event::{Actor, Event, EventModality, EventPlace};
pub use organisation::{Organisation, OrganisationMention};
pub use quote::{Cue, Modality, Quote, QuoteKind};
pub use reference::{Reference, ReferenceMention};
pub use release::{Embargo, Issuer, Line, Title};
pub use speaker::{Speaker, SpeakerForm, SpeakerKind, SpeakerMention};
pub use topic::Topic;

use crate::named_enum::named_enum;
use crate::rule::{DateRule, FormRule};
use crate::{Span, Unit};
use serde::{Deserialize, Serialize};

/// What a release says: who spoke, what they said, which countries and topics it concerns, and where the text says so.
///
/// ```
/// let story = demarche::extract("The Foreign Minister, Ana Silva, said that Chile would send help.");
/// assert_eq!(&*story.speakers[0].name, "Ana Silva");
/// assert_eq!(&*story.countries[0].code, "CL");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Story {
    /// The version of the form of the JSON.
    #[serde(default)]
    pub schema: SchemaVersion,
    /// What the offsets of all spans count: bytes, unless [`Story::in_unit`] changed it.
    #[serde(default, skip_serializing_if = "is_bytes")]
    pub offsets: Unit,
    /// The plain text that the spans index, if the library drew it from markup; `None` if the caller gave plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Box<str>>,
    /// The kind of release.
    pub kind: Kind,
    /// The rule that recognised the kind.
    pub kind_rule: FormRule,
    /// The probability that the kind is right, 0 to 1.
    pub kind_confidence: f32,
    /// The headline without its label ("News story: ").
    pub title: Option<Title>,
    /// The line below the headline that continues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Line>,
    /// The ISO 8601 date that the text or its metadata states. The issuer decides how "02/10/2033" is read: month first if it is of the
    /// United States, day first if it is of another country or of many. `None` for such a date if the issuer is unknown, or is of
    /// Canada or the Philippines, where both are usual.
    pub published: Option<Box<str>>,
    /// How that date was read, if day and month could be exchanged. Such a date is less certain than others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_rule: Option<DateRule>,
    /// The body and the country that issued it, if a label, an address or the voice shows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Issuer>,
    /// The place from which it is issued: "Brussels".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line>,
    /// Its embargo, if it states one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Embargo>,
    /// The person or body whose statement, remarks or speech it is, as the headline, the header or the lead line names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Line>,
    /// Text that is not part of the release proper, in order: contacts, share links, cookie banners, notes to editors. It yields no
    /// speakers, quotes or topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boilerplate: Vec<Span>,
    /// Its sentences, in order, without overlap.
    pub sentences: Vec<Span>,
    /// Everyone to whom the text attributes words, in order of first mention.
    pub speakers: Vec<Speaker>,
    /// The words attributed to somebody, in order of their start.
    pub quotes: Vec<Quote>,
    /// Who did what to whom, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// The countries it concerns, in order of prominence.
    pub countries: Vec<Country>,
    /// The bodies and groupings of states it concerns, in order of prominence.
    pub organisations: Vec<Organisation>,
    /// The documents that it cites, in order of first mention.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// The topics that it is about, the most certain first.
    pub topics: Vec<Topic>,
}

named_enum! {
    /// The version of the form of a story as JSON. It changes only if a field is renamed, removed or given another meaning; new fields
    /// may come at any time.
    ///
    /// ```
    /// assert_eq!(demarche::extract("").schema.as_str(), "demarche/2");
    /// ```
    #[derive(Default)]
    pub enum SchemaVersion {
        /// The form of all stories of this crate.
        #[default]
        V2 = "demarche/2",
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_bytes(unit: &Unit) -> bool {
    *unit == Unit::Bytes
}

impl Story {
    /// The text that the spans index: the story's own text, or else `given`, the plain text that the caller had read.
    ///
    /// ```
    /// let text = "Norway and Chile agreed.";
    /// let story = demarche::extract(text);
    /// assert_eq!(story.countries[0].mentions[0].span.of(story.text_or(text)), "Norway");
    /// ```
    #[must_use]
    pub fn text_or<'t>(&'t self, given: &'t str) -> &'t str {
        self.text.as_deref().unwrap_or(given)
    }

    /// The speaker of one of its quotes; `None` if the text names nobody.
    ///
    /// ```
    /// let story = demarche::extract("Ana Silva said that Chile would send help.");
    /// assert_eq!(&*story.speaker_of(&story.quotes[0]).unwrap().name, "Ana Silva");
    /// ```
    #[must_use]
    pub fn speaker_of(&self, quote: &Quote) -> Option<&Speaker> {
        self.speakers.get(quote.speaker? as usize)
    }

    /// The quotes of one of its speakers, in the order of the text.
    ///
    /// ```
    /// let story = demarche::extract("Ana Silva said that talks went on. Bo Lind said that they had ended.");
    /// assert_eq!(story.quotes_of(&story.speakers[1]).count(), 1);
    /// ```
    pub fn quotes_of<'s>(&'s self, speaker: &Speaker) -> impl Iterator<Item = &'s Quote> + use<'s> {
        let index = self.speakers.iter().position(|known| known == speaker).and_then(|index| u32::try_from(index).ok());
        self.quotes.iter().filter(move |quote| index.is_some() && quote.speaker == index)
    }

    /// The speakers whom a name means, as [`Speaker::is`] says.
    ///
    /// ```
    /// let story = demarche::extract("Ana Silva said that talks went on. Bo Lind said that they had ended.");
    /// assert_eq!(&*story.speakers_named("LIND").next().unwrap().name, "Bo Lind");
    /// ```
    pub fn speakers_named<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Speaker> {
        self.speakers.iter().filter(move |speaker| speaker.is(name))
    }

    /// The members of a collective, if the text names them.
    ///
    /// ```
    /// let story = demarche::extract("Ana Silva said that talks went on.");
    /// assert_eq!(story.members_of(&story.speakers[0]).count(), 0);
    /// ```
    pub fn members_of<'s>(&'s self, speaker: &'s Speaker) -> impl Iterator<Item = &'s Speaker> {
        speaker.members.iter().filter_map(|member| self.speakers.get(*member as usize))
    }
}
