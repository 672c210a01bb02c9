//! Speech within speech: what somebody else said, as a turn, a block or a quotation reports it.
//!
//! "MR. HALE: The Minister told us that Peru would help." is a turn of Mr Hale and, in it, words of the Minister. The speaker's own words
//! ("I have said that") and those of the speaker's own side are none; `speaker` compares the two speakers.

use super::finding::{Finding, Source};
use super::marks::quotations::Quotations;
use super::quoted_view::QuotedView;
use super::reported;
use super::sentence_unit::{Found, SentenceUnit};
use super::source;
use crate::lexicon::{CueClass, CueKind, Facts, Hit, Tense, WordSet};
use crate::rule::QuoteRule;
use crate::story::QuoteKind;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The confidence in words within words, at most.
const NESTED: f32 = 0.79;
/// The same, in a reported clause: there a narrator writes both.
const NESTED_IN_CLAUSE: f32 = 0.9;
/// The number of tokens before a cue in which its subject is sought, to leave out "I said" without reading it.
const MAX_AUXILIARIES: usize = 4;
/// The number of tokens of a clause in which "I" and "we" are sought.
const MAX_OWN_TOKENS: usize = 12;
/// The number of tokens that a quotation has at least if others are looked for in it.
const MIN_OUTER_TOKENS: usize = 6;

/// Words of others in the turns, blocks, quotations and reported clauses of `outer`.
pub(super) fn find(text: QuotedView<'_>, outer: &[Finding]) -> Vec<Finding> {
    let mut nested = Vec::new();
    for finding in outer {
        let tokens = text.tokens_in(finding.span);
        if is_report(finding) {
            nested.extend(in_report(text, finding, tokens));
            continue;
        }
        if tokens.len() < MIN_OUTER_TOKENS {
            continue;
        }
        // The marks of a quotation are around all of its words.
        let inside = match finding.kind {
            QuoteKind::Direct => QuotedView { quotes: Quotations::new(&[], &text.view.cursors.quotations), ..text },
            _ => text,
        };
        let before = nested.len();
        let found = find_in(inside, tokens);
        let is_inner = |inner: &Finding| {
            // A quotation that its marks end late may reach beyond the words.
            finding.span.contains(inner.span) && (finding.kind != QuoteKind::Block || !is_performative(text.view, inner))
        };
        nested.extend(found.into_iter().filter(is_inner));
        for found in &mut nested[before..] {
            found.within = Some(finding.span);
            found.confidence = found.confidence.min(NESTED);
        }
    }
    nested
}

/// Whether words are a report of words: a clause, and not a quotation.
fn is_report(finding: &Finding) -> bool {
    matches!(finding.kind, QuoteKind::Reported | QuoteKind::Mixed)
}

/// Words of others in a reported clause: "The Minister said that the Union had announced that talks would go on". A pronoun there means
/// whoever speaks, and only a clause is surely somebody else's.
fn in_report(text: QuotedView<'_>, outer: &Finding, tokens: TokenRange) -> Vec<Finding> {
    let clause = matches!(outer.rule, QuoteRule::CueThat | QuoteRule::CueClause | QuoteRule::ParticipleCue);
    if !clause || tokens.len() < MIN_OUTER_TOKENS {
        return Vec::new();
    }
    let mut found = find_in(text, tokens);
    let is_inner = |inner: &Finding| {
        let named = matches!(inner.source, Some(Source::Phrase(source)) if !text.facts(source.first).any(Facts::PRONOUN_SUBJECT));
        let says = matches!(inner.rule, QuoteRule::CueThat | QuoteRule::CueClause) && inner.kind == QuoteKind::Reported;
        named && says && outer.span.contains(inner.span) && inner.span != outer.span
    };
    found.retain(is_inner);
    for inner in &mut found {
        inner.within = Some(outer.span);
        inner.confidence = inner.confidence.min(NESTED_IN_CLAUSE);
    }
    found
}

/// Words of others in a range.
fn find_in(text: QuotedView<'_>, range: TokenRange) -> Vec<Finding> {
    let sentences = &text.segments.sentences;
    let view = text.view;
    let mut found = Found::default();
    let mut at = view.sentence_of(range.first);
    while at < sentences.len() && (sentences[at].first as usize) < range.last {
        let sentence = TokenRange::new(sentences[at].first as usize, sentences[at].last as usize);
        if !text.cues_in(sentence).iter().any(|hit| may_report(view, *hit)) {
            at += 1;
            continue;
        }
        let (whole, next) = reported::unit_from(text, at, sentences.len());
        let clipped = TokenRange::new(whole.range.first.max(range.first), whole.range.last.min(range.last));
        let mut unit = SentenceUnit::new(clipped, whole.block);
        reported::read_cues(text, &mut unit, &mut found, |hit| may_report(view, hit));
        at = next;
    }
    found.findings.retain(|finding| is_of_another(view, finding));
    found.findings
}

/// Whether a cue may report the words of somebody else: a verb of saying after "I", "we" or "you" does not.
fn may_report(view: View<'_>, hit: Hit) -> bool {
    let (_, cue) = view.cue(hit);
    let first = hit.first as usize;
    match cue.kind {
        // "He has Japan’s assurance that", "I rejected his explanation that"
        CueKind::Noun => first > 0 && view.tag(first - 1) == Tag::Possessive && !is_own(view, first - 1),
        CueKind::Preposition => true,
        CueKind::Verb => {
            let auxiliary = |at: &usize| matches!(view.tag(*at), Tag::Adverb | Tag::Auxiliary | Tag::Modal | Tag::Negation);
            let before = (first.saturating_sub(MAX_AUXILIARIES)..first).rev().find(|at| !auxiliary(at));
            let own = before.is_some_and(|at| is_own(view, at) || matches!(view.tag(at), Tag::To | Tag::Determiner));
            !own && cue.class != CueClass::Cognition
                && (matches!(view.tag(first), Tag::Finite | Tag::Participle | Tag::Ing | Tag::Base)
                    // "UNESCO estimates that"
                    || view.tag(first) == Tag::Noun && view.tag(hit.last as usize) == Tag::Complementiser)
        }
    }
}

/// Whether a token stands for the speaker or the listeners: "I", "our", "you".
fn is_own(view: View<'_>, at: usize) -> bool {
    view.facts(at).any(Facts::FIRST_PERSON.or(Facts::SECOND_PERSON)) && !view.is(at, "US")
}

/// Whether words in a turn, a block or a quotation are those of a person, an office, a body or a document that the speaker names.
fn is_of_another(view: View<'_>, finding: &Finding) -> bool {
    let Some(Source::Phrase(source)) = finding.source else { return false };
    // "The commander of our Coast Guard" is not the speaker.
    let head_end = (source.first..source.last).find(|at| view.tag(*at) == Tag::Preposition).unwrap_or(source.last);
    let head = TokenRange::new(source.first, head_end);
    let is_person = view.has(head, EntityFlags::PERSON.or(EntityFlags::OFFICE));
    let mut words = if is_person { head.first..head.last } else { source.first..source.last };
    // "My counterpart told me that": whoever tells the speaker something is another.
    let is_other = finding.tells_speaker(view) || is_companion(view, source) || is_superior(view, source);
    let own = !is_other && words.any(|at| is_own(view, at));
    !own && !finding.planned && is_third_party(view, source, finding) && may_be_of_another(view, finding)
}

/// Whether a source is somebody with an office at home: "our President", "our Ambassador in Lima".
fn is_superior(view: View<'_>, source: TokenRange) -> bool {
    let office = view.offices_in(source).next().map(|(tokens, _)| tokens.first);
    let possessive = view.facts(source.first).any(Facts::PRONOUN_POSSESSIVE);
    possessive && office.is_some_and(|office| (source.first + 1..office).all(|at| view.tag(at) == Tag::Adjective))
}

/// Whether a source is others who are close to the speaker: "our humanitarian colleagues".
fn is_companion(view: View<'_>, source: TokenRange) -> bool {
    let is_noun_or_adjective = |at: &usize| view.tag(*at).is_nominal() || view.tag(*at) == Tag::Adjective;
    let noun = (source.first + 1..source.last).take_while(is_noun_or_adjective).last();
    // "we and our partners"
    let joined = source.first > view.sentence_start(source.first) && view.tag(source.first - 1) == Tag::Conjunction;
    !joined
        && view.facts(source.first).any(Facts::PRONOUN_POSSESSIVE)
        && noun.is_some_and(|noun| view.is_in(noun, WordSet::Companion))
}

/// Whether a body does in a phrase what it says, so that the words are the statement's own: "The Union calls on the parties to talk".
fn is_performative(view: View<'_>, finding: &Finding) -> bool {
    let Some(Source::Phrase(source)) = finding.source else { return false };
    let is_body = view.has(source, EntityFlags::PLACE) && !view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE));
    let is_phrase = matches!(finding.rule, QuoteRule::CueNounPhrase | QuoteRule::CueInfinitive);
    is_body && is_phrase && finding.cue.is_some_and(|cue| cue.tense == Tense::Present)
}

/// Whether a source is somebody else: a name, an office, a body, a document, or a pronoun that `speaker` resolves.
fn is_third_party(view: View<'_>, source: TokenRange, finding: &Finding) -> bool {
    let pronoun = source.len() == 1 && view.facts(source.first).any(Facts::PRONOUN_SUBJECT) && !view.is(source.first, "it");
    let person = pronoun || view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE));
    // "government records that were taken": a weak cue may be no verb, unless a known body is directly before it.
    let weak = finding.cue.is_some_and(|cue| view.lexicon.cues[cue.entry as usize].weak);
    let tells_speaker = finding.tells_speaker(view);
    if person || tells_speaker || weak {
        return person || tells_speaker || names_body_before_clause(view, source, finding) || is_text(view, source);
    }
    // "People say": the first word of a sentence has a capital anyway.
    let name = |at: usize| view.tag(at) == Tag::Name && at > view.sentence_start(at);
    view.has(source, EntityFlags::PLACE)
        || is_companion(view, source)
        || (source.first..source.last).any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN) || name(at))
        || is_text(view, source)
}

/// "UNESCO estimates that": a known body, the cue, and "that".
fn names_body_before_clause(view: View<'_>, source: TokenRange, finding: &Finding) -> bool {
    let is_known = view.flags(source.last - 1).any(EntityFlags::PLACE);
    is_known
        && finding.rule == QuoteRule::CueThat
        && finding.cue.is_some_and(|cue| cue.tokens.first == source.last && view.tag(cue.tokens.last) == Tag::Complementiser)
}

/// Whether a source is a text that somebody wrote: "the report". Results and figures show something and say nothing.
fn is_text(view: View<'_>, source: TokenRange) -> bool {
    source::is_document(view, source) && !(source.first..source.last).any(|at| view.is_in(at, WordSet::Evidence))
}

/// Whether the form of the attribution lets the words be somebody else's. Words before their cue, and phrases, are the speaker's own if they
/// are in the first person: "We are ready, as the Minister said", "We think of the crews and reaffirm our determination to help".
fn may_be_of_another(view: View<'_>, finding: &Finding) -> bool {
    match finding.rule {
        QuoteRule::CueThat
        | QuoteRule::CueClause
        | QuoteRule::CueThenQuote
        | QuoteRule::QuoteThenCue
        | QuoteRule::QuoteThenInvertedCue
        | QuoteRule::QuoteInterrupted
        | QuoteRule::NominalCue
        | QuoteRule::ParticipleCue => true,
        QuoteRule::CueNounPhrase
        | QuoteRule::CueInfinitive
        | QuoteRule::ClauseThenCue
        | QuoteRule::ClauseThenInvertedCue
        | QuoteRule::ClauseInterrupted
        | QuoteRule::AccordingTo => {
            let TokenRange { first, last } = view.tokens_in(finding.span);
            !(first..last.min(first + MAX_OWN_TOKENS)).any(|at| is_own(view, at))
        }
        _ => false,
    }
}
