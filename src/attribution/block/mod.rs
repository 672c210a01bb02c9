//! Block quotations: the paragraphs after "X said:", and the body of a statement that is issued in somebody's name.

mod unit;

mod block_after_colon;
mod block_after_cue;
mod block_on_cue_line;
mod block_then_cue;
mod quote_after_colon;
mod quote_alone;
mod quote_then_signature;
mod signed_letter;
mod statement_body;

mod collective;
mod end;
mod introducer;
mod lead;
mod narrator;
mod paragraphs;
mod salutation;
mod statement_source;
mod voice;

#[cfg(test)]
mod tests;

use super::finding::Finding;
use super::quoted_view::QuotedView;
use crate::document::BlockKind;
use crate::rule::QuoteRule;
use crate::syntax::View;
use introducer::Introducer;
use paragraphs::Paragraph;
use unit::{ParagraphRule, ParagraphUnit, Preceding};

/// The rules for paragraphs. The first that holds wins.
///
/// Quotations in marks come before blocks: the marks show where the words end, so an introducer before them governs nothing after them. The
/// body of a statement comes before a block after the header's last line, because the latter is for bodies in two voices, which are not
/// statements. A letter comes before both, since its signature shows whose words it has. Words that an introducer governs come before words
/// that a signature or the line itself attributes: a paragraph that is spoken does not speak for itself.
const RULES: &[ParagraphRule] = &[
    ParagraphRule { id: QuoteRule::QuoteAlone, confidence: 0.79, apply: quote_alone::quote_alone },
    ParagraphRule { id: QuoteRule::QuoteAfterColon, confidence: 0.95, apply: quote_after_colon::quote_after_colon },
    ParagraphRule { id: QuoteRule::SignedLetter, confidence: 0.9, apply: signed_letter::signed_letter },
    ParagraphRule { id: QuoteRule::StatementBody, confidence: 0.95, apply: statement_body::statement_body },
    ParagraphRule { id: QuoteRule::BlockAfterColon, confidence: 0.9, apply: block_after_colon::block_after_colon },
    ParagraphRule { id: QuoteRule::BlockAfterCue, confidence: 0.9, apply: block_after_cue::block_after_cue },
    ParagraphRule { id: QuoteRule::QuoteThenSignature, confidence: 0.98, apply: quote_then_signature::quote_then_signature },
    ParagraphRule { id: QuoteRule::BlockThenCue, confidence: 0.9, apply: block_then_cue::block_then_cue },
    ParagraphRule { id: QuoteRule::BlockOnCueLine, confidence: 0.8, apply: block_on_cue_line::block_on_cue_line },
];

/// Finds the words that whole paragraphs quote, in the order of the text, outside the turns of a transcript.
pub(crate) fn find(text: QuotedView<'_>, turns: &[Finding]) -> Vec<Finding> {
    let paragraphs = paragraphs::read(text.view);
    let before_turns =
        turns.first().map(|turn| paragraphs.partition_point(|paragraph| paragraph.block.span.end <= turn.span.start));
    let mut found = Vec::new();
    let mut preceding = header_line(text.view, paragraphs.first());
    let (mut at, mut turn) = (0, 0);
    while let Some(paragraph) = paragraphs.get(at) {
        while turns.get(turn).is_some_and(|turn| turn.span.end <= paragraph.block.span.start) {
            turn += 1;
        }
        if turns.get(turn).is_some_and(|turn| turn.span.overlaps(paragraph.block.span)) {
            (at, preceding) = (at + 1, Preceding::Other);
            continue;
        }
        let below = paragraphs.get(at + 1);
        let next = below.filter(|next| text.quotes.opening_at(next.tokens.first).is_some());
        let above = at.checked_sub(1).and_then(|above| paragraphs.get(above));
        let introduces = Introducer::at_end_of(text.view, *paragraph)
            .or_else(|| next.and_then(|_| Introducer::announcing(text.view, *paragraph)))
            .or_else(|| next.and_then(|_| Introducer::naming(text.view, *paragraph)))
            .or_else(|| {
                below.and_then(|below| {
                    Introducer::leading_on(text.view, *paragraph).filter(|_| lead::opens_words(text.view, below))
                })
            })
            .or_else(|| Introducer::announcing_text(text.view, *paragraph))
            .or_else(|| Introducer::announcing_of(text.view, *paragraph, *above?));
        let unit = ParagraphUnit { text, paragraphs: &paragraphs, at, preceding, introduces, before_turns };
        let candidate = RULES.iter().find_map(|rule| Some((rule, (rule.apply)(&unit)?)));
        (at, preceding) = match candidate {
            Some((rule, candidate)) => {
                found.push(candidate.finding(rule));
                (candidate.next, candidate.leaves)
            }
            // "“…”⏎ON SECURITY⏎“…”": a heading between the words of one speaker.
            None if next.is_some() && paragraph.is_heading(text.view) && unit.follows_quotation() => (at + 1, unit.preceding),
            None => (at + 1, introduces.map_or(Preceding::Other, Preceding::Introducer)),
        };
    }
    found
}

/// The last line of the header, if it says whose words follow: "The following is attributable to Spokesperson Ana Silva:".
fn header_line(view: View<'_>, first: Option<&Paragraph>) -> Preceding {
    let source = first.and_then(|first| {
        let before = view.document.blocks().get((first.last_sentence.block as usize).checked_sub(1)?)?;
        (before.kind == BlockKind::LeadIn).then(|| view.author()).flatten()
    });
    let introducer = |source| Introducer { source, cue: None, colon: true, whole: false };
    source.map_or(Preceding::Other, |source| Preceding::HeaderLine(introducer(source)))
}
