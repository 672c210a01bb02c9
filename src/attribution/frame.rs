//! One sentence at a time, with the quotations in it whole: which cue has which content and which source.

use super::content::{self, Content, ContentKind};
use super::group::{self, Form, Group};
use super::marked::Marked;
use super::quotes::Quotes;
use super::source;
use super::view::{Range, View};
use super::{Finding, FoundCue, Source};
use crate::lexicon::{Complements, CueEntry, CueForm, CueKind, Facts, Hit, VerbForms};
use crate::mention::tag::Tag;
use crate::rule::QuoteRule;
use crate::story::{CueClass, QuoteKind, Tense};

/// The forms of a verb that shares its subject with a cue whose own form does not tell.
const FINITE: VerbForms = VerbForms::PAST.or(VerbForms::THIRD);

/// Direct, reported and mixed speech in all text that no turn and no block holds already.
pub(super) fn find(view: View<'_>, quotes: Quotes<'_>, taken: &[Finding]) -> Vec<Finding> {
    let mut state = State { view, quotes, found: Vec::new(), last: None };
    let sentences = &view.segments.sentences;
    let mut at = 0;
    let mut skip = 0;
    while at < sentences.len() {
        let sentence = sentences[at];
        while skip < taken.len() && taken[skip].span.end <= sentence.span.start {
            skip += 1;
        }
        let held = taken.get(skip).is_some_and(|finding| finding.span.overlaps(sentence.span));
        let body = view.document.blocks().get(sentence.block as usize).is_some_and(|block| block.kind.is_body());
        if held || !body {
            at += 1;
            continue;
        }
        let (mut last, mut next) = (sentence.last as usize, at + 1);
        // A quotation of several sentences holds its frame together.
        while next < sentences.len() && quotes.covering(last).is_some_and(|marked| marked.outer.first < last) {
            last = sentences[next].last as usize;
            next += 1;
        }
        state.frame(Range::new(sentence.first as usize, last), sentence.block);
        at = next;
    }
    state.found
}

/// The source that spoke last, for what goes on without naming one.
#[derive(Clone, Copy)]
struct Last {
    source: Range,
    cue: Option<FoundCue>,
    block: u32,
    /// Whether it spoke in quotation marks.
    direct: bool,
    /// Index behind the frame in which it spoke.
    end: usize,
}

struct State<'a> {
    view: View<'a>,
    quotes: Quotes<'a>,
    found: Vec<Finding>,
    last: Option<Last>,
}

/// What has been read of a frame.
struct Reading {
    frame: Range,
    block: u32,
    /// Index behind the last token that is part of an attribution.
    claimed: usize,
    /// The last source in this frame, for verbs that share it.
    source: Option<Range>,
}

impl State<'_> {
    fn frame(&mut self, frame: Range, block: u32) {
        let view = self.view;
        let mut reading = Reading { frame, block, claimed: frame.first, source: None };
        let before = self.found.len();
        for hit in view.cues_in(frame) {
            let first = hit.first as usize;
            if first < reading.claimed || self.quotes.covering(first).is_some() {
                continue;
            }
            let (form, cue) = view.cue(*hit);
            match cue.kind {
                CueKind::Verb => self.verb(*hit, form, cue, &mut reading),
                CueKind::Noun => self.noun(*hit, form.cue, cue, &mut reading),
                CueKind::Preposition => self.preposition(*hit, form.cue, &mut reading),
            }
        }
        let claimed: Vec<_> = self.found[before..].iter().map(|finding| finding.span).collect();
        for marked in self.quotes.within(frame.first, frame.last) {
            let span = view.span(marked.inner);
            if !claimed.iter().any(|claim| claim.overlaps(span)) {
                self.alone(*marked, &reading);
            }
        }
    }

    fn verb(&mut self, hit: Hit, form: CueForm, cue: &CueEntry, reading: &mut Reading) {
        let view = self.view;
        let low = reading.claimed.min(hit.first as usize);
        let Some(group) = group::read(view, hit, low) else { return };
        let found = FoundCue { tokens: group.tokens, entry: form.cue, tense: group.tense };
        let high = reading.frame.last;
        let content = content::behind(view, self.quotes, cue, form.forms, hit.last as usize, high);
        let (source, subject) = self.source(group, cue, content, reading);
        let content = content.or_else(|| self.relative(hit.last as usize, cue, source.filter(|_| subject)?, high));
        let inverted = if subject && source.is_some() { None } else { self.inverted(hit, group, cue, reading) };
        // Words before the subject: "…, X said", and "…, said X".
        let fronted = match (source.filter(|_| subject), inverted) {
            (_, Some(source)) => self
                .fronted(group.tokens.first, cue, reading)
                .map(|content| (content, source, hit.last.max(source.last as u32) as usize)),
            (Some(source), None) => self.fronted(source.first, cue, reading).map(|content| (content, source, hit.last as usize)),
            _ => None,
        };
        let fronted = fronted.filter(|(front, _, behind)| front.kind == ContentKind::Direct || self.closes(*behind, high));
        if fronted.is_none() && content.is_none() {
            if let Some(source) = source.filter(|_| subject && !cue.weak) {
                if let Some(whole) = self.parenthetical(source.first, hit.last as usize, cue, reading) {
                    self.push(whole, source, found, &group, QuoteRule::ClauseInterrupted, 0.85, reading);
                    reading.claimed = whole.range.last;
                    return;
                }
            }
        }
        if let Some((front, source, behind)) = fronted {
            let right_wins = front.kind != ContentKind::Direct && content.is_some() && inverted.is_none();
            if !right_wins {
                let rule = match (front.kind == ContentKind::Direct, inverted.is_some()) {
                    (true, false) => QuoteRule::QuoteThenCue,
                    (true, true) => QuoteRule::QuoteThenInvertedCue,
                    (false, false) => QuoteRule::ClauseThenCue,
                    (false, true) => QuoteRule::ClauseThenInvertedCue,
                };
                self.push(front, source, found, &group, rule, 0.9, reading);
                reading.claimed = behind.max(reading.claimed);
                // "Talks, he said, would go on": the clause goes on behind the cue.
                if let Some(rest) = self.goes_on(front, behind, high) {
                    self.push(rest, source, found, &group, QuoteRule::ClauseInterrupted, 0.85, reading);
                    reading.claimed = rest.range.last;
                    return;
                }
                // "“We agree,” he said, “on this.”": the other half.
                if let Some(rest) = self.second_half(behind, high) {
                    self.push(rest, source, found, &group, QuoteRule::QuoteInterrupted, 0.9, reading);
                    reading.claimed = rest.range.last;
                }
                return;
            }
        }
        let (Some(content), Some(source)) = (content, source) else { return };
        if !self.plausible(cue, &group, content, source, subject, reading) {
            return;
        }
        let rule = match (content.kind, group.form) {
            (ContentKind::Direct, _) => QuoteRule::CueThenQuote,
            (_, Form::Participle) => QuoteRule::ParticipleCue,
            (ContentKind::That, _) => QuoteRule::CueThat,
            (ContentKind::Bare, _) => QuoteRule::CueClause,
            (ContentKind::Colon, _) => QuoteRule::CueColon,
            (ContentKind::Whether, _) => QuoteRule::CueWhether,
            (ContentKind::NounPhrase, _) => QuoteRule::CueNounPhrase,
            (ContentKind::Infinitive | ContentKind::ObjectInfinitive, _) => QuoteRule::CueInfinitive,
            (ContentKind::Gerund, _) => QuoteRule::CueGerund,
            (ContentKind::Object, _) => QuoteRule::CueObject,
        };
        self.push(content, source, found, &group, rule, 0.85, reading);
        reading.claimed = content.range.last;
    }

    /// Whether nothing that a verb governs follows it: the clause ends, or an adjunct begins.
    fn closes(&self, at: usize, high: usize) -> bool {
        let view = self.view;
        at >= high
            || matches!(
                view.tag(at),
                Tag::Stop
                    | Tag::Comma
                    | Tag::Close
                    | Tag::Dash
                    | Tag::Semicolon
                    | Tag::Adverb
                    | Tag::Preposition
                    | Tag::Subordinator
                    | Tag::BracketOpen
            )
            || view.facts(at).any(Facts::CALENDAR.or(Facts::TEMPORAL))
    }

    /// Who governs a cue, and whether as its own subject.
    fn source(&self, group: Group, cue: &CueEntry, content: Option<Content>, reading: &Reading) -> (Option<Range>, bool) {
        let view = self.view;
        let low = reading.claimed.min(group.tokens.first);
        match group.form {
            Form::Finite => match source::subject(view, low, group.tokens.first) {
                Some(subject) => (Some(subject), true),
                None => (self.shared(group.tokens.first, reading), false),
            },
            Form::Participle | Form::Infinitive => {
                (reading.source.or_else(|| self.clause_subject(group.tokens.first, reading)), false)
            }
            Form::Passive => {
                let from = content.map_or(group.tokens.last, |content| content.range.last);
                let by = view
                    .is(group.tokens.last, "by")
                    .then(|| source::behind(view, group.tokens.last + 1, reading.frame.last))
                    .flatten();
                let late = || view.is(from, "by").then(|| source::behind(view, from + 1, reading.frame.last)).flatten();
                let quoted = cue.lemma.starts_with("be ").then(|| source::subject(view, low, group.tokens.first)).flatten();
                (by.or_else(late).or(quoted), false)
            }
        }
    }

    /// The source of a verb that shares its subject: "…, and added that".
    fn shared(&self, verb: usize, reading: &Reading) -> Option<Range> {
        let view = self.view;
        let before = verb.checked_sub(1).filter(|at| *at >= reading.frame.first)?;
        if !matches!(view.tag(before), Tag::Conjunction | Tag::Comma | Tag::Close | Tag::Adverb) {
            return None;
        }
        reading.source.or_else(|| self.clause_subject(verb, reading))
    }

    /// The subject of the nearest finite verb before: whoever does what ", saying that" goes on about.
    fn clause_subject(&self, verb: usize, reading: &Reading) -> Option<Range> {
        let view = self.view;
        let first = reading.frame.first;
        let low = first.max(verb.saturating_sub(60));
        let finite = |at: &usize| view.tag(*at).is_finite() && self.quotes.covering(*at).is_none();
        (low..verb)
            .rev()
            .filter(finite)
            .take(6)
            .find_map(|at| source::subject(view, first, at).filter(|source| source::can_speak(view, *source)))
    }

    /// "which he said were hard to meet": the relative pronoun belongs to what was said.
    fn relative(&self, behind: usize, cue: &CueEntry, source: Range, high: usize) -> Option<Content> {
        let view = self.view;
        let before = source.first.checked_sub(1)?;
        let relative = matches!(view.tag(before), Tag::Relative | Tag::Complementiser);
        if !(relative && cue.takes.any(Complements::BARE) && view.tag(behind).is_finite()) {
            return None;
        }
        let last = content::end(view, self.quotes, behind, high, ContentKind::Bare, FINITE);
        (last > behind + 1).then_some(Content { kind: ContentKind::Bare, range: Range::new(behind, last) })
    }

    /// ", said Ana Silva": the verb before its subject.
    fn inverted(&self, hit: Hit, group: Group, cue: &CueEntry, reading: &Reading) -> Option<Range> {
        let view = self.view;
        if !cue.takes.any(Complements::DIRECT) || cue.weak && cue.lemma.contains(' ') || group.form != Form::Finite {
            return None;
        }
        let first = group.tokens.first;
        let before = first.checked_sub(1)?;
        let at_front = first == reading.frame.first && self.quotes.closing_before(first).is_some();
        let behind_words = first > reading.frame.first && matches!(view.tag(before), Tag::Comma | Tag::Close | Tag::Dash);
        if !(at_front || behind_words) {
            return None;
        }
        let source = source::behind(view, hit.last as usize, reading.frame.last)?;
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

    /// What stands before the subject or the inverted verb at `at`: a quotation, or a clause and a comma.
    fn fronted(&self, at: usize, cue: &CueEntry, reading: &Reading) -> Option<Content> {
        let view = self.view;
        if !cue.takes.any(Complements::DIRECT.or(Complements::THAT).or(Complements::BARE)) {
            return None;
        }
        let comma = at > reading.frame.first && view.tag(at - 1) == Tag::Comma;
        let end = if comma { at - 1 } else { at };
        if let Some(marked) = self.quotes.closing_before(end).or_else(|| self.quotes.closing_before(at)) {
            // "on the “Hard Questions,” the Speaker said": words in marks that a clause leads up to are not all that was said.
            let led = marked.outer.first > reading.claimed.max(reading.frame.first)
                && !matches!(
                    view.tag(marked.outer.first - 1),
                    Tag::Comma | Tag::Colon | Tag::Dash | Tag::Conjunction | Tag::Stop | Tag::Close | Tag::Semicolon
                );
            let inside = !led && marked.outer.first >= reading.claimed.min(reading.frame.first);
            // A clause that ends with a few words in marks is not those words alone.
            let lone = marked.outer.first <= reading.claimed.max(reading.frame.first)
                || !content::is_clause(view, Range::new(reading.claimed, marked.outer.first));
            if inside && lone {
                return Some(Content { kind: ContentKind::Direct, range: marked.outer });
            }
        }
        if !comma || end <= reading.claimed || cue.weak {
            return None;
        }
        let range = Range::new(reading.claimed, end);
        // "As talks went on, Mr Lund warned Oslo": a clause of circumstance, and a verb with an object of its own.
        let circumstance = view.facts(range.first).any(Facts::SUBORDINATOR) || view.is(range.first, "according");
        (!circumstance && content::is_clause(view, range)).then_some(Content { kind: ContentKind::Bare, range })
    }

    /// What goes on behind ", X said," where a clause without marks stood before it.
    fn goes_on(&self, front: Content, behind: usize, high: usize) -> Option<Content> {
        let view = self.view;
        if front.kind != ContentKind::Bare || view.tag(behind) != Tag::Comma || view.tag(behind + 1) == Tag::Ing {
            return None;
        }
        let last = content::end(view, self.quotes, behind + 1, high, ContentKind::Bare, FINITE);
        (last > behind + 4).then_some(Content { kind: ContentKind::Bare, range: Range::new(behind + 1, last) })
    }

    /// "In Geneva, he said, talks would go on": too little stands before the cue to be a clause; the rest is the content.
    fn parenthetical(&self, at: usize, behind: usize, cue: &CueEntry, reading: &Reading) -> Option<Content> {
        let view = self.view;
        let inset = at > reading.claimed + 1 && view.tag(at - 1) == Tag::Comma && view.tag(behind) == Tag::Comma;
        if !inset || !cue.takes.any(Complements::DIRECT.or(Complements::BARE)) || view.tag(behind + 1) == Tag::Ing {
            return None;
        }
        let high = reading.frame.last;
        let last = content::end(view, self.quotes, behind + 1, high, ContentKind::Bare, FINITE);
        let verb = (behind + 1..last).any(|at| view.tag(at).is_finite());
        (verb && last > behind + 3).then_some(Content { kind: ContentKind::Bare, range: Range::new(behind + 1, last) })
    }

    /// The quotation that goes on behind ", he said,".
    fn second_half(&self, from: usize, high: usize) -> Option<Content> {
        let view = self.view;
        let open = (from..high.min(from + 24)).find(|at| view.tag(*at) == Tag::Open)?;
        let comma = open > from && matches!(view.tag(open - 1), Tag::Comma | Tag::Colon | Tag::Stop | Tag::Dash);
        let plain = (from..open).all(|at| !view.tag(at).is_finite());
        let marked = self.quotes.opening_at(open)?;
        (comma && plain).then_some(Content { kind: ContentKind::Direct, range: marked.outer })
    }

    /// Whether a cue with content behind it attributes words at all.
    fn plausible(
        &self,
        cue: &CueEntry,
        group: &Group,
        content: Content,
        source: Range,
        subject: bool,
        reading: &Reading,
    ) -> bool {
        let view = self.view;
        let conditional = source.first > reading.frame.first
            && matches!(view.word(source.first - 1), "if" | "If" | "unless" | "Unless" | "whether");
        if conditional && subject {
            return false;
        }
        // "I think": somebody's own words, not a report of them; "what Mr Lund says": a clause about words that are not given.
        let own = source.len() == 1 && view.facts(source.first).any(Facts::FIRST_PERSON.or(Facts::SECOND_PERSON));
        if own && cue.class == CueClass::Cognition || source.first > reading.frame.first && view.is(source.first - 1, "what") {
            return false;
        }
        let speaks = source::can_speak(view, source);
        match content.kind {
            ContentKind::That | ContentKind::Direct | ContentKind::Colon => speaks || !cue.weak,
            ContentKind::Bare | ContentKind::Whether => !cue.weak && group.form != Form::Infinitive,
            ContentKind::Object => speaks && cue.class != CueClass::Cognition && group.form != Form::Infinitive,
            _ => speaks && !cue.weak && group.form == Form::Finite,
        }
    }

    /// "His message was that …", "Ms Silva's call for …".
    fn noun(&mut self, hit: Hit, entry: u32, cue: &CueEntry, reading: &mut Reading) {
        let view = self.view;
        let (first, last) = (hit.first as usize, hit.last as usize);
        let low = reading.claimed;
        let Some(owner) = first.checked_sub(1).filter(|at| *at >= low && view.tag(*at) == Tag::Possessive) else { return };
        let source = if view.facts(owner).any(Facts::PRONOUN_POSSESSIVE) {
            Some(Range::new(owner, owner + 1))
        } else {
            source::subject(view, low, owner)
        };
        let copula = view.facts(last).any(Facts::BE);
        let next = last + usize::from(copula);
        let start = match view.tag(next) {
            Tag::Complementiser if view.is(next, "that") => next + 1,
            Tag::To if !copula && cue.class == CueClass::Urging && cue.takes.any(Complements::INFINITIVE) => next,
            Tag::Preposition if !copula && cue.prepositions.iter().any(|known| view.is(next, known)) => next + 1,
            _ => return,
        };
        let end = content::end(view, self.quotes, start, reading.frame.last, ContentKind::NounPhrase, FINITE);
        let Some(source) = source.filter(|_| end > start) else { return };
        let found = FoundCue { tokens: Range::new(first, last), entry, tense: Tense::Present };
        let group = Group { tokens: found.tokens, tense: Tense::Present, form: Form::Finite, planned: false };
        let content = Content { kind: ContentKind::That, range: Range::new(start, end) };
        self.push(content, source, found, &group, QuoteRule::NominalCue, 0.7, reading);
        reading.claimed = end;
    }

    /// "According to X, …" and "…, according to X".
    fn preposition(&mut self, hit: Hit, entry: u32, reading: &mut Reading) {
        let view = self.view;
        let (first, last) = (hit.first as usize, hit.last as usize);
        let Some(source) = source::behind(view, last, reading.frame.last) else { return };
        let fronted = first <= reading.claimed + 1 || !content::is_clause(view, Range::new(reading.claimed, first));
        let (start, end) = if fronted {
            // "According to results of polls conducted by X, …": the source ends at the comma that a clause follows.
            let comma = (source.last..reading.frame.last.min(source.last + 24)).find(|at| view.tag(*at) == Tag::Comma);
            let start = comma.map_or(source.last, |comma| comma + 1);
            (start, content::end(view, self.quotes, start, reading.frame.last, ContentKind::Bare, FINITE))
        } else {
            let mut end = first;
            while end > reading.claimed && matches!(view.tag(end - 1), Tag::Comma | Tag::Dash) {
                end -= 1;
            }
            (reading.claimed, end)
        };
        if end <= start + 1 {
            return;
        }
        let found = FoundCue { tokens: Range::new(first, last), entry, tense: Tense::Present };
        let group = Group { tokens: found.tokens, tense: Tense::Present, form: Form::Finite, planned: false };
        let content = match self.quotes.opening_at(start).filter(|marked| marked.outer.last >= end) {
            Some(marked) => Content { kind: ContentKind::Direct, range: marked.outer },
            None => Content { kind: ContentKind::Bare, range: Range::new(start, end) },
        };
        self.push(content, source, found, &group, QuoteRule::AccordingTo, 0.9, reading);
        reading.claimed = content.range.last.max(source.last);
    }

    /// A quotation that no cue in its frame governs: it goes on with whoever spoke last, or stands behind a colon.
    fn alone(&mut self, marked: Marked, reading: &Reading) {
        let view = self.view;
        let frame = reading.frame;
        let whole = marked.outer.first <= frame.first + 1 && marked.outer.last + 1 >= frame.last;
        let Some(last) =
            self.last.filter(|last| whole && last.direct && reading.block <= last.block + 1 && marked.inner.len() >= 4)
        else {
            return;
        };
        let rule = if last.end == frame.first { QuoteRule::QuoteGoesOn } else { QuoteRule::QuoteAlone };
        self.found.push(Finding {
            kind: QuoteKind::Direct,
            span: view.span(marked.inner),
            source: Some(Source::Phrase(last.source)),
            cue: None,
            planned: false,
            rule,
            end_rule: None,
            confidence: 0.75,
        });
        self.last = Some(Last { block: reading.block, end: frame.last, ..last });
    }

    fn push(
        &mut self,
        content: Content,
        source: Range,
        cue: FoundCue,
        group: &Group,
        rule: QuoteRule,
        confidence: f32,
        reading: &mut Reading,
    ) {
        let view = self.view;
        let inner = self.quotes.opening_at(content.range.first).filter(|marked| marked.outer.last >= content.range.last);
        let (kind, range) = match (content.kind, inner) {
            (ContentKind::Direct, Some(marked)) => (QuoteKind::Direct, marked.inner),
            _ if self.quotes.within(content.range.first, content.range.last).is_empty() => (QuoteKind::Reported, content.range),
            _ => (QuoteKind::Mixed, content.range),
        };
        let class = view.lexicon.cues[cue.entry as usize].class;
        let confidence = if class == CueClass::Cognition { confidence - 0.15 } else { confidence };
        self.found.push(Finding {
            kind,
            span: view.span(range),
            source: Some(Source::Phrase(source)),
            cue: Some(cue),
            planned: group.planned,
            rule,
            end_rule: None,
            confidence,
        });
        reading.source = Some(source);
        self.last = Some(Last {
            source,
            cue: Some(cue),
            block: reading.block,
            direct: kind == QuoteKind::Direct,
            end: reading.frame.last,
        });
    }
}
