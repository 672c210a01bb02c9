//! The words of a source: its head, whether they name a group, and their text on one line.

use crate::lexicon::{Facts, OfficeKind, WordSet};
use crate::segment::Case;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};
use std::borrow::Cow;

/// The head of a noun phrase: its last noun before a preposition.
pub(super) fn head(view: View<'_>, words: TokenRange) -> usize {
    let end = (words.first..words.last)
        .find(|at| matches!(view.tag(*at), Tag::Preposition | Tag::Comma | Tag::Relative))
        .unwrap_or(words.last);
    end.saturating_sub(1).max(words.first)
}

/// Whether the head names several people: "the members of the Council", but not "the President of the People's Republic" nor
/// "the Representative on Freedom of the Media".
pub(super) fn is_group(view: View<'_>, words: TokenRange) -> bool {
    let groups = view.offices_in(words).filter(|(_, office)| office.kind == OfficeKind::Collective).map(|(tokens, _)| tokens);
    let is_possessor = |tokens: &TokenRange| tokens.last < words.last && view.tag(tokens.last) == Tag::Possessive;
    // "the media adviser"
    let modifies_office = |group: &TokenRange| {
        let mut after = view.offices_in(TokenRange::new(group.last, words.last));
        after.next().is_some_and(|(tokens, office)| tokens.first == group.last && office.kind.is_of_one())
    };
    groups
        .filter(|tokens| !is_possessor(tokens) && !modifies_office(tokens))
        .any(|tokens| (words.first..tokens.first).all(|at| view.tag(at) != Tag::Preposition))
}

/// The start of the fields that a conjunction joins to an office whose words begin at `first`: "the Chilean Ferries and Trade Minister". `first` itself in "the
/// President and Foreign Minister" and in "Norway and Foreign Minister Lund". Nothing before `low` is read.
pub(super) fn field_start(view: View<'_>, low: usize, first: usize) -> usize {
    const NAMED: EntityFlags = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);
    let Some(and) = first.checked_sub(1).filter(|and| *and > low && view.tag(*and) == Tag::Conjunction) else { return first };
    let has_capital = |at: usize| view.token(at).is_some_and(|token| token.case() != Case::Lower);
    let is_field = |at: &usize| {
        has_capital(*at)
            && (view.tag(*at).is_nominal() || view.tag(*at) == Tag::Ing)
            && view.tag(*at) != Tag::Determiner
            && !view.flags(*at).any(NAMED)
    };
    let start = (low..and).rev().take_while(is_field).last().filter(|_| !view.facts(and - 1).any(Facts::ORGANISATION_NOUN));
    let opens = |start: &usize| {
        *start == low
            || matches!(view.tag(start - 1), Tag::Determiner | Tag::Possessive)
            || view.flags(start - 1).any(EntityFlags::PLACE)
    };
    let is_bare = view.tag(first) != Tag::Determiner && has_capital(first);
    let Some(start) = start.filter(|start| is_bare && opens(start)) else { return first };
    // The country before the fields is part of the office: "Chilean".
    (low..start).rev().take_while(|at| view.flags(*at).any(EntityFlags::PLACE)).last().unwrap_or(start)
}

/// A noun phrase without the determiners before it: "two ministers", but "both ministers" and "most of the ministers".
pub(super) fn without_determiner(view: View<'_>, words: TokenRange) -> TokenRange {
    let mut first = words.first;
    // "the two": a number alone names nobody.
    if words.len() == 2 && view.tag(words.last - 1) == Tag::Number {
        return words;
    }
    let is_dropped = |at: usize| {
        let counts = view.is_in(at, WordSet::PairPointer) || view.is_in(at, WordSet::Quantifier) && view.is(at + 1, "of");
        // "my Prime Minister", "our Chilean colleagues"
        let is_person = || view.flags(at + 1).any(EntityFlags::OFFICE) || view.is_in(words.last - 1, WordSet::Companion);
        let is_at_home = view.facts(at).any(Facts::FIRST_PERSON) && view.tag(at) == Tag::Possessive && is_person();
        is_at_home || matches!(view.tag(at), Tag::Determiner | Tag::Adverb | Tag::Conjunction) && !counts
    };
    while first + 1 < words.last && is_dropped(first) {
        first += 1;
    }
    TokenRange::new(first, words.last)
}

/// The text of some words on one line.
pub(super) fn on_one_line(view: View<'_>, words: TokenRange) -> Cow<'_, str> {
    let text = view.span(words).of(view.segments.text);
    // Line feeds, tabs, several spaces, and no-break spaces.
    let needs_joining = |pair: &[u8]| matches!(pair, [b'\n' | b'\t', _] | b"  " | b"\xc2\xa0");
    if text.as_bytes().windows(2).any(needs_joining) {
        text.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        text.into()
    }
}
