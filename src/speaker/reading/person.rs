//! A person whom the text names anywhere, with the words around the name: "the Minister for Fisheries, Semi Waqa".

use super::source_reading::{Rank, SourceReading};
use super::wording::{field_start, on_one_line};
use super::{appointment, named, title};
use crate::lexicon::{Facts, OfficeClass, OfficeEntry, OfficeKind, WordSet};
use crate::story::SpeakerKind;
use crate::syntax::{EntityFlags, Person, Tag, TokenRange, View, noun_phrase};

/// The number of tokens that a rank before an honorific may have: "Senator the Hon. Semi Waqa".
const MAX_RANK_TOKENS: usize = 3;

/// The number of offices after the first that somebody may have in apposition.
const MAX_OFFICES_OF_ONE: usize = 3;

/// Reads a person with the title before the name and the apposition after it.
pub(crate) fn read_person(view: View<'_>, person: Person) -> SourceReading<'_> {
    read_in(view, words_of(view, person), person)
}

/// Like [`read_person`], but `None` if the text gives the person no office.
pub(crate) fn read_office_holder(view: View<'_>, person: Person) -> Option<SourceReading<'_>> {
    let words = words_of(view, person);
    let has_office = view.offices_in(words).any(|(_, office)| office.kind.is_of_one());
    let described = has_office.then(|| read_in(view, words, person)).filter(|reading| reading.role_words.is_some());
    described.or_else(|| read_appointed(view, person))
}

/// A person with the office that the clause after the name gives: "Semi Waqa was appointed Minister of Trade".
fn read_appointed(view: View<'_>, person: Person) -> Option<SourceReading<'_>> {
    let role = appointment::office_given(view, person.last as usize)?;
    let reading = read_in(view, TokenRange::new(person.first as usize, person.last as usize), person);
    Some(SourceReading {
        role: Some(on_one_line(view, role)),
        role_words: Some(role),
        organisation_words: Some(role),
        role_follows_name: true,
        rank: Rank::Office,
        ..reading
    })
}

/// A person's name with the title before it and the apposition after it.
fn words_of(view: View<'_>, person: Person) -> TokenRange {
    let (first, last) = (person.first as usize, person.last as usize);
    let low = view.sentence_start(first);
    let mut start = noun_phrase::ending_at(view, low, last).map_or(first, |phrase| phrase.first.min(first));
    // "Senator the Hon. Semi Waqa"
    let rank = view.offices_in(TokenRange::new(low.max(start.saturating_sub(MAX_RANK_TOKENS)), start));
    let before_article = |tokens: &TokenRange| tokens.last == start && view.tag(start) == Tag::Determiner;
    start = rank.map(|(tokens, _)| tokens).find(before_article).map_or(start, |tokens| tokens.first);
    start = office_of_field(view, low, TokenRange::new(start, first)).unwrap_or_else(|| field_start(view, low, start));
    start = first_of_two_offices(view, low, TokenRange::new(start, first)).unwrap_or(start);
    // "the Minister for Fisheries, Semi Waqa", "the Minister for Defence, Lord Waqa"
    // "In the work of the Prosecutor, President Waqa": the words before the comma are somebody else's.
    let is_own = |(_, office): (TokenRange, &OfficeEntry)| office.kind == OfficeKind::Office && !office.is_rank;
    let own_title = title::read(view, TokenRange::new(start, first)).words;
    let has_own_office = view.offices_in(own_title).any(is_own);
    if start > low + 1 && view.tag(start - 1) == Tag::Comma && !has_own_office {
        let whole = |phrase| office_of_field(view, low, phrase).map_or(phrase, |first| TokenRange::new(first, phrase.last));
        let phrase = noun_phrase::ending_at(view, low, start - 1);
        let office =
            office_ending_at(view, low, start - 1).filter(|office| phrase.is_none_or(|phrase| office.first < phrase.first));
        let before = governed_office(view, low, person)
            .or(office)
            .or(phrase)
            .map(whole)
            .map(|phrase| office_before_body(view, low, phrase).unwrap_or(phrase));
        // "at the United Nations General Assembly, Ms Waqa said": the word is part of a body's name.
        let in_body = |office: TokenRange| {
            view.facts(office.last).any(Facts::ORGANISATION_NOUN) && view.flags(office.last).any(EntityFlags::PLACE)
        };
        // "Greeting the Minister of Peru, President Waqa said": the words before the comma name whom somebody greets.
        let is_object =
            |phrase: &TokenRange| phrase.first > low && phrase.first <= low + 2 && view.tag(phrase.first - 1) == Tag::Ing;
        // "According to the spokesman, Waqa is in Peru": whose words follow.
        let is_source = |phrase: &TokenRange| {
            phrase.first >= low + 2 && view.is(phrase.first - 1, "to") && view.is(phrase.first - 2, "according")
        };
        let before = before.filter(|phrase| !is_object(phrase) && !is_source(phrase));
        let has_office =
            |phrase: &TokenRange| view.offices_in(*phrase).any(|(tokens, office)| office.kind.is_of_one() && !in_body(tokens));
        start = before.filter(has_office).map_or(start, |phrase| field_start(view, low, phrase.first));
    }
    // "President Lund and Prime Minister Oda": a title before another name is that person's.
    let other = view.people_before(first).last().map_or(0, |other| other.last as usize);
    if other > start {
        start = (other..first).rev().find(|at| view.tag(*at) == Tag::Conjunction).map_or(other, |and| and + 1);
    }
    // "Ms Lund, Minister for Trade, and Mr Oda": the office is that of the person before.
    if other > 0 && start == other + 1 && view.tag(other) == Tag::Comma {
        start = (start..first).rev().find(|at| view.tag(*at) == Tag::Conjunction).map_or(start, |and| and + 1);
    }
    // "spoke today with Republic of Korea Foreign Minister Byun"
    let country = (low..start).rev().take_while(|at| view.flags(*at).any(EntityFlags::PLACE)).last();
    start = country.filter(|at| *at > low && view.is_in(at - 1, WordSet::PrepositionBeforeTitle)).unwrap_or(start);
    start =
        title::inner_title(view, TokenRange::new(low.max(first.saturating_sub(title::MAX_ROLE_TOKENS)), first)).unwrap_or(start);
    TokenRange::new(start, apposition_end(view, last))
}

/// Whether a token is part of an honorific or ends its abbreviation: "H.E. Mr.".
fn is_honorific(view: View<'_>, at: usize) -> bool {
    let token = TokenRange::new(at, at + 1);
    view.tag(at) == Tag::Stop || view.offices_in(token).any(|(_, office)| office.kind == OfficeKind::Honorific)
}

/// The start of the office of which only the last field is in the noun phrase `before` a name: "chaired by Minister of Trade and Ferries Semi
/// Waqa".
fn office_of_field(view: View<'_>, low: usize, before: TokenRange) -> Option<usize> {
    let and = before.first.checked_sub(1).filter(|and| *and > low && view.tag(*and) == Tag::Conjunction)?;
    let low = low.max(and.saturating_sub(title::MAX_ROLE_TOKENS));
    let in_field = |at: &usize| view.tag(*at).is_nominal() || view.tag(*at) == Tag::Comma;
    let of = (low..and).rev().find(|at| !in_field(at)).filter(|of| view.is_in(*of, WordSet::OfficeComplement))?;
    let mut offices = view.offices_in(TokenRange::new(low, before.last));
    let is_governed = |tokens: TokenRange| tokens.first < of && tokens.last >= of;
    offices.find(|(tokens, office)| is_governed(*tokens) && office.kind.is_of_one()).map(|(tokens, _)| tokens.first)
}

/// The start of the office of a head of government or a minister that is joined to another before a name, if it opens its sentence or follows its
/// country: "Prime Minister and Minister of Trade Semi Waqa", "Chilean Vice President and Minister of Trade Semi Waqa". A head of state is seldom a
/// minister as well, and "Chilean Prime Minister and Foreign Minister Semi Waqa" may be two people.
fn first_of_two_offices(view: View<'_>, low: usize, title: TokenRange) -> Option<usize> {
    let and = title.first.checked_sub(1).filter(|and| *and > low && view.tag(*and) == Tag::Conjunction)?;
    let starts_with_office = view.offices_in(title).any(|(tokens, office)| tokens.first == title.first && office.is_government);
    let is_open = |at: usize| at == view.sentence_start(and) || matches!(view.tag(at - 1), Tag::Colon | Tag::Dash);
    let of_country = |at: usize| at > low && view.flags(at - 1).any(EntityFlags::PLACE);
    let joins = |tokens: &TokenRange| {
        let class = view.lexicon.office_classes.class(view.span(*tokens).of(view.segments.text), None);
        let leads = matches!(class, Some(OfficeClass::HeadOfState | OfficeClass::HeadOfGovernment));
        tokens.last == and
            && class.is_none_or(|class| class != OfficeClass::HeadOfState)
            && (is_open(tokens.first) || !leads && of_country(tokens.first))
    };
    let mut governing = view.offices_in(TokenRange::new(low, and)).filter(|(_, office)| office.is_government);
    let (tokens, _) = governing.find(|(tokens, _)| starts_with_office && joins(tokens))?;
    let in_country = |at: &usize| view.flags(*at).any(EntityFlags::PLACE);
    Some((low..tokens.first).rev().take_while(in_country).last().unwrap_or(tokens.first))
}

/// The office before a body that is set off by commas: "the Permanent Secretary, Ministry of Trade and Ferries, Semi Waqa". `before` are
/// the words before the name.
fn office_before_body(view: View<'_>, low: usize, before: TokenRange) -> Option<TokenRange> {
    let low = low.max(before.last.saturating_sub(title::MAX_ROLE_TOKENS));
    let comma = (low + 1..before.last).rev().find(|at| view.tag(*at) == Tag::Comma)?;
    let has_office = view.offices_in(TokenRange::new(comma, before.last)).any(|(_, office)| office.kind.is_of_one());
    let opens_body = view.is_in(comma + 1, WordSet::Ministry) && view.facts(comma + 1).any(Facts::ORGANISATION_NOUN);
    let office = office_ending_at(view, low, comma).filter(|_| opens_body && !has_office)?;
    Some(TokenRange::new(office.first, before.last))
}

/// The office that ends before `end`, with its country: "Chile’s Ambassador" in "In talks with Chile’s Ambassador, Semi Waqa,".
fn office_ending_at(view: View<'_>, low: usize, end: usize) -> Option<TokenRange> {
    let low = low.max(end.saturating_sub(title::MAX_ROLE_TOKENS));
    let offices = view.offices_in(TokenRange::new(low, end));
    let (office, _) = offices.into_iter().find(|(tokens, office)| tokens.last == end && office.kind.is_of_one())?;
    let owns = |at: &usize| view.tag(*at) == Tag::Possessive || view.flags(*at).any(EntityFlags::PLACE);
    Some(TokenRange::new((low..office.first).rev().take_while(owns).last().unwrap_or(office.first), end))
}

/// The office that a fronted adjunct names before a person, between commas: "At the invitation of the Minister of Trade of Peru, H.E. Semi Waqa, the
/// envoy left". `None` if an office of the person's own comes after the name.
fn governed_office(view: View<'_>, low: usize, person: Person) -> Option<TokenRange> {
    let (first, last) = (person.first as usize, person.last as usize);
    let comma = (low..first).rev().find(|at| !is_honorific(view, *at)).filter(|at| view.tag(*at) == Tag::Comma)?;
    let apposition = TokenRange::new(last, apposition_end(view, last));
    let is_closed = view.tag(last) == Tag::Comma && view.offices_in(apposition).next().is_none();
    let in_office = |at: &usize| {
        view.tag(*at).is_nominal() || view.tag(*at) == Tag::Conjunction || view.is_in(*at, WordSet::OfficeComplement)
    };
    let low = low.max(comma.saturating_sub(title::MAX_ROLE_TOKENS));
    let start = (low..comma).rev().take_while(in_office).last().filter(|start| *start > low && is_closed)?;
    let is_adjunct = view.tag(start - 1) == Tag::Preposition && view.sentence_start(first) == start - 1;
    let mut offices = view.offices_in(TokenRange::new(start, comma)).filter(|(_, office)| office.kind.is_of_one());
    let (office, _) = offices.next().filter(|(office, _)| is_adjunct && view.is_in(office.last, WordSet::OfficeComplement))?;
    Some(TokenRange::new(office.first, comma))
}

/// One past the apposition after a name, unless it is the office of the next person: "the Minister of Peru, Semi Waqa, the Minister of Chile, Bo Lind,
/// met".
fn apposition_end(view: View<'_>, last: usize) -> usize {
    let end = end_with_country(view, last);
    let described = noun_phrase::end_with_apposition(view, end);
    // "Semi Waqa, the Minister of Chile, H.E. Mr. Bo Lind, met"
    let names_next = |at: usize| {
        let next = view.people_from(at).first();
        next.is_some_and(|next| (at..next.first as usize).all(|at| is_honorific(view, at)))
    };
    let of_next = described > end && view.tag(described) == Tag::Comma && names_next(described + 1);
    if of_next {
        return end;
    }
    if described > end { last_of_several(view, described) } else { described }
}

/// One past the last of several offices in apposition: "Semi Waqa, Member of the Council, Director of the Fund, and Minister of Trade,". The first ends
/// at `end`.
fn last_of_several(view: View<'_>, mut end: usize) -> usize {
    let high = view.sentence_end(end).min(end + title::MAX_ROLE_TOKENS);
    for _ in 0..MAX_OFFICES_OF_ONE {
        let next = end + 1 + usize::from(view.tag(end + 1) == Tag::Conjunction);
        let continues = |at: usize| view.tag(at).is_nominal() || matches!(view.tag(at), Tag::Preposition | Tag::Conjunction);
        let Some(last) = (next..high).find(|at| !continues(*at)).filter(|_| view.tag(end) == Tag::Comma) else { return end };
        let words = TokenRange::new(next, last);
        let opens = view.offices_in(words).next().is_some_and(|(tokens, office)| tokens.first == next && office.kind.is_of_one());
        let is_closed = matches!(view.tag(last), Tag::Comma | Tag::Stop) && !view.has(words, EntityFlags::PERSON);
        if !(opens && is_closed) {
            return end;
        }
        end = last;
    }
    end
}

/// One past the country after a name, or after the name itself: "President Silva of Peru".
fn end_with_country(view: View<'_>, last: usize) -> usize {
    if !view.is(last, "of") {
        return last;
    }
    let first = last + 1 + usize::from(view.is(last + 1, "the"));
    let country = (first..view.sentence_end(last)).take_while(|at| view.flags(*at).any(EntityFlags::PLACE)).last();
    country.map_or(last, |end| end + 1)
}

/// Reads a person in some words; in the name alone if the words name a group.
fn read_in(view: View<'_>, words: TokenRange, person: Person) -> SourceReading<'_> {
    let name = TokenRange::new(person.first as usize, person.last as usize);
    let mut reading = named::read(view, words, person);
    if reading.kind != SpeakerKind::Person {
        reading = named::read(view, name, person);
    }
    let own = reading.role_words.filter(|role| role.last <= name.first);
    let second = reading.second_role_words.or_else(|| office_set_off(view, own?, name));
    SourceReading { at: name.first, second_role_words: second, ..reading }
}

/// The office that opens a sentence before another one of the same person, with a comma between them: "The Chair of the Forum, Fiji’s Prime
/// Minister Semi Waqa, said". In a list a third person would follow.
fn office_set_off(view: View<'_>, office: TokenRange, name: TokenRange) -> Option<TokenRange> {
    let start = view.sentence_start(name.first);
    let low = start.max(office.first.saturating_sub(title::MAX_ROLE_TOKENS));
    let is_determined = office.first > low && matches!(view.tag(office.first - 1), Tag::Determiner | Tag::Possessive);
    let comma = office.first.checked_sub(1 + usize::from(is_determined)).filter(|comma| *comma > low)?;
    let phrase = noun_phrase::ending_at(view, low, comma).filter(|_| view.tag(comma) == Tag::Comma)?;
    let next = name.last + usize::from(view.tag(name.last) == Tag::Comma);
    let acts = view.tag(next).is_finite() || matches!(view.tag(next), Tag::Adverb | Tag::Modal | Tag::Auxiliary);
    let opens = phrase.first == start || matches!(view.tag(phrase.first - 1), Tag::Dash | Tag::Colon);
    let is_one =
        !view.has(phrase, EntityFlags::PERSON) && !(phrase.first..phrase.last).any(|at| view.tag(at) == Tag::Conjunction);
    if acts && opens && is_one { title::role(view, phrase) } else { None }
}
