use super::*;
use crate::document::kind::body::BodySigns;
use crate::document::kind::evidence::{LabelledKind, Origin};
use crate::lexicon::line::LineTables;

fn kind(label: Option<(Kind, bool)>, title: &str, lead: &str) -> Kind {
    let label = label.map(|(kind, firm)| LabelledKind { kind, firm });
    decide(&Evidence { label, lead: [lead, ""], ..headed(title) }).kind
}

fn headed(title: &str) -> Evidence<'_> {
    let tables = LineTables::built_in().unwrap();
    Evidence {
        label: None,
        title,
        subtitle: "",
        title_kind: Evidence::kind_of_title(title, "", tables),
        lead: [""; 2],
        lead_in: false,
        turns: 0,
        voices: false,
        opens_with_question: false,
        questions: 0,
        origin: Origin::default(),
        body: BodySigns::default(),
        tables,
    }
}

#[test]
fn each_kind_rule_has_a_function() {
    // The reader of metadata alone applies `document-type`.
    let has_function = |id: FormRule| RULES.iter().any(|rule| rule.id == id);
    assert!(FormRule::ALL.iter().all(|id| has_function(*id) || *id == FormRule::DocumentType));
}

#[test]
fn headlines() {
    for (title, expected) in [
        ("Readout of President Silva’s Call with President Lund", Kind::Readout),
        ("Statement by Spokesperson Ana Silva on the Truce", Kind::Statement),
        ("Joint Statement by President Silva and President Lund", Kind::JointStatement),
        ("Statement by the Foreign Ministers of Norway and Chile", Kind::JointStatement),
        ("Statement of the Council of Ministers on Trade", Kind::Statement),
        ("Statement by the Chair on Ministers", Kind::Statement),
        ("Ruritania-Grauland Leaders’ Joint Statement", Kind::JointStatement),
        ("Joint Leaders’ Statement on the Truce", Kind::JointStatement),
        ("Trilateral statement by Ruritania, Grauland and Vik", Kind::JointStatement),
        ("The Strelsau Declaration", Kind::Communique),
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
fn the_firmer_of_label_and_headline_decides() {
    assert_eq!(kind(Some((Kind::PressRelease, false)), "Minister visits Strelsau", ""), Kind::PressRelease);
    assert_eq!(kind(Some((Kind::PressRelease, false)), "Joint Statement on Trade", ""), Kind::JointStatement);
    assert_eq!(kind(Some((Kind::MediaNote, true)), "Joint Statement on Trade", ""), Kind::JointStatement);
    assert_eq!(kind(Some((Kind::Speech, true)), "Statement on Trade", ""), Kind::Speech);
    assert_eq!(kind(Some((Kind::NewsStory, false)), "New Year: Prime Minister’s statement", ""), Kind::NewsStory);
}

#[test]
fn a_call_in_the_headline_needs_one_in_the_first_sentence() {
    let title = "Minister Silva’s Call with Minister Lund";
    assert_eq!(
        decide(&Evidence { lead: ["Minister Silva spoke with Minister Lund today.", ""], ..headed(title) }).rule,
        FormRule::TitleAndLead
    );
    assert_eq!(kind(None, title, "It is planned for Monday."), Kind::Other);
}

#[test]
fn turns_make_a_transcript_unless_the_headline_says_otherwise() {
    let turns = |title| decide(&Evidence { turns: 4, ..headed(title) }).kind;
    assert_eq!(turns("Remarks by President Silva"), Kind::Transcript);
    assert_eq!(turns("Readout of the talks"), Kind::Readout);
}
