//! The ids and classes by which the text and the panel refer to each other.

use crate::Span;
use crate::view::highlight::Finding;
use crate::view::layer::Layer;

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

/// The classes that give a speaker a colour and a pattern of lines.
pub(super) fn speaker_classes(speaker: Option<u32>) -> String {
    let Some(index) = speaker else { return "nobody".into() };
    match index / COLOURS % 3 {
        0 => format!("s{}", index % COLOURS),
        pattern => format!("s{} p{pattern}", index % COLOURS),
    }
}
