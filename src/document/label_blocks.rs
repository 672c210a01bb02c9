//! Blocks of the labels of a dialogue, and what is spoken between them.

use super::block::{Block, BlockKind};
use super::line::shape::{has_more_words, is_in_title_case};
use super::line::turn_label::without_remark;
use super::turn_candidate::TurnCandidate;
use crate::lexicon::line::{LineSet, LineTables};

/// Makes each label of a turn a block of its own before the words that it opens. Between two turns only a line in title case is a
/// heading: "Anything else?" is spoken.
pub(super) fn split_labels(text: &str, blocks: Vec<Block>, turns: &[TurnCandidate], tables: &LineTables) -> Vec<Block> {
    if turns.is_empty() {
        return blocks;
    }
    let mut parted = Vec::with_capacity(blocks.len() + turns.len());
    let mut turns = turns.iter().peekable();
    let mut in_turn = false;
    for (at, block) in blocks.into_iter().enumerate() {
        let Some(turn) = turns.next_if(|turn| turn.block == at) else {
            parted.push(block);
            continue;
        };
        if let Some(last) = parted.last_mut().filter(|last: &&mut Block| in_turn && last.kind == BlockKind::Heading) {
            if is_spoken(last.span.of(text), tables) {
                last.kind = BlockKind::Paragraph;
            }
        }
        in_turn = true;
        parted.push(Block { kind: BlockKind::SpeakerLabel, span: turn.label });
        if !turn.rest.is_empty() {
            parted.push(Block { kind: BlockKind::Paragraph, span: turn.rest });
        }
    }
    parted
}

/// Whether a line between two turns, with the shape of a heading, is spoken.
fn is_spoken(words: &str, tables: &LineTables) -> bool {
    let one_word = !has_more_words(words, 1) && words.chars().any(char::is_lowercase);
    // "Relations with Ruritania (Minister’s visit)", but "(Laughter)" and "Very good. (Laughter.)"
    let remark = words.len();
    let is_sound = words.starts_with('(') || words.ends_with([']']) || words.ends_with(".)");
    let words = if is_sound { words } else { without_remark(words) };
    let is_cut = words.len() < remark;
    // "Ruritania’s missile launch" is a heading, "Well, I will" is not.
    let names_topic = || {
        let has_end = words.ends_with(|c: char| c.is_ascii_punctuation() || c == '…');
        let mut speakers = words.split_whitespace().filter(|word| tables.has(LineSet::FirstPerson, *word));
        !has_end && has_more_words(words, 2) && speakers.next().is_none()
    };
    !is_cut && one_word || words.ends_with(['?', '—', '-', ')']) || !(is_in_title_case(words, tables) || names_topic())
}
