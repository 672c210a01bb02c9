//! How often a rule is right: its share of right findings on annotated news and releases, rounded.

use crate::rule::QuoteRule;
use crate::story::CueClass;

/// The confidence in a finding of a rule whose cue, if there is one, is of a class.
///
/// Blocks and turns are not weighed here: theirs depends on how clear their end is.
pub(super) fn of(rule: QuoteRule, class: Option<CueClass>) -> f32 {
    let rule = match rule {
        QuoteRule::QuoteThenCue | QuoteRule::QuoteThenInvertedCue => 0.98,
        QuoteRule::QuoteInterrupted | QuoteRule::QuoteGoesOn | QuoteRule::QuoteThenSignature => 0.97,
        QuoteRule::CueThat | QuoteRule::CueClause | QuoteRule::ParticipleCue | QuoteRule::ClauseThenCue => 0.9,
        QuoteRule::ClauseInterrupted | QuoteRule::CueInfinitive => 0.88,
        QuoteRule::CueThenQuote | QuoteRule::CueWhether | QuoteRule::ClauseThenInvertedCue => 0.85,
        QuoteRule::AccordingTo | QuoteRule::CueNounPhrase => 0.82,
        QuoteRule::NominalCue | QuoteRule::QuoteAlone | QuoteRule::CueGerund => 0.77,
        QuoteRule::CueObject => 0.68,
        QuoteRule::CueColon => 0.5,
        _ => 0.95,
    };
    // What somebody believes is told less often than what somebody says.
    if class == Some(CueClass::Cognition) { rule - 0.05 } else { rule }
}
