//! [`Reading`]: a story with the text that was read.

use demarche::{Span, Story, Unit};
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

/// A story with the text that was read.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) text: String,
    /// With offsets in bytes.
    pub(crate) story: Story,
    /// With offsets in code points, if they differ from bytes and somebody asked.
    counted: OnceLock<Story>,
}

/// A span in both units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) bytes: Span,
    pub(crate) code_points: Span,
}

impl Reading {
    pub(crate) fn new(story: Story, text: String) -> Self {
        let text = story.text.as_deref().map_or(text, str::to_owned);
        Self { text, story, counted: OnceLock::new() }
    }

    /// The story with offsets in code points.
    pub(crate) fn counted(&self) -> &Story {
        if self.text.is_ascii() {
            return &self.story;
        }
        self.counted.get_or_init(|| self.story.clone().in_unit(Unit::CodePoints, &self.text))
    }

    /// A span of the story in both units.
    pub(crate) fn place(&self, span: impl Fn(&Story) -> Option<Span>) -> Option<Place> {
        Some(Place { bytes: span(&self.story)?, code_points: span(self.counted())? })
    }

    /// Spans of the story in both units.
    pub(crate) fn places(&self, spans: impl Fn(&Story) -> &[Span]) -> Vec<Place> {
        let both = spans(&self.story).iter().zip(spans(self.counted()));
        both.map(|(bytes, code_points)| Place { bytes: *bytes, code_points: *code_points }).collect()
    }

    /// The story as JSON, with offsets in any unit.
    pub(crate) fn json(&self, unit: Unit) -> serde_json::Result<String> {
        match unit {
            Unit::Bytes => serde_json::to_string(&self.story),
            unit => serde_json::to_string(&self.story.clone().in_unit(unit, &self.text)),
        }
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || (self.text == other.text && self.story == other.story)
    }
}

impl Eq for Reading {}

impl Hash for Reading {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
