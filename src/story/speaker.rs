//! Who speaks: [`Speaker`].

use crate::Span;
use serde::{Deserialize, Serialize};

/// Someone to whom the text attributes words.
///
/// ```
/// let story = demarche::extract("Mr Lund said: “We are ready.”");
/// let speaker = &story.speakers[0];
/// assert_eq!((&*speaker.name, speaker.honorific.as_deref()), ("Lund", Some("Mr")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Speaker {
    /// The fullest form, without honorific and title; where no name is given, the role as it stands.
    pub name: Box<str>,
    /// "Mr", "Dr", "H.E.", as the text writes it.
    pub honorific: Option<Box<str>>,
    /// The office: "Foreign Secretary".
    pub role: Option<Box<str>>,
    /// The body that they speak for.
    pub organisation: Option<Box<str>>,
    /// The country that they speak for, ISO 3166-1 alpha-2.
    pub country: Option<Box<str>>,
    /// What kind of speaker this is.
    #[serde(rename = "type")]
    pub kind: SpeakerKind,
    /// Where the text names them, in order.
    pub mentions: Vec<SpeakerMention>,
}

/// What kind of speaker one is.
///
/// ```
/// let story = demarche::extract("A Foreign Office spokesperson said that talks would go on.");
/// assert_eq!(story.speakers[0].kind, demarche::SpeakerKind::Spokesperson);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpeakerKind {
    /// A person.
    #[default]
    Person,
    /// Somebody who speaks for another and has no name here: "a Foreign Office spokesperson", the questioner of a briefing.
    Spokesperson,
    /// Several together: "the Ministers", "officials".
    Collective,
    /// A body or a government.
    Organisation,
}

/// One place that names a speaker.
///
/// ```
/// let text = "Ms Ada Lund said that talks went on. She added that they would end.";
/// let words: Vec<_> = demarche::extract(text).speakers[0].mentions.iter().map(|mention| mention.span.of(text)).collect();
/// assert_eq!(words, ["Ms Ada Lund", "She"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SpeakerMention {
    /// The words.
    pub span: Span,
    /// In which form they name the speaker.
    pub form: SpeakerForm,
}

/// In which form a mention names its speaker.
///
/// ```
/// let story = demarche::extract("Ms Ada Lund said that talks went on. She added that they would end.");
/// assert_eq!(story.speakers[0].mentions[1].form, demarche::SpeakerForm::Pronoun);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpeakerForm {
    /// "The Foreign Secretary Boris Johnson".
    FullName,
    /// "Mr Johnson", "Johnson".
    Surname,
    /// "the Foreign Secretary".
    Role,
    /// "he", "they".
    Pronoun,
    /// "MR PRICE:".
    Label,
}
