//! Acts that somebody has decided on or looks forward to: "decided to visit", "looks forward to welcoming".

use crate::lexicon::{Facts, WordSet};
use crate::syntax::noun_phrase::{self, subject_before};
use crate::syntax::verb_group::{Polarity, VerbGroup, VerbGroupRole};
use crate::syntax::{Tag, TokenRange, View};

/// The number of auxiliaries and adverbs before the verb that announces.
const MAX_AUXILIARIES: usize = 6;
/// The number of tokens before a verb in which the finite verb of its sentence is searched.
const MAX_TOKENS_TO_FINITE: usize = 40;

/// Whose decision an infinitive carries out: "Norway’s decision to expel", "Norway announced plans to expel".
pub(super) fn decider(view: View<'_>, low: usize, group: &VerbGroup) -> Option<TokenRange> {
    let noun = group.tokens.first.checked_sub(1).filter(|at| *at > low && view.is_in(*at, WordSet::DecisionNoun))?;
    let words = noun_phrase::ending_at(view, low, noun + 1)?;
    let clitic = (words.first + 1..words.last).find(|at| view.tag(*at) == Tag::Possessive && view.tag(at - 1).is_head());
    let announcer = || {
        let verb = words.first.checked_sub(1).filter(|at| *at > low && view.is_in(*at, WordSet::Announcing))?;
        let auxiliaries = (low..verb).rev().take(MAX_AUXILIARIES).take_while(|at| is_auxiliary(view, *at)).count();
        subject_before(view, low, verb - auxiliaries)
    };
    let of_noun = clitic.map(|clitic| TokenRange::new(words.first, clitic));
    Some(of_noun.or_else(announcer).unwrap_or(words))
}

fn is_auxiliary(view: View<'_>, at: usize) -> bool {
    matches!(view.tag(at), Tag::Auxiliary | Tag::Modal | Tag::Adverb | Tag::Negation) || view.is(at, "to")
}

/// The group of an act together with the verb before it that announces it. `None` if no such verb comes before it.
pub(super) fn announced(view: View<'_>, low: usize, group: VerbGroup) -> Option<VerbGroup> {
    if group.role == VerbGroupRole::Infinitive && decider(view, low, &group).is_some() {
        return Some(VerbGroup { planned: true, ..group });
    }
    let first = group.tokens.first;
    // "decided not to visit"
    let is_denied = first > low && view.tag(first - 1) == Tag::Negation;
    let verb = match group.role {
        VerbGroupRole::Infinitive => intending(view, low, first.checked_sub(usize::from(is_denied))?),
        VerbGroupRole::Participle => first.checked_sub(3).filter(|at| looks_forward(view, *at)),
        VerbGroupRole::Finite | VerbGroupRole::Passive => None,
    };
    let verb = verb.filter(|at| *at > low && matches!(view.tag(*at), Tag::Finite | Tag::Participle | Tag::Ing | Tag::Base))?;
    let auxiliaries = (low..verb).rev().take(MAX_AUXILIARIES).take_while(|at| is_auxiliary(view, *at)).count();
    let start = verb - auxiliaries;
    let is_infinitive = auxiliaries > 0 && view.is(verb - 1, "to");
    let negated = is_denied || (start..verb).any(|at| view.tag(at) == Tag::Negation);
    (!is_infinitive).then_some(VerbGroup {
        tokens: TokenRange::new(start, group.tokens.last),
        role: VerbGroupRole::Finite,
        polarity: if negated { Polarity::Negative } else { group.polarity },
        planned: true,
        ..group
    })
}

/// The verb that announces an infinitive at `to`: before it, or before an adjunct ("decided at the summit | to suspend").
fn intending(view: View<'_>, low: usize, to: usize) -> Option<usize> {
    /// The number of tokens of the adjunct.
    const MAX_TOKENS: usize = 8;
    let is_time = |at: usize| view.facts(at).any(Facts::CALENDAR.or(Facts::TEMPORAL));
    let is_adjunct = |at: &usize| view.tag(*at).is_nominal() || view.tag(*at) == Tag::Preposition || is_time(*at);
    let length = (low..to).rev().take(MAX_TOKENS).take_while(|at| is_adjunct(at) && !view.is_in(*at, WordSet::Intending)).count();
    let verb = to.checked_sub(1 + length).filter(|at| *at >= low && view.is_in(*at, WordSet::Intending))?;
    // "decided today to suspend"
    (length == 0 || view.tag(verb + 1) == Tag::Preposition || length == 1 && is_time(verb + 1)).then_some(verb)
}

/// Whether "looked forward to" begins at a token.
fn looks_forward(view: View<'_>, at: usize) -> bool {
    view.is_in(at, WordSet::Looking) && view.is(at + 1, "forward") && view.is(at + 2, "to")
}

/// Whether a verb is one of several infinitives: "discussed ways to expand trade and strengthen ties" or "will discuss how to …".
pub(super) fn joins_infinitive(view: View<'_>, low: usize, verb: usize) -> bool {
    let is_base = view.facts(verb).any(Facts::VERB_BASE) && !view.facts(verb).any(Facts::VERB_PAST);
    let low = low.max(verb.saturating_sub(MAX_TOKENS_TO_FINITE));
    let Some(finite) = (low..verb).rev().find(|at| view.tag(*at).is_finite()) else { return false };
    let facts = view.facts(finite);
    let is_other_form =
        matches!(view.tag(finite), Tag::Modal | Tag::Auxiliary) || facts.any(Facts::VERB_PAST) && !facts.any(Facts::VERB_BASE);
    is_base && is_other_form && (finite..verb).any(|at| view.tag(at) == Tag::To && view.tag(at + 1) == Tag::Base)
}
