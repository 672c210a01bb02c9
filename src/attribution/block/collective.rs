//! The people who speak of themselves in the third person in a joint text: "The Ministers reaffirmed the importance of trade. They agreed".

use super::introducer::first_finite;
use super::paragraphs::{self, Paragraph};
use crate::attribution::quoted_view::QuotedView;
use crate::lexicon::{Facts, OfficeKind, WordSet};
use crate::story::Kind;
use crate::syntax::{EntityFlags, TokenRange, View, noun_phrase};

/// The number of paragraphs at the start of a body that are read, and of sentences of each. They bound the time for long texts.
const PARAGRAPHS_READ: usize = 24;
const SENTENCES_READ: usize = 6;
/// The fewest sentences whose subject is the group.
const MIN_SENTENCES: usize = 3;

/// Whether a group is the subject of most sentences of a joint statement or a communiqué, and nothing is in the first person.
pub(super) fn speaks(text: QuotedView<'_>, body: &[Paragraph]) -> bool {
    let view = text.view;
    let is_joint = matches!(view.document.header.kind, Kind::JointStatement | Kind::Communique);
    if !is_joint || paragraphs::in_first_person(view, body) {
        return false;
    }
    let (mut own, mut other) = (0, 0);
    for paragraph in body.iter().take(PARAGRAPHS_READ) {
        let from = view.sentence_of(paragraph.tokens.first);
        let sentences = view.segments.sentences.get(from..).unwrap_or_default().iter();
        let within = sentences.take_while(|sentence| (sentence.first as usize) < paragraph.tokens.last).take(SENTENCES_READ);
        for sentence in within {
            match subject(view, TokenRange::new(sentence.first as usize, sentence.last as usize)) {
                Some(group) if is_group(view, group) => own += 1,
                Some(they) if own > 0 && view.facts(they.first).any(Facts::PLURAL_PRONOUN) => own += 1,
                _ => other += 1,
            }
        }
    }
    own >= MIN_SENTENCES && own >= other
}

/// The subject of a sentence.
fn subject(view: View<'_>, sentence: TokenRange) -> Option<TokenRange> {
    noun_phrase::subject_before(view, sentence.first, first_finite(view, sentence)?)
}

/// Whether a noun phrase is several people or states without names: "the Ministers", "both sides", "the Heads of State".
fn is_group(view: View<'_>, words: TokenRange) -> bool {
    let head = (words.first..words.last).take_while(|at| !view.is(*at, "of")).last();
    let is_plural = head.is_some_and(|head| view.word(head).ends_with('s'));
    let is_office = view.offices_in(words).any(|(tokens, office)| {
        let ends = head.is_some_and(|head| tokens.last == head + 1);
        ends && (office.kind == OfficeKind::Collective || is_plural && office.kind.is_of_one())
    });
    let is_side = head.is_some_and(|head| view.is_in(head, WordSet::GroupNoun) || view.is_in(head, WordSet::PersonNoun));
    is_plural && (is_office || is_side) && !view.has(words, EntityFlags::PERSON)
}
