//! The tagger: gives each token a [`Tag`] by closed classes, the table of verbs, endings and the words beside it.
//!
//! There is no statistical model. The tags need only be good enough to find where noun phrases, verb groups and clauses begin and end.

mod cursor;

mod closed;
mod ending;
mod name;
mod punctuation;
mod verb;

#[cfg(test)]
mod tests;

use super::tag::Tag;
use crate::Segments;
use crate::lexicon::{Facts, Lexicon, Lookup};
use crate::segment::Case;
use cursor::{Cursor, TokenSource};

/// Tags every token of a document, sentence by sentence, in one pass.
pub(crate) fn tag(lexicon: &Lexicon, segments: &Segments<'_>, lookup: &Lookup) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(segments.tokens.len());
    let source = TokenSource { lexicon, lookup, tokens: &segments.tokens, text: segments.text.as_bytes() };
    for sentence in &segments.sentences {
        let last = (sentence.last as usize).min(segments.tokens.len());
        let mut cursor = Cursor::new(source, sentence.first as usize, last);
        while cursor.at < last {
            // The facts of each word are looked up once: the next word is the next to be tagged.
            let next = if cursor.at + 1 < last { source.facts(cursor.at + 1) } else { Facts::NONE };
            cursor.next = next;
            let tag = punctuation::tag(&cursor).unwrap_or_else(|| word(&mut cursor));
            tags.push(tag);
            cursor.advance(tag, next);
        }
    }
    tags
}

/// The tag of a word. The first test that knows the word decides.
fn word(cursor: &mut Cursor<'_>) -> Tag {
    let (case, facts) = (cursor.token().case(), cursor.facts);
    // In a sentence in capitals, a capital shows nothing: "THE MINISTER STATED THAT". Words that no table has are names all the same.
    let word = facts.any(Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE));
    // "Said" is a given name too.
    let plain = cursor.in_capitals && word && (!facts.any(Facts::GIVEN) || facts.any(Facts::VERB_PAST));
    let capital = cursor::is_capital(case) && !plain;
    // "Will" or "May" inside a sentence is a name or a month. "I" is not a name, and neither are the small words of a heading in capitals.
    // "the US Secretary of State", "WHO officials": letters, and no pronoun.
    let letters = !cursor.in_capitals && facts.any(Facts::PRONOUN_OBJECT.or(Facts::RELATIVE));
    let small = case == Case::Upper && facts.any(Facts::CLOSED) && !letters;
    if capital && !cursor.at_front && !facts.any(Facts::PRONOUN_SUBJECT) && !small {
        return Tag::Name;
    }
    cursor.look_past_quotation_mark();
    if let Some(tag) = closed::tag(cursor) {
        return tag;
    }
    if capital && name::begins(cursor) {
        return Tag::Name;
    }
    if facts.any(Facts::VERB) {
        return verb::tag(cursor);
    }
    if facts.any(Facts::NUMBER_WORD) {
        return Tag::Number;
    }
    if facts.any(Facts::NOUN) {
        return Tag::Noun;
    }
    ending::tag(cursor)
}
