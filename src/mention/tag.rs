//! [`Tag`]: a coarse part of speech for each token, from closed classes, the table of verbs, endings and the word before.
//!
//! No model stands behind it: it need only be good enough to tell where a noun phrase, a verb group and a clause begin and end.

use crate::Segments;
use crate::lexicon::{Facts, Lexicon, Lookup};
use crate::segment::{Case, Token, TokenClass};

/// A coarse part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Noun,
    Name,
    Adjective,
    Number,
    Determiner,
    /// "his", "'s".
    Possessive,
    /// A pronoun that can be a subject.
    Pronoun,
    /// A pronoun that cannot.
    Object,
    Finite,
    Base,
    Participle,
    Ing,
    Auxiliary,
    Modal,
    /// "to" before a verb.
    To,
    Preposition,
    Conjunction,
    /// "that", "whether", "if".
    Complementiser,
    /// "who", "which", "what", "how".
    Relative,
    Subordinator,
    Adverb,
    Negation,
    Comma,
    Semicolon,
    Colon,
    Dash,
    Hyphen,
    /// A full stop, question or exclamation mark, ellipsis.
    Stop,
    Open,
    Close,
    BracketOpen,
    BracketClose,
    Other,
}

impl Tag {
    /// Whether it may stand inside a noun phrase before or as its head.
    pub(crate) const fn is_nominal(self) -> bool {
        matches!(self, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Determiner | Tag::Possessive | Tag::Hyphen)
    }

    /// Whether it may be the head of a noun phrase.
    pub(crate) const fn is_head(self) -> bool {
        matches!(self, Tag::Noun | Tag::Name | Tag::Number)
    }

    /// Whether a verb group may begin with it.
    pub(crate) const fn is_finite(self) -> bool {
        matches!(self, Tag::Finite | Tag::Auxiliary | Tag::Modal)
    }
}

/// Tags every token of a document, sentence by sentence: one pass.
pub(crate) fn tag(lexicon: &Lexicon, segments: &Segments<'_>, lookup: &Lookup) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(segments.tokens.len());
    let text = segments.text.as_bytes();
    for sentence in &segments.sentences {
        let (first, last) = (sentence.first as usize, sentence.last as usize);
        let mut before = Before { tag: Tag::Stop, finite_be: false, plural: false, determined: false, opened: false };
        let mut begins = true;
        for at in first..last.min(segments.tokens.len()) {
            let token = segments.tokens[at];
            let facts = lexicon.facts(lookup.word(at));
            let tag = of_mark(token, text).unwrap_or_else(|| {
                // A verb's marks do not hide it: "urged them to “choose peace”".
                let quoted = segments.tokens.get(at + 1).is_some_and(|token| token.class() == TokenClass::QuoteOpen);
                let ahead = at + 1 + usize::from(quoted);
                let next = if ahead < last { Next::of(lexicon, segments, lookup, ahead) } else { Next::default() };
                let known = lookup.word(at) != 0;
                before.opened =
                    at > first && segments.tokens[at - 1].class() == TokenClass::QuoteOpen && !quote_closes(segments, at + 1);
                of_word(token, text, facts, next, before, begins, known)
            });
            tags.push(tag);
            if !matches!(tag, Tag::Adverb | Tag::Negation | Tag::Open | Tag::Close) {
                let plural = words(token, text).ends_with(b"s");
                before =
                    Before { tag, finite_be: facts.any(Facts::BE.or(Facts::HAVE)), plural, determined: false, opened: false };
            }
            before.determined = tag == Tag::Possessive || tag == Tag::Determiner && !facts.any(Facts::PRONOUN_DEMONSTRATIVE);
            begins = begins && matches!(tag, Tag::Open | Tag::BracketOpen | Tag::Dash | Tag::Other | Tag::Number);
        }
    }
    tags
}

/// The last tag that is no adverb, whether it was a form of "be" or "have", and whether it may have been a plural.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing to know of the word before")]
struct Before {
    tag: Tag,
    finite_be: bool,
    /// Whether it ended in "s".
    plural: bool,
    /// Whether the word right before is an article or a possessive: what follows belongs to a noun.
    determined: bool,
    /// Whether a quotation of several words opens right before.
    opened: bool,
}

/// Whether a quotation closes at a token.
fn quote_closes(segments: &Segments<'_>, at: usize) -> bool {
    segments.tokens.get(at).is_some_and(|token| token.class() == TokenClass::QuoteClose)
}

/// The word behind.
#[derive(Clone, Copy, Default)]
struct Next {
    facts: Facts,
    /// Whether it begins with a capital.
    capital: bool,
    /// Whether its ending makes an adverb of it.
    adverb: bool,
}

impl Next {
    fn of(lexicon: &Lexicon, segments: &Segments<'_>, lookup: &Lookup, at: usize) -> Self {
        let token = segments.tokens[at];
        let word = lookup.word(at);
        Self {
            facts: lexicon.facts(word),
            capital: is_capital(token.case()),
            adverb: word == 0 && words(token, segments.text.as_bytes()).ends_with(b"ly"),
        }
    }

    const fn any(self, facts: Facts) -> bool {
        self.facts.any(facts)
    }
}

const fn is_capital(case: Case) -> bool {
    matches!(case, Case::Capitalised | Case::Mixed | Case::Upper)
}

/// A token's words.
#[inline]
fn words(token: Token, text: &[u8]) -> &[u8] {
    text.get(token.start() as usize..token.end() as usize).unwrap_or_default()
}

#[inline]
fn of_mark(token: Token, text: &[u8]) -> Option<Tag> {
    // Most tokens are words.
    if token.class().is_word() {
        return None;
    }
    Some(match token.class() {
        TokenClass::QuoteOpen => Tag::Open,
        TokenClass::QuoteClose => Tag::Close,
        TokenClass::BracketOpen => Tag::BracketOpen,
        TokenClass::BracketClose => Tag::BracketClose,
        TokenClass::Dash => Tag::Dash,
        TokenClass::Hyphen => Tag::Hyphen,
        TokenClass::Ellipsis => Tag::Stop,
        TokenClass::Possessive => Tag::Possessive,
        TokenClass::Number
        | TokenClass::Ordinal
        | TokenClass::Money
        | TokenClass::Percent
        | TokenClass::Time
        | TokenClass::DatePart
            if token.case() == Case::None =>
        {
            Tag::Number
        }
        // "the Foreign & Commonwealth Office"
        TokenClass::Symbol if words(token, text) == b"&" => Tag::Conjunction,
        TokenClass::Bullet | TokenClass::Symbol | TokenClass::Emoji => Tag::Other,
        TokenClass::Punctuation => match words(token, text) {
            b"," => Tag::Comma,
            b";" => Tag::Semicolon,
            b":" => Tag::Colon,
            // The last is "…".
            [b'.' | b'?' | b'!', ..] | [0xe2, 0x80, 0xa6, ..] => Tag::Stop,
            _ => Tag::Other,
        },
        _ => return None,
    })
}

fn of_word(token: Token, text: &[u8], facts: Facts, next: Next, before: Before, begins: bool, known: bool) -> Tag {
    let capital = is_capital(token.case());
    // "Will" or "May" inside a sentence is a name or a month; "I" and a heading's capitals are not names for that.
    if capital && !begins && !facts.any(Facts::PRONOUN_SUBJECT) && (token.case() != Case::Upper || !facts.any(Facts::CLOSED)) {
        return Tag::Name;
    }
    if let Some(tag) = closed(facts, next, before) {
        return tag;
    }
    if capital
        && (!known
            || facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST))
            || !facts.any(Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE)))
    {
        return Tag::Name;
    }
    // "Trump had", "Grant said": a verb at the front does not come before another.
    let governs =
        next.any(Facts::AUXILIARY.or(Facts::MODAL).or(Facts::VERB_THIRD).or(Facts::VERB_PAST)) && !next.any(Facts::NOUN);
    // "Trump also said": nor does one in the singular come before an adverb and a verb.
    let singular = !words(token, text).ends_with(b"s");
    let adverb = next.any(Facts::ADVERB) && !next.any(Facts::DETERMINER.or(Facts::PREPOSITION).or(Facts::NOUN));
    if capital && begins && facts.any(Facts::VERB_BASE) && (governs || singular && adverb && facts.any(Facts::NOUN)) {
        return Tag::Name;
    }
    // "United Nations officials", "Joint Chiefs": a participle or a noun before another capital opens a name.
    if capital && begins && next.capital && facts.any(Facts::NOUN.or(Facts::VERB_PARTICIPLE)) && !next.any(Facts::CLOSED) {
        return Tag::Name;
    }
    if facts.any(Facts::VERB) {
        return verb(facts, next, before);
    }
    if facts.any(Facts::NUMBER_WORD) {
        return Tag::Number;
    }
    if facts.any(Facts::NOUN) {
        return Tag::Noun;
    }
    ending(words(token, text), next, before)
}

fn closed(facts: Facts, next: Next, before: Before) -> Option<Tag> {
    if !facts.any(Facts::CLOSED) {
        return None;
    }
    if facts.any(Facts::NEGATION) {
        return Some(Tag::Negation);
    }
    if facts.any(Facts::POSSESSIVE_CLITIC) && !matches!(before.tag, Tag::Pronoun | Tag::Relative | Tag::Determiner) {
        return Some(Tag::Possessive);
    }
    if facts.any(Facts::INFINITIVE_MARKER)
        && (next.any(Facts::VERB_BASE.or(Facts::ADVERB)) || next.adverb)
        && !next.any(Facts::DETERMINER.or(Facts::PREPOSITION))
    {
        return Some(Tag::To);
    }
    // "its first advertisement", "the only candidate"
    if before.determined && facts.any(Facts::ADVERB) && !facts.any(Facts::DETERMINER.or(Facts::PREPOSITION)) {
        return Some(Tag::Adjective);
    }
    // "they both share", "we all agree"
    if before.tag == Tag::Pronoun && facts.any(Facts::PRONOUN_INDEFINITE) && facts.any(Facts::DETERMINER) {
        return Some(Tag::Adverb);
    }
    // "She provided help": a conjunction only before "that".
    if facts.any(Facts::SUBORDINATOR) && facts.any(Facts::VERB_PAST) && !next.any(Facts::COMPLEMENTISER) {
        return None;
    }
    CLASSES[facts.first_class()]
}

/// What each class of [`Facts::first_class`] makes of a word.
const CLASSES: [Option<Tag>; Facts::CLASSES + 1] = [
    Some(Tag::Modal),
    Some(Tag::Auxiliary),
    Some(Tag::Complementiser),
    Some(Tag::Relative),
    Some(Tag::Relative),
    Some(Tag::Pronoun),
    Some(Tag::Possessive),
    Some(Tag::Determiner),
    Some(Tag::Object),
    Some(Tag::Object),
    Some(Tag::Determiner),
    Some(Tag::Noun),
    Some(Tag::Conjunction),
    Some(Tag::Preposition),
    Some(Tag::Subordinator),
    Some(Tag::Adverb),
    None,
];

fn verb(facts: Facts, next: Next, before: Before) -> Tag {
    let noun_slot = matches!(before.tag, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Preposition | Tag::Number);
    if facts.any(Facts::VERB_ING) {
        let compound = facts.any(Facts::NOUN) && matches!(before.tag, Tag::Noun | Tag::Name | Tag::Hyphen);
        return if compound || noun_slot && !matches!(before.tag, Tag::Preposition) { Tag::Noun } else { Tag::Ing };
    }
    if facts.any(Facts::VERB_BASE) && matches!(before.tag, Tag::To | Tag::Modal) {
        return Tag::Base;
    }
    if before.tag == Tag::Auxiliary {
        if facts.any(Facts::VERB_PARTICIPLE) {
            return Tag::Participle;
        }
        if facts.any(Facts::VERB_BASE) {
            return if before.finite_be { Tag::Adjective } else { Tag::Base };
        }
    }
    if facts.any(Facts::VERB_PAST) {
        let open = !next.any(Facts::CLOSED.or(Facts::CALENDAR));
        // ", retired General Lund": a participle before its noun.
        if facts.any(Facts::ADJECTIVE) && matches!(before.tag, Tag::Comma | Tag::Stop) && open && next.capital {
            return Tag::Adjective;
        }
        // "a presidential said": only what may be an adjective stands between an adjective and the end of a noun phrase.
        if before.tag == Tag::Adjective && !open && !facts.any(Facts::ADJECTIVE) {
            return Tag::Finite;
        }
        if noun_slot && before.tag != Tag::Number
            || before.tag == Tag::Hyphen
            || next.any(Facts::PREPOSITION) && !facts.any(Facts::VERB_BASE) && before.tag == Tag::Stop
        {
            return Tag::Participle;
        }
        return Tag::Finite;
    }
    if facts.any(Facts::VERB_PARTICIPLE) {
        return Tag::Participle;
    }
    if noun_slot {
        return if facts.any(Facts::ADJECTIVE) { Tag::Adjective } else { Tag::Noun };
    }
    // "Her words “amount to surrender”": marks part a noun from its verb, not from another noun.
    if before.opened && matches!(before.tag, Tag::Noun | Tag::Name) && facts.any(Facts::VERB_BASE.or(Facts::VERB_THIRD)) {
        return Tag::Finite;
    }
    // "the wave of protests demands a response", "the report claims that": a noun phrase ends before the next one begins.
    let nominal = matches!(before.tag, Tag::Noun | Tag::Name);
    let another = next.any(Facts::DETERMINER.or(Facts::PRONOUN_POSSESSIVE)) && !next.any(Facts::PRONOUN_DEMONSTRATIVE);
    let clause = next.any(Facts::COMPLEMENTISER) && before.tag == Tag::Noun && !before.plural;
    if facts.any(Facts::VERB_THIRD) && nominal && (another || clause) {
        return Tag::Finite;
    }
    // "New polls showed": one finite verb does not follow another.
    let finite = next.any(Facts::VERB_THIRD.or(Facts::VERB_PAST).or(Facts::MODAL).or(Facts::AUXILIARY)) && !next.any(Facts::NOUN);
    if facts.any(Facts::NOUN) && facts.any(Facts::VERB_THIRD) && finite {
        return Tag::Noun;
    }
    if facts.any(Facts::NOUN)
        && matches!(
            before.tag,
            Tag::Noun | Tag::Hyphen | Tag::Stop | Tag::Finite | Tag::Base | Tag::Ing | Tag::Comma | Tag::Conjunction
        )
    {
        return Tag::Noun;
    }
    // "the Omani side": one name does not agree with a base form.
    if facts.any(Facts::NOUN) && !facts.any(Facts::VERB_THIRD) && before.tag == Tag::Name && !before.plural {
        return Tag::Noun;
    }
    if facts.any(Facts::VERB_THIRD) || matches!(before.tag, Tag::Pronoun | Tag::Noun | Tag::Name | Tag::Relative) {
        return Tag::Finite;
    }
    Tag::Base
}

/// An unknown word by its ending: most words that the tables lack are nouns.
fn ending(word: &[u8], next: Next, before: Before) -> Tag {
    let ends = |endings: &[&[u8]]| word.len() > 4 && endings.iter().any(|end| word.ends_with(end));
    let noun_slot = matches!(before.tag, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Preposition | Tag::Number);
    if ends(&[b"ly"]) {
        Tag::Adverb
    } else if ends(&[b"ing"]) {
        if noun_slot { Tag::Noun } else { Tag::Ing }
    } else if ends(&[b"ed"]) {
        if noun_slot || before.tag == Tag::Auxiliary { Tag::Participle } else { Tag::Finite }
    } else if ends(&[b"al", b"ive", b"ous", b"ful", b"less", b"ic", b"able", b"ible", b"ary"]) {
        // What a determiner opens and a verb follows is the head of its phrase.
        let verb = next.any(Facts::VERB_THIRD.or(Facts::MODAL).or(Facts::AUXILIARY)) && !next.any(Facts::NOUN);
        if verb && before.tag != Tag::Auxiliary { Tag::Noun } else { Tag::Adjective }
    } else {
        Tag::Noun
    }
}
