//! What ends words in quotation marks that no mark of their family closes.

use super::mark_family::MarkFamily;
use super::pairing::{OpenMark, Paragraph};
use crate::lexicon::Hit;
use crate::syntax::{Tag, TokenRange};

/// The number of tokens of a report between the words that it attributes and the next mark: ", said Ms Lund."
const MAX_REPORT_TOKENS: usize = 24;

impl Paragraph<'_> {
    /// What ends words that no mark of their family closes before the next opening mark at `next`.
    pub(super) fn close_without_mark(&self, open: OpenMark, next: usize) -> Option<TokenRange> {
        self.other_mark(open, next).or_else(|| self.before_report(open, next).map(|end| TokenRange::new(end, end)))
    }

    /// A single mark that closes a double one by mistake: "“We agree.’". It comes after the end of a sentence or a clause, before a space,
    /// and closes no single mark.
    fn other_mark(&self, open: OpenMark, before: usize) -> Option<TokenRange> {
        let view = self.view;
        if open.family != MarkFamily::Double {
            return None;
        }
        let mut inner = 0_u32;
        for at in view.quotation_marks(TokenRange::new(open.at + 1, before)) {
            if MarkFamily::of(view.word(at)) != Some(MarkFamily::Single) {
                continue;
            }
            let ends = matches!(view.tag(at - 1), Tag::Stop | Tag::Comma);
            match view.tag(at) {
                Tag::Open => inner += 1,
                _ if inner > 0 => inner -= 1,
                _ if ends => return Some(TokenRange::new(at, at + 1)),
                _ => {}
            }
        }
        None
    }

    /// The end of words that no mark closes before the next opening mark at `next`: “We agree, said Ms Lund. “It took a week.”
    fn before_report(&self, open: OpenMark, next: usize) -> Option<usize> {
        let view = self.view;
        let opens_sentence = open.at == self.tokens.first || view.tag(open.at - 1) == Tag::Stop;
        if open.family != MarkFamily::Double || !opens_sentence || view.tag(next - 1) != Tag::Stop {
            return None;
        }
        let low = open.at.max(next.saturating_sub(MAX_REPORT_TOKENS));
        let finite = |hit: &Hit| view.tag(hit.first as usize) == Tag::Finite;
        let inverted = |comma: usize| view.cues_in(TokenRange::new(comma + 1, comma + 2)).first().is_some_and(finite);
        // ", Ms Lund said."
        let last = |comma: usize| {
            let ends = |hit: &&Hit| hit.last as usize + 1 == next && finite(hit);
            let cue = view.cues_in(TokenRange::new(comma + 1, next)).iter().find(ends);
            cue.is_some_and(|cue| self.is_name(TokenRange::new(comma + 1, cue.first as usize)))
        };
        let reports = |comma: &usize| view.tag(*comma) == Tag::Comma && (inverted(*comma) || last(*comma));
        (low..next).rev().find(reports).map(|comma| comma + 1)
    }

    /// Whether words may name who speaks: "Ms Lund", "the Minister of Trade".
    fn is_name(&self, words: TokenRange) -> bool {
        let part = |at: usize| self.view.tag(at).is_nominal() || self.view.tag(at) == Tag::Preposition;
        words.len() > 0 && (words.first..words.last).all(part)
    }
}
