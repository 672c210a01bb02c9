//! Whether a country's or a capital's name is part of another name: a person's, a street's, a newspaper's.

use super::state::follows_combining_form;
use super::verdict::{Form, Verdict};
use crate::lexicon::WordSet;
use crate::lexicon::gazetteer::{Ambiguity, PlaceCue, Wording};
use crate::mention::place_context::PlaceContext;
use crate::segment::{Case, TokenClass};

/// "Jordan" in "Michael Jordan": a form that a person's name in the text contains.
pub(super) fn overlaps_person(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, entry, .. } = *form;
    let is_person = !follows_combining_form(places, at) && is_part_of_found_name(places, at, entry.ambiguity);
    is_person.then_some(Verdict::Person)
}

/// "American Chess Federation": a demonym in the name of a society.
pub(super) fn society(form: &Form<'_>) -> Option<Verdict> {
    (form.is_demonym() && is_part_of_society(form.places, form.at)).then_some(Verdict::No)
}

/// "Mr Holland": a person's name that the text shows by the words next to it.
pub(super) fn person(form: &Form<'_>) -> Option<Verdict> {
    is_part_of_person(form.places, form.at, form.entry.ambiguity, form.wording).then_some(Verdict::Person)
}

/// "Lebanon, Tenn.", "Moscow Treaty", "Jordan Street": the name of something else that contains the form.
pub(super) fn other_name(form: &Form<'_>) -> Option<Verdict> {
    let is_place_name = matches!(form.wording, Wording::Name | Wording::Capital | Wording::Nation | Wording::Seat);
    is_place_name.then(|| is_part_of_other_name(form.places, form.at, form.entry.ambiguity, form.wording)).flatten()
}

/// Whether a form that overlaps a person's name is part of it: the name begins before the form, or people bear the form as a name.
fn is_part_of_found_name(places: &PlaceContext<'_>, at: usize, ambiguity: Ambiguity) -> bool {
    let (group, before) = (places.groups[at], places.before(at, 1));
    let Some(name) = group.name else { return false };
    if name.begins_before {
        return true;
    }
    // A surname alone needs a title right before it. It is not enough that somebody else in the text has this name.
    let titled = before.is_some_and(|token| !places.opens_sentence(at, token)) && places.has_capital(before);
    let borne = if name.ends_after { ambiguity.any(Ambiguity::GIVEN) } else { ambiguity.any(Ambiguity::SURNAME) && titled };
    let one = group.len() == 1;
    let article = places.is_in(before, WordSet::Article);
    one && !article && !is_location(places, at) && (borne || places.is_cue(before, PlaceCue::Honorific))
}

/// "in Jordan", "Prime Minister of Israel David Lowe", "Ambassador to Israel Anna Lowe": a place, although a name follows.
fn is_location(places: &PlaceContext<'_>, at: usize) -> bool {
    let before = places.word(places.before(at, 1));
    let sent = before == "to" && places.has_capital(places.before(at, 2));
    sent || before.eq_ignore_ascii_case("in") || before == "of"
}

/// "American Chess Federation", "British Heart Foundation": the word is within three words with capitals.
fn is_part_of_society(places: &PlaceContext<'_>, at: usize) -> bool {
    if places.groups[at].is_in_headline() {
        return false;
    }
    for distance in 1..=3 {
        let token = places.next(at, distance);
        if !places.has_capital(token) {
            return false;
        }
        if places.is_cue(token, PlaceCue::Society) {
            return true;
        }
    }
    false
}

/// "Mr Holland", "Michael Jordan", "J. England", "Jordan Pickford": the words are a person's name, or part of one.
fn is_part_of_person(places: &PlaceContext<'_>, at: usize, ambiguity: Ambiguity, wording: Wording) -> bool {
    let may_be_name = matches!(wording, Wording::Name | Wording::Capital | Wording::Nation) || ambiguity.any(Ambiguity::SURNAME);
    if !may_be_name {
        return false;
    }
    follows_a_name(places, at, ambiguity) || (ambiguity.any(Ambiguity::GIVEN) && precedes_a_surname(places, at))
}

/// Whether an honorific, a given name or an initial precedes the form, or, for a common surname, any unknown word with a capital.
fn follows_a_name(places: &PlaceContext<'_>, at: usize, ambiguity: Ambiguity) -> bool {
    let before = places.before(at, 1);
    let Some(token) = places.token(before) else { return false };
    if !places.has_capital(before) || places.groups[at].len() > 1 || places.groups[at].is_in_headline() {
        return false;
    }
    if places.is_cue(before, PlaceCue::Honorific) || places.is_cue(before, PlaceCue::FirstName) {
        return true;
    }
    if !ambiguity.any(Ambiguity::SURNAME) {
        return false;
    }
    let initial = token.class() == TokenClass::Initial
        || (token.span().len() == 2 && places.word(before).ends_with('.'))
        || (token.span().len() == 1 && places.word(before) != "I");
    let unknown = !places.knows(before) && token.case() == Case::Capitalised && !places.names_people();
    let overlaps = places.groups.get(at.wrapping_sub(1)).is_some_and(|group| Some(group.last) == before.map(|token| token + 1));
    (initial || unknown) && !overlaps
}

/// Whether an unknown word with a capital follows a given name: "Jordan Pickford", but not "Jordan River".
fn precedes_a_surname(places: &PlaceContext<'_>, at: usize) -> bool {
    let next = places.next(at, 1);
    let Some(token) = places.token(next) else { return false };
    let overlaps = places.groups.get(at + 1).is_some_and(|group| Some(group.first) == next);
    let written = token.class() == TokenClass::Word && matches!(token.case(), Case::Capitalised | Case::Mixed);
    // "Kenya Medical Practitioners".
    let continues = places.has_capital(places.next(at, 2));
    let excluded = overlaps || is_location(places, at) || continues || places.groups[at].is_in_headline();
    places.may_be_surname(next) && written && !excluded
}

/// What else a name that contains the form means, by the state after it, the noun after it, or the word before it.
fn is_part_of_other_name(places: &PlaceContext<'_>, at: usize, ambiguity: Ambiguity, wording: Wording) -> Option<Verdict> {
    let (group, next) = (places.groups[at], places.next(at, 1));
    let next_has_capital = places.has_capital(next);
    let has_namesakes = ambiguity.any(Ambiguity::OF_ANOTHER_PLACE);
    let is_capital = wording == Wording::Capital;
    if (has_namesakes || is_capital) && places.state_after(at).is_some() {
        return Some(Verdict::Elsewhere);
    }
    if (is_capital || ambiguity.any(Ambiguity::RIVAL)) && is_in_state(places, at) {
        return Some(Verdict::Elsewhere);
    }
    if next_has_capital && places.is_cue(next, PlaceCue::Street) {
        return Some(if has_namesakes { Verdict::Elsewhere } else { Verdict::No });
    }
    if next_has_capital && places.is_cue(next, PlaceCue::Periodical) && (!group.is_in_headline() || has_namesakes) {
        return Some(if has_namesakes { Verdict::Locally } else { Verdict::No });
    }
    if next_has_capital && is_capital && places.is_cue(next, PlaceCue::Instrument) {
        return Some(Verdict::No);
    }
    if next_has_capital && (has_namesakes || is_capital) && !group.is_in_headline() && places.is_cue(next, PlaceCue::Ground) {
        return Some(if has_namesakes { Verdict::Elsewhere } else { Verdict::No });
    }
    let before = places.before(at, 1);
    if places.has_capital(before)
        && places.is_cue(before, PlaceCue::BeforeName)
        && !places.opens_sentence(at, before?)
        && !group.is_in_headline()
    {
        return Some(Verdict::No);
    }
    if has_namesakes
        && places.has_capital(before)
        && places.is_cue(before, PlaceCue::Compass)
        && !places.opens_sentence(at, before?)
    {
        return Some(Verdict::Locally);
    }
    let elsewhere = has_namesakes && !is_capital && (is_town(places, at) || is_state_of_legislator(places, at));
    elsewhere.then_some(Verdict::Elsewhere)
}

/// "Spokane, Washington", "a city in Washington state": the state, not the capital.
fn is_in_state(places: &PlaceContext<'_>, at: usize) -> bool {
    places.word(places.next(at, 1)) == "state" || places.word(places.next(at, 1)) == "County"
}

/// "the city of Turkey", "the mayor of Lebanon": no country is a town or has a mayor.
fn is_town(places: &PlaceContext<'_>, at: usize) -> bool {
    places.is(places.before(at, 1), "of") && places.is_cue(places.before(at, 2), PlaceCue::TownOf)
}

/// "R-Georgia", "D-Georgia": the party and the state of a legislator.
fn is_state_of_legislator(places: &PlaceContext<'_>, at: usize) -> bool {
    let party = places.before(at, 2);
    places.is_hyphen(places.before(at, 1)) && places.has_capital(party) && places.is_in(party, WordSet::PartyLetter)
}
