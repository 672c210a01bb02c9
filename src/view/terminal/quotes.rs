//! The table of quotes.

use super::layout::Options;
use crate::Story;
use crate::view::highlight::speaker_name;
use crate::view::words::name_of;
use std::fmt;

/// Prints one row per quote: its kind, its speaker, whether it was said, and as many of its words as fit.
pub(super) fn table(story: &Story, text: &str, options: Options, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let row = |quote: &crate::Quote| {
        let name = speaker_name(story, quote.speaker);
        [name_of(&quote.kind), name.into(), name_of(&quote.modality), quote.span.of(text).into()]
    };
    options.heading("Quotes", out)?;
    options.table(story.quotes.iter().map(row).collect(), [8, 22, 7], out)
}
