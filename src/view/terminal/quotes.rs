//! The table of quotes.

use super::layout::{Extent, Options, more};
use crate::view::highlight::speaker_name;
use crate::view::words::{counted, name_of};
use crate::{Quote, Story};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

/// The most quotes and speakers of a short summary.
const MOST_QUOTES: usize = 30;
pub(super) const MOST_SPEAKERS: usize = 15;

/// Whether a summary is shorter than its story.
pub(super) fn is_long(story: &Story, options: Options) -> bool {
    options.extent == Extent::Short && story.quotes.len() > MOST_QUOTES
}

/// Prints one row per quote: its kind, its speaker, whether it was said, and as many of its words as fit. Of a long transcript, prints one
/// row per speaker: the number of quotes, and the first words.
pub(super) fn table(story: &Story, text: &str, options: Options, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    if is_long(story, options) {
        return speakers(story, text, options, out);
    }
    let row = |quote: &Quote| {
        let name = speaker_name(story, quote.speaker);
        [name_of(&quote.kind), name.into(), name_of(&quote.modality), quote.span.of(text).into()]
    };
    options.heading("Quotes", out)?;
    options.table(story.quotes.iter().map(row).collect(), [8, 22, 7], out)
}

fn speakers(story: &Story, text: &str, options: Options, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut said: BTreeMap<Option<u32>, (&Quote, u64)> = BTreeMap::new();
    for quote in &story.quotes {
        said.entry(quote.speaker).or_insert((quote, 0)).1 += 1;
    }
    let mut said: Vec<_> = said.into_iter().collect();
    said.sort_by_key(|(_, (first, count))| (Reverse(*count), first.span.start));
    options.heading(&format!("{}, the first of each speaker", counted(story.quotes.len() as u64, "quote", "quotes")), out)?;
    let row = |(speaker, (first, count)): &(Option<u32>, (&Quote, u64))| {
        [speaker_name(story, *speaker).into(), format!("×{count}"), first.span.of(text).into()]
    };
    options.table(said.iter().take(MOST_SPEAKERS).map(row).collect(), [26, 6], out)?;
    more(said.len().saturating_sub(MOST_SPEAKERS), out)
}
