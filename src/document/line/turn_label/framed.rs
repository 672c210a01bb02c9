//! Labels in brackets or in marks of emphasis: "[Ana Silva]:", "**Ana Silva:**".

use super::label::{LabelMark, MAX_LABEL, TurnLabel, head};
use super::name::{name_before, without_remark};
use crate::lexicon::line::LineTables;

/// Reads a label with a frame around it.
pub(super) fn framed_label<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    match words.as_bytes().first()? {
        b'[' => bracketed_label(words, tables),
        b'*' | b'_' => emphasised_label(words, tables),
        _ => None,
    }
}

/// "[Ana Silva]: We agree."
fn bracketed_label<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    let (inner, after) = head(&words[1..]).split_once(']')?;
    let (name, strength) = name_before(inner.trim(), tables)?;
    let colon = after.trim_start().strip_prefix(':')?;
    let rest = words.len() - words[offset(words, colon)..].trim_start().len();
    Some(TurnLabel { start: offset(words, name), ..TurnLabel::clear(name, rest, strength) })
}

/// "**Ana Silva:** We agree.", "**Ana Silva** (Norway): We agree."; without a colon only on a line of its own.
fn emphasised_label<'t>(words: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    let marks = words.bytes().take_while(|byte| matches!(byte, b'*' | b'_')).count();
    let opened = words.get(marks..).filter(|_| marks <= 3)?;
    let (inner, _) = head(opened).split_once(words.get(..marks)?)?;
    let after = opened.get(inner.len() + marks..)?;
    let is_alone = || after.is_empty() || after.trim_start_matches(' ').starts_with('\n');
    let (inner, rest, mark) = if let Some(inner) = inner.trim().strip_suffix(':') {
        (inner.trim_end(), after, LabelMark::Clear)
    } else if let Some(rest) = after_remark(after) {
        (inner.trim(), rest, LabelMark::Clear)
    } else if is_alone() {
        (inner.trim(), after, LabelMark::Faint)
    } else {
        return None;
    };
    let (name, strength) = name_before(inner, tables)?;
    let rest = words.len() - rest.trim_start().len();
    Some(TurnLabel { start: offset(words, name), mark, ..TurnLabel::clear(name, rest, strength) })
}

/// The words after a colon that comes after nothing or after a remark: "(Norway) (spoke in French): We agree."
fn after_remark(words: &str) -> Option<&str> {
    let (before, after) = words.split_once(':').filter(|(before, _)| before.len() <= MAX_LABEL)?;
    without_remark(before.trim()).is_empty().then_some(after)
}

/// The offset of a part in the words that contain it.
fn offset(words: &str, part: &str) -> usize {
    part.as_ptr() as usize - words.as_ptr() as usize
}
