//! What introduces a block: "The Minister said:", "The following is attributable to …:".

use super::{LEAD, Paragraph};
use crate::Span;
use crate::attribution::{Finding, FoundCue, Source};
use crate::lexicon::{Complements, CueKind, Facts};
use crate::rule::{EndRule, QuoteRule};
use crate::segment::TokenClass;
use crate::story::{CueClass, QuoteKind, Tense};
use crate::syntax::Tag;
use crate::syntax::noun_phrase;
use crate::syntax::verb_group::VerbGroupRole;
use crate::syntax::{TokenRange, View};

/// How many cues of a sentence may fail before it is no introduction.
const TRIED: usize = 12;

/// The words that introduce a block.
pub(crate) struct Lead {
    pub(crate) source: TokenRange,
    pub(crate) cue: Option<FoundCue>,
    pub(crate) planned: bool,
    pub(crate) colon: bool,
    /// Whether all that follows is somebody's statement: "The following is attributable to …:".
    pub(crate) whole: bool,
}

impl Lead {
    /// Whether the cue is of saying, rather than of agreeing or promising.
    pub(crate) fn speaks(&self, view: View<'_>) -> bool {
        let class = self.cue.map(|cue| view.lexicon.cues[cue.entry as usize].class);
        class.is_none_or(|class| {
            matches!(class, CueClass::Neutral | CueClass::Responding | CueClass::Writing | CueClass::Announcing)
        })
    }

    pub(crate) fn finding(
        &self,
        kind: QuoteKind,
        span: Span,
        end_rule: Option<EndRule>,
        rule: QuoteRule,
        confidence: f32,
    ) -> Finding {
        Finding {
            kind,
            span,
            source: Some(Source::Phrase(self.source)),
            cue: self.cue,
            planned: self.planned,
            rule,
            end_rule,
            confidence,
        }
    }
}

/// Whether a paragraph ends with words that introduce somebody's own: "The Minister said:", "Quote from Ana Silva:".
pub(crate) fn lead(view: View<'_>, paragraph: Paragraph) -> Option<Lead> {
    let sentence = paragraph.last_sentence;
    let range = TokenRange::new(sentence.first as usize, sentence.last as usize);
    let end = range.last.checked_sub(1)?;
    let colon = view.tag(end) == Tag::Colon;
    let stopped = view
        .token(end)
        .is_some_and(|token| matches!(token.class(), TokenClass::Punctuation | TokenClass::QuoteClose | TokenClass::Ellipsis));
    if !colon && (stopped || range.len() > LEAD || range.first != paragraph.tokens.first) {
        return None;
    }
    introduction(view, range, end)
}

/// What introduces somebody's words in a range of tokens, the last of which, at `end`, may be a colon.
pub(crate) fn introduction(view: View<'_>, range: TokenRange, end: usize) -> Option<Lead> {
    let colon = view.tag(end) == Tag::Colon;
    if let Some(source) = colon.then(|| issued(view, range)).flatten() {
        return Some(Lead { source, cue: None, planned: false, colon, whole: true });
    }
    for hit in view.cues_in(range).iter().rev().take(TRIED) {
        let (form, cue) = view.cue(*hit);
        let (first, last) = (hit.first as usize, hit.last as usize);
        if cue.kind == CueKind::Noun && first <= range.first + 1 && (view.is(last, "from") || view.is(last, "by")) {
            let source = noun_phrase::starting_at(view, last + 1, range.last)?;
            return Some(Lead { source, cue: None, planned: false, colon, whole: true });
        }
        if cue.kind != CueKind::Verb || !cue.takes.any(Complements::DIRECT) {
            continue;
        }
        let Some(group) = crate::attribution::cue::verb_group(view, *hit, range.first) else { continue };
        let at_end = last + 1 >= range.last;
        if colon && (last..end).any(|at| view.tag(at).is_finite() || view.tag(at) == Tag::Complementiser) {
            continue;
        }
        if group.role != VerbGroupRole::Finite && !(group.role == VerbGroupRole::Participle && colon) || !colon && !at_end {
            continue;
        }
        let subject = noun_phrase::subject_before(view, range.first, group.tokens.first).or_else(|| {
            // "visited Oslo and said:", ", adding:"
            let finite = (range.first..group.tokens.first.min(range.first + LEAD)).find(|at| view.tag(*at).is_finite())?;
            noun_phrase::subject_before(view, range.first, finite)
        });
        let speaks = |source: &TokenRange| {
            crate::attribution::source::can_speak(view, *source)
                || colon && crate::attribution::source::is_document(view, *source)
        };
        let Some(source) = subject.filter(speaks) else { continue };
        // "I ask three things:" is part of what somebody says, not the narrator's.
        if source.len() == 1 && view.facts(source.first).any(Facts::FIRST_PERSON) {
            continue;
        }
        let found = FoundCue { tokens: group.tokens, entry: form.cue, tense: group.tense };
        return Some(Lead { source, cue: Some(found), planned: group.tense == Tense::Future, colon, whole: false });
    }
    None
}

/// "The following is attributable to X:", "The following statement was released by X:", "X issued the following statement:".
fn issued(view: View<'_>, range: TokenRange) -> Option<TokenRange> {
    let range = TokenRange::new(range.first, range.last.min(range.first + 2 * LEAD));
    let announces = |at: usize| view.is(at, "following") || view.is(at, "below") || view.is(at, "attributable");
    let mark = (range.first..range.last).find(|at| announces(*at))?;
    let words = [
        "statement",
        "remarks",
        "message",
        "attributable",
        "attributed",
        "comment",
        "text",
        "communiqué",
        "declaration",
        "comments",
    ];
    if !(range.first..range.last).any(|at| words.iter().any(|word| view.is(at, word))) {
        return None;
    }
    for at in mark..range.last {
        let attributable = view.is(at, "to") && at > 0 && (view.is(at - 1, "attributable") || view.is(at - 1, "attributed"));
        if attributable || view.is(at, "by") {
            if let Some(source) = noun_phrase::starting_at(view, at + 1, range.last) {
                return Some(source);
            }
        }
    }
    let finite = (range.first..mark).find(|at| view.tag(*at).is_finite())?;
    let speaks = |source: &TokenRange| {
        crate::attribution::source::can_speak(view, *source) || crate::attribution::source::is_document(view, *source)
    };
    noun_phrase::subject_before(view, range.first, finite).filter(speaks)
}
