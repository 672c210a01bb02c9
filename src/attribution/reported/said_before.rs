//! Words in the sentence before one that only says whose they are: "Norway needs calm. This was said by the Minister.", "“We need calm.” The
//! Minister said this in Oslo."

use super::content::{Content, ContentKind};
use super::cue_unit::Candidate;
use crate::attribution::cue;
use crate::attribution::finding::{Finding, FoundCue};
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::sentence_unit::SentenceUnit;
use crate::attribution::source::can_speak;
use crate::document::BlockKind;
use crate::lexicon::{Complements, CueClass, CueKind, Facts, Hit, Tense, WordSet};
use crate::rule::QuoteRule;
use crate::syntax::clause::{is_clause, is_this_alone};
use crate::syntax::noun_phrase::{skip_phrase, starting_at, subject_before};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The confidence in such words.
pub(super) const CONFIDENCE: f32 = 0.83;
/// The number of cues of a sentence that are read.
const MAX_CUES: usize = 3;
/// The number of tokens after a cue in which a clause that it governs is sought.
const MAX_CIRCUMSTANCE: usize = 24;
/// The number of tokens that auxiliaries may have between "this" and its verb.
const MAX_AUXILIARIES: usize = 4;

/// The words before a unit that says only whose they are. `last` is the last finding before it; `at` is the index of its first sentence.
pub(super) fn read(
    text: QuotedView<'_>,
    unit: &SentenceUnit,
    at: usize,
    last: Option<&Finding>,
) -> Option<(QuoteRule, Candidate)> {
    let view = text.view;
    // A cue in marks is part of other words: "“We agree.”⏎“We asked for tools,” said the Minister."
    let outside = |hit: &&Hit| text.quotes.covering(hit.first as usize).is_none();
    let (hit, source) = view.cues_in(unit.range).iter().take(MAX_CUES).filter(outside).find_map(|hit| {
        let after_quotation = text.quotes.closing_before(unit.range.first).is_some();
        let bare = || if after_quotation { bare_source(view, unit.range, *hit) } else { press_service(view, unit.range, *hit) };
        let owner = || if after_quotation { owner_of_words(view, unit.range, *hit) } else { None };
        Some((*hit, source(view, unit.range, *hit).or_else(bare).or_else(owner)?))
    })?;
    let (rule, content) = quotation_before(text, unit.range.first).or_else(|| sentence_before(text, at))?;
    // A quotation without a cue only seems to be of whoever spoke before.
    let is_taken = last.is_some_and(|last| last.cue.is_some() && last.span.end > view.span(content.range).start);
    let cue = found_cue(view, hit, unit.range.first).filter(|_| !is_taken)?;
    let claimed = source.last.max(hit.last as usize);
    Some((rule, Candidate { content, source: Some(source), cue, claimed, may_resume: false }))
}

/// The cue of such a sentence: its verb, or the noun of "these were the words of".
fn found_cue(view: View<'_>, hit: Hit, low: usize) -> Option<FoundCue> {
    let (form, cue) = view.cue(hit);
    if cue.kind == CueKind::Noun {
        let tokens = TokenRange::new(hit.first as usize, hit.last as usize);
        return Some(FoundCue { tokens, entry: form.cue, tense: Tense::Present });
    }
    let group = cue::verb_group(view, hit, low)?;
    Some(FoundCue { tokens: group.tokens, entry: form.cue, tense: group.tense })
}

/// The owner of the words before a sentence: "“…” Those were the sentiments of the Minister."
fn owner_of_words(view: View<'_>, sentence: TokenRange, hit: Hit) -> Option<TokenRange> {
    let (noun, these) = (hit.first as usize, sentence.first);
    let names = view.is_in(noun, WordSet::WordsNoun) && noun == these + 3 && view.tag(these + 2) == Tag::Determiner;
    let points = view.facts(these).any(Facts::PRONOUN_DEMONSTRATIVE) && view.facts(these + 1).any(Facts::BE);
    let source = starting_at(view, noun + 2, sentence.last).filter(|_| names && points && view.is(noun + 1, "of"))?;
    can_speak(view, source).then_some(source)
}

/// The source of a cue without an object in a sentence after a quotation: "“We are ready!” The Minister said.", "The Minister told reporters
/// in Oslo.", "The Minister said as she left."
fn bare_source(view: View<'_>, sentence: TokenRange, hit: Hit) -> Option<TokenRange> {
    let (_, cue) = view.cue(hit);
    let (verb, after) = (hit.first as usize, hit.last as usize);
    // "“…” Her deputy agreed": an answer, and not the words before it.
    let speaks = cue.kind == CueKind::Verb && !cue.weak && cue.takes.any(Complements::DIRECT) && cue.class != CueClass::Agreeing;
    let addressed = if cue.takes.any(Complements::ADDRESSEE) { skip_phrase(view, after, sentence.last) } else { after };
    let circumstance =
        matches!(view.tag(addressed), Tag::Stop | Tag::Subordinator | Tag::Preposition) || view.is(addressed, "as");
    // "“…” The Minister told the Council in Oslo that talks would go on."
    let governs = |at: usize| matches!(view.tag(at), Tag::Complementiser | Tag::Colon | Tag::Open);
    let rest = addressed..sentence.last.min(addressed + MAX_CIRCUMSTANCE);
    let ends = addressed >= sentence.last || circumstance && !rest.clone().any(governs);
    let source = subject_before(view, sentence.first, verb).filter(|subject| subject.first <= sentence.first + 1)?;
    (speaks && ends && view.tag(verb) == Tag::Finite && can_speak(view, source)).then_some(source)
}

/// The body that reported the sentence before, in a sentence that says no more: "The press service of the Ministry reported."
fn press_service(view: View<'_>, sentence: TokenRange, hit: Hit) -> Option<TokenRange> {
    let source = bare_source(view, sentence, hit)?;
    let is_body = (source.first..source.last).any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN));
    let alone = hit.last as usize + 1 >= sentence.last && !view.has(source, EntityFlags::PERSON);
    (alone && is_body).then_some(source)
}

/// The source of a cue that has "this" as its object: "This was said by the Minister", "The Minister said this on Monday".
fn source(view: View<'_>, sentence: TokenRange, hit: Hit) -> Option<TokenRange> {
    let (_, cue) = view.cue(hit);
    let (verb, after) = (hit.first as usize, hit.last as usize);
    let speaks = cue.kind == CueKind::Verb && cue.takes.any(Complements::DIRECT.or(Complements::THAT));
    // "be said" is a cue of its own.
    let auxiliaries = sentence.first + 1..after - 1;
    let is_passive = view.is(sentence.first, "this")
        && (1..=MAX_AUXILIARIES).contains(&auxiliaries.len())
        && auxiliaries.clone().all(|at| matches!(view.tag(at), Tag::Auxiliary | Tag::Adverb | Tag::Finite))
        && auxiliaries.clone().any(|at| view.facts(at).any(Facts::BE))
        && view.is(after, "by");
    let source = if is_passive {
        starting_at(view, after + 1, sentence.last)
    } else if !cue.weak && view.tag(verb) == Tag::Finite && is_this_alone(view, after) {
        subject_before(view, sentence.first, verb).filter(|subject| subject.first <= sentence.first + 1)
    } else {
        None
    };
    let is_named = |source: &TokenRange| {
        view.has(*source, EntityFlags::PERSON.or(EntityFlags::OFFICE)) || view.facts(source.first).any(Facts::PRONOUN_SUBJECT)
    };
    let speaks = speaks || is_passive && cue.lemma.starts_with("be ");
    source.filter(|source| speaks && can_speak(view, *source) && is_named(source))
}

fn quotation_before(text: QuotedView<'_>, first: usize) -> Option<(QuoteRule, Content)> {
    let quotation = text.quotes.closing_before(first)?;
    Some((QuoteRule::QuoteThenCue, Content { kind: ContentKind::Direct, range: quotation.outer }))
}

/// The sentence before one, in the same paragraph or the one before, without its stop.
fn sentence_before(text: QuotedView<'_>, at: usize) -> Option<(QuoteRule, Content)> {
    let (sentences, blocks) = (&text.segments.sentences, text.document.blocks());
    let (before, here) = (sentences.get(at.checked_sub(1)?)?, sentences.get(at)?);
    let is_paragraph = blocks.get(before.block as usize).is_some_and(|block| block.kind == BlockKind::Paragraph);
    let range = TokenRange::new(before.first as usize, before.last as usize);
    let range = TokenRange::new(range.first, range.last - usize::from(range.len() > 1 && text.tag(range.last - 1) == Tag::Stop));
    let is_near = before.block + 1 >= here.block && is_paragraph;
    (is_near && is_clause(text.view, range)).then(|| (QuoteRule::ClauseThenCue, Content::clause(range.first, range.last)))
}
