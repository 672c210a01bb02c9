//! Speakers: [`Speaker`].

use crate::Span;
use crate::fold::folded_words;
use crate::lexicon::OfficeClass;
use crate::named_enum::named_enum;
use serde::{Deserialize, Serialize};

/// Someone to whom the text attributes words.
///
/// ```
/// let story = demarche::extract("Mr Lund said: “We are ready.”");
/// let speaker = &story.speakers[0];
/// assert_eq!((&*speaker.name, speaker.honorific.as_deref()), ("Lund", Some("Mr")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Speaker {
    /// The fullest form of the name, without honorific and title; the role as written if the text gives no name.
    pub name: Box<str>,
    /// "Mr", "Dr", "H.E.", as written.
    pub honorific: Option<Box<str>>,
    /// The office: "Foreign Secretary".
    pub role: Option<Box<str>>,
    /// The body that they speak for.
    pub organisation: Option<Box<str>>,
    /// The country that they speak for, ISO 3166-1 alpha-2.
    pub country: Option<Box<str>>,
    /// The kind of speaker.
    #[serde(rename = "type")]
    pub kind: SpeakerKind,
    /// The same for one person in two releases, as far as the texts allow: the words of the name in lower case, without accents and
    /// initials, in alphabetical order ("johnson boris" and "Boris JOHNSON" are "boris johnson"). A family name alone is followed by
    /// the class of office and the country, if they are known: `lund foreign_minister no`. If no name is given, it is the class of office
    /// and the country: `foreign_minister no`. An office without a class, a group or a body has its own words: `officials us`.
    ///
    /// ```
    /// let key = |text| demarche::extract(text).speakers.remove(0).key;
    /// assert_eq!(&*key("Mr José Ábalo LUND said that talks went on."), "abalo jose lund");
    /// assert_eq!(key("The Norwegian Foreign Minister said that talks went on."), key("The Foreign Minister of Norway said that talks ended."));
    /// ```
    #[serde(default)]
    pub key: Box<str>,
    /// The class of the office; `None` if the role is unknown, of no class, or of the past ("the former President").
    ///
    /// ```
    /// let text = "The Deputy Prime Minister and Foreign Minister, Ada Lund, said that talks went on.";
    /// assert_eq!(demarche::extract(text).speakers[0].office, Some(demarche::OfficeClass::ForeignMinister));
    /// ```
    #[serde(default)]
    pub office: Option<OfficeClass>,
    /// The speakers that form this collective, as indices into [`Story::speakers`](super::Story::speakers), if the text names them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<u32>,
    /// Where the text names them, in order.
    pub mentions: Vec<SpeakerMention>,
}

impl Speaker {
    /// Whether it is a person whom the text names; false for "the Foreign Minister" alone, for groups and for bodies.
    ///
    /// ```
    /// let story = demarche::extract("The Foreign Minister said that talks went on.");
    /// assert!(!story.speakers[0].has_name());
    /// ```
    #[must_use]
    pub fn has_name(&self) -> bool {
        self.kind == SpeakerKind::Person && self.role.as_ref() != Some(&self.name)
    }

    /// Whether a name means this speaker, in any case and order, without accents: the whole name or words of it, or the role of a speaker
    /// without a name.
    ///
    /// ```
    /// let speaker = demarche::extract("Ms Zoë Lund said that talks went on.").speakers.remove(0);
    /// assert!(speaker.is("Lund") && speaker.is("LUND Zoe") && !speaker.is("Ada Lund") && !speaker.is(""));
    /// ```
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        let known: Vec<String> = folded_words(&self.name).collect();
        let mut words = folded_words(name).peekable();
        words.peek().is_some() && words.all(|word| known.contains(&word))
    }

    /// The places that name the speaker in one way.
    ///
    /// ```
    /// use demarche::SpeakerForm;
    /// let speaker = demarche::extract("Ms Ada Lund said that talks went on. She added that they would end.").speakers.remove(0);
    /// assert_eq!(speaker.mentions_as(SpeakerForm::Pronoun).count(), 1);
    /// ```
    pub fn mentions_as(&self, form: SpeakerForm) -> impl Iterator<Item = Span> {
        self.mentions.iter().filter(move |mention| mention.form == form).map(|mention| mention.span)
    }
}

named_enum! {
    /// The kind of a speaker.
    ///
    /// ```
    /// let story = demarche::extract("A Foreign Office spokesperson said that talks would go on.");
    /// assert_eq!(story.speakers[0].kind, demarche::SpeakerKind::Spokesperson);
    /// ```
    #[derive(Default)]
    pub enum SpeakerKind {
        /// A person.
        #[default]
        Person = "person",
        /// Somebody without a name who speaks for another, or asks: "a Foreign Office spokesperson", the questioner of a briefing.
        Spokesperson = "spokesperson",
        /// Several together: "the Ministers", "officials".
        Collective = "collective",
        /// A body or a government.
        Organisation = "organisation",
    }
}

/// One place that names a speaker.
///
/// ```
/// let text = "Ms Ada Lund said that talks went on. She added that they would end.";
/// let words: Vec<_> = demarche::extract(text).speakers[0].mentions.iter().map(|mention| mention.span.of(text)).collect();
/// assert_eq!(words, ["Ms Ada Lund", "She"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SpeakerMention {
    /// The words.
    pub span: Span,
    /// How they name the speaker.
    pub form: SpeakerForm,
}

named_enum! {
    /// How a mention names its speaker.
    ///
    /// ```
    /// let story = demarche::extract("Ms Ada Lund said that talks went on. She added that they would end.");
    /// assert_eq!(story.speakers[0].mentions[1].form, demarche::SpeakerForm::Pronoun);
    /// ```
    pub enum SpeakerForm {
        /// "The Foreign Secretary Boris Johnson".
        FullName = "full_name",
        /// "Mr Johnson", "Johnson".
        Surname = "surname",
        /// "the Foreign Secretary".
        Role = "role",
        /// "he", "they".
        Pronoun = "pronoun",
        /// "MR PRICE:".
        Label = "label",
    }
}
