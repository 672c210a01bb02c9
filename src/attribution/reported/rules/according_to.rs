use crate::attribution::finding::FoundCue;
use crate::attribution::reported::complement_end;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::{Candidate, CueUnit};
use crate::attribution::reported::report_reported;
use crate::attribution::reported::verb_unit::FINITE;
use crate::attribution::source::{is_document, is_norm_at};
use crate::lexicon::{Facts, Tense, WordSet};
use crate::syntax::clause::{begins_clause, is_clause};
use crate::syntax::noun_phrase::starting_at;
use crate::syntax::{Tag, TokenRange};

/// The number of tokens that may come between a fronted source and its comma.
const MAX_SOURCE_TOKENS: usize = 24;

/// A clause before or after "according to": "According to the President, talks go on.", "Talks go on, according to the President."
pub(super) fn according_to(unit: &CueUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let (first, claimed) = (unit.first(), unit.sentence.claimed);
    // "That's according to Ms Silva": her words are in the sentence before.
    if first > claimed && text.facts(first - 1).any(Facts::BE) && first <= claimed + 3 {
        return None;
    }
    if is_norm_at(text.view, unit.after()) {
        return None;
    }
    let whole = without_subject(unit, starting_at(text.view, unit.after(), unit.sentence.range.last)?);
    if let Some(quotation) = quotation_after_inset(unit, whole) {
        return Some(candidate(unit, quotation, whole));
    }
    // "The President plans to visit Oslo, according to her office."
    let closes = first > unit.sentence.range.first && text.tag(first - 1) == Tag::Comma && text.tag(whole.last) == Tag::Stop;
    let start = if closes && claimed + 1 >= first { report_reported::start(unit, whole) } else { None };
    if let Some(start) = start {
        return Some(candidate(unit, Content::clause(start, first - 1), whole));
    }
    // "welcomed the envoy, who, according to her, was a friend": the words after the cue.
    let related = first - usize::from(first > claimed && text.tag(first - 1) == Tag::Comma);
    if related > claimed && text.tag(related - 1) == Tag::Relative {
        return Some(candidate(unit, relative_clause(unit, whole)?, whole));
    }
    let fronted = first <= claimed + 1 || !is_clause(text.view, TokenRange::new(claimed, first));
    let range = if fronted { clause_after(unit, whole)? } else { clause_before(unit) };
    // "stressed her support, condemning the raid, according to the statement": what comes after a comma is part of the report before it.
    let goes_on = text.tag(range.first) == Tag::Comma;
    if goes_on || range.last <= range.first + 1 || fronted && report_reported::passes_on(unit, whole, range) {
        return None;
    }
    let content = match text.quotes.opening_at(range.first).filter(|quotation| quotation.outer.last >= range.last) {
        Some(quotation) => Content { kind: ContentKind::Direct, range: quotation.outer },
        None => Content::clause(range.first, range.last),
    };
    Some(candidate(unit, content, whole))
}

/// A source without the subject of the clause after it, which looks like an apposition: "According to the spokesman, Lund is in Oslo".
fn without_subject(unit: &CueUnit<'_>, whole: TokenRange) -> TokenRange {
    let text = unit.text;
    let comma = (whole.first + 1..whole.last).find(|at| text.tag(*at) == Tag::Comma).filter(|_| text.tag(whole.last).is_finite());
    comma.map_or(whole, |comma| TokenRange::new(whole.first, comma))
}

/// Content of the whole phrase after the preposition.
fn candidate(unit: &CueUnit<'_>, content: Content, whole: TokenRange) -> Candidate {
    let tokens = TokenRange::new(unit.first(), unit.after());
    Candidate {
        content,
        source: Some(owner(unit, whole)),
        cue: FoundCue { tokens, entry: unit.form.cue, tense: Tense::Present },
        claimed: content.range.last.max(whole.last),
        may_resume: false,
    }
}

/// The words in marks that complete the clause before an inset: "The pact is, in the words of Ms Lund, “a bridge”."
fn quotation_after_inset(unit: &CueUnit<'_>, source: TokenRange) -> Option<Content> {
    let text = unit.text;
    let inset = unit.first() > unit.sentence.range.first && text.tag(unit.first() - 1) == Tag::Comma;
    let closes = matches!(text.tag(source.last), Tag::Comma | Tag::Colon);
    let quotation = text.quotes.opening_at(source.last + 1).filter(|_| inset && closes)?;
    Some(Content { kind: ContentKind::Direct, range: quotation.outer })
}

/// The source in the phrase: "her" in "according to her assessment", "the Minister" in "according to the Minister’s words", otherwise the
/// whole phrase.
fn owner(unit: &CueUnit<'_>, whole: TokenRange) -> TokenRange {
    let clitic = whole.last.checked_sub(2).filter(|clitic| *clitic > whole.first);
    let possesses = clitic.is_some_and(|clitic| unit.text.facts(clitic).any(Facts::POSSESSIVE_CLITIC));
    if possesses && unit.text.is_in(whole.last - 1, WordSet::WordsNoun) {
        return TokenRange::new(whole.first, whole.last - 2);
    }
    let owned = unit.text.facts(whole.first).any(Facts::PRONOUN_POSSESSIVE) && whole.len() == 2;
    if owned && is_document(unit.text.view, whole) { TokenRange::new(whole.first, whole.first + 1) } else { whole }
}

/// The clause after a fronted source. In "The dam, according to Ms Lund, will be full", the clause continues after the source.
fn clause_after(unit: &CueUnit<'_>, source: TokenRange) -> Option<TokenRange> {
    let (text, first, high) = (unit.text, unit.first(), unit.sentence.range.last);
    let inset = first > unit.sentence.claimed + 1 && text.tag(first - 1) == Tag::Comma;
    // "According to results of polls conducted by Ms Lund, …": the source ends at the comma before the clause.
    let comma = (source.last..high.min(source.last + MAX_SOURCE_TOKENS)).find(|at| text.tag(*at) == Tag::Comma);
    let after = comma.map_or(source.last, |comma| comma + 1);
    let end = complement_end::end(text, TokenRange::new(after, high), ContentKind::Bare, FINITE);
    let start = if inset { unit.sentence.claimed } else { after };
    // "According to a survey carried out for the ministry:" gives no words.
    let no_clause = start == source.last && !begins_clause(text.view, start, end);
    (!no_clause).then_some(TokenRange::new(start, end))
}

/// The verb after the source and what belongs to it, if the source stands between a relative pronoun and its verb.
fn relative_clause(unit: &CueUnit<'_>, source: TokenRange) -> Option<Content> {
    let (text, high) = (unit.text, unit.sentence.range.last);
    let verb = source.last + usize::from(text.tag(source.last) == Tag::Comma);
    let end = complement_end::end(text, TokenRange::new(verb, high), ContentKind::Bare, FINITE);
    (text.tag(verb).is_finite() && end > verb + 1).then(|| Content::clause(verb, end))
}

/// The clause before the cue, without its final marks.
fn clause_before(unit: &CueUnit<'_>) -> TokenRange {
    let mut end = unit.first();
    while end > unit.sentence.claimed && matches!(unit.text.tag(end - 1), Tag::Comma | Tag::Dash) {
        end -= 1;
    }
    TokenRange::new(unit.sentence.claimed, end)
}
