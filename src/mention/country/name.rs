//! Whether a country's or a capital's name is part of another name: a person's, a street's, a newspaper's.

use super::Scene;
use super::judge::Verdict;
use crate::lexicon::place::{Flag, Flags, PlaceCue, Wording};
use crate::segment::{Case, TokenClass};

/// A person's name that the form lies in: one that begins before it, or a form that people bear.
pub(super) fn names_the_person(scene: &Scene<'_>, at: usize, flags: Flags) -> bool {
    let (group, before) = (scene.groups[at], scene.before(at, 1));
    if group.name_before {
        return true;
    }
    // Alone, a surname wants a title at once before it: that the same word is somebody's name elsewhere is not enough.
    let titled = before.is_some_and(|token| !scene.opens(at, token)) && scene.capital(before);
    let borne = if group.name_behind { flags.has(Flag::Given) } else { flags.has(Flag::Surname) && titled };
    let one = group.last - group.first == 1;
    let article = ["the", "a", "an"].iter().any(|word| scene.word(before).eq_ignore_ascii_case(word));
    one && !article && !is_where(scene, at) && (borne || scene.tells(before, PlaceCue::Honorific))
}

/// "in Jordan", "Prime Minister of Israel David Lowe", "Ambassador to Israel Anna Lowe": a place, whoever's name follows.
fn is_where(scene: &Scene<'_>, at: usize) -> bool {
    let before = scene.word(scene.before(at, 1));
    let sent = before == "to" && scene.capital(scene.before(at, 2));
    sent || before.eq_ignore_ascii_case("in") || before == "of"
}

/// "American Chess Federation", "British Heart Foundation": within three words that have capitals.
pub(super) fn names_a_society(scene: &Scene<'_>, at: usize) -> bool {
    if scene.groups[at].heading {
        return false;
    }
    for distance in 1..=3 {
        let token = scene.next(at, distance);
        if !scene.capital(token) {
            return false;
        }
        if scene.tells(token, PlaceCue::Society) {
            return true;
        }
    }
    false
}

/// "Mr Holland", "Michael Jordan", "J. England", "Jordan Pickford": the words are, or lie in, a person's name.
pub(super) fn names_a_person(scene: &Scene<'_>, at: usize, flags: Flags, wording: Wording) -> bool {
    let bearable = matches!(wording, Wording::Name | Wording::Capital | Wording::Nation) || flags.has(Flag::Surname);
    if !bearable {
        return false;
    }
    follows_a_name(scene, at, flags) || (flags.has(Flag::Given) && precedes_a_surname(scene, at))
}

/// An honorific, a given name, an initial, or for a common surname any unknown word with a capital stands before it.
fn follows_a_name(scene: &Scene<'_>, at: usize, flags: Flags) -> bool {
    let before = scene.before(at, 1);
    let Some(token) = scene.token(before) else { return false };
    if !scene.capital(before) || scene.groups[at].last - scene.groups[at].first > 1 || scene.groups[at].heading {
        return false;
    }
    if scene.tells(before, PlaceCue::Honorific) || scene.tells(before, PlaceCue::FirstName) {
        return true;
    }
    if !flags.has(Flag::Surname) {
        return false;
    }
    let initial = token.class() == TokenClass::Initial
        || (token.span().len() == 2 && scene.word(before).ends_with('.'))
        || (token.span().len() == 1 && scene.word(before) != "I");
    let unknown = !scene.knows(before) && token.case() == Case::Capitalised && !scene.knows_persons();
    let reached = scene.groups.get(at.wrapping_sub(1)).is_some_and(|group| Some(group.last) == before.map(|token| token + 1));
    (initial || unknown) && !reached
}

/// An unknown word with a capital follows a given name at once: "Jordan Pickford", but not "Jordan River".
fn precedes_a_surname(scene: &Scene<'_>, at: usize) -> bool {
    let next = scene.next(at, 1);
    let Some(token) = scene.token(next) else { return false };
    let reached = scene.groups.get(at + 1).is_some_and(|group| Some(group.first) == next);
    let written = token.class() == TokenClass::Word && matches!(token.case(), Case::Capitalised | Case::Mixed);
    // "Kenya Medical Practitioners", and a headline's capitals.
    let goes_on = scene.capital(scene.next(at, 2));
    let excluded = reached || is_where(scene, at) || goes_on || scene.groups[at].heading;
    scene.surname(next) && written && !excluded
}

/// The name of something else that holds a place's name: by the state behind it, the noun behind it, or the word before it.
pub(super) fn lies_in_a_name(scene: &Scene<'_>, at: usize, flags: Flags, wording: Wording) -> Option<Verdict> {
    let (group, next) = (scene.groups[at], scene.next(at, 1));
    let named = scene.capital(next);
    let many = [Flag::Namesake, Flag::Rival, Flag::Town].into_iter().any(|flag| flags.has(flag));
    let city = wording == Wording::Capital;
    if (many || city) && scene.state_behind(at).is_some() {
        return Some(Verdict::Elsewhere);
    }
    if (city || flags.has(Flag::Rival)) && lies_in_a_state(scene, at) {
        return Some(Verdict::Elsewhere);
    }
    if named && scene.tells(next, PlaceCue::Street) {
        return Some(if many { Verdict::Elsewhere } else { Verdict::No });
    }
    if named && scene.tells(next, PlaceCue::Periodical) && (!group.heading || many) {
        return Some(if many { Verdict::Locally } else { Verdict::No });
    }
    if named && city && scene.tells(next, PlaceCue::Instrument) {
        return Some(Verdict::No);
    }
    if named && (many || city) && !group.heading && scene.tells(next, PlaceCue::Ground) {
        return Some(if many { Verdict::Elsewhere } else { Verdict::No });
    }
    let before = scene.before(at, 1);
    if scene.capital(before) && scene.tells(before, PlaceCue::BeforeName) && !scene.opens(at, before?) && !group.heading {
        return Some(Verdict::No);
    }
    if many && scene.capital(before) && scene.tells(before, PlaceCue::Compass) && !scene.opens(at, before?) {
        return Some(Verdict::Locally);
    }
    let elsewhere = many && !city && (is_a_town(scene, at) || is_a_party_state(scene, at));
    elsewhere.then_some(Verdict::Elsewhere)
}

/// "Spokane, Washington", "a city in Washington state": the state, not the capital.
fn lies_in_a_state(scene: &Scene<'_>, at: usize) -> bool {
    scene.word(scene.next(at, 1)) == "state" || scene.word(scene.next(at, 1)) == "County"
}

/// "the city of Turkey", "the mayor of Lebanon": no country is a town or has a mayor.
fn is_a_town(scene: &Scene<'_>, at: usize) -> bool {
    scene.word(scene.before(at, 1)).eq_ignore_ascii_case("of") && scene.tells(scene.before(at, 2), PlaceCue::TownOf)
}

/// "R-Georgia", "D-Georgia": a member of the legislature of a federation, with party and state.
fn is_a_party_state(scene: &Scene<'_>, at: usize) -> bool {
    scene.hyphen(scene.before(at, 1)) && matches!(scene.word(scene.before(at, 2)), "R" | "D" | "I")
}

/// "Lebanon High School", "Jordan City Council", "Georgia Lumber Co.": within three words that have capitals.
pub(super) fn bears_a_firm_or_school(scene: &Scene<'_>, at: usize) -> bool {
    for distance in 1..=3 {
        let token = scene.next(at, distance);
        if !scene.capital(token) {
            return false;
        }
        if scene.tells(token, PlaceCue::School) || scene.tells(token, PlaceCue::Firm) {
            return true;
        }
    }
    false
}
