//! Lines of boilerplate.

use super::shape::{SHORT, ends_sentence, is_contact};
use crate::lexicon::line::normalize::BREAK;
use crate::lexicon::line::{LineOpening, LineTables, OpenedLine, PhraseScope};

/// Whether a line that opens with a phrase of boilerplate is boilerplate: it is the phrase alone, or the line is not a
/// sentence that merely begins with it. A phrase may be limited to lines that contain nothing else.
pub(crate) fn is_boilerplate(words: &str, opened: &OpenedLine<'_>, scope: PhraseScope) -> bool {
    let next = opened.next();
    if next.is_none() {
        return !words.ends_with(|c: char| c.is_alphanumeric()) || words.len() < SHORT;
    }
    if scope == PhraseScope::Whole {
        return false;
    }
    let phrase = &opened.line.bytes()[..opened.len];
    let three_words = phrase.split(|byte| *byte == b' ').nth(2).is_some();
    next == Some(BREAK) || three_words || is_contact(words) || !ends_sentence(words) && words.len() <= 80
}

/// Whether each of several words is a line of boilerplate by itself: "Facebook Twitter Telegram", "Share Print".
pub(crate) fn is_row_of_links(words: &str, tables: &LineTables) -> bool {
    /// The longest such line, in bytes.
    const MAX_ROW: usize = 100;
    let is_link = |word: &str| matches!(tables.whole(word), Some(LineOpening::Boilerplate { .. }));
    words.len() <= MAX_ROW && words.contains(' ') && words.split_whitespace().all(is_link)
}
