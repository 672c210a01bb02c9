//! Speakers: what the sources name, resolved within the document: four names, one man.

mod name_key;
mod office_holders;
mod registry;
mod source_reading;

use crate::Span;
use crate::attribution::{Finding, Source, turn};
use crate::mention::Mentions;
use crate::rule::QuoteRule;
use crate::story::{Cue, Modality, Quote, QuoteKind, Speaker, SpeakerForm, SpeakerMention};
use crate::syntax::{TokenRange, View};
use name_key::Key;
use registry::Registry;
use source_reading::{SourceReading, describe};
use std::collections::BTreeMap;

/// Resolves each finding's source, in the order of the text, and makes quotes and speakers of them.
pub(crate) fn resolve(view: View<'_>, mentions: &Mentions, findings: &[Finding]) -> (Vec<Quote>, Vec<Speaker>) {
    let mut known = Registry::new(view, mentions);
    // Whoever gives the press conference answers in it.
    let answers = view.author();
    let mut quotes = Vec::with_capacity(findings.len());
    for finding in findings {
        let (range, label) = match finding.source {
            Some(Source::Phrase(range)) => (Some(range), false),
            Some(Source::Label(range)) => (Some(range), true),
            None => (None, false),
        };
        let own = if finding.rule == QuoteRule::StatementBody { finding.span } else { Span::default() };
        let described = range.map(|range| match answers {
            Some(author) if label && is_answer(view, range) => {
                SourceReading { span: view.span(range), ..describe(view, author, true) }
            }
            _ => describe(view, range, label),
        });
        let speaker = described.and_then(|described| known.resolve(&described, own));
        quotes.push(Quote {
            kind: finding.kind,
            span: finding.span,
            speaker: speaker.map(|index| index as u32),
            source: range.map(|range| view.span(range)),
            cue: finding.cue.map(|cue| {
                let entry = &view.lexicon.cues[cue.entry as usize];
                Cue { span: view.span(cue.tokens), lemma: entry.lemma.clone(), tense: cue.tense, class: entry.class }
            }),
            modality: if finding.planned { Modality::Planned } else { Modality::Said },
            confidence: finding.confidence,
            rule: finding.rule,
            end_rule: finding.end_rule,
            directions: if finding.kind == QuoteKind::Turn { turn::directions(view, finding.span) } else { Vec::new() },
        });
    }
    let (mut speakers, order) = known.finish();
    for quote in &mut quotes {
        quote.speaker = quote.speaker.and_then(|index| order.get(index as usize).copied());
    }
    mention_elsewhere(view, &mut speakers);
    for speaker in &mut speakers {
        speaker.mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
        let mut end = 0;
        speaker.mentions.retain(|mention| {
            let apart = mention.span.start >= end;
            end = end.max(mention.span.end);
            apart
        });
    }
    (quotes, speakers)
}

/// Whether a label only says that somebody answers: "A:".
fn is_answer(view: View<'_>, label: TokenRange) -> bool {
    ["a", "answer"].iter().any(|word| view.is(label.first, word)) && label.len() == 1
}

/// Adds the places that name a speaker without being a source, and takes over the fullest form of the name from there.
fn mention_elsewhere(view: View<'_>, speakers: &mut [Speaker]) {
    let mut by_name: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for (index, speaker) in speakers.iter().enumerate() {
        if speaker.kind == crate::story::SpeakerKind::Person {
            by_name.entry(Key::new(name_key::family_name(&speaker.name).to_owned().into())).or_insert(index);
        }
    }
    if by_name.is_empty() {
        return;
    }
    for person in &view.entities.people {
        let range = TokenRange::new(person.first as usize, person.last as usize);
        let name = view.span(range).of(view.segments.text);
        // The family name stands last, or first ("Byun Ha-eun").
        let by_end = |end: &str| by_name.get(&Key::new(end.into())).copied();
        let index = by_end(name_key::family_name(name)).or_else(|| by_end(name_key::first_word(name)));
        let Some(speaker) = index.and_then(|index| speakers.get_mut(index)) else { continue };
        if !name_key::compatible(&speaker.name, name) {
            continue;
        }
        if name.len() > speaker.name.len() && !name.contains(['\n', '\u{a0}']) {
            speaker.name = name.into();
        }
        let form = if name.contains(' ') { SpeakerForm::FullName } else { SpeakerForm::Surname };
        let start = view.sentence_start(range.first);
        let mut first = range.first;
        while first > start && view.flags(first - 1).any(crate::syntax::EntityFlags::OFFICE) && range.first - first < 6 {
            first -= 1;
        }
        let span = view.span(TokenRange::new(first, range.last));
        speaker.mentions.push(SpeakerMention { span, form });
    }
}
