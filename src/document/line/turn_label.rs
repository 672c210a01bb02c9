//! Labels of transcripts: which lines open a turn, decided over the whole document.

use crate::document::kind as form;
use crate::document::line::dateline::FloorBoundary;
use crate::lexicon::line::normalize::Folded;
use crate::lexicon::line::{LabelWord, TABLES};
use crate::{Kind, Span};
use std::collections::HashMap;

/// A line that may open a turn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// Index of its block, a paragraph.
    pub(crate) block: usize,
    /// The label without colon and without a bracketed remark.
    pub(crate) label: Span,
    /// What follows on the same line; empty where the label stands alone.
    pub(crate) rest: Span,
    pub(crate) weight: Weight,
    /// Whether the markup sets the label off, so that it needs no colon.
    pub(crate) bold: bool,
}

/// How much a line looks like the start of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// Words in title case before a colon: "Ana Silva:", "Alerta:".
    Name,
    /// Such words that begin with an office or are one: "Minister Silva:", "Journalist:".
    Office,
    /// A name in capitals; a lone "Q" behind which one space stands.
    Capitals,
    /// Capitals with an honorific or office, "Q" set off, "QUESTION:".
    Certain,
}

/// The longest label, in bytes.
const LONGEST: usize = 90;

/// Reads the label that a line opens with, if it may be one: the label, where the rest starts, and how sure it looks.
pub(crate) fn label(words: &str) -> Option<(&str, usize, Weight)> {
    if !words.starts_with(|c: char| c.is_uppercase()) {
        return None;
    }
    if let Some(question) = question(words) {
        return Some(question);
    }
    let head = &words.as_bytes()[..words.len().min(LONGEST)];
    let colon = colon(head)?;
    let rest = &words[colon + 1..];
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(['“', '"', '—', '('])) {
        return None;
    }
    let mut name = words[..colon].trim_end();
    // "Question (Radio Lumina)", "QUESTION 2": what is behind the word tells one questioner from another.
    if let Some(behind) = asks(name) {
        let remark = behind.starts_with('(') && behind.ends_with(')');
        let more = ["Contd", "contd", "Continued", "continued"].contains(&behind.trim_end_matches('.'));
        if remark || more || !behind.is_empty() && behind.bytes().all(|byte| byte.is_ascii_digit()) {
            let weight = if name.starts_with("QUESTION") { Weight::Certain } else { Weight::Office };
            return Some((name, words.len() - rest.trim_start().len(), weight));
        }
    }
    let bare = without_remark(name);
    let remark = &name[bare.len()..];
    let behind = words.len() - rest.trim_start().len();
    if is_time_code(remark) && style(bare).is_some() {
        return Some((bare, behind, Weight::Certain));
    }
    let weight = weigh(bare)?;
    // "Foreign Minister (Ana Silva)"
    if !holds_name(remark) || !ends_in_office(Folded::<96>::new(bare).bytes()) {
        name = bare;
    }
    Some((name, behind, weight))
}

/// "(00:52)", "[1:02:17]": where the words stand in a recording.
fn is_time_code(remark: &str) -> bool {
    let code = remark.trim().trim_matches(['(', ')', '[', ']']);
    code.contains(':') && code.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// Whether a remark in brackets is a name of two words or more.
fn holds_name(remark: &str) -> bool {
    let words = remark.trim().trim_matches(['(', ')']);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    words.split_whitespace().nth(1).is_some() && words.split_whitespace().all(capital) && words.chars().any(char::is_lowercase)
}

/// Reads the label that a paragraph opens with in bold, on a line of its own or as the whole of it, without a colon: "Interviewer". It
/// weighs no more than one in title case, since headings are in bold as well.
#[cfg(feature = "html")]
pub(crate) fn bold_label(bold: &str) -> Option<(&str, Weight)> {
    let name = without_remark(bold.trim_end());
    let fits = name.len() <= LONGEST && name.starts_with(|c: char| c.is_uppercase()) && !name.contains(':');
    let weight = if is_role(name) { Some(Weight::Office) } else { weigh(name) };
    weight.filter(|_| fits).map(|weight| (name, weight.min(Weight::Office)))
}

/// Whether a label is the part that somebody has in a dialogue: "Interviewer", "Question".
#[cfg(feature = "html")]
pub(crate) fn is_role(name: &str) -> bool {
    asks(name).is_some_and(str::is_empty) || TABLES.label_words.whole(Folded::<96>::new(name).bytes()) == Some(LabelWord::Role)
}

/// A label without the remark in brackets behind it.
fn without_remark(mut name: &str) -> &str {
    while let Some(open) = name.ends_with([')', ']']).then(|| name.rfind(['(', '['])).flatten() {
        name = name[..open].trim_end();
    }
    name
}

/// How sure a label looks; `None` for what is none.
fn weigh(name: &str) -> Option<Weight> {
    let style = style(name)?;
    let folded = Folded::<96>::new(name);
    Some(match (TABLES.label_words.opening(folded.bytes()), style) {
        (Some((len, LabelWord::Never)), _) if len == folded.bytes().len() => return None,
        (Some((len, LabelWord::Role)), style) if len == folded.bytes().len() => style.with_office(),
        (Some((len, LabelWord::Title)), style) if len < folded.bytes().len() => style.with_office(),
        _ if ends_in_office(folded.bytes()) => style.with_office(),
        _ if is_numbered(name) || TABLES.openings.whole(folded.bytes()).is_some() => return None,
        (_, Style::Capitals) => Weight::Capitals,
        (_, Style::Title) => Weight::Name,
    })
}

/// What stands behind "Question" in a label that begins with it.
fn asks(name: &str) -> Option<&str> {
    let behind = ["Question", "QUESTION"].iter().find_map(|word| name.strip_prefix(word))?;
    (behind.is_empty() || behind.starts_with(' ')).then(|| behind.trim_start())
}

/// Where the colon stands that ends a label; none where a word before it cannot be in one.
fn colon(head: &[u8]) -> Option<usize> {
    let holds_colon = |bytes: &[u8]| bytes.iter().fold(false, |found, byte| found | matches!(byte, b':'));
    // Most heads are as long as a label may be: of those the compiler looks at many bytes together.
    if !head.first_chunk::<LONGEST>().map_or_else(|| holds_colon(head), |head| holds_colon(head)) {
        return None;
    }
    let mut before = 0;
    for (at, &byte) in head.iter().enumerate() {
        match byte {
            b':' => return Some(at),
            // A remark in brackets may hold any words.
            b'(' | b'[' => {
                let close = at + head[at..].iter().position(|byte| matches!(byte, b')' | b']'))?;
                return head[close..].iter().position(|byte| *byte == b':').map(|behind| close + behind);
            }
            b'a'..=b'z' if before == b' ' => {
                let len = head[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                let whole = head.get(at + len) == Some(&b' ');
                if whole && !is_particle(&head[at..at + len]) {
                    return None;
                }
            }
            _ => {}
        }
        before = byte;
    }
    None
}

/// Small words that stay in lower case in names and offices.
const fn is_particle(word: &[u8]) -> bool {
    matches!(
        word,
        b"of"
            | b"the"
            | b"for"
            | b"and"
            | b"von"
            | b"der"
            | b"de"
            | b"van"
            | b"al"
            | b"el"
            | b"bin"
            | b"la"
            | b"to"
            | b"da"
            | b"di"
    )
}

/// "Q    Thanks.", with a colon or without.
fn question(words: &str) -> Option<(&str, usize, Weight)> {
    let rest = words.strip_prefix('Q')?;
    let spaces = rest.len() - rest.trim_start().len();
    let behind = words.len() - rest.trim_start().len();
    let wide = rest.chars().take_while(|c| c.is_whitespace()).nth(1).is_some() || rest.starts_with(['\u{a0}', '\t']);
    let (behind, weight) = match rest.as_bytes().first()? {
        b':' | b'.' => (words.len() - rest[1..].trim_start().len(), Weight::Certain),
        _ if wide => (behind, Weight::Certain),
        _ if spaces > 0 => (behind, Weight::Capitals),
        _ => return None,
    };
    Some((&words[..1], behind, weight))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Capitals,
    Title,
}

impl Style {
    fn with_office(self) -> Weight {
        match self {
            Style::Capitals => Weight::Certain,
            Style::Title => Weight::Office,
        }
    }
}

/// How a label is written, if it can be one: every word begins with a capital, small words of names apart, nine words at most.
fn style(name: &str) -> Option<Style> {
    let mut small = false;
    let mut count = 0;
    for word in name.split_whitespace() {
        count += 1;
        let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
        let first = letters.chars().next();
        let particle = is_particle(letters.as_bytes());
        if count > 9 || !(particle || first.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit())) {
            return None;
        }
        let prefixed =
            ["Mc", "Mac", "De", "Di", "O’", "Al-", "al-", "el-", "El-"].iter().find_map(|prefix| letters.strip_prefix(prefix));
        small |= !particle && prefixed.unwrap_or(letters).chars().any(char::is_lowercase);
    }
    let letters = name.chars().any(char::is_alphabetic);
    (letters && !name.ends_with(['.', '?', '!', ';'])).then_some(if small { Style::Title } else { Style::Capitals })
}

/// Whether the remark behind a label says that an interpreter speaks: "President Silva (back translation):".
fn is_interpreted(text: &str, candidate: &Candidate) -> bool {
    let remark = text.get(candidate.label.end as usize..candidate.rest.start as usize).unwrap_or_default();
    remark.contains('(') && ["translat", "interpret"].iter().any(|stem| remark.contains(stem))
}

/// "PENNY SMITH, HOST", "Ana Silva, Foreign Minister": a role or office behind a comma.
fn ends_in_office(folded: &[u8]) -> bool {
    let mut at = folded.len();
    for _ in 0..4 {
        let Some(space) = folded[..at].iter().rposition(|byte| *byte == b' ') else { return false };
        at = space;
        if matches!(TABLES.label_words.whole(&folded[at + 1..]), Some(LabelWord::Title | LabelWord::Role)) {
            return true;
        }
    }
    false
}

/// "PILLAR II", "Day 1": parts of a paper.
fn is_numbered(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    last.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X' | b'.'))
}

/// The candidates that open turns. `title` is the headline, which may name the one who answers. Where it says that the release is no
/// dialogue, only sure labels count, and only where there are two, or full names that come back.
pub(crate) fn decide(text: &str, candidates: &[Candidate], title: &str, told: Option<Kind>) -> Vec<Candidate> {
    let strict = told.is_some_and(form::is_monologue);
    let certain = candidates.iter().filter(|candidate| candidate.weight == Weight::Certain).count();
    if candidates.is_empty() {
        return Vec::new();
    }
    if candidates.len() == certain {
        return if strict && certain < 2 { Vec::new() } else { candidates.to_vec() };
    }
    // "Ana Silva, Foreign Minister:" comes back as "Ana Silva:", or as "Foreign Minister:"; "President Ana Silva:" as "Ana Silva:".
    let names = |candidate: &Candidate| {
        let label = candidate.label.of(text);
        let parts = label.split_once(", ");
        let full_name = label.rmatch_indices(' ').nth(1).map(|(space, _)| &label[space + 1..]);
        std::iter::once(label).chain(parts.into_iter().flat_map(|(name, office)| [name, office])).chain(full_name)
    };
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in candidates.iter().flat_map(names) {
        *counts.entry(name).or_default() += 1;
    }
    let repeated = |candidate: &&Candidate| names(candidate).any(|name| counts.get(name).is_some_and(|count| *count > 1));
    // "Meeting with President Silva" may be told, or be written down as it was spoken: then most labels come back.
    let spoken = || {
        let full_name = |candidate: &Candidate| candidate.label.of(text).contains(' ');
        candidates.len() > 2
            && candidates.iter().all(full_name)
            && candidates.iter().filter(repeated).count() * 2 > candidates.len()
    };
    if strict && certain < 2 && !spoken() {
        return Vec::new();
    }
    let is_alone = |candidate: &&Candidate| candidate.rest.is_empty() && !candidate.bold;
    let capitals = candidates.iter().filter(|candidate| candidate.weight == Weight::Capitals);
    if certain > 0 || capitals.clone().count() >= 3 && capitals.clone().any(|candidate| repeated(&candidate)) {
        let in_title_case = candidates.iter().filter(|candidate| candidate.weight < Weight::Capitals);
        let mixed = certain > 0 && in_title_case.clone().filter(repeated).count() >= certain;
        let sure = |candidate: &&Candidate| candidate.weight >= Weight::Capitals || mixed;
        return candidates.iter().filter(sure).copied().collect();
    }
    // In title case one label must recur or be in the headline, and such labels must be no small part: a list of facts
    // ("Energy: …") never names the same thing twice.
    let head = &title[..title.floor_boundary(300)];
    let questions = |candidate: &&Candidate| candidate.rest.of(text).trim_end().ends_with('?');
    let anchored = |candidate: &&Candidate| {
        let label = candidate.label.of(text);
        let asks = ["Journalist", "Question", "Reporter", "Interviewer", "Moderator"].contains(&label);
        asks || questions(candidate)
            || is_interpreted(text, candidate)
            || repeated(candidate)
            // An office alone in the headline is what it is about as often as who speaks.
            || head.contains(label) && (candidate.weight == Weight::Name || label.split_whitespace().nth(3).is_some())
    };
    let anchors = candidates.iter().filter(anchored).count();
    let office = candidates.iter().any(|candidate| candidate.weight == Weight::Office)
        || candidates.iter().any(|candidate| questions(&candidate));
    // "Spokesperson Ana Silva’s Remarks on …" above "Ana Silva: …": the headline says whose words follow.
    let announced = |candidate: &Candidate| {
        let label = without_remark(candidate.label.of(text));
        label.contains(' ') && head.contains(label)
    };
    let alone = candidates.iter().filter(is_alone).count();
    let dialogue = anchors * 3 >= candidates.len()
        && candidates.len() >= if office || told == Some(Kind::Transcript) { 2 } else { 3 }
        && alone * 2 <= candidates.len();
    if dialogue || !strict && candidates.iter().all(announced) { candidates.to_vec() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Option<(&str, &str, Weight)> {
        label(words).map(|(label, rest, weight)| (label, &words[rest..], weight))
    }

    #[test]
    fn labels_and_what_follows() {
        use Weight::{Capitals, Certain, Name, Office};
        for (words, expected) in [
            ("MS. SILVA:  Hi, everyone.", ("MS. SILVA", "Hi, everyone.", Certain)),
            (
                "PRESIDENT VON DER AU: (As interpreted.)  Thank you.",
                ("PRESIDENT VON DER AU", "(As interpreted.)  Thank you.", Certain),
            ),
            ("PRESIDENT McRAE (via translation):  Yes.", ("PRESIDENT McRAE", "Yes.", Certain)),
            ("Q    Thanks, Ana.", ("Q", "Thanks, Ana.", Certain)),
            ("Q\u{a0}Thanks.", ("Q", "Thanks.", Certain)),
            ("Q Thanks.", ("Q", "Thanks.", Capitals)),
            ("Q: Thanks.", ("Q", "Thanks.", Certain)),
            ("QUESTION: Why?", ("QUESTION", "Why?", Certain)),
            ("ANA SILVA: Because.", ("ANA SILVA", "Because.", Capitals)),
            ("TOM LUND, HOST: Welcome.", ("TOM LUND, HOST", "Welcome.", Certain)),
            ("Journalist: Why?", ("Journalist", "Why?", Office)),
            ("Foreign Minister Silva: Because.", ("Foreign Minister Silva", "Because.", Office)),
            ("Ana Silva, Official Spokesperson: Yes.", ("Ana Silva, Official Spokesperson", "Yes.", Office)),
            ("Ana de la Cruz: Yes.", ("Ana de la Cruz", "Yes.", Name)),
        ] {
            assert_eq!(read(words), Some(expected), "{words}");
        }
    }

    #[test]
    fn what_is_no_label() {
        for words in [
            "Note: the talks go on.",
            "Date: 3 June 2024",
            "The Minister said: we are ready.",
            "BACKGROUND: the treaty.",
            "PILLAR II: Growth.",
            "https://example.org",
            "Press release: Minister visits Oslo",
            "At 10:30 the talks began.",
            "Quick: go.",
            "in short: no.",
        ] {
            assert!(read(words).is_none_or(|(.., weight)| weight == Weight::Name && words.starts_with("Quick")), "{words}");
        }
    }

    fn accepted(text: &str, title: &str, told: Option<Kind>) -> Vec<String> {
        let mut at = 0;
        let mut candidates = Vec::new();
        for (block, line) in text.split_inclusive('\n').enumerate() {
            let words = line.trim_end();
            if let Some((name, rest, weight)) = label(words) {
                let label = Span::from(at..at + name.len());
                candidates.push(Candidate { block, label, rest: Span::from(at + rest..at + words.len()), weight, bold: false });
            }
            at += line.len();
        }
        decide(text, &candidates, title, told).iter().map(|candidate| candidate.label.of(text).to_owned()).collect()
    }

    #[test]
    fn a_dialogue_in_title_case_needs_a_label_that_recurs_or_is_in_the_headline() {
        let talk = "Daily Post: Why?\nAna Silva: Because.\nNews Agency: How?\nAna Silva: So.";
        assert_eq!(accepted(talk, "", None).len(), 4);
        assert_eq!(accepted("Energy: we agreed.\nTrade: we agreed.\nHealth: we agreed.", "", None).len(), 0);
        assert_eq!(accepted("Reporter: Why?\nAna Silva: Because.", "Remarks of Ana Silva", None).len(), 2);
    }

    #[test]
    fn a_dialogue_in_capitals_leaves_title_case_alone() {
        assert_eq!(accepted("MR. LUND: Yes.\nRuritania: we hope so.\nQ  Why?", "", None), ["MR. LUND", "Q"]);
    }

    #[test]
    fn a_readout_has_no_turns() {
        assert_eq!(accepted("MR. LUND: Yes.\nParticipants follow.", "Readout of talks", Some(Kind::Readout)).len(), 0);
    }
}
