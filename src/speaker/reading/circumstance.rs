//! A source without the words that say where or when it speaks: "the Minister in a phone call", "Ms Lund during the visit".

use super::unnamed::names_organisation;
use crate::lexicon::{Facts, WordSet};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The name, the office or the body without the adjunct after it: "the Minister in his closing remarks", "the Ministry in an official
/// note", "the President on the sidelines of the summit".
pub(super) fn without_circumstance(view: View<'_>, words: TokenRange) -> TokenRange {
    let speaks_in = |preposition: usize| {
        let in_phrase = |at: &usize| view.tag(*at).is_nominal() || matches!(view.tag(*at), Tag::Determiner | Tag::Adjective);
        let last = (preposition + 1..words.last).take_while(in_phrase).last();
        view.is_in(preposition, WordSet::CircumstancePreposition)
            && last.is_some_and(|last| view.is_in(last, WordSet::Circumstance))
    };
    let is_owned = |preposition: usize| view.facts(preposition + 1).any(Facts::PRONOUN_POSSESSIVE) && !view.is(preposition, "of");
    let begins = |at: &usize| view.tag(*at) == Tag::Preposition && (is_owned(*at) || speaks_in(*at));
    let Some(end) = (words.first + 1..words.last).find(begins) else { return words };
    let source = TokenRange::new(words.first, end);
    let speaks = view.has(source, EntityFlags::PERSON)
        || view.offices_in(source).any(|(_, office)| office.kind.is_of_one())
        || names_organisation(view, source);
    if speaks { source } else { words }
}
