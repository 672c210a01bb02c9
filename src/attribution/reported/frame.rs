//! One sentence at a time, with the quotations in it whole: which cue has which content and which source.

use super::content::{self, Content, ContentKind};
use super::content_end;
use crate::attribution::confidence;
use crate::attribution::marks::pairing::Quotation;
use crate::attribution::marks::quotations::Quotations;
use crate::attribution::signature;
use crate::attribution::{Finding, FoundCue, Source};
use crate::lexicon::{Complements, CueEntry, CueForm, CueKind, Facts, Hit, VerbForms};
use crate::rule::QuoteRule;
use crate::story::{CueClass, QuoteKind, Tense};
use crate::syntax::EntityFlags;
use crate::syntax::Tag;
use crate::syntax::noun_phrase;
use crate::syntax::verb_group::{self, VerbGroup, VerbGroupRole};
use crate::syntax::{TokenRange, View};

/// How many cues in a row may attribute nothing before less is read behind the next: such a sentence is a list of words.
const PATIENCE: u32 = 32;

/// The forms of a verb that shares its subject with a cue whose own form does not tell.
pub(crate) const FINITE: VerbForms = VerbForms::PAST.or(VerbForms::THIRD);

/// Direct, reported and mixed speech in all text that no turn and no block holds already.
pub(crate) fn find(view: View<'_>, quotes: Quotations<'_>, taken: &[Finding]) -> Vec<Finding> {
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
        state.frame(TokenRange::new(sentence.first as usize, last), sentence.block);
        at = next;
    }
    state.found
}

/// The source that spoke last, for what goes on without naming one.
#[derive(Clone, Copy)]
pub(crate) struct Last {
    pub(crate) source: TokenRange,
    pub(crate) block: u32,
    /// Whether it spoke in quotation marks.
    pub(crate) direct: bool,
    /// Index behind the frame in which it spoke.
    pub(crate) end: usize,
}

pub(crate) struct State<'a> {
    pub(crate) view: View<'a>,
    pub(crate) quotes: Quotations<'a>,
    pub(crate) found: Vec<Finding>,
    pub(crate) last: Option<Last>,
}

/// What has been read of a frame.
pub(crate) struct Reading {
    pub(crate) frame: TokenRange,
    pub(crate) block: u32,
    /// Index behind the last token that is part of an attribution.
    pub(crate) claimed: usize,
    /// How many cues in a row attributed nothing.
    barren: u32,
    /// The last source in this frame, for verbs that share it.
    pub(crate) source: Option<TokenRange>,
}

impl State<'_> {
    fn frame(&mut self, frame: TokenRange, block: u32) {
        let view = self.view;
        let mut reading = Reading { frame, block, claimed: frame.first, barren: 0, source: None };
        let before = self.found.len();
        for hit in view.cues_in(frame) {
            let first = hit.first as usize;
            if first < reading.claimed || self.quotes.covering(first).is_some() {
                continue;
            }
            let (form, cue) = view.cue(*hit);
            reading.barren += 1;
            match cue.kind {
                CueKind::Verb => self.verb(*hit, form, cue, &mut reading),
                CueKind::Noun => self.noun(*hit, form.cue, cue, &mut reading),
                CueKind::Preposition => self.preposition(*hit, form.cue, &mut reading),
            }
        }
        let mut claimed: Vec<_> = self.found[before..].iter().map(|finding| finding.span).collect();
        claimed.sort_unstable();
        let (mut next, mut reach) = (0, 0);
        for marked in self.quotes.within(frame.first, frame.last) {
            let span = view.span(marked.inner);
            while let Some(claim) = claimed.get(next).filter(|claim| claim.start < span.end) {
                reach = reach.max(claim.end);
                next += 1;
            }
            if reach <= span.start && !self.signed(*marked, &reading) {
                self.alone(*marked, &reading);
            }
        }
    }

    fn verb(&mut self, hit: Hit, form: CueForm, cue: &CueEntry, reading: &mut Reading) {
        let view = self.view;
        if self.herald(hit, form, cue, reading) {
            return;
        }
        let low = reading.claimed.min(hit.first as usize);
        let Some(group) = verb_group::read(view, hit, low) else { return };
        let found = FoundCue { tokens: group.tokens, entry: form.cue, tense: group.tense };
        let high = self.inset_end(group.tokens.first, reading);
        let longest = if reading.barren > PATIENCE { content::SHORT } else { content::LONGEST };
        // "is telling them that …, and says": verbs that share a subject share a tense, whatever its form.
        let forms = if group.role == VerbGroupRole::Finite && form.forms.any(VerbForms::ING) { FINITE } else { form.forms };
        let content = content::behind(view, self.quotes, cue, forms, hit.last as usize, high, longest);
        let (source, subject) = self.source(group, cue, content, reading);
        let content = content.or_else(|| self.relative(hit.last as usize, cue, source.filter(|_| subject)?, high));
        let inverted = if subject && source.is_some() { None } else { self.inverted(hit, group, cue, reading) };
        // Words before the subject: "…, X said", and "…, said X".
        let fronted = match (source.filter(|_| subject), inverted) {
            (_, Some(source)) => self
                .fronted(group.tokens.first, cue, false, reading)
                .map(|content| (content, source, hit.last.max(source.last as u32) as usize)),
            (Some(source), None) => self
                .fronted(source.first, cue, cue.weak && self.evident(source, cue, hit.last as usize, reading), reading)
                .map(|content| (content, source, hit.last as usize)),
            _ => None,
        };
        let says = !cue.weak || cue.takes.any(Complements::THAT) || &*cue.lemma == "put it";
        if let Some(source) = source.filter(|_| subject && says) {
            if let Some((content, rule)) = self.as_said(source.first, hit.last as usize, cue, reading) {
                self.push(content, source, found, rule, reading);
                reading.claimed = content.range.last.max(hit.last as usize);
                return;
            }
        }
        let fronted = fronted.filter(|(front, _, behind)| {
            // "…, the spokesman told reporters here"
            let addressee = cue.takes.any(Complements::ADDRESSEE) && inverted.is_none();
            let behind = if addressee { content::skip_phrase(view, *behind, high) } else { *behind };
            front.kind == ContentKind::Direct || self.closes(behind, high)
        });
        if fronted.is_none() && content.is_none() {
            if let Some(source) = source.filter(|source| subject && (!cue.weak || noun_phrase::can_speak(view, *source))) {
                if let Some(whole) = self.parenthetical(source.first, hit.last as usize, cue, reading) {
                    self.push(whole, source, found, QuoteRule::ClauseInterrupted, reading);
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
                // "Talks, he said, would go on": the clause goes on behind the cue.
                if let Some(whole) = self.goes_on(front, behind, high) {
                    self.push(whole, source, found, QuoteRule::ClauseInterrupted, reading);
                    reading.claimed = whole.range.last;
                    return;
                }
                self.push(front, source, found, rule, reading);
                reading.claimed = behind.max(reading.claimed);
                // "“We agree,” he said, “on this.”": the other half.
                if let Some(rest) = self.second_half(behind, high) {
                    self.push(rest, source, found, QuoteRule::QuoteInterrupted, reading);
                    reading.claimed = rest.range.last;
                }
                return;
            }
        }
        let Some(content) = content else { return };
        let expletive = |source: &TokenRange| source.len() == 1 && view.is(source.first, "it");
        let passive = group.role == VerbGroupRole::Passive
            || cue.lemma.starts_with("be ") && source.is_some_and(|source| expletive(&source));
        if passive && source.as_ref().is_none_or(expletive) && content.kind == ContentKind::That {
            // "It was announced that": nobody is named.
            let it = group.tokens.first.checked_sub(1).is_some_and(|at| view.is(at, "it"));
            if it && cue.class != CueClass::Cognition && !cue.weak {
                self.record(content, None, found, QuoteRule::CueThat, reading);
                reading.claimed = content.range.last;
            }
            return;
        }
        let Some(source) = source else { return };
        if !self.plausible(cue, &group, content, source, subject, reading) {
            return;
        }
        let rule = match (content.kind, group.role) {
            (ContentKind::Direct, _) => QuoteRule::CueThenQuote,
            (_, VerbGroupRole::Participle) => QuoteRule::ParticipleCue,
            (ContentKind::That, _) => QuoteRule::CueThat,
            (ContentKind::Bare, _) => QuoteRule::CueClause,
            (ContentKind::Colon, _) => QuoteRule::CueColon,
            (ContentKind::Whether, _) => QuoteRule::CueWhether,
            (ContentKind::NounPhrase, _) => QuoteRule::CueNounPhrase,
            (ContentKind::Infinitive | ContentKind::ObjectInfinitive, _) => QuoteRule::CueInfinitive,
            (ContentKind::Gerund, _) => QuoteRule::CueGerund,
            (ContentKind::Object, _) => QuoteRule::CueObject,
        };
        self.push(content, source, found, rule, reading);
        reading.claimed = content.range.last;
    }

    /// Whether a verb that says little attributes the clause before it: "…, the figures show", "…, Ms Lund added."
    fn evident(&self, source: TokenRange, cue: &CueEntry, behind: usize, reading: &Reading) -> bool {
        let view = self.view;
        let ends = behind >= reading.frame.last || matches!(view.tag(behind), Tag::Stop | Tag::Comma);
        let adds = cue.takes.any(Complements::BARE) && cue.takes.any(Complements::DIRECT);
        noun_phrase::is_document(view, source) || adds && ends && noun_phrase::can_speak(view, source)
    }

    /// Takes down "Said Ana Silva: “…”"; gives whether a cue stands so.
    fn herald(&mut self, hit: Hit, form: CueForm, cue: &CueEntry, reading: &mut Reading) -> bool {
        let Some((content, source)) = self.heralded(hit, form, cue, reading) else { return false };
        let tense = if form.forms.any(VerbForms::PAST) { Tense::Past } else { Tense::Present };
        let found = FoundCue { tokens: TokenRange::new(hit.first as usize, hit.last as usize), entry: form.cue, tense };
        self.push(content, source, found, QuoteRule::CueThenQuote, reading);
        reading.claimed = content.range.last;
        true
    }

    /// Where what a cue governs must end: its frame, or for ", who said that talks went on, left" the comma before the verb that
    /// goes on about whoever spoke.
    fn inset_end(&self, verb: usize, reading: &Reading) -> usize {
        let view = self.view;
        let frame = reading.frame;
        let low = (frame.first + 1).max(verb.saturating_sub(4));
        let relative = (low..verb).any(|who| view.is(who, "who") && view.tag(who - 1) == Tag::Comma);
        let closes =
            |at: &usize| view.tag(*at) == Tag::Comma && view.tag(at + 1).is_finite() && self.quotes.covering(*at).is_none();
        if !relative {
            return frame.last;
        }
        (verb + 1..frame.last.min(verb + content::CLAUSE)).find(closes).unwrap_or(frame.last)
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
                    | Tag::Relative
                    | Tag::Complementiser
            )
            || view.facts(at).any(Facts::CALENDAR.or(Facts::TEMPORAL))
            // "said in a statement issued here"
            || view.tag(at - 1) == Tag::Noun && view.facts(at).any(Facts::VERB_PARTICIPLE)
    }

    /// Who governs a cue, and whether as its own subject.
    fn source(
        &self,
        group: VerbGroup,
        cue: &CueEntry,
        content: Option<Content>,
        reading: &Reading,
    ) -> (Option<TokenRange>, bool) {
        let view = self.view;
        let low = reading.claimed.min(group.tokens.first);
        match group.role {
            VerbGroupRole::Finite => match noun_phrase::subject(view, low, group.tokens.first) {
                Some(subject) => (Some(subject), true),
                None => (self.shared(group.tokens.first, reading), false),
            },
            // "Saying that talks had failed, the Minister left": the subject stands behind the content.
            VerbGroupRole::Participle if group.tokens.first <= reading.frame.first + 1 => {
                let end = content.map(|content| content.range.last);
                // A comma behind the content, or inside the marks that end it.
                let behind = end.and_then(|end| match view.tag(end) {
                    Tag::Comma => Some(end + 1),
                    _ => self.quotes.closing_before(end).map(|_| end),
                });
                (behind.and_then(|behind| noun_phrase::behind(view, behind, reading.frame.last)), false)
            }
            VerbGroupRole::Participle | VerbGroupRole::Infinitive => {
                (reading.source.or_else(|| self.clause_subject(group.tokens.first, reading)), false)
            }
            VerbGroupRole::Passive => {
                let from = content.map_or(group.tokens.last, |content| content.range.last);
                let by = view
                    .is(group.tokens.last, "by")
                    .then(|| noun_phrase::behind(view, group.tokens.last + 1, reading.frame.last))
                    .flatten();
                let late = || view.is(from, "by").then(|| noun_phrase::behind(view, from + 1, reading.frame.last)).flatten();
                let quoted = cue.lemma.starts_with("be ").then(|| noun_phrase::subject(view, low, group.tokens.first)).flatten();
                (by.or_else(late).or(quoted), false)
            }
        }
    }

    /// The source of a verb that shares its subject: "…, and added that".
    fn shared(&self, verb: usize, reading: &Reading) -> Option<TokenRange> {
        let view = self.view;
        let before = verb.checked_sub(1).filter(|at| *at >= reading.frame.first)?;
        if !matches!(view.tag(before), Tag::Conjunction | Tag::Comma | Tag::Close | Tag::Adverb) {
            return None;
        }
        reading.source.or_else(|| self.clause_subject(verb, reading))
    }

    /// The subject of the nearest finite verb before: whoever does what ", saying that" goes on about.
    fn clause_subject(&self, verb: usize, reading: &Reading) -> Option<TokenRange> {
        let view = self.view;
        let first = reading.frame.first;
        let low = first.max(verb.saturating_sub(60));
        let finite = |at: &usize| view.tag(*at).is_finite() && self.quotes.covering(*at).is_none() && !self.reduced(first, *at);
        (low..verb).rev().filter(finite).take(6).find_map(|at| {
            // "welcomed the fact that Chile was safer and said": the verb of a clause inside the object is not the one that goes on.
            let embedded = |source: &TokenRange| source.first > first && view.tag(source.first - 1) == Tag::Complementiser;
            let acts = |source: TokenRange| view.is(source.first, "it") && view.tag(at) == Tag::Finite;
            let subject = noun_phrase::subject(view, first, at).filter(|source| !embedded(source));
            subject.filter(|source| noun_phrase::can_speak(view, *source) || acts(*source))
        })
    }

    /// "raised the case of a sailor detained at sea": a participle behind a noun that its clause's verb governs.
    fn reduced(&self, first: usize, verb: usize) -> bool {
        let view = self.view;
        let participle = view.facts(verb).any(Facts::VERB_PARTICIPLE) && view.tag(verb + 1) == Tag::Preposition;
        if !participle || verb <= first || !view.tag(verb - 1).is_head() {
            return false;
        }
        let ends = |tag| matches!(tag, Tag::Comma | Tag::Conjunction | Tag::Relative | Tag::Complementiser | Tag::Semicolon);
        let clause = (first.max(verb.saturating_sub(content::CLAUSE))..verb).rev().take_while(|at| !ends(view.tag(*at)));
        clause.into_iter().any(|at| view.tag(at).is_finite())
    }

    /// "which he said were hard to meet": the relative pronoun belongs to what was said.
    fn relative(&self, behind: usize, cue: &CueEntry, source: TokenRange, high: usize) -> Option<Content> {
        let view = self.view;
        let before = source.first.checked_sub(1)?;
        let relative = matches!(view.tag(before), Tag::Relative | Tag::Complementiser);
        if !(relative && cue.takes.any(Complements::BARE) && view.tag(behind).is_finite()) {
            return None;
        }
        let mut last = content_end::end(view, self.quotes, behind, high, ContentKind::Bare, FINITE);
        // "The treaty, which he said would bring peace, was signed": the sentence goes on with its own verb.
        if before > 0 && view.tag(before - 1) == Tag::Comma {
            let closes = |at: &usize| view.tag(*at) == Tag::Comma && view.tag(at + 1).is_finite();
            last = (behind + 1..last).find(closes).unwrap_or(last);
        }
        (last > behind + 1).then_some(Content { kind: ContentKind::Bare, range: TokenRange::new(behind, last) })
    }

    /// Whether a cue with content behind it attributes words at all.
    fn plausible(
        &self,
        cue: &CueEntry,
        group: &VerbGroup,
        content: Content,
        source: TokenRange,
        subject: bool,
        reading: &Reading,
    ) -> bool {
        let view = self.view;
        let conditional = source.first > reading.frame.first
            && matches!(view.word(source.first - 1), "if" | "If" | "unless" | "Unless" | "whether");
        if conditional && subject {
            return false;
        }
        if noun_phrase::is_share(view, source) {
            return false;
        }
        // "I think": somebody's own words, not a report of them; "what Mr Lund says": a clause about words that are not given.
        let own = source.len() == 1 && view.facts(source.first).any(Facts::FIRST_PERSON.or(Facts::SECOND_PERSON));
        if own && cue.class == CueClass::Cognition || source.first > reading.frame.first && view.is(source.first - 1, "what") {
            return false;
        }
        let documented = matches!(content.kind, ContentKind::That | ContentKind::Bare) && noun_phrase::is_document(view, source);
        let speaks = documented || noun_phrase::can_speak(view, source);
        match content.kind {
            ContentKind::That | ContentKind::Direct | ContentKind::Colon => speaks || !cue.weak,
            ContentKind::Bare if documented => true,
            // "…, he said, adding he would stay": whoever spoke goes on.
            ContentKind::Bare
                if group.role == VerbGroupRole::Participle && cue.class == CueClass::Neutral && reading.source.is_some() =>
            {
                true
            }
            ContentKind::Bare | ContentKind::Whether => !cue.weak && group.role != VerbGroupRole::Infinitive,
            ContentKind::Object => speaks && cue.class != CueClass::Cognition && group.role != VerbGroupRole::Infinitive,
            // ", underscoring the importance of de-escalation"
            ContentKind::NounPhrase if group.role == VerbGroupRole::Participle => {
                let presses = matches!(cue.class, CueClass::Stressing | CueClass::Urging | CueClass::Warning);
                speaks && !cue.weak && presses && matches!(view.tag(group.tokens.first - 1), Tag::Comma | Tag::Conjunction)
            }
            // "She wants to stay": somebody's intention; what a body aims at is its purpose, and "is expected to" is nobody's.
            ContentKind::Infinitive | ContentKind::ObjectInfinitive if cue.class == CueClass::Cognition && cue.weak => {
                let person = view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE))
                    || view.facts(source.first).any(Facts::PRONOUN_SUBJECT);
                let thing = view.is(source.first, "it");
                subject && person && !thing && group.role == VerbGroupRole::Finite && !cue.lemma.starts_with("be ")
            }
            _ => speaks && !cue.weak && group.role == VerbGroupRole::Finite,
        }
    }

    /// "“…” – Ana Silva, Minister of Fisheries", on the quotation's line or the next: whoever signs it says it.
    fn signed(&mut self, marked: Quotation, reading: &Reading) -> bool {
        let view = self.view;
        let dash = marked.outer.last;
        if !signature::opens(view, dash) || marked.inner.len() < 4 || marked.outer.first > reading.frame.first + 1 {
            return false;
        }
        let Some(source) = signature::signer(view, dash + 1, view.sentence_end(dash)) else { return false };
        self.found.push(Finding {
            kind: QuoteKind::Direct,
            span: view.span(marked.inner),
            source: Some(Source::Phrase(source)),
            cue: None,
            planned: false,
            rule: QuoteRule::QuoteThenSignature,
            end_rule: None,
            confidence: confidence::of(QuoteRule::QuoteThenSignature, None),
        });
        true
    }

    pub(crate) fn push(&mut self, content: Content, source: TokenRange, cue: FoundCue, rule: QuoteRule, reading: &mut Reading) {
        let direct = self.record(content, Some(source), cue, rule, reading);
        reading.source = Some(source);
        self.last = Some(Last { source, block: reading.block, direct, end: reading.frame.last });
    }

    /// Takes a finding down; gives whether it is a quotation in marks.
    fn record(
        &mut self,
        content: Content,
        source: Option<TokenRange>,
        cue: FoundCue,
        rule: QuoteRule,
        reading: &mut Reading,
    ) -> bool {
        let view = self.view;
        reading.barren = 0;
        let inner = self.quotes.opening_at(content.range.first).filter(|marked| marked.outer.last >= content.range.last);
        let (kind, range) = match (content.kind, inner) {
            (ContentKind::Direct, Some(marked)) => (QuoteKind::Direct, marked.inner),
            _ if self.quotes.within(content.range.first, content.range.last).is_empty() => (QuoteKind::Reported, content.range),
            _ => (QuoteKind::Mixed, content.range),
        };
        let class = view.lexicon.cues[cue.entry as usize].class;
        self.found.push(Finding {
            kind,
            span: view.span(range),
            source: source.map(Source::Phrase),
            cue: Some(cue),
            planned: cue.tense == Tense::Future,
            rule,
            end_rule: None,
            confidence: confidence::of(rule, Some(class)),
        });
        kind == QuoteKind::Direct
    }
}
