//! Words before the subject in its clause: "In Moscow Mr Johnson", "At the meeting the Minister".

use crate::lexicon::{Facts, WordSet};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens of a style: "the Rt Hon.".
const MAX_STYLE_TOKENS: usize = 4;

/// Drops the words before the subject from a range that ends with it: conjunctions, adverbs and fronted phrases.
pub(super) fn drop_fronted(view: View<'_>, range: TokenRange) -> TokenRange {
    let mut first = range.first;
    // "First Lady" is a title.
    let is_dropped = |at: usize| match view.tag(at) {
        Tag::Conjunction | Tag::Comma | Tag::Hyphen => true,
        Tag::Adverb => !view.flags(at).any(EntityFlags::OFFICE),
        _ => false,
    };
    while first < range.last && is_dropped(first) {
        first += 1;
    }
    if first >= range.last {
        return TokenRange::new(range.last, range.last);
    }
    // "Under Secretary" is a title.
    let fronted = matches!(view.tag(first), Tag::Preposition | Tag::Subordinator) && !view.flags(first).any(EntityFlags::OFFICE);
    // A comma that belongs neither to a date nor to a list.
    let divides = |at: &usize| view.tag(*at) == Tag::Comma && !matches!(view.tag(at + 1), Tag::Conjunction | Tag::Number);
    if !fronted {
        // "That very night, the President and the Prime Minister", "Third, Norway and Chile", "Separately, Norway and Chile"
        let comma = (first + 1..range.last - 1).find(divides);
        let comma = comma.filter(|at| view.is_in(at - 1, WordSet::TimePeriod) || *at == first + 1 && is_adverbial(view, first));
        return match comma {
            Some(comma) => drop_fronted(view, TokenRange::new(comma + 1, range.last)),
            None => TokenRange::new(last_phrase(view, range, first, first), range.last),
        };
    }
    // "In a joint statement, Norway, Sweden and Denmark": the subject follows the first comma.
    let comma = (first..range.last - 1).find(divides);
    // "On June 15, 2031 President Lund, President Waqa and …": that comma is inside the subject.
    let names = |at: usize| begins_name(view, at) && !matches!(view.tag(at - 1), Tag::Preposition | Tag::Conjunction);
    match comma.filter(|comma| !(first + 1..*comma).any(names)) {
        Some(comma) => TokenRange::new(last_phrase(view, range, first, comma + 1), range.last),
        None => after_fronted_phrase(view, range, first),
    }
}

/// Whether a word before a comma is an adverb, or numbers what is said. "Family, friends and colleagues" is a list.
fn is_adverbial(view: View<'_>, at: usize) -> bool {
    const NOUN: Facts = Facts::NOUN.or(Facts::ORGANISATION_NOUN);
    let name = EntityFlags::PERSON.or(EntityFlags::PLACE).or(EntityFlags::OFFICE);
    let adverb = view.facts(at).any(Facts::ADVERB) || view.word(at).ends_with("ly") && !view.facts(at).any(NOUN);
    (adverb || view.is_in(at, WordSet::Ordinal)) && !view.flags(at).any(name)
}

/// The start of the last noun phrase in the range that begins with a determiner or a possessive pronoun; `start` if there is none.
fn last_phrase(view: View<'_>, range: TokenRange, first: usize, start: usize) -> usize {
    (first + 1..range.last).rev().find(|at| begins_phrase(view, *at)).unwrap_or(start)
}

/// Whether a noun phrase begins right after the head of another.
fn begins_phrase(view: View<'_>, at: usize) -> bool {
    let possessive = view.tag(at) == Tag::Possessive && view.facts(at).any(Facts::PRONOUN_POSSESSIVE);
    // "Senator the Hon. Ana Silva": the article is part of a style.
    let style = || {
        let rank = view.flags(at - 1).any(EntityFlags::OFFICE.or(EntityFlags::PERSON));
        rank && view.offices_in(TokenRange::new(at, at + MAX_STYLE_TOKENS)).next().is_some_and(|(style, _)| style.first == at)
    };
    view.tag(at - 1).is_head() && (view.tag(at) == Tag::Determiner || possessive) && !style()
}

/// The subject after a fronted phrase without a comma: "On Monday Ms Silva and Ms Lund", "In Brussels officials".
fn after_fronted_phrase(view: View<'_>, range: TokenRange, first: usize) -> TokenRange {
    let mut start = None;
    for at in first + 1..range.last {
        let before = view.tag(at - 1);
        // "On Monday Ms Silva and Ms Lund": the second name continues the subject.
        let name = begins_name(view, at) && before != Tag::Preposition && (before != Tag::Conjunction || start.is_none());
        // "On Monday Minister of Trade of Norway Bo Lind": the name ends the title.
        let ends_title = |start: usize| {
            let is_title = view.flags(start).any(EntityFlags::OFFICE) && view.flags(at).any(EntityFlags::PERSON);
            is_title && !(start..at).any(|at| matches!(view.tag(at), Tag::Conjunction | Tag::Comma))
        };
        if (begins_phrase(view, at) || name) && !start.is_some_and(ends_title) {
            start = Some(at);
        }
    }
    if let Some(start) = start {
        return TokenRange::new(start, range.last);
    }
    // "In Brussels officials said": the last noun alone.
    let mut start = range.last - 1;
    while start > first + 1
        && view.flags(start).any(EntityFlags::PERSON)
        && view.flags(start - 1).any(EntityFlags::PERSON.or(EntityFlags::OFFICE))
    {
        start -= 1;
    }
    let governed = start == range.first || view.tag(start - 1) == Tag::Preposition;
    TokenRange::new(if governed { range.last } else { start }, range.last)
}

/// Whether a title or a person's name begins at a token.
fn begins_name(view: View<'_>, at: usize) -> bool {
    let (here, before) = (view.flags(at), view.flags(at - 1));
    here.any(EntityFlags::OFFICE) && !before.any(EntityFlags::OFFICE) && view.tag(at - 1).is_head()
        || here.any(EntityFlags::PERSON) && !before.any(EntityFlags::PERSON.or(EntityFlags::OFFICE))
}
