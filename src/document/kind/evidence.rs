//! [`Evidence`]: the signs by which the rules recognise the kind of a release.

use super::body::BodySigns;
use super::meeting::{self, MAX_FIRST_SENTENCE, first_sentence};
use crate::document::chars::FloorBoundary;
use crate::document::date;
use crate::document::line::headline::{kind_of_headline, names_a_reaction};
use crate::document::line::shape::SHORT;
use crate::lexicon::line::normalize::{self, Normalized, is_gap};
use crate::lexicon::line::{LineSet, LineTables, PatternStrength};
use crate::story::Kind;

/// The shortest text below a headline or a date that is a report, in bytes.
const MIN_REPORT: usize = 60;
/// The number of bytes of a first sentence in which it says who announced something.
const MAX_TO_REPORT: usize = 600;
/// The number of bytes at the start of a body in which its issuer must act.
const MAX_TO_ACT: usize = 160;
/// The number of words in which the authors of a statement are named.
const MAX_AUTHOR_WORDS: usize = 5;
/// The number of words "of" at the start of a body that may come after "text".
const MAX_OF_TRIED: usize = 4;

/// The kind that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LabelledKind {
    pub(crate) kind: Kind,
    /// Whether the label decides, whatever the headline says.
    pub(crate) firm: bool,
}

/// A line that names a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceLine {
    Town,
    /// A dateline with a news agency: "Strelsau, June 3 (RNA)".
    Agency,
}

/// The lines that say when and where a release was issued.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Origin {
    /// Whether a line of its own states the date.
    pub(crate) dated: bool,
    /// What a dateline or a line above the body names.
    pub(crate) place: Option<PlaceLine>,
    /// Whether a line above the body names a writer without an office: "By Ana Silva".
    pub(crate) byline: bool,
    /// Whether a line below the body names who issued the release: "Issued by: Ministry of Trade".
    pub(crate) signed: bool,
    /// The kind that the section of a site contains, if a line above the body names it: "Home > Press releases".
    pub(crate) section: Option<Kind>,
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
    /// Whether two of them have different labels.
    pub(crate) voices: bool,
    /// Whether the body opens with a turn that is a question.
    pub(crate) opens_with_question: bool,
    /// The number of turns that are questions.
    pub(crate) questions: usize,
    pub(crate) origin: Origin,
    /// What the first paragraphs show, unless a label or the headline names the kind.
    pub(crate) body: BodySigns,
    pub(crate) tables: &'t LineTables,
}

impl Origin {
    /// Whether a news agency or a newspaper issued the release.
    pub(super) fn is_of_agency(self) -> bool {
        self.byline || self.place == Some(PlaceLine::Agency)
    }
}

/// Whether a headline names several authors after its first "by", "of" or "from": "Statement by the Foreign Ministers of Norway and Chile".
/// "Statement of the Council of Ministers" names one body.
fn names_joint_authors(title: &str, tables: &LineTables) -> bool {
    let words = Normalized::<120>::new(title);
    // "Response to the declaration by the Foreign Ministers"
    if names_a_reaction(words.bytes(), tables) {
        return false;
    }
    let mut each = words.bytes().split(|byte| is_gap(*byte));
    // house: prepositions
    let introduces = |word: &[u8]| matches!(word, b"by" | b"of" | b"from");
    // house: prepositions
    let ends = |word: &[u8]| introduces(word) || matches!(word, b"on" | b"at" | b"in" | b"to" | b"for" | b"after");
    each.any(introduces)
        && each.take(MAX_AUTHOR_WORDS).take_while(|word| !ends(word)).any(|word| tables.has(LineSet::JointAuthor, word))
}

/// A paragraph without its number: "1. The Government", "1 We, the Foreign Ministers".
pub(super) fn after_number(paragraph: &str) -> &str {
    paragraph.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '(' | ' '))
}

impl Evidence<'_> {
    /// The kind that a headline names, with its subtitle: "Coalition: statement on …" above "Joint statement by members of the Coalition".
    /// A statement of several authors is joint.
    pub(crate) fn kind_of_title(title: &str, subtitle: &str, tables: &LineTables) -> Option<(Kind, PatternStrength)> {
        let (kind, strength) = kind_of_headline(title, tables)?;
        let joint = || {
            names_joint_authors(title, tables)
                || kind_of_headline(subtitle, tables).is_some_and(|(kind, _)| kind == Kind::JointStatement)
        };
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
        self.reports_a_meeting(first_sentence(self.lead[0]))
    }

    /// Whether one of the first paragraphs says that all this was said at a meeting.
    pub(super) fn reports_words_at_a_meeting(&self) -> bool {
        self.lead.iter().any(|paragraph| meeting::said_at_a_meeting(first_sentence(paragraph), self.tables))
    }

    /// Whether there is enough text for a report.
    pub(super) fn is_report(&self) -> bool {
        let [first, second] = self.lead.map(str::len);
        let headed = !self.title.is_empty() || self.origin.dated || self.origin.place.is_some();
        first + second >= if headed { MIN_REPORT } else { 2 * MIN_REPORT }
    }

    /// The kind that a label or a headline names. A transcript that reports what was said is a news story: "Press briefing⏎Ms Lund said that".
    pub(super) fn told(&self, kind: Kind) -> Kind {
        // "The following is a near-verbatim transcript": what it reports is what its speaker reports.
        let is_told = self.body.reports > 0 && self.body.one + self.body.we + self.body.questions == 0 && !self.lead_in;
        if kind == Kind::Transcript && self.turns == 0 && is_told { Kind::NewsStory } else { kind }
    }

    /// Whether a dateline, or a day in the first lines, shows news: "on Monday", "today", "on 3 June".
    pub(super) fn is_news(&self) -> bool {
        let day = |word: &str| date::is_weekday(word) || date::is_today(word);
        let states_day = |words: &str| {
            let words = &words[..words.floor_boundary(MAX_FIRST_SENTENCE)];
            words.split_whitespace().any(day) || date::has_day_and_month(words)
        };
        self.origin.place.is_some() || self.first_lines().any(states_day)
    }

    /// Whether words report a call or a meeting.
    pub(super) fn reports_a_meeting(&self, words: &str) -> bool {
        meeting::reports_a_meeting(words, self.tables)
    }

    /// Whether words say that a meeting was held, without saying with whom.
    pub(super) fn holds_a_meeting(&self, words: &str) -> bool {
        meeting::holds_a_meeting(words, self.tables)
    }

    /// Whether the headline names a call or a meeting, with a noun: "Minister’s talks with Minister Lund".
    pub(super) fn title_names_a_meeting(&self) -> bool {
        meeting::names_a_meeting(self.title, self.tables)
    }

    /// The kind of the text that a first sentence introduces: "Below is the full text of the speech of President Silva".
    pub(super) fn named_text(&self) -> Option<Kind> {
        let sentence = first_sentence(self.lead[0]);
        let words = Normalized::<160>::new(sentence);
        let introduces = self.tables.opens_with(LineSet::TextIntroduction, words.bytes());
        let of = sentence.match_indices(" of ").map(|(at, of)| (&sentence[..at], &sentence[at + of.len()..]));
        let is_text = |before: &str| before.rsplit(' ').next().is_some_and(|noun| self.tables.has(LineSet::TextNoun, noun));
        let (_, named) = of.take(MAX_OF_TRIED).find(|(before, _)| introduces && is_text(before))?;
        // house: articles
        let named = ["the ", "a ", "an "].iter().find_map(|article| named.strip_prefix(article)).unwrap_or(named);
        kind_of_headline(named, self.tables).map(|(kind, _)| kind).filter(|kind| *kind != Kind::Readout)
    }

    /// The kind that a short first paragraph names before the text: "A joint statement of the envoys follows:".
    pub(super) fn introduced_text(&self) -> Option<Kind> {
        // house: how a text is introduced
        let introduces = |words: &&&str| words.ends_with(':') && words.len() <= SHORT && words.contains(" follow");
        let words = self.lead.iter().find(introduces)?;
        kind_of_headline(words, self.tables).filter(|(_, strength)| *strength == PatternStrength::Firm).map(|(kind, _)| kind)
    }

    /// The kind of a body in one voice. It is a speech if it addresses an audience, and joint if several speak: "We, the Foreign Ministers
    /// of Norway and Chile", "The Heads of State of the Union gathered in Lima. We reaffirm".
    pub(super) fn kind_of_voice(&self) -> Kind {
        /// The length of the names after "We, the", in bytes.
        const NAMES_READ: usize = 120;
        let words = Normalized::<300>::new(after_number(self.lead[0]));
        let words = words.bytes();
        let mut names = words[..words.len().min(NAMES_READ)].split(|byte| is_gap(*byte));
        let several = words.starts_with(b"we the ") && names.any(|word| self.tables.has(LineSet::JointAuthor, word));
        // house: how a summit calls itself
        let at_summit =
            ["meeting in", "meeting at", "met in", "met at", "met on", "gathered", "assembled", "having met", "convened"];
        let met = normalize::find_any(words, &at_summit.into_iter()).is_some();
        let heads = words.starts_with(b"the heads of state") && !self.body.addressed;
        match several || heads {
            true if met => Kind::Communique,
            true if several => Kind::JointStatement,
            _ if self.body.addressed => Kind::Speech,
            _ => Kind::Statement,
        }
    }

    /// Whether an office or a body is named at the start of the first sentence: "The Ministry of Trade", "Ambassador Silva".
    pub(super) fn opens_with_an_office(&self) -> bool {
        let words = Normalized::<80>::new(self.lead[0]);
        let mut words = words.bytes().split(|byte| is_gap(*byte));
        words.any(|word| self.tables.has(LineSet::OfficeHead, word) || self.tables.has(LineSet::Guest, word))
    }

    /// Whether the first sentence announces something: "The Minister will travel to Oslo.", "The envoys announced that the mission ends."
    pub(super) fn announces(&self) -> bool {
        let sentence = first_sentence(self.lead[0]);
        // "The port will open, the Ministry said on Monday.": a report of what somebody said.
        let front = &sentence[..sentence.floor_boundary(MAX_TO_REPORT)];
        let reports = self.tables.set(LineSet::ReportVerb).any(|verb| front.contains(verb));
        let announced = |verb| sentence.contains(verb) && !self.origin.is_of_agency();
        // house: verbs of announcing
        let plans = sentence.contains(" will ") && !reports && !self.origin.byline;
        plans || announced(" announced ") || announced(" announces ")
    }

    /// Whether the issuer acts in the first sentence, in the third person: "The Ministry of Foreign Affairs condemns the attack.",
    /// "1. The Government strongly protests against the law."
    pub(super) fn performs(&self) -> bool {
        let lead = self.lead[0];
        // "In a statement, the Ministry condemns the attack.": somebody else reports it.
        // house: how a report names its source
        if ["In a statement", "In a press", "According to"].iter().any(|source| lead.starts_with(source)) {
            return false;
        }
        let lead = after_number(lead);
        let front = &lead[..lead.floor_boundary(MAX_TO_ACT)];
        let mut acts = self.tables.set(LineSet::Performative);
        front.starts_with(char::is_uppercase)
            && acts.any(|act| {
                front
                    .match_indices(act)
                    .any(|(at, _)| front[..at].ends_with(' ') && front[at + act.len()..].starts_with([' ', ',']))
            })
    }
}
