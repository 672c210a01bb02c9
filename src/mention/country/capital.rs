//! A capital as a place ("in Moscow") and as a government ("Moscow said").

use super::Scene;
use crate::lexicon::place::{Meaning, PlaceCue, Wording};

/// How many auxiliaries and adverbs may stand between a capital and its verb.
const BETWEEN: u32 = 4;
/// How many adjectives may stand between a capital's genitive and what the government has.
const OWNED: u32 = 3;

/// Whether a capital stands for the government in it.
pub(super) fn is_government(scene: &Scene<'_>, at: usize) -> bool {
    !stands_at_a_place(scene, at)
        && (acts(scene, at) || stands_in_relation(scene, at) || owns_a_policy(scene, at) || is_paired(scene, at))
}

/// "Moscow said", "Tehran has repeatedly denied", "Beijing must": the subject of what a government does.
pub(super) fn acts(scene: &Scene<'_>, at: usize) -> bool {
    if scene.tells(scene.before(at, 1), PlaceCue::PlacePreposition) {
        return false;
    }
    let mut modal = false;
    for distance in 1..=BETWEEN {
        let token = scene.next(at, distance);
        if scene.tells(token, PlaceCue::Acts) {
            return true;
        }
        if !scene.tells(token, PlaceCue::Auxiliary) {
            return modal;
        }
        modal |= ["must", "should", "ought", "cannot", "will", "would"].iter().any(|word| scene.word(token) == *word);
    }
    modal
}

/// "talks with Tehran", "pressure on Pyongyang", "between London and Brussels".
pub(super) fn stands_in_relation(scene: &Scene<'_>, at: usize) -> bool {
    scene.tells(scene.before(at, 1), PlaceCue::Relation)
        && !scene.tells(scene.before(at, 1), PlaceCue::PlacePreposition)
        && scene.word(scene.before(at, 1)) != "from"
}

/// "Moscow's decision", "Tehran's nuclear programme".
fn owns_a_policy(scene: &Scene<'_>, at: usize) -> bool {
    scene.possessive(scene.next(at, 1)) && (2..2 + OWNED).any(|distance| scene.tells(scene.next(at, distance), PlaceCue::Policy))
}

/// "Washington and Kyiv agreed": joined to another capital whose verb or preposition makes both governments.
fn is_paired(scene: &Scene<'_>, at: usize) -> bool {
    scene.neighbours(at).any(|other| {
        let capital = matches!(scene.place(other).map(|place| place.meaning), Some(Meaning::Country(_, Wording::Capital)));
        capital && !stands_at_a_place(scene, other) && (acts(scene, other) || stands_in_relation(scene, other))
    })
}

/// "in Moscow", "to Tehran", "near Kyiv"; and behind a comma, as an address has it.
fn stands_at_a_place(scene: &Scene<'_>, at: usize) -> bool {
    scene.tells(scene.before(at, 1), PlaceCue::PlacePreposition)
}
