//! Whether a form means its country: first by the words beside it, then by the document.

use super::name::{bears_a_firm_or_school, lies_in_a_name, names_a_person, names_a_society, names_the_person};
use super::{Scene, Survey, capital};
use crate::lexicon::place::{CountryId, Flag, Meaning, Part, Place, PlaceCue, Wording};
use crate::rule::CountryRule;

/// What the words beside a form say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It means the country.
    Is(CountryRule),
    /// A place elsewhere of that name: "Lebanon, Tenn.".
    Elsewhere,
    /// Rather a place elsewhere: "Georgia lawmakers".
    Locally,
    /// A person's name.
    Person,
    /// Neither the country nor a sign of another use of its name: "in Polish", "Moscow Treaty".
    No,
    /// The document decides.
    Unsure,
}

/// Judges a form by the words beside it.
pub(super) fn beside(scene: &Scene<'_>, at: usize, place: Place, wording: Wording) -> Verdict {
    let (group, flags) = (scene.groups[at], place.flags);
    if wording == Wording::Combining {
        return if joins_a_country(scene, at) { Verdict::Is(CountryRule::CombiningForm) } else { Verdict::No };
    }
    if group.person && !follows_a_combining_form(scene, at) && names_the_person(scene, at, flags) {
        return Verdict::Person;
    }
    if place.own {
        return Verdict::Is(CountryRule::CallersRow);
    }
    match wording {
        Wording::Demonym | Wording::NationDemonym if flags.has(Flag::Language) && is_a_language(scene, at) => return Verdict::No,
        Wording::Demonym | Wording::NationDemonym if names_a_society(scene, at) => return Verdict::No,
        _ => {}
    }
    if flags.has(Flag::Shouted) && scene.shouted(at) && !stands_as_a_name(scene, at) {
        return Verdict::No;
    }
    if follows_a_combining_form(scene, at) && names_what_two_did(scene, at) {
        return Verdict::No;
    }
    if names_a_person(scene, at, flags, wording) {
        return Verdict::Person;
    }
    if matches!(wording, Wording::Name | Wording::Capital | Wording::Nation | Wording::Seat) {
        if let Some(verdict) = lies_in_a_name(scene, at, flags, wording) {
            return verdict;
        }
    }
    if wording == Wording::Seat && scene.word(scene.next(at, 1)) == "Office" {
        return Verdict::No;
    }
    if wording == Wording::Seat && flags.has(Flag::Seat) && !capital::acts(scene, at) && !capital::stands_in_relation(scene, at) {
        return Verdict::No;
    }
    if !flags.doubtful() {
        return Verdict::Is(CountryRule::UnambiguousForm);
    }
    if flags.has(Flag::Support) || flags.has(Flag::Town) {
        return Verdict::Unsure;
    }
    if belongs_to_a_state(scene, at) {
        return Verdict::Is(CountryRule::OfficeOfState);
    }
    match listed_with(scene, at) {
        Some(Listed::Countries) => Verdict::Is(CountryRule::ListedWithCountries),
        Some(Listed::States) if flags.has(Flag::Rival) => Verdict::Elsewhere,
        _ if !flags.has(Flag::Rival) && !flags.has(Flag::Namesake) => Verdict::Unsure,
        _ if bears_a_firm_or_school(scene, at) || (flags.has(Flag::Rival) && is_local(scene, at)) => Verdict::Locally,
        _ => Verdict::Unsure,
    }
}

/// Decides by the document what the words beside a form left open; `None` where it means no country.
pub(super) fn settle(
    scene: &Scene<'_>,
    at: usize,
    place: Place,
    country: CountryId,
    wording: Wording,
    verdict: Verdict,
    survey: &Survey,
) -> Option<CountryRule> {
    let rule = match verdict {
        Verdict::Elsewhere | Verdict::Person | Verdict::No => return None,
        Verdict::Is(rule) => rule,
        Verdict::Unsure | Verdict::Locally => by_document(place, country, wording, verdict == Verdict::Locally, survey)?,
    };
    Some(match (wording, rule) {
        (_, CountryRule::CallersRow) if wording != Wording::Capital => rule,
        (Wording::Capital, _) if capital::is_government(scene, at) => CountryRule::CapitalAsGovernment,
        (Wording::Capital, _) => CountryRule::CapitalAsPlace,
        (Wording::Seat, _) => CountryRule::SeatOfGovernment,
        (Wording::Nation | Wording::NationDemonym, _) => CountryRule::NationOfState,
        _ => rule,
    })
}

/// What the document says for the country against what it says for a place elsewhere, a person, or nothing at all.
fn by_document(place: Place, country: CountryId, wording: Wording, locally: bool, survey: &Survey) -> Option<CountryRule> {
    let (flags, evidence) = (place.flags, survey.of(country));
    let city = wording == Wording::Capital;
    let points = evidence.pointing + if city { evidence.certain } else { 0 };
    let elsewhere = if city { evidence.capital_elsewhere } else { evidence.elsewhere };
    if flags.has(Flag::Town) || flags.has(Flag::Support) {
        let supported = evidence.certain + evidence.pointing > 0 && elsewhere + evidence.person == 0;
        return supported.then_some(CountryRule::NamedElsewhere);
    }
    let rather_elsewhere = elsewhere + u32::from(locally) > points + u32::from(evidence.certain > 0 && !locally);
    let rather_a_person = evidence.person > points + evidence.certain && (flags.has(Flag::Surname) || flags.has(Flag::Given));
    if rather_elsewhere || rather_a_person {
        return None;
    }
    if points + evidence.certain > 0 {
        return Some(CountryRule::NamedElsewhere);
    }
    let local_news = flags.has(Flag::Rival) && survey.local > survey.abroad;
    (!local_news).then_some(CountryRule::NoRival)
}

/// Decides between the countries that share a form: the only one that the document names otherwise, or else all are candidates.
pub(super) fn choose(
    scene: &Scene<'_>,
    place: Place,
    country: CountryId,
    rule: CountryRule,
    survey: &Survey,
) -> (CountryId, CountryRule, Vec<CountryId>) {
    let sharers = scene.places.sharers(place);
    if sharers.is_empty() {
        return (country, rule, Vec::new());
    }
    let named = |country: &&CountryId| {
        let known = survey.of(**country);
        known.certain + known.pointing + known.hinting > 0
    };
    let mut siblings = sharers.iter().filter(named);
    match (siblings.next(), siblings.next()) {
        (Some(only), None) => {
            (*only, if rule == CountryRule::CapitalAsGovernment { rule } else { CountryRule::SiblingMention }, Vec::new())
        }
        _ => (country, CountryRule::LeftOpen, sharers.to_vec()),
    }
}

/// "Anglo-Russian", "Sino-Indian", "Franco-British", "Indo-US": a hyphen and a country, or another combining form, behind it.
fn joins_a_country(scene: &Scene<'_>, at: usize) -> bool {
    let here = scene.groups[at];
    let follows = scene.groups.get(at + 1).is_some_and(|next| next.first == here.last + 1 && next.sentence == here.sentence);
    let country = follows && matches!(scene.place(at + 1).map(|place| place.meaning), Some(Meaning::Country(..)));
    country && scene.hyphen(Some(here.last)) && !names_what_two_did(scene, at + 1)
}

/// The second half of "Anglo-Afghan".
fn follows_a_combining_form(scene: &Scene<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let combining = || matches!(scene.place(before).map(|place| place.meaning), Some(Meaning::Country(_, Wording::Combining)));
    scene.groups[before].last + 1 == scene.groups[at].first && combining() && scene.hyphen(scene.before(at, 1))
}

/// "Anglo-Zulu War", "Sino-British Joint Declaration": an event or an instrument that bears the names of two.
fn names_what_two_did(scene: &Scene<'_>, at: usize) -> bool {
    let next = scene.next(at, 1);
    scene.capital(next) && scene.tells(next, PlaceCue::Instrument)
}

/// "in Turkish.", "speaks Polish", "the French language": the language, not the country's own. "in French waters" is not.
fn is_a_language(scene: &Scene<'_>, at: usize) -> bool {
    let (before, next) = (scene.before(at, 1), scene.next(at, 1));
    if scene.tells(before, PlaceCue::Speaks) || scene.tells(next, PlaceCue::Language) {
        return !scene.word(before).eq_ignore_ascii_case("into") || ends_a_phrase(scene, next);
    }
    let second = if scene.hyphen(next) { scene.next(at, 2) } else { None };
    let speaking = scene.tells(second, PlaceCue::Language) || scene.tells(second, PlaceCue::Speaks);
    speaking || (scene.word(before).eq_ignore_ascii_case("in") && ends_a_phrase(scene, next))
}

/// Whether no noun follows for an adjective to stand before.
fn ends_a_phrase(scene: &Scene<'_>, next: Option<u32>) -> bool {
    scene.token(next).is_none_or(|token| !token.class().is_word())
        || ["and", "or", "as", "on", "with", "for", "to", "at", "that", "by", "when", "but", "because", "is", "was"]
            .iter()
            .any(|word| scene.word(next).eq_ignore_ascii_case(word))
}

/// In a line of capitals: behind "THE", or joined to another place.
fn stands_as_a_name(scene: &Scene<'_>, at: usize) -> bool {
    scene.word(scene.before(at, 1)) == "THE" || scene.neighbours(at).next().is_some()
}

/// "the President of Georgia", "Georgia's foreign minister", "Georgian independence": what only a state has.
fn belongs_to_a_state(scene: &Scene<'_>, at: usize) -> bool {
    let of = scene.before(at, 1);
    if ["of", "to", "with"].iter().any(|word| scene.word(of) == *word) && scene.tells(scene.before(at, 2), PlaceCue::StateOffice)
    {
        return scene.word(scene.before(at, 2)) != "people" || scene.word(of) == "of";
    }
    let next = scene.next(at, 1);
    let owned = if scene.possessive(next) { scene.next(at, 2) } else { next };
    ["foreign", "ambassador", "embassy", "prime", "king", "sovereignty", "territorial", "interior", "parliament"]
        .iter()
        .any(|word| scene.word(owned).eq_ignore_ascii_case(word))
}

enum Listed {
    Countries,
    States,
}

/// "Georgia, Armenia and Turkey", "Georgia, Florida and Alabama".
fn listed_with(scene: &Scene<'_>, at: usize) -> Option<Listed> {
    scene.neighbours(at).find_map(|other| {
        let place = scene.place(other)?;
        match place.meaning {
            Meaning::Within(_, Part::State | Part::City) => Some(Listed::States),
            Meaning::Country(_, Wording::Name | Wording::Demonym) if !place.flags.has(Flag::Rival) => Some(Listed::Countries),
            _ => None,
        }
    })
}

/// "Georgia lawmakers", "Lebanon's mayor", "Jordan High": what a state of a federation or a town has.
fn is_local(scene: &Scene<'_>, at: usize) -> bool {
    let next = scene.next(at, 1);
    let owned = if scene.possessive(next) { scene.next(at, 2) } else { next };
    let governed = scene.word(scene.before(at, 1)) == "of" && scene.tells(scene.before(at, 2), PlaceCue::Local);
    governed
        || follows_a_town(scene, at)
        || scene.tells(owned, PlaceCue::Local)
        || scene.tells(scene.next(at, 3).filter(|_| scene.possessive(next)), PlaceCue::Local)
}

/// "in Dahlonega, Georgia": an unknown name and a comma before it, where an address stands.
fn follows_a_town(scene: &Scene<'_>, at: usize) -> bool {
    let (town, before) = (scene.before(at, 2), scene.before(at, 3));
    let reached =
        at.checked_sub(1).and_then(|last| scene.groups.get(last)).is_some_and(|last| Some(last.last) == scene.before(at, 1));
    let addressed = ["in", "at", "near", "from", "of"].iter().any(|word| scene.word(before).eq_ignore_ascii_case(word));
    scene.behind_comma(at) && !reached && scene.capital(town) && (addressed || scene.capital(before))
}
