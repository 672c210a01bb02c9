//! Bodies that a release concerns: [`Organisation`].

use crate::Span;
use serde::{Deserialize, Serialize};

/// A body or grouping of states and where it is mentioned.
///
/// ```
/// let story = demarche::extract("The UN Security Council met today.");
/// assert_eq!(&*story.organisations[0].id, "un-security-council");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganisationMention {
    /// The words.
    pub span: Span,
}
