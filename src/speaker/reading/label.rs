//! A source that is the label of a turn: "MR LUND:", "PRIME MINISTER OF ICELAND STEINSDÓTTIR:", "Oda Berg, ARD:", "QUESTION 3:".

use super::source_reading::SourceReading;
use super::{named, pronoun, unnamed};
use crate::lexicon::{Facts, Gender, WordSet};
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, Person, Tag, TokenRange, View};

/// Reads a label.
pub(crate) fn read_label(view: View<'_>, label: TokenRange) -> SourceReading<'_> {
    if let Some(pronoun) = pronoun::read(view, label) {
        return pronoun;
    }
    let words = without_medium(view, label);
    // "Speaker 2", "QUESTION 3"
    let is_numbered = view.tag(words.last.saturating_sub(1)) == Tag::Number;
    let name = if is_numbered { None } else { name_in(view, words) };
    let reading = match name {
        Some(person) => named::read(view, words, person),
        None => unnamed::read(view, words),
    };
    let has_role = reading.role.is_some() && !is_numbered;
    let kind = if is_numbered {
        SpeakerKind::Spokesperson
    } else if names_medium(view, words) && !has_role && !view.has(words, EntityFlags::PERSON) {
        SpeakerKind::Organisation
    } else if name.is_none() && !has_role {
        SpeakerKind::Spokesperson
    } else {
        reading.kind
    };
    let remark = (label.first..label.last).find(|at| view.tag(*at) == Tag::BracketOpen);
    SourceReading {
        country_words: remark.map_or(reading.country_words, |remark| TokenRange::new(remark, label.last)),
        span: view.span(label),
        at: label.first,
        form: SpeakerForm::Label,
        kind,
        role: reading.role.filter(|_| has_role),
        organisation_words: Some(label),
        ..reading
    }
}

/// The part of a label that names the speaker. A news medium may come before or after it: "Lumina Radio, Oda Berg", "Oda Berg, ARD".
fn without_medium(view: View<'_>, label: TokenRange) -> TokenRange {
    let mut commas = (label.first..label.last).filter(|at| view.tag(*at) == Tag::Comma);
    let (Some(comma), None) = (commas.next(), commas.next()) else { return label };
    let (before, after) = (TokenRange::new(label.first, comma), TokenRange::new(comma + 1, label.last));
    if before.len() == 0 || after.len() == 0 || view.has(label, EntityFlags::OFFICE) {
        return label;
    }
    if names_medium(view, before) && !names_medium(view, after) { after } else { before }
}

fn names_medium(view: View<'_>, words: TokenRange) -> bool {
    (words.first..words.last).any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN))
}

/// The name in a label: what follows the title.
fn name_in(view: View<'_>, label: TokenRange) -> Option<Person> {
    if let Some(person) = named::person_in(view, label) {
        // "Scott" alone is a family name, and shows no gender.
        let is_alone = label.len() == 1;
        return Some(if is_alone { Person { gender: Gender::Unknown, ..person } } else { person });
    }
    let mut first = label.last;
    while first > label.first && !view.flags(first - 1).any(EntityFlags::OFFICE) {
        first -= 1;
    }
    // "Journalist from Radio Lumina"
    if view.is(first, "from") {
        return None;
    }
    // "PRIME MINISTER OF ICELAND STEINSDÓTTIR"
    if (label.first + 1..label.last).contains(&first) && view.tag(first) == Tag::Preposition {
        first += 1;
        while first < label.last && (view.flags(first).any(EntityFlags::PLACE) || view.tag(first) == Tag::Determiner) {
            first += 1;
        }
    }
    // "Reporter (Daily Star)": words in brackets are a remark.
    let is_remark = view.tag(first) == Tag::BracketOpen;
    let is_name = first < label.last && !is_remark && !view.is_in(first, WordSet::LabelWithoutName);
    is_name.then_some(Person { first: first as u32, last: label.last as u32, gender: Gender::Unknown })
}
