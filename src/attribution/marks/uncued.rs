//! Quotations that no cue of their sentence governs.

use super::rules::RULES;
use super::unit::QuotationUnit;
use crate::attribution::finding::{Finding, Source};
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::sentence_unit::{Found, LastSource, SentenceUnit};
use crate::rule::QuoteRule;
use crate::story::QuoteKind;
use crate::syntax::TokenRange;

/// Adds the quotations of a unit that are part of none of its findings, which begin at `before`.
pub(crate) fn find(text: QuotedView<'_>, sentence: &SentenceUnit, found: &mut Found, before: usize) {
    let mut spans: Vec<_> = found.findings[before..].iter().map(|finding| finding.span).collect();
    spans.sort_unstable();
    let (mut next, mut reach) = (0, 0);
    for quotation in text.quotes.within(sentence.range.first, sentence.range.last) {
        let span = text.span(quotation.inner);
        while let Some(attributed) = spans.get(next).filter(|attributed| attributed.start < span.end) {
            reach = reach.max(attributed.end);
            next += 1;
        }
        if reach > span.start {
            continue;
        }
        let before_colon = quotation.outer.first.checked_sub(2).and_then(|last| text.token(last));
        let follows_report = before_colon.is_some_and(|last| last.end() == reach);
        let unit = QuotationUnit { text, sentence, quotation: *quotation, follows_report, last_source: found.last_source };
        let Some((rule, source)) = RULES.iter().find_map(|rule| Some((rule, (rule.apply)(&unit)?))) else { continue };
        add(&unit, found, source, (rule.id, rule.confidence));
    }
}

fn add(unit: &QuotationUnit<'_>, found: &mut Found, source: TokenRange, (rule, confidence): (QuoteRule, f32)) {
    found.findings.push(Finding {
        kind: QuoteKind::Direct,
        span: unit.text.span(unit.quotation.inner),
        source: Some(Source::Phrase(source)),
        cue: None,
        planned: false,
        rule,
        end_rule: None,
        confidence,
        within: None,
    });
    // The signatory of one quotation does not say the next one.
    if rule != QuoteRule::QuoteThenSignature {
        let (block, end) = (unit.sentence.block, unit.sentence.range.last);
        found.last_source = Some(LastSource { source, block, direct: true, end });
    }
}
