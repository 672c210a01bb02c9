//! The rule `block-then-cue`.

use super::introducer::Introducer;
use super::unit::{Candidate, ParagraphUnit, Preceding};
use crate::attribution::finding::FoundCue;
use crate::attribution::{cue, source};
use crate::lexicon::{Complements, CueKind};
use crate::segment::Case;
use crate::story::QuoteKind;
use crate::syntax::noun_phrase::starting_at;
use crate::syntax::{Tag, TokenRange, View};

/// The fewest tokens that are a speaker's words.
const MIN_TOKENS: usize = 6;
/// The longest line that says whose words come before it, in tokens.
const MAX_LINE_TOKENS: usize = 40;

/// A paragraph without marks that ends with a comma, above a line with its cue and source. Quotations in marks below the line are the same
/// speaker's.
///
/// Example: "We are ready, and we will stay in Chad,⏎said the Minister."
pub(super) fn block_then_cue(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let view = unit.text.view;
    let tokens = unit.paragraph().tokens;
    let next = unit.paragraphs.get(unit.at + 1).filter(|next| !next.broken)?;
    let quoted = unit.text.quotes.within(tokens.first, tokens.last).iter().any(|marked| marked.outer.first == tokens.first);
    if tokens.len() < MIN_TOKENS || view.tag(tokens.last - 1) != Tag::Comma || quoted {
        return None;
    }
    let (source, cue) = inverted_cue(view, next.tokens)?;
    let introducer = Introducer { source, cue: Some(cue), colon: false, whole: false };
    let span = view.span(TokenRange::new(tokens.first, tokens.last - 1));
    let block = Candidate::without_cue(QuoteKind::Block, source, span, unit.at + 2);
    Some(Candidate { cue: Some(cue), planned: introducer.planned(), leaves: Preceding::Quotation(introducer), ..block })
}

/// The cue at the front of a line in small letters, and the source after it, with which the sentence ends: "said the Minister."
fn inverted_cue(view: View<'_>, line: TokenRange) -> Option<(TokenRange, FoundCue)> {
    let hit = view.cues_in(TokenRange::new(line.first, line.first + 1)).first()?;
    let (form, entry) = view.cue(*hit);
    let small = view.token(line.first).is_some_and(|token| token.case() == Case::Lower);
    if entry.kind != CueKind::Verb || !entry.takes.any(Complements::DIRECT) || !small || line.len() > MAX_LINE_TOKENS {
        return None;
    }
    let group = cue::verb_group(view, *hit, line.first).filter(|group| view.tag(group.tokens.first) == Tag::Finite)?;
    let source = starting_at(view, hit.last as usize, line.last).filter(|source| source::can_speak(view, *source))?;
    let ends = source.last >= line.last || matches!(view.tag(source.last), Tag::Stop | Tag::Comma | Tag::Preposition);
    ends.then_some((source, FoundCue { tokens: group.tokens, entry: form.cue, tense: group.tense }))
}
