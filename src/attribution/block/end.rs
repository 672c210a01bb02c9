//! The end of a block: the rules for ends, and the choice between them.

use super::introducer::Introducer;
use super::narrator;
use super::paragraphs::{self, Paragraph};
use super::salutation::is_salutation;
use crate::attribution::rule::RuleForEnd;
use crate::rule::EndRule;
use crate::syntax::{Tag, TokenRange, View};

/// The end of a block.
#[derive(Clone, Copy)]
pub(super) struct BlockEnd {
    /// Index of the paragraph after the block.
    pub(super) next: usize,
    pub(super) rule: EndRule,
    /// The confidence in the end.
    pub(super) confidence: f32,
}

/// Confidence in an end that the markup of a quotation shows.
const MARKUP_CONFIDENCE: f32 = 0.99;
/// Confidence in the end of a statement, before which only its author can speak.
const STATEMENT_CONFIDENCE: f32 = 0.9;
/// Confidence in an end with even signs for and against, and how much each point of difference adds. Set on annotated releases.
const WEIGHED_CONFIDENCE: f32 = 0.8;
const CONFIDENCE_PER_POINT: f32 = 0.05;

/// The number of paragraphs of joint words that are read. It bounds the time for long texts.
const MAX_JOINT_PARAGRAPHS: usize = 120;

/// The number of lines that may address an audience.
const MAX_LINES_OF_ADDRESS: usize = 12;

/// A rule for an end that does not depend on the speaker: whether the block ends before this paragraph.
type HardEndRule = RuleForEnd<fn(&NextParagraph<'_>) -> bool>;

/// The paragraph before which a block may end.
struct NextParagraph<'a> {
    view: View<'a>,
    paragraphs: &'a [Paragraph],
    /// Index of the first paragraph of the block.
    first: usize,
    /// Index of the paragraph; past the last one at the end of the text.
    at: usize,
    /// Whether the block is a quotation by its markup.
    in_markup: bool,
}

/// The order decides which name an end gets if two rules hold. The end of the text comes first: the others read a paragraph. A block
/// outside the body comes before markup, because it ends quotations in markup too. An introducer comes last, because reading it costs
/// most.
const HARD_END_RULES: &[HardEndRule] = &[
    HardEndRule { id: EndRule::EndOfText, ends: end_of_text },
    HardEndRule { id: EndRule::Boilerplate, ends: boilerplate },
    HardEndRule { id: EndRule::Markup, ends: markup },
    HardEndRule { id: EndRule::Heading, ends: heading },
    HardEndRule { id: EndRule::NextCue, ends: next_cue },
];

/// "We are ready." is the last paragraph.
fn end_of_text(next: &NextParagraph<'_>) -> bool {
    next.at == next.paragraphs.len()
}

/// "We are ready.⏎Notes to editors⏎…": a block outside the body comes before the paragraph.
fn boilerplate(next: &NextParagraph<'_>) -> bool {
    next.paragraphs[next.at].broken
}

/// "`<blockquote>`We are ready.`</blockquote>`": a quotation by markup begins or ends.
fn markup(next: &NextParagraph<'_>) -> bool {
    next.in_markup != next.paragraphs[next.at].is_markup_quotation()
}

/// "We are ready.⏎Background". A line among those that address the audience is none: "Excellency,⏎Members of the Council⏎We are ready."
fn heading(next: &NextParagraph<'_>) -> bool {
    let is_sentence =
        |paragraph: &Paragraph| paragraph.has_finite_verb(next.view) || next.view.tag(paragraph.tokens.last - 1) == Tag::Stop;
    let addresses = || {
        let before = &next.paragraphs[next.first..next.at];
        before.len() <= MAX_LINES_OF_ADDRESS && is_salutation(next.view, &before[0]) && !before.iter().any(is_sentence)
    };
    next.paragraphs[next.at].is_heading(next.view) && !addresses()
}

/// "We are ready.⏎The Prime Minister added:"
fn next_cue(next: &NextParagraph<'_>) -> bool {
    Introducer::at_end_of(next.view, next.paragraphs[next.at]).is_some()
}

/// The first hard end of a block whose first paragraph is `first`: the index of the paragraph after the block, and the rule.
pub(super) fn hard_end(view: View<'_>, paragraphs: &[Paragraph], first: usize) -> (usize, EndRule) {
    let mut next = NextParagraph { view, paragraphs, first, at: first + 1, in_markup: paragraphs[first].is_markup_quotation() };
    loop {
        if let Some(rule) = HARD_END_RULES.iter().find(|rule| (rule.ends)(&next)) {
            return (next.at, rule.id);
        }
        next.at += 1;
    }
}

/// The end of a statement that is issued as a whole, whose first paragraph is `first`: the first hard end. No narrator resumes in it.
pub(super) fn of_statement(view: View<'_>, paragraphs: &[Paragraph], first: usize) -> BlockEnd {
    let (next, rule) = hard_end(view, paragraphs, first);
    of_markup(&paragraphs[first], next, rule).unwrap_or(BlockEnd { next, rule, confidence: STATEMENT_CONFIDENCE })
}

/// The end of a speaker's words whose first paragraph is `first`: the first hard end, or where the narrator resumes before it.
pub(super) fn of_speech(view: View<'_>, paragraphs: &[Paragraph], first: usize, speaker: TokenRange) -> BlockEnd {
    let (next, rule) = hard_end(view, paragraphs, first);
    of_markup(&paragraphs[first], next, rule).unwrap_or_else(|| {
        let resumes = narrator_resumes(view, &paragraphs[..next], first, speaker);
        // The earlier end wins. If the narrator does not resume before the hard end, that one says why the block ends.
        if resumes.next < next { resumes } else { BlockEnd { rule, ..resumes } }
    })
}

/// The end of what several say as "we" below a report: the first heading after their last "we". Headings between are theirs.
pub(super) fn of_joint_words(view: View<'_>, paragraphs: &[Paragraph], first: usize) -> BlockEnd {
    let speaks = |paragraph: &Paragraph| paragraphs::in_first_person(view, std::slice::from_ref(paragraph));
    let high = paragraphs.len().min(first + MAX_JOINT_PARAGRAPHS);
    let last = (first..high).rev().find(|at| speaks(&paragraphs[*at])).unwrap_or(first);
    let heading = (last + 1..high).find(|at| paragraphs[*at].is_heading(view) || paragraphs[*at].broken);
    let (next, rule) = heading.map_or((paragraphs.len(), EndRule::EndOfText), |next| (next, EndRule::Heading));
    BlockEnd { next, rule, confidence: STATEMENT_CONFIDENCE }
}

/// The end of a quotation by markup, which its markup shows unless the text ends.
fn of_markup(paragraph: &Paragraph, next: usize, rule: EndRule) -> Option<BlockEnd> {
    let rule = if rule == EndRule::EndOfText { rule } else { EndRule::Markup };
    paragraph.is_markup_quotation().then_some(BlockEnd { next, rule, confidence: MARKUP_CONFIDENCE })
}

/// "We are ready.⏎The visit will also include talks on trade.": where the narrator resumes in paragraphs that begin at `first` and end at
/// a hard end.
pub(super) fn narrator_resumes(view: View<'_>, paragraphs: &[Paragraph], first: usize, speaker: TokenRange) -> BlockEnd {
    let resumes = narrator::resumes(view, &paragraphs[first..], speaker);
    let confidence = (WEIGHED_CONFIDENCE + resumes.margin * CONFIDENCE_PER_POINT).clamp(0.55, 0.95);
    BlockEnd { next: first + resumes.paragraphs, rule: EndRule::NarratorResumes, confidence }
}
