//! Appositions: "Ana Silva, the Foreign Minister,".

use super::MAX_INSET_TOKENS;
use crate::lexicon::{Facts, WordSet};
use crate::syntax::brackets::skip_brackets;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens before the office of an apposition: "United States".
const MAX_MODIFIERS: usize = 6;
/// The number of letters after a name that are stepped over: "MP CBE".
const MAX_POSTNOMINALS: usize = 3;

/// One past the apposition after a name, if a comma and an apposition follow it; otherwise one past the name, which is `last`. A relative
/// clause that says the same needs no comma: "Ana Silva who also serves as spokesperson told the press".
pub(crate) fn end_with_apposition(view: View<'_>, last: usize) -> usize {
    // "Ana Silva MP, Minister of Trade"
    let letters = (last..last + MAX_POSTNOMINALS).take_while(|at| view.facts(*at).any(Facts::POSTNOMINAL)).count();
    let last = if view.tag(last + letters) == Tag::Comma { last + letters } else { last };
    let comma = view.tag(last) == Tag::Comma;
    let from = after_identity(view, last + usize::from(comma));
    // "Ana Silva, MP, Minister of Trade"
    let is_postnominal = comma && view.facts(from).any(Facts::POSTNOMINAL) && view.tag(from + 1) == Tag::Comma;
    let from = if is_postnominal { from + 2 } else { from };
    let high = view.sentence_end(last).min(last + MAX_INSET_TOKENS);
    if comma {
        return end(view, from, high).or_else(|| unclosed_end(view, last, from, high)).unwrap_or(last);
    }
    if from == last {
        return last;
    }
    (from..high).find(|at| !continues(view, *at)).filter(|end| view.tag(*end).is_finite()).unwrap_or(last)
}

/// One past an office in apposition whose closing comma is missing: "Sheikh Omar, Crown Prince of Ruritania received". The name opens its
/// sentence. Otherwise the office may be the subject: "At the talks with Ana Silva, Foreign Minister Lund said".
fn unclosed_end(view: View<'_>, last: usize, from: usize, high: usize) -> Option<usize> {
    let low = view.sentence_start(last).max(last.saturating_sub(MAX_INSET_TOKENS));
    let in_name = |at: &usize| {
        view.tag(*at).is_nominal()
            || view.tag(*at) == Tag::Comma
            || view.flags(*at).any(EntityFlags::OFFICE.or(EntityFlags::PERSON))
    };
    let name = (low..last).rev().take_while(in_name).last()?;
    let opens = name == view.sentence_start(last) || matches!(view.tag(name - 1), Tag::Colon | Tag::Dash);
    if !opens || !view.flags(from).any(EntityFlags::OFFICE) || view.tag(from) == Tag::Determiner {
        return None;
    }
    let end = run_end(view, from, high)?;
    let verb = (end..high.min(end + 2)).find(|at| view.tag(*at) != Tag::Adverb)?;
    let is_alone = (from..end).all(|at| !view.flags(at).any(EntityFlags::PERSON));
    (is_alone && view.tag(verb).is_finite()).then_some(end)
}

/// One past "who is also" or "who also serves as", which lead a relative clause that says the same as an apposition: "Ana Silva, who is
/// also the Mayor". `at` itself if no such clause begins there.
pub(crate) fn after_identity(view: View<'_>, at: usize) -> usize {
    if !view.is(at, "who") {
        return at;
    }
    let skip_adverbs = |from: usize| (from..from + 3).find(|at| view.tag(*at) != Tag::Adverb).unwrap_or(from);
    let verb = skip_adverbs(at + 1);
    let next = skip_adverbs(verb + 1);
    if view.facts(verb).any(Facts::BE) {
        return next;
    }
    if view.is_in(verb, WordSet::Serving) && view.is(next, "as") { next + 1 } else { at }
}

/// Whether a token continues a noun phrase.
fn continues(view: View<'_>, at: usize) -> bool {
    view.tag(at).is_nominal() || matches!(view.tag(at), Tag::Preposition | Tag::Conjunction)
}

/// The first token from `from` on that does not continue the noun phrase there. Words in brackets after a word of it are stepped over:
/// "Director of the Sea Council (SC),". `None` if the phrase goes on to `high`.
fn run_end(view: View<'_>, from: usize, high: usize) -> Option<usize> {
    let mut at = from;
    while at < high {
        if continues(view, at) {
            at += 1;
            continue;
        }
        let after = skip_brackets(view, at);
        if after == at || at == from || after >= high {
            return Some(at);
        }
        at = after;
    }
    None
}

/// One past the apposition that begins at `from`. `None` if no apposition begins there, or if its end is not clear.
pub(super) fn end(view: View<'_>, from: usize, high: usize) -> Option<usize> {
    // "Ana Silva, United Islands Secretary of State,", "Ana Silva, Caretaker Minister for Trade,"
    let modifies = |at: &usize| {
        // "Ana Silva, Norway's representative,"
        let owns = *at > from && view.tag(*at) == Tag::Possessive && view.flags(at - 1).any(EntityFlags::PLACE);
        owns || view.flags(*at).any(EntityFlags::PLACE) || matches!(view.tag(*at), Tag::Adjective | Tag::Name | Tag::Ing)
    };
    let office = (from..high.min(from + MAX_MODIFIERS)).find(|at| view.flags(*at).any(EntityFlags::OFFICE) || !modifies(at));
    let opens = matches!(view.tag(from), Tag::Determiner | Tag::Possessive | Tag::Noun)
        || office.is_some_and(|at| view.flags(at).any(EntityFlags::OFFICE) && !view.flags(from).any(EntityFlags::PERSON));
    if !opens {
        return None;
    }
    // "President Lund, members of her Government and …": several in a row are a list, not what the one before them is.
    let head = (from..high).find(|at| !view.tag(*at).is_nominal()).unwrap_or(high) - 1;
    if view.tag(head) == Tag::Noun && view.word(head).ends_with('s') && view.tag(from) == Tag::Noun {
        return None;
    }
    // "Ana Silva, Minister of Ruritania and Mr Lund, Minister of Grauland": the second person has another office.
    let run = run_end(view, from, high).unwrap_or(high);
    let other = (from..run).find(|at| view.flags(*at).any(EntityFlags::PERSON));
    let and = other.and_then(|other| (from..other).rev().find(|at| view.tag(*at) == Tag::Conjunction));
    if let Some(and) = and.filter(|and| view.offices_in(TokenRange::new(from, *and)).next().is_some()) {
        return Some(and);
    }
    let Some(end) = run_end(view, from, high) else {
        // A line of a header ends without a stop: "Ana Silva, Secretary of State".
        return (high == view.sentence_end(from)).then_some(high);
    };
    matches!(view.tag(end), Tag::Comma | Tag::Stop | Tag::Close | Tag::Colon | Tag::Dash | Tag::Relative | Tag::Complementiser)
        .then_some(end)
}

/// One past the noun phrase before an inset that ends with the comma or dash at `close`: "Ana Silva, the Foreign Minister,".
pub(super) fn head_end(view: View<'_>, low: usize, close: usize) -> Option<usize> {
    let low = low.max(close.saturating_sub(MAX_INSET_TOKENS));
    let opens_with = view.tag(close);
    let mut nearest = None;
    let mut finite = false;
    let mut brackets = close;
    for at in (low + 1..close).rev() {
        // "the envoys from Africa (Senegal, Kenya and Egypt),": commas in brackets divide nothing.
        if at < brackets && view.tag(at) == Tag::BracketClose {
            brackets = (low..at).rev().find(|open| view.tag(*open) == Tag::BracketOpen).unwrap_or(at);
        }
        if brackets <= at && brackets < close {
            continue;
        }
        match view.tag(at) {
            // "the soldiers, armed with knives, said"
            // "Ana Silva, Ambassador of Chile accredited to Peru, said"
            Tag::Finite if (view.tag(at - 1) == opens_with || view.tag(at - 1).is_head()) && is_reduced(view, at) => {}
            Tag::Finite | Tag::Auxiliary | Tag::Modal => finite = true,
            // A relative clause has a verb of its own.
            Tag::Relative => finite = false,
            Tag::Complementiser if view.is(at, "that") && view.tag(at - 1).is_head() => finite = false,
            Tag::Close | Tag::Open | Tag::Stop | Tag::Semicolon | Tag::Colon => break,
            Tag::Comma if at > low + 2 && is_age_before(view, at) => {}
            tag if tag == opens_with => {
                let head = view.tag(at - 1);
                // "Ana Silva Jr, MP,"
                let letters = view.facts(at - 1).any(Facts::POSTNOMINAL) && at > low + 1;
                let person = view.flags(at - 1 - usize::from(letters)).any(EntityFlags::PERSON);
                // "Ana Silva, in a statement released on Thursday, said"
                let adjunct = view.tag(at + 1) == Tag::Preposition;
                let named = person || view.flags(at - 1).any(EntityFlags::OFFICE);
                if finite && !adjunct || !(head.is_head() || matches!(head, Tag::Pronoun | Tag::BracketClose) || named) {
                    return nearest;
                }
                if person {
                    // "Speaking to Ana Silva, the Minister, Bo Lund, said": the first name is not the subject.
                    // "After talks with Minister Lund, Norway’s envoy, Ana Silva, said"
                    let named = EntityFlags::PERSON.or(EntityFlags::OFFICE);
                    let name = (low + 1..at).rev().take_while(|at| view.flags(*at).any(named)).last();
                    let governed = nearest.is_some() && name.is_some_and(|name| view.tag(name - 1) == Tag::Preposition);
                    return if governed { nearest } else { Some(at) };
                }
                nearest = nearest.or(Some(at));
            }
            _ => {}
        }
    }
    nearest
}

/// Whether the age of a person ends before a comma: "Ana Silva, 58, who lives in Oslo,".
pub(super) fn is_age_before(view: View<'_>, comma: usize) -> bool {
    let between = view.tag(comma) == Tag::Comma && comma >= 3 && view.tag(comma - 2) == Tag::Comma;
    between && view.tag(comma - 1) == Tag::Number && view.tag(comma - 3) == Tag::Name
}

/// Whether a form that may be a participle opens a clause without a subject: "armed with".
fn is_reduced(view: View<'_>, at: usize) -> bool {
    view.facts(at).any(Facts::VERB_PARTICIPLE) && view.tag(at + 1) == Tag::Preposition
}

/// Adds the name before a description to it: "Ana Silva, spokesperson of the Ministry said". The comma after the description is missing.
pub(super) fn with_name_before(view: View<'_>, low: usize, subject: TokenRange) -> TokenRange {
    let describes = view.flags(subject.first).any(EntityFlags::OFFICE) && !view.has(subject, EntityFlags::PERSON);
    let comma = subject.first.checked_sub(1).filter(|at| describes && *at > low && view.tag(*at) == Tag::Comma);
    let Some(name) = comma
        .filter(|at| view.flags(at - 1).any(EntityFlags::PERSON))
        .and_then(|at| super::backward::phrase_ending_at(view, low, at))
    else {
        return subject;
    };
    // "In her talk with the envoy of Chile, Ana Silva, the Minister recalled": the name is the envoy's.
    let is_apposition =
        || view.tag(name.first - 1) == Tag::Comma && (low..name.first).any(|at| view.flags(at).any(EntityFlags::OFFICE));
    let begins = name.first == low || matches!(view.tag(name.first - 1), Tag::Comma | Tag::Stop | Tag::Close) && !is_apposition();
    if begins { TokenRange::new(name.first, subject.last) } else { subject }
}

/// Adds the description before a name to it: "another friend, Ana Silva said". Only a quotation may come before the description.
pub(super) fn with_description_before(view: View<'_>, low: usize, subject: TokenRange) -> TokenRange {
    let named = view.flags(subject.first).any(EntityFlags::PERSON);
    if subject.first < low + 2 || view.tag(subject.first - 1) != Tag::Comma || !named {
        return subject;
    }
    let description = super::backward::phrase_ending_at(view, low, subject.first - 1);
    let opens =
        |description: &TokenRange| description.first == low || matches!(view.tag(description.first - 1), Tag::Close | Tag::Stop);
    description.filter(opens).map_or(subject, |description| TokenRange::new(description.first, subject.last))
}
