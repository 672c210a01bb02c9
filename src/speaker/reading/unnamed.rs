//! A source without a person's name: "a Foreign Office spokesperson", "officials", "the Ministry", "the Foreign Secretary".

use super::source_reading::SourceReading;
use super::title;
use super::wording::{field_start, head, is_group, on_one_line, without_determiner};
use crate::attribution::source::is_document;
use crate::lexicon::{Facts, Gender, OfficeEntry, OfficeKind, WordSet};
use crate::segment::Case;
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// Reads words that name no person.
pub(super) fn read(view: View<'_>, words: TokenRange) -> SourceReading<'_> {
    let mut reading = SourceReading::of(view, words);
    reading.organisation_words = Some(words);
    let title = title::read(view, words);
    // "HE the Prime Minister", "HE the Chilean Minister"
    let opens = |at: &usize| view.tag(*at) == Tag::Determiner || view.flags(*at).any(EntityFlags::PLACE);
    let opening = title.words.first + (title.words.first..title.words.last).take_while(opens).count();
    let opens_with_office = || view.offices_in(title.words).next().is_some_and(|(tokens, _)| tokens.first == opening);
    // "HE Prime Minister", but not "Ms Lund’s office" nor "the President and Crown Prince"
    let follows_style = || title.words.first > words.first && opens_with_office();
    let is_styled = title.honorific.is_some() && (title.words.len() == 0 || follows_style());
    let words = if is_styled { title.words } else { words };
    if is_styled {
        reading.honorific = title.honorific;
        reading.gender = title.gender.unwrap_or_default();
    }
    if words.len() == 0 {
        // "His Excellency" is whoever was named last.
        reading.name = on_one_line(view, without_determiner(view, reading.country_words));
        reading.is_style = true;
        return reading;
    }
    let words = without_description(view, words);
    let bare = without_determiner(view, words);
    reading.name = on_one_line(view, bare);
    if view.offices_in(words).any(|(_, office)| office.kind == OfficeKind::Spokesperson) {
        reading.kind = SpeakerKind::Spokesperson;
        reading.role = Some(reading.name.clone());
        reading.role_words = Some(words);
    } else if is_several(view, words) {
        reading.kind = SpeakerKind::Collective;
        reading.is_plural = true;
        reading.role_words = Some(words).filter(|words| joins_offices(view, *words));
    } else if is_staff(view, words) {
        reading.kind = SpeakerKind::Organisation;
    } else if let Some((_, office)) = view.offices_in(words).find(|(_, office)| office.kind.is_of_one()) {
        reading.role = Some(reading.name.clone());
        reading.role_words = Some(words);
        reading.gender = if reading.gender == Gender::Unknown { office.gender } else { reading.gender };
    } else if heads_body(view, words) {
        reading.role = Some(reading.name.clone());
        reading.role_words = Some(words);
    } else if names_organisation(view, words) {
        reading.kind = SpeakerKind::Organisation;
    } else if (bare.first..bare.last).all(|at| view.tag(at) == Tag::Name) {
        reading.form = if bare.len() > 1 { SpeakerForm::FullName } else { SpeakerForm::Surname };
        if is_body_acronym(view, words, bare) {
            (reading.form, reading.kind) = (SpeakerForm::Role, SpeakerKind::Organisation);
        }
    } else if view.tag(head(view, words)) == Tag::Name || is_document(view, words) {
        reading.kind = SpeakerKind::Organisation;
    } else {
        reading.kind = SpeakerKind::Spokesperson;
    }
    reading
}

/// Whether words are the body that works for an office: "the Prime Minister’s Office", "the Office of the President".
fn is_staff(view: View<'_>, words: TokenRange) -> bool {
    let noun = head(view, words);
    let is_body = view.facts(noun).any(Facts::ORGANISATION_NOUN) && view.tag(noun) == Tag::Name;
    let owned = noun > words.first && view.tag(noun - 1) == Tag::Possessive || noun + 1 < words.last && view.is(noun + 1, "of");
    is_body && owned && !view.offices_in(words).any(|(tokens, _)| (tokens.first..tokens.last).contains(&noun))
}

/// A state, a body or an office without what describes it after a comma: "Uruguay, faithful to its tradition", "the Union, now with 27 members",
/// "the statement, carried by the agency".
fn without_description(view: View<'_>, words: TokenRange) -> TokenRange {
    let describes = |comma: &usize| {
        let next = view.tag(comma + 1);
        let reduced = view.facts(comma + 1).any(Facts::VERB_PARTICIPLE) && view.tag(comma + 2) == Tag::Preposition;
        view.tag(*comma) == Tag::Comma && (reduced || matches!(next, Tag::Adverb | Tag::Ing | Tag::Participle | Tag::Adjective))
    };
    let comma = (words.first + 1..words.last).find(|at| view.tag(*at) == Tag::Comma).filter(describes);
    let is_name =
        |comma: usize| !(comma + 1..words.last).any(|at| view.tag(at) == Tag::Name && view.flags(at).any(EntityFlags::OFFICE));
    comma.filter(|comma| is_name(*comma)).map_or(words, |comma| TokenRange::new(words.first, comma))
}

/// Whether the words name several people: "members of the Council", "Norway and Chile", "experts".
fn is_several(view: View<'_>, words: TokenRange) -> bool {
    let head = head(view, words);
    let noun = view.word(head);
    is_group(view, words)
        || (words.first..words.last).any(|at| view.tag(at) == Tag::Conjunction)
            && !is_field_of_body(view, words)
            && !is_field_of_office(view, words)
            && !is_named_body(view, words)
        || noun.ends_with('s') && !noun.ends_with("ss") && view.tag(head) == Tag::Noun
}

/// Whether a conjunction joins the fields before one office: "the Chilean Ferries and Trade Minister", but not "the President and Foreign
/// Minister" nor "Norway and the Trade Minister".
fn is_field_of_office(view: View<'_>, words: TokenRange) -> bool {
    let Some(and) = (words.first..words.last).find(|at| view.tag(*at) == Tag::Conjunction) else { return false };
    let ends_with_office = view.offices_in(words).any(|(tokens, office)| office.kind.is_of_one() && tokens.last == words.last);
    ends_with_office
        && field_start(view, words.first, and + 1) <= and
        && (and + 1..words.last).all(|at| view.tag(at).is_nominal())
}

/// Whether a conjunction is part of the name of one body: "the Peace and Security Council", but not "Norway and the Council".
fn is_named_body(view: View<'_>, words: TokenRange) -> bool {
    let ends = |at: &usize| matches!(view.tag(*at), Tag::Preposition | Tag::BracketOpen | Tag::Comma);
    let end = (words.first..words.last).find(ends).unwrap_or(words.last);
    let Some(and) = (words.first..end).find(|at| view.tag(*at) == Tag::Conjunction) else { return false };
    let is_body = |at: usize| view.facts(at).any(Facts::ORGANISATION_NOUN);
    let is_name = |at: usize| view.tag(at) == Tag::Name && !view.flags(at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE));
    let first = words.first + usize::from(view.tag(words.first) == Tag::Determiner);
    let is_field = |at: usize| is_name(at) && !is_body(at) && !view.flags(at).any(EntityFlags::PLACE);
    and > first && (first..and).all(is_field) && end > and + 2 && (and + 1..end).all(is_name) && is_body(end - 1)
}

/// Whether a conjunction joins the fields of one body: "the Ministry of Foreign Affairs and Trade", but not "the Ministry of Trade and the
/// Embassy".
fn is_field_of_body(view: View<'_>, words: TokenRange) -> bool {
    let Some(of) = (words.first + 1..words.last).find(|at| view.tag(*at) == Tag::Preposition) else { return false };
    let is_body = |at: usize| view.facts(at).any(Facts::ORGANISATION_NOUN);
    let begins_another = |and: usize| {
        let phrase_end = (and + 1..words.last).find(|at| !view.tag(*at).is_nominal()).unwrap_or(words.last);
        view.tag(and + 1) == Tag::Determiner || phrase_end < words.last && is_body(phrase_end - 1)
    };
    let mut ands = (of + 1..words.last).filter(|at| view.tag(*at) == Tag::Conjunction);
    is_body(of - 1) && !ands.any(begins_another) && !(words.first..of).any(|at| view.tag(at) == Tag::Conjunction)
}

/// Whether a conjunction joins two offices that one person may have: "Prime Minister and Minister of Foreign Affairs".
fn joins_offices(view: View<'_>, words: TokenRange) -> bool {
    let Some(and) = (words.first..words.last).find(|at| view.tag(*at) == Tag::Conjunction) else { return false };
    let is_of_one = |(_, office): (TokenRange, &OfficeEntry)| office.kind.is_of_one();
    let mut after = view.offices_in(TokenRange::new(and + 1, words.last));
    let opens_with_office = after.next().is_some_and(|(tokens, office)| tokens.first == and + 1 && office.kind.is_of_one());
    opens_with_office && view.offices_in(TokenRange::new(words.first, and)).any(is_of_one)
}

/// Whether an article and an acronym are a body: "the PSC".
fn is_body_acronym(view: View<'_>, words: TokenRange, bare: TokenRange) -> bool {
    let is_acronym = view.token(bare.first).is_some_and(|token| token.case() == Case::Upper && token.span().len() > 2);
    bare.len() == 1 && bare.first > words.first && is_acronym
}

/// "the Arab League chief": whoever heads the body before the last word.
fn heads_body(view: View<'_>, words: TokenRange) -> bool {
    let last = words.last - 1;
    let is_acronym = |at: usize| view.token(at).is_some_and(|token| token.case() == Case::Upper && token.span().len() > 2);
    let names_body = |at: usize| view.flags(at).any(EntityFlags::PLACE) || is_acronym(at);
    view.is_in(last, WordSet::BodyHead) && last > words.first && names_body(last - 1)
}

pub(super) fn names_organisation(view: View<'_>, words: TokenRange) -> bool {
    let names = |at: usize| {
        view.flags(at).any(EntityFlags::PLACE)
            || view.facts(at).any(Facts::ORGANISATION_NOUN)
            || view.is_in(at, WordSet::Assembly)
    };
    (words.first..words.last).any(names)
}
