//! [`Evidence`]: the signs by which the rules recognise the kind of a release.

use crate::document::chars::FloorBoundary;
use crate::document::line::headline::kind_of_headline;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineTables, PatternStrength};
use crate::story::Kind;

/// The kind that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LabelledKind {
    pub(crate) kind: Kind,
    /// Whether the label decides, whatever the headline says.
    pub(crate) firm: bool,
}

/// The evidence for the kind of a release.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<'t> {
    pub(crate) label: Option<LabelledKind>,
    pub(crate) title: &'t str,
    /// The kind that the headline names, as [`Evidence::kind_of_title`] finds it.
    pub(crate) title_kind: Option<(Kind, PatternStrength)>,
    /// The first paragraph.
    pub(crate) lead: &'t str,
    /// Whether a line before the body says whose words follow.
    pub(crate) lead_in: bool,
    /// The number of turns of a dialogue.
    pub(crate) turns: usize,
    /// Whether a line of its own states the date.
    pub(crate) dated: bool,
    /// Whether somebody is quoted.
    pub(crate) quotes: bool,
    pub(crate) tables: &'t LineTables,
}

impl Evidence<'_> {
    /// The kind that a headline names, with its subtitle: "Coalition: statement on …" above "Joint statement by members of the Coalition".
    pub(crate) fn kind_of_title(title: &str, subtitle: &str, tables: &LineTables) -> Option<(Kind, PatternStrength)> {
        let (kind, strength) = kind_of_headline(title, tables)?;
        let joint = || kind_of_headline(subtitle, tables).is_some_and(|(kind, _)| kind == Kind::JointStatement);
        Some((if kind == Kind::Statement && joint() { Kind::JointStatement } else { kind }, strength))
    }

    /// The kind that a firm pattern of the headline names.
    pub(super) fn firm_title(&self) -> Option<Kind> {
        self.title_of(PatternStrength::Firm)
    }

    /// The kind that a pattern of this strength in the headline names.
    pub(super) fn title_of(&self, wanted: PatternStrength) -> Option<Kind> {
        self.title_kind.and_then(|(kind, strength)| (strength == wanted).then_some(kind))
    }

    /// The kind of a label that decides.
    pub(super) fn firm_label(&self) -> Option<Kind> {
        self.label.filter(|label| label.firm).map(|label| label.kind)
    }

    /// Whether the first paragraph says that somebody spoke or met with somebody.
    pub(super) fn reports_a_meeting(&self) -> bool {
        let lead = Normalized::<300>::new(&self.lead[..self.lead.floor_boundary(400)]);
        self.tables.meetings.openings_anywhere(lead.bytes()).next().is_some()
    }
}
