//! [`Layer`]: the kinds of findings that are highlighted in a text.

/// The kind of finding that a highlight shows.
///
/// ```
/// use demarche::view::Layer;
/// assert_eq!(Layer::ALL.map(Layer::label).join(", "), "Quotes, Sources, Cues, Events, Countries, Bodies, References, Topics");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Layer {
    /// The words of a quote.
    Quotes,
    /// Words that name a speaker.
    Sources,
    /// Words that attribute a quote, such as verbs of saying.
    Cues,
    /// Words that name what somebody does to somebody else.
    Events,
    /// Words that mention a country.
    Countries,
    /// Words that name an international body.
    Bodies,
    /// Words that cite a document.
    References,
    /// Terms that indicate a topic.
    Topics,
}

impl Layer {
    /// All layers. If two highlights cover the same words, the one on the earlier layer is outside.
    pub const ALL: [Self; 8] =
        [Self::Quotes, Self::Sources, Self::Cues, Self::Events, Self::Countries, Self::Bodies, Self::References, Self::Topics];

    /// The label in a legend.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Quotes => "Quotes",
            Self::Sources => "Sources",
            Self::Cues => "Cues",
            Self::Events => "Events",
            Self::Countries => "Countries",
            Self::Bodies => "Bodies",
            Self::References => "References",
            Self::Topics => "Topics",
        }
    }

    /// The first letter of the ids of its highlights in a page, which are many.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Quotes => 'q',
            Self::Sources => 's',
            Self::Cues => 'w',
            Self::Events => 'e',
            Self::Countries => 'c',
            Self::Bodies => 'b',
            Self::References => 'r',
            Self::Topics => 't',
        }
    }

    /// The class of its highlights in a page, and the middle of the ids of their entries.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Quotes => "quote",
            Self::Sources => "source",
            Self::Cues => "cue",
            Self::Events => "event",
            Self::Countries => "country",
            Self::Bodies => "body",
            Self::References => "reference",
            Self::Topics => "topic",
        }
    }
}
