//! Labels of transcripts: the name of a speaker before a colon.

use super::shape::has_more_words;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables, TurnLabelWord};

/// The label that a line opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TurnLabel<'t> {
    /// The label, without colon and without a bracketed remark.
    pub(crate) name: &'t str,
    /// The offset at which the words after it begin.
    pub(crate) rest: usize,
    pub(crate) strength: TurnStrength,
}

/// The strength of a label as the start of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TurnStrength {
    /// Words in title case before a colon: "Ana Silva:", "Alerta:".
    Name,
    /// Such words that begin with an office or are one: "Minister Silva:", "Journalist:".
    Office,
    /// A name in capitals; a "Q" with one space after it.
    Capitals,
    /// Capitals with an honorific or office, "Q" set off, "QUESTION:".
    Certain,
}

/// The longest label, in bytes.
const MAX_LABEL: usize = 90;

/// Reads the label that a line opens with, if it may be one.
pub(crate) fn turn_label<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    if !words.starts_with(|c: char| c.is_uppercase()) {
        return None;
    }
    if let Some(question) = q_label(words) {
        return Some(question);
    }
    let head = &words.as_bytes()[..words.len().min(MAX_LABEL)];
    let colon = colon(head, tables)?;
    let rest = &words[colon + 1..];
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(['“', '"', '—', '('])) {
        return None;
    }
    let name = words[..colon].trim_end();
    let rest = words.len() - rest.trim_start().len();
    if let Some(strength) = question_label(name, tables) {
        return Some(TurnLabel { name, rest, strength });
    }
    let bare = without_remark(name);
    let remark = &name[bare.len()..];
    if is_time_code(remark) && style(bare, tables).is_some() {
        return Some(TurnLabel { name: bare, rest, strength: TurnStrength::Certain });
    }
    let strength = strength(bare, tables)?;
    // "Foreign Minister (Ana Silva)"
    let named_by_remark = is_name(remark) && ends_in_office(Normalized::<96>::new(bare).bytes(), tables);
    Some(TurnLabel { name: if named_by_remark { name } else { bare }, rest, strength })
}

/// "Question (Radio Lumina)", "QUESTION 2", "Question Contd": the words after "Question" distinguish the questioners.
fn question_label(name: &str, tables: &LineTables) -> Option<TurnStrength> {
    let after = after_question(name)?;
    let remark = after.starts_with('(') && after.ends_with(')');
    let continued = tables.has(LineSet::Continued, after.trim_end_matches('.'));
    let numbered = !after.is_empty() && after.bytes().all(|byte| byte.is_ascii_digit());
    let strength = if name.starts_with("QUESTION") { TurnStrength::Certain } else { TurnStrength::Office };
    (remark || continued || numbered).then_some(strength)
}

/// "Q    Thanks.", with a colon or without.
fn q_label(words: &str) -> Option<TurnLabel<'_>> {
    let after = words.strip_prefix('Q')?;
    let offset = |rest: &str| words.len() - rest.trim_start().len();
    let spaced = after.starts_with(char::is_whitespace);
    let wide = after.chars().take_while(|c| c.is_whitespace()).nth(1).is_some() || after.starts_with(['\u{a0}', '\t']);
    let (rest, strength) = match after.as_bytes().first()? {
        b':' | b'.' => (offset(&after[1..]), TurnStrength::Certain),
        _ if wide => (offset(after), TurnStrength::Certain),
        _ if spaced => (offset(after), TurnStrength::Capitals),
        _ => return None,
    };
    Some(TurnLabel { name: &words[..1], rest, strength })
}

/// Whether a remark is a position in a recording: "(00:52)", "[1:02:17]".
fn is_time_code(remark: &str) -> bool {
    let code = remark.trim().trim_matches(['(', ')', '[', ']']);
    code.contains(':') && code.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// Whether a remark in brackets is a name of two words or more.
fn is_name(remark: &str) -> bool {
    let words = remark.trim().trim_matches(['(', ')']);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    has_more_words(words, 1) && words.split_whitespace().all(capital) && words.chars().any(char::is_lowercase)
}

/// Reads the label that a paragraph opens with in bold, on a line of its own or as the whole of it, without a colon: "Interviewer". Its
/// strength is at most that of one in title case, since headings are bold as well.
#[cfg(feature = "html")]
pub(crate) fn bold_label<'t>(bold: &'t str, tables: &LineTables) -> Option<(&'t str, TurnStrength)> {
    let name = without_remark(bold.trim_end());
    let fits = name.len() <= MAX_LABEL && name.starts_with(|c: char| c.is_uppercase()) && !name.contains(':');
    let strength = if is_role(name, tables) { Some(TurnStrength::Office) } else { strength(name, tables) };
    strength.filter(|_| fits).map(|strength| (name, strength.min(TurnStrength::Office)))
}

/// Whether a label is a part in a dialogue: "Interviewer", "Question".
#[cfg(feature = "html")]
pub(crate) fn is_role(name: &str, tables: &LineTables) -> bool {
    after_question(name).is_some_and(str::is_empty) || tables.turn_labels.whole_of(name) == Some(TurnLabelWord::Role)
}

/// A label without the bracketed remarks after it.
pub(crate) fn without_remark(mut name: &str) -> &str {
    while let Some(open) = name.ends_with([')', ']']).then(|| name.rfind(['(', '['])).flatten() {
        name = name[..open].trim_end();
    }
    name
}

/// The strength of a label; nothing if the words are not one.
fn strength(name: &str, tables: &LineTables) -> Option<TurnStrength> {
    let style = style(name, tables)?;
    let line = Normalized::<96>::new(name);
    let words = line.bytes();
    Some(match (tables.turn_labels.opening(words), style) {
        (Some((len, TurnLabelWord::Never)), _) if len == words.len() => return None,
        (Some((len, TurnLabelWord::Role)), style) if len == words.len() => style.with_office(),
        (Some((len, TurnLabelWord::Title)), style) if len < words.len() => style.with_office(),
        _ if ends_in_office(words, tables) => style.with_office(),
        _ if is_numbered(name) || tables.is_opening(words) => return None,
        (_, Style::Capitals) => TurnStrength::Capitals,
        (_, Style::Title) => TurnStrength::Name,
    })
}

/// The words after "Question" in a label that begins with it.
fn after_question(name: &str) -> Option<&str> {
    let after = ["Question", "QUESTION"].iter().find_map(|word| name.strip_prefix(word))?;
    (after.is_empty() || after.starts_with(' ')).then(|| after.trim_start())
}

/// The offset of the colon that ends a label; nothing if a word before it cannot be in one.
fn colon(head: &[u8], tables: &LineTables) -> Option<usize> {
    let has_colon = |bytes: &[u8]| bytes.iter().fold(false, |found, byte| found | matches!(byte, b':'));
    // Most heads are as long as a label may be, and the compiler compares many bytes of those at once.
    if !head.first_chunk::<MAX_LABEL>().map_or_else(|| has_colon(head), |head| has_colon(head)) {
        return None;
    }
    let mut before = 0;
    for (at, &byte) in head.iter().enumerate() {
        match byte {
            b':' => return Some(at),
            // A remark in brackets may contain any words.
            b'(' | b'[' => {
                let close = at + head[at..].iter().position(|byte| matches!(byte, b')' | b']'))?;
                return head[close..].iter().position(|byte| *byte == b':').map(|after| close + after);
            }
            b'a'..=b'z' if before == b' ' => {
                let len = head[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                let whole = head.get(at + len) == Some(&b' ');
                if whole && !tables.has(LineSet::LabelParticle, &head[at..at + len]) {
                    return None;
                }
            }
            _ => {}
        }
        before = byte;
    }
    None
}

/// The case of a label's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
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
}

/// The style of a label, if it can be one: at most nine words, each with a capital apart from particles.
fn style(name: &str, tables: &LineTables) -> Option<Style> {
    let mut small = false;
    let mut count = 0;
    for word in name.split_whitespace() {
        count += 1;
        let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
        let first = letters.chars().next();
        let particle = tables.has(LineSet::LabelParticle, letters);
        if count > 9 || !(particle || first.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit())) {
            return None;
        }
        let prefixed = tables.set(LineSet::NamePrefix).find_map(|prefix| letters.strip_prefix(prefix));
        small |= !particle && prefixed.unwrap_or(letters).chars().any(char::is_lowercase);
    }
    let letters = name.chars().any(char::is_alphabetic);
    (letters && !name.ends_with(['.', '?', '!', ';'])).then_some(if small { Style::Title } else { Style::Capitals })
}

/// Whether a role or an office follows the name: "PENNY SMITH, HOST", "Ana Silva, Foreign Minister".
fn ends_in_office(words: &[u8], tables: &LineTables) -> bool {
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

/// Whether words are a numbered part of a paper: "PILLAR II", "Day 1".
fn is_numbered(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    last.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'I' | b'V' | b'X' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Option<(&str, &str, TurnStrength)> {
        let tables = LineTables::built_in().unwrap();
        turn_label(words, tables).map(|label| (label.name, &words[label.rest..], label.strength))
    }

    #[test]
    fn labels_and_the_words_after_them() {
        use TurnStrength::{Capitals, Certain, Name, Office};
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
    fn other_lines_are_not_labels() {
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
            assert!(
                read(words).is_none_or(|(.., strength)| strength == TurnStrength::Name && words.starts_with("Quick")),
                "{words}"
            );
        }
    }
}
