//! One event per act: the headline, the lead and the body may report the same visit.

use super::candidate::Candidate;
use crate::Span;
use crate::lexicon::{EventMode, EventType};
use crate::story::{Event, EventPlace, Quote};
use crate::syntax::View;

/// The number of events before a candidate that are compared with it.
const MAX_COMPARED: usize = 64;

/// Turns candidates, which are in the order of the text, into events.
pub(super) fn merge(view: View<'_>, quotes: &[Quote], candidates: Vec<Candidate>) -> Vec<Event> {
    let mut kept: Vec<(Candidate, Vec<Span>)> = Vec::new();
    for candidate in candidates {
        let from = kept.len().saturating_sub(MAX_COMPARED);
        match kept[from..].iter_mut().find(|(known, _)| is_same(known, &candidate)) {
            Some((known, evidence)) => {
                evidence.push(view.span(candidate.range()));
                known.mode = known.mode.or(candidate.mode);
                known.place = known.place.take().or(candidate.place);
                known.confidence = known.confidence.max(candidate.confidence);
            }
            None => kept.push((candidate, Vec::new())),
        }
    }
    let cues = cues(quotes);
    kept.into_iter().map(|(candidate, evidence)| event(view, &cues, candidate, evidence)).collect()
}

/// Whether two candidates report one act: the same states do the same. Only contacts are reported again and again in other words; what is
/// said twice is said of two things.
fn is_same(known: &Candidate, other: &Candidate) -> bool {
    known.kind == EventType::Consult
        && other.kind == EventType::Consult
        && known.modality == other.modality
        && agree(known.mode, other.mode)
        && sides(known) == sides(other)
}

/// Whether two modes may be of one contact: who visits also meets, and whoever is visited is the host.
fn agree(one: Option<EventMode>, other: Option<EventMode>) -> bool {
    let in_person = |mode| matches!(mode, Some(EventMode::Meet | EventMode::Visit | EventMode::Host | EventMode::Multilateral));
    one == other || one.is_none() || other.is_none() || in_person(one) && in_person(other)
}

/// A state and a body, of which one is known.
type Side = (Option<Box<str>>, Option<Box<str>>);

/// The states and bodies that take part, sorted.
fn sides(candidate: &Candidate) -> Vec<Side> {
    let parties = candidate.actors.iter().chain(&candidate.targets);
    let mut sides: Vec<_> = parties.map(|party| (party.identity.country.clone(), party.identity.organisation.clone())).collect();
    sides.sort_unstable();
    sides.dedup();
    sides
}

/// The cues of the quotes, each with the index of its quote, in the order of the text.
fn cues(quotes: &[Quote]) -> Vec<(Span, u32)> {
    let mut cues: Vec<_> = quotes.iter().zip(0..).filter_map(|(quote, index)| Some((quote.cue.as_ref()?.span, index))).collect();
    cues.sort_unstable();
    cues
}

fn event(view: View<'_>, cues: &[(Span, u32)], candidate: Candidate, evidence: Vec<Span>) -> Event {
    let (span, trigger) = (view.span(candidate.range()), view.span(candidate.trigger));
    // Cues do not overlap.
    let after = cues.partition_point(|(cue, _)| cue.end <= trigger.start);
    let cue = cues.get(after).filter(|(cue, _)| cue.overlaps(trigger));
    Event {
        kind: candidate.kind,
        mode: candidate.mode,
        cameo: candidate.cameo.into(),
        actors: candidate.actors.into_iter().map(|party| party.actor(view)).collect(),
        targets: candidate.targets.into_iter().map(|party| party.actor(view)).collect(),
        modality: candidate.modality,
        place: candidate.place.map(|(span, country)| EventPlace { span, country }),
        date: None,
        quote: cue.map(|(_, quote)| *quote),
        span,
        trigger,
        rule: candidate.rule,
        confidence: candidate.confidence,
        evidence,
    }
}
