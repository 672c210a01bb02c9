//! The rules for quotations that no cue governs, each in a file of its own.

mod quote_after_clause;
mod quote_after_name;
mod quote_after_report;
mod quote_after_subject;
mod quote_alone;
mod quote_below_subject;
mod quote_goes_on;
mod quote_then_signature;

use super::unit::QuotationUnit;
use crate::attribution::rule::Rule;
use crate::rule::QuoteRule;
use crate::syntax::TokenRange;

/// A rule that returns the source of a quotation.
type QuotationRule = Rule<fn(&QuotationUnit<'_>) -> Option<TokenRange>>;

/// The rules in the order in which they are tried. A source next to the quotation comes before one that spoke earlier.
pub(super) const RULES: &[QuotationRule] = &[
    Rule { id: QuoteRule::QuoteThenSignature, confidence: 0.98, apply: quote_then_signature::quote_then_signature },
    Rule { id: QuoteRule::QuoteAfterReport, confidence: 0.9, apply: quote_after_report::quote_after_report },
    Rule { id: QuoteRule::QuoteAfterName, confidence: 0.95, apply: quote_after_name::quote_after_name },
    Rule { id: QuoteRule::QuoteAfterSubject, confidence: 0.87, apply: quote_after_subject::quote_after_subject },
    Rule { id: QuoteRule::QuoteAfterClause, confidence: 0.79, apply: quote_after_clause::quote_after_clause },
    Rule { id: QuoteRule::QuoteGoesOn, confidence: 0.98, apply: quote_goes_on::quote_goes_on },
    Rule { id: QuoteRule::QuoteAlone, confidence: 0.79, apply: quote_alone::quote_alone },
    Rule { id: QuoteRule::QuoteBelowSubject, confidence: 0.79, apply: quote_below_subject::quote_below_subject },
];
