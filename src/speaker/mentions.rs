//! Mentions of a speaker that are not the source of a quote.

use super::name_key::{self, Key};
use crate::story::{Speaker, SpeakerForm, SpeakerKind, SpeakerMention};
use crate::syntax::{EntityFlags, TokenRange, View};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The number of tokens of a title before a name that belong to the mention.
const MAX_TITLE_TOKENS: usize = 6;

/// Adds every place that names a speaker, and takes the fullest form of the name from there.
pub(super) fn add_other_mentions(view: View<'_>, speakers: &mut [Speaker]) {
    let mut by_name: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for (index, speaker) in speakers.iter().enumerate() {
        if speaker.kind == SpeakerKind::Person {
            by_name.entry(Key::new(name_key::family_name(&speaker.name).to_owned().into())).or_insert(index);
        }
    }
    if by_name.is_empty() {
        return;
    }
    for person in &view.entities.people {
        let range = TokenRange::new(person.first as usize, person.last as usize);
        let name = view.span(range).of(view.segments.text);
        // The family name comes last, or first ("Byun Ha-eun").
        let with_end = |end: &str| by_name.get(&Key::new(end.into())).copied();
        let index = with_end(name_key::family_name(name)).or_else(|| with_end(name_key::first_word(name)));
        let Some(speaker) = index.and_then(|index| speakers.get_mut(index)) else { continue };
        if !name_key::compatible(&speaker.name, name) {
            continue;
        }
        if name.len() > speaker.name.len() && !name.contains(['\n', '\u{a0}']) {
            speaker.name = name.into();
        }
        let form = if name.contains(' ') { SpeakerForm::FullName } else { SpeakerForm::Surname };
        speaker.mentions.push(SpeakerMention { span: view.span(with_title(view, range)), form });
    }
}

/// A name with the title right before it.
fn with_title(view: View<'_>, name: TokenRange) -> TokenRange {
    let low = view.sentence_start(name.first).max(name.first.saturating_sub(MAX_TITLE_TOKENS));
    let title = (low..name.first).rev().take_while(|at| view.flags(*at).any(EntityFlags::OFFICE));
    TokenRange::new(title.last().unwrap_or(name.first), name.last)
}

/// Sorts a speaker's mentions and drops those that overlap a longer or earlier one.
pub(super) fn sort_mentions(speaker: &mut Speaker) {
    speaker.mentions.sort_by_key(|mention| (mention.span.start, Reverse(mention.span.end)));
    let mut end = 0;
    speaker.mentions.retain(|mention| {
        let is_apart = mention.span.start >= end;
        end = end.max(mention.span.end);
        is_apart
    });
}
