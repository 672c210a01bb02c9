//! Labels of numbered questions to a minister.

use super::label::{TurnLabel, TurnStrength};
use super::name::without_remark;
use super::strength::style;
use crate::document::chars::FloorBoundary;
use crate::document::line::shape::has_more_words;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineTables, TurnLabelWord};

/// The number of words that the name of who asks may have.
const MAX_NAME_WORDS: usize = 6;
/// The longest opening of a question to a minister, in bytes after its number.
const MAX_ASKING: usize = 180;

/// Reads the label of a numbered question to a minister: "4. BO LUND (Harbour Party) to the Minister of Ports: Will …?". It is the name
/// of who asks.
pub(super) fn label_of_numbered_question<'t>(line: &'t str, tables: &LineTables) -> Option<TurnLabel<'t>> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let words = line[digits..].strip_prefix('.').filter(|_| (1..=3).contains(&digits))?.trim_start();
    let head = &words[..words.floor_boundary(MAX_ASKING)];
    let (name, addressee) = head[..head.find(':')?].split_once(" to the ")?;
    let name = without_remark(name.trim_end());
    let is_office =
        matches!(tables.turn_labels.opening(Normalized::<96>::new(addressee).bytes()), Some((_, TurnLabelWord::Title)));
    let is_name = has_more_words(name, 1) && !has_more_words(name, MAX_NAME_WORDS) && style(name, tables).is_some();
    let rest = words[head.find(':')? + 1..].trim_start();
    let start = line.len() - words.len();
    (is_office && is_name)
        .then_some(TurnLabel { start, ..TurnLabel::clear(name, line.len() - rest.len(), TurnStrength::Certain) })
}
