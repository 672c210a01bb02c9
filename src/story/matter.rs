//! What a release concerns: [`Country`], [`Organisation`], [`Topic`].

use crate::Span;
use crate::named_enum::named_enum;
use crate::rule::CountryRule;
use serde::{Deserialize, Serialize};

/// A country and where it is mentioned.
///
/// ```
/// let story = demarche::extract("Talks between Russian and Chilean officials ended in Moscow.");
/// let russia = &story.countries[0];
/// assert_eq!((&*russia.code, russia.mentions.len()), ("RU", 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Country {
    /// ISO 3166-1 alpha-2; XK for Kosovo; ISO 3166-3 for states of the past (SUHH).
    pub code: Box<str>,
    /// Its short English name.
    pub name: Box<str>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<CountryMention>,
}

/// One mention of a country.
///
/// ```
/// let text = "Delegates from Norway met today.";
/// let mention = demarche::extract(text).countries[0].mentions[0].clone();
/// assert_eq!((mention.span.of(text), mention.candidates.is_empty()), ("Norway", true));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CountryMention {
    /// The words.
    pub span: Span,
    /// How they stand for the country.
    pub form: CountryForm,
    /// The rule that decided.
    pub rule: CountryRule,
    /// The codes that the words may mean, where the text leaves it open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Box<str>>,
}

named_enum! {
    /// How words stand for a country.
    ///
    /// ```
    /// let story = demarche::extract("The Kremlin said that talks would go on.");
    /// assert_eq!(story.countries[0].mentions[0].form, demarche::CountryForm::Metonym);
    /// ```
    pub enum CountryForm {
        /// "Russia", "the Russian Federation".
        Name = "name",
        /// "Russian", "Russians".
        Demonym = "demonym",
        /// "Moscow", the place.
        Capital = "capital",
        /// "the Kremlin", "Moscow" that says or decides.
        Metonym = "metonym",
    }
}

/// A body or grouping of states and where it is mentioned.
///
/// ```
/// let story = demarche::extract("The UN Security Council met today.");
/// assert_eq!(&*story.organisations[0].id, "un-security-council");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Organisation {
    /// Stable id: "un-security-council".
    pub id: Box<str>,
    /// Its English name.
    pub name: Box<str>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<OrganisationMention>,
}

/// One mention of a body.
///
/// ```
/// let text = "NATO met today.";
/// assert_eq!(demarche::extract(text).organisations[0].mentions[0].span.of(text), "NATO");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OrganisationMention {
    /// The words.
    pub span: Span,
}

/// What a release is about.
///
/// ```
/// let story = demarche::extract("New sanctions on shipping\n\nThe government announced asset freezes and travel bans under its sanctions regime.");
/// assert_eq!(&*story.topics[0].id, "sanctions");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Topic {
    /// Stable id: `nuclear_nonproliferation`.
    pub id: Box<str>,
    /// For people.
    pub label: Box<str>,
    /// A matter, or something that is done about matters.
    pub kind: TopicKind,
    /// 0 to 1.
    pub score: f32,
    /// IPTC Media Topic ("medtop:20000638"), where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iptc: Option<Box<str>>,
    /// Code of the Comparative Agendas Project, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Box<str>>,
    /// The terms that speak for it, in order.
    pub evidence: Vec<Span>,
}

named_enum! {
    /// Whether a topic is a matter or something done.
    ///
    /// ```
    /// let story = demarche::extract("New sanctions on shipping\n\nThe government announced asset freezes and travel bans under its sanctions regime.");
    /// assert_eq!(story.topics[0].kind, demarche::TopicKind::Subject);
    /// ```
    #[derive(Default)]
    pub enum TopicKind {
        /// A matter: sanctions, energy, human rights.
        #[default]
        Subject = "subject",
        /// What diplomats do: visits, appointments, condolences.
        Activity = "activity",
    }
}
