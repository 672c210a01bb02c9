//! Who did what to whom: [`Event`].

use crate::Span;
use crate::lexicon::{EventMode, EventType};
use crate::named_enum::named_enum;
use crate::rule::EventRule;
use serde::{Deserialize, Serialize};

/// An act of one side towards another, or of several together, by the scheme of PLOVER.
///
/// ```
/// use demarche::{EventMode, EventType};
/// let story = demarche::extract("The Foreign Minister of Norway, Bo Lind, met with his Chilean counterpart in Oslo.");
/// let event = &story.events[0];
/// assert_eq!((event.kind, event.mode), (EventType::Consult, Some(EventMode::Meet)));
/// assert_eq!(event.countries().collect::<Vec<_>>(), ["NO", "CL"]);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Event {
    /// The type of act.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// How it was done; `None` if the type has no modes or the text does not say.
    pub mode: Option<EventMode>,
    /// The two digits of its root in CAMEO, the older scheme that GDELT and ICEWS use: "04" for consultations.
    pub cameo: Box<str>,
    /// Who acts. If the act is mutual ("met", "agreed with each other"), these are all sides, and there are no targets.
    pub actors: Vec<Actor>,
    /// Whom the act concerns.
    pub targets: Vec<Actor>,
    /// Whether it happened.
    pub modality: EventModality,
    /// Where it happened, if the clause says so.
    pub place: Option<EventPlace>,
    /// The ISO 8601 day on which it happened, if the clause states one.
    pub date: Option<Box<str>>,
    /// Index of the quote that the act is: "urged", "condemned", "warned".
    pub quote: Option<u32>,
    /// The clause, from its first actor or its trigger to its last target.
    pub span: Span,
    /// The words that name the act: "met with", "paid a visit".
    pub trigger: Span,
    /// The rule that found it.
    pub rule: EventRule,
    /// 0 to 1: the share of the rule's events in annotated texts whose type and sides are right.
    pub confidence: f32,
    /// The other clauses that report the same act, in order: the headline, the lead and the body may report one visit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
}

impl Event {
    /// The countries of its actors and targets, in their order. A country may occur twice.
    ///
    /// ```
    /// let story = demarche::extract("Norway imposed sanctions on Chile.");
    /// assert_eq!(story.events[0].countries().collect::<Vec<_>>(), ["NO", "CL"]);
    /// ```
    pub fn countries(&self) -> impl Iterator<Item = &str> {
        self.actors.iter().chain(&self.targets).filter_map(|actor| actor.country.as_deref())
    }

    /// Its pairs of sides: each actor with each target, or, if the act is mutual, each actor with those after it. A single actor without a
    /// target is alone.
    ///
    /// ```
    /// let story = demarche::extract("Norway and Chile imposed sanctions on Peru.");
    /// let country = |actor: &demarche::Actor| actor.country.as_deref().unwrap_or("").to_owned();
    /// let pairs = story.events[0].pairs().into_iter();
    /// let pairs: Vec<_> = pairs.map(|(source, target)| country(source) + " " + &target.map(country).unwrap_or_default()).collect();
    /// assert_eq!(pairs, ["NO PE", "CL PE"]);
    /// ```
    #[must_use]
    pub fn pairs(&self) -> Vec<(&Actor, Option<&Actor>)> {
        let actors = &self.actors;
        if !self.targets.is_empty() {
            return actors.iter().flat_map(|actor| self.targets.iter().map(move |target| (actor, Some(target)))).collect();
        }
        if let [alone] = &actors[..] {
            return vec![(alone, None)];
        }
        let after = |at: usize| actors[at + 1..].iter().map(move |other| (&actors[at], Some(other)));
        (0..actors.len()).flat_map(after).collect()
    }
}

/// One side of an event.
///
/// ```
/// let text = "Foreign Minister Bo Lind of Norway visited Chile.";
/// let actor = &demarche::extract(text).events[0].actors[0];
/// assert_eq!((actor.country.as_deref(), actor.role.as_deref()), (Some("NO"), Some("Foreign Minister")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Actor {
    /// The words that name it here.
    pub span: Span,
    /// The ISO 3166 code of the country for which it acts.
    pub country: Option<Box<str>>,
    /// The name of the international organisation for which it acts, or of the group that is no state: "Hamas". A group has the country
    /// in which it acts as well.
    pub organisation: Option<Box<str>>,
    /// Index into [`Story::speakers`](super::Story::speakers), if it also speaks.
    pub speaker: Option<u32>,
    /// Its office, if it is a person.
    pub role: Option<Box<str>>,
}

/// The place of an event.
///
/// ```
/// let text = "Norway and Chile held talks in Peru.";
/// let place = demarche::extract(text).events.remove(0).place.unwrap();
/// assert_eq!((place.span.of(text), &*place.country), ("Peru", "PE"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventPlace {
    /// The words that name it.
    pub span: Span,
    /// The ISO 3166 code of its country.
    pub country: Box<str>,
}

named_enum! {
    /// Whether an act happened.
    ///
    /// ```
    /// let story = demarche::extract("The Foreign Minister of Norway will visit Chile.");
    /// assert_eq!(story.events[0].modality, demarche::EventModality::Planned);
    /// ```
    #[derive(Default)]
    pub enum EventModality {
        /// It happened, or it is happening.
        #[default]
        Happened = "happened",
        /// It is announced.
        Planned = "planned",
        /// It may happen, or depends on something else.
        Hypothetical = "hypothetical",
        /// The text says that it did not happen.
        Negated = "negated",
        /// It belongs to the past that the release recalls.
        Historical = "historical",
    }
}
