//! [`Tag`]: the part of speech of a token.

/// A coarse part of speech.
///
/// The set is that of Universal Dependencies (UPOS) under plainer names, with the splits that clauses and noun phrases need:
///
/// | UPOS | here |
/// |---|---|
/// | `NOUN`, `PROPN`, `ADJ`, `NUM`, `ADV` | `Noun`, `Name`, `Adjective`, `Number`, `Adverb` |
/// | `DET` | `Determiner`; `Possessive` for "his" and for the clitic "'s", which is a `PART` |
/// | `PRON` | `Pronoun` if it can be a subject, `ObjectPronoun` if it cannot, `Relative` for "who", "what" and "how" |
/// | `VERB` | `Finite`, `Base`, `Participle`, `Ing` by form |
/// | `AUX` | `Auxiliary`, `Modal` |
/// | `PART` | `To`, `Negation` |
/// | `ADP`, `CCONJ` | `Preposition`, `Conjunction` |
/// | `SCONJ` | `Complementiser` for "that", "whether" and "if", `Subordinator` for the others |
/// | `PUNCT` | a tag per kind of mark |
/// | `SYM`, `X`, `INTJ` | `Other` |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Noun,
    Name,
    Adjective,
    Number,
    Determiner,
    /// "his", "'s".
    Possessive,
    /// A pronoun that can be a subject.
    Pronoun,
    /// A pronoun that cannot be a subject.
    ObjectPronoun,
    Finite,
    Base,
    Participle,
    Ing,
    Auxiliary,
    Modal,
    /// "to" before a verb.
    To,
    Preposition,
    Conjunction,
    /// "that", "whether", "if".
    Complementiser,
    /// "who", "which", "what", "how".
    Relative,
    /// "because", "while".
    Subordinator,
    Adverb,
    Negation,
    Comma,
    Semicolon,
    Colon,
    Dash,
    Hyphen,
    /// A full stop, question mark, exclamation mark or ellipsis.
    Stop,
    /// An opening quotation mark.
    Open,
    /// A closing quotation mark.
    Close,
    BracketOpen,
    BracketClose,
    Other,
}

impl Tag {
    /// Whether it may be part of a noun phrase, before its head or as its head.
    pub(crate) const fn is_nominal(self) -> bool {
        matches!(self, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Determiner | Tag::Possessive | Tag::Hyphen)
    }

    /// Whether it may be the head of a noun phrase.
    pub(crate) const fn is_head(self) -> bool {
        matches!(self, Tag::Noun | Tag::Name | Tag::Number)
    }

    /// Whether it may be the first word of a finite verb group.
    pub(crate) const fn is_finite(self) -> bool {
        matches!(self, Tag::Finite | Tag::Auxiliary | Tag::Modal)
    }
}
