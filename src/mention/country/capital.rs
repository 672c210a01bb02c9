//! A capital as a place ("in Moscow") and as a government ("Moscow said").

use super::verdict::Form;
use crate::lexicon::WordSet;
use crate::lexicon::gazetteer::{Meaning, PlaceCue, Wording};
use crate::mention::place_context::PlaceContext;
use crate::segment::Case;

/// The number of auxiliaries and adverbs that may come between a capital and its verb.
const MAX_AUXILIARIES: u32 = 4;
/// The number of names after one that a list may join to it.
const MAX_LISTED: usize = 8;
/// The number of words from a possessive to its noun at most: "Tehran's nuclear programme".
const MAX_DISTANCE: u32 = 3;

/// "Moscow said": a capital that acts, decides or is dealt with.
pub(super) fn capital_as_government(form: &Form<'_>) -> bool {
    form.wording == Wording::Capital && is_government(form.places, form.at)
}

/// "in Moscow": a capital as a place.
pub(super) fn capital_as_place(form: &Form<'_>) -> bool {
    form.wording == Wording::Capital
}

/// "Downing Street": a building or a street that means a government.
pub(super) fn seat_of_government(form: &Form<'_>) -> bool {
    form.wording == Wording::Seat
}

/// Whether a capital means the government in it.
fn is_government(places: &PlaceContext<'_>, at: usize) -> bool {
    !is_location(places, at) && (acts(places, at) || is_dealt_with(places, at) || has_policy(places, at) || is_paired(places, at))
}

/// "Moscow said", "Tehran has repeatedly denied", "Beijing must": the subject of what a government does.
pub(super) fn acts(places: &PlaceContext<'_>, at: usize) -> bool {
    if places.is_cue(places.before(at, 1), PlaceCue::PlacePreposition) {
        return false;
    }
    let mut modal = false;
    for distance in 1..=MAX_AUXILIARIES {
        let token = places.next(at, distance);
        if places.is_cue(token, PlaceCue::Acts) {
            return true;
        }
        if !places.is_cue(token, PlaceCue::Auxiliary) {
            return modal;
        }
        let in_lower_case = places.token(token).is_some_and(|token| token.case() == Case::Lower);
        modal |= in_lower_case && places.is_in(token, WordSet::GovernmentModal);
    }
    modal
}

/// The last of the names that a list joins to one: "Downing Street, the Kremlin and Foggy Bottom declined to comment."
pub(super) fn last_in_list(places: &PlaceContext<'_>, at: usize) -> usize {
    let mut last = at;
    for _ in 0..MAX_LISTED {
        let Some(next) = places.neighbours(last).find(|next| *next > last) else { break };
        last = next;
    }
    last
}

/// "talks with Tehran", "pressure on Pyongyang", "between London and Brussels".
pub(super) fn is_dealt_with(places: &PlaceContext<'_>, at: usize) -> bool {
    places.is_cue(places.before(at, 1), PlaceCue::Relation)
        && !places.is_cue(places.before(at, 1), PlaceCue::PlacePreposition)
        && places.word(places.before(at, 1)) != "from"
}

/// "Moscow's decision", "Tehran's nuclear programme".
fn has_policy(places: &PlaceContext<'_>, at: usize) -> bool {
    places.is_possessive(places.next(at, 1))
        && (2..2 + MAX_DISTANCE).any(|distance| places.is_cue(places.next(at, distance), PlaceCue::Policy))
}

/// "Washington and Kyiv agreed": the verb or preposition of another capital in the pair makes both governments.
fn is_paired(places: &PlaceContext<'_>, at: usize) -> bool {
    places.neighbours(at).any(|other| {
        let capital = matches!(places.meaning(other), Some(Meaning::Country(_, Wording::Capital)));
        capital && !is_location(places, other) && (acts(places, other) || is_dealt_with(places, other))
    })
}

/// "in Moscow", "to Tehran", "near Kyiv".
fn is_location(places: &PlaceContext<'_>, at: usize) -> bool {
    places.is_cue(places.before(at, 1), PlaceCue::PlacePreposition)
}
