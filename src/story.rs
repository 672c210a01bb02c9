//! [`Story`] and its parts: what the caller gets. Types and their JSON, no logic.
//!
//! Every [`Span`] is a half-open range of byte offsets into the text that was read. A `Story` owns its
//! strings, so it outlives the text, and goes to JSON and back without loss.

mod matter;
mod quote;
mod speaker;

pub use matter::*;
pub use quote::*;
pub use speaker::*;

use crate::Span;
use crate::named_enum::named_enum;
use crate::rule::{DateRule, FormRule};
use serde::{Deserialize, Serialize};

/// What a release says: who spoke, what they said, whom and what it concerns, and where each stands.
///
/// ```
/// let story = demarche::extract("The Foreign Minister, Ana Silva, said that Chile would send help.");
/// assert_eq!(&*story.speakers[0].name, "Ana Silva");
/// assert_eq!(&*story.countries[0].code, "CL");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Story {
    /// The plain text that the spans index, where the library drew it from markup; `None` where the caller gave plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Box<str>>,
    /// The form of the release.
    pub kind: Kind,
    /// How the form was recognised.
    pub kind_rule: FormRule,
    /// How sure the form is, 0 to 1.
    pub kind_confidence: f32,
    /// The headline without its label ("News story: ").
    pub title: Option<Title>,
    /// The line below the headline that goes on with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Line>,
    /// ISO 8601 date that the text or its metadata states. "02/10/2033" is read by its issuer: month first where that is of the United
    /// States, day first where it is of another country or of many. It tells no date where that is not known, nor in Canada and the
    /// Philippines, where people write both.
    pub published: Option<Box<str>>,
    /// How that date was read, where day and month may change places: less sure than one that can be but one day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_rule: Option<DateRule>,
    /// The body and the country that issued it, where label, address or voice tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Issuer>,
    /// The place that it is given out from: "Brussels".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line>,
    /// Until when it may not be used, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Embargo>,
    /// Whose statement, remarks or speech it is, as headline, header or lead line name them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Line>,
    /// What frames it, in order: contacts, share links, cookie banners, notes to editors. Feeds no speakers, quotes or topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boilerplate: Vec<Span>,
    /// Its sentences, in order, without overlap.
    pub sentences: Vec<Span>,
    /// Everyone to whom the text attributes words, in order of first mention.
    pub speakers: Vec<Speaker>,
    /// The words and whose they are, in order of their start.
    pub quotes: Vec<Quote>,
    /// The countries it concerns, in order of prominence.
    pub countries: Vec<Country>,
    /// Bodies and groupings of states, in order of prominence.
    pub organisations: Vec<Organisation>,
    /// What it is about, the surest first.
    pub topics: Vec<Topic>,
}

named_enum! {
    /// The form of a release.
    ///
    /// ```
    /// assert_eq!(serde_json::to_string(&demarche::Kind::JointStatement).unwrap(), "\"joint_statement\"");
    /// ```
    #[derive(Default)]
    pub enum Kind {
        /// Facts and figures in lists.
        FactSheet = "fact_sheet",
        /// A report of an event in the issuer's own voice, with quotations.
        NewsStory = "news_story",
        /// An announcement for the press.
        PressRelease = "press_release",
        /// The words of one person or body.
        Statement = "statement",
        /// The words of several together.
        JointStatement = "joint_statement",
        /// An account of a call or a meeting.
        Readout = "readout",
        /// Labelled turns: a briefing, an interview, a press conference.
        Transcript = "transcript",
        /// An address, as one person gave it.
        Speech = "speech",
        /// Spoken words of one or more, less formal than a speech.
        Remarks = "remarks",
        /// What a summit of states agreed.
        Communique = "communique",
        /// A short note for the media, often attributable to a spokesperson.
        MediaNote = "media_note",
        /// Advice to travellers.
        Advisory = "advisory",
        /// None of these.
        #[default]
        Other = "other",
    }
}

/// A headline and where it stands.
///
/// ```
/// let story = demarche::extract("News story: Minister visits Oslo\nThe minister arrived on Monday.");
/// assert_eq!(&*story.title.unwrap().text, "Minister visits Oslo");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Title {
    /// Its words, without a label before them.
    pub text: Box<str>,
    /// Where they stand.
    pub span: Span,
}

/// Words of the frame and where they stand.
///
/// ```
/// let story = demarche::extract("Minister visits Oslo\n\nBergen, 3 June 2031\n\nThe minister arrived on Monday.");
/// assert_eq!(&*story.place.unwrap().text, "Bergen");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Line {
    /// The words as they stand.
    pub text: Box<str>,
    /// Where they stand.
    pub span: Span,
}

/// Until when a release may not be used.
///
/// ```
/// let story = demarche::extract("EMBARGOED UNTIL 22:30 BST ON 12 MAY 2031\n\nMinister visits Oslo\n\nThe minister arrived on Monday.");
/// assert_eq!(story.embargo.unwrap().until.as_deref(), Some("2031-05-12T22:30"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Embargo {
    /// The line that says so.
    pub span: Span,
    /// ISO 8601 date, with the time of day where the line states one, in the time zone that the line names; `None` where it states no
    /// full date.
    pub until: Option<Box<str>>,
}

/// Who put the release out.
///
/// ```
/// let text = "PRESS STATEMENT\n\nOn the Arrest of a Reporter\n\nNorway condemns the arrest of a reporter.";
/// let issuer = demarche::extract(text).issuer.unwrap();
/// assert_eq!(issuer.country.as_deref(), Some("NO"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Issuer {
    /// The body, as the release names it.
    pub body: Option<Box<str>>,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: Option<Box<str>>,
}
