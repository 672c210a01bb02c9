//! Mentions of a speaker that are not the source of a quote.

use super::person_name::{NameKey, compatible, family_name, words};
use crate::story::{Speaker, SpeakerForm, SpeakerKind, SpeakerMention};
use crate::syntax::{EntityFlags, TokenRange, View};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The number of tokens of a title before a name that belong to the mention.
const MAX_TITLE_TOKENS: usize = 6;

/// Adds every place that names a speaker, and takes the fullest form of the name from there.
pub(super) fn add_other_mentions(view: View<'_>, speakers: &mut [Speaker]) {
    let mut by_name: BTreeMap<NameKey, usize> = BTreeMap::new();
    let is_person = |speaker: &Speaker| speaker.kind == SpeakerKind::Person;
    // A family name counts more than other words.
    for (index, speaker) in speakers.iter().enumerate().filter(|(_, speaker)| is_person(speaker)) {
        by_name.entry(NameKey::of(family_name(&speaker.name))).or_insert(index);
    }
    for (index, speaker) in speakers.iter().enumerate().filter(|(_, speaker)| is_person(speaker)) {
        for word in words(&speaker.name) {
            by_name.entry(NameKey::of(word)).or_insert(index);
        }
    }
    if by_name.is_empty() {
        return;
    }
    for person in &view.entities.people {
        let range = TokenRange::new(person.first as usize, person.last as usize);
        let name = view.span(range).of(view.segments.text);
        // The family name comes last, or elsewhere: "Byun Ha-eun", "José Fernández Ortega".
        let mut candidates = words(name).filter_map(|word| by_name.get(&NameKey::of(word)).copied());
        let is_same = |index: &usize| speakers.get(*index).is_some_and(|speaker| compatible(&speaker.name, name));
        let last = by_name.get(&NameKey::of(family_name(name))).copied().filter(is_same);
        let index = last.or_else(|| candidates.find(is_same));
        let Some(speaker) = index.and_then(|index| speakers.get_mut(index)) else { continue };
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
