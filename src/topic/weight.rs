//! [`Weight`]: the sum of what the terms of a release say about one topic.

use super::occurrence::{Occurrence, SUBTITLE};
use super::term_counts;
use crate::lexicon::{TermStrength, Topics};

/// The weights of terms by their strength.
const STRONG: f32 = 2.0;
const PLAIN: f32 = 1.0;
const WEAK: f32 = 0.4;
/// Weak terms together add at most this share of what the others do.
const MAX_WEAK: f32 = 0.75;
/// The addition to a term's share each time that the number of its occurrences doubles.
const PER_DOUBLING: f32 = 0.75;
/// The addition to a topic's share for each paragraph that has more of it than of any other topic, and the number of such paragraphs
/// that count.
const PER_PARAGRAPH: f32 = 0.1;
const MAX_PARAGRAPHS: u8 = 3;

/// The weight of a topic in a release.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    /// The sum of strong and plain terms, and of circumstances.
    pub(super) firm: f32,
    /// The sum of weak terms.
    weak: f32,
    /// Whether a term is above the body.
    pub(super) named: bool,
    /// The number of paragraphs that have more of it than of any other topic.
    paragraphs: u8,
    /// The number of distinct terms and circumstances that speak for it.
    pub(super) signs: u8,
    /// The number of blocks with a strong or plain term.
    blocks: u8,
    /// Whether a strong or plain term occurs again.
    repeated: bool,
}

impl Weight {
    fn add(&mut self, strength: TermStrength, weight: f32) {
        let sum = if strength == TermStrength::Weak { &mut self.weak } else { &mut self.firm };
        *sum += strength_weight(strength) * weight;
    }

    /// Whether a single term of the body, said once, speaks for the topic: a word in passing.
    pub(super) fn is_in_passing(self) -> bool {
        self.signs < 2 && !self.named && !self.repeated
    }

    /// Whether at most two terms of the body speak for the topic.
    pub(super) fn has_few_signs(self) -> bool {
        self.signs <= 2 && !self.named
    }

    /// Whether a release comes back to the topic after another paragraph.
    pub(super) fn is_taken_up_again(self) -> bool {
        self.blocks > 1
    }

    pub(super) fn total(self) -> f32 {
        (self.firm + self.weak.min(MAX_WEAK * self.firm)) * (1.0 + PER_PARAGRAPH * f32::from(self.paragraphs.min(MAX_PARAGRAPHS)))
    }
}

const fn is_firm(strength: TermStrength) -> bool {
    matches!(strength, TermStrength::Strong | TermStrength::Plain)
}

const fn strength_weight(strength: TermStrength) -> f32 {
    match strength {
        TermStrength::Strong => STRONG,
        TermStrength::Plain => PLAIN,
        TermStrength::Weak => WEAK,
        TermStrength::Veto => 0.0,
    }
}

/// The weight of each topic by its terms.
pub(super) fn of_terms(topics: &Topics, found: &[Occurrence]) -> Vec<Weight> {
    let mut weights = vec![Weight::default(); topics.entries.len()];
    for (term, count) in term_counts::count(found, topics.terms.len()) {
        let Some(term) = topics.terms.get(term) else { continue };
        if let (Some(weight), Some(times)) = (weights.get_mut(term.topic as usize), count.times.checked_ilog2()) {
            weight.add(term.strength, count.position * (1.0 + PER_DOUBLING * f32::from(times as u8)));
            weight.signs = weight.signs.saturating_add(u8::from(term.strength != TermStrength::Veto));
            weight.repeated |= count.times > 1 && is_firm(term.strength);
            weight.named |= count.position >= SUBTITLE && term.strength != TermStrength::Veto;
        }
    }
    count_blocks(topics, found, &mut weights);
    count_paragraphs(topics, found, &mut weights);
    weights
}

/// Counts for each topic the blocks with a strong or plain term.
fn count_blocks(topics: &Topics, found: &[Occurrence], weights: &mut [Weight]) {
    let mut last = vec![None; topics.entries.len()];
    for occurrence in found {
        let Some(term) = topics.terms.get(occurrence.hit.entry as usize) else { continue };
        let topic = term.topic as usize;
        let (Some(weight), Some(last)) = (weights.get_mut(topic), last.get_mut(topic)) else { continue };
        if is_firm(term.strength) && *last != Some(occurrence.block) {
            *last = Some(occurrence.block);
            weight.blocks = weight.blocks.saturating_add(1);
        }
    }
}

/// Counts for each topic the paragraphs that have at least as much of it as of any other.
fn count_paragraphs(topics: &Topics, found: &[Occurrence], weights: &mut [Weight]) {
    let mut sums = vec![0.0; topics.entries.len()];
    let paragraphs = found.chunk_by(|a, b| a.block == b.block);
    for paragraph in paragraphs.filter(|all| all.iter().all(|occurrence| occurrence.position < SUBTITLE)) {
        let terms = || paragraph.iter().filter_map(|occurrence| topics.terms.get(occurrence.hit.entry as usize));
        let mut most = 0.0_f32;
        for term in terms() {
            let Some(sum) = sums.get_mut(term.topic as usize) else { continue };
            *sum += strength_weight(term.strength);
            most = most.max(*sum);
        }
        for term in terms() {
            let Some(sum) = sums.get_mut(term.topic as usize).map(std::mem::take).filter(|sum| *sum > 0.0) else { continue };
            if let Some(weight) = weights.get_mut(term.topic as usize).filter(|_| sum >= most) {
                weight.paragraphs = weight.paragraphs.saturating_add(1);
            }
        }
    }
}
