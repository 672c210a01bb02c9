//! The rule `quote-then-signature` for paragraphs.

use super::paragraphs::{self, Paragraph};
use super::unit::{Candidate, ParagraphUnit, Preceding};
use crate::attribution::signature::{self, MAX_SIGNATURE_TOKENS};
use crate::rule::EndRule;
use crate::story::QuoteKind;
use crate::syntax::{TokenRange, View};

/// The number of paragraphs that a signature in the last of them signs.
const MAX_SIGNED_PARAGRAPHS: usize = 6;

/// A quotation by markup without an introducer, with a signature on its last line or on the line after it.
///
/// Example: "`<blockquote>`“We agreed on a date.”⏎— Ana Silva, Minister of Trade`</blockquote>`"
/// Also words in the first person, or in marks, with a signature whose line break is lost: "We thank our people.Minister Ana Silva".
pub(super) fn quote_then_signature(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let view = unit.text.view;
    let (source, line) = if begins_quotation(unit) && unit.introduces.is_none() {
        first_signature(view, unit.paragraphs, unit.at)?
    } else {
        signature_run_together(unit)?
    };
    let last = unit.paragraphs[line - 1];
    let marked = unit.text.quotes.opening_at(unit.paragraph().tokens.first);
    let candidate = if let Some(marked) = marked.filter(|marked| marked.outer.last + 1 >= last.tokens.last) {
        Candidate::without_cue(QuoteKind::Direct, source, view.span(marked.inner), line + 1)
    } else {
        let block = Candidate::without_cue(QuoteKind::Block, source, unit.span_to(line), line + 1);
        let end = if begins_quotation(unit) { EndRule::Markup } else { EndRule::Signature };
        Candidate { end: Some(end), ..block }
    };
    Some(Candidate { leaves: Preceding::Signature, ..candidate })
}

/// Whether a quotation by markup begins here: after the signature of the one before, or after a paragraph that is none.
fn begins_quotation(unit: &ParagraphUnit<'_>) -> bool {
    let paragraph = unit.paragraph();
    let goes_on = !paragraph.broken && unit.at > 0 && unit.paragraphs[unit.at - 1].is_markup_quotation();
    paragraph.is_markup_quotation() && (!goes_on || matches!(unit.preceding, Preceding::Signature))
}

/// The signatory of the quotation whose first paragraph is `first`, and the index of the signature's line: the first line within the markup
/// that begins with a dash, or else the line after the markup. Another quotation begins after the signature.
fn first_signature(view: View<'_>, paragraphs: &[Paragraph], first: usize) -> Option<(TokenRange, usize)> {
    let within = |line: &Paragraph| line.is_markup_quotation() && !line.broken;
    let mut line = first + 1;
    while paragraphs.get(line).is_some_and(within) {
        if let Some(source) = signer(view, &paragraphs[line], Dash::Required) {
            return Some((source, line));
        }
        line += 1;
    }
    Some((signer(view, paragraphs.get(line)?, Dash::Optional)?, line))
}

/// The signatory of words whose signature follows them in their last paragraph, and the index of the signature.
fn signature_run_together(unit: &ParagraphUnit<'_>) -> Option<(TokenRange, usize)> {
    let (view, paragraphs) = (unit.text.view, unit.paragraphs);
    let last = paragraphs.len().min(unit.at + MAX_SIGNED_PARAGRAPHS + 1);
    let in_one_block = |line: &usize| paragraphs[*line].last_sentence.block == paragraphs[*line - 1].last_sentence.block;
    let line = (unit.at + 1..last).find(in_one_block)?;
    let words = &paragraphs[unit.at..line];
    let marked = unit.text.quotes.opening_at(unit.paragraph().tokens.first).is_some();
    let goes_on = |paragraph: &Paragraph| !paragraph.is_heading(view) && !paragraph.broken;
    let spoken = marked || paragraphs::writer_in_first_person(unit.text, &words[..1]);
    (spoken && words[1..].iter().all(goes_on)).then_some((paragraphs[line].tokens, line))
}

/// Whether a signature must begin with a dash or a bullet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dash {
    Required,
    Optional,
}

/// The signatory in a line: "— Ana Silva, Minister of Trade".
fn signer(view: View<'_>, line: &Paragraph, dash: Dash) -> Option<TokenRange> {
    let TokenRange { first, last } = line.tokens;
    let opens = signature::opens(view, first);
    if line.broken || line.tokens.len() > MAX_SIGNATURE_TOKENS || dash == Dash::Required && !opens {
        return None;
    }
    signature::signer(view, first + usize::from(opens), last)
}
