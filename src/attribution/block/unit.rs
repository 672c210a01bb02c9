//! [`ParagraphUnit`]: what a rule for paragraphs reads; [`Candidate`]: what it returns.

use super::end::BlockEnd;
use super::introducer::Introducer;
use super::paragraphs::Paragraph;
use crate::Span;
use crate::attribution::finding::{Finding, FoundCue, Source};
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::rule::Rule;
use crate::rule::EndRule;
use crate::story::QuoteKind;
use crate::syntax::TokenRange;

/// A rule for paragraphs. It reads the paragraph at which the words of a speaker may begin.
pub(super) type ParagraphRule = Rule<fn(&ParagraphUnit<'_>) -> Option<Candidate>>;

/// A paragraph outside the turns of a transcript, with what comes before and after it.
pub(super) struct ParagraphUnit<'a> {
    pub(super) text: QuotedView<'a>,
    /// Every paragraph of the body.
    pub(super) paragraphs: &'a [Paragraph],
    /// Index of the paragraph.
    pub(super) at: usize,
    pub(super) preceding: Preceding,
    /// The introducer at the end of this paragraph, for the paragraph after it.
    pub(super) introduces: Option<Introducer>,
    /// The number of paragraphs that come before the first turn of a transcript; `None` if the document has no turns.
    pub(super) before_turns: Option<usize>,
}

/// The text directly before a paragraph.
#[derive(Clone, Copy)]
pub(super) enum Preceding {
    /// The narrator's words, the end of a block, a turn, or the front of the body.
    Other,
    /// The last line of the header, which says whose words follow.
    HeaderLine(Introducer),
    /// A paragraph that ends with an introducer.
    Introducer(Introducer),
    /// A quotation in marks that an introducer governs.
    Quotation(Introducer),
    /// The signature of a quotation.
    Signature,
}

impl ParagraphUnit<'_> {
    pub(super) fn paragraph(&self) -> &Paragraph {
        &self.paragraphs[self.at]
    }

    /// The introducer of the paragraph. A heading, or a paragraph after a block outside the body, has none in the line before it.
    pub(super) fn introducer(&self) -> Option<&Introducer> {
        let paragraph = self.paragraph();
        match &self.preceding {
            Preceding::HeaderLine(introducer) => Some(introducer),
            Preceding::Introducer(introducer) if !paragraph.broken && !paragraph.is_heading(self.text.view) => Some(introducer),
            _ => None,
        }
    }

    /// Whether an introducer governs the words in marks above.
    pub(super) fn follows_quotation(&self) -> bool {
        matches!(self.preceding, Preceding::Quotation(_))
    }

    /// The span from the first block of this paragraph to the last block before paragraph `next`.
    pub(super) fn span_to(&self, next: usize) -> Span {
        self.paragraph().block.span.cover(self.paragraphs[next - 1].block.span)
    }
}

/// Words that a rule found.
pub(super) struct Candidate {
    pub(super) kind: QuoteKind,
    pub(super) span: Span,
    /// The words that name who speaks; empty if the text names nobody.
    pub(super) source: TokenRange,
    pub(super) cue: Option<FoundCue>,
    /// Whether the words are announced in advance.
    pub(super) planned: bool,
    pub(super) end: Option<EndRule>,
    /// The confidence in the end of the words. Without it, the confidence of the rule counts.
    pub(super) confidence: Option<f32>,
    /// Index of the paragraph after the words.
    pub(super) next: usize,
    /// The text before that paragraph.
    pub(super) leaves: Preceding,
}

impl Candidate {
    /// A block with an introducer, from the paragraph of a unit up to an end.
    pub(super) fn block_up_to(unit: &ParagraphUnit<'_>, introducer: &Introducer, end: BlockEnd) -> Self {
        Self {
            cue: introducer.cue,
            planned: introducer.planned(),
            end: Some(end.rule),
            confidence: Some(end.confidence),
            ..Self::without_cue(QuoteKind::Block, introducer.source, unit.span_to(end.next), end.next)
        }
    }

    /// A quotation in marks with an introducer, which also governs the quotations after it.
    pub(super) fn quotation(introducer: &Introducer, span: Span, next: usize) -> Self {
        Self {
            cue: introducer.cue,
            planned: introducer.planned(),
            leaves: Preceding::Quotation(*introducer),
            ..Self::without_cue(QuoteKind::Direct, introducer.source, span, next)
        }
    }

    /// Words with a source and no cue.
    pub(super) fn without_cue(kind: QuoteKind, source: TokenRange, span: Span, next: usize) -> Self {
        Self { kind, span, source, cue: None, planned: false, end: None, confidence: None, next, leaves: Preceding::Other }
    }

    pub(super) fn finding(&self, rule: &ParagraphRule) -> Finding {
        Finding {
            kind: self.kind,
            span: self.span,
            source: (self.source.len() > 0).then_some(Source::Phrase(self.source)),
            cue: self.cue,
            planned: self.planned,
            rule: rule.id,
            end_rule: self.end,
            confidence: self.confidence.unwrap_or(rule.confidence),
            within: None,
        }
    }
}
