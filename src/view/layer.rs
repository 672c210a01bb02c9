//! [`Layer`]: what is marked in a text, each kind of finding on a layer of its own.

/// What kind of finding a mark in the text shows.
///
/// ```
/// use demarche::view::Layer;
/// assert_eq!(Layer::ALL.map(Layer::label).join(", "), "Quotes, Sources, Cues, Countries, Bodies, Topics");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Layer {
    /// Words that somebody said.
    Quotes,
    /// Words that name a speaker.
    Sources,
    /// Words that attribute: verbs of saying and their like.
    Cues,
    /// Words that stand for a country.
    Countries,
    /// Words that name a body.
    Bodies,
    /// Terms that speak for a topic.
    Topics,
}

impl Layer {
    /// Every layer; of two marks on the same words, the earlier layer stands outside.
    pub const ALL: [Self; 6] = [Self::Quotes, Self::Sources, Self::Cues, Self::Countries, Self::Bodies, Self::Topics];

    /// What a legend calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Quotes => "Quotes",
            Self::Sources => "Sources",
            Self::Cues => "Cues",
            Self::Countries => "Countries",
            Self::Bodies => "Bodies",
            Self::Topics => "Topics",
        }
    }

    /// The class of its marks in the page, and the first part of their ids.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Quotes => "quote",
            Self::Sources => "source",
            Self::Cues => "cue",
            Self::Countries => "country",
            Self::Bodies => "body",
            Self::Topics => "topic",
        }
    }
}
