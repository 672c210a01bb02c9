//! Signs that a form with namesakes is a state, or a part of a federation.

use super::verdict::{Form, Verdict};
use crate::lexicon::WordSet;
use crate::lexicon::gazetteer::{Ambiguity, Meaning, Part, PlaceCue, Wording};
use crate::mention::place_context::PlaceContext;
use crate::segment::Case;

/// "Anglo-Russian", "Sino-Indian", "Franco-British", "Indo-US": a hyphen and a country, or another combining form, follow.
pub(super) fn combining_form(form: &Form<'_>) -> bool {
    let Form { places, at, wording, .. } = *form;
    let here = places.groups[at];
    let adjacent = places.groups.get(at + 1).is_some_and(|next| next.first == here.last + 1 && next.sentence == here.sentence);
    wording == Wording::Combining
        && adjacent
        && matches!(places.meaning(at + 1), Some(Meaning::Country(..)))
        && places.is_hyphen(Some(here.last))
        && !precedes_event(places, at + 1)
}

/// The second half of "Anglo-Afghan".
pub(super) fn follows_combining_form(places: &PlaceContext<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let is_combining = || matches!(places.meaning(before), Some(Meaning::Country(_, Wording::Combining)));
    places.groups[before].last + 1 == places.groups[at].first && is_combining() && places.is_hyphen(places.before(at, 1))
}

/// "Anglo-Zulu War", "Sino-British Joint Declaration": an event or an instrument named after two.
pub(super) fn precedes_event(places: &PlaceContext<'_>, at: usize) -> bool {
    let next = places.next(at, 1);
    places.has_capital(next) && places.is_cue(next, PlaceCue::Instrument)
}

/// "the President of Georgia", "Georgia's foreign minister", "Georgian independence": what only a state has.
pub(super) fn office_of_state(form: &Form<'_>) -> bool {
    let Form { places, at, .. } = *form;
    let (preposition, office) = (places.before(at, 1), places.before(at, 2));
    let in_lower_case = places.token(preposition).is_some_and(|token| token.case() == Case::Lower);
    if in_lower_case && places.is_in(preposition, WordSet::OfficePreposition) && places.is_cue(office, PlaceCue::StateOffice) {
        return places.word(office) != "people" || places.word(preposition) == "of";
    }
    let next = places.next(at, 1);
    let owned = if places.is_possessive(next) { places.next(at, 2) } else { next };
    places.is_in(owned, WordSet::StateAttribute)
}

#[derive(PartialEq, Eq)]
enum Listed {
    WithCountries,
    WithStates,
}

/// "Georgia, Armenia and Azerbaijan": a list of countries.
pub(super) fn listed_with_countries(form: &Form<'_>) -> bool {
    listed(form) == Some(Listed::WithCountries)
}

/// "Georgia, Florida and Alabama": a list of the states of a federation.
pub(super) fn listed_with_states(form: &Form<'_>) -> Option<Verdict> {
    (form.may_be(Ambiguity::RIVAL) && listed(form) == Some(Listed::WithStates)).then_some(Verdict::Elsewhere)
}

/// The kind of the nearest neighbour in a list.
fn listed(form: &Form<'_>) -> Option<Listed> {
    let Form { places, at, .. } = *form;
    places.neighbours(at).find_map(|other| {
        let entry = places.entry(other)?;
        match entry.meaning {
            Meaning::Within(_, Part::State | Part::City) => Some(Listed::WithStates),
            Meaning::Country(_, Wording::Name | Wording::Demonym) if !entry.ambiguity.any(Ambiguity::RIVAL) => {
                Some(Listed::WithCountries)
            }
            _ => None,
        }
    })
}

/// "Georgia lawmakers", "Lebanon High School": what a state of a federation or a town has.
pub(super) fn local_place(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, .. } = *form;
    let is_local = form.may_be(Ambiguity::RIVAL.or(Ambiguity::NAMESAKE))
        && (is_part_of_firm_or_school(places, at) || (form.may_be(Ambiguity::RIVAL) && is_local(places, at)));
    is_local.then_some(Verdict::Locally)
}

/// "Georgia lawmakers", "Lebanon's mayor", "Jordan High".
fn is_local(places: &PlaceContext<'_>, at: usize) -> bool {
    let next = places.next(at, 1);
    let owned = if places.is_possessive(next) { places.next(at, 2) } else { next };
    let governed = places.word(places.before(at, 1)) == "of" && places.is_cue(places.before(at, 2), PlaceCue::Local);
    governed
        || follows_town(places, at)
        || places.is_cue(owned, PlaceCue::Local)
        || places.is_cue(places.next(at, 3).filter(|_| places.is_possessive(next)), PlaceCue::Local)
}

/// "in Dahlonega, Georgia": an unknown name and a comma precede the form, as in an address.
fn follows_town(places: &PlaceContext<'_>, at: usize) -> bool {
    let (town, before) = (places.before(at, 2), places.before(at, 3));
    let overlaps =
        at.checked_sub(1).and_then(|last| places.groups.get(last)).is_some_and(|last| Some(last.last) == places.before(at, 1));
    let is_address = places.is_in(before, WordSet::TownPreposition);
    places.follows_comma(at) && !overlaps && places.has_capital(town) && (is_address || places.has_capital(before))
}

/// "Lebanon High School", "Jordan City Council", "Georgia Lumber Co.": the word is within three words with capitals.
fn is_part_of_firm_or_school(places: &PlaceContext<'_>, at: usize) -> bool {
    for distance in 1..=3 {
        let token = places.next(at, distance);
        if !places.has_capital(token) {
            return false;
        }
        if places.is_cue(token, PlaceCue::School) || places.is_cue(token, PlaceCue::Firm) {
            return true;
        }
    }
    false
}
