//! The rule `block-on-cue-line`.

use super::end;
use super::introducer::{Introducer, MAX_INTRODUCER_TOKENS};
use super::paragraphs::VOICE_TOKENS;
use super::unit::{Candidate, ParagraphUnit};
use crate::lexicon::Facts;
use crate::rule::EndRule;
use crate::syntax::{Tag, TokenRange};

/// The fewest tokens after the colon that are a speaker's words.
const MIN_TOKENS: usize = 4;
/// The number of paragraphs that the words may have. Each block is searched for its end from its start. Without a bound, the time for a text
/// of such blocks would grow with the square of their number.
const MAX_PARAGRAPHS: usize = 128;

/// Paragraphs without marks whose first words are on the line of their cue. Without marks, only the first person shows that these are
/// the words of a speaker.
///
/// Example: "The President said: I am proud of you.⏎We’ve come far."
pub(super) fn block_on_cue_line(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    if unit.introduces.is_some() {
        return None;
    }
    let view = unit.text.view;
    let tokens = unit.paragraph().tokens;
    let mut front = tokens.first..tokens.last.min(tokens.first + MAX_INTRODUCER_TOKENS);
    let words = TokenRange::new(front.find(|at| view.tag(*at) == Tag::Colon)? + 1, tokens.last);
    let first_person =
        |at: usize| view.facts(at).any(Facts::FIRST_PERSON) && matches!(view.tag(at), Tag::Pronoun | Tag::Possessive);
    if words.len() < MIN_TOKENS
        || view.tag(words.first) == Tag::Open
        || !(words.first..words.last.min(words.first + VOICE_TOKENS)).any(first_person)
    {
        return None;
    }
    let introducer = Introducer::read(view, TokenRange::new(tokens.first, words.first)).filter(|introducer| !introducer.whole)?;
    let paragraphs = &unit.paragraphs[..unit.paragraphs.len().min(unit.at + MAX_PARAGRAPHS)];
    let (hard_end, _) = end::hard_end(view, paragraphs, unit.at);
    let mut end = end::narrator_resumes(view, &paragraphs[..hard_end], unit.at, introducer.source);
    if end.next == unit.paragraphs.len() {
        end.rule = EndRule::EndOfText;
    }
    let block = Candidate::block_up_to(unit, &introducer, end);
    Some(Candidate { span: view.span(words).cover(unit.paragraphs[end.next - 1].block.span), ..block })
}
