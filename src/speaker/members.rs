//! The people of whom a group consists: "Both leaders", "They", "Ms Lund and Mr Oda".

use super::person_name::{compatible, family_name, same_word};
use crate::lexicon::WordSet;
use crate::story::{Speaker, SpeakerForm, SpeakerKind};
use crate::syntax::{TokenRange, View};

/// The number of people before a group who are read.
const MAX_PEOPLE_BACK: usize = 12;
/// The number of speakers who are compared with a name.
const MAX_SPEAKERS: usize = 64;

/// Sets the members of each group of two that consists of speakers.
pub(super) fn add(view: View<'_>, speakers: &mut [Speaker]) {
    for group in 0..speakers.len() {
        if speakers[group].kind == SpeakerKind::Collective && speakers[group].members.is_empty() {
            // "Ms Lund and Mr Oda" are nobody else, even if one of them has not spoken.
            let points_back = !speakers[group].name.contains(" and ");
            let members = named(speakers, group).or_else(|| if points_back { pair_before(view, speakers, group) } else { None });
            speakers[group].members = members.map(Vec::from).unwrap_or_default();
        }
    }
}

/// The two whom the group's own words name: "Ms Lund and Mr Oda".
fn named(speakers: &[Speaker], group: usize) -> Option<[u32; 2]> {
    let (one, other) = speakers[group].name.split_once(" and ")?;
    let find = |words: &str| {
        let is_named = |speaker: &Speaker| {
            let is_name = words.split(' ').any(|word| same_word(word, family_name(&speaker.name)));
            speaker.kind == SpeakerKind::Person && (is_name || speaker.role.as_deref().is_some_and(|role| role == words))
        };
        speakers.iter().take(MAX_SPEAKERS).position(is_named)
    };
    pair(find(one)?, find(other)?)
}

/// The last two speakers who are named before a group that points back: "Both leaders", "the two ministers", "They".
fn pair_before(view: View<'_>, speakers: &[Speaker], group: usize) -> Option<[u32; 2]> {
    let mention = speakers[group].mentions.first()?;
    let at = view.segments.tokens.partition_point(|token| token.start() < mention.span.start);
    let points_to_two = || (at..at + 2).any(|at| view.is_in(at, WordSet::PairPointer));
    if mention.form != SpeakerForm::Pronoun && !points_to_two() {
        return None;
    }
    let mut last = None;
    for person in view.people_before(at).iter().rev().take(MAX_PEOPLE_BACK) {
        let name = view.span(TokenRange::new(person.first as usize, person.last as usize)).of(view.segments.text);
        let is_same = |speaker: &Speaker| speaker.kind == SpeakerKind::Person && compatible(&speaker.name, name);
        let Some(index) = speakers.iter().take(MAX_SPEAKERS).position(is_same) else { continue };
        match last {
            None => last = Some(index),
            Some(last) if last != index => return pair(index, last),
            Some(_) => {}
        }
    }
    None
}

fn pair(one: usize, other: usize) -> Option<[u32; 2]> {
    (one != other).then(|| [one.min(other) as u32, one.max(other) as u32])
}
