//! Whether words report a call, a meeting or a visit.

use crate::document::chars::FloorBoundary;
use crate::lexicon::line::normalize::{self, Normalized, is_gap};
use crate::lexicon::line::{LineSet, LineTables};

/// The longest first sentence that is read, in bytes.
pub(super) const MAX_FIRST_SENTENCE: usize = 400;
/// The most words between a verb and the meeting that it names, or the person whom it receives.
const MAX_BETWEEN: usize = 10;
/// The longest word before a point that may be an abbreviation, in bytes: "Prof."
const MAX_ABBREVIATION: usize = 5;

/// Whether words report a call or a meeting.
pub(super) fn reports_a_meeting(words: &str, tables: &LineTables) -> bool {
    let words = Normalized::<300>::new(&words[..words.floor_boundary(MAX_FIRST_SENTENCE)]);
    let words = words.bytes();
    let announced = announcement(words).unwrap_or(words.len());
    tables.meetings.openings_anywhere(words).next().is_some_and(|(at, ..)| at < announced)
        || words.len() == announced && reports_talks(words, tables)
}

/// Whether words report a call or a meeting with a verb and a noun, or with those who meet.
fn reports_talks(words: &[u8], tables: &LineTables) -> bool {
    is_followed_by(words, (LineSet::MeetingVerb, LineSet::MeetingNoun), tables)
        && (names_two_sides(words) || opens_with_two(words, tables))
        || is_followed_by(words, (LineSet::HostVerb, LineSet::Guest), tables)
        || calls_on(words, tables)
        || takes_place(words, tables)
        || discusses(words, tables)
        || visits(words, tables)
}

/// "The Foreign Secretary of Norway called on H.E. President Silva." What is called on to act is no host: "called on the Minister to wait".
fn calls_on(words: &[u8], tables: &LineTables) -> bool {
    // house: the verb of a courtesy call
    let call = normalize::find_any(words, &["called on", "calls on", "called upon"].into_iter()).map(|at| &words[at..]);
    let Some(call) = call else { return false };
    let host = call.split(|byte| is_gap(*byte)).take(MAX_BETWEEN).any(|word| tables.has(LineSet::Guest, word));
    // house: what a caller comes to do
    let purposes =
        ["bid", "congratulate", "convey", "deliver", "discuss", "express", "hand", "pay", "present", "review", "take", "thank"];
    let mut words = call.split(|byte| is_gap(*byte));
    let appeals =
        words.any(|word| word == b"to") && !words.next().is_some_and(|verb| purposes.iter().any(|one| one.as_bytes() == verb));
    host && !appeals
}

/// "The President concluded a three-day visit to Chile."
fn visits(words: &[u8], tables: &LineTables) -> bool {
    let phase = normalize::find_any(words, &tables.set(LineSet::VisitPhase)).map(|at| &words[at..]);
    let is_visit = |word: &[u8]| tables.has(LineSet::VisitNoun, word);
    phase.is_some_and(|rest| rest.split(|byte| is_gap(*byte)).take(MAX_BETWEEN).any(is_visit)) && opens_with_guest(words, tables)
}

/// Whether one of those whom an office meets is named at the start of words.
fn opens_with_guest(words: &[u8], tables: &LineTables) -> bool {
    words.split(|byte| is_gap(*byte)).take(MAX_BETWEEN).any(|word| tables.has(LineSet::Guest, word))
}

/// Whether two of those whom an office meets act together: "Minister Silva and President Lund held a meeting".
fn opens_with_two(words: &[u8], tables: &LineTables) -> bool {
    let verb = words.split(|byte| is_gap(*byte)).take_while(|word| !tables.has(LineSet::MeetingVerb, word));
    let guests = verb.clone().filter(|word| tables.has(LineSet::Guest, word)).count();
    guests > 1 && verb.clone().any(|word| word == b"and")
}

/// Whether words say that a meeting was held: "held talks in Oslo".
pub(super) fn holds_a_meeting(words: &str, tables: &LineTables) -> bool {
    let words = Normalized::<300>::new(&words[..words.floor_boundary(MAX_FIRST_SENTENCE)]);
    announcement(words.bytes()).is_none() && is_followed_by(words.bytes(), (LineSet::MeetingVerb, LineSet::MeetingNoun), tables)
}

/// The offset at which words say what is still to come: "will pay a visit", "is scheduled to meet".
fn announcement(words: &[u8]) -> Option<usize> {
    // house: how a future is formed
    let future = ["will", "to undertake", "scheduled to", "expected to", "set to", "leaves for", "departs for"];
    normalize::find_any(words, &future.into_iter())
}

/// "The Ministers of Norway and Chile discussed the truce.", "The envoy discussed with the Minister how to keep it."
fn discusses(words: &[u8], tables: &LineTables) -> bool {
    // house: verbs of talks
    let verb = normalize::find_any(words, &["discussed", "reviewed", "exchanged"].into_iter());
    let Some((before, after)) = verb.map(|at| words.split_at(at)) else { return false };
    let several = before.split(|byte| is_gap(*byte)).any(|word| tables.has(LineSet::JointAuthor, word));
    // "At their meeting in Oslo, Minister Silva and Minister Lund discussed the truce."
    let there = ["at their", "during their"].iter().any(|start| before.starts_with(start.as_bytes())) && has_noun(before, tables);
    several || there || is_with_guest(after, tables)
}

/// Whether one of those whom an office meets follows "with" or "between": "with the President of the Union".
fn is_with_guest(words: &[u8], tables: &LineTables) -> bool {
    // house: the two links of a meeting
    let with = normalize::find_any(words, &["with", "between"].into_iter()).map(|at| &words[at..]);
    let guest = |words: &[u8]| words.split(|byte| is_gap(*byte)).take(MAX_BETWEEN).any(|word| tables.has(LineSet::Guest, word));
    with.is_some_and(guest)
}

/// Whether words say that what was said before was said at a meeting: "The Speaker said this at a meeting with the envoy of Norway."
pub(super) fn said_at_a_meeting(words: &str, tables: &LineTables) -> bool {
    let words = Normalized::<300>::new(&words[..words.floor_boundary(MAX_FIRST_SENTENCE)]);
    let words = words.bytes();
    let said = normalize::find_any(words, &tables.set(LineSet::SaidThere));
    said.map(|at| &words[at..]).is_some_and(|rest| {
        let met = has_noun(rest, tables) && is_with_guest(rest, tables) || calls_on(rest, tables);
        met || tables.meetings.openings_anywhere(rest).next().is_some()
    })
}

/// Whether words name a call or a meeting with a noun: "Minister’s talks with Minister Lund".
pub(super) fn names_a_meeting(words: &str, tables: &LineTables) -> bool {
    let words = Normalized::<300>::new(words);
    has_noun(words.bytes(), tables) && names_two_sides(words.bytes())
}

/// The first sentence. A point after a short word with a capital is an abbreviation: "the Hon. Gen. Lund".
pub(super) fn first_sentence(words: &str) -> &str {
    let words = &words[..words.floor_boundary(MAX_FIRST_SENTENCE)];
    let is_abbreviated = |end: usize| {
        let last = words[..end].rsplit([' ', '(', '\u{a0}']).next().unwrap_or_default();
        last.len() <= MAX_ABBREVIATION && last.starts_with(char::is_uppercase) && !last.bytes().any(|byte| byte.is_ascii_digit())
    };
    let end = words.match_indices(". ").map(|(end, _)| end).find(|end| !is_abbreviated(*end));
    &words[..end.unwrap_or(words.len())]
}

/// "held a joint telephone talk", "received on Monday the outgoing Ambassador": a word of one set, and one of the other a few words
/// after it, in the same phrase.
fn is_followed_by(words: &[u8], (verbs, nouns): (LineSet, LineSet), tables: &LineTables) -> bool {
    let mut left = 0;
    words.split(|byte| is_gap(*byte)).any(|word| {
        if tables.has(verbs, word) {
            left = MAX_BETWEEN + 1;
        } else if tables.has(LineSet::PhraseEnd, word) {
            left = 0;
        } else if left > 0 && tables.has(nouns, word) {
            return true;
        }
        left = left.saturating_sub(1);
        false
    })
}

/// Whether words say who met whom: "with", "between".
fn names_two_sides(words: &[u8]) -> bool {
    // house: the two links of a meeting
    normalize::find_any(words, &["with", "between"].into_iter()).is_some()
}

/// "A telephone conversation took place between the ministers."
fn takes_place(words: &[u8], tables: &LineTables) -> bool {
    // house: how a meeting comes about
    let happens = normalize::find_any(words, &["took place", "was held", "were held"].into_iter());
    happens.is_some_and(|at| has_noun(&words[..at], tables)) && names_two_sides(words)
}

fn has_noun(words: &[u8], tables: &LineTables) -> bool {
    words.split(|byte| is_gap(*byte)).any(|word| tables.has(LineSet::MeetingNoun, word))
}

#[cfg(test)]
mod tests;
