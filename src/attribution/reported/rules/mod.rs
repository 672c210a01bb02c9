//! The rules for words before or after a cue, each in a file of its own.

mod according_to;
mod clause_interrupted;
mod clause_resumed;
mod clause_then_cue;
mod clause_then_inverted_cue;
mod cue_clause;
mod cue_colon;
mod cue_gerund;
mod cue_infinitive;
mod cue_noun_phrase;
mod cue_object;
mod cue_that;
mod cue_then_quote;
mod cue_whether;
mod listed_noun;
mod nominal_cue;
mod noun_after_with;
mod noun_passive;
mod participle_cue;
mod passive_phrase;
mod quote_interrupted;
mod quote_then_cue;
mod quote_then_inverted_cue;

use super::cue_unit::{Candidate, CueUnit};
use super::verb_unit::VerbUnit;
use crate::attribution::rule::Rule;
use crate::rule::QuoteRule;

/// A rule that reads a cue in its sentence.
type CueRule = Rule<fn(&CueUnit<'_>) -> Option<Candidate>>;
/// A rule that reads a verb with its source and its content.
type VerbRule = Rule<fn(&VerbUnit<'_>) -> Option<Candidate>>;

/// Verbs that open their sentence. They come before [`VERB_RULES`], since no subject can come before such a verb.
pub(super) const OPENING_VERB_RULES: &[CueRule] =
    &[Rule { id: QuoteRule::CueThenQuote, confidence: 0.87, apply: cue_then_quote::opening_cue_then_quote }];

/// The rules for verbs, in the order in which they are tried. The first one that applies decides.
///
/// - A clause that the cue interrupts comes first, since each half of it looks like a clause of its own.
/// - Words before the cue come before words after it. A verb that has both governs the words before it only if marks or an inverted
///   subject show that they were said; [`super::preposed`] compares the two.
/// - Marks come before all other forms of content.
/// - A participle comes before the forms of its content, as its source is found in another way.
/// - The rest exclude each other: content has one form.
pub(super) const VERB_RULES: &[VerbRule] = &[
    Rule { id: QuoteRule::ClauseInterrupted, confidence: 0.87, apply: clause_interrupted::clause_interrupted },
    Rule { id: QuoteRule::ClauseThenCue, confidence: 0.87, apply: clause_then_cue::clause_then_cue },
    Rule { id: QuoteRule::ClauseThenInvertedCue, confidence: 0.83, apply: clause_then_inverted_cue::clause_then_inverted_cue },
    Rule { id: QuoteRule::QuoteThenCue, confidence: 0.98, apply: quote_then_cue::quote_then_cue },
    Rule { id: QuoteRule::QuoteThenInvertedCue, confidence: 0.98, apply: quote_then_inverted_cue::quote_then_inverted_cue },
    Rule { id: QuoteRule::CueThenQuote, confidence: 0.87, apply: cue_then_quote::cue_then_quote },
    Rule { id: QuoteRule::ParticipleCue, confidence: 0.87, apply: participle_cue::participle_cue },
    Rule { id: QuoteRule::CueThat, confidence: 0.9, apply: cue_that::cue_that },
    Rule { id: QuoteRule::CueClause, confidence: 0.9, apply: cue_clause::cue_clause },
    Rule { id: QuoteRule::CueColon, confidence: 0.3, apply: cue_colon::cue_colon },
    Rule { id: QuoteRule::CueWhether, confidence: 0.87, apply: cue_whether::cue_whether },
    Rule { id: QuoteRule::CueNounPhrase, confidence: 0.79, apply: cue_noun_phrase::cue_noun_phrase },
    Rule { id: QuoteRule::PassivePhrase, confidence: 0.79, apply: passive_phrase::passive_phrase },
    Rule { id: QuoteRule::CueInfinitive, confidence: 0.87, apply: cue_infinitive::cue_infinitive },
    Rule { id: QuoteRule::CueGerund, confidence: 0.79, apply: cue_gerund::cue_gerund },
    Rule { id: QuoteRule::CueObject, confidence: 0.83, apply: cue_object::cue_object },
];

/// The rule for the second half of words that a cue interrupts. It is tried after a rule has found the first half.
pub(super) const SECOND_HALF_RULES: &[VerbRule] = &[
    Rule { id: QuoteRule::QuoteInterrupted, confidence: 0.98, apply: quote_interrupted::quote_interrupted },
    Rule { id: QuoteRule::ClauseResumed, confidence: 0.83, apply: clause_resumed::clause_resumed },
];

/// Nouns. A noun in a list has no source of its own, so that its rule comes first.
pub(super) const NOUN_RULES: &[CueRule] = &[
    Rule { id: QuoteRule::ListedNoun, confidence: 0.83, apply: listed_noun::listed_noun },
    Rule { id: QuoteRule::NounAfterWith, confidence: 0.83, apply: noun_after_with::noun_after_with },
    Rule { id: QuoteRule::NounPassive, confidence: 0.79, apply: noun_passive::noun_passive },
    Rule { id: QuoteRule::NominalCue, confidence: 0.83, apply: nominal_cue::nominal_cue },
];

/// Prepositions.
pub(super) const PREPOSITION_RULES: &[CueRule] =
    &[Rule { id: QuoteRule::AccordingTo, confidence: 0.83, apply: according_to::according_to }];
