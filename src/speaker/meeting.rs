//! The sides of a meeting: whom "the host", "the guest" and "her Norwegian counterpart" mean.

use super::affiliation;
use super::office_holders::OfficeHolders;
use super::person_name::compatible;
use super::reading::{SourceReading, read_person, read_phrase};
use super::salience::Scene;
use crate::lexicon::{Facts, Gender, WordSet};
use crate::segment::Sentence;
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::{View, noun_phrase};

/// The number of sentences in which the meeting must be told.
const MAX_SENTENCES: usize = 12;
/// The number of tokens of a sentence in which its first finite verb must come.
const MAX_TOKENS_TO_VERB: usize = 40;
/// The number of people before a source who are read.
const MAX_PEOPLE_BACK: usize = 16;

/// The two who met.
struct Meeting<'a> {
    subject: SourceReading<'a>,
    other: SourceReading<'a>,
    /// Whether the subject is the guest.
    is_visit: bool,
}

/// Whether a source is an office that ends with a word for a side of a meeting.
pub(super) fn names_side(view: View<'_>, source: &SourceReading<'_>) -> bool {
    let noun = view.tokens_in(source.span).last - 1;
    let is_side = || [WordSet::Host, WordSet::Guest, WordSet::Counterpart].into_iter().any(|set| view.is_in(noun, set));
    source.form == SpeakerForm::Role && source.kind == SpeakerKind::Person && is_side()
}

/// The person whom "the host", "the guest" or "her Norwegian counterpart" means: a side of the first meeting that the text tells. `last` is the name of
/// who spoke last.
pub(super) fn side<'a>(holders: &OfficeHolders<'a>, source: &SourceReading<'a>, last: Option<&str>) -> Option<SourceReading<'a>> {
    let view = holders.view;
    let noun = view.tokens_in(source.span).last - 1;
    if view.is_in(noun, WordSet::Counterpart) {
        return counterpart(holders, source, last);
    }
    let meeting = meeting_before(holders, source.at)?;
    Some(if view.is_in(noun, WordSet::Host) == meeting.is_visit { meeting.other } else { meeting.subject })
}

/// The first meeting of two people that the text tells before a token.
fn meeting_before<'a>(holders: &OfficeHolders<'a>, at: usize) -> Option<Meeting<'a>> {
    let before = holders.view.segments.sentences.iter().take(MAX_SENTENCES).take_while(|sentence| (sentence.last as usize) <= at);
    before.into_iter().find_map(|sentence| meeting_in(holders, sentence))
}

/// The meeting that a sentence tells: "President Lund received Prime Minister Oda". Who receives is the host, and who visits the guest. Of others
/// the host is the one whose office is the issuer's, or the one named first.
fn meeting_in<'a>(holders: &OfficeHolders<'a>, sentence: &Sentence) -> Option<Meeting<'a>> {
    let view = holders.view;
    let (first, last) = (sentence.first as usize, sentence.last as usize);
    let verb = (first..last.min(first + MAX_TOKENS_TO_VERB)).find(|at| view.tag(*at).is_finite())?;
    let subject = named(holders, read_phrase(view, noun_phrase::subject_before(view, first, verb)?))?;
    let is_other = |person: &SourceReading<'_>| !compatible(&person.name, &subject.name);
    let people = view.people_from(verb).iter().take_while(|person| person.last as usize <= last);
    let other = people.map(|person| read_person(view, *person)).find(is_other)?;
    let visits = (verb..last.min(verb + 2)).any(|at| view.is_in(at, WordSet::VisitingVerb));
    let receives = view.is_in(verb, WordSet::ReceivingVerb);
    let is_visit = visits || !receives && is_foreign(holders, &subject) && !is_foreign(holders, &other);
    Some(Meeting { subject, other, is_visit })
}

/// Whether the text says that somebody's office is another country's than the issuer's.
fn is_foreign(holders: &OfficeHolders<'_>, person: &SourceReading<'_>) -> bool {
    let issuer = holders.mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref());
    let country = affiliation::country_of(holders.view, holders.mentions, person);
    country.is_some() && country != issuer
}

/// The person whom a reading names, or who has the office that it names.
fn named<'a>(holders: &OfficeHolders<'a>, reading: SourceReading<'a>) -> Option<SourceReading<'a>> {
    if reading.is_named_person() {
        return Some(reading);
    }
    if reading.form == SpeakerForm::Role { holders.holder(&reading, Scene::default()).cloned() } else { None }
}

/// Whom "her Norwegian counterpart" means: the last person named whose office is Norway's, or else the only one for whom the text names no country.
/// Without a country it is whoever met `last`, who spoke last, or else whom the subject met, or the only other person who has an office.
fn counterpart<'a>(holders: &OfficeHolders<'a>, source: &SourceReading<'a>, last: Option<&str>) -> Option<SourceReading<'a>> {
    let (view, mentions) = (holders.view, holders.mentions);
    let words = view.tokens_in(source.span);
    let people = view.people_before(words.first).iter().rev().take(MAX_PEOPLE_BACK).map(|person| read_person(view, *person));
    let Some(country) = affiliation::country_named(view, mentions, words) else {
        let is_last = |person: &SourceReading<'_>| last.is_some_and(|last| compatible(&person.name, last));
        if let Some(Meeting { subject, other, .. }) = meeting_before(holders, source.at) {
            // "Her counterpart" is not herself.
            let owns = |person: &SourceReading<'_>| is_of(view, words.first, person.gender);
            let is_subject = if owns(&subject) == owns(&other) { is_last(&other) } else { owns(&other) };
            return Some(if is_subject { subject } else { other });
        }
        // "“We agreed,” said Minister Lund after talks with Minister Oda. Her counterpart added": the only other person with an office.
        let mut others = people.filter(|person| last.is_some() && person.role_words.is_some() && !is_last(person));
        let first = others.next()?;
        return others.all(|other| compatible(&other.name, &first.name)).then_some(first);
    };
    let people: Vec<(SourceReading<'a>, Option<&str>)> = people
        .map(|person| (affiliation::country_of(view, mentions, &person), person))
        .map(|(country, person)| (person, country))
        .collect();
    if let Some((person, _)) = people.iter().find(|(_, held)| *held == Some(country)) {
        return Some(person.clone());
    }
    let is_foreign = |name: &str| people.iter().any(|(person, held)| held.is_some() && compatible(&person.name, name));
    let mut own = people.iter().map(|(person, _)| person).filter(|person| !is_foreign(&person.name));
    let first = own.next()?;
    own.all(|other| compatible(&other.name, &first.name)).then(|| first.clone())
}

/// Whether a token is the possessive of a gender: "her", "his".
fn is_of(view: View<'_>, at: usize, gender: Gender) -> bool {
    let facts = view.facts(at);
    let of = |own: Gender| match own {
        Gender::Female => facts.any(Facts::FEMININE),
        Gender::Male => facts.any(Facts::MASCULINE),
        Gender::Unknown => false,
    };
    facts.any(Facts::PRONOUN_POSSESSIVE) && of(gender)
}
