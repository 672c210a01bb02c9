//! From a [`Finding`] to the story's [`Quote`].

use crate::attribution::{Finding, Source, turn};
use crate::story::{Cue, Modality, Quote, QuoteKind};
use crate::syntax::View;

/// The quote of a finding; `speaker` is an index into the story's speakers.
pub(super) fn quote(view: View<'_>, finding: &Finding, speaker: Option<u32>) -> Quote {
    Quote {
        kind: finding.kind,
        span: finding.span,
        speaker,
        source: finding.source.map(|(Source::Phrase(words) | Source::Label(words))| view.span(words)),
        cue: finding.cue.map(|cue| {
            let entry = &view.lexicon.cues[cue.entry as usize];
            Cue { span: view.span(cue.tokens), lemma: entry.lemma.clone(), tense: cue.tense, class: entry.class }
        }),
        modality: if finding.planned { Modality::Planned } else { Modality::Said },
        confidence: finding.confidence,
        rule: finding.rule,
        end_rule: finding.end_rule,
        within: None,
        directions: if finding.kind == QuoteKind::Turn { turn::stage_directions(view, finding.span) } else { Vec::new() },
    }
}
