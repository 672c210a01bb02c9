//! [`Evidence`]: the signs by which the rules recognise the kind of a release.

use super::body::BodySigns;
use crate::document::chars::FloorBoundary;
use crate::document::date;
use crate::document::line::headline::kind_of_headline;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, PatternStrength};
use crate::story::Kind;

/// The longest first sentence that is read, in bytes.
const MAX_FIRST_SENTENCE: usize = 400;
/// The shortest text below a headline or a date that is a report, in bytes.
const MIN_REPORT: usize = 60;
/// The number of bytes at the start of a body in which its issuer must act.
const MAX_TO_ACT: usize = 160;

/// The kind that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LabelledKind {
    pub(crate) kind: Kind,
    /// Whether the label decides, whatever the headline says.
    pub(crate) firm: bool,
}

/// The lines that say when and where a release was issued.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Origin {
    /// Whether a line of its own states the date.
    pub(crate) dated: bool,
    /// Whether a dateline or a line above the body names a place.
    pub(crate) placed: bool,
}

/// The evidence for the kind of a release.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<'t> {
    pub(crate) label: Option<LabelledKind>,
    pub(crate) title: &'t str,
    pub(crate) subtitle: &'t str,
    /// The kind that the headline names, as [`Evidence::kind_of_title`] finds it.
    pub(crate) title_kind: Option<(Kind, PatternStrength)>,
    /// The first paragraph, and the one after it.
    pub(crate) lead: [&'t str; 2],
    /// Whether a line before the body says whose words follow.
    pub(crate) lead_in: bool,
    /// The number of turns of a dialogue.
    pub(crate) turns: usize,
    /// Whether the body opens with a turn that is a question.
    pub(crate) opens_with_question: bool,
    pub(crate) origin: Origin,
    /// What the first paragraphs show, unless a label or the headline names the kind.
    pub(crate) body: BodySigns,
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

    /// The lines in which a report says what happened.
    pub(super) fn first_lines(&self) -> impl Iterator<Item = &str> {
        let [first, second] = self.lead;
        [self.subtitle, first, second].into_iter()
    }

    /// Whether the first sentence says that somebody spoke or met with somebody.
    pub(super) fn opens_with_a_meeting(&self) -> bool {
        let lead = self.lead[0];
        let end = lead.find(". ").unwrap_or(lead.len()).min(MAX_FIRST_SENTENCE);
        self.reports_a_meeting(&lead[..lead.floor_boundary(end)])
    }

    /// Whether there is enough text for a report.
    pub(super) fn is_report(&self) -> bool {
        let [first, second] = self.lead.map(str::len);
        let headed = !self.title.is_empty() || self.origin.dated || self.origin.placed;
        first + second >= if headed { MIN_REPORT } else { 2 * MIN_REPORT }
    }

    /// Whether a dateline, or a day in the first lines, shows news: "on Monday", "today", "on 3 June".
    pub(super) fn is_news(&self) -> bool {
        let day = |word: &str| date::is_weekday(word) || date::is_today(word);
        let states_day = |words: &str| {
            let words = &words[..words.floor_boundary(MAX_FIRST_SENTENCE)];
            words.split_whitespace().any(day) || date::has_day_and_month(words)
        };
        self.origin.placed || self.first_lines().any(states_day)
    }

    /// Whether words report a call or a meeting.
    pub(super) fn reports_a_meeting(&self, words: &str) -> bool {
        let words = Normalized::<300>::new(&words[..words.floor_boundary(MAX_FIRST_SENTENCE)]);
        self.tables.meetings.openings_anywhere(words.bytes()).next().is_some()
    }

    /// Whether the first sentence announces what somebody will do: "The Minister will travel to Oslo."
    pub(super) fn announces(&self) -> bool {
        let lead = self.lead[0];
        let lead = &lead[..lead.floor_boundary(MAX_FIRST_SENTENCE)];
        lead.split(". ").next().is_some_and(|first| first.contains(" will "))
    }

    /// Whether the issuer acts in the first sentence, in the third person: "The Ministry of Foreign Affairs condemns the attack."
    pub(super) fn performs(&self) -> bool {
        let lead = self.lead[0];
        let front = &lead[..lead.floor_boundary(MAX_TO_ACT)];
        let mut acts = self.tables.set(LineSet::Performative);
        self.body.reports == 0
            && front.starts_with(char::is_uppercase)
            && acts.any(|act| {
                front.match_indices(act).any(|(at, _)| front[..at].ends_with(' ') && front[at + act.len()..].starts_with(' '))
            })
    }
}
