//! The office that a clause after a name gives somebody: "Ana Silva was appointed Minister of Trade".

use super::title;
use crate::lexicon::{Facts, WordSet};
use crate::syntax::{Tag, TokenRange, View, noun_phrase};

/// The number of auxiliaries and adverbs before the verb: "has only just been".
const MAX_TOKENS_TO_VERB: usize = 5;
/// The number of tokens between the verb and the office: "in as the new".
const MAX_TOKENS_TO_OFFICE: usize = 3;

/// The office to which the clause after a name says that somebody was appointed: "was elected President", "who took office as Minister of
/// Trade", "became Ambassador to Chile", "is the Minister of Trade".
pub(super) fn office_given(view: View<'_>, name_end: usize) -> Option<TokenRange> {
    let high = view.sentence_end(name_end);
    let comma = usize::from(view.tag(name_end) == Tag::Comma && view.is(name_end + 1, "who"));
    let from = name_end + comma + usize::from(view.is(name_end + comma, "who"));
    let verb = (from..high.min(from + MAX_TOKENS_TO_VERB)).find(|at| !matches!(view.tag(*at), Tag::Auxiliary | Tag::Adverb))?;
    let is_passive = (from..verb).any(|at| view.facts(at).any(Facts::BE));
    let after = if view.is(from, "is") && (view.is(from + 1, "the") || view.tag(from + 1) == Tag::Name) {
        from + 1
    } else if view.is_in(verb, WordSet::Appointed) && is_passive || view.is_in(verb, WordSet::Becoming) {
        verb + 1
    } else if view.is_in(verb, WordSet::Taking) && view.is_in(verb + 1, WordSet::Duty) && view.is(verb + 2, "as") {
        verb + 3
    } else if view.is_in(verb, WordSet::Assuming) {
        // "assumed office as Minister", "assumed the office of the Minister"
        (verb + 1..verb + MAX_TOKENS_TO_VERB).find(|at| view.is(*at, "as") || view.is(*at, "of"))? + 1
    } else {
        return None;
    };
    let opens = |at: &usize| !matches!(view.tag(*at), Tag::Preposition | Tag::Determiner | Tag::Adverb) && !view.is(*at, "as");
    let office = (after..high.min(after + MAX_TOKENS_TO_OFFICE)).find(opens)?;
    let phrase = noun_phrase::starting_at(view, office, high)?;
    title::role(view, TokenRange::new(office, phrase.last)).filter(|role| role.first <= office + 1)
}
