//! The rule `block-then-cue`.

use super::introducer::Introducer;
use super::unit::{Candidate, ParagraphUnit, Preceding};
use crate::attribution::finding::FoundCue;
use crate::attribution::{cue, source};
use crate::lexicon::{Complements, CueKind, Facts, Hit};
use crate::segment::Case;
use crate::story::QuoteKind;
use crate::syntax::noun_phrase::{starting_at, subject_before};
use crate::syntax::{Tag, TokenRange, View};

/// The fewest tokens that are a speaker's words.
const MIN_TOKENS: usize = 6;
/// The longest line that says whose words come before it, in tokens.
const MAX_LINE_TOKENS: usize = 40;

/// A paragraph without marks that ends with a comma, above a line with its cue and source; or several sentences in the first person whose
/// last one ends with them; or words between dashes before them. Quotations in marks below are the same speaker's.
///
/// Example: "We are ready, and we will stay in Chad,⏎said the Minister."
pub(super) fn block_then_cue(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let view = unit.text.view;
    let tokens = unit.paragraph().tokens;
    let marked = !unit.text.quotes.within(tokens.first, tokens.last).is_empty();
    let (words, source, cue, next) = if view.tag(tokens.last - 1) == Tag::Comma {
        let below = unit.paragraphs.get(unit.at + 1).filter(|below| !below.broken)?;
        let (source, cue) = inverted_cue(view, below.tokens)?;
        (TokenRange::new(tokens.first, tokens.last - 1), source, cue, unit.at + 2)
    } else if let Some((words, source, cue)) = between_dashes(unit) {
        (words, source, cue, unit.at + 1)
    } else {
        let (end, source, cue) = cue_at_end(unit)?;
        (TokenRange::new(tokens.first, end), source, cue, unit.at + 1)
    };
    if words.len() < MIN_TOKENS || marked {
        return None;
    }
    let introducer = Introducer { source, cue: Some(cue), colon: false, whole: false };
    let block = Candidate::without_cue(QuoteKind::Block, source, view.span(words), next);
    Some(Candidate { cue: Some(cue), planned: introducer.planned(), leaves: Preceding::Quotation(introducer), ..block })
}

/// The cue with which a paragraph of several sentences in the first person ends, its source, and the end of the words before them: "We are
/// ready. We will stay in Chad, said the Minister."
fn cue_at_end(unit: &ParagraphUnit<'_>) -> Option<(usize, TokenRange, FoundCue)> {
    let (view, paragraph) = (unit.text.view, unit.paragraph());
    let (first, last) = (paragraph.last_sentence.first as usize, paragraph.tokens.last);
    if first == paragraph.tokens.first || view.tag(last - 1) != Tag::Stop {
        return None;
    }
    let own = |at: usize| view.facts(at).any(Facts::FIRST_PERSON) && matches!(view.tag(at), Tag::Pronoun | Tag::Possessive);
    let verb = view.cues_in(TokenRange::new(first, last)).iter().rev().find(|hit| view.cue(**hit).1.kind == CueKind::Verb)?;
    let verb = verb.first as usize;
    let (source, cue) = inverted_cue(view, TokenRange::new(verb, last)).filter(|(source, _)| source.last + 1 >= last)?;
    let spoken = view.tag(verb - 1) == Tag::Comma && (paragraph.tokens.first..first).any(own);
    spoken.then_some((verb - 1, source, cue))
}

/// The words between the dash that opens a paragraph and the one before its source and cue, as in newspapers of the Balkans: "- We are ready.
/// We will stay - the Minister said."
fn between_dashes(unit: &ParagraphUnit<'_>) -> Option<(TokenRange, TokenRange, FoundCue)> {
    /// The most tokens after the second dash.
    const MAX_TOKENS: usize = 24;
    let (view, tokens) = (unit.text.view, unit.paragraph().tokens);
    // house: the marks
    let is_dash = |at: usize| ["-", "–", "—"].iter().any(|dash| view.is(at, dash));
    if !is_dash(tokens.first) {
        return None;
    }
    let mut after = (tokens.first + MIN_TOKENS..tokens.last).rev().take(MAX_TOKENS);
    let dash = after.find(|at| is_dash(*at))?;
    let line = TokenRange::new(dash + 1, tokens.last);
    let (source, cue) = cue_after_source(view, line).or_else(|| inverted_cue(view, line))?;
    Some((TokenRange::new(tokens.first + 1, dash), source, cue))
}

/// The source at the front of a line, and its cue: "the Minister said."
fn cue_after_source(view: View<'_>, line: TokenRange) -> Option<(TokenRange, FoundCue)> {
    let speaks = |hit: &&Hit| view.cue(**hit).1.kind == CueKind::Verb && view.cue(**hit).1.takes.any(Complements::DIRECT);
    let hit = view.cues_in(line).iter().find(speaks)?;
    let group = cue::verb_group(view, *hit, line.first).filter(|group| view.tag(group.tokens.first) == Tag::Finite)?;
    let source = subject_before(view, line.first, group.tokens.first)?;
    let opens = source.first == line.first && source::can_speak(view, source);
    opens.then_some((source, FoundCue { tokens: group.tokens, entry: view.cue(*hit).0.cue, tense: group.tense }))
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
