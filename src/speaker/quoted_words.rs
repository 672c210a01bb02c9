//! [`QuotedWords`]: the words that somebody says, in which a narrator's pronoun has no antecedent.

use crate::Span;
use crate::attribution::{Finding, Source};
use crate::story::QuoteKind;
use crate::syntax::View;

/// The number of findings before a place that are read: quotes inside quotes are few.
const MAX_FINDINGS_BACK: usize = 8;

/// The findings of a document, in the order of the text.
#[derive(Clone, Copy)]
pub(super) struct QuotedWords<'f> {
    pub(super) findings: &'f [Finding],
    /// Whether reported clauses hide the people whom they name.
    hides_reported: bool,
}

impl<'f> QuotedWords<'f> {
    pub(super) fn new(findings: &'f [Finding]) -> Self {
        Self { findings, hides_reported: true }
    }

    /// The same words, of which only those that are quoted hide people. A body reports what its own people do: "The Minister met the envoy, the
    /// Ministry said. He stressed that".
    pub(super) fn verbatim(self) -> Self {
        Self { hides_reported: false, ..self }
    }

    /// Whether a quote contains `named`, but not the pronoun: "“President Okoro is a friend,” she said".
    pub(super) fn hide(self, named: Span, pronoun: Span) -> bool {
        let before = self.findings.partition_point(|finding| finding.span.start <= named.start);
        let nearest = self.findings.get(before.saturating_sub(MAX_FINDINGS_BACK)..before).unwrap_or_default();
        let hides = |finding: &Finding| self.hides_reported || finding.kind != QuoteKind::Reported;
        nearest.iter().any(|finding| hides(finding) && finding.span.contains(named) && !finding.span.contains(pronoun))
    }

    /// The first clause that somebody reports in a sentence.
    pub(super) fn reported_in(self, sentence: Span) -> Option<Span> {
        let from = self.findings.partition_point(|finding| finding.span.start < sentence.start);
        let within = self.findings[from..].iter().take(MAX_FINDINGS_BACK).filter(|finding| sentence.contains(finding.span));
        within.map(|finding| (finding.kind, finding.span)).find(|(kind, _)| *kind == QuoteKind::Reported).map(|(_, span)| span)
    }

    /// The clause that a source reports, near the words that name it.
    pub(super) fn words_of(self, view: View<'_>, source: Span) -> Option<Span> {
        let near = self.findings.partition_point(|finding| finding.span.end <= source.start);
        let nearest =
            self.findings.get(near.saturating_sub(1)..(near + MAX_FINDINGS_BACK).min(self.findings.len())).unwrap_or_default();
        let is_own = |finding: &&Finding| {
            let reports = matches!(finding.kind, QuoteKind::Reported | QuoteKind::Mixed);
            reports && matches!(finding.source, Some(Source::Phrase(words)) if view.span(words) == source)
        };
        nearest.iter().find(is_own).map(|finding| finding.span)
    }
}
