//! Labels of those who ask: "Q", "QUESTION 2", "Question (Radio Lumina)".

use super::label::{LabelMark, TurnLabel, TurnStrength};
use crate::lexicon::line::{LineSet, LineTables};

/// "Question (Radio Lumina)", "QUESTION 2", "Question Contd": the words after "Question" distinguish the questioners.
pub(super) fn question_label(name: &str, tables: &LineTables) -> Option<TurnStrength> {
    if asks_for(name.as_bytes(), tables) {
        return Some(TurnStrength::Office);
    }
    let after = after_question(name)?;
    let remark = after.starts_with('(') && after.ends_with(')');
    let continued = tables.has(LineSet::Continued, after.trim_end_matches('.'));
    let numbered = !after.is_empty() && after.bytes().all(|byte| byte.is_ascii_digit());
    let strength = if name.starts_with("QUESTION") { TurnStrength::Certain } else { TurnStrength::Office };
    (remark || continued || numbered).then_some(strength)
}

/// The words after "Question" in a label that begins with it.
pub(super) fn after_question(name: &str) -> Option<&str> {
    let after = ["Question", "QUESTION"].iter().find_map(|word| name.strip_prefix(word))?;
    (after.is_empty() || after.starts_with(' ')).then(|| after.trim_start())
}

/// The colon of "Question from a reader: Why?", "Journalist from Radio Lumina: Why?".
pub(super) fn colon_of_questioner(head: &[u8], tables: &LineTables) -> Option<usize> {
    head.iter().position(|byte| *byte == b':').filter(|colon| asks_for(&head[..*colon], tables))
}

/// Whether a label is a questioner and where the question comes from: "Question from a reader", "Journalist from Radio Lumina".
pub(crate) fn asks_for(label: &[u8], tables: &LineTables) -> bool {
    let mut words = label.splitn(3, |byte| *byte == b' ');
    let (asker, preposition) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    // house: prepositions
    matches!(preposition, b"from" | b"by") && tables.has(LineSet::Questioner, asker) && words.next().is_some()
}

/// "Q    Thanks.", with a colon or without; "Q1: Why?"; "Q - Why?".
pub(super) fn q_label(words: &str) -> Option<TurnLabel<'_>> {
    let digits = words.strip_prefix('Q')?.bytes().take_while(u8::is_ascii_digit).count();
    let (name, after) = words.split_at(1 + if digits <= 2 { digits } else { 0 });
    // "Q.: Why?"
    let offset = |rest: &str| words.len() - rest.trim_start_matches(':').trim_start().len();
    let spaced = digits == 0 && after.starts_with(char::is_whitespace);
    let wide = after.chars().take_while(|c| c.is_whitespace()).nth(1).is_some() || after.starts_with(['\u{a0}', '\t']);
    let dashed = after_dash(after).filter(|_| digits == 0);
    let (rest, strength) = match after.as_bytes().first()? {
        b':' | b'.' => (offset(&after[1..]), TurnStrength::Certain),
        _ if dashed.is_some() => (offset(dashed?), TurnStrength::Certain),
        _ if wide => (offset(after), TurnStrength::Certain),
        _ if spaced => (offset(after), TurnStrength::Capitals),
        _ => return None,
    };
    Some(TurnLabel::clear(name, rest, strength))
}

/// The question after a space and a dash: "Why?" of " - Why?". In "Q  — on Monday" the dash shows that a question goes on.
fn after_dash(after: &str) -> Option<&str> {
    let question = after.strip_prefix(' ')?.strip_prefix(['-', '–', '—'])?.trim_start();
    question.starts_with(char::is_uppercase).then_some(question)
}

/// "Question. Why?", "Answer. Yes.": a point where a colon is meant. Such a label must recur.
pub(super) fn label_with_point(words: &str) -> Option<TurnLabel<'_>> {
    // house: the labels of questions and answers
    let label = ["Question", "Answer", "QUESTION", "ANSWER"].into_iter().find(|label| words.starts_with(label))?;
    let after = words[label.len()..].strip_prefix(". ")?.trim_start();
    let rest = words.len() - after.len();
    Some(TurnLabel { mark: LabelMark::Faint, ..TurnLabel::clear(&words[..label.len()], rest, TurnStrength::Certain) })
}

/// "A. Yes." after "Q. Why?", and "A.: Yes." With the point alone it must recur, because "A. Ports" is an item of a list.
pub(super) fn a_label(words: &str) -> Option<TurnLabel<'_>> {
    let after = words.strip_prefix("A.")?;
    let (after, mark) = match after.strip_prefix(':') {
        Some(after) => (after, LabelMark::Clear),
        None => (after.strip_prefix(' ')?, LabelMark::Faint),
    };
    let rest = words.len() - after.trim_start().len();
    Some(TurnLabel { mark, ..TurnLabel::clear(&words[..1], rest, TurnStrength::Certain) })
}
