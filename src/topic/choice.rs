//! Chooses the topics of a release by their weights, and collects the evidence for them.

use super::occurrence::{Occurrence, span};
use super::weight::Weight;
use crate::lexicon::{Hit, TermStrength, TopicEntry, TopicTrait, Topics};
use crate::story::TopicKind;
use crate::{Segments, Span};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// An activity counts a little less than a subject: in equal cases the subject comes first.
const ACTIVITY: f32 = 0.85;
/// A courtesy that is not named above the body counts this much of that.
const COURTESY: f32 = 0.75;
/// The weight at which the score is one half, in a release without length, and the tokens over which it grows by half.
const EVEN_WEIGHT: f64 = 2.4;
const EVEN_TOKENS: f64 = 300.0;
/// The least score of a topic, and of the first topic.
const MIN_SCORE: f32 = 0.35;
const MIN_FIRST_SCORE: f32 = 0.25;
/// The least share of the weight of the first topic that another topic has, the share if several paragraphs have terms of it, and the
/// greatest weight of the first topic of which a share is required.
const MIN_SHARE: f32 = 0.25;
const MIN_SHARE_IF_TAKEN_UP: f32 = 0.2;
const MAX_FIRST_WEIGHT: f32 = 14.0;
const MAX_TOPICS: usize = 6;
/// After this number of topics, another one must have at least this score, unless it is named above the body: few releases are about
/// more.
const USUAL_TOPICS: usize = 4;
const MIN_LATE_SCORE: f32 = 0.55;
/// The greatest number of spans of evidence per topic.
pub(super) const MAX_EVIDENCE: usize = 12;

/// The topics that a release is about, by index, with their scores, the most certain first. `tokens` is the length of the body.
pub(super) fn choose(topics: &Topics, weights: &[Weight], found: &[Occurrence], tokens: usize) -> Vec<(usize, f32)> {
    let even = (EVEN_WEIGHT * (1.0 + f64::from(tokens as u32) / EVEN_TOKENS).sqrt()) as f32;
    let candidates = weights.iter().zip(&topics.entries).enumerate().filter(|(_, (weight, _))| weight.firm > 0.0);
    let mut weighed: Vec<(usize, f32)> =
        candidates.map(|(topic, (weight, entry))| (topic, weight.total() * share(weight, entry))).collect();
    weighed.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal).then(a.0.cmp(&b.0)));
    let most = weighed.first().map_or(0.0, |(_, weight)| weight.min(MAX_FIRST_WEIGHT));
    let has = |topic: usize, test: fn(Weight) -> bool| weights.get(topic).copied().is_some_and(test);
    let is_in_passing = |topic: usize| has(topic, Weight::is_in_passing);
    let least_share = |topic| if has(topic, Weight::is_taken_up_again) { MIN_SHARE_IF_TAKEN_UP } else { MIN_SHARE };
    let scored = weighed.into_iter().enumerate().filter_map(|(rank, (topic, weight))| {
        let score = weight / (weight + even);
        let is_named = weights.get(topic).is_some_and(|weight| weight.named);
        let least = if rank < USUAL_TOPICS || is_named { MIN_SCORE } else { MIN_LATE_SCORE };
        let is_matter = || score >= least && weight >= least_share(topic) * most && !is_in_passing(topic);
        let chosen = if rank == 0 { score >= MIN_FIRST_SCORE } else { is_matter() };
        chosen.then_some((topic, score))
    });
    let mut told = Told::default();
    let scored = scored.filter(|(topic, _)| {
        let is_subject = topics.entries.get(*topic).is_some_and(|entry| entry.topic_trait == TopicTrait::None);
        let has_own_term = told.add(topics, found, *topic);
        has_own_term || !(is_subject && has(*topic, Weight::has_few_signs))
    });
    let mut scored: Vec<(usize, f32)> = scored.take(MAX_TOPICS).collect();
    // Rounding may reverse the order of two that are almost equal.
    scored.sort_by(|a, b| b.1.total_cmp(&a.1));
    scored
}

/// The tokens of the strong and plain terms of the topics that are chosen. A word may be a term of several topics: "diaspora". A topic
/// for which few other words speak is not one more matter.
#[derive(Debug, Default)]
struct Told {
    tokens: BTreeSet<u32>,
}

impl Told {
    /// Adds the terms of a topic. Returns whether one of them shares no token with those of the topics before it.
    fn add(&mut self, topics: &Topics, found: &[Occurrence], topic: usize) -> bool {
        let is_firm = |hit: &Hit| {
            let term = topics.terms.get(hit.entry as usize).filter(|term| term.topic as usize == topic);
            term.is_some_and(|term| matches!(term.strength, TermStrength::Strong | TermStrength::Plain))
        };
        let hits = || found.iter().map(|occurrence| occurrence.hit).filter(is_firm);
        let has_own_term = hits().any(|hit| (hit.first..hit.last).all(|token| !self.tokens.contains(&token)));
        self.tokens.extend(hits().flat_map(|hit| hit.first..hit.last));
        has_own_term
    }
}

/// The share of its weight that counts for a topic.
fn share(weight: &Weight, entry: &TopicEntry) -> f32 {
    match entry.kind {
        TopicKind::Activity if entry.topic_trait == TopicTrait::Courtesy && !weight.named => ACTIVITY * COURTESY,
        TopicKind::Activity => ACTIVITY,
        TopicKind::Subject => 1.0,
    }
}

/// The first terms of each chosen topic, in order.
pub(super) fn evidence(
    topics: &Topics,
    segments: &Segments<'_>,
    found: &[Occurrence],
    chosen: &[(usize, f32)],
) -> Vec<Vec<Span>> {
    let mut evidence = vec![Vec::new(); chosen.len()];
    let mut full = 0;
    for occurrence in found {
        let term = topics.terms.get(occurrence.hit.entry as usize);
        let Some(term) = term.filter(|term| term.strength != TermStrength::Veto) else { continue };
        let Some(at) = chosen.iter().position(|(topic, _)| *topic == term.topic as usize) else { continue };
        let Some(span) = span(segments, occurrence.hit) else { continue };
        if evidence[at].len() < MAX_EVIDENCE && evidence[at].last() != Some(&span) {
            evidence[at].push(span);
            full += usize::from(evidence[at].len() == MAX_EVIDENCE);
        }
        if full == chosen.len() {
            break;
        }
    }
    evidence
}

/// Adds spans to the evidence for a topic. It stays in order, without overlap, and within [`MAX_EVIDENCE`].
pub(super) fn join(evidence: &mut Vec<Span>, more: impl Iterator<Item = Span>) {
    for span in more {
        if !evidence.iter().any(|known| known.overlaps(span)) {
            evidence.push(span);
        }
    }
    evidence.sort_unstable();
    evidence.truncate(MAX_EVIDENCE);
}
