//! The rules of events, in the order in which they are tried.

pub(super) mod must_clause;
mod noun_adjunct;
mod noun_between;
mod noun_object;
mod noun_passive;
mod noun_possessive;
mod sides;
mod verb_alone;
mod verb_mutual;
mod verb_passive;
mod verb_reciprocal;
mod verb_target;

use super::noun_unit::NounUnit;
use super::rule::Rule;
use super::verb_unit::VerbUnit;
use crate::event::candidate::Candidate;
use crate::rule::EventRule;

/// A rule that reads a verb with its subject.
type VerbRule = Rule<fn(&VerbUnit<'_, '_>) -> Option<Candidate>>;
/// A rule that reads a noun with the verb that supports it.
type NounRule = Rule<fn(&NounUnit<'_, '_>) -> Option<Candidate>>;

// The confidence of a rule is the share of its events whose type and sides are right, in annotated releases, readouts and sentences of
// news together. Rules with fewer than ten events there have the share of all rules, without the headlines of readouts.

/// For a verb. The passive comes first, since its subject is no actor. An act without a target comes last.
pub(super) const VERB_RULES: &[VerbRule] = &[
    Rule { id: EventRule::VerbPassive, confidence: 0.77, apply: verb_passive::verb_passive },
    Rule { id: EventRule::VerbReciprocal, confidence: 0.77, apply: verb_reciprocal::verb_reciprocal },
    Rule { id: EventRule::VerbMutual, confidence: 0.95, apply: verb_mutual::verb_mutual },
    Rule { id: EventRule::VerbTarget, confidence: 0.7, apply: verb_target::verb_target },
    Rule { id: EventRule::VerbAlone, confidence: 0.70, apply: verb_alone::verb_alone },
];

/// For a noun. A verb decides what the noun names ("cancelled the visit"), so the rules with a verb come first.
pub(super) const NOUN_RULES: &[NounRule] = &[
    Rule { id: EventRule::NounPassive, confidence: 0.77, apply: noun_passive::noun_passive },
    Rule { id: EventRule::NounObject, confidence: 0.83, apply: noun_object::noun_object },
    Rule { id: EventRule::NounBetween, confidence: 0.77, apply: noun_between::noun_between },
    Rule { id: EventRule::NounPossessive, confidence: 0.95, apply: noun_possessive::noun_possessive },
    Rule { id: EventRule::NounAdjunct, confidence: 0.77, apply: noun_adjunct::noun_adjunct },
];
