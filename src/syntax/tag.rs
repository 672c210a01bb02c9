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
    ObjectPronoun,
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
    let source = Source { lexicon, lookup, tokens: &segments.tokens, text: segments.text.as_bytes() };
    for sentence in &segments.sentences {
        let (first, last) = (sentence.first as usize, (sentence.last as usize).min(segments.tokens.len()));
        let mut place = Place {
            source,
            first,
            last,
            at: first,
            facts: source.facts(first),
            next: Facts::NONE,
            before: Before { tag: Tag::Stop, at: usize::MAX, facts: Facts::NONE },
            determined: false,
            begins: true,
        };
        while place.at < last {
            // What the next word is known for is asked for once: the word after this one is the next to be tagged.
            let behind = if place.at + 1 < last { source.facts(place.at + 1) } else { Facts::NONE };
            place.next = behind;
            let tag = place.of_mark().unwrap_or_else(|| place.of_word());
            tags.push(tag);
            place.go_on(tag, behind);
        }
    }
    tags
}

/// What tags are told from.
#[derive(Clone, Copy)]
struct Source<'a> {
    lexicon: &'a Lexicon,
    lookup: &'a Lookup,
    tokens: &'a [Token],
    text: &'a [u8],
}

impl<'a> Source<'a> {
    #[inline]
    fn facts(&self, at: usize) -> Facts {
        self.lexicon.facts(self.lookup.word(at))
    }

    /// Whether a table has the word.
    #[inline]
    fn knows(&self, at: usize) -> bool {
        self.lexicon.knows(self.lookup.word(at))
    }

    /// A token's words.
    #[inline]
    fn words(&self, at: usize) -> &'a [u8] {
        let span = self.tokens.get(at).map(Token::span).unwrap_or_default();
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    fn class(&self, at: usize) -> Option<TokenClass> {
        self.tokens.get(at).map(Token::class)
    }
}

/// The last word that is no adverb: its tag, where it stands (nowhere before the first), and what is known of it.
#[derive(Clone, Copy)]
struct Before {
    tag: Tag,
    at: usize,
    facts: Facts,
}

/// A token in its sentence, and what the ones before it were.
struct Place<'a> {
    source: Source<'a>,
    /// The sentence's first token, and the one behind its last.
    first: usize,
    last: usize,
    at: usize,
    facts: Facts,
    /// What is known of the word behind.
    next: Facts,
    before: Before,
    /// Whether the word right before is an article or a possessive: what follows belongs to a noun.
    determined: bool,
    /// Whether no word of the sentence was told yet.
    begins: bool,
}

const fn is_capital(case: Case) -> bool {
    matches!(case, Case::Capitalised | Case::Mixed | Case::Upper)
}

impl Place<'_> {
    /// Goes to the next token, of which `facts` are known.
    #[inline]
    fn go_on(&mut self, tag: Tag, facts: Facts) {
        if !matches!(tag, Tag::Adverb | Tag::Negation | Tag::Open | Tag::Close) {
            self.before = Before { tag, at: self.at, facts: self.facts };
        }
        self.determined = tag == Tag::Possessive || tag == Tag::Determiner && !self.facts.any(Facts::PRONOUN_DEMONSTRATIVE);
        self.begins = self.begins && matches!(tag, Tag::Open | Tag::BracketOpen | Tag::Dash | Tag::Other | Tag::Number);
        self.at += 1;
        self.facts = facts;
    }

    #[inline]
    fn token(&self) -> Token {
        self.source.tokens[self.at]
    }

    fn words(&self) -> &[u8] {
        self.source.words(self.at)
    }

    /// Where the word behind stands: a verb's marks do not hide it, as in "urged them to “choose peace”".
    fn ahead(&self) -> Option<usize> {
        let quoted = self.source.class(self.at + 1) == Some(TokenClass::QuoteOpen);
        Some(self.at + 1 + usize::from(quoted)).filter(|ahead| *ahead < self.last)
    }

    /// Whether the word behind begins with a capital.
    fn next_is_capital(&self) -> bool {
        self.ahead().is_some_and(|ahead| is_capital(self.source.tokens[ahead].case()))
    }

    /// Whether its ending makes an adverb of the word behind.
    fn next_is_adverb(&self) -> bool {
        self.ahead().is_some_and(|ahead| !self.source.knows(ahead) && self.source.words(ahead).ends_with(b"ly"))
    }

    /// Whether the last word may have been a form of "be" or "have".
    fn behind_be(&self) -> bool {
        self.before.facts.any(Facts::BE.or(Facts::HAVE))
    }

    /// Whether the last word may have been a plural.
    fn behind_plural(&self) -> bool {
        self.source.words(self.before.at).ends_with(b"s")
    }

    /// Whether the word right before points to one thing: "this", "that".
    fn behind_this(&self) -> bool {
        self.at.checked_sub(1) == Some(self.before.at)
            && self.before.facts.any(Facts::PRONOUN_DEMONSTRATIVE)
            && matches!(self.source.words(self.before.at), [b't' | b'T', b'h', .., b'i' | b'a', b's' | b't'])
    }

    /// Whether a quotation of several words opens right before.
    fn opens(&self) -> bool {
        self.at > self.first
            && self.source.class(self.at - 1) == Some(TokenClass::QuoteOpen)
            && self.source.class(self.at + 1) != Some(TokenClass::QuoteClose)
    }

    /// Whether what stands before wants a noun.
    fn in_noun_slot(&self) -> bool {
        matches!(self.before.tag, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Preposition | Tag::Number)
    }

    #[inline]
    fn of_mark(&self) -> Option<Tag> {
        let token = self.token();
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
            TokenClass::Symbol if self.words() == b"&" => Tag::Conjunction,
            TokenClass::Bullet | TokenClass::Symbol | TokenClass::Emoji => Tag::Other,
            TokenClass::Punctuation => match self.words() {
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

    fn of_word(&mut self) -> Tag {
        let (case, facts) = (self.token().case(), self.facts);
        let capital = is_capital(case);
        // "Will" or "May" inside a sentence is a name or a month; "I" and a heading's capitals are not names for that.
        if capital && !self.begins && !facts.any(Facts::PRONOUN_SUBJECT) && (case != Case::Upper || !facts.any(Facts::CLOSED)) {
            return Tag::Name;
        }
        if self.source.class(self.at + 1) == Some(TokenClass::QuoteOpen) {
            self.next = self.ahead().map_or(Facts::NONE, |ahead| self.source.facts(ahead));
        }
        if let Some(tag) = self.closed() {
            return tag;
        }
        if capital && self.opens_name() {
            return Tag::Name;
        }
        if facts.any(Facts::VERB) {
            return self.verb();
        }
        if facts.any(Facts::NUMBER_WORD) {
            return Tag::Number;
        }
        if facts.any(Facts::NOUN) {
            return Tag::Noun;
        }
        self.ending()
    }

    /// Whether a word with a capital that belongs to no closed class is a name, or opens one.
    fn opens_name(&self) -> bool {
        let (facts, next) = (self.facts, self.next);
        let known = self.source.knows(self.at);
        if !known
            || facts.any(Facts::GIVEN.or(Facts::FAMILY_FIRST))
            || !facts.any(Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE))
        {
            return true;
        }
        if !self.begins {
            return false;
        }
        // "Trump had", "Grant said": a verb at the front does not come before another.
        let governs =
            next.any(Facts::AUXILIARY.or(Facts::MODAL).or(Facts::VERB_THIRD).or(Facts::VERB_PAST)) && !next.any(Facts::NOUN);
        // "Trump also said": nor does one in the singular come before an adverb and a verb.
        let singular = !self.words().ends_with(b"s");
        let adverb = next.any(Facts::ADVERB) && !next.any(Facts::DETERMINER.or(Facts::PREPOSITION).or(Facts::NOUN));
        if facts.any(Facts::VERB_BASE) && (governs || singular && adverb && facts.any(Facts::NOUN)) {
            return true;
        }
        // "United Nations officials", "Joint Chiefs": a participle or a noun before another capital opens a name.
        facts.any(Facts::NOUN.or(Facts::VERB_PARTICIPLE)) && !next.any(Facts::CLOSED) && self.next_is_capital()
    }

    fn closed(&self) -> Option<Tag> {
        let (facts, next, before) = (self.facts, self.next, self.before.tag);
        if !facts.any(Facts::CLOSED) {
            return None;
        }
        if facts.any(Facts::NEGATION) {
            return Some(Tag::Negation);
        }
        if facts.any(Facts::POSSESSIVE_CLITIC) && !matches!(before, Tag::Pronoun | Tag::Relative | Tag::Determiner) {
            return Some(Tag::Possessive);
        }
        if facts.any(Facts::INFINITIVE_MARKER)
            && (next.any(Facts::VERB_BASE.or(Facts::ADVERB)) || self.next_is_adverb())
            && !next.any(Facts::DETERMINER.or(Facts::PREPOSITION))
        {
            return Some(Tag::To);
        }
        // "its first advertisement", "the only candidate"
        if self.determined && facts.any(Facts::ADVERB) && !facts.any(Facts::DETERMINER.or(Facts::PREPOSITION)) {
            return Some(Tag::Adjective);
        }
        // "they both share", "we all agree"
        if before == Tag::Pronoun && facts.any(Facts::PRONOUN_INDEFINITE) && facts.any(Facts::DETERMINER) {
            return Some(Tag::Adverb);
        }
        // "She provided help": a conjunction only before "that".
        if facts.any(Facts::SUBORDINATOR) && facts.any(Facts::VERB_PAST) && !next.any(Facts::COMPLEMENTISER) {
            return None;
        }
        CLASSES[facts.first_class()]
    }

    fn verb(&self) -> Tag {
        let (facts, next, before) = (self.facts, self.next, self.before.tag);
        let noun_slot = self.in_noun_slot();
        if facts.any(Facts::VERB_ING) {
            // "a conservative-leaning newspaper"
            if before == Tag::Hyphen && !facts.any(Facts::NOUN) {
                return Tag::Adjective;
            }
            let compound = facts.any(Facts::NOUN) && matches!(before, Tag::Noun | Tag::Name | Tag::Hyphen);
            return if compound || noun_slot && !matches!(before, Tag::Preposition) { Tag::Noun } else { Tag::Ing };
        }
        if facts.any(Facts::VERB_BASE) && matches!(before, Tag::To | Tag::Modal) {
            return Tag::Base;
        }
        if before == Tag::Auxiliary {
            if facts.any(Facts::VERB_PARTICIPLE) {
                return Tag::Participle;
            }
            if facts.any(Facts::VERB_BASE) {
                return if self.behind_be() { Tag::Adjective } else { Tag::Base };
            }
        }
        if facts.any(Facts::VERB_PAST) {
            let open = !next.any(Facts::CLOSED.or(Facts::CALENDAR));
            // ", retired General Lund": a participle before its noun.
            if facts.any(Facts::ADJECTIVE) && matches!(before, Tag::Comma | Tag::Stop) && open && self.next_is_capital() {
                return Tag::Adjective;
            }
            // "a presidential said": only what may be an adjective stands between an adjective and the end of a noun phrase.
            if before == Tag::Adjective && !open && !facts.any(Facts::ADJECTIVE) {
                return Tag::Finite;
            }
            if noun_slot && before != Tag::Number
                || before == Tag::Hyphen
                || next.any(Facts::PREPOSITION) && !facts.any(Facts::VERB_BASE) && before == Tag::Stop
            {
                return Tag::Participle;
            }
            return Tag::Finite;
        }
        if facts.any(Facts::VERB_PARTICIPLE) {
            return Tag::Participle;
        }
        // "This shows": one thing does not agree with a plural.
        if facts.any(Facts::VERB_THIRD) && self.behind_this() {
            return Tag::Finite;
        }
        if noun_slot {
            return if facts.any(Facts::ADJECTIVE) { Tag::Adjective } else { Tag::Noun };
        }
        // "Her words “amount to surrender”": marks part a noun from its verb, not from another noun.
        if self.opens() && matches!(before, Tag::Noun | Tag::Name) && facts.any(Facts::VERB_BASE.or(Facts::VERB_THIRD)) {
            return Tag::Finite;
        }
        // "the wave of protests demands a response", "the report claims that": a noun phrase ends before the next one begins.
        let nominal = matches!(before, Tag::Noun | Tag::Name);
        let another = next.any(Facts::DETERMINER.or(Facts::PRONOUN_POSSESSIVE)) && !next.any(Facts::PRONOUN_DEMONSTRATIVE);
        let clause = next.any(Facts::COMPLEMENTISER) && before == Tag::Noun && !self.behind_plural();
        if facts.any(Facts::VERB_THIRD) && nominal && (another || clause) {
            return Tag::Finite;
        }
        // "New polls showed": one finite verb does not follow another.
        let finite =
            next.any(Facts::VERB_THIRD.or(Facts::VERB_PAST).or(Facts::MODAL).or(Facts::AUXILIARY)) && !next.any(Facts::NOUN);
        if facts.any(Facts::NOUN) && facts.any(Facts::VERB_THIRD) && finite {
            return Tag::Noun;
        }
        if facts.any(Facts::NOUN)
            && matches!(
                before,
                Tag::Noun | Tag::Hyphen | Tag::Stop | Tag::Finite | Tag::Base | Tag::Ing | Tag::Comma | Tag::Conjunction
            )
        {
            return Tag::Noun;
        }
        // "the Omani side": one name does not agree with a base form.
        if facts.any(Facts::NOUN) && !facts.any(Facts::VERB_THIRD) && before == Tag::Name && !self.behind_plural() {
            return Tag::Noun;
        }
        if facts.any(Facts::VERB_THIRD) || matches!(before, Tag::Pronoun | Tag::Noun | Tag::Name | Tag::Relative) {
            return Tag::Finite;
        }
        Tag::Base
    }

    /// An unknown word by its ending: most words that the tables lack are nouns.
    fn ending(&self) -> Tag {
        let word = self.words();
        let ends = |endings: &[&[u8]]| word.len() > 4 && endings.iter().any(|end| word.ends_with(end));
        let (next, before, noun_slot) = (self.next, self.before.tag, self.in_noun_slot());
        if ends(&[b"ly"]) {
            Tag::Adverb
        } else if ends(&[b"est"]) && matches!(before, Tag::Determiner | Tag::Possessive) {
            // "in the strongest terms"
            Tag::Adjective
        } else if ends(&[b"ing"]) {
            if before == Tag::Hyphen {
                Tag::Adjective
            } else if noun_slot {
                Tag::Noun
            } else {
                Tag::Ing
            }
        } else if ends(&[b"ed"]) {
            if noun_slot || before == Tag::Auxiliary { Tag::Participle } else { Tag::Finite }
        } else if ends(&[b"al", b"ive", b"ous", b"ful", b"less", b"ic", b"able", b"ible", b"ary"]) {
            // What a determiner opens and a verb follows is the head of its phrase.
            let verb = next.any(Facts::VERB_THIRD.or(Facts::MODAL).or(Facts::AUXILIARY)) && !next.any(Facts::NOUN);
            if verb && before != Tag::Auxiliary { Tag::Noun } else { Tag::Adjective }
        } else {
            Tag::Noun
        }
    }
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
