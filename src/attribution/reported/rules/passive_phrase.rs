use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_source::agent;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::noun_content::{is_courtesy, names_importance, names_position_of};
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::lexicon::{Complements, CueClass, Facts, WordSet};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::verb_group::VerbGroupRole;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens of a phrase of importance.
const MAX_PHRASE_TOKENS: usize = 40;

/// What was stressed, before its verb in the passive: "The need for talks was stressed.", "The value of trade was noted by both sides."
pub(super) fn passive_phrase(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (text, verb) = (unit.text, unit.group.tokens.first);
    if unit.group.role != VerbGroupRole::Passive || unit.content.is_some() {
        return None;
    }
    let stresses = unit.cue.class == CueClass::Stressing && unit.takes(Complements::NOUN_PHRASE) && !unit.is_weak();
    let notes = unit.takes(Complements::IMPORTANCE);
    let subject = || if stresses { subject_before(text.view, unit.low(), verb) } else { None };
    let important = if stresses || notes { importance_before(unit, verb) } else { None };
    let phrase =
        important.or_else(subject).map(|phrase| without_adverbs(unit, phrase)).filter(|phrase| is_said(unit, *phrase))?;
    let content = Content { kind: ContentKind::NounPhrase, range: phrase };
    let source = agent(unit, unit.group, Some(content));
    Some(Candidate { claimed: unit.after(), ..unit.candidate(content, source) })
}

/// The noun phrase of importance or need that ends before a verb, with the infinitive in it: "the need to talk".
fn importance_before(unit: &VerbUnit<'_>, verb: usize) -> Option<TokenRange> {
    let text = unit.text;
    let clause = (unit.low().max(verb.saturating_sub(MAX_PHRASE_TOKENS))..verb).rev().take_while(|at| !text.tag(*at).is_finite());
    let begins = |at: &usize| matches!(text.tag(*at), Tag::Determiner | Tag::Possessive) && opens_clause(unit, *at);
    let first = clause.filter(begins).last()?;
    let phrase = TokenRange::new(first, verb);
    (names_importance(text, phrase) || names_position_of(text, phrase)).then_some(phrase)
}

/// A phrase up to its last noun.
fn without_adverbs(unit: &VerbUnit<'_>, phrase: TokenRange) -> TokenRange {
    let mut last = phrase.last;
    while last > phrase.first + 1 && matches!(unit.text.tag(last - 1), Tag::Adverb | Tag::Comma) {
        last -= 1;
    }
    TokenRange::new(phrase.first, last)
}

/// Whether a phrase is more than a pronoun and a name, and opens its clause. A relative clause describes: "the plan that was stressed".
fn is_said(unit: &VerbUnit<'_>, phrase: TokenRange) -> bool {
    let text = unit.text;
    let before = phrase.last..unit.group.tokens.first;
    let relative = before.into_iter().any(|at| matches!(text.tag(at), Tag::Relative | Tag::Complementiser));
    let alone = phrase.len() >= 2 && text.tag(phrase.first) != Tag::Pronoun && !text.has(phrase, EntityFlags::PERSON);
    alone
        && !points_back(unit, phrase)
        && opens_clause(unit, phrase.first)
        && !relative
        && !is_courtesy(text, phrase.first, phrase.last)
}

/// Whether a phrase stands for words that came before it: "These sentiments".
fn points_back(unit: &VerbUnit<'_>, phrase: TokenRange) -> bool {
    phrase.len() == 2
        && unit.text.facts(phrase.first).any(Facts::PRONOUN_DEMONSTRATIVE)
        && unit.text.is_in(phrase.last - 1, WordSet::WordsNoun)
}

/// Whether a phrase that begins at a token opens its clause.
fn opens_clause(unit: &VerbUnit<'_>, first: usize) -> bool {
    let text = unit.text;
    first == text.sentence_start(first) || matches!(text.tag(first - 1), Tag::Comma | Tag::Conjunction | Tag::Semicolon)
}
