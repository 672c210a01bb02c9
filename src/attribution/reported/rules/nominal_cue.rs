use crate::attribution::finding::FoundCue;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::reported::complement_end;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::{Candidate, CueUnit};
use crate::attribution::reported::said_clause::is_in_said_clause;
use crate::attribution::reported::verb_unit::FINITE;
use crate::attribution::source::can_speak;
use crate::lexicon::{Complements, CueKind, Facts};
use crate::story::{CueClass, Tense};
use crate::syntax::noun_phrase::{starting_at, subject_before};
use crate::syntax::{Tag, TokenRange};

/// The number of tokens that the adjuncts of a noun may have before its verb.
const MAX_ADJUNCT_TOKENS: usize = 10;

/// A noun that reports, after the possessive of its source: "Her message was that talks go on.", "Ms Silva's call for calm".
pub(super) fn nominal_cue(unit: &CueUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let (source, kind, start) = match owner(unit) {
        Some(source) => content_start(unit).map(|(kind, start)| (source, kind, start))?,
        None => after_owner(unit)?,
    };
    if kind == ContentKind::NounPhrase && is_in_said_clause(unit) {
        return None;
    }
    let mut end = complement_end::end(text, TokenRange::new(start, unit.sentence.range.last), kind, FINITE);
    // "Ms Silva’s call for calm was heard": the noun is the subject of the verb.
    if kind == ContentKind::NounPhrase && text.tag(start - 1) == Tag::Preposition {
        end = end_of_phrase(text, TokenRange::new(start, end));
    }
    let tokens = TokenRange::new(unit.first(), unit.after());
    // "Her message was clear: “Talks go on.”"
    let marks = text.quotes.opening_at(start).filter(|quotation| quotation.outer.last >= end);
    let kind = if marks.is_some() { ContentKind::Direct } else { ContentKind::That };
    (end > start).then(|| Candidate {
        content: Content { kind, range: TokenRange::new(start, end) },
        source: Some(source),
        cue: FoundCue { tokens, entry: unit.form.cue, tense: Tense::Present },
        claimed: end,
        may_resume: false,
    })
}

/// The possessive before the noun: "his", "Ms Silva's".
fn owner(unit: &CueUnit<'_>) -> Option<TokenRange> {
    let (text, low) = (unit.text, unit.sentence.claimed);
    // "in her own words"
    let before = unit.first().checked_sub(1)?;
    let before = before - usize::from(before > low && text.is(before, "own"));
    let possessive = Some(before).filter(|at| *at >= low && text.tag(*at) == Tag::Possessive)?;
    if text.facts(possessive).any(Facts::PRONOUN_POSSESSIVE) {
        return Some(TokenRange::new(possessive, possessive + 1));
    }
    // "In Minister Lund’s words, “…”"
    if let Some(preposition) = in_before_words(unit) {
        return starting_at(text.view, preposition + 1, possessive);
    }
    subject_before(text.view, low, possessive)
}

/// The owner after the noun, and the clause after that: "It is the view of Ms Silva that talks go on", "rejected the claim by Oslo that talks
/// had failed". At the start of a sentence, the verb of the noun comes after the clause, and it is not clear where the clause
/// ends. Such a noun is left out.
fn after_owner(unit: &CueUnit<'_>) -> Option<(TokenRange, ContentKind, usize)> {
    let (text, preposition) = (unit.text, unit.after());
    let opens = unit.first() <= unit.sentence.range.first + 1;
    if opens || !unit.takes(Complements::THAT) || !(text.is(preposition, "of") || text.is(preposition, "by")) {
        return None;
    }
    let source = starting_at(text.view, preposition + 1, unit.sentence.range.last)?;
    let that = source.last;
    // "an analysis of banks that have failed": a relative clause.
    let clause = text.tag(that) == Tag::Complementiser && text.is(that, "that") && !text.tag(that + 1).is_finite();
    (clause && can_speak(text.view, source)).then_some((source, ContentKind::That, that + 1))
}

/// The "in" of a phrase with the noun, if words in marks follow: "In her words, “talks go on.”"
fn in_before_words(unit: &CueUnit<'_>) -> Option<usize> {
    let (text, range) = (unit.text, unit.sentence.range);
    let leads = |at: &usize| text.is(*at, "in") && (*at == range.first || text.tag(at - 1) == Tag::Comma);
    let low = range.first.max(unit.first().saturating_sub(MAX_ADJUNCT_TOKENS));
    let mut phrase = (low..unit.first()).rev().take_while(|at| !text.tag(*at).is_finite());
    text.quotes.opening_at(unit.after() + 1).and_then(|_| phrase.find(leads))
}

/// The end of a noun phrase before its verb; a relative clause in it has a verb of its own.
fn end_of_phrase(text: QuotedView<'_>, range: TokenRange) -> usize {
    let ends = |at: &usize| text.tag(*at).is_finite() || matches!(text.tag(*at), Tag::Relative | Tag::Complementiser);
    let verb = (range.first + 1..range.last).find(ends).filter(|at| text.tag(*at).is_finite());
    verb.unwrap_or(range.last)
}

/// The first token of the content, which comes after the noun's verb or after "that", "for" and the like, and the kind of the content.
fn content_start(unit: &CueUnit<'_>) -> Option<(ContentKind, usize)> {
    let (text, after) = (unit.text, unit.after());
    if unit.cue.kind == CueKind::Verb {
        // "Ms Silva’s call for calm": the preposition is part of the phrase.
        return Some((ContentKind::NounPhrase, after));
    }
    // "His message to the generals was clear: …"
    let verb = (after..after + MAX_ADJUNCT_TOKENS).find(|at| !(text.tag(*at).is_nominal() || text.tag(*at) == Tag::Preposition));
    if let Some(be) = verb.filter(|at| text.facts(*at).any(Facts::BE)) {
        let mut next = be + 1;
        while matches!(text.tag(next), Tag::Adverb | Tag::Adjective) {
            next += 1;
        }
        let leads = text.tag(next) == Tag::Colon || text.tag(next) == Tag::Complementiser && text.is(next, "that");
        return leads.then_some((ContentKind::That, next + 1));
    }
    let start = match text.tag(after) {
        Tag::Comma | Tag::Colon if unit.takes(Complements::DIRECT) && in_before_words(unit).is_some() => after + 1,
        // "Her message: “Talks go on.”"
        Tag::Colon if text.quotes.opening_at(after + 1).is_some() => after + 1,
        Tag::Complementiser if text.is(after, "that") => after + 1,
        Tag::To if unit.cue.class == CueClass::Urging && unit.takes(Complements::INFINITIVE) => after,
        // "her concern over the talks": what it is about is no content.
        Tag::Preposition if unit.cue.class == CueClass::Warning && !unit.takes(Complements::DIRECT) => return None,
        Tag::Preposition if unit.cue.prepositions.iter().any(|known| text.is(after, known)) => after + 1,
        _ => return None,
    };
    Some((ContentKind::NounPhrase, start))
}
