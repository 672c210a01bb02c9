use crate::attribution::marks::unit::QuotationUnit;
use crate::attribution::source::can_speak;
use crate::lexicon::Facts;
use crate::segment::Sentence;
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens that such a quotation has at least.
const MIN_QUOTATION_TOKENS: usize = 10;
/// The fewest tokens of a sentence in marks that follows one about a person.
const MIN_SENTENCE_TOKENS: usize = 5;
/// The number of sentences before such a quotation in its paragraph that are read.
const MAX_SENTENCES_BACK: usize = 4;
/// The number of tokens of a sentence in which its first finite verb must come.
const MAX_TOKENS_TO_VERB: usize = 40;

/// A paragraph in marks in the first person, before anybody has spoken. The subject of the paragraph above says it, or else that of the
/// headline: "Minister Ana Silva visited Oslo.⏎“We will keep the port open for all ships.”"
pub(super) fn quote_below_subject(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    in_paragraph(unit).or_else(|| below_paragraph(unit))
}

/// A sentence in marks after one about a person, in the same paragraph: "Minister Ana Silva thanked the crews. “We will keep the port open.”"
fn in_paragraph(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let (view, range, quotation) = (unit.text.view, unit.sentence.range, unit.quotation);
    let fills = quotation.outer.first == range.first && quotation.outer.last + 1 >= range.last;
    let speech = quotation.inner.len() >= MIN_SENTENCE_TOKENS && quotation.is_sentence(view);
    let before = view.sentence_of(range.first).checked_sub(1)?;
    let before = view.segments.sentences.get(before).filter(|before| before.block == unit.sentence.block)?;
    let apart = unit.text.quotes.within(before.first as usize, before.last as usize).is_empty();
    if unit.last_source.is_some_and(|last| last.block == unit.sentence.block) || !fills || !speech || !apart {
        return None;
    }
    // "Minister Silva met the crews. The talks focused on trade. “I praise the crews,” …": words in the first person.
    let opens = || {
        let own = (quotation.inner.first..quotation.inner.last).any(|at| view.is(at, "I") || view.is(at, "we"));
        let sentences = &view.segments.sentences;
        let low = view.sentence_of(range.first).saturating_sub(MAX_SENTENCES_BACK);
        let here = &sentences[low..view.sentence_of(range.first)];
        here.iter().filter(|_| own).find(|sentence| sentence.block == unit.sentence.block)
    };
    person_who_acts(view, before).or_else(|| person_who_acts(view, opens()?))
}

/// A paragraph in marks in the first person, below one about a person.
fn below_paragraph(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let (text, range, quotation) = (unit.text, unit.sentence.range, unit.quotation);
    let view = text.view;
    let fills = quotation.outer.first == range.first && quotation.outer.last >= range.last;
    let speech = quotation.inner.len() >= MIN_QUOTATION_TOKENS && quotation.is_sentence(view);
    let own = |at: usize| view.facts(at).any(Facts::FIRST_PERSON) && matches!(view.tag(at), Tag::Pronoun | Tag::Possessive);
    if unit.last_source.is_some() || !fills || !speech || !(quotation.inner.first..quotation.inner.last).any(own) {
        return None;
    }
    let sentences = &view.segments.sentences;
    let here = view.sentence_of(range.first);
    let above = sentences.get(here.checked_sub(1)?)?.block;
    let next = sentences.get(view.sentence_of(range.last)).is_none_or(|next| next.block != unit.sentence.block);
    let opens = sentences[..here].iter().rev().take_while(|sentence| sentence.block == above).last()?;
    let body = view.document.blocks().get(above as usize).is_some_and(|block| block.kind.is_body());
    if above == unit.sentence.block || !next || !body {
        return None;
    }
    person_who_acts(view, opens).or_else(|| person_who_acts(view, headline(view)?))
}

/// The sentence of the headline.
fn headline(view: View<'_>) -> Option<&Sentence> {
    let title = view.document.header.title?;
    let sentences = &view.segments.sentences;
    sentences.get(sentences.partition_point(|sentence| sentence.span.start < title.start))
}

/// The subject of a sentence, if it is a person.
fn person_who_acts(view: View<'_>, sentence: &Sentence) -> Option<TokenRange> {
    let (first, last) = (sentence.first as usize, sentence.last as usize);
    let verb = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(|at| view.tag(*at).is_finite())?;
    let subject = subject_before(view, first, verb)?;
    (view.has(subject, EntityFlags::PERSON) && can_speak(view, subject)).then_some(subject)
}
