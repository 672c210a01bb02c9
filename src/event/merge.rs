//! One event per act: the headline, the lead and the body may report the same visit.

use super::candidate::Candidate;
use super::party::Party;
use crate::Span;
use crate::lexicon::{EventMode, EventType};
use crate::rule::EventRule;
use crate::story::{Event, EventPlace, Quote};
use crate::syntax::View;

/// The number of events before a candidate that are compared with it.
const MAX_COMPARED: usize = 64;

/// Turns candidates, which are in the order of the text, into events.
pub(super) fn merge(view: View<'_>, quotes: &[Quote], mut candidates: Vec<Candidate>) -> Vec<Event> {
    // Those before `kept` are compared, and each later one is moved to them or into one of them.
    let mut kept: usize = 0;
    for at in 0..candidates.len() {
        let (before, others) = candidates.split_at_mut(at);
        let from = kept.saturating_sub(MAX_COMPARED);
        let Some(other) = others.first_mut() else { break };
        if let Some(known) =
            before[from..kept].iter_mut().find(|known| is_same(known, other) || is_in_headline(view, known, other))
        {
            known.evidence.push(view.span(other.range()));
            known.mode = if other.mode == Some(EventMode::Phone) { other.mode } else { known.mode.or(other.mode) };
            known.place = known.place.take().or(other.place.take());
            known.date = known.date.take().or(other.date.take());
            known.confidence = known.confidence.max(other.confidence);
        } else {
            candidates.swap(kept, at);
            kept += 1;
        }
    }
    candidates.truncate(kept);
    let cues = cues(quotes);
    candidates.into_iter().map(|candidate| event(view, &cues, candidate)).collect()
}

/// Whether two candidates report one act: the same states do the same. Contacts are reported again and again in other words, and a noun
/// alone takes up an act ("the arrest of six Chileans by Norway"); what is said twice in verbs is said of two things.
fn is_same(known: &Candidate, other: &Candidate) -> bool {
    let takes_up = known.kind == other.kind && other.rule == EventRule::NounPossessive && known.modality == other.modality;
    if takes_up && known.kind != EventType::Consult {
        return known.mode == other.mode && sides(known) == sides(other);
    }
    known.kind == EventType::Consult
        && other.kind == EventType::Consult
        && known.modality == other.modality
        && agree(known.mode, other.mode)
        && (known.date == other.date || known.date.is_none() || other.date.is_none())
        && sides(known) == sides(other)
}

/// Whether the headline reports the same act as a later sentence: the same states do the same there.
fn is_in_headline(view: View<'_>, known: &Candidate, other: &Candidate) -> bool {
    let in_title = |span: Span| view.document.header.title.is_some_and(|title| title.contains(span));
    // "meets" in a headline may be a call.
    let is_call = known.kind == EventType::Consult && other.mode == Some(EventMode::Phone);
    let is_like = known.kind == other.kind && known.modality == other.modality && (known.mode == other.mode || is_call);
    is_like && known.evidence.is_empty() && sides(known) == sides(other) && in_title(view.span(known.trigger))
}

/// Whether two modes may be of one contact: who visits also meets, and whoever is visited is the host.
fn agree(one: Option<EventMode>, other: Option<EventMode>) -> bool {
    let in_person = |mode| matches!(mode, Some(EventMode::Meet | EventMode::Visit | EventMode::Host | EventMode::Multilateral));
    one == other || one.is_none() || other.is_none() || in_person(one) && in_person(other)
}

/// A state and a body, of which one is known.
type Side<'a> = (Option<&'a str>, Option<&'a str>);

/// The states and bodies that take part, sorted.
fn sides(candidate: &Candidate) -> Vec<Side<'_>> {
    let parties = candidate.actors.iter().chain(&candidate.targets);
    let mut sides: Vec<_> = parties.map(Party::acts_for).collect();
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

fn event(view: View<'_>, cues: &[(Span, u32)], candidate: Candidate) -> Event {
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
        date: candidate.date,
        quote: cue.map(|(_, quote)| *quote),
        span,
        trigger,
        rule: candidate.rule,
        confidence: candidate.confidence,
        evidence: candidate.evidence,
    }
}
