//! A source that is a noun phrase or a pronoun: "the Foreign Minister, Ana Silva", "officials", "she".

use super::source_reading::SourceReading;
use super::{named, pronoun, title, unnamed};
use crate::lexicon::Gender;
use crate::syntax::{EntityFlags, Person, Tag, TokenRange, View};

/// Reads a noun phrase or a pronoun.
pub(crate) fn read_phrase(view: View<'_>, words: TokenRange) -> SourceReading<'_> {
    if let Some(pronoun) = pronoun::read(view, words) {
        return pronoun;
    }
    match named::person_in(view, words).or_else(|| name_before_apposition(view, words)) {
        Some(person) => named::read(view, words, person),
        None => unnamed::read(view, words),
    }
}

/// The capitalised words before a comma and an office: "Tong, also a member of the Central Committee".
fn name_before_apposition(view: View<'_>, words: TokenRange) -> Option<Person> {
    const MAX_NAME_TOKENS: usize = 4;
    let comma = (words.first..words.last.min(words.first + MAX_NAME_TOKENS + 1)).find(|at| view.tag(*at) == Tag::Comma)?;
    let name = TokenRange::new(words.first, comma);
    let is_name = name.len() > 0
        && (name.first..comma).all(|at| view.tag(at) == Tag::Name)
        && !view.has(name, EntityFlags::PLACE.or(EntityFlags::OFFICE))
        && title::role(view, TokenRange::new(comma, words.last)).is_some();
    is_name.then_some(Person { first: name.first as u32, last: comma as u32, gender: Gender::Unknown })
}
