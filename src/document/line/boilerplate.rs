//! Lines of boilerplate.

use super::headline::kind_of_headline;
use super::shape::{SHORT, ends_sentence, glue, is_contact};
use crate::lexicon::line::normalize::BREAK;
use crate::lexicon::line::{LineOpening, LineTables, OpenedLine, PhraseScope};

/// Whether a line that opens with a phrase of boilerplate is boilerplate: it is the phrase alone, or the line is not a
/// sentence that merely begins with it. A phrase may be limited to lines that contain nothing else.
pub(crate) fn is_boilerplate(words: &str, opened: &OpenedLine<'_>, scope: PhraseScope, tables: &LineTables) -> bool {
    let next = opened.next();
    if next.is_none() {
        return !words.ends_with(|c: char| c.is_alphanumeric()) || words.len() < SHORT;
    }
    if scope == PhraseScope::Whole {
        // "Contact: press@mfa.example"
        return next == Some(BREAK) && is_contact(words);
    }
    let phrase = &opened.line.bytes()[..opened.len];
    let three_words = phrase.split(|byte| *byte == b' ').nth(2).is_some();
    // "Phone: 12 34 56", but "Phone call between the Ministers of Chile and Peru"
    let is_headline = || kind_of_headline(words, tables).is_some();
    next == Some(BREAK) || three_words || is_contact(words) || !ends_sentence(words) && words.len() <= 80 && !is_headline()
}

/// Whether each of several words, or each part between bars, is a line of boilerplate by itself: "Facebook Twitter Telegram", "Share
/// Print", "My account | Contact us", "Latest newsRSS".
pub(crate) fn is_row_of_links(words: &str, tables: &LineTables) -> bool {
    /// The longest such line, in bytes.
    const MAX_ROW: usize = 100;
    if words.len() > MAX_ROW || !words.contains(' ') {
        return false;
    }
    let is_link = |word: &str| {
        let opening = || tables.whole(word);
        word.is_empty() || matches!(opening(), Some(LineOpening::Boilerplate { .. }))
    };
    let is_part = |part: &str| is_link(part) || matches!(tables.whole(part), Some(LineOpening::Label { .. }));
    words.split_whitespace().all(is_link)
        || words.contains('|') && words.split('|').map(str::trim).all(is_part)
        || glue(words).next().is_some() && parts(words).all(is_part)
}

/// The names of a menu that have run together.
fn parts(words: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    glue(words).chain(std::iter::once(words.len())).map(move |end| words[std::mem::replace(&mut start, end)..end].trim())
}
