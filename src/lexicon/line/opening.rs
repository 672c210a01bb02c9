//! The meanings of the phrases that lines open with.

use crate::lexicon::Kind;

/// The meaning of a phrase at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineOpening {
    /// "Press release".
    Label {
        /// Nothing if the label says nothing of the kind: "For immediate release".
        kind: Option<Kind>,
        /// Whether the label decides, whatever the headline says.
        firm: bool,
        /// Whether the label may also come before a colon and the headline on one line.
        colon: bool,
    },
    /// "Published": a date follows.
    Date(DateRole),
    /// "Issued by": the issuer follows.
    From,
    /// "Via teleconference".
    Place(PhraseScope),
    /// "The following is attributable to".
    LeadIn,
    /// Part of the name of a body: "Ministry of …", "Office of …".
    Body,
    /// A person or an office: "The Hon …", "Minister for …".
    Office,
    /// "Asked by": who asks a written question, below.
    Question,
    /// A body that issues releases: its row in the table.
    Issuer(u32),
    /// "Embargoed until": a time follows.
    Embargo,
    /// A line of a mail's header: "To: …".
    Mail,
    /// The subject of a mail follows.
    Subject,
    /// "Notes to editors".
    Boilerplate {
        scope: PhraseScope,
        extent: Extent,
        /// Whether it opens notes, which add facts.
        note: bool,
    },
}

/// The role of a date. A release with several was published on the one with the first role in this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DateRole {
    Published,
    /// In metadata, outside the text.
    #[cfg(feature = "html")]
    Stated,
    Plain,
    Delivered,
    Updated,
    /// The day on which the page was shown.
    Viewed,
}

/// The part of a line that a phrase must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseScope {
    /// Its start.
    Start,
    /// All of it.
    Whole,
}

/// The extent of boilerplate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    Line,
    /// The line and the short lines after it.
    Lines,
    /// The line and all that follows.
    Rest,
    /// As [`Extent::Rest`], if the next line is numbered.
    Numbered,
}

/// Words of a headline that say what kind of release it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeadlinePattern {
    pub(crate) anchor: Anchor,
    pub(crate) kind: Kind,
    pub(crate) strength: PatternStrength,
}

/// The position in a headline that a pattern must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// At the start, or after a colon, a dash or a bracket.
    Start,
    End,
    Any,
}

/// The strength of a headline's pattern; the greater wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PatternStrength {
    /// Counts only if the first sentence reports a call or a meeting.
    Lead,
    /// Yields to a label.
    Loose,
    Firm,
}

/// The meaning of a word in a speaker's label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TurnLabelWord {
    /// "Mr", "President": comes before a name.
    Title,
    /// "Moderator": a label by itself.
    Role,
    /// "Note": not a speaker.
    Never,
}
