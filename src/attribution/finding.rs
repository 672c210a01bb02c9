//! [`Finding`]: words attributed to a source.

use crate::Span;
use crate::rule::{EndRule, QuoteRule};
use crate::story::{QuoteKind, Tense};
use crate::syntax::TokenRange;

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
