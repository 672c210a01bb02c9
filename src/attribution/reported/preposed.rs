//! [`Preposed`]: content before its source and cue: "…, X said", "…, said X".

use super::content::{Content, ContentKind};
use super::cue_unit::CueUnit;
use super::report_reported;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::source::{can_speak, is_document};
use crate::lexicon::{Complements, Facts, WordSet};
use crate::segment::Case;
use crate::syntax::brackets::{before_brackets, skip_brackets};
use crate::syntax::clause::{MAX_CLAUSE_TOKENS, begins_clause, is_clause};
use crate::syntax::noun_phrase::{ending_at, skip_phrase};
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens that adjuncts may have between a cue and the comma after it.
const MAX_ADJUNCT_TOKENS: usize = 12;

/// The number of tokens that an aside between dashes may have.
const MAX_ASIDE_TOKENS: usize = 48;

/// Content before its source and cue.
#[derive(Clone, Copy)]
pub(super) struct Preposed {
    pub(super) content: Content,
    pub(super) source: TokenRange,
    /// One past the cue, or past the subject after it.
    pub(super) after: usize,
}

/// The position of the verb, of its source and of its content.
pub(super) struct Place {
    /// The first token of the verb group.
    pub(super) verb: usize,
    /// The subject before the verb.
    pub(super) subject: Option<TokenRange>,
    /// The subject after the verb.
    pub(super) inverted: Option<TokenRange>,
    /// The content after the verb.
    pub(super) content: Option<Content>,
    /// One past the last token that the verb may govern.
    pub(super) high: usize,
}

/// The content before a verb and its source. `None` if the verb governs words after it.
pub(super) fn read(unit: &CueUnit<'_>, place: &Place) -> Option<Preposed> {
    let text = unit.text;
    let (content, source, after) = match (place.subject, place.inverted) {
        (_, Some(source)) => (content_before(unit, place.verb, source)?, source, unit.after().max(source.last)),
        (Some(source), None) => (content_before(unit, source.first, source)?, source, unit.after()),
        (None, None) => return None,
    };
    // "received the envoy, who conveyed to him the greetings": a relative clause describes its antecedent.
    let relative = place.inverted.is_none() && place.verb > 0 && text.tag(place.verb - 1) == Tag::Relative;
    if content.kind != ContentKind::Direct && relative {
        return None;
    }
    // Content after the cue is the better reading, unless marks or an inverted subject show that the words before it were said.
    if content.kind != ContentKind::Direct && place.content.is_some() && place.inverted.is_none() {
        return None;
    }
    // "…, the spokesman told reporters here"
    let addressee = unit.takes(Complements::ADDRESSEE) && place.inverted.is_none();
    let end = if addressee { skip_phrase(text.view, after, place.high) } else { after };
    let alone = content.kind == ContentKind::Direct || end >= place.high || governs_nothing(unit, end);
    alone.then_some(Preposed { content, source, after })
}

/// Whether a verb can attribute the clause before it and its source. A weak one does so after a document ("…, the figures show") and at
/// the end of the clause ("…, Ms Lund added.").
fn attributes_clause(unit: &CueUnit<'_>, source: TokenRange) -> bool {
    let (view, after) = (unit.text.view, unit.after());
    let ends = after >= unit.sentence.range.last || matches!(view.tag(after), Tag::Stop | Tag::Comma);
    let adds = unit.takes(Complements::BARE) && unit.takes(Complements::DIRECT);
    !unit.cue.weak || is_document(view, source) || adds && ends && can_speak(view, source)
}

/// Whether a verb governs nothing after it: the clause ends, or an adjunct begins.
fn governs_nothing(unit: &CueUnit<'_>, at: usize) -> bool {
    let text = unit.text;
    let ends = matches!(
        text.tag(at),
        Tag::Stop
            | Tag::Comma
            | Tag::Close
            | Tag::Dash
            | Tag::Semicolon
            | Tag::Adverb
            | Tag::Preposition
            | Tag::Subordinator
            | Tag::BracketOpen
            | Tag::Relative
            | Tag::Complementiser
    );
    ends || text.facts(at).any(Facts::CALENDAR.or(Facts::TEMPORAL))
        // "the agency reports citing the ministry"
        || text.is_in(at, WordSet::Ground)
        // "the President said receiving the envoy"
        || text.tag(at) == Tag::Ing && unit.takes(Complements::DIRECT)
        // "said in a statement issued here"
        || text.tag(at - 1) == Tag::Noun && text.facts(at).any(Facts::VERB_PARTICIPLE)
}

/// The content before the source or the inverted verb at `at`: a quotation, or a clause and a comma.
fn content_before(unit: &CueUnit<'_>, at: usize, source: TokenRange) -> Option<Content> {
    let (text, claimed) = (unit.text, unit.sentence.claimed);
    if !unit.takes(Complements::DIRECT.or(Complements::THAT).or(Complements::BARE)) {
        return None;
    }
    let inside = at > unit.sentence.range.first;
    let comma = inside && text.tag(at - 1) == Tag::Comma;
    // "“…,” – the ministry said"
    let dash = inside && matches!(text.tag(at - 1), Tag::Dash | Tag::Hyphen);
    let end = if comma || dash { at - 1 } else { before_copula(text, at).unwrap_or(at) };
    if let Some(quoted) = quotation_before(unit, at, end) {
        return Some(quoted);
    }
    // A verb that governs no clause attributes none: "Speaking as talks went on, Mr Lund paid tribute to the crew".
    let governs_clause = unit.takes(Complements::THAT.or(Complements::BARE));
    // "Talks – now in their third week – go on, officials said", "Ports are open – with one exception – officials said"
    let opens_aside = |at: usize| text.tag(at) == Tag::Dash && is_clause(text.view, TokenRange::new(claimed, at));
    let closes_aside = || dash && (claimed.max(at.saturating_sub(MAX_ASIDE_TOKENS))..at - 1).any(opens_aside);
    if !(comma || closes_aside()) || !governs_clause || !attributes_clause(unit, source) {
        return None;
    }
    let first = if end > claimed {
        with_first_conjunct(text, unit.sentence.range.first, claimed)
    } else {
        report_reported::start(unit, source)?
    };
    let first = if first == unit.sentence.range.first { after_place(text, first) } else { first };
    let range = before_description(text, TokenRange::new(first, end), source);
    let clause = is_clause(text.view, range) || is_plural_clause(unit, range);
    (!is_circumstance(unit, range) && clause).then_some(Content::clause(range.first, range.last))
}

/// One past the place that opens a sentence as its dateline: "OSLO: Ports are open", "OSLO (Norway) – Ports are open".
fn after_place(text: QuotedView<'_>, first: usize) -> usize {
    /// The number of tokens that the place may have.
    const MAX_PLACE_TOKENS: usize = 4;
    let is_place = |at: &usize| text.token(*at).is_some_and(|token| token.case() == Case::Upper) && text.tag(*at) == Tag::Name;
    let name = (first..first + MAX_PLACE_TOKENS).take_while(is_place).count();
    let mark = skip_brackets(text.view, first + name);
    let ends = name > 0 && matches!(text.tag(mark), Tag::Colon | Tag::Dash | Tag::Hyphen);
    if ends { mark + 1 } else { first }
}

/// Content without the description of a person who comes after it: "Ports are open, the leader of the crew, Ana Silva told the press."
fn before_description(text: QuotedView<'_>, range: TokenRange, source: TokenRange) -> TokenRange {
    let view = text.view;
    let named = view.has(source, EntityFlags::PERSON);
    let description =
        ending_at(view, range.first, range.last).filter(|phrase| named && view.tag(phrase.first) == Tag::Determiner);
    let describes = |phrase: &TokenRange| {
        phrase.first > range.first
            && view.tag(phrase.first - 1) == Tag::Comma
            && view.has(*phrase, EntityFlags::OFFICE)
            && !view.has(*phrase, EntityFlags::PERSON)
    };
    let end = description.filter(describes).map_or(range.last, |phrase| phrase.first - 1);
    TokenRange::new(range.first, end)
}

/// Whether words at the start of a sentence may be a clause whose verb, after a plural, looks like a noun: "Norway and Chile support the
/// plan, Ms Lund said."
fn is_plural_clause(unit: &CueUnit<'_>, range: TokenRange) -> bool {
    let text = unit.text;
    let ends = unit.after() >= unit.sentence.range.last || text.tag(unit.after()) == Tag::Stop;
    let subject = matches!(text.tag(range.first), Tag::Name | Tag::Determiner | Tag::Noun | Tag::Adjective);
    // The verb has an object with a determiner.
    let verb = |at: usize| {
        let base = text.facts(at).any(Facts::VERB_BASE) && matches!(text.tag(at), Tag::Base | Tag::Noun);
        base && matches!(text.tag(at + 1), Tag::Determiner | Tag::Possessive) && text.tag(at - 1) != Tag::Determiner
    };
    ends && subject && range.first == unit.sentence.range.first && (range.first + 1..range.last).take(MAX_CLAUSE_TOKENS).any(verb)
}

/// The start of a clause whose second half begins at `at`: "Norway ruled out talks and will stay calm, Lund said". Its subject is in the
/// first half, so all of it was said.
fn with_first_conjunct(text: QuotedView<'_>, first: usize, at: usize) -> usize {
    let next = at + 1 + usize::from(text.tag(at + 1) == Tag::Adverb);
    let shares_subject = matches!(text.tag(next), Tag::Finite | Tag::Modal | Tag::Auxiliary);
    if text.tag(at) == Tag::Conjunction && shares_subject { first } else { at }
}

/// The end of the words before "is how" and "was what": "“…” is how the Minister put it". The source begins at `at`.
fn before_copula(text: QuotedView<'_>, at: usize) -> Option<usize> {
    let be = at.checked_sub(2)?;
    (text.tag(at - 1) == Tag::Relative && text.facts(be).any(Facts::BE)).then_some(be)
}

/// The quotation that closes before `end` or before `at`; or the clause that ends with it.
fn quotation_before(unit: &CueUnit<'_>, at: usize, end: usize) -> Option<Content> {
    let (text, claimed) = (unit.text, unit.sentence.claimed);
    let low = claimed.max(unit.sentence.range.first);
    // "“…” (applause), said the Minister", "“…,”[1] the Minister said"
    let bracketed = before_brackets(text.view, low, end);
    let quotation = text.quotes.closing_before(bracketed).or_else(|| text.quotes.closing_before(at))?;
    let outer = quotation.outer;
    // "on the “Hard Questions,” the Speaker said": a clause leads up to the marks, so they are not all that was said.
    let led_up_to = outer.first > low
        && !matches!(
            text.tag(outer.first - 1),
            Tag::Comma | Tag::Colon | Tag::Dash | Tag::Conjunction | Tag::Stop | Tag::Close | Tag::Semicolon
        );
    let unclaimed = outer.last > claimed && outer.first >= unit.sentence.range.first;
    // A clause that ends with a few words in marks is more than those words.
    let alone = outer.first <= low || !is_clause(text.view, TokenRange::new(claimed, outer.first));
    if !led_up_to && unclaimed && alone {
        return Some(Content { kind: ContentKind::Direct, range: outer });
    }
    // "Paying “makes me smart,” he said": the comma is inside the marks that end the clause.
    let comma_inside = quotation.inner.last.checked_sub(1).is_some_and(|last| text.tag(last) == Tag::Comma);
    let clause = TokenRange::new(claimed, outer.last);
    (comma_inside && outer.last == at && outer.first > claimed && is_clause(text.view, clause))
        .then_some(Content::clause(clause.first, clause.last))
}

/// Whether a clause before ", X said" only says under which circumstance: "As talks went on, Mr Lund warned Oslo". "If talks fail,
/// sanctions will follow, Mr Lund said" has a main clause after the circumstance.
fn is_circumstance(unit: &CueUnit<'_>, range: TokenRange) -> bool {
    let text = unit.text;
    let main_clause = |at: usize| text.tag(at) == Tag::Comma && begins_clause(text.view, at + 1, range.last);
    let subordinate = text.facts(range.first).any(Facts::SUBORDINATOR) || is_participial(text, range) || is_adjunct(text, range);
    subordinate && !(range.first + 2..range.last.min(range.first + MAX_CLAUSE_TOKENS)).any(main_clause)
        || text.is(range.first, "according")
}

/// Whether words are an adjunct whose only verb is a participle: "At a meeting chaired by the envoy".
fn is_adjunct(text: QuotedView<'_>, range: TokenRange) -> bool {
    let mut verbs = (range.first..range.last.min(range.first + MAX_CLAUSE_TOKENS)).filter(|at| text.tag(*at).is_finite());
    let participle = |at: usize| text.facts(at).any(Facts::VERB_PARTICIPLE) && text.is(at + 1, "by");
    text.tag(range.first) == Tag::Preposition && verbs.all(participle)
}

/// Whether words are a participle with a clause below it: "Speaking as talks went on". In "Building ports takes time" the finite verb has the
/// participle as its subject.
fn is_participial(text: QuotedView<'_>, range: TokenRange) -> bool {
    let mut rest = range.first + 1..range.last.min(range.first + MAX_CLAUSE_TOKENS);
    let opens_or_ends =
        |at: &usize| text.facts(*at).any(Facts::SUBORDINATOR) || text.tag(*at).is_finite() || text.tag(*at) == Tag::Relative;
    text.tag(range.first) == Tag::Ing && rest.find(opens_or_ends).is_some_and(|at| !text.tag(at).is_finite())
}

/// One past the adjuncts after a cue, if a comma follows them: "X said in Oslo on Monday,". Otherwise one past the cue.
pub(super) fn after_adjuncts(unit: &CueUnit<'_>) -> usize {
    let (text, after) = (unit.text, unit.after());
    // "called them to the stage, singing": an object is no adjunct, but an addressee may come here.
    // "held also talks with the envoy": an adverb may come before the object.
    let first = (after..after + MAX_ADJUNCT_TOKENS).find(|at| text.tag(*at) != Tag::Adverb).unwrap_or(after);
    let time = text.facts(first).any(Facts::CALENDAR.or(Facts::TEMPORAL));
    if text.tag(first).is_nominal() && !time && !unit.takes(Complements::ADDRESSEE) {
        return after;
    }
    Some(adjuncts_end(text, after)).filter(|end| text.tag(*end) == Tag::Comma).unwrap_or(after)
}

/// The comma or the stop after the adjuncts that begin at `from`; `from` if there is none.
pub(super) fn adjuncts_end(text: QuotedView<'_>, from: usize) -> usize {
    let adjunct = |at: &usize| {
        let tag = text.tag(*at);
        // "As Ms Lund reminded us last week,"
        tag.is_nominal() || matches!(tag, Tag::Preposition | Tag::Adverb | Tag::ObjectPronoun)
    };
    let end = (from..from + MAX_ADJUNCT_TOKENS).find(|at| !adjunct(at));
    end.filter(|end| matches!(text.tag(*end), Tag::Comma | Tag::Stop)).unwrap_or(from)
}
