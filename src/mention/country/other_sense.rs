//! Senses of a form that are neither a country nor a name: a language, a word in capitals, an event.

use super::capital;
use super::state::{follows_combining_form, precedes_event};
use super::verdict::{Form, Verdict};
use crate::lexicon::WordSet;
use crate::lexicon::gazetteer::{Ambiguity, PlaceCue, Wording};
use crate::mention::place_context::PlaceContext;

/// "Anglo-Zulu War": a combining form that joins no country.
pub(super) fn lone_combining_form(form: &Form<'_>) -> Option<Verdict> {
    (form.wording == Wording::Combining).then_some(Verdict::No)
}

/// "in French", "speaks Polish": a demonym that is a language.
pub(super) fn language(form: &Form<'_>) -> Option<Verdict> {
    let is_language = form.is_demonym() && form.may_be(Ambiguity::LANGUAGE) && is_language(form.places, form.at);
    is_language.then_some(Verdict::No)
}

/// "US" in "TELL US MORE": a word in a line of capitals that may be a plain word.
pub(super) fn word_in_capitals(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, .. } = *form;
    let is_word = form.may_be(Ambiguity::SHOUTED) && places.is_among_capitals(at) && !looks_like_name(places, at);
    is_word.then_some(Verdict::No)
}

/// "British" in "Sino-British Joint Declaration": part of the name of what two countries did.
pub(super) fn event_of_two(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, .. } = *form;
    (follows_combining_form(places, at) && precedes_event(places, at)).then_some(Verdict::No)
}

/// "Beehive", "Number 10 Office": a building that does not act as a government.
pub(super) fn plain_seat(form: &Form<'_>) -> Option<Verdict> {
    let Form { places, at, .. } = *form;
    if form.wording != Wording::Seat {
        return None;
    }
    let is_office = places.word(places.next(at, 1)) == "Office";
    let means_government = || capital::acts(places, capital::last_in_list(places, at)) || capital::is_dealt_with(places, at);
    let is_building = form.may_be(Ambiguity::SEAT) && !means_government();
    (is_office || is_building).then_some(Verdict::No)
}

/// "in Turkish.", "speaks Polish", "the French language": the language. "in French waters" is the country's own.
fn is_language(places: &PlaceContext<'_>, at: usize) -> bool {
    let (before, next) = (places.before(at, 1), places.next(at, 1));
    if places.is_cue(before, PlaceCue::Speaks) || places.is_cue(next, PlaceCue::Language) {
        return !places.is(before, "into") || ends_phrase(places, next);
    }
    let second = if places.is_hyphen(next) { places.next(at, 2) } else { None };
    let speaking = places.is_cue(second, PlaceCue::Language) || places.is_cue(second, PlaceCue::Speaks);
    // "Translated from Russian"
    let translated = places.is(before, "from") && places.is_cue(places.before(at, 2), PlaceCue::Speaks);
    speaking || ((places.is(before, "in") || translated) && ends_phrase(places, next))
}

/// Whether no noun follows that an adjective could belong to.
fn ends_phrase(places: &PlaceContext<'_>, next: Option<u32>) -> bool {
    places.token(next).is_none_or(|token| !token.class().is_word())
        || places.is_in(next, WordSet::AfterNounPhrase)
        || places.is_cue(next, PlaceCue::Auxiliary)
}

/// In a line of capitals: whether "THE" precedes the word, an office follows it, or a list joins it to another place.
fn looks_like_name(places: &PlaceContext<'_>, at: usize) -> bool {
    places.word(places.before(at, 1)) == "THE"
        || places.is_cue(places.next(at, 1), PlaceCue::StateOffice)
        || places.neighbours(at).next().is_some()
}
