//! [`Interview`]: which turns of a transcript have no label.

use crate::document::{Block, BlockKind, is_dash};
use crate::story::Kind;
use crate::syntax::{TokenRange, View};

/// The longest question, in bytes. A longer paragraph is an answer that ends with a question.
const MAX_QUESTION_BYTES: usize = 700;

/// Which turns of a transcript have no label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unlabelled {
    /// No turn, or only answers to labelled questions.
    Answers,
    /// The questions: only one person's answers are labelled.
    Questions,
    /// Questions and answers.
    Both,
}

/// A transcript of questions and answers.
#[derive(Clone, Copy)]
pub(super) struct Interview<'a> {
    view: View<'a>,
    pub(super) unlabelled: Unlabelled,
    /// Who answers the questions, if only questions are labelled or no turn is.
    pub(super) answering: Option<TokenRange>,
}

impl<'a> Interview<'a> {
    pub(super) fn read(view: View<'a>) -> Self {
        let unlabelled = unlabelled(view);
        let answering = match unlabelled {
            Unlabelled::Answers => answering_author(view),
            Unlabelled::Questions => None,
            Unlabelled::Both => view.author().or_else(|| interviewee(view)),
        };
        Self { view, unlabelled, answering }
    }

    /// Whether a block is a question without a label.
    pub(super) fn is_question(&self, at: usize) -> bool {
        let blocks = self.view.document.blocks();
        let asks = |at: usize| blocks.get(at).is_some_and(|block| is_question(self.view, block));
        match self.unlabelled {
            Unlabelled::Answers => false,
            Unlabelled::Questions => {
                asks(at) && blocks.get(at + 1).is_some_and(|next| next.kind == BlockKind::SpeakerLabel || asks(at + 1))
            }
            Unlabelled::Both => asks(at),
        }
    }
}

/// Whether a block of the body is a question, in marks or without: "When will the harbour open?"
fn is_question(view: View<'_>, block: &Block) -> bool {
    let words = block.span.of(view.segments.text);
    block.kind.is_body() && words.len() <= MAX_QUESTION_BYTES && words.trim_end().trim_end_matches(['”', '"', '»']).ends_with('?')
}

/// Which turns have no label, by the questions that an answer follows. One is enough at the start of a body, and two anywhere.
fn unlabelled(view: View<'_>) -> Unlabelled {
    if view.document.header.kind != Kind::Transcript {
        return Unlabelled::Answers;
    }
    let blocks = view.document.blocks();
    let is_label = |block: &Block| block.kind == BlockKind::SpeakerLabel;
    let mut labels = blocks.iter().filter(|block| is_label(block)).map(|block| block.span.of(view.segments.text));
    let first_label = labels.next();
    if let Some(first) = first_label {
        let asked = blocks.windows(2).filter(|pair| is_question(view, &pair[0]) && is_label(&pair[1])).count();
        let one_answers = labels.all(|label| label == first) && !is_question_label(first) && !is_dash(first);
        return if one_answers && asked > 0 { Unlabelled::Questions } else { Unlabelled::Answers };
    }
    let answered = blocks.windows(2).filter(|pair| is_question(view, &pair[0]) && pair[1].kind == BlockKind::Paragraph).count();
    let opens = blocks.iter().find(|block| block.kind.is_body()).is_some_and(|block| is_question(view, block));
    if answered > 1 || answered == 1 && opens { Unlabelled::Both } else { Unlabelled::Answers }
}

/// Whether a label is that of a question: "Q", "Question", "QUESTION 2".
fn is_question_label(label: &str) -> bool {
    let word = label.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.eq_ignore_ascii_case("q") || word.eq_ignore_ascii_case("question")
}

/// The author whom the header names, if only questions are labelled: then the author gives the answers.
fn answering_author(view: View<'_>) -> Option<TokenRange> {
    let mut labels = view.document.blocks().iter().filter(|block| block.kind == BlockKind::SpeakerLabel);
    view.author().filter(|_| labels.all(|label| is_question_label(label.span.of(view.segments.text))))
}

/// The only person whom the headline names, or else the only one above the body: "Interview with Minister Lund".
fn interviewee(view: View<'_>) -> Option<TokenRange> {
    let person = view.only_person_in_title().or_else(|| {
        let first = view.document.blocks().iter().find(|block| block.kind == BlockKind::Paragraph)?;
        view.only_person(TokenRange::new(0, view.tokens_in(first.span).first))
    })?;
    Some(TokenRange::new(person.first as usize, person.last as usize))
}
