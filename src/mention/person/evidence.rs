//! Signs that a run of capitalised words is a person's name.

use super::sentence_names::SentenceNames;
use crate::lexicon::Facts;
use crate::segment::TokenClass;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens that an office before a comma may have.
const MAX_OFFICE_TOKENS: usize = 14;
/// The number of tokens of an apposition in which its office must come.
const MAX_APPOSITION_TOKENS: usize = 5;

/// Whether the words themselves, or those around them, show a person.
pub(super) fn looks_like_a_person(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let facts = names.facts(words.first);
    if words.len() < 2 {
        return false;
    }
    if facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST)) && !facts.any(Facts::GIVEN_WEAK) {
        return true;
    }
    let is_unknown = |at: usize| !names.lexicon.knows(names.lookup.word(at));
    (words.first..words.last).any(|at| names.segments.tokens[at].class() == TokenClass::Initial)
        || is_beside_office(names, words)
        || names.after_field(words.first, words.last) == Some(words.first)
        || facts.any(Facts::GIVEN) && (words.first + 1..words.last).any(is_unknown)
}

/// "Ana Silva, the Foreign Minister", "the Minister for Fisheries, Semi Waqa". Not after a preposition, because the words then say
/// what the office is for: "the Ministry of Foreign Affairs, Ambassador Lund". Not if an ordinary word opens them: "the Minister for the
/// Middle East, South Asia".
fn is_beside_office(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let follows_preposition = words.first > names.range.first && names.tags[words.first - 1] == Tag::Preposition;
    !follows_preposition
        && !is_field_of_office(names, words)
        && !names.is_ordinary(words.first)
        && (has_office_after(names, words.last) || has_office_before(names, words.first))
}

/// "the Minister of Foreign Affairs and Foreign Trade, Senator Ana Silva": ordinary words after "and" say what the office is for.
fn is_field_of_office(names: &SentenceNames<'_>, words: TokenRange) -> bool {
    let Some(and) = words.first.checked_sub(1).filter(|at| *at > names.range.first && names.tags[*at] == Tag::Conjunction) else {
        return false;
    };
    let in_phrase = |at: &usize| names.tags[*at].is_nominal() || names.tags[*at] == Tag::Preposition;
    let low = names.range.first.max(and.saturating_sub(MAX_OFFICE_TOKENS));
    let preposition = (low..and).rev().take_while(in_phrase).find(|at| names.tags[*at] == Tag::Preposition);
    let of_office = preposition.is_some_and(|at| at > low && names.flag(at - 1, EntityFlags::OFFICE));
    of_office && (words.first..words.last).any(|at| names.is_ordinary(at))
}

/// Whether an office in apposition follows a name: ", the Foreign Minister".
fn has_office_after(names: &SentenceNames<'_>, comma: usize) -> bool {
    let first = comma + 1;
    first < names.range.last
        && names.tags[comma] == Tag::Comma
        && (first..names.range.last.min(first + MAX_APPOSITION_TOKENS))
            .take_while(|at| names.tags[*at].is_nominal())
            .any(|at| names.flag(at, EntityFlags::OFFICE))
}

/// Whether an office and a comma come before a name: "the Minister for Fisheries, Semi Waqa,".
fn has_office_before(names: &SentenceNames<'_>, name: usize) -> bool {
    let comma = name.checked_sub(1).filter(|at| *at > names.range.first && names.tags[*at] == Tag::Comma);
    let Some(comma) = comma else { return false };
    let in_phrase = |at: &usize| names.tags[*at].is_nominal() || matches!(names.tags[*at], Tag::Preposition | Tag::Conjunction);
    // "the Director of the Fisheries Institute (FI), Semi Waqa,"
    let end = names.before_acronym(comma);
    let low = names.range.first.max(end.saturating_sub(MAX_OFFICE_TOKENS));
    (low..end).rev().take_while(in_phrase).any(|at| names.flag(at, EntityFlags::OFFICE))
}
