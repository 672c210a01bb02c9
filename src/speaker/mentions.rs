//! Mentions of a speaker that are not the source of a quote.

use super::entry::{Found, NameState};
use super::incumbent;
use super::person_name::{NameKey, NamePlace, compatible, family_name, is_longer_form, words};

use crate::story::{Speaker, SpeakerForm, SpeakerKind, SpeakerMention};
use crate::syntax::{EntityFlags, TokenRange, View};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The number of tokens of a title before a name that belong to the mention.
const MAX_TITLE_TOKENS: usize = 6;
/// The number of speakers with one word in their names who are compared.
const MAX_NAMESAKES: usize = 8;

/// Adds every place that names a speaker, and takes the fullest form of the name from there.
pub(super) fn add_other_mentions(view: View<'_>, speakers: &mut [Found]) {
    let by_word = index_by_word(speakers);
    if by_word.is_empty() {
        return;
    }
    for person in &view.entities.people {
        let range = TokenRange::new(person.first as usize, person.last as usize);
        let name = view.span(range).of(view.segments.text);
        let is_same = |index: &&usize| {
            let named = speakers.get(**index);
            named.is_some_and(|found| {
                found.gender.agrees(person.gender)
                    && may_have(found, name)
                    && incumbent::may_be(view, &found.speaker, (name, None))
            })
        };
        let with_word = |word| by_word.get(&NameKey::of(word)).into_iter().flatten().find(is_same);
        // The family name comes last, or elsewhere: "Byun Ha-eun", "José Fernández Ortega".
        let index = with_word(family_name(name)).or_else(|| words(name).find_map(with_word)).copied();
        let Some(Found { speaker, name: state, .. }) = index.and_then(|index| speakers.get_mut(index)) else { continue };
        let is_longer = is_longer_form(&speaker.name, name, NamePlace::of(view, view.span(range)));
        if *state == NameState::Open && is_longer && !name.contains(['\n', '\u{a0}']) {
            speaker.name = name.into();
        }
        let form = if name.contains(' ') { SpeakerForm::FullName } else { SpeakerForm::Surname };
        speaker.mentions.push(SpeakerMention { span: view.span(with_title(view, range)), form });
    }
}

/// The people among the speakers by each word of their names. A family name comes before other names with the word.
fn index_by_word(speakers: &[Found]) -> BTreeMap<NameKey, Vec<usize>> {
    let people = || speakers.iter().enumerate().filter(|(_, found)| found.speaker.kind == SpeakerKind::Person);
    let families = people().map(|(index, found)| (NameKey::of(family_name(&found.speaker.name)), index));
    let all = people().flat_map(|(index, found)| words(&found.speaker.name).map(move |word| (NameKey::of(word), index)));
    let mut by_word: BTreeMap<NameKey, Vec<usize>> = BTreeMap::new();
    for (key, index) in families.chain(all) {
        let namesakes = by_word.entry(key).or_default();
        if namesakes.len() < MAX_NAMESAKES {
            namesakes.push(index);
        }
    }
    by_word
}

/// Whether a name may be a speaker's. One with more words than a settled name is somebody else's.
fn may_have(found: &Found, name: &str) -> bool {
    let is_short = || words(name).count() <= words(&found.speaker.name).count();
    (found.name == NameState::Open || is_short()) && compatible(&found.speaker.name, name)
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
