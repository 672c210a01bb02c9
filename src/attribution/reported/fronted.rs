//! Words in front of their cue: ", X said", ", said X", and what goes on behind it.

use super::content::{self, Content, ContentKind};
use super::content_end;
use crate::attribution::reported::frame::{FINITE, Reading, State};
use crate::lexicon::{Complements, CueEntry, CueForm, Facts, Hit, VerbForms};
use crate::rule::QuoteRule;
use crate::syntax::Tag;
use crate::syntax::TokenRange;
use crate::syntax::noun_phrase;
use crate::syntax::verb_group::{VerbGroup, VerbGroupRole};

/// How far adjuncts may reach between a cue and the comma behind it.
const ADJUNCT: usize = 12;
/// How far an inset may reach between an inverted subject and the quotation.
const INSET: usize = 24;

impl State<'_> {
    /// ", said Ana Silva": the verb before its subject.
    pub(crate) fn inverted(&self, hit: Hit, group: VerbGroup, cue: &CueEntry, reading: &Reading) -> Option<TokenRange> {
        let view = self.view;
        if !cue.takes.any(Complements::DIRECT) || cue.weak && cue.lemma.contains(' ') || group.role != VerbGroupRole::Finite {
            return None;
        }
        let first = group.tokens.first;
        let before = first.checked_sub(1)?;
        let at_front = first == reading.frame.first && self.quotes.closing_before(first).is_some();
        let behind_words = first > reading.frame.first && matches!(view.tag(before), Tag::Comma | Tag::Close | Tag::Dash);
        if !(at_front || behind_words) {
            return None;
        }
        let source = noun_phrase::behind(view, hit.last as usize, reading.frame.last)?;
        let stops = view.tag(before) == Tag::Close && first > reading.frame.first
            || at_front
            || source.last >= reading.frame.last
            || matches!(
                view.tag(source.last),
                Tag::Stop
                    | Tag::Comma
                    | Tag::Colon
                    | Tag::Preposition
                    | Tag::Relative
                    | Tag::Complementiser
                    | Tag::Open
                    | Tag::Dash
                    | Tag::Semicolon
                    | Tag::Subordinator
                    | Tag::Ing
                    | Tag::Adverb
            )
            || view.facts(source.last).any(Facts::CALENDAR);
        stops.then_some(source)
    }

    /// "Said Ana Silva: “…”", "Said Ana Silva, who won, “…”": the verb, its subject and a colon or a comma before the words.
    pub(crate) fn heralded(&self, hit: Hit, form: CueForm, cue: &CueEntry, reading: &Reading) -> Option<(Content, TokenRange)> {
        let finite = form.forms.any(VerbForms::PAST.or(VerbForms::THIRD)) && cue.takes.any(Complements::DIRECT);
        let first = finite && hit.first as usize == reading.frame.first;
        let source = first.then(|| noun_phrase::behind(self.view, hit.last as usize, reading.frame.last)).flatten()?;
        let close =
            |at: &usize| matches!(self.view.tag(*at), Tag::Comma | Tag::Colon) && self.quotes.opening_at(at + 1).is_some();
        // Behind a comma an inset may tell more of whoever speaks.
        let inset = if self.view.tag(source.last) == Tag::Comma { INSET } else { 1 };
        let close = (source.last..reading.frame.last.min(source.last + inset)).find(close)?;
        let marked = self.quotes.opening_at(close + 1)?;
        Some((Content { kind: ContentKind::Direct, range: marked.outer }, source))
    }

    /// What stands before the subject or the inverted verb at `at`: a quotation, or a clause and a comma.
    ///
    /// A verb that says little attributes a clause only where that is `evident`.
    pub(crate) fn fronted(&self, at: usize, cue: &CueEntry, evident: bool, reading: &Reading) -> Option<Content> {
        let view = self.view;
        if !cue.takes.any(Complements::DIRECT.or(Complements::THAT).or(Complements::BARE)) {
            return None;
        }
        let comma = at > reading.frame.first && view.tag(at - 1) == Tag::Comma;
        // "“…,” – the ministry said"
        let dash = at > reading.frame.first && matches!(view.tag(at - 1), Tag::Dash | Tag::Hyphen);
        let end = if comma || dash { at - 1 } else { at };
        if let Some(marked) = self.quotes.closing_before(end).or_else(|| self.quotes.closing_before(at)) {
            // "on the “Hard Questions,” the Speaker said": words in marks that a clause leads up to are not all that was said.
            let led = marked.outer.first > reading.claimed.max(reading.frame.first)
                && !matches!(
                    view.tag(marked.outer.first - 1),
                    Tag::Comma | Tag::Colon | Tag::Dash | Tag::Conjunction | Tag::Stop | Tag::Close | Tag::Semicolon
                );
            let fresh = marked.outer.last > reading.claimed;
            let inside = !led && fresh && marked.outer.first >= reading.frame.first;
            // A clause that ends with a few words in marks is not those words alone.
            let lone = marked.outer.first <= reading.claimed.max(reading.frame.first)
                || !content::is_clause(view, TokenRange::new(reading.claimed, marked.outer.first));
            if inside && lone {
                return Some(Content { kind: ContentKind::Direct, range: marked.outer });
            }
            // "Paying “makes me smart,” he said": the comma stands inside the marks that end the clause.
            let within = marked.inner.last.checked_sub(1).is_some_and(|last| view.tag(last) == Tag::Comma);
            let whole = TokenRange::new(reading.claimed, marked.outer.last);
            if within && marked.outer.last == at && marked.outer.first > reading.claimed && content::is_clause(view, whole) {
                return Some(Content { kind: ContentKind::Bare, range: whole });
            }
        }
        if !comma || end <= reading.claimed || cue.weak && !evident {
            return None;
        }
        let range = TokenRange::new(reading.claimed, end);
        // "As talks went on, Mr Lund warned Oslo": a clause of circumstance, and a verb with an object of its own.
        // "If talks fail, sanctions will follow, Mr Lund said" has a clause of its own behind the circumstance.
        let main = |at: usize| view.tag(at) == Tag::Comma && content::clause(view, at + 1, range.last);
        let circumstance = view.facts(range.first).any(Facts::SUBORDINATOR)
            && !(range.first + 2..range.last.min(range.first + content::CLAUSE)).any(main)
            || view.is(range.first, "according");
        (!circumstance && content::is_clause(view, range)).then_some(Content { kind: ContentKind::Bare, range })
    }

    /// The whole of a clause without marks that ", X said," interrupts.
    pub(crate) fn goes_on(&self, front: Content, behind: usize, high: usize) -> Option<Content> {
        let view = self.view;
        if front.kind != ContentKind::Bare || view.tag(behind) != Tag::Comma || view.tag(behind + 1) == Tag::Ing {
            return None;
        }
        let last = content_end::end(view, self.quotes, behind + 1, high, ContentKind::Bare, FINITE);
        (last > behind + 4).then_some(Content { kind: ContentKind::Bare, range: TokenRange::new(front.range.first, last) })
    }

    /// "In Geneva, he said, talks would go on": too little stands before the cue to be a clause; the rest is the content.
    pub(crate) fn parenthetical(&self, at: usize, behind: usize, cue: &CueEntry, reading: &Reading) -> Option<Content> {
        let view = self.view;
        let behind = self.adjuncts(behind, cue);
        let inset = at > reading.claimed + 1 && view.tag(at - 1) == Tag::Comma && view.tag(behind) == Tag::Comma;
        let high = reading.frame.last;
        // "…, he said, leaving the hall" goes on about the speaker; "…, he said, leaving would be wrong" does not.
        let participle = view.tag(behind + 1) == Tag::Ing && !content::clause(view, behind + 1, high);
        if !inset || !cue.takes.any(Complements::DIRECT.or(Complements::BARE)) || participle {
            return None;
        }
        let last = content_end::end(view, self.quotes, behind + 1, high, ContentKind::Bare, FINITE);
        let verb = (behind + 1..last).any(|at| view.tag(at).is_finite());
        let mut first = reading.claimed;
        while matches!(view.tag(first), Tag::Conjunction | Tag::Comma | Tag::Dash) {
            first += 1;
        }
        // "In a statement on Tuesday, the ministry said, talks went on": where it was said is no part of it.
        if view.is(first, "in") && noun_phrase::utterance(view, first + 1) {
            first = behind + 1;
        }
        (verb && last > behind + 2).then_some(Content { kind: ContentKind::Bare, range: TokenRange::new(first, last) })
    }

    /// The end of what says when and where behind a cue: "X said in Oslo on Monday,"; the cue's own end where no comma follows.
    fn adjuncts(&self, behind: usize, cue: &CueEntry) -> usize {
        let view = self.view;
        // "called them to the stage, singing": an object is no adjunct, but whom words are told may stand there.
        let time = view.facts(behind).any(Facts::CALENDAR.or(Facts::TEMPORAL));
        if view.tag(behind).is_nominal() && !time && !cue.takes.any(Complements::ADDRESSEE) {
            return behind;
        }
        let adjunct = |at: &usize| {
            let tag = view.tag(*at);
            tag.is_nominal() || matches!(tag, Tag::Preposition | Tag::Adverb)
        };
        let end = (behind..behind + ADJUNCT).find(|at| !adjunct(at));
        end.filter(|end| view.tag(*end) == Tag::Comma).unwrap_or(behind)
    }

    /// "As the Minister said, talks would go on", and the same in the middle and at the end of its sentence.
    pub(crate) fn as_said(&self, at: usize, behind: usize, cue: &CueEntry, reading: &Reading) -> Option<(Content, QuoteRule)> {
        let view = self.view;
        let like = at.checked_sub(1).filter(|like| *like >= reading.claimed && view.is(*like, "as"))?;
        let behind = self.adjuncts(behind, cue);
        if !cue.takes.any(Complements::DIRECT.or(Complements::BARE)) {
            return None;
        }
        let bare = |first, last| Content { kind: ContentKind::Bare, range: TokenRange::new(first, last) };
        let front = like == reading.frame.first;
        if view.tag(behind) == Tag::Comma && (front || view.tag(like - 1) == Tag::Comma) {
            let last = content_end::end(view, self.quotes, behind + 1, reading.frame.last, ContentKind::Bare, FINITE);
            let verb = (behind + 1..last).any(|at| view.tag(at).is_finite());
            // "Yet, as Mr Lund observed, talks went on": nothing of the clause stands before.
            let begun = (reading.claimed..like).any(|at| view.tag(at).is_nominal() || view.tag(at) == Tag::Pronoun);
            let first = if front || !begun { behind + 1 } else { reading.claimed };
            return verb.then(|| (bare(first, last), QuoteRule::ClauseInterrupted));
        }
        let clause = TokenRange::new(reading.claimed, like.saturating_sub(1));
        let ends = !front && view.tag(like - 1) == Tag::Comma && matches!(view.tag(behind), Tag::Stop);
        (ends && content::is_clause(view, clause)).then(|| (bare(clause.first, clause.last), QuoteRule::ClauseThenCue))
    }

    /// The quotation that goes on behind ", he said,".
    pub(crate) fn second_half(&self, from: usize, high: usize) -> Option<Content> {
        let view = self.view;
        let open = (from..high.min(from + 24)).find(|at| view.tag(*at) == Tag::Open)?;
        let comma = open > from && matches!(view.tag(open - 1), Tag::Comma | Tag::Colon | Tag::Stop | Tag::Dash);
        let plain = (from..open).all(|at| !view.tag(at).is_finite());
        let marked = self.quotes.opening_at(open)?;
        (comma && plain).then_some(Content { kind: ContentKind::Direct, range: marked.outer })
    }
}
