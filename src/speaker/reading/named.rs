//! A source that names a person: "the Foreign Minister, Ana Silva", "Mr Lund's adviser Oda Berg".

use super::source_reading::{Rank, SourceReading};
use super::title::{self, role};
use super::wording::{is_group, on_one_line, without_determiner};
use crate::lexicon::{Facts, OfficeClass, OfficeEntry, OfficeKind, WordSet};
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, Person, Tag, TokenRange, View};

/// The first person whom the words describe: no person in "one of Mr Lund's advisers" and "a panel led by Ms Lund", Oda Berg in
/// "Mr Lund's adviser Oda Berg".
pub(super) fn person_in(view: View<'_>, words: TokenRange) -> Option<Person> {
    let people = view.people_from(words.first).iter().take_while(|person| person.last as usize <= words.last);
    people.copied().find(|person| {
        let (first, last) = (person.first as usize, person.last as usize);
        let is_possessor = last < words.last && view.tag(last) == Tag::Possessive;
        // "a Lund administration official", "Lund lawyer Oda Berg", but not "Ana Silva⏎Minister of Trade"
        let goes_on = last < words.last && view.sentence_start(last) != last;
        let is_modifier = goes_on && view.tag(last) == Tag::Noun && !view.facts(last).any(Facts::TEMPORAL);
        let mut before = (words.first + 1..first).rev().take_while(|at| view.tag(*at) != Tag::Comma);
        let has_another_title = title::inner_title(view, TokenRange::new(words.first, first)).is_some();
        !is_possessor
            && !is_modifier
            && !has_another_title
            && !before.any(|at| view.is(at, "by") && matches!(view.tag(at - 1), Tag::Participle | Tag::Finite))
    })
}

/// Reads a person's name with the title before it and the apposition after it.
pub(super) fn read(view: View<'_>, words: TokenRange, person: Person) -> SourceReading<'_> {
    let name = TokenRange::new(person.first as usize, person.last as usize);
    let mut reading = SourceReading::of(view, words);
    if is_several(view, words, name) {
        reading.form = SpeakerForm::Role;
        reading.kind = SpeakerKind::Collective;
        reading.is_plural = true;
        // "both Ms Lund and Mr Oda"
        let both = usize::from(view.is(words.first, "both") && view.tag(words.first + 1) != Tag::Preposition);
        let named = TokenRange::new(words.first + both, words.last);
        reading.name = on_one_line(view, without_determiner(view, named));
    } else {
        reading.name = on_one_line(view, name);
        reading.form = if reading.name.contains(' ') { SpeakerForm::FullName } else { SpeakerForm::Surname };
    }
    let words = TokenRange::new(after_another_person(view, words, name), words.last);
    let title = title::read(view, TokenRange::new(words.first, name.first));
    reading.honorific = title.honorific;
    reading.gender = title.gender.unwrap_or(person.gender);
    // "the leaders of Chile for the first summit since President Lund", "President Lund, Prime Minister Oda of Chile": Chile is not his.
    let own = title::after_last_boundary(view, TokenRange::new(words.first, name.first));
    let other = view.people_from(name.last).first().map_or(words.last, |other| words.last.min(other.first as usize));
    reading.country_words = TokenRange::new(own, other.max(name.last));
    let after = TokenRange::new(name.last, words.last);
    // "Ms Lund, Ambassador Oda Berg": the office is that of the next person.
    // "Ana Silva on behalf of her colleagues"
    let is_adjunct = after.len() > 0 && view.tag(after.first) == Tag::Preposition && !view.is(after.first, "of");
    let apposition = role(view, after).filter(|words| !is_adjunct && !view.has(*words, EntityFlags::PERSON));
    let before = role(view, title.words).filter(|before| apposition.is_none_or(|apposition| !yields(view, *before, apposition)));
    let sovereign = || title::sovereign(view, TokenRange::new(words.first, name.first));
    let before = before.or_else(|| if apposition.is_none() { sovereign() } else { None });
    // "Col. Omar Lund, the military attaché"
    let has_rank = || view.offices_in(title.words).next().is_some() && is_rank(view, title.words);
    if before.is_none() && apposition.is_some() && has_rank() {
        reading.honorific = Some(view.span(title.words).of(view.segments.text));
    }
    if let Some(role) = before.or(apposition) {
        // "President Lund and Prime Minister Oda": the office is that of one of them.
        reading.role_words = Some(role).filter(|_| !reading.is_plural);
        reading.organisation_words = Some(role);
        reading.role_follows_name = role.first >= name.last;
        reading.rank = rank(view, role);
        // "her Norwegian counterpart, Bo Lind" says only whose office he has, not which.
        let is_counterpart = view.is_in(role.last - 1, WordSet::Counterpart);
        if !reading.is_plural && !is_counterpart {
            reading.role = Some(on_one_line(view, role));
        }
        // "Ms Lund, Ambassador Oda Berg": the office is that of the next person.
        let is_second = |apposition: &TokenRange| *apposition != role && !view.has(after, EntityFlags::PERSON);
        reading.second_role_words = apposition.filter(is_second);
    }
    reading
}

/// The first token after the office of another person: the "Mr" of "(Ana Silva,) Director of the Fund, and Mr Bo Lund".
fn after_another_person(view: View<'_>, words: TokenRange, name: TokenRange) -> usize {
    let and = (words.first + 1..name.first).rev().find(|at| view.tag(*at) == Tag::Conjunction);
    let is_own_title =
        |and: usize| and + 1 < name.first && (and + 1..name.first).all(|at| view.flags(at).any(EntityFlags::OFFICE));
    and.filter(|and| view.tag(and - 1) == Tag::Comma && is_own_title(*and)).map_or(words.first, |and| and + 1)
}

/// Whether a title only shows respect beside the office in apposition: a rank, or the bare noun of an office: "General Omar Lund, President
/// of Ruritania", "Ambassador Lund, Special Envoy for the Lakes".
fn yields(view: View<'_>, title: TokenRange, apposition: TokenRange) -> bool {
    let is_of_army = || {
        let class = view.lexicon.office_classes.class(&on_one_line(view, title), None);
        class == Some(OfficeClass::Military)
    };
    let is_bare = || title.len() == 1 && view.offices_in(title).any(|(_, office)| office.is_rank) && apposition.len() > 1;
    is_rank(view, title) || is_of_army() || is_bare()
}

/// Whether a title is only a rank: "Col.", but not "Ambassador", which is an office as well.
fn is_rank(view: View<'_>, title: TokenRange) -> bool {
    view.offices_in(title).all(|(_, office)| matches!(office.kind, OfficeKind::Rank | OfficeKind::Honorific))
}

fn rank(view: View<'_>, role: TokenRange) -> Rank {
    let is_office = |(tokens, office): (TokenRange, &OfficeEntry)| office.kind.is_of_one() && !view.is(tokens.first, "member");
    if view.offices_in(role).any(is_office) { Rank::Office } else { Rank::Member }
}

/// Whether the words name more than the person: "Ms Lund and Mr Oda", "the ministers Lund and Oda".
fn is_several(view: View<'_>, words: TokenRange, name: TokenRange) -> bool {
    let is_joined_by_name = || {
        (name.last..words.last).any(|at| view.tag(at) == Tag::Conjunction)
            && person_in(view, TokenRange::new(name.last, words.last)).is_some()
    };
    is_group(view, words) || is_joined_by_name() || is_joined_by_office(view, words, name)
}

/// "The Prime Minister and Ms Lund", but not "The Deputy Prime Minister and Minister for Trade, Ada Lund".
fn is_joined_by_office(view: View<'_>, words: TokenRange, name: TokenRange) -> bool {
    let Some(and) = (words.first..name.first).find(|at| view.tag(*at) == Tag::Conjunction) else { return false };
    let is_honorific = |(_, office): (TokenRange, &OfficeEntry)| office.kind == OfficeKind::Honorific;
    let after = TokenRange::new(and + 1, name.first);
    // "The Vice President and His Majesty King Omar"
    let is_styled =
        view.offices_in(after).any(|(tokens, office)| tokens.first == after.first && office.kind == OfficeKind::Honorific);
    view.tag(words.first) == Tag::Determiner
        && view.offices_in(TokenRange::new(words.first, and)).any(|(_, office)| office.kind.is_of_one())
        && (is_styled || view.offices_in(after).all(is_honorific))
        && (and + 1..name.first).all(|at| view.flags(at).any(EntityFlags::OFFICE))
}
