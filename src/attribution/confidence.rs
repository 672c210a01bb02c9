//! How often a rule is right: its share of right findings on annotated news and releases, rules of like shares taken together.
//! `tests/calibration.rs` holds the figures against a corpus.

use crate::rule::QuoteRule;
use crate::story::CueClass;

/// The confidence in a finding of a rule whose cue, if there is one, is of a class.
///
/// Blocks and turns are not weighed here: theirs depends on how clear their end is.
pub(crate) fn of(rule: QuoteRule, class: Option<CueClass>) -> f32 {
    // What somebody believes is told less often than what somebody says.
    if class == Some(CueClass::Cognition) && matches!(rule, QuoteRule::CueThat | QuoteRule::CueClause) {
        return 0.83;
    }
    match rule {
        QuoteRule::QuoteThenCue
        | QuoteRule::QuoteThenInvertedCue
        | QuoteRule::QuoteInterrupted
        | QuoteRule::QuoteGoesOn
        | QuoteRule::QuoteThenSignature => 0.98,
        QuoteRule::CueThat | QuoteRule::CueClause => 0.9,
        QuoteRule::ParticipleCue | QuoteRule::ClauseThenCue | QuoteRule::CueThenQuote | QuoteRule::CueInfinitive => 0.87,
        QuoteRule::ClauseInterrupted
        | QuoteRule::ClauseThenInvertedCue
        | QuoteRule::AccordingTo
        | QuoteRule::CueWhether
        | QuoteRule::CueObject
        | QuoteRule::NominalCue => 0.83,
        QuoteRule::CueNounPhrase | QuoteRule::CueGerund | QuoteRule::QuoteAlone => 0.76,
        QuoteRule::CueColon => 0.3,
        _ => 0.95,
    }
}
