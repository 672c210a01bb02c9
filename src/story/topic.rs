//! Topics of a release: [`Topic`].

use crate::Span;
use crate::lexicon::TopicKind;
use serde::{Deserialize, Serialize};

/// Something that a release is about.
///
/// ```
/// let story = demarche::extract("New sanctions on shipping\n\nThe government announced asset freezes and travel bans under its sanctions regime.");
/// assert_eq!(&*story.topics[0].id, "sanctions");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Topic {
    /// Stable id: `nuclear_nonproliferation`.
    pub id: Box<str>,
    /// Its English name.
    pub label: Box<str>,
    /// Whether it is a subject or an activity.
    pub kind: TopicKind,
    /// 0 to 1.
    pub score: f32,
    /// Its IPTC Media Topic ("medtop:20000638"), if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iptc: Option<Box<str>>,
    /// Its code of the Comparative Agendas Project, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Box<str>>,
    /// The terms that show it, in order.
    pub evidence: Vec<Span>,
}
