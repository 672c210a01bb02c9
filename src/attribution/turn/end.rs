//! The rules for the end of a turn.

use super::unit::BlockUnit;
use crate::attribution::rule::RuleForEnd;
use crate::rule::EndRule;

/// A rule for the end of a turn: whether the turn ends before this block.
type TurnEndRule = RuleForEnd<fn(&BlockUnit<'_>) -> bool>;

/// At most one of these holds for a block: it is past the last one, a label, a line of marks, or other words of the body.
pub(super) const END_RULES: &[TurnEndRule] = &[
    TurnEndRule { id: EndRule::NextLabel, ends: next_label },
    TurnEndRule { id: EndRule::Separator, ends: separator },
    TurnEndRule { id: EndRule::AnswerFollows, ends: answer_follows },
    TurnEndRule { id: EndRule::QuestionFollows, ends: question_follows },
    TurnEndRule { id: EndRule::EndOfText, ends: end_of_text },
];

/// "MS LIND: Thank you.⏎QUESTION: Madam Minister …"
fn next_label(unit: &BlockUnit<'_>) -> bool {
    unit.is_label()
}

/// "MS LIND: Thank you.⏎* * *⏎After the briefing, the Spokesperson answered a question on fish."
fn separator(unit: &BlockUnit<'_>) -> bool {
    unit.is_separator()
}

/// "Q: Will talks go on?⏎They will."
fn answer_follows(unit: &BlockUnit<'_>) -> bool {
    unit.unlabelled_answer().is_some()
}

/// "Will talks go on?⏎They will.⏎When?"
fn question_follows(unit: &BlockUnit<'_>) -> bool {
    unit.unlabelled_question().is_some()
}

/// "MS LIND: Thank you." is the last line.
fn end_of_text(unit: &BlockUnit<'_>) -> bool {
    unit.block().is_none()
}
