//! The ids and classes by which the text and the panel refer to each other.

use crate::Span;
use crate::view::highlight::Finding;
use crate::view::layer::Layer;

/// The number of colours for speakers. Three patterns of lines make three times as many that differ.
const COLOURS: u32 = 24;

/// The id of the highlight of these words.
pub(super) fn highlight_id(layer: Layer, span: Span) -> String {
    format!("{}-{}-{}", layer.class(), span.start, span.end)
}

/// The id of the panel's entry for a finding.
pub(super) fn entry_id(finding: Finding<'_>) -> Option<String> {
    match finding {
        Finding::Quote(index, _) => Some(format!("entry-quote-{index}")),
        Finding::Source(quote) | Finding::Cue(quote) => quote.speaker.map(|speaker| format!("entry-speaker-{speaker}")),
        Finding::Mention(speaker, _) => Some(format!("entry-speaker-{speaker}")),
        Finding::Event(index, _) => Some(format!("entry-event-{index}")),
        Finding::Country(index, ..) => Some(format!("entry-country-{index}")),
        Finding::Body(index, _) => Some(format!("entry-body-{index}")),
        Finding::Reference(index, ..) => Some(format!("entry-reference-{index}")),
        Finding::Topic(index, _) => Some(format!("entry-topic-{index}")),
    }
}

/// The classes that give a speaker a colour and a pattern of lines.
pub(super) fn speaker_classes(speaker: Option<u32>) -> String {
    speaker.map_or_else(|| "nobody".into(), |index| format!("s{} p{}", index % COLOURS, index / COLOURS % 3))
}
