//! Cues that are no verbs: "his message was that", "according to".

use super::content::{self, Content, ContentKind};
use super::content_end;
use crate::attribution::FoundCue;
use crate::attribution::reported::frame::{FINITE, Reading, State};
use crate::lexicon::{Complements, CueEntry, Facts, Hit};
use crate::rule::QuoteRule;
use crate::story::{CueClass, Tense};
use crate::syntax::Tag;
use crate::syntax::TokenRange;
use crate::syntax::noun_phrase;

/// How far a noun's adjuncts may reach before its verb.
const ADJUNCT: usize = 10;

impl State<'_> {
    /// "His message was that …", "Ms Silva's call for …".
    pub(crate) fn noun(&mut self, hit: Hit, entry: u32, cue: &CueEntry, reading: &mut Reading) {
        let view = self.view;
        let (first, last) = (hit.first as usize, hit.last as usize);
        let low = reading.claimed;
        let Some(owner) = first.checked_sub(1).filter(|at| *at >= low && view.tag(*at) == Tag::Possessive) else { return };
        let source = if view.facts(owner).any(Facts::PRONOUN_POSSESSIVE) {
            Some(TokenRange::new(owner, owner + 1))
        } else {
            noun_phrase::subject(view, low, owner)
        };
        // "His message to the generals was clear: …"
        let be = (last..last + ADJUNCT).find(|at| !(view.tag(*at).is_nominal() || view.tag(*at) == Tag::Preposition));
        let be = be.filter(|at| view.facts(*at).any(Facts::BE));
        let copula = be.is_some();
        let mut next = be.map_or(last, |be| be + 1);
        while copula && matches!(view.tag(next), Tag::Adverb | Tag::Adjective) {
            next += 1;
        }
        let start = match view.tag(next) {
            Tag::Colon if copula => next + 1,
            Tag::Complementiser if view.is(next, "that") => next + 1,
            Tag::To if !copula && cue.class == CueClass::Urging && cue.takes.any(Complements::INFINITIVE) => next,
            Tag::Preposition if !copula && cue.prepositions.iter().any(|known| view.is(next, known)) => next + 1,
            _ => return,
        };
        let kind = if copula { ContentKind::That } else { ContentKind::NounPhrase };
        let end = content_end::end(view, self.quotes, start, reading.frame.last, kind, FINITE);
        let Some(source) = source.filter(|_| end > start) else { return };
        let found = FoundCue { tokens: TokenRange::new(first, last), entry, tense: Tense::Present };
        let content = Content { kind: ContentKind::That, range: TokenRange::new(start, end) };
        self.push(content, source, found, QuoteRule::NominalCue, reading);
        reading.claimed = end;
    }

    /// "According to X, …" and "…, according to X".
    pub(crate) fn preposition(&mut self, hit: Hit, entry: u32, reading: &mut Reading) {
        let view = self.view;
        let (first, last) = (hit.first as usize, hit.last as usize);
        // "That's according to Ms Silva": what she said stands in the sentence before.
        if first > reading.claimed && view.facts(first - 1).any(Facts::BE) && first <= reading.claimed + 3 {
            return;
        }
        let Some(whole) = noun_phrase::behind(view, last, reading.frame.last) else { return };
        // "According to her assessment": hers.
        let owned = view.facts(whole.first).any(Facts::PRONOUN_POSSESSIVE) && whole.len() == 2;
        let source =
            if owned && noun_phrase::is_document(view, whole) { TokenRange::new(whole.first, whole.first + 1) } else { whole };
        let fronted = first <= reading.claimed + 1 || !content::is_clause(view, TokenRange::new(reading.claimed, first));
        // "The dam, according to X, will be full": the clause goes on behind the source.
        let inset = fronted && first > reading.claimed + 1 && view.tag(first - 1) == Tag::Comma;
        let (start, end) = if fronted {
            // "According to results of polls conducted by X, …": the source ends at the comma that a clause follows.
            let comma = (whole.last..reading.frame.last.min(whole.last + 24)).find(|at| view.tag(*at) == Tag::Comma);
            let start = comma.map_or(whole.last, |comma| comma + 1);
            let end = content_end::end(view, self.quotes, start, reading.frame.last, ContentKind::Bare, FINITE);
            (if inset { reading.claimed } else { start }, end)
        } else {
            let mut end = first;
            while end > reading.claimed && matches!(view.tag(end - 1), Tag::Comma | Tag::Dash) {
                end -= 1;
            }
            (reading.claimed, end)
        };
        // "According to a survey carried out for the ministry:" gives no words.
        let bare = fronted && start == whole.last && !content::clause(view, start, end);
        if end <= start + 1 || bare {
            return;
        }
        let found = FoundCue { tokens: TokenRange::new(first, last), entry, tense: Tense::Present };
        let content = match self.quotes.opening_at(start).filter(|marked| marked.outer.last >= end) {
            Some(marked) => Content { kind: ContentKind::Direct, range: marked.outer },
            None => Content { kind: ContentKind::Bare, range: TokenRange::new(start, end) },
        };
        self.push(content, source, found, QuoteRule::AccordingTo, reading);
        reading.claimed = content.range.last.max(whole.last);
    }
}
