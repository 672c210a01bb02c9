//! The strength of a label: how surely its words name a speaker.

use super::label::TurnStrength;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, TurnLabelWord};

/// The number of words that a label may have.
const MAX_WORDS: usize = 12;
/// The number of words that a label in capitals may have.
const MAX_WORDS_IN_CAPITALS: usize = 14;

/// The strength of a label; nothing if the words are not one.
pub(super) fn strength(name: &str, tables: &LineTables) -> Option<TurnStrength> {
    let style = style(name, tables)?;
    let line = Normalized::<96>::new(name);
    let words = line.bytes();
    let opening = tables.turn_labels.opening(words);
    Some(match (opening, style) {
        (Some((len, TurnLabelWord::Never)), _) if len == words.len() => return None,
        (Some((len, TurnLabelWord::Role)), style) if len == words.len() => style.with_surname(name, tables).with_office(),
        (Some((_, TurnLabelWord::Title)), style) => style.with_surname(name, tables).with_office(),
        _ if is_office_with_article(words, tables) => style.with_surname(name, tables).with_office(),
        _ if ends_in_office(words, tables) || ends_in_asker(name, tables) || is_numbered_role(name, tables) => {
            style.with_office()
        }
        _ if is_numbered(name) || tables.is_opening(words) => return None,
        (_, Style::Capitals) => TurnStrength::Capitals,
        (_, Style::Title) => TurnStrength::Name,
    })
}

/// The case of a label's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Capitals,
    Title,
}

impl Style {
    /// The strength of a label in this style with an office.
    fn with_office(self) -> TurnStrength {
        match self {
            Style::Capitals => TurnStrength::Certain,
            Style::Title => TurnStrength::Office,
        }
    }

    /// The style of a label with a title. Its surname may be in capitals by itself, as in records of debates: "Mr. LUND of Ohio",
    /// "King LUND", "The SPEAKER", "Senator the Hon ANA LUND", but not "Minister for EU Affairs".
    fn with_surname(self, name: &str, tables: &LineTables) -> Self {
        let end = [" of ", ", "].iter().filter_map(|mark| name.find(mark)).min().unwrap_or(name.len());
        let mut words = name[..end].split_whitespace();
        let last = words.next_back().unwrap_or_default();
        let surname = tables.set(LineSet::NamePrefix).find_map(|prefix| last.strip_prefix(prefix)).unwrap_or(last);
        let in_capitals = surname.chars().filter(|c| c.is_uppercase()).count() > 1 && !surname.chars().any(char::is_lowercase);
        if in_capitals && words.next().is_some() { Style::Capitals } else { self }
    }
}

/// The style of a label, if it can be one: at most twelve words, each with a capital apart from particles and from the noun for whoever
/// asks: "Ruritanian journalist".
pub(super) fn style(name: &str, tables: &LineTables) -> Option<Style> {
    let mut small = false;
    let mut count = 0;
    for word in name.split_whitespace() {
        count += 1;
        let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
        let first = letters.chars().next();
        let particle = tables.has(LineSet::LabelParticle, letters);
        let asks = || count > 1 && ends_in_asker(name, tables) && name.ends_with(word);
        if count > MAX_WORDS_IN_CAPITALS || !(particle || first.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit()) || asks())
        {
            return None;
        }
        let prefixed = tables.set(LineSet::NamePrefix).find_map(|prefix| letters.strip_prefix(prefix));
        small |= !particle && prefixed.unwrap_or(letters).chars().any(char::is_lowercase);
    }
    let letters = name.chars().any(char::is_alphabetic) && !(small && count > MAX_WORDS);
    (letters && !name.ends_with(['.', '?', '!', ';'])).then_some(if small { Style::Title } else { Style::Capitals })
}

/// Whether the last word of a label is a noun for somebody who asks: "Ruritanian media", "Oda Berg, host".
fn ends_in_asker(name: &str, tables: &LineTables) -> bool {
    name.rsplit_once(' ').is_some_and(|(_, last)| tables.has(LineSet::Asker, last))
}

/// Whether an office stands alone after the article: "THE CHAIR", "The Acting President".
fn is_office_with_article(words: &[u8], tables: &LineTables) -> bool {
    let is_title = |words: &[u8]| tables.turn_labels.whole(words) == Some(TurnLabelWord::Title);
    words.strip_prefix(b"the ").is_some_and(|office| is_title(office) || ends_in_office(office, tables))
}

/// Whether a role or an office follows the name: "PENNY SMITH, HOST", "Ana Silva, Foreign Minister".
pub(super) fn ends_in_office(words: &[u8], tables: &LineTables) -> bool {
    let mut at = words.len();
    for _ in 0..4 {
        let Some(space) = words[..at].iter().rposition(|byte| *byte == b' ') else { return false };
        at = space;
        if matches!(tables.turn_labels.whole(&words[at + 1..]), Some(TurnLabelWord::Title | TurnLabelWord::Role)) {
            return true;
        }
    }
    false
}

/// Whether a label is a part in a dialogue with a number: "Q1", `SPEAKER_02`, "Interviewer 2".
fn is_numbered_role(name: &str, tables: &LineTables) -> bool {
    let role = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '_' | '#' | '.'));
    let is_numbered = role.len() < name.len() && name.ends_with(|c: char| c.is_ascii_digit());
    is_numbered && tables.turn_labels.whole(Normalized::<96>::new(role).bytes()).is_some_and(|word| word != TurnLabelWord::Never)
}

/// Whether words are a numbered part of a paper: "PILLAR II", "Day 1".
fn is_numbered(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    last.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X' | b'.'))
}
