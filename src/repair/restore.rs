//! Maps the spans of a story of a repaired text back to the text that was damaged.

use super::offsets::Offsets;
use crate::story::{Line, Story};

/// Makes every span of a story one of the damaged `text`. Lines that the story quotes are those of that text; names are repaired.
pub(super) fn restore(story: &mut Story, text: &str, offsets: &Offsets) {
    story.each_span(|span| *span = offsets.original(*span));
    if let Some(title) = &mut story.title {
        title.text = title.span.of(text).into();
    }
    let lines = [&mut story.subtitle, &mut story.place, &mut story.author];
    for Line { text: words, span } in lines.into_iter().flatten() {
        *words = span.of(text).into();
    }
}
