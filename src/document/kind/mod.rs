//! The kind of a release, by the evidence that its label, headline, first sentence, structure and voice give.

use crate::Kind;
use crate::document::line::dateline::FloorBoundary;
use crate::lexicon::line::normalize::{self as fold, BREAK, Folded};
use crate::lexicon::line::{Pattern, Phrases, Place, Strength, TABLES};
use crate::rule::FormRule;
use std::sync::LazyLock;

/// What was seen of a release that may tell its kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Evidence<'t> {
    /// The label's kind, and whether it decides.
    pub(crate) label: Option<(Kind, bool)>,
    pub(crate) title: &'t str,
    /// What the headline tells.
    pub(crate) told: Option<(Kind, Strength)>,
    pub(crate) subtitle: &'t str,
    /// The first paragraph.
    pub(crate) lead: &'t str,
    /// Whether a line says whose words follow.
    pub(crate) lead_in: bool,
    /// How many turns of a dialogue there are.
    pub(crate) turns: usize,
    /// Whether a line of its own states the date.
    pub(crate) dated: bool,
    /// Whether somebody is quoted.
    pub(crate) quotes: bool,
}

/// A kind, the rule that found it, and how sure it is.
pub(crate) type Decision = (Kind, FormRule, f32);

/// What the headline's words tell: the strongest pattern; of equals the one nearest the start, then the longest.
pub(crate) fn of_title(title: &str) -> Option<(Kind, Strength)> {
    let folded = Folded::<400>::new(title);
    let words = folded.bytes();
    let fits = |at: usize, len: usize, place| match place {
        Place::Start => at == 0 || words[at - 1] == BREAK,
        Place::End => at + len == words.len(),
        Place::Any => true,
    };
    let found = TABLES.patterns.openings_anywhere(words).filter(|(at, len, pattern)| fits(*at, *len, pattern.place));
    let (.., Pattern { kind, strength, .. }) =
        found.max_by_key(|(at, len, pattern)| (pattern.strength, usize::MAX - at, *len))?;
    // "Joint … statement" with words between: "Joint US-Ruritania statement", "Joint Leaders' Statement".
    let joint = |kind| {
        kind == Kind::Statement
            && fold::find(words, b"joint")
                .is_some_and(|at| at == 0 || fold::find(&words[at..], b"statement").is_some_and(|to| to < 40))
    };
    Some((if joint(kind) { Kind::JointStatement } else { kind }, strength))
}

/// Whether words begin as headlines do that tell their form: "Readout of …", "Statement by …".
pub(crate) fn opens_headline(words: &str) -> bool {
    let folded = Folded::<64>::new(words);
    TABLES.patterns.openings(folded.bytes()).any(|(_, pattern)| pattern.strength == Strength::Firm && pattern.place != Place::End)
}

/// Whether a headline of this kind heads no dialogue.
pub(crate) const fn is_monologue(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Readout
            | Kind::Statement
            | Kind::JointStatement
            | Kind::FactSheet
            | Kind::Communique
            | Kind::Advisory
            | Kind::MediaNote
    )
}

/// Weighs the evidence: turns, then the firmer of label and headline, then the first sentence and the voice.
pub(crate) fn decide(evidence: &Evidence<'_>) -> Decision {
    // "Coalition: statement on …" above "Joint statement by members of the Coalition".
    let joint = || of_title(evidence.subtitle).is_some_and(|(kind, _)| kind == Kind::JointStatement);
    let told = |kind| if kind == Kind::Statement && joint() { Kind::JointStatement } else { kind };
    let title = evidence.told.map(|(kind, strength)| (told(kind), strength));
    let firm = title.and_then(|(kind, strength)| (strength == Strength::Firm).then_some(kind));
    let labelled = evidence.label.is_some_and(|(_, firm)| firm);
    if evidence.turns >= 3 && !labelled && !firm.is_some_and(is_monologue) {
        return (Kind::Transcript, FormRule::Turns, 0.98);
    }
    match (evidence.label, firm) {
        (Some((label, true)), Some(kind)) if outdoes(kind, label) => return (kind, FormRule::Title, 0.95),
        (Some((label, true)), _) => return (label, FormRule::Label, 0.98),
        (Some((Kind::NewsStory, false)), Some(Kind::Statement | Kind::Remarks | Kind::Speech)) => {
            return (Kind::NewsStory, FormRule::Label, 0.8);
        }
        (_, Some(kind)) => return (kind, FormRule::Title, 0.97),
        _ => {}
    }
    if evidence.lead_in {
        let readout = title.is_some_and(|(kind, _)| kind == Kind::Readout);
        return (if readout { Kind::Readout } else { Kind::Statement }, FormRule::LeadLine, 0.85);
    }
    match (evidence.label, title) {
        (Some((kind, _)), _) => (kind, FormRule::Label, 0.9),
        (None, Some((kind, Strength::Loose))) => (kind, FormRule::Title, 0.8),
        (None, Some((kind, Strength::Lead))) if tells_of_a_meeting(evidence.lead) => (kind, FormRule::TitleAndLead, 0.8),
        _ => by_text(evidence),
    }
}

/// Whether a headline's kind says more than a label that decides: a "Media note" headed "Joint Statement on …".
const fn outdoes(title: Kind, label: Kind) -> bool {
    match label {
        Kind::Statement | Kind::MediaNote => {
            matches!(title, Kind::JointStatement | Kind::Readout | Kind::FactSheet | Kind::Communique)
        }
        Kind::Speech | Kind::Remarks => matches!(title, Kind::JointStatement),
        _ => false,
    }
}

fn by_text(evidence: &Evidence<'_>) -> Decision {
    if evidence.turns > 0 {
        return (Kind::Remarks, FormRule::Turns, 0.7);
    }
    let lead = Folded::<64>::new(evidence.lead);
    let opens = |phrases: &[&str]| phrases.iter().any(|phrase| fold::opens(lead.bytes(), phrase.as_bytes()));
    if opens(&["we the", "we condemn", "we welcome", "we are deeply"]) {
        return (Kind::Statement, FormRule::Voice, 0.7);
    }
    if opens(&[
        "mr speaker",
        "madam speaker",
        "mr president",
        "madam president",
        "excellencies",
        "ladies and gentlemen",
        "distinguished",
        "good morning",
        "good afternoon",
        "good evening",
        "thank you",
        "your excellencies",
        "your excellency",
        "dear colleagues",
        "with permission",
        "my lords",
    ]) {
        return (Kind::Speech, FormRule::Voice, 0.75);
    }
    if !evidence.quotes && !evidence.dated && tells_of_a_meeting(evidence.lead) {
        return (Kind::Readout, FormRule::FirstSentence, 0.6);
    }
    if evidence.dated && !evidence.title.is_empty() {
        return (Kind::PressRelease, FormRule::DatedReport, 0.6);
    }
    if evidence.quotes && !evidence.title.is_empty() {
        return (Kind::NewsStory, FormRule::CitesSpeech, 0.6);
    }
    (Kind::Other, FormRule::NoEvidence, 0.5)
}

/// What a first sentence tells of a meeting by.
static MEETINGS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of([
        "spoke with",
        "spoke by",
        "spoke today",
        "spoke to",
        "met with",
        "met today",
        "had a call",
        "had a phone",
        "had a telephone",
        "held a call",
        "held a meeting",
        "held a phone",
        "held a telephone",
        "held telephone",
        "held talks",
        "held a bilateral",
        "had a meeting",
    ])
});

/// Whether a first sentence tells that somebody spoke or met with somebody.
fn tells_of_a_meeting(lead: &str) -> bool {
    let folded = Folded::<300>::new(&lead[..lead.floor_boundary(400)]);
    MEETINGS.openings_anywhere(folded.bytes()).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(label: Option<(Kind, bool)>, title: &str, lead: &str) -> Kind {
        decide(&Evidence { label, lead, ..headed(title) }).0
    }

    fn headed(title: &str) -> Evidence<'_> {
        Evidence { title, told: of_title(title), ..Evidence::default() }
    }

    #[test]
    fn headlines() {
        for (title, expected) in [
            ("Readout of President Silva’s Call with President Lund", Kind::Readout),
            ("Statement by Spokesperson Ana Silva on the Truce", Kind::Statement),
            ("Joint Statement by President Silva and President Lund", Kind::JointStatement),
            ("Ruritania-Grauland Leaders’ Joint Statement", Kind::JointStatement),
            ("Joint Leaders’ Statement on the Truce", Kind::JointStatement),
            ("Joint Ruritania-Grauland Statement on Trade", Kind::JointStatement),
            ("The Strelsau Communiqué", Kind::Communique),
            ("Ruritania: Statement by the High Representative", Kind::Statement),
            ("Ruritania: Declaration by the High Representative on behalf of the Union", Kind::Statement),
            ("Remarks by Vice President Lund in Joint Press Statements", Kind::Remarks),
            ("Press Briefing by Press Secretary Ana Silva", Kind::Transcript),
            ("Background Press Call on the Summit", Kind::Transcript),
            ("FACT SHEET: Ruritania and Grauland", Kind::FactSheet),
            ("Spokesperson Ana Silva’s Regular Press Conference on June 3, 2031", Kind::Transcript),
            ("Ruritania – Level 4: Do Not Travel", Kind::Advisory),
            ("Travel Advisory for Ruritania", Kind::Advisory),
            ("Security Council Press Statement on Attack in Ruritania", Kind::Statement),
            ("Note to Correspondents: Ruritania", Kind::MediaNote),
            ("Speech by President Silva at the Harbour", Kind::Speech),
            ("Comment by the Spokeswoman on the elections", Kind::Statement),
            ("Minister visits Strelsau", Kind::Other),
        ] {
            assert_eq!(kind(None, title, ""), expected, "{title}");
        }
    }

    #[test]
    fn a_row_of_the_table_is_all_that_a_headline_needs() {
        let rows = crate::lexicon::rows("forms", include_str!("../../lang/en/forms.tsv"));
        for row in rows.filter(|row| row.get(3) == "firm") {
            let told = of_title(row.get(0)).map(|(kind, _)| serde_json::to_value(kind).unwrap());
            assert_eq!(told.unwrap(), row.get(2), "{}", row.get(0));
        }
    }

    #[test]
    fn the_firmer_of_label_and_headline_decides() {
        assert_eq!(kind(Some((Kind::PressRelease, false)), "Minister visits Strelsau", ""), Kind::PressRelease);
        assert_eq!(kind(Some((Kind::PressRelease, false)), "Joint Statement on Trade", ""), Kind::JointStatement);
        assert_eq!(kind(Some((Kind::MediaNote, true)), "Joint Statement on Trade", ""), Kind::JointStatement);
        assert_eq!(kind(Some((Kind::Speech, true)), "Statement on Trade", ""), Kind::Speech);
        assert_eq!(kind(Some((Kind::NewsStory, false)), "New Year: Prime Minister’s statement", ""), Kind::NewsStory);
    }

    #[test]
    fn a_call_in_the_headline_wants_one_in_the_first_sentence() {
        let title = "Minister Silva’s Call with Minister Lund";
        assert_eq!(
            decide(&Evidence { lead: "Minister Silva spoke with Minister Lund today.", ..headed(title) }).1,
            FormRule::TitleAndLead
        );
        assert_eq!(kind(None, title, "It is planned for Monday."), Kind::Other);
    }

    #[test]
    fn turns_make_a_transcript_unless_the_headline_says_otherwise() {
        let turns = |title| decide(&Evidence { turns: 4, ..headed(title) }).0;
        assert_eq!(turns("Remarks by President Silva"), Kind::Transcript);
        assert_eq!(turns("Readout of the talks"), Kind::Readout);
    }
}
