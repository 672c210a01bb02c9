//! What is said: [`Quote`].

use crate::Span;
use crate::named_enum::named_enum;
use crate::rule::{EndRule, QuoteRule};
use serde::{Deserialize, Serialize};

/// Words and whose they are.
///
/// ```
/// let story = demarche::extract("“We agreed on a date,” the President said.");
/// let quote = &story.quotes[0];
/// assert_eq!(quote.kind, demarche::QuoteKind::Direct);
/// assert_eq!(quote.speaker, Some(0));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quote {
    /// How the words are set.
    pub kind: QuoteKind,
    /// The words themselves: outer quotation marks, label and "that" left out.
    pub span: Span,
    /// Index into [`Story::speakers`](super::Story::speakers); `None` only where the text names nobody.
    pub speaker: Option<u32>,
    /// The words that name the speaker here.
    pub source: Option<Span>,
    /// The verb, noun or preposition that attributes; `None` where there is none, as with a label.
    pub cue: Option<Cue>,
    /// Whether the words were said or are announced.
    pub modality: Modality,
    /// 0 to 1, calibrated: of the quotes given 0.9, nine in ten are right.
    pub confidence: f32,
    /// The rule that found it.
    pub rule: QuoteRule,
    /// Why a block or turn ends where it does; `None` for the other kinds.
    pub end_rule: Option<EndRule>,
    /// Stage directions inside a turn ("(Laughter.)"): they stand in [`Self::span`], and are no words of the speaker.
    ///
    /// ```
    /// let text = "MS. LUND: Good morning. (Laughter.) Please sit.\n\nQUESTION: Why now?";
    /// let turn = demarche::extract(text).quotes.remove(0);
    /// assert_eq!(turn.directions[0].of(text), "(Laughter.)");
    /// ```
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub directions: Vec<Span>,
}

named_enum! {
    /// How quoted words are set.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund said that talks would “go on until dawn”.");
    /// assert_eq!(story.quotes[0].kind, demarche::QuoteKind::Mixed);
    /// ```
    pub enum QuoteKind {
        /// In quotation marks.
        Direct = "direct",
        /// Set off without marks of its own: the paragraphs after "X said:", a `<blockquote>`, a statement's body.
        Block = "block",
        /// A labelled turn of a transcript.
        Turn = "turn",
        /// Indirect speech with a cue and a source.
        Reported = "reported",
        /// Reported speech whose clause holds words in quotation marks.
        Mixed = "mixed",
    }
}

named_enum! {
    /// Whether words were said.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund is expected to say that talks must go on.");
    /// assert_eq!(story.quotes[0].modality, demarche::Modality::Planned);
    /// ```
    #[derive(Default)]
    pub enum Modality {
        /// They were.
        #[default]
        Said = "said",
        /// They are announced in advance ("will say"): never verbatim.
        Planned = "planned",
    }
}

/// What attributes words to their speaker.
///
/// ```
/// let text = "Ms Lund has stressed that talks must go on.";
/// let cue = demarche::extract(text).quotes.remove(0).cue.unwrap();
/// assert_eq!((cue.span.of(text), &*cue.lemma), ("has stressed", "stress"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cue {
    /// The verb with its auxiliaries, or the words that stand for one ("according to").
    pub span: Span,
    /// Base form: "say".
    pub lemma: Box<str>,
    /// Its tense.
    pub tense: Tense,
    /// What kind of speech act it is.
    pub class: CueClass,
}

named_enum! {
    /// The tense of a cue.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund will say that talks must go on.");
    /// assert_eq!(story.quotes[0].cue.as_ref().unwrap().tense, demarche::Tense::Future);
    /// ```
    #[derive(Default)]
    pub enum Tense {
        /// "said".
        #[default]
        Past = "past",
        /// "says", "has said".
        Present = "present",
        /// "will say", "is expected to say".
        Future = "future",
    }
}

named_enum! {
    /// What kind of speech act a cue names.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund warned that talks might fail.");
    /// assert_eq!(story.quotes[0].cue.as_ref().unwrap().class, demarche::CueClass::Warning);
    /// ```
    #[derive(Default)]
    pub enum CueClass {
        /// say, tell, add.
        #[default]
        Neutral = "neutral",
        /// announce, declare.
        Announcing = "announcing",
        /// urge, call on.
        Urging = "urging",
        /// stress, underscore.
        Stressing = "stressing",
        /// welcome, condemn.
        Evaluating = "evaluating",
        /// warn, caution.
        Warning = "warning",
        /// pledge, commit.
        Committing = "committing",
        /// agree, confirm.
        Agreeing = "agreeing",
        /// reply, answer.
        Responding = "responding",
        /// write, tweet.
        Writing = "writing",
        /// deny, reject.
        Denying = "denying",
        /// believe, hope: no speech, and named so that a caller can leave it out.
        Cognition = "cognition",
    }
}
