//! Attributed words: [`Quote`].

use crate::Span;
use crate::lexicon::{CueClass, Tense};
use crate::named_enum::named_enum;
use crate::rule::{EndRule, QuoteRule};
use serde::{Deserialize, Serialize};

/// Words that the text attributes to somebody.
///
/// ```
/// let story = demarche::extract("“We agreed on a date,” the President said.");
/// let quote = &story.quotes[0];
/// assert_eq!(quote.kind, demarche::QuoteKind::Direct);
/// assert_eq!(quote.speaker, Some(0));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quote {
    /// How the words are presented.
    pub kind: QuoteKind,
    /// The words themselves, without the outer quotation marks, the label, or "that".
    pub span: Span,
    /// Index into [`Story::speakers`](super::Story::speakers); `None` only if the text names nobody.
    pub speaker: Option<u32>,
    /// The words that name the speaker here.
    pub source: Option<Span>,
    /// The verb, noun or preposition that attributes the words; `None` if there is none, as after a label.
    pub cue: Option<Cue>,
    /// Whether the words were said or are announced.
    pub modality: Modality,
    /// 0 to 1, calibrated: nine in ten of the quotes with 0.9 are right.
    pub confidence: f32,
    /// The rule that found it.
    pub rule: QuoteRule,
    /// The rule that ended a block or a turn; `None` for the other kinds.
    pub end_rule: Option<EndRule>,
    /// Index of the quote in which these words are reported, if somebody else says them there; `None` for most. Such a quote overlaps the
    /// one that it is in: a turn, a block, a quotation, or a reported clause.
    ///
    /// ```
    /// let text = "MR. HALE: Good morning. The Minister, Ana Silva, told us that Peru would help.\n\nQ Will it?";
    /// let story = demarche::extract(text);
    /// assert_eq!(story.quotes[1].within, Some(0));
    /// assert_eq!(story.quotes[1].span.of(text), "Peru would help");
    /// ```
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<u32>,
    /// Stage directions inside a turn ("(Laughter.)"). They are inside [`Self::span`], but the speaker did not say them.
    ///
    /// ```
    /// let text = "MS. LUND: Good morning. (Laughter.) Please sit.\n\nQUESTION: Why now?";
    /// let turn = demarche::extract(text).quotes.remove(0);
    /// assert_eq!(turn.directions[0].of(text), "(Laughter.)");
    /// ```
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub directions: Vec<Span>,
}

impl Quote {
    /// The words in the text that was read.
    ///
    /// ```
    /// let text = "Ms Lund said that talks went on.";
    /// assert_eq!(demarche::extract(text).quotes[0].text(text), "talks went on");
    /// ```
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }

    /// The words that name the speaker here; `None` if there are none.
    ///
    /// ```
    /// let text = "Ms Lund said that talks went on.";
    /// assert_eq!(demarche::extract(text).quotes[0].source_text(text), Some("Ms Lund"));
    /// ```
    #[must_use]
    pub fn source_text<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.source.map(|source| source.of(text))
    }
}

named_enum! {
    /// How attributed words are presented.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund said that talks would “go on until dawn”.");
    /// assert_eq!(story.quotes[0].kind, demarche::QuoteKind::Mixed);
    /// ```
    pub enum QuoteKind {
        /// In quotation marks.
        Direct = "direct",
        /// Set apart without quotation marks: the paragraphs after "X said:", a `<blockquote>`, a statement's body.
        Block = "block",
        /// A labelled turn of a transcript.
        Turn = "turn",
        /// Indirect speech with a cue and a source.
        Reported = "reported",
        /// Indirect speech with words in quotation marks.
        Mixed = "mixed",
    }
}

named_enum! {
    /// Whether words were said or are announced.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund is expected to say that talks must go on.");
    /// assert_eq!(story.quotes[0].modality, demarche::Modality::Planned);
    /// ```
    #[derive(Default)]
    pub enum Modality {
        /// They were said.
        #[default]
        Said = "said",
        /// They are announced ("will say"), and so never verbatim.
        Planned = "planned",
    }
}

/// The word or words that attribute speech to a speaker.
///
/// ```
/// let text = "Ms Lund has stressed that talks must go on.";
/// let cue = demarche::extract(text).quotes.remove(0).cue.unwrap();
/// assert_eq!((cue.span.of(text), &*cue.lemma), ("has stressed", "stress"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cue {
    /// The verb with its auxiliaries, or words with the same function ("according to").
    pub span: Span,
    /// Base form: "say".
    pub lemma: Box<str>,
    /// Its tense.
    pub tense: Tense,
    /// The kind of speech act.
    pub class: CueClass,
}
