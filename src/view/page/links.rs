//! The ids and classes by which the text and the panel refer to each other.

use crate::view::event_words::{act, sides};
use crate::view::highlight::Finding;
use crate::view::layer::Layer;
use crate::{Span, Story};
use std::collections::BTreeMap;

/// The number of colours for speakers. Three patterns of lines make three times as many that differ.
const COLOURS: u32 = 24;

/// The id of the highlight of these words.
pub(super) fn highlight_id(layer: Layer, span: Span) -> String {
    format!("{}{}-{}", layer.letter(), span.start, span.end)
}

/// The number of the panel's entry for a finding, which is `entry-LAYER-NUMBER`. The entry of a source or a cue is that of its speaker.
pub(super) fn entry_number(finding: Finding<'_>) -> Option<usize> {
    match finding {
        Finding::Source(_) | Finding::Cue(_) | Finding::Mention(..) => None,
        Finding::Quote(index, _)
        | Finding::Event(index, _)
        | Finding::Country(index, ..)
        | Finding::Body(index, _)
        | Finding::Reference(index, ..)
        | Finding::Topic(index, _) => Some(index),
    }
}

/// For each event, the number of its entry: that of the first event with the same act, sides and confidence.
pub(super) fn event_entries(story: &Story) -> Vec<usize> {
    let mut first = BTreeMap::new();
    let events = story.events.iter().enumerate();
    events.map(|(at, event)| *first.entry((act(event), sides(event), shown_share(event.confidence))).or_insert(at)).collect()
}

/// A share of 1 with two digits.
pub(super) fn shown_share(share: f32) -> String {
    format!("{share:.2}")
}

/// The classes that give a speaker a colour and a pattern of lines.
pub(super) fn speaker_classes(speaker: Option<u32>) -> String {
    let Some(index) = speaker else { return "nobody".into() };
    match index / COLOURS % 3 {
        0 => format!("s{}", index % COLOURS),
        pattern => format!("s{} p{pattern}", index % COLOURS),
    }
}
