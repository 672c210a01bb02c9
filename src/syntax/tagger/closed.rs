//! The tags of the closed classes: auxiliaries, pronouns, determiners, prepositions, conjunctions and adverbs.

use super::cursor::Cursor;
use crate::lexicon::Facts;
use crate::syntax::tag::Tag;

/// The tag of a word of a closed class.
pub(super) fn tag(cursor: &Cursor<'_>) -> Option<Tag> {
    let (facts, next, previous) = (cursor.facts, cursor.next, cursor.previous());
    if !facts.any(Facts::CLOSED) {
        return None;
    }
    if facts.any(Facts::NEGATION) {
        return Some(Tag::Negation);
    }
    // "Lund's plan", but "he's ready", "there's a plan"
    if facts.any(Facts::POSSESSIVE_CLITIC) {
        let is_verb =
            matches!(previous, Tag::Pronoun | Tag::Relative | Tag::Determiner | Tag::Complementiser) || cursor.follows_adverb();
        if !is_verb {
            return Some(Tag::Possessive);
        }
    }
    // ", that country’s envoy said"
    if facts.any(Facts::COMPLEMENTISER) && previous == Tag::Comma && !next.any(Facts::CLOSED) && cursor.next_is_owner() {
        return Some(Tag::Determiner);
    }
    // "to agree", "to jointly agree", but "to the talks"
    if facts.any(Facts::INFINITIVE_MARKER)
        && (next.any(Facts::VERB_BASE.or(Facts::ADVERB)) || cursor.next_is_adverb())
        && !next.any(Facts::DETERMINER.or(Facts::PREPOSITION))
    {
        return Some(Tag::To);
    }
    // "its first advertisement", "the only candidate"
    if cursor.determined && facts.any(Facts::ADVERB) && !facts.any(Facts::DETERMINER.or(Facts::PREPOSITION)) {
        return Some(Tag::Adjective);
    }
    // "they both share", "we all agree"
    if previous == Tag::Pronoun && facts.any(Facts::PRONOUN_INDEFINITE) && facts.any(Facts::DETERMINER) {
        return Some(Tag::Adverb);
    }
    // "has been given the task", but "given the task"
    if facts.any(Facts::PREPOSITION) && facts.any(Facts::VERB_PARTICIPLE) && previous == Tag::Auxiliary {
        return None;
    }
    // "She provided help": "provided" is a conjunction only before "that".
    if facts.any(Facts::SUBORDINATOR) && facts.any(Facts::VERB_PAST) && !next.any(Facts::COMPLEMENTISER) {
        return None;
    }
    BY_CLASS[facts.first_class()]
}

/// The tag for each class of [`Facts::first_class`].
const BY_CLASS: [Option<Tag>; Facts::CLASSES + 1] = [
    Some(Tag::Modal),
    Some(Tag::Auxiliary),
    Some(Tag::Complementiser),
    Some(Tag::Relative),
    Some(Tag::Relative),
    Some(Tag::Pronoun),
    Some(Tag::Possessive),
    Some(Tag::Determiner),
    Some(Tag::ObjectPronoun),
    Some(Tag::ObjectPronoun),
    Some(Tag::Determiner),
    Some(Tag::Noun),
    Some(Tag::Conjunction),
    Some(Tag::Preposition),
    Some(Tag::Subordinator),
    Some(Tag::Adverb),
    None,
];
