//! Whether a country's or a capital's name is part of another name: a person's, a street's, a newspaper's.

use super::state::follows_combining_form;
use super::verdict::{Form, Verdict};
use crate::lexicon::WordSet;
use crate::lexicon::gazetteer::{Ambiguity, Meaning, PlaceCue, Wording};
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
    if form.is_demonym() || form.wording == Wording::Combining {
        return None;
    }
    by_state_after(form).or_else(|| by_noun_after(form)).or_else(|| by_word_before(form)).or_else(|| by_town_or_party(form))
}

/// Whether a form that overlaps a person's name is part of it: the name begins before the form, or the form is also a person's name.
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
    follows_name(places, at, ambiguity) || (ambiguity.any(Ambiguity::GIVEN) && precedes_surname(places, at))
}

/// Whether an honorific, a given name or an initial precedes the form, or, for a common surname, any unknown word with a capital.
fn follows_name(places: &PlaceContext<'_>, at: usize, ambiguity: Ambiguity) -> bool {
    let before = places.before(at, 1);
    let Some(token) = places.token(before) else { return false };
    if !places.has_capital(before) || places.groups[at].len() > 1 || places.groups[at].is_in_headline() {
        return false;
    }
    // "Mr Holland", "Mrs. Ana Holland"
    let titled = places.is_cue(before, PlaceCue::Honorific) || places.is_cue(places.before(at, 2), PlaceCue::Honorific);
    if titled || places.is_cue(before, PlaceCue::FirstName) {
        return true;
    }
    if !ambiguity.any(Ambiguity::SURNAME) {
        return false;
    }
    let initial = token.class() == TokenClass::Initial
        || (token.span().len() == 2 && places.word(before).ends_with('.'))
        || (token.span().len() == 1 && !is_plain_letter(places, at, before));
    let unknown = !places.knows(before) && token.case() == Case::Capitalised && !places.names_people();
    let overlaps = places.groups.get(at.wrapping_sub(1)).is_some_and(|group| Some(group.last) == before.map(|token| token + 1));
    (initial || unknown) && !overlaps
}

/// "I" and the article "A" of a sentence's first words are no initials.
fn is_plain_letter(places: &PlaceContext<'_>, at: usize, before: Option<u32>) -> bool {
    let opens = before.is_some_and(|before| places.opens_sentence(at, before));
    places.word(before) == "I" || (opens && places.is_in(before, WordSet::Article))
}

/// Whether an unknown word with a capital follows a given name: "Jordan Pickford", but not "Jordan River".
fn precedes_surname(places: &PlaceContext<'_>, at: usize) -> bool {
    let next = places.next(at, 1);
    let Some(token) = places.token(next) else { return false };
    let overlaps = places.groups.get(at + 1).is_some_and(|group| Some(group.first) == next);
    let written = token.class() == TokenClass::Word && matches!(token.case(), Case::Capitalised | Case::Mixed);
    // "Kenya Medical Practitioners".
    let continues = places.has_capital(places.next(at, 2));
    let excluded = overlaps || is_location(places, at) || continues || places.groups[at].is_in_headline();
    places.may_be_surname(next) && written && !excluded
}

/// "Lebanon, Tenn.", "Washington state": a state follows, or the form is one.
fn by_state_after(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, wording, .. } = *form;
    let is_capital = wording == Wording::Capital;
    // "Ottawa, Ontario" is the capital.
    let own = matches!(places.meaning(at + 1), Some(Meaning::Within(country, _)) if is_capital && country == form.country);
    let state = (has_namesakes(form) || is_capital) && !own && places.state_after(at).is_some();
    let of_state = (is_capital || form.may_be(Ambiguity::RIVAL)) && precedes_state_or_county(places, at);
    (state || of_state).then_some(Verdict::Elsewhere)
}

/// "Jordan Street", "Jordan Times", "Moscow Treaty", "Wembley Stadium": a noun with a capital follows and makes a name.
fn by_noun_after(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, wording, .. } = *form;
    let next = places.next(at, 1);
    if !places.has_capital(next) {
        return None;
    }
    let (is_capital, is_in_headline) = (wording == Wording::Capital, places.groups[at].is_in_headline());
    let of_namesake = |verdict| Some(if has_namesakes(form) { verdict } else { Verdict::No });
    if places.is_cue(next, PlaceCue::Street) {
        return of_namesake(Verdict::Elsewhere);
    }
    if places.is_cue(next, PlaceCue::Periodical) && (!is_in_headline || has_namesakes(form)) {
        return of_namesake(Verdict::Locally);
    }
    if is_capital && places.is_cue(next, PlaceCue::Instrument) {
        return Some(Verdict::No);
    }
    if (is_capital || has_namesakes(form)) && !is_in_headline && places.is_cue(next, PlaceCue::Ground) {
        return of_namesake(Verdict::Elsewhere);
    }
    None
}

/// "Hotel Norway", "East Jordan": a word with a capital precedes and makes a name. The first word of a sentence has a capital anyway.
fn by_word_before(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, .. } = *form;
    let before = places.before(at, 1);
    if !places.has_capital(before) || places.opens_sentence(at, before?) {
        return None;
    }
    if places.is_cue(before, PlaceCue::BeforeName) && !places.groups[at].is_in_headline() {
        return Some(Verdict::No);
    }
    (has_namesakes(form) && places.is_cue(before, PlaceCue::Compass)).then_some(Verdict::Locally)
}

/// "the city of Turkey", "R-Georgia": a town, or the state of a legislator.
fn by_town_or_party(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, wording, .. } = *form;
    let applies =
        has_namesakes(form) && wording != Wording::Capital && (is_town(places, at) || is_state_of_legislator(places, at));
    applies.then_some(Verdict::Elsewhere)
}

fn has_namesakes(form: &Form<'_>) -> bool {
    form.may_be(Ambiguity::OF_ANOTHER_PLACE)
}

/// "Washington state", "Jordan County".
fn precedes_state_or_county(places: &PlaceContext<'_>, at: usize) -> bool {
    places.word(places.next(at, 1)) == "state" || places.word(places.next(at, 1)) == "County"
}

/// "the city of Turkey", "the mayor of Lebanon": no country is a town or has a mayor.
fn is_town(places: &PlaceContext<'_>, at: usize) -> bool {
    places.is(places.before(at, 1), "of") && places.is_cue(places.before(at, 2), PlaceCue::TownOf)
}

/// "R-Georgia", "D-Georgia": the party and the state of a legislator. "Mr. LUND of Georgia": the label of one.
fn is_state_of_legislator(places: &PlaceContext<'_>, at: usize) -> bool {
    let (before, second) = (places.before(at, 1), places.before(at, 2));
    let is_party = places.is_hyphen(before) && places.has_capital(second) && places.is_in(second, WordSet::PartyLetter);
    let in_capitals = places.token(second).is_some_and(|token| token.case() == Case::Upper && token.span().len() > 1);
    let is_label = in_capitals && places.word(before) == "of" && places.is_cue(places.before(at, 3), PlaceCue::Honorific);
    is_party || is_label
}
