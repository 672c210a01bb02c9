//! What may come before a label on its line: a position in a recording, ">>", a bullet.

use super::label::TurnStrength;

/// The number of such marks that a line may open with: ">> [00:12:31] ".
const MAX_MARKS: usize = 3;

/// What comes before a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead<'t> {
    /// The words after it.
    pub(super) words: &'t str,
    pub(super) sign: LeadSign,
}

/// What the marks before a label say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeadSign {
    /// Only a transcript has such marks: "[00:12:31]", ">>".
    Transcript,
    /// A list or a programme has them, too: "-", "10:30".
    List,
    /// There are none.
    Nothing,
}

impl LeadSign {
    /// The strength of a label after these marks.
    pub(super) fn strengthen(self, strength: TurnStrength) -> TurnStrength {
        match self {
            Self::Transcript => TurnStrength::Certain,
            Self::List => strength.min(TurnStrength::Name),
            Self::Nothing => strength,
        }
    }
}

/// Reads the marks before a label.
pub(super) fn lead(line: &str) -> Lead<'_> {
    let mut lead = Lead { words: line, sign: LeadSign::Nothing };
    // Most lines open with a letter.
    if line.starts_with(|c: char| c.is_alphabetic()) {
        return lead;
    }
    for _ in 0..MAX_MARKS {
        let Some((words, sign)) = after_mark(lead.words) else { break };
        lead.words = words;
        if lead.sign != LeadSign::Transcript {
            lead.sign = sign;
        }
    }
    lead
}

/// The words after one mark.
fn after_mark(words: &str) -> Option<(&str, LeadSign)> {
    if let Some(chevrons) = words.strip_prefix(">>") {
        return Some((chevrons.trim_start_matches('>').trim_start(), LeadSign::Transcript));
    }
    let bullet = |words: &'_ str| words.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | '•' | '*')).map(char::len_utf8);
    if let Some(item) = bullet(words).map(|len| &words[len..]).filter(|item| item.starts_with(char::is_whitespace)) {
        return Some((item.trim_start(), LeadSign::List));
    }
    let code = time_code(words)?;
    let after = words.get(code.len..)?;
    let sign = if code.is_of_recording { LeadSign::Transcript } else { LeadSign::List };
    after.starts_with(char::is_whitespace).then(|| (after.trim_start(), sign))
}

/// A position in a recording, or a time of day.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeCode {
    /// Its length in bytes.
    len: usize,
    /// Whether it is no time of day: it has seconds or brackets.
    is_of_recording: bool,
}

/// Reads a time code at the start of words: "00:12", "[1:02:17]", "(00:01:12.480)".
fn time_code(words: &str) -> Option<TimeCode> {
    let bytes = words.as_bytes();
    let is_bracketed = matches!(bytes.first()?, b'[' | b'(');
    let digits = |at: usize| bytes.iter().skip(at).take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = usize::from(is_bracketed);
    let first = digits(at);
    if !(1..=3).contains(&first) {
        return None;
    }
    at += first;
    let mut parts = 1;
    while bytes.get(at) == Some(&b':') && digits(at + 1) == 2 {
        at += 3;
        parts += 1;
    }
    // Fractions of a second.
    if parts > 1 && matches!(bytes.get(at), Some(b'.' | b',')) && digits(at + 1) > 0 {
        at += 1 + digits(at + 1);
    }
    let is_closed = is_bracketed && matches!(bytes.get(at), Some(b']' | b')'));
    let fits = (2..=3).contains(&parts) && is_closed == is_bracketed;
    fits.then_some(TimeCode { len: at + usize::from(is_closed), is_of_recording: parts == 3 || is_bracketed })
}

/// Whether words are one time code and no more.
pub(super) fn is_time_code(words: &str) -> bool {
    time_code(words).is_some_and(|code| code.len == words.len())
}
