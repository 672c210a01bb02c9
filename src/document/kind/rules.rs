//! The rules for the kind of a release. Each is a function named after its id, with its confidence in [`RULES`].

use super::evidence::{Evidence, PlaceLine, after_number};
use crate::document::line::headline::is_monologue;
use crate::document::line::shape::is_prose;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, PatternStrength};
use crate::rule::FormRule;
use crate::story::Kind;

/// The kind of a release, the rule that found it, and the rule's confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Decision {
    pub(crate) kind: Kind,
    pub(crate) rule: FormRule,
    pub(crate) confidence: f32,
}

/// A rule for the kind of a release.
struct Rule {
    id: FormRule,
    confidence: f32,
    /// The kind that the evidence shows, if the rule applies.
    apply: fn(&Evidence<'_>) -> Option<Kind>,
}

const fn rule(id: FormRule, confidence: f32, apply: fn(&Evidence<'_>) -> Option<Kind>) -> Rule {
    Rule { id, confidence, apply }
}

/// The rules; the first that applies decides.
///
/// The order goes from what a publisher states to what the text suggests. Three labelled turns are a transcript whatever loose words are
/// above them, so they come first. A firm label and a firm headline follow: the headline wins only if it is the narrower of the two. A
/// line that introduces a statement is weaker than either. A loose label ("Press release") comes after it: such a label is certain, but
/// says little. Loose words of a headline follow. The last rules have only the text: its turns, its voice, its first sentence, and its
/// layout, which shows least.
const RULES: &[Rule] = &[
    rule(FormRule::Turns, 0.98, turns),
    rule(FormRule::Title, 0.95, title_narrower_than_label),
    rule(FormRule::Label, 0.98, label_firm),
    rule(FormRule::Label, 0.8, label_of_news),
    rule(FormRule::Title, 0.97, title_firm),
    rule(FormRule::LeadLine, 0.85, lead_line),
    rule(FormRule::LeadNamesText, 0.8, lead_names_text),
    rule(FormRule::TitleAndLead, 0.8, release_on_a_meeting),
    rule(FormRule::Label, 0.9, label),
    rule(FormRule::TitleAndLead, 0.8, title_and_lead),
    rule(FormRule::Voice, 0.7, voice_of_the_issuer),
    rule(FormRule::Title, 0.8, title_loose),
    rule(FormRule::Turns, 0.7, turns_few),
    rule(FormRule::Questions, 0.7, questions),
    rule(FormRule::Voice, 0.7, voice),
    rule(FormRule::Voice, 0.75, voice_of_a_speaker),
    rule(FormRule::Voice, 0.7, voice_to_an_audience),
    rule(FormRule::FirstSentence, 0.6, first_sentence),
    rule(FormRule::TitleAndLead, 0.6, title_reports_a_meeting),
    rule(FormRule::Label, 0.7, section),
    rule(FormRule::IssuerActs, 0.6, issuer_acts),
    rule(FormRule::IssuerActs, 0.6, issuer_acts_and_reports),
    rule(FormRule::Announcement, 0.6, announcement),
    rule(FormRule::SignedReport, 0.6, signed_report),
    rule(FormRule::IssuerReport, 0.6, issuer_report),
    rule(FormRule::DatedReport, 0.6, dated_report),
    rule(FormRule::CitesSpeech, 0.6, cites_speech),
    rule(FormRule::Report, 0.5, report),
    rule(FormRule::OfficeActs, 0.5, office_acts),
    rule(FormRule::Report, 0.4, account),
    rule(FormRule::NoEvidence, 0.5, no_evidence),
];

/// Decides the kind of a release.
pub(crate) fn decide(evidence: &Evidence<'_>) -> Decision {
    let apply = |rule: &Rule| (rule.apply)(evidence).map(|kind| Decision { kind, rule: rule.id, confidence: rule.confidence });
    RULES.iter().find_map(apply).unwrap_or(Decision { kind: Kind::Other, rule: FormRule::NoEvidence, confidence: 0.5 })
}

/// The type of document in the publisher's metadata. It is read as a label over the headline is, and keeps its own name if it decides.
#[cfg(feature = "html")]
pub(crate) fn document_type(decided_by: FormRule) -> FormRule {
    if decided_by == FormRule::Label { FormRule::DocumentType } else { decided_by }
}

/// "MS. SILVA:  Good morning.⏎Q  Thank you.": three turns, or two of which the first is a question below a headline that names no
/// kind, or of two people below "Press conference", unless the headline names a kind without turns, or a label decides and the headline
/// names no transcript either. "Statements of the Spokesperson at the press conference" with questions is one, too.
fn turns(evidence: &Evidence<'_>) -> Option<Kind> {
    let answers = evidence.firm_title() == Some(Kind::Statement) && evidence.questions > 1 && evidence.voices;
    let monologue = evidence.firm_title().is_some_and(is_monologue) && !answers;
    let unnamed = evidence.firm_title().is_none();
    let conference = evidence.title_of(PatternStrength::Loose) == Some(Kind::Remarks) && evidence.voices;
    let least = if evidence.opens_with_question && unnamed || conference { 2 } else { 3 };
    let named = conference || evidence.title_kind.is_some_and(|(kind, _)| kind == Kind::Transcript);
    let is_open = evidence.firm_label().is_none() || named;
    (evidence.turns >= least && is_open && !monologue).then_some(Kind::Transcript)
}

/// "Media note⏎Joint Statement on Fisheries": the headline says more than a label that decides.
fn title_narrower_than_label(evidence: &Evidence<'_>) -> Option<Kind> {
    let narrower = |title| match evidence.firm_label() {
        Some(Kind::Statement | Kind::MediaNote) => {
            matches!(title, Kind::JointStatement | Kind::Readout | Kind::FactSheet | Kind::Communique)
        }
        Some(Kind::Speech | Kind::Remarks) => matches!(title, Kind::JointStatement),
        _ => false,
    };
    evidence.firm_title().filter(|title| narrower(*title))
}

/// "Speech⏎Statement on Trade": a label that decides.
fn label_firm(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence.firm_label().map(|kind| evidence.told(kind))
}

/// "News story⏎New Year: Prime Minister’s statement": a news story may report a statement.
fn label_of_news(evidence: &Evidence<'_>) -> Option<Kind> {
    let news = evidence.label.is_some_and(|label| label.kind == Kind::NewsStory);
    let speech = matches!(evidence.firm_title(), Some(Kind::Statement | Kind::Remarks | Kind::Speech));
    (news && speech).then_some(Kind::NewsStory)
}

/// "Joint Statement on Fisheries": a firm pattern of the headline.
fn title_firm(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence.firm_title().map(|kind| evidence.told(kind))
}

/// "The following is attributable to Spokesperson Ana Silva:": a statement, or a readout if the headline names one.
fn lead_line(evidence: &Evidence<'_>) -> Option<Kind> {
    let readout = evidence.title_kind.is_some_and(|(kind, _)| kind == Kind::Readout);
    evidence.lead_in.then_some(if readout { Kind::Readout } else { Kind::Statement })
}

/// "The following is the full text of the message of condolence …": the noun after "text of" names the form.
fn lead_names_text(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence.named_text().or_else(|| evidence.introduced_text())
}

/// "Press release on the Minister’s talks with Minister Lund⏎On 3 June, the Minister held talks with Minister Lund.": what the headline
/// names after its label is a meeting.
fn release_on_a_meeting(evidence: &Evidence<'_>) -> Option<Kind> {
    let release = evidence.title_of(PatternStrength::Loose) == Some(Kind::PressRelease) && evidence.label.is_none();
    (release && evidence.title_names_a_meeting() && evidence.opens_with_a_meeting()).then_some(Kind::Readout)
}

/// "Press release⏎Minister visits Oslo": a label that yields to a firm headline.
fn label(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence.label.map(|label| label.kind)
}

/// "Answers to questions on the truce": a loose pattern of the headline.
fn title_loose(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence.title_of(PatternStrength::Loose)
}

/// "Minister’s call with President Silva⏎The Minister spoke today with President Ana Silva."
fn title_and_lead(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence
        .title_of(PatternStrength::Lead)
        .filter(|_| evidence.first_lines().any(|words| evidence.reports_a_meeting(words) || evidence.holds_a_meeting(words)))
}

/// "Press Release Regarding the Strait⏎We reject these claims. We urge restraint.": a statement, whatever its headline calls it.
fn voice_of_the_issuer(evidence: &Evidence<'_>) -> Option<Kind> {
    let named =
        evidence.title_kind.is_none_or(|(kind, strength)| kind == Kind::PressRelease || strength == PatternStrength::Lead);
    let released = evidence.title_of(PatternStrength::Loose) == Some(Kind::PressRelease);
    let acts = || released && evidence.body.reports == 0 && evidence.performs();
    (named && evidence.turns == 0 && (evidence.body.is_one_voice() || acts())).then_some(evidence.kind_of_voice())
}

/// "MR LUND: We are ready.": one or two turns. Two of different speakers are a dialogue.
fn turns_few(evidence: &Evidence<'_>) -> Option<Kind> {
    let kind = if evidence.voices { Kind::Transcript } else { Kind::Remarks };
    (evidence.turns > 0).then_some(kind)
}

/// "Why now?⏎The ice is thin.⏎Who pays?⏎Both sides do.⏎When?⏎In May.": questions and answers without labels.
fn questions(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence.body.is_questions().then_some(Kind::Transcript)
}

/// "We condemn the attack on the harbour.", or of several: "We, the Foreign Ministers of Norway and Chile, condemn the attack."
fn voice(evidence: &Evidence<'_>) -> Option<Kind> {
    lead_opens_with(evidence, LineSet::StatementOpening).then_some(evidence.kind_of_voice())
}

/// "Mr Speaker, with permission I will make a statement."
fn voice_of_a_speaker(evidence: &Evidence<'_>) -> Option<Kind> {
    lead_opens_with(evidence, LineSet::SpeechOpening).then_some(Kind::Speech)
}

/// "Opening of the harbour⏎Ladies and gentlemen,⏎The harbour is ready.": words to an audience, which report nobody’s.
fn voice_to_an_audience(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.body.saluted && evidence.body.reports == 0 && evidence.turns == 0).then_some(Kind::Speech)
}

/// "On the margins of the summit, Minister Lund met with Minister Silva⏎Minister Silva expressed support for the ferry.": the headline
/// reports a meeting, and the first sentence what somebody said there.
fn title_reports_a_meeting(evidence: &Evidence<'_>) -> Option<Kind> {
    let reports = evidence.reports_a_meeting(evidence.title) || evidence.reports_a_meeting(evidence.subtitle);
    (reports && evidence.opens_with_an_office()).then_some(Kind::Readout)
}

fn lead_opens_with(evidence: &Evidence<'_>, phrases: LineSet) -> bool {
    evidence.tables.opens_with(phrases, Normalized::<64>::new(after_number(evidence.lead[0])).bytes())
}

/// "The Minister met today with President Ana Silva."
fn first_sentence(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.opens_with_a_meeting() || evidence.reports_words_at_a_meeting()).then_some(Kind::Readout)
}

/// "Home > Press releases⏎Minister visits Oslo⏎The Minister arrived on Monday.": a report in the section of a site that has its releases.
fn section(evidence: &Evidence<'_>) -> Option<Kind> {
    evidence.origin.section.filter(|_| evidence.is_report())
}

/// "The Ministry of Foreign Affairs condemns the attack on the harbour.", in a text that reports nobody's words.
fn issuer_acts(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.body.reports == 0 && evidence.performs()).then_some(Kind::Statement)
}

/// "The Government of Norway welcomes the accord.⏎The Minister said that talks would go on."
fn issuer_acts_and_reports(evidence: &Evidence<'_>) -> Option<Kind> {
    (!evidence.origin.is_of_agency() && evidence.performs()).then_some(Kind::PressRelease)
}

/// "The Minister will travel to Oslo on Monday."
fn announcement(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.is_report() && evidence.announces()).then_some(Kind::PressRelease)
}

/// "The Minister opened a school in Oslo.⏎Issued by: Ministry of Education": a report that names its issuer.
fn signed_report(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.origin.signed && evidence.is_report() && !evidence.origin.is_of_agency()).then_some(Kind::PressRelease)
}

/// "Minister visits Oslo⏎3 June 2024⏎The Minister arrived on Monday.": an issuer’s account of what has happened. With the dateline of a town
/// it is sent to the press: "OSLO, 3 June 2024 – The Minister opened".
fn issuer_report(evidence: &Evidence<'_>) -> Option<Kind> {
    let of_issuer = evidence.origin.dated && !evidence.title.is_empty() && !evidence.origin.is_of_agency();
    let is_sent = evidence.origin.place == Some(PlaceLine::Town);
    of_issuer.then_some(if is_sent { Kind::PressRelease } else { Kind::NewsStory })
}

/// "3 June 2024⏎The Minister arrived on Monday.": without a headline, or with a news agency in the dateline, a report is the account of another.
fn dated_report(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.origin.dated && (evidence.is_report() || !evidence.title.is_empty())).then_some(Kind::NewsStory)
}

/// "Minister visits Oslo⏎“We are ready,” she said."
fn cites_speech(evidence: &Evidence<'_>) -> Option<Kind> {
    let report = evidence.body.reports > 0 && evidence.is_report();
    (report || evidence.body.quotes && !evidence.title.is_empty()).then_some(Kind::NewsStory)
}

/// "A new school for Oslo⏎A school for four hundred pupils opened in Oslo on Monday.": what happened, with its day.
fn report(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.is_report() && evidence.is_news()).then_some(Kind::NewsStory)
}

/// "The Ministry of Trade and its partners opened a school for four hundred pupils.": an office or a body acts.
fn office_acts(evidence: &Evidence<'_>) -> Option<Kind> {
    (evidence.is_report() && evidence.opens_with_an_office()).then_some(Kind::NewsStory)
}

/// "In the town of Vik a school for four hundred pupils was opened. Its hall …": a long paragraph of running text is an account of something.
fn account(evidence: &Evidence<'_>) -> Option<Kind> {
    /// The shortest such paragraph, in bytes.
    const MIN_ACCOUNT: usize = 160;
    let first = evidence.lead[0];
    let is_running = first.len() >= MIN_ACCOUNT && is_prose(first, evidence.tables);
    (is_running && evidence.body.questions == 0).then_some(Kind::NewsStory)
}

/// "A text of one line."
#[expect(clippy::unnecessary_wraps, reason = "a rule may not apply; only this one always does")]
fn no_evidence(_: &Evidence<'_>) -> Option<Kind> {
    Some(Kind::Other)
}

#[cfg(test)]
mod tests;
