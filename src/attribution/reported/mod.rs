//! Words before or after a cue: direct, reported and mixed speech, one sentence at a time.
//!
//! Each cue becomes a unit, which is read once. The rules of its family are tried in order, and the first candidate is the finding.

mod addressee;
mod after_addressee;
mod as_clause;
mod complement;
mod complement_end;
mod complement_start;
mod conjunction;
mod content;
mod cue_source;
mod cue_unit;
mod judgement;
mod narration;
mod noun_content;
mod noun_frame;
mod occasion;
mod preposed;
mod report_reported;
mod rules;
mod said_before;
mod said_clause;
mod verb_unit;

use super::finding::{Finding, Source};
use super::marks::uncued;
use super::quoted_view::QuotedView;
use super::rule::Rule;
use super::sentence_unit::{Found, LastSource, SentenceUnit};
use crate::document::BlockKind;
use crate::lexicon::CueKind;
use crate::lexicon::{CueClass, Hit, Tense};
use crate::rule::QuoteRule;
use crate::segment::Sentence;
use crate::story::QuoteKind;
use crate::syntax::{Tag, TokenRange};
use content::ContentKind;
use cue_unit::{Candidate, CueUnit};
use rules::{NOUN_RULES, OPENING_VERB_RULES, PREPOSITION_RULES, SECOND_HALF_RULES, VERB_RULES};
use verb_unit::VerbUnit;

/// The confidence in a report of what somebody believes: it is a report less often than that of what somebody says.
const BELIEF: f32 = 0.83;

/// Direct, reported and mixed speech in all text that is part of no finding of `taken`, which are in order.
pub(super) fn find(text: QuotedView<'_>, taken: &[Finding]) -> Vec<Finding> {
    let mut found = Found::default();
    let sentences = &text.segments.sentences;
    let mut at = 0;
    let mut next_taken = 0;
    while at < sentences.len() {
        let sentence = sentences[at];
        while next_taken < taken.len() && taken[next_taken].span.end <= sentence.span.start {
            next_taken += 1;
        }
        let is_taken = taken.get(next_taken).is_some_and(|finding| finding.span.overlaps(sentence.span));
        let body = text.document.block_of(&sentence).is_some_and(|block| block.kind.is_body());
        if is_taken || !body || is_heading_with_words(text, sentence) {
            at += 1;
            continue;
        }
        let (mut unit, next) = unit_from(text, at, sentences.len());
        let last_source = found.last_source.filter(|last| last.block == unit.block);
        unit.previous = last_source.map(|last| last.source);
        let before = found.findings.len();
        if let Some((rule, candidate)) = said_before::read(text, &unit, at, found.findings.last()) {
            let words = text.span(candidate.content.range);
            if found.findings.last().is_some_and(|last| last.span.end > words.start) {
                found.findings.pop();
            }
            add(text, &mut unit, &mut found, &Choice { rule, confidence: said_before::CONFIDENCE, candidate });
        }
        read_cues(text, &mut unit, &mut found, |_| true);
        uncued::find(text, &unit, &mut found, before);
        at = next;
    }
    found.findings
}

/// Whether a sentence is a heading above a paragraph. With a cue, a heading repeats the words below it. One that ends as a sentence does is
/// a paragraph of one line.
fn is_heading_with_words(text: QuotedView<'_>, sentence: Sentence) -> bool {
    let blocks = text.document.blocks();
    let at = sentence.block as usize;
    let heads = blocks.get(at).is_some_and(|block| block.kind == BlockKind::Heading)
        && blocks.get(at + 1).is_some_and(|next| next.kind == BlockKind::Paragraph);
    let last = sentence.last as usize;
    let stops = |at: usize| text.tag(at) == Tag::Stop;
    let ends = last >= 2 && (stops(last - 1) || text.tag(last - 1) == Tag::Close && stops(last - 2));
    // A short line at the start of a quotation of several paragraphs is part of it.
    let goes_on = || text.quotes.covering(last - 1).is_some_and(|quotation| quotation.outer.last > last);
    heads && !ends && !goes_on()
}

/// The unit that begins with a sentence, and the index of the sentence after it. A quotation of several sentences joins them to one unit.
pub(super) fn unit_from(text: QuotedView<'_>, at: usize, end: usize) -> (SentenceUnit, usize) {
    let sentences = &text.segments.sentences;
    let (mut last, mut next) = (sentences[at].last as usize, at + 1);
    while next < end && text.quotes.covering(last).is_some_and(|quotation| quotation.outer.first < last) {
        last = sentences[next].last as usize;
        next += 1;
    }
    (SentenceUnit::new(TokenRange::new(sentences[at].first as usize, last), sentences[at].block), next)
}

/// Reads the cues of a unit for which `reports` holds.
pub(super) fn read_cues(text: QuotedView<'_>, sentence: &mut SentenceUnit, found: &mut Found, reports: impl Fn(Hit) -> bool) {
    for hit in text.cues_in(sentence.range) {
        let first = hit.first as usize;
        if first < sentence.claimed || text.quotes.covering(first).is_some() || !reports(*hit) {
            continue;
        }
        let (form, cue) = text.cue(*hit);
        sentence.failed_cues += 1;
        let unit = CueUnit { text, sentence, hit: *hit, form, cue };
        let choices = match cue.kind {
            // "Ms Silva’s call for calm"
            CueKind::Verb if noun_frame::is_noun_phrase(text, *hit) => [first_candidate(NOUN_RULES, &unit), None],
            CueKind::Verb => verb(unit),
            CueKind::Noun => [first_candidate(NOUN_RULES, &unit), None],
            CueKind::Preposition => [first_candidate(PREPOSITION_RULES, &unit), None],
        };
        for choice in choices.into_iter().flatten() {
            add(text, sentence, found, &choice);
        }
    }
}

/// A candidate with the rule that found it.
struct Choice {
    rule: QuoteRule,
    confidence: f32,
    candidate: Candidate,
}

/// The words that a verb attributes, and their second half if the verb interrupts them.
fn verb(unit: CueUnit<'_>) -> [Option<Choice>; 2] {
    if let Some(opening) = first_candidate(OPENING_VERB_RULES, &unit) {
        return [Some(opening), None];
    }
    if said_clause::is_stance_in_said_clause(&unit) {
        return [None, None];
    }
    let Some(unit) = VerbUnit::read(unit) else { return [None, None] };
    let first = first_candidate(VERB_RULES, &unit);
    let may_resume = first.as_ref().is_some_and(|choice| choice.candidate.may_resume);
    let second = if may_resume { first_candidate(SECOND_HALF_RULES, &unit) } else { None };
    [first, second]
}

/// A rule that reads a unit.
type UnitRule<Unit> = Rule<fn(&Unit) -> Option<Candidate>>;

/// The candidate of the first rule that applies.
fn first_candidate<Unit>(rules: &[UnitRule<Unit>], unit: &Unit) -> Option<Choice> {
    rules.iter().find_map(|rule| {
        let candidate = (rule.apply)(unit)?;
        Some(Choice { rule: rule.id, confidence: rule.confidence, candidate })
    })
}

/// Adds a finding, and notes who spoke.
fn add(text: QuotedView<'_>, sentence: &mut SentenceUnit, found: &mut Found, choice: &Choice) {
    let Candidate { content, source, cue, claimed, .. } = choice.candidate;
    let marks = text.quotes.opening_at(content.range.first).filter(|quotation| quotation.outer.last >= content.range.last);
    let (kind, range) = match (content.kind, marks) {
        // "said that “talks go on”": nothing but marked words.
        (ContentKind::Direct | ContentKind::That, Some(quotation)) => (QuoteKind::Direct, quotation.inner),
        _ if text.quotes.within(content.range.first, content.range.last).is_empty() => (QuoteKind::Reported, content.range),
        _ => (QuoteKind::Mixed, content.range),
    };
    let belief = text.lexicon.cues[cue.entry as usize].class == CueClass::Cognition;
    let clause = matches!(choice.rule, QuoteRule::CueThat | QuoteRule::CueClause);
    sentence.failed_cues = 0;
    sentence.claimed = claimed;
    let span = text.span(range);
    // "The President agreed to open two ports, the Ministry said": the first report is part of the second.
    for inner in found.findings.iter_mut().rev().take_while(|inner| inner.span.start >= span.start) {
        inner.within = Some(span);
    }
    found.findings.push(Finding {
        kind,
        span,
        source: source.map(Source::Phrase),
        cue: Some(cue),
        planned: cue.tense == Tense::Future,
        rule: choice.rule,
        end_rule: None,
        confidence: if belief && clause { BELIEF } else { choice.confidence },
        within: None,
    });
    if let Some(source) = source {
        sentence.source = Some(source);
        let direct = kind == QuoteKind::Direct;
        found.last_source = Some(LastSource { source, block: sentence.block, direct, end: sentence.range.last });
    }
}
