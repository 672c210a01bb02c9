//! Speech within speech: whose the inner words are, and which of them the outer speaker says.

use super::reading::SourceReading;
use super::registry::Registry;
use super::source::read_source;
use crate::Span;
use crate::attribution::Finding;
use crate::story::SpeakerForm;
use crate::syntax::View;

/// The number of sentences back in which whoever a pronoun means has spoken.
const MAX_SENTENCES_BACK: usize = 2;

/// A finding that becomes a quote.
pub(super) struct KeptFinding {
    /// Index into the findings.
    pub(super) finding: usize,
    /// Index of the quote that contains it.
    pub(super) within: Option<u32>,
}

/// Resolves the sources of words within words, and leaves out those of the outer speaker and of nobody. `entries` are the speakers of the
/// findings.
pub(super) fn resolve<'a>(
    view: View<'a>,
    registry: &mut Registry<'a>,
    findings: &'a [Finding],
    entries: &mut [Option<usize>],
) -> Vec<KeptFinding> {
    let mut kept: Vec<KeptFinding> = Vec::with_capacity(findings.len());
    // The last finding that is not within another, with its index among the quotes; and who spoke last in it.
    let mut outer: Option<(usize, Span, u32)> = None;
    let mut last = None;
    for (at, finding) in findings.iter().enumerate() {
        let Some(within) = finding.within else {
            outer = Some((at, finding.span, kept.len() as u32));
            last = None;
            kept.push(KeptFinding { finding: at, within: None });
            continue;
        };
        let Some((outer, span, quote)) = outer.filter(|(_, span, _)| *span == within) else { continue };
        debug_assert!(span.contains(finding.span));
        let Some(source) = finding.source.map(|source| read_source(view, source)) else { continue };
        let recent = last.filter(|(_, spoke)| view.sentence_of(source.at) <= spoke + MAX_SENTENCES_BACK).map(|(entry, _)| entry);
        entries[at] = speaker(registry, &source, recent);
        let Some(entry) = entries[at].filter(|_| entries[at] != entries[outer]) else { continue };
        if !registry.speaks_for(entries[outer], entry, &source) {
            last = Some((entry, view.sentence_of(source.at)));
            kept.push(KeptFinding { finding: at, within: Some(quote) });
        }
    }
    kept
}

/// The speaker of words within words. A pronoun means whoever spoke last in the same words.
fn speaker<'a>(registry: &mut Registry<'a>, source: &SourceReading<'a>, last: Option<usize>) -> Option<usize> {
    match source.form {
        SpeakerForm::Pronoun => last.filter(|last| registry.may_mean(source, *last)),
        _ => registry.resolve(source, None),
    }
}
