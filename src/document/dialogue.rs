//! Turns of a dialogue: which labelled lines open one, decided over the whole document.

use super::chars::FloorBoundary;
use super::line::headline::is_monologue;
use super::line::shape::{has_more_words, is_salutation};
use super::line::turn_label::{TurnStrength, asks_for, without_remark};
use super::turn_candidate::{SetOff, TurnCandidate, marks_of_record};
use crate::Kind;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, TurnLabelWord};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// The number of labels in capitals with which one in title case is compared.
const MAX_LABELS: usize = 64;

/// The headline above a dialogue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Headline<'t> {
    pub(super) title: &'t str,
    /// The kind of release that it names.
    pub(super) kind: Option<Kind>,
}

/// Returns the candidates that open turns. If the headline names a kind that is not a dialogue, only certain labels count, and only if
/// there are two of them, or names that recur.
pub(super) fn turns(text: &str, candidates: &[TurnCandidate], headline: Headline<'_>, tables: &LineTables) -> Vec<TurnCandidate> {
    let candidates = &*without_chance(text, candidates, headline);
    let candidates: Vec<_> = candidates.iter().filter(|candidate| !heads_list(text, candidate, tables)).copied().collect();
    let candidates = &candidates[..];
    let strict = headline.kind.is_some_and(is_monologue);
    let certain = candidates.iter().filter(|candidate| candidate.strength == TurnStrength::Certain).count();
    if candidates.is_empty() {
        return Vec::new();
    }
    if candidates.len() == certain {
        return if strict && certain < 2 { Vec::new() } else { candidates.to_vec() };
    }
    let labels = Labels::new(text, candidates, tables);
    if strict
        && certain < 2
        && !labels.recur_as_full_names()
        && !labels.are_questions_to(headline.title)
        && !labels.recur_after_questions()
    {
        return Vec::new();
    }
    if certain > 0 || labels.recur_in_capitals() {
        return labels.in_capitals(certain);
    }
    let dialogue = labels.are_dialogue_in_title_case(headline) || !strict && labels.are_in(headline.title);
    let is_speech = || addresses_a_house(text, candidates, tables) || opens_monologue(text, candidates, headline, tables);
    if dialogue || is_speech() { candidates.to_vec() } else { Vec::new() }
}

/// Whether a label names several people and stands alone above their names: "PARTICIPANTS:⏎Speaker: ANA SILVA, Director".
fn heads_list(text: &str, candidate: &TurnCandidate, tables: &LineTables) -> bool {
    candidate.rest.is_empty() && tables.has(LineSet::ListHeading, candidate.label.of(text).to_lowercase())
}

/// Whether the only label names an office and opens a speech: "Minister Ana Silva: Mr Speaker, I thank the Members for their questions."
fn addresses_a_house(text: &str, candidates: &[TurnCandidate], tables: &LineTables) -> bool {
    let [only] = candidates else { return false };
    let address = only.rest.of(text).split_inclusive(',').next().unwrap_or_default();
    only.has_office() && only.set_off == SetOff::Colon && is_salutation(address, tables)
}

/// Whether the only label opens the text, or the transcript that the headline names, and somebody speaks at length: "Ana Silva, Minister of
/// Trade: First, I thank my colleague for coming to Strelsau. We spoke about …".
fn opens_monologue(text: &str, candidates: &[TurnCandidate], headline: Headline<'_>, tables: &LineTables) -> bool {
    /// The number of words that only running text has. Headlines are shorter.
    const MANY_WORDS: usize = 12;
    let [only] = candidates else { return false };
    let is_first = text[..only.label.start as usize].trim().is_empty();
    let is_name = only.label.of(text).contains(' ') && only.set_off == SetOff::Colon;
    let words = only.rest.of(text).trim_end();
    let speaks =
        words.split_whitespace().take(2 * MANY_WORDS).any(|word| tables.has(LineSet::FirstPerson, word.trim_end_matches(',')));
    let long = words.ends_with(['.', '!', '?', '…', '”', '"']) && has_more_words(words, MANY_WORDS);
    let is_spoken = matches!(headline.kind, Some(Kind::Transcript | Kind::Remarks));
    is_name && (is_first || is_spoken) && speaks && long
}

/// The candidates without those that are set off faintly and do not recur. In title case and without an office, they also need the
/// headline of a transcript: headings recur, too.
fn without_chance<'a>(text: &str, candidates: &'a [TurnCandidate], headline: Headline<'_>) -> Cow<'a, [TurnCandidate]> {
    let is_faint = |candidate: &&TurnCandidate| candidate.set_off == SetOff::Faintly;
    let faint = candidates.iter().filter(is_faint).count();
    if faint == 0 {
        return candidates.into();
    }
    let is_transcript = headline.kind == Some(Kind::Transcript);
    // "ANA SILVA  We agree." recurs beside "JOURNALIST Well done."
    let has_certain = candidates.iter().any(|candidate| candidate.strength == TurnStrength::Certain);
    let least = if has_certain { TurnStrength::Capitals } else { TurnStrength::Certain };
    let counted = |candidate: &&TurnCandidate| is_transcript || candidate.has_office() || candidate.strength >= least;
    let counts = counts(text, candidates.iter().filter(counted));
    let recurs = |candidate: &TurnCandidate| names(text, candidate).any(|name| counts.get(name).is_some_and(|count| *count > 1));
    let mut marks = marks_of_record(text, candidates);
    // "Ms. Silva. I thank my colleague." between two labels "Mr. Lund." of the same record
    marks.extend(
        candidates.iter().filter(|candidate| candidate.has_office() && recurs(candidate)).map(|candidate| candidate.mark(text)),
    );
    let is_marked = |candidate: &TurnCandidate| candidate.has_office() && marks.contains(candidate.mark(text));
    let kept = candidates.iter().filter(|candidate| !is_faint(candidate) || recurs(candidate) || is_marked(candidate));
    let kept: Vec<_> = kept.copied().collect();
    let labels: BTreeSet<_> = kept.iter().map(|candidate| candidate.label.of(text)).collect();
    let chance = 2 * (candidates.len() - kept.len()) > faint || labels.len() < 2;
    if chance { candidates.iter().filter(|candidate| !is_faint(candidate)).copied().collect() } else { kept.into() }
}

/// How often each name occurs in some labels.
fn counts<'t, 'a>(text: &'t str, candidates: impl Iterator<Item = &'a TurnCandidate>) -> HashMap<&'t str, usize> {
    let mut counts = HashMap::new();
    for name in candidates.flat_map(|candidate| names(text, candidate)) {
        *counts.entry(name).or_default() += 1;
    }
    counts
}

/// The candidates of a document, and how often each name occurs in them.
struct Labels<'a> {
    text: &'a str,
    candidates: &'a [TurnCandidate],
    counts: HashMap<&'a str, usize>,
    tables: &'a LineTables,
}

impl<'a> Labels<'a> {
    fn new(text: &'a str, candidates: &'a [TurnCandidate], tables: &'a LineTables) -> Self {
        Self { text, candidates, counts: counts(text, candidates.iter()), tables }
    }

    /// Whether a candidate's name occurs in another label, too.
    fn recurs(&self, candidate: &TurnCandidate) -> bool {
        names(self.text, candidate).any(|name| self.counts.get(name).is_some_and(|count| *count > 1))
    }

    fn count(&self, is: impl Fn(&TurnCandidate) -> bool) -> usize {
        self.candidates.iter().filter(|candidate| is(candidate)).count()
    }

    /// Whether each label is a full name or names a questioner, and most recur: "Meeting with President Silva" may be a report, or a transcript.
    fn recur_as_full_names(&self) -> bool {
        let full_name = |candidate: &TurnCandidate| candidate.label.of(self.text).contains(' ');
        self.candidates.len() > 2
            && self.candidates.iter().all(|candidate| full_name(candidate) || self.is_questioner(candidate))
            && self.candidates.iter().any(|candidate| full_name(candidate) && self.recurs(candidate))
            && self.count(|candidate| self.recurs(candidate)) * 2 > self.candidates.len()
    }

    /// Whether somebody asks, and a person of the headline or only one other answers: "Ana Silva’s remarks and answers to media questions"
    /// above "Question: …?" and "Ana Silva: …", "The Spokesperson’s remarks" above "Question: …?" and "Answer: …".
    fn are_questions_to(&self, title: &str) -> bool {
        let asks = |candidate: &&TurnCandidate| self.is_questioner(candidate);
        let answers = || self.candidates.iter().filter(|candidate| !asks(candidate));
        let labels: BTreeSet<_> = answers().take(MAX_LABELS).map(|candidate| candidate.label.of(self.text)).collect();
        let opens_with_question = self.candidates.first().is_some_and(|first| asks(&first) && self.is_question(first));
        // "Answer", "Ana Silva", but not "Energy"
        let is_role = |label: &&str| {
            let opened = self.tables.turn_labels.opening(Normalized::<48>::new(label).bytes());
            matches!(opened, Some((_, TurnLabelWord::Role)))
        };
        let is_one = labels.len() == 1 && opens_with_question && labels.iter().any(|label| label.contains(' ') || is_role(label));
        self.candidates.iter().any(|candidate| asks(&candidate))
            && answers().next().is_some()
            && (is_one || answers().all(|candidate| self.is_in(title, candidate)))
    }

    /// Whether somebody asks twice, and somebody answers twice: "LUND:", "QUESTION:", "LUND:", "QUESTION OKORO:".
    fn recur_after_questions(&self) -> bool {
        let asked = self.count(|candidate| self.is_questioner(candidate));
        asked > 1 && self.candidates.iter().any(|candidate| !self.is_questioner(candidate) && self.recurs(candidate))
    }

    /// Whether the label names a questioner: "Question", "Reporter", "Question from a reader", "QUESTION OKORO".
    fn is_questioner(&self, candidate: &TurnCandidate) -> bool {
        let label = candidate.label.of(self.text);
        let asks = |label: &str| self.tables.has(LineSet::Questioner, label);
        let asks_in_capitals = || {
            let (first, rest) = label.split_at_checked(1).unwrap_or_default();
            let word = rest.split(' ').next().unwrap_or_default();
            !label.contains(char::is_lowercase) && asks(&(first.to_owned() + &word.to_lowercase()))
        };
        asks(label) || asks_for(label.as_bytes(), self.tables) || asks_in_capitals()
    }

    /// Whether three labels are names in capitals, and one of them recurs.
    fn recur_in_capitals(&self) -> bool {
        let in_capitals = |candidate: &TurnCandidate| candidate.strength == TurnStrength::Capitals;
        self.count(in_capitals) >= 3 && self.candidates.iter().any(|candidate| in_capitals(candidate) && self.recurs(candidate))
    }

    /// The labels in capitals; also those in title case, if as many of them recur as are certain.
    fn in_capitals(&self, certain: usize) -> Vec<TurnCandidate> {
        let in_title_case = |candidate: &TurnCandidate| candidate.strength < TurnStrength::Capitals;
        let mixed = certain > 0 && self.count(|candidate| in_title_case(candidate) && self.recurs(candidate)) >= certain;
        let marks = marks_of_record(self.text, self.candidates);
        // "Ana Silva:" after "ANA SILVA (Harbour Party):"
        let same = |candidate: &TurnCandidate| {
            let label = candidate.label.of(self.text);
            let in_capitals = self.candidates.iter().filter(|other| !in_title_case(other)).take(MAX_LABELS);
            label.contains(' ') && in_capitals.into_iter().any(|other| other.label.of(self.text).eq_ignore_ascii_case(label))
        };
        let is_marked = |candidate: &TurnCandidate| candidate.has_office() && marks.contains(candidate.mark(self.text));
        let is_turn = |candidate: &&TurnCandidate| {
            mixed || !in_title_case(candidate) || is_marked(candidate) || same(candidate) || self.is_of_speaker(candidate)
        };
        self.candidates.iter().filter(is_turn).copied().collect()
    }

    /// Whether labels in title case are a dialogue: a third of them must recur, ask, or be in the headline. A list of facts
    /// ("Energy: …") never names the same thing twice.
    fn are_dialogue_in_title_case(&self, headline: Headline<'_>) -> bool {
        let is_transcript = headline.kind == Some(Kind::Transcript);
        let anchors = self.count(|candidate| self.is_anchored(candidate, headline));
        let spoken =
            self.candidates.iter().any(|candidate| candidate.strength == TurnStrength::Office || self.is_question(candidate));
        let alone = self.count(|candidate| candidate.rest.is_empty() && candidate.set_off != SetOff::Bold);
        let recurring = self.count(|candidate| self.recurs(candidate));
        anchors * 3 >= self.candidates.len()
            && self.candidates.len() >= if spoken || is_transcript { 2 } else { 3 }
            && (alone * 2 <= self.candidates.len() || (spoken || is_transcript) && recurring * 2 > self.candidates.len())
    }

    /// Whether something shows that a label in title case names a speaker.
    fn is_anchored(&self, candidate: &TurnCandidate, headline: Headline<'_>) -> bool {
        let label = candidate.label.of(self.text);
        let head = head_of(headline.title);
        self.is_questioner(candidate)
            || self.is_question(candidate)
            || self.is_of_speaker(candidate)
            || is_interpreted(self.text, candidate)
            || self.recurs(candidate)
            // "Mr. Lund:" below "Transcript of the talk"
            || candidate.strength == TurnStrength::Office && headline.kind == Some(Kind::Transcript)
            // An office alone in the headline is the subject of the release about as often as it is the speaker.
            || head.contains(label) && (candidate.strength == TurnStrength::Name || has_more_words(label, 3))
    }

    /// Whether a part in a dialogue, or a title with a name, is before a colon and a whole sentence: "Moderator: Welcome to our call.",
    /// "Ms. Silva: Thank you for having me." A list of officials has no sentences: "Chair: Ana Silva".
    fn is_of_speaker(&self, candidate: &TurnCandidate) -> bool {
        let label = candidate.label.of(self.text);
        let words = candidate.rest.of(self.text).trim_end();
        let says_sentence = words.ends_with(['.', '!', '?', '…', '”', '"', ')']) && has_more_words(words, 2);
        candidate.set_off == SetOff::Colon && says_sentence && names_speaker(without_remark(label), self.tables)
    }

    fn is_question(&self, candidate: &TurnCandidate) -> bool {
        candidate.rest.of(self.text).trim_end().ends_with('?')
    }

    /// Whether the headline names everybody who speaks: "Spokesperson Ana Silva’s Remarks on …" above "Ana Silva: …".
    fn are_in(&self, title: &str) -> bool {
        self.candidates.iter().all(|candidate| self.is_in(title, candidate))
    }

    /// Whether the headline has the full name of a label.
    fn is_in(&self, title: &str, candidate: &TurnCandidate) -> bool {
        let label = without_remark(candidate.label.of(self.text));
        // "Ana Silva, Director-General:" below "Briefing by the Director-General, Ana Silva"
        let name = label.split_once(", ").map_or(label, |(name, _)| name);
        name.contains(' ') && head_of(title).contains(name)
    }
}

/// Whether a label is a part in a dialogue, or a title and a name: "Moderator", "Mr. Lund", "Assistant Secretary Silva".
fn names_speaker(label: &str, tables: &LineTables) -> bool {
    let line = Normalized::<96>::new(label);
    match tables.turn_labels.opening(line.bytes()) {
        Some((len, TurnLabelWord::Role)) => len == line.bytes().len(),
        Some((len, TurnLabelWord::Title)) => {
            let name = label.get(len..).unwrap_or_default().trim_start_matches(['.', ' ']);
            !name.is_empty() && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        }
        _ => false,
    }
}

/// The start of a headline, in which labels are looked for.
fn head_of(title: &str) -> &str {
    &title[..title.floor_boundary(300)]
}

/// The names by which a speaker may be labelled again: "Ana Silva, Foreign Minister:" recurs as "Ana Silva:" or as "Foreign Minister:",
/// "President Ana Silva:" and "Ana Silva (Spokesperson):" as "Ana Silva:".
fn names<'t>(text: &'t str, candidate: &TurnCandidate) -> impl Iterator<Item = &'t str> + use<'t> {
    let whole = candidate.label.of(text);
    let label = without_remark(whole);
    let parts = label.split_once(", ");
    let full_name = label.rmatch_indices(' ').nth(1).map(|(space, _)| &label[space + 1..]);
    let bare = Some(label).filter(|label| label.len() < whole.len());
    std::iter::once(whole).chain(bare).chain(parts.into_iter().flat_map(|(name, office)| [name, office])).chain(full_name)
}

/// Whether the remark after a label says that an interpreter speaks: "President Silva (back translation):".
fn is_interpreted(text: &str, candidate: &TurnCandidate) -> bool {
    let remark = text.get(candidate.label.end as usize..candidate.rest.start as usize).unwrap_or_default();
    remark.contains('(') && ["translat", "interpret"].iter().any(|stem| remark.contains(stem))
}

#[cfg(test)]
mod tests;
