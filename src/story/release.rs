//! The release itself: its kind, title, place, embargo and issuer.

use crate::Span;
use serde::{Deserialize, Serialize};

/// A headline and its place in the text.
///
/// ```
/// let story = demarche::extract("News story: Minister visits Oslo\nThe minister arrived on Monday.");
/// assert_eq!(&*story.title.unwrap().text, "Minister visits Oslo");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Title {
    /// Its words, without a label before them.
    pub text: Box<str>,
    /// Their place in the text.
    pub span: Span,
}

/// Words of the header and their place in the text.
///
/// ```
/// let story = demarche::extract("Minister visits Oslo\n\nBergen, 3 June 2031\n\nThe minister arrived on Monday.");
/// assert_eq!(&*story.place.unwrap().text, "Bergen");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Line {
    /// The words as written.
    pub text: Box<str>,
    /// Their place in the text.
    pub span: Span,
}

/// An embargo: until when a release may not be used.
///
/// ```
/// let story = demarche::extract("EMBARGOED UNTIL 22:30 BST ON 12 MAY 2031\n\nMinister visits Oslo\n\nThe minister arrived on Monday.");
/// assert_eq!(story.embargo.unwrap().until.as_deref(), Some("2031-05-12T22:30"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Embargo {
    /// The line that says so.
    pub span: Span,
    /// The ISO 8601 date, with the time of day if the line states one, in the time zone that the line names; `None` if it states no
    /// full date.
    pub until: Option<Box<str>>,
}

/// The issuer of a release.
///
/// ```
/// let text = "PRESS STATEMENT\n\nOn the Arrest of a Reporter\n\nNorway condemns the arrest of a reporter.";
/// let issuer = demarche::extract(text).issuer.unwrap();
/// assert_eq!(issuer.country.as_deref(), Some("NO"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Issuer {
    /// The body, as the release names it.
    pub body: Option<Box<str>>,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: Option<Box<str>>,
}
