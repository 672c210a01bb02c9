//! The noun phrase that ends at a token, read backward.

use super::fronted::drop_fronted;
use super::{MAX_INSET_TOKENS, MAX_SUBJECT_TOKENS};
use crate::lexicon::{Facts, WordSet};
use crate::segment::Case;
use crate::syntax::coordination::is_list_item;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// Entities whose tokens belong to a noun phrase whatever their tags are.
const ENTITY: EntityFlags = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);

/// The noun phrase that ends before `end`. Nothing before `low` is read, and no more tokens than a subject may have.
pub(crate) fn ending_at(view: View<'_>, low: usize, end: usize) -> Option<TokenRange> {
    phrase_ending_at(view, low.max(end.saturating_sub(MAX_SUBJECT_TOKENS)), end)
}

/// The noun phrase that ends before `end`. Nothing before `low` is read.
pub(super) fn phrase_ending_at(view: View<'_>, low: usize, end: usize) -> Option<TokenRange> {
    let last = end.checked_sub(1).filter(|last| *last >= low)?;
    let tag = view.tag(last);
    if tag == Tag::Pronoun || view.facts(last).any(Facts::PRONOUN_SUBJECT) {
        return Some(TokenRange::new(last, end));
    }
    // "both of them"
    if tag == Tag::ObjectPronoun && last >= low + 2 && view.is(last - 1, "of") && view.is_in(last - 2, WordSet::Floating) {
        return Some(TokenRange::new(last - 2, end));
    }
    let postnominal = view.facts(last).any(Facts::POSTNOMINAL);
    // "President Omar Silva, Jr."
    if postnominal && last > low + 1 && view.tag(last - 1) == Tag::Comma && view.flags(last - 2).any(EntityFlags::PERSON) {
        return phrase_ending_at(view, low, last - 1).map(|name| TokenRange::new(name.first, end));
    }
    let ends_phrase = tag.is_head()
        || matches!(tag, Tag::Adjective | Tag::BracketClose)
        || postnominal
        || last > low && is_number_of_noun(view, last);
    if !(ends_phrase || view.flags(last).any(ENTITY)) {
        return determiner_alone(view, last);
    }
    // "Roy Cooper (D)": the words in brackets are not part of the phrase's grammar.
    let from = match tag {
        Tag::BracketClose => {
            (low.max(last.saturating_sub(MAX_INSET_TOKENS))..last).rev().find(|open| view.tag(*open) == Tag::BracketOpen)?
        }
        _ => end,
    };
    let first = after_governing_verb(view, low, start(view, low, from, end));
    // "spoke together with Minister Silva": the preposition after an adverb opens an adjunct.
    let after_adverb = first > low && view.tag(first - 1) == Tag::Adverb && view.tag(first) == Tag::Preposition;
    let first = first + usize::from(after_adverb && !view.is(first, "of"));
    let range = with_quantifier(view, low, drop_fronted(view, TokenRange::new(first, end)));
    let content = |at: usize| !matches!(view.tag(at), Tag::Determiner | Tag::Possessive | Tag::Hyphen);
    (range.len() > 0 && (range.first..range.last).any(content)).then_some(range)
}

/// A phrase with the number of those who are meant: "half of the members", "a third of the states", "most of them".
fn with_quantifier(view: View<'_>, low: usize, range: TokenRange) -> TokenRange {
    let Some(quantifier) = range.first.checked_sub(1).filter(|at| *at >= low && range.len() > 1) else { return range };
    if !view.is(range.first, "of") || !view.is_in(quantifier, WordSet::Quantifier) {
        return range;
    }
    let determined = quantifier > low && matches!(view.tag(quantifier - 1), Tag::Determiner | Tag::Number);
    TokenRange::new(quantifier - usize::from(determined), range.last)
}

/// Reads back from `from` to the first token of the phrase that ends before `end`.
fn start(view: View<'_>, low: usize, from: usize, end: usize) -> usize {
    let mut first = from;
    // The start of the phrase after a conjunction. Until a verb is found, the phrase may also continue before the conjunction.
    let mut cut = None;
    while first > low {
        let at = first - 1;
        // "the newly appointed Director for Asia and the Pacific"
        if let Some(determiner) = determiner_before_participle(view, low, at) {
            first = determiner;
            continue;
        }
        match view.tag(at) {
            Tag::Conjunction if at > low && (view.tag(at - 1).is_nominal() || view.tag(at - 1) == Tag::Comma) && first < end => {
                cut = cut.or(Some(first));
            }
            Tag::Comma if cut.is_some() && at > low && view.tag(at - 1).is_head() && is_list_item(view, at + 1, end) => {}
            // "As many experts have said": a clause of its own. "As partners, Norway and Chile": the subject follows the comma.
            Tag::Preposition if view.is(at, "as") && (at == low || matches!(view.tag(at - 1), Tag::Comma | Tag::Conjunction)) => {
                return (first..end).find(|at| view.tag(*at) == Tag::Comma).map_or(first, |comma| comma + 1);
            }
            Tag::Preposition if first < end => {}
            tag if tag.is_nominal() => {}
            Tag::Dash | Tag::Other if at > low && joins_offices(view, at) => {}
            // "Protesters marching through the streets chanted"
            Tag::Ing if first < end && view.tag(first) == Tag::Preposition && at > low && view.tag(at - 1).is_head() => {}
            // "fundraising documents", "the voting records"
            Tag::Ing if first < end && is_compound(view, low, at) => {}
            Tag::Participle | Tag::Finite if first < end && is_reduced_relative(view, low, at) => {}
            // "Secretary-General of the Gulf Cooperation Council (GCC) Karim Lund"
            Tag::BracketClose if first < end && follows_acronym(view, low, at) => {
                first = at - 2;
                continue;
            }
            _ if view.flags(at).any(ENTITY) => {}
            Tag::Finite | Tag::Base | Tag::Participle | Tag::Ing | Tag::Auxiliary | Tag::Modal | Tag::To => {
                return cut.unwrap_or(first);
            }
            _ => break,
        }
        first = at;
    }
    first
}

/// The determiner of a participle that modifies the noun after it: "the recently signed accord", "the newly-appointed Director".
fn determiner_before_participle(view: View<'_>, low: usize, at: usize) -> Option<usize> {
    /// The number of tokens that modify the participle.
    const MAX_MODIFIERS: usize = 3;
    let modifies = matches!(view.tag(at), Tag::Participle | Tag::Finite) && view.facts(at).any(Facts::VERB_PARTICIPLE);
    let noun = view.tag(at + 1);
    if !modifies || !noun.is_nominal() || matches!(noun, Tag::Determiner | Tag::Possessive) {
        return None;
    }
    let mut before = (low.max(at.saturating_sub(MAX_MODIFIERS))..at).rev();
    let determiner = before.find(|at| !matches!(view.tag(*at), Tag::Adverb | Tag::Hyphen))?;
    // "This surprised Ana Silva"
    let may_be_pronoun = view.facts(determiner).any(Facts::PRONOUN_DEMONSTRATIVE);
    (view.tag(determiner) == Tag::Determiner && !may_be_pronoun).then_some(determiner)
}

/// Whether a number is that of a document or the like: "Article 2".
fn is_number_of_noun(view: View<'_>, at: usize) -> bool {
    let capital = view.token(at - 1).is_some_and(|token| token.case() == Case::Capitalised);
    view.tag(at) == Tag::Number && view.tag(at - 1).is_head() && capital && !view.facts(at - 1).any(Facts::CALENDAR)
}

/// Whether a word in "-ing" is part of a compound noun: no table knows it as a verb, or a determiner comes before it.
fn is_compound(view: View<'_>, low: usize, at: usize) -> bool {
    let determined = at > low && matches!(view.tag(at - 1), Tag::Determiner | Tag::Possessive);
    view.tag(at + 1).is_head() && (determined || !view.facts(at).any(Facts::VERB_ING))
}

/// Whether a bracket closes after the acronym of the name before it: "the Gulf Cooperation Council (GCC)".
fn follows_acronym(view: View<'_>, low: usize, close: usize) -> bool {
    let Some(open) = close.checked_sub(2).filter(|open| *open > low) else { return false };
    view.tag(open) == Tag::BracketOpen
        && view.tag(open - 1).is_head()
        && view.token(open + 1).is_some_and(|token| token.case() == Case::Upper)
}

/// Whether a dash or a slash joins two offices of one person: "Deputy Prime Minister – Minister of Foreign Affairs", "DPM/FM".
fn joins_offices(view: View<'_>, at: usize) -> bool {
    let is_office = |at: usize| view.flags(at).any(EntityFlags::OFFICE);
    // "the High Representative for Security Policy/Vice-President": the field of the first office may come between.
    let is_slash = view.is(at, "/") && view.token(at + 1).is_some_and(|token| !token.spaced());
    (is_slash || is_office(at - 1)) && is_office(at + 1)
}

/// Whether a participle modifies the noun before it: "the treaty signed in Oslo". "Mr Lund met with" and "on Tuesday met with" are
/// verbs.
fn is_reduced_relative(view: View<'_>, low: usize, at: usize) -> bool {
    view.tag(at + 1) == Tag::Preposition
        && view.facts(at).any(Facts::VERB_PARTICIPLE)
        && at > low
        && view.tag(at - 1).is_head()
        && !view.facts(at - 1).any(Facts::CALENDAR)
        && !view.flags(at - 1).any(EntityFlags::PERSON)
}

/// Drops a preposition that belongs to the verb before it: "spoke to the President of Chile".
fn after_governing_verb(view: View<'_>, low: usize, first: usize) -> usize {
    let governed = first > low && matches!(view.tag(first - 1), Tag::Finite | Tag::Base | Tag::Participle | Tag::Ing);
    let preposition = view.tag(first) == Tag::Preposition && !view.flags(first).any(EntityFlags::OFFICE);
    first + usize::from(governed && preposition)
}

/// A determiner without a noun: "One said", "Both agreed", "Another added".
fn determiner_alone(view: View<'_>, last: usize) -> Option<TokenRange> {
    let alone = view.facts(last).any(Facts::PRONOUN_INDEFINITE) || view.is_in(last, WordSet::StandaloneDeterminer);
    alone.then(|| TokenRange::new(last, last + 1))
}
