//! The tags of words that the table of verbs has. Most of them may be nouns or adjectives too.

use super::cursor::Cursor;
use crate::lexicon::Facts;
use crate::syntax::tag::Tag;

/// The tag of a form of a verb: the first test that holds decides.
///
/// Forms that only verbs have come first, then what the previous word needs, then what agrees with the next word. What is left is a verb.
pub(super) fn tag(cursor: &Cursor<'_>) -> Tag {
    ing_form(cursor)
        .or_else(|| after_to_or_modal(cursor))
        .or_else(|| after_auxiliary(cursor))
        .or_else(|| past_form(cursor))
        .or_else(|| participle_form(cursor))
        .or_else(|| after_this(cursor))
        .or_else(|| after_numbered_noun(cursor))
        .or_else(|| in_noun_slot(cursor))
        .or_else(|| after_noun_and_quotation_mark(cursor))
        .or_else(|| between_noun_phrases(cursor))
        .or_else(|| noun_before_verb(cursor))
        .or_else(|| verb_after_inset(cursor))
        .or_else(|| noun_after_noun_or_verb(cursor))
        .or_else(|| noun_after_singular_name(cursor))
        .or_else(|| press_of_compound(cursor))
        .or_else(|| finite_form(cursor))
        .unwrap_or(Tag::Base)
}

/// "holding talks", "the meeting", "a conservative-leaning newspaper".
#[inline]
fn ing_form(cursor: &Cursor<'_>) -> Option<Tag> {
    let (facts, previous) = (cursor.facts, cursor.previous());
    if !facts.any(Facts::VERB_ING) {
        return None;
    }
    if previous == Tag::Hyphen && !facts.any(Facts::NOUN) {
        return Some(Tag::Adjective);
    }
    let compound = facts.any(Facts::NOUN) && matches!(previous, Tag::Noun | Tag::Name | Tag::Hyphen);
    // "the Advisory Committee (AC) meeting in Oslo", but "the Committee (AC) meeting its partners"
    let after_letters = facts.any(Facts::NOUN)
        && previous == Tag::BracketClose
        && !cursor.next.any(Facts::DETERMINER.or(Facts::PRONOUN_POSSESSIVE).or(Facts::PRONOUN_OBJECT));
    let noun = compound || after_letters || cursor.in_noun_slot() && !matches!(previous, Tag::Preposition);
    Some(if noun { Tag::Noun } else { Tag::Ing })
}

/// "to agree", "will agree".
#[inline]
fn after_to_or_modal(cursor: &Cursor<'_>) -> Option<Tag> {
    let base = cursor.facts.any(Facts::VERB_BASE) && matches!(cursor.previous(), Tag::To | Tag::Modal);
    base.then_some(Tag::Base)
}

/// "has agreed", "did agree", "is close".
#[inline]
fn after_auxiliary(cursor: &Cursor<'_>) -> Option<Tag> {
    if cursor.previous() != Tag::Auxiliary {
        return None;
    }
    if cursor.facts.any(Facts::VERB_PARTICIPLE) {
        return Some(Tag::Participle);
    }
    let base = if cursor.follows_be_or_have() { Tag::Adjective } else { Tag::Base };
    cursor.facts.any(Facts::VERB_BASE).then_some(base)
}

/// "agreed", "the agreed text".
#[inline]
fn past_form(cursor: &Cursor<'_>) -> Option<Tag> {
    let (facts, next, previous) = (cursor.facts, cursor.next, cursor.previous());
    if !facts.any(Facts::VERB_PAST) {
        return None;
    }
    let before_open_class = !next.any(Facts::CLOSED.or(Facts::CALENDAR));
    // ", retired General Lund": a participle before its noun.
    // "“How long?” demanded General Lund": a verb.
    let apart = previous == Tag::Comma || previous == Tag::Stop && !cursor.follows_quotation();
    if facts.any(Facts::ADJECTIVE) && apart && before_open_class && cursor.next_is_capital() {
        return Some(Tag::Adjective);
    }
    // "the presidential said that": after an adjective, only a word that may be an adjective continues the noun phrase.
    if previous == Tag::Adjective && !before_open_class && !facts.any(Facts::ADJECTIVE) {
        return Some(Tag::Finite);
    }
    // "many welcomed the plan", but "many displaced families"
    let before_phrase = next.any(Facts::DETERMINER.or(Facts::PRONOUN_POSSESSIVE).or(Facts::COMPLEMENTISER));
    if cursor.follows_quantifier() && before_phrase {
        return Some(Tag::Finite);
    }
    // "the agreed text", "a Lund-led mission", "Seen from Oslo, …"
    let participle = cursor.in_noun_slot() && previous != Tag::Number
        || previous == Tag::Hyphen
        || next.any(Facts::PREPOSITION) && !facts.any(Facts::VERB_BASE) && previous == Tag::Stop;
    Some(if participle { Tag::Participle } else { Tag::Finite })
}

/// "given", "known": a participle that is not a past form too.
#[inline]
fn participle_form(cursor: &Cursor<'_>) -> Option<Tag> {
    cursor.facts.any(Facts::VERB_PARTICIPLE).then_some(Tag::Participle)
}

/// "This shows": one thing does not agree with a plural noun.
#[inline]
fn after_this(cursor: &Cursor<'_>) -> Option<Tag> {
    (cursor.facts.any(Facts::VERB_THIRD) && cursor.follows_this_or_that()).then_some(Tag::Finite)
}

/// "Resolution 2719 states that", "Article 2 states: “…”".
fn after_numbered_noun(cursor: &Cursor<'_>) -> Option<Tag> {
    let reports = cursor.next.any(Facts::COMPLEMENTISER) || cursor.next_opens_words();
    (cursor.facts.any(Facts::VERB_THIRD) && reports && cursor.follows_numbered_noun()).then_some(Tag::Finite)
}

/// "the visit", "an open door".
#[inline]
fn in_noun_slot(cursor: &Cursor<'_>) -> Option<Tag> {
    let tag = if cursor.facts.any(Facts::ADJECTIVE) { Tag::Adjective } else { Tag::Noun };
    cursor.in_noun_slot().then_some(tag)
}

/// "Her words “amount to surrender”": a quotation mark separates a noun from its verb, and rarely from another noun.
fn after_noun_and_quotation_mark(cursor: &Cursor<'_>) -> Option<Tag> {
    let verb = cursor.opens_quotation()
        && matches!(cursor.previous(), Tag::Noun | Tag::Name)
        && cursor.facts.any(Facts::VERB_BASE.or(Facts::VERB_THIRD));
    verb.then_some(Tag::Finite)
}

/// "the wave of protests demands a response", "the report claims that": a noun phrase ends before the next one begins.
fn between_noun_phrases(cursor: &Cursor<'_>) -> Option<Tag> {
    let (next, previous) = (cursor.next, cursor.previous());
    let before_phrase = next.any(Facts::DETERMINER.or(Facts::PRONOUN_POSSESSIVE)) && !next.any(Facts::PRONOUN_DEMONSTRATIVE);
    let singular = previous == Tag::Noun && !cursor.follows_plural();
    let before_clause = next.any(Facts::COMPLEMENTISER) && singular;
    // "the communiqué states: “…”"
    let before_words = || singular && cursor.next_opens_words();
    // "the recording shows him there", "a poll shows Ana Silva ahead": one thing does not agree with a plural noun.
    let before_object = || {
        let name = cursor.next_is_capital() && cursor.follows_one();
        singular && (next.any(Facts::PRONOUN_OBJECT) || name)
    };
    let verb = cursor.facts.any(Facts::VERB_THIRD)
        && matches!(previous, Tag::Noun | Tag::Name)
        && (before_phrase || before_clause || before_words() || before_object());
    // "respects the envoy and calls her able": a pronoun follows no noun.
    let second = || {
        let before_pronoun = next.any(Facts::PRONOUN_OBJECT.or(Facts::PRONOUN_POSSESSIVE));
        previous == Tag::Conjunction && cursor.facts.any(Facts::VERB_THIRD) && before_pronoun
    };
    // "our colleagues report that wells are dry"
    let after_plural = || previous == Tag::Noun && cursor.follows_plural() && !cursor.follows_one();
    // "member states need to act"
    let before_infinitive = || next.any(Facts::INFINITIVE_MARKER) && cursor.verb_after_next();
    let agrees = || cursor.facts.any(Facts::VERB_BASE) && after_plural() && (cursor.next_is_clause() || before_infinitive());
    (verb || second() || agrees()).then_some(Tag::Finite)
}

/// "New polls showed", "the Reuters poll showed": one finite verb does not follow another.
fn noun_before_verb(cursor: &Cursor<'_>) -> Option<Tag> {
    let plural = cursor.facts.any(Facts::VERB_THIRD) && cursor.next_is_finite(Facts::VERB_THIRD.or(Facts::VERB_PAST));
    // "states face increased costs": a past form may be a participle.
    let singular = || {
        let after_name = matches!(cursor.previous(), Tag::Name | Tag::Noun);
        after_name && cursor.next_is_finite(Facts::VERB_PAST) && !cursor.next.any(Facts::VERB_PARTICIPLE)
    };
    (cursor.facts.any(Facts::NOUN) && (plural || singular())).then_some(Tag::Noun)
}

/// ", the Minister, pledges to help": a third person between the comma of an inset and an infinitive.
fn verb_after_inset(cursor: &Cursor<'_>) -> Option<Tag> {
    let inset = cursor.previous() == Tag::Comma && cursor.facts.any(Facts::VERB_THIRD);
    (inset && cursor.next.any(Facts::INFINITIVE_MARKER) && cursor.next_opens_infinitive()).then_some(Tag::Finite)
}

/// "the peace talks", "They held talks": a word that may be a noun is one after another noun, after a verb, or at the start of a sentence.
fn noun_after_noun_or_verb(cursor: &Cursor<'_>) -> Option<Tag> {
    let before_noun = matches!(
        cursor.previous(),
        Tag::Noun | Tag::Hyphen | Tag::Stop | Tag::Finite | Tag::Base | Tag::Ing | Tag::Comma | Tag::Conjunction
    );
    (cursor.facts.any(Facts::NOUN) && before_noun).then_some(Tag::Noun)
}

/// "the Omani side": one name does not agree with a base form.
fn noun_after_singular_name(cursor: &Cursor<'_>) -> Option<Tag> {
    let noun = cursor.facts.any(Facts::NOUN)
        && !cursor.facts.any(Facts::VERB_THIRD)
        && cursor.previous() == Tag::Name
        && !cursor.follows_plural();
    noun.then_some(Tag::Noun)
}

/// "a Headquarters press conference"
fn press_of_compound(cursor: &Cursor<'_>) -> Option<Tag> {
    let compound = cursor.word() == b"press" && cursor.next.any(Facts::NOUN.or(Facts::ORGANISATION_NOUN));
    compound.then_some(Tag::Noun)
}

/// "Lund agrees", "they agree": a third person, or a base form after what may be its subject.
fn finite_form(cursor: &Cursor<'_>) -> Option<Tag> {
    let after_subject = matches!(cursor.previous(), Tag::Pronoun | Tag::Noun | Tag::Name | Tag::Relative);
    (cursor.facts.any(Facts::VERB_THIRD) || after_subject).then_some(Tag::Finite)
}
