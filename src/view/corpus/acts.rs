//! Who did what to whom in a corpus: acts, counted by their sides and their quad class.

use super::period::Month;
use crate::view::event_words::act;
use crate::view::words::{clean, shortened};
use crate::{Actor, Event, EventModality, QuadClass, Story};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The most characters of a clause that a page shows. Its release has the rest.
const SHOWN: usize = 240;

/// The sides of an act: codes of countries, or names of organisations.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dyad {
    pub(super) source: Box<str>,
    pub(super) target: Box<str>,
    /// Whether both act. Then the sides are in the order of the alphabet.
    pub(super) direction: Direction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Direction {
    OneWay,
    Mutual,
}

/// Counts by quad class, in the order of [`QuadClass::ALL`].
pub(super) type ByClass = [u64; QuadClass::ALL.len()];

/// The counts of the acts of a corpus.
#[derive(Clone, Debug, Default)]
pub(super) struct Acts {
    /// The number of acts with two sides.
    pub(super) all: u64,
    pub(super) dyads: BTreeMap<Dyad, ByClass>,
    /// By month of the act, or of its release.
    pub(super) months: BTreeMap<Month, ByClass>,
}

/// An act of a release that has a page.
#[derive(Clone, Debug)]
pub(super) struct Act {
    pub(super) dyads: Vec<Dyad>,
    pub(super) class: QuadClass,
    /// "Consult, visit (planned)".
    pub(super) label: Box<str>,
    /// The day of the act, or of its release.
    pub(super) date: Option<Box<str>>,
    /// The clause.
    pub(super) words: Box<str>,
}

impl Acts {
    /// Counts the acts of a story. Takes time linear in their pairs of sides.
    pub(super) fn add(&mut self, story: &Story) {
        for event in &story.events {
            let dyads = dyads(event);
            if dyads.is_empty() {
                continue;
            }
            self.all += 1;
            let class = event.kind.quad_class() as usize;
            for dyad in dyads {
                self.dyads.entry(dyad).or_default()[class] += 1;
            }
            if let Some(month) = day(event, story).and_then(Month::of) {
                self.months.entry(month).or_default()[class] += 1;
            }
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.all += other.all;
        add_up(&mut self.dyads, other.dyads);
        add_up(&mut self.months, other.months);
    }

    /// The pairs of sides, those with most acts first.
    pub(super) fn sorted(&self) -> Vec<(&Dyad, &ByClass)> {
        let mut dyads: Vec<_> = self.dyads.iter().collect();
        dyads.sort_by_key(|(dyad, counts)| (Reverse(counts.iter().sum::<u64>()), *dyad));
        dyads
    }
}

impl Act {
    /// The acts of a story that have two sides.
    pub(super) fn all_of(story: &Story, text: &str) -> Vec<Self> {
        let acts = story.events.iter().map(|event| Self {
            dyads: dyads(event),
            class: event.kind.quad_class(),
            label: act(event).into(),
            date: day(event, story).map(Into::into),
            words: shortened(&clean(event.span.of(text)), SHOWN).into(),
        });
        acts.filter(|act| !act.dyads.is_empty()).collect()
    }
}

impl Dyad {
    /// The codes of its sides in the order of the alphabet.
    pub(super) fn pair(&self) -> (&str, &str) {
        let (one, other) = (&*self.source, &*self.target);
        if one <= other { (one, other) } else { (other, one) }
    }
}

/// The pairs of sides of an act that happened or is announced, each once. An act of a side towards itself has none.
fn dyads(event: &Event) -> Vec<Dyad> {
    if !matches!(event.modality, EventModality::Happened | EventModality::Planned) {
        return Vec::new();
    }
    let mut dyads = BTreeSet::new();
    for (source, target) in event.pairs() {
        let (Some(source), Some(target)) = (side(source), target.and_then(side)) else { continue };
        let direction = if event.targets.is_empty() { Direction::Mutual } else { Direction::OneWay };
        let (source, target) =
            if direction == Direction::Mutual && target < source { (target, source) } else { (source, target) };
        if source != target {
            dyads.insert(Dyad { source: source.into(), target: target.into(), direction });
        }
    }
    dyads.into_iter().collect()
}

fn side(actor: &Actor) -> Option<String> {
    actor.country.as_deref().or(actor.organisation.as_deref()).map(clean).filter(|side| !side.is_empty())
}

/// The day of an act, or else of its release.
fn day<'s>(event: &'s Event, story: &'s Story) -> Option<&'s str> {
    event.date.as_deref().or(story.published.as_deref())
}

fn add_up<K: Ord>(counts: &mut BTreeMap<K, ByClass>, others: BTreeMap<K, ByClass>) {
    for (what, classes) in others {
        for (sum, count) in counts.entry(what).or_default().iter_mut().zip(classes) {
            *sum += count;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acts(texts: &[&str]) -> Acts {
        let mut acts = Acts::default();
        for text in texts {
            acts.add(&crate::extract(text));
        }
        acts
    }

    fn shown(acts: &Acts) -> Vec<String> {
        let sign = |dyad: &Dyad| if dyad.direction == Direction::Mutual { "–" } else { ">" };
        acts.sorted().iter().map(|(dyad, counts)| format!("{}{}{} {counts:?}", dyad.source, sign(dyad), dyad.target)).collect()
    }

    #[test]
    fn acts_are_counted_by_sides_and_class() {
        let acts = acts(&[
            "Norway imposed sanctions on Chile.",
            "The Foreign Minister of Norway visited Chile.",
            "Peru and Chile held talks. Norway imposed sanctions on Chile.",
        ]);
        assert_eq!(shown(&acts), ["NO>CL [1, 0, 0, 2]", "CL–PE [1, 0, 0, 0]"]);
        assert_eq!(acts.all, 4);
    }

    #[test]
    fn acts_that_did_not_happen_are_not_counted() {
        assert_eq!(acts(&["Norway did not impose sanctions on Chile.", "Norway acted."]).all, 0);
    }

    #[test]
    fn acts_have_the_month_of_their_release() {
        let acts = acts(&["Minister travels\n\n3 June 2031\n\nNorway imposed sanctions on Chile."]);
        assert_eq!(acts.months.keys().map(|month| month.name()).collect::<Vec<_>>(), ["2031-06"]);
    }
}
