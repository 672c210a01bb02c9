//! A source that is a pronoun: "she", "they", "according to him".

use super::source_reading::SourceReading;
use crate::lexicon::{Facts, Gender};
use crate::story::SpeakerForm;
use crate::syntax::{EntityFlags, TokenRange, View};

const PRONOUN: Facts = Facts::PRONOUN_SUBJECT.or(Facts::PRONOUN_POSSESSIVE).or(Facts::PRONOUN_OBJECT);

/// Reads a pronoun; `None` if the words are something else. The surname "He" is not a pronoun.
pub(super) fn read(view: View<'_>, words: TokenRange) -> Option<SourceReading<'_>> {
    if words.len() != 1 || view.has(words, EntityFlags::PERSON) {
        return None;
    }
    let facts = view.facts(words.first);
    facts.any(PRONOUN).then(|| SourceReading {
        form: SpeakerForm::Pronoun,
        is_plural: facts.any(Facts::PLURAL_PRONOUN),
        is_first_or_second_person: facts.any(Facts::FIRST_PERSON.or(Facts::SECOND_PERSON)),
        gender: match (facts.any(Facts::MASCULINE), facts.any(Facts::FEMININE)) {
            (true, false) => Gender::Male,
            (false, true) => Gender::Female,
            _ => Gender::Unknown,
        },
        ..SourceReading::of(view, words)
    })
}
