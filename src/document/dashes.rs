//! Turns of an interview that open with a dash instead of a label: "– Why now?⏎– The ice is thin."

use super::block::Block;
use super::dialogue::Headline;
use super::line::headline::is_monologue;
use super::line::turn_label::TurnStrength;
use super::turn_candidate::{SetOff, TurnCandidate};
use crate::Span;

/// The shortest answer that is one turn beside a single question, in bytes. A list may contain a question, too.
const MIN_ONLY_ANSWER: usize = 120;

/// Whether the label of a turn is a dash, so that it names nobody.
pub(crate) fn is_dash(label: &str) -> bool {
    matches!(label, "-" | "–" | "—")
}

/// The paragraphs that open with a dash, if questions and answers alternate in them and the headline names no speech.
pub(super) fn dashed_turns(text: &str, blocks: &[Block], headline: Headline<'_>) -> Vec<TurnCandidate> {
    if headline.kind.is_some_and(is_monologue) {
        return Vec::new();
    }
    let body = blocks.iter().enumerate().filter(|(_, block)| block.kind.is_body());
    let dashed: Vec<_> = body.filter_map(|(at, block)| dashed(text, at, block.span)).collect();
    let asks = |turn: &TurnCandidate| turn.rest.of(text).ends_with('?');
    let answered = dashed.windows(2).filter(|pair| asks(&pair[0]) && !asks(&pair[1])).count();
    let alternate = dashed.first().is_some_and(asks) && 2 * answered + 1 >= dashed.len();
    let only = |answer: &TurnCandidate| answer.rest.len() >= MIN_ONLY_ANSWER;
    let is_long = answered > 1 || dashed.last().is_some_and(only);
    if answered > 0 && alternate && is_long { dashed } else { Vec::new() }
}

/// The turn that a paragraph makes if it opens with a dash and a capital: "- Why now?", "-Why now?".
fn dashed(text: &str, block: usize, paragraph: Span) -> Option<TurnCandidate> {
    let words = paragraph.of(text);
    let after = words.strip_prefix(['-', '–', '—'])?;
    let rest = after.trim_start();
    let dash = Span::new(paragraph.start, paragraph.start + (words.len() - after.len()) as u32);
    let rest_span = Span::new(paragraph.end - rest.len() as u32, paragraph.end).trim(text);
    let opens = rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘'));
    let turn = TurnCandidate { block, label: dash, rest: rest_span, strength: TurnStrength::Office, set_off: SetOff::Colon };
    opens.then_some(turn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use crate::document::block::BlockKind;

    fn count(lines: &[&str]) -> usize {
        count_below(None, lines)
    }

    fn count_below(kind: Option<Kind>, lines: &[&str]) -> usize {
        let text = lines.join("\n");
        let mut start = 0;
        let blocks: Vec<_> = lines
            .iter()
            .map(|line| {
                let span = Span::new(start, start + line.len() as u32);
                start = span.end + 1;
                Block { kind: BlockKind::Paragraph, span }
            })
            .collect();
        dashed_turns(&text, &blocks, Headline { title: "", kind }).len()
    }

    #[test]
    fn questions_and_answers_alternate() {
        assert_eq!(count(&["-Why now?", "- The ice is thin.", "It melts.", "– Who pays?", "– Both sides do."]), 4);
        assert_eq!(count(&["- Why now?", &format!("- {}.", ["Because the ice is thin"; 6].join(" and "))]), 2);
    }

    #[test]
    fn lists_are_no_turns() {
        assert_eq!(count(&["- Ports", "- Ferries", "- Who pays?", "- Quotas"]), 0);
        assert_eq!(count(&["- Why now?", "- Who pays?", "- What is next?"]), 0);
        assert_eq!(count(&["- Why now?", "- Ports"]), 0);
        let lines = ["- Why now?", "- The ice is thin.", "- Who pays?", "- Both sides do."];
        assert_eq!((count(&lines), count_below(Some(Kind::Statement), &lines)), (4, 0));
    }
}
