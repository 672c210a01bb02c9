//! The names in a line that says who issues a release.

use crate::Span;
use crate::document::date::{self, Stated};
use crate::document::line::shape::has_more_words;
use crate::lexicon::line::normalize::Normalized;
use crate::lexicon::line::{LineSet, LineTables};
use std::ops::Range;

/// The person in a list of issuers: one with an honorific, or a member of a parliament by the letters after the name.
pub(crate) fn person(names: &str, tables: &LineTables) -> Option<Range<usize>> {
    let honorific =
        |style: &str| names.match_indices(style).map(|(at, _)| at).find(|at| names[at + style.len()..].starts_with(' '));
    if let Some(at) = tables.set(LineSet::RightHonourable).filter_map(honorific).min() {
        let name = names[at..].split([',', ';']).next().unwrap_or_default();
        let name = name.split(" and ").next().unwrap_or_default().trim_end();
        return Some(at..at + name.len());
    }
    let letters = names.rsplit_once(' ').is_some_and(|(_, last)| tables.has(LineSet::MemberLetters, last));
    let at = [" and ", ", "].iter().filter_map(|mark| Some(names.rfind(mark)? + mark.len())).max().unwrap_or_default();
    letters.then_some(at..names.len())
}

/// The names before that of a person.
pub(crate) fn bodies<'n>(names: &'n str, tables: &LineTables) -> &'n str {
    let bodies = person(names, tables).map_or(names, |person| &names[..person.start]).trim_end();
    bodies.strip_suffix(" and").unwrap_or(bodies).trim_end_matches(',')
}

/// Reads the names and the day at the end of a line: "… the Foreign Ministry on 3 June 2031."
pub(crate) fn issued_on(text: &str, names: Span) -> Option<(Span, Stated)> {
    let words = names.of(text);
    let date = date::find(words).filter(|date| words[date.range.end..].trim_end_matches(['.', ' ']).is_empty())?;
    let before = words[..date.range.start].trim_end().strip_suffix(" on")?.trim_end();
    Some((Span::new(names.start, names.start + before.len() as u32), date.day))
}

/// Whether the phrase that opens a line ends in "by" or "on behalf of": "Issued by the Chair".
pub(crate) fn ends_in_by(phrase: &str) -> bool {
    let ends = |words: &str| {
        let start = phrase.len().checked_sub(words.len()).filter(|start| *start > 0);
        start.and_then(|start| phrase.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(words))
    };
    ends(" by") || ends(" on behalf of")
}

/// Whether a line is the full name of a state and no more: "REPUBLIC OF RURITANIA".
pub(crate) fn is_state(words: &str, tables: &LineTables) -> bool {
    tables.opens_with(LineSet::StateOpening, Normalized::<64>::new(words).bytes()) && !has_more_words(words, 5)
}
