//! [`Content`]: the words that a cue attributes.

use crate::syntax::TokenRange;

/// The words that a cue attributes to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) kind: ContentKind,
    /// The tokens. Those of a quotation include its marks.
    pub(crate) range: TokenRange,
}

/// The form of a complement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContentKind {
    /// Words in quotation marks.
    Direct,
    /// A clause after "that".
    That,
    /// A clause without "that".
    Bare,
    /// A clause after a colon.
    Colon,
    /// A clause with "whether", "how", "what".
    Whether,
    NounPhrase,
    Infinitive,
    Gerund,
    /// "urged Russia to withdraw".
    ObjectInfinitive,
    /// "called it a success", "accused Moscow of lying".
    Object,
}

impl ContentKind {
    /// Whether the content is a clause with a verb of its own.
    pub(crate) const fn is_clause(self) -> bool {
        matches!(self, ContentKind::That | ContentKind::Bare | ContentKind::Whether | ContentKind::Colon)
    }
}

impl Content {
    /// A clause without "that", from token `first` up to `last`.
    pub(crate) const fn clause(first: usize, last: usize) -> Self {
        Self { kind: ContentKind::Bare, range: TokenRange::new(first, last) }
    }
}
