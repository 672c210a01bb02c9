//! Turns of a transcript: the words after a speaker's label, up to the next label.

mod unit;

mod labelled_turn;
mod unlabelled_answer;
mod unlabelled_question;

mod end;
mod interview;
mod stage_directions;

use super::finding::Finding;
use crate::rule::QuoteRule;
use crate::syntax::View;
use interview::Interview;
use unit::{BlockUnit, Turn, TurnRule};

pub(crate) use stage_directions::stage_directions;

/// The rules for the start of a turn. The first that holds wins; their order does not matter, since a label is not part of the body.
const RULES: &[TurnRule] = &[
    TurnRule { id: QuoteRule::LabelledTurn, confidence: 0.98, apply: labelled_turn::labelled_turn },
    TurnRule { id: QuoteRule::UnlabelledQuestion, confidence: 0.9, apply: unlabelled_question::unlabelled_question },
    TurnRule { id: QuoteRule::UnlabelledAnswer, confidence: 0.9, apply: unlabelled_answer::unlabelled_answer },
];

/// Finds a turn for each label that words follow, and for each question and answer that has no label.
pub(crate) fn find(view: View<'_>) -> Vec<Finding> {
    let sentences = &view.segments.sentences;
    let interview = Interview::read(view);
    let mut found = Vec::new();
    let mut open: Option<(&TurnRule, Turn)> = None;
    let mut sentence = 0;
    for at in 0..=view.document.blocks().len() {
        sentence += sentences[sentence..].iter().take_while(|sentence| (sentence.block as usize) < at).count();
        let unit = BlockUnit { view, at, sentence, interview, turn: open.map(|(_, turn)| turn) };
        if let Some(end) = end::END_RULES.iter().find(|rule| (rule.ends)(&unit)) {
            found.extend(open.take().and_then(|(rule, turn)| turn.finding(rule, end.id)));
        }
        if unit.is_separator() {
            open = None;
        }
        if let Some(begun) = RULES.iter().find_map(|rule| Some((rule, (rule.apply)(&unit)?))) {
            open = Some(begun);
        } else if let (Some((_, turn)), Some(more)) = (&mut open, unit.more_words()) {
            turn.words = Some(turn.words.map_or(more, |words| words.cover(more)));
        }
    }
    found
}
