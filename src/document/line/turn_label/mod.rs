//! Labels of transcripts: the name of a speaker before a colon, and the other manners of setting it off.

mod framed;
mod faint;

mod name;
mod lead;
mod question;
mod strength;
mod label;
mod numbered;

mod inner;

pub(crate) use inner::inner_label;
pub(crate) use label::{LabelMark, TurnLabel, TurnStrength};
pub(crate) use name::without_remark;
pub(crate) use question::asks_for;

use super::shape::has_more_words;
use crate::lexicon::line::{LineSet, LineTables, TurnLabelWord};
use label::MAX_LABEL;
use lead::{LeadSign, lead};
use name::name_before;
use numbered::label_of_numbered_question;
use question::{a_label, colon_of_questioner, label_with_point, q_label};
#[cfg(feature = "html")]
use strength::strength;

/// Reads the label that a line opens with, if it may be one.
pub(crate) fn turn_label<'t>(line: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    if line.starts_with(|c: char| c.is_ascii_digit()) {
        if let Some(label) = label_of_numbered_question(line, tables) {
            return Some(label);
        }
    }
    let lead = lead(line);
    let label = framed::framed_label(lead.words, tables).or_else(|| plain_label(lead.words, tables))?;
    let before = line.len() - lead.words.len();
    Some(TurnLabel {
        start: before + label.start,
        rest: before + label.rest,
        strength: lead.sign.strengthen(label.strength),
        mark: if lead.sign == LeadSign::List { LabelMark::Faint } else { label.mark },
        ..label
    })
}

/// Reads a label without brackets or marks of emphasis around it.
fn plain_label<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    if !words.starts_with(char::is_uppercase) {
        return if words.starts_with(char::is_lowercase) { faint::label_in_small_letters(words, tables) } else { None };
    }
    q_label(words)
        .or_else(|| a_label(words))
        .or_else(|| label_with_point(words))
        .or_else(|| faint::label_of_record(words, tables))
        .or_else(|| label_with_colon(words, tables))
        .or_else(|| faint::faint_label(words, tables))
}

/// "MS. SILVA: Hi, everyone."
fn label_with_colon<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    let head = &words.as_bytes()[..words.len().min(MAX_LABEL)];
    let colon = colon(head, tables).or_else(|| colon_of_questioner(head, tables))?;
    let rest = &words[colon + 1..];
    let set_off = rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(['“', '"', '—', '(']);
    // "Minister Silva:We agree.": the space is lost.
    if !set_off && !rest.starts_with(char::is_uppercase) {
        return None;
    }
    let (name, strength) = name_before(words[..colon].trim_end(), tables)?;
    let is_field = is_office(name, tables) && is_bare_name(rest);
    let fits = !is_field && (set_off || strength >= TurnStrength::Office);
    let mark = if set_off { LabelMark::Clear } else { LabelMark::Faint };
    // "Ana Silva: – We agree."
    let spoken = rest.trim_start();
    let spoken = ["- ", "– "].iter().find_map(|dash| spoken.strip_prefix(dash)).unwrap_or(spoken).trim_start();
    fits.then(|| TurnLabel { mark, ..TurnLabel::clear(name, words.len() - spoken.len(), strength) })
}

/// Whether a label is an office without a name: "Chair".
fn is_office(name: &str, tables: &LineTables) -> bool {
    tables.turn_labels.whole_of(name) == Some(TurnLabelWord::Title)
}

/// Whether words are a name and no more, so that the label before them is a field of a list: "Chair: Ana Silva".
fn is_bare_name(words: &str) -> bool {
    let line = words.trim().lines().next().unwrap_or_default();
    let has_capital = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c == '(');
    let is_long = has_more_words(line, 1) && !has_more_words(line, 5);
    is_long && !line.ends_with(['.', '!', '?', '…']) && line.split_whitespace().all(has_capital)
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
    question::after_question(name).is_some_and(str::is_empty) || tables.turn_labels.whole_of(name) == Some(TurnLabelWord::Role)
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

#[cfg(test)]
mod tests;
