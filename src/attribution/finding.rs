//! [`Finding`]: words attributed to a source.

use crate::Span;
use crate::lexicon::Facts;
use crate::rule::{EndRule, QuoteRule};
use crate::story::{QuoteKind, Tense};
use crate::syntax::{Tag, TokenRange, View};

/// Words attributed to a source, before the source is resolved to a speaker.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finding {
    pub(crate) kind: QuoteKind,
    /// The words that were said.
    pub(crate) span: Span,
    pub(crate) source: Option<Source>,
    pub(crate) cue: Option<FoundCue>,
    /// Whether the words are announced in advance: "will say".
    pub(crate) planned: bool,
    pub(crate) rule: QuoteRule,
    pub(crate) end_rule: Option<EndRule>,
    pub(crate) confidence: f32,
    /// The words in which these are reported, if somebody else says them: "MR. HALE: The Minister told us that …".
    pub(crate) within: Option<Span>,
}

impl Finding {
    /// Whether the words are said to whoever reports them: "The principal told me that", "A fisherman said to me".
    pub(crate) fn tells_speaker(&self, view: View<'_>) -> bool {
        let is_told =
            |at: usize| view.tag(at) == Tag::ObjectPronoun && view.facts(at).any(Facts::FIRST_PERSON) && !view.is(at, "US");
        self.cue.is_some_and(|cue| is_told(cue.tokens.last) || view.is(cue.tokens.last, "to") && is_told(cue.tokens.last + 1))
    }
}

/// The words that name a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A noun phrase or a pronoun.
    Phrase(TokenRange),
    /// The label of a turn.
    Label(TokenRange),
}

/// A cue in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FoundCue {
    pub(crate) tokens: TokenRange,
    /// Index into the lexicon's cues.
    pub(crate) entry: u32,
    pub(crate) tense: Tense,
}
