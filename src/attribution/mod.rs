//! Attributions: words with their cue and the words that name their source.

mod block;
mod cue;
mod finding;
mod headline;
pub(crate) mod marks;
mod nested;
mod quoted_view;
mod reported;
mod rule;
mod sentence_unit;
mod signature;
pub(crate) mod source;
pub(crate) mod turn;

use crate::syntax::View;
use marks::quotations::Quotations;
use quoted_view::QuotedView;
use std::cmp::Reverse;

pub(crate) use finding::{Finding, Source};

/// Finds the attributions of a document, in the order of the text. Linear in the text.
pub(crate) fn find(view: View<'_>) -> Vec<Finding> {
    let marked = marks::pairing::find(view);
    let quotes = Quotations::new(&marked, &view.cursors.quotations);
    let mut findings = turn::find(view);
    let blocks = block::find(QuotedView { view, quotes }, &findings);
    findings.extend(blocks);
    findings.sort_by_key(|finding| finding.span);
    let reported = reported::find(QuotedView { view, quotes }, &findings);
    findings.extend(reported);
    findings.extend(headline::find(QuotedView { view, quotes }));
    let nested = nested::find(QuotedView { view, quotes }, &findings);
    findings.extend(nested);
    // Words come before those that are reported in them.
    findings.sort_by_key(|finding| (finding.span.start, Reverse(finding.span.end)));
    findings
}
