//! [`Cursor`]: the token that is tagged, with its neighbours.

use crate::lexicon::{Facts, Lexicon, Lookup};
use crate::segment::{Case, Token, TokenClass};
use crate::syntax::tag::Tag;

/// The tokens of a document and what the tables say about them.
#[derive(Clone, Copy)]
pub(super) struct TokenSource<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) lookup: &'a Lookup,
    pub(super) tokens: &'a [Token],
    pub(super) text: &'a [u8],
}

impl<'a> TokenSource<'a> {
    #[inline]
    pub(super) fn facts(&self, at: usize) -> Facts {
        self.lexicon.facts(self.lookup.word(at))
    }

    /// Whether a table has the word.
    #[inline]
    fn knows(&self, at: usize) -> bool {
        self.lexicon.knows(self.lookup.word(at))
    }

    /// The text of a token.
    #[inline]
    fn word(&self, at: usize) -> &'a [u8] {
        let span = self.tokens.get(at).map(Token::span).unwrap_or_default();
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// Whether a sentence is in capitals and ends with a stop, so that it is no heading. Reads on only after a first word in capitals.
    fn is_in_capitals(&self, first: usize, last: usize) -> bool {
        let Some(tokens) = self.tokens.get(first..last).filter(|tokens| tokens.len() >= MIN_TOKENS_IN_CAPITALS) else {
            return false;
        };
        let upper = |token: &Token| match token.case() {
            Case::Upper | Case::Mixed | Case::None => true,
            // "A"
            Case::Capitalised => token.end() - token.start() == 1,
            Case::Lower => false,
        };
        let stops = || self.word(last - 1).ends_with(b".") || self.class(last - 1) == Some(TokenClass::QuoteClose);
        tokens.iter().all(upper) && stops()
    }

    fn class(&self, at: usize) -> Option<TokenClass> {
        self.tokens.get(at).map(Token::class)
    }
}

/// The last word before the cursor that is not an adverb, a negation or a quotation mark.
#[derive(Clone, Copy)]
struct Previous {
    tag: Tag,
    /// Index of its token; `usize::MAX` before the first word of a sentence.
    at: usize,
    facts: Facts,
}

/// A token in its sentence, with what is known about its neighbours.
pub(super) struct Cursor<'a> {
    source: TokenSource<'a>,
    /// The first token of the sentence.
    first: usize,
    /// One past the last token of the sentence.
    last: usize,
    pub(super) at: usize,
    pub(super) facts: Facts,
    /// The facts of the next word.
    pub(super) next: Facts,
    previous: Previous,
    /// Whether the word right before is an article or a possessive. Then a noun or its attribute follows.
    pub(super) determined: bool,
    /// Whether no word of the sentence comes before.
    pub(super) at_front: bool,
    /// Whether the whole sentence is in capitals.
    pub(super) in_capitals: bool,
}

/// The number of tokens of a noun phrase in which its article is searched.
const MAX_PHRASE_TOKENS: usize = 4;
/// The number of tokens that a sentence in capitals has at least. A shorter one is a heading.
const MIN_TOKENS_IN_CAPITALS: usize = 6;

/// Whether a word begins with a capital.
pub(super) const fn is_capital(case: Case) -> bool {
    matches!(case, Case::Capitalised | Case::Mixed | Case::Upper)
}

impl<'a> Cursor<'a> {
    /// The first token of the sentence `first..last`.
    pub(super) fn new(source: TokenSource<'a>, first: usize, last: usize) -> Self {
        Self {
            source,
            first,
            last,
            at: first,
            facts: source.facts(first),
            next: Facts::NONE,
            previous: Previous { tag: Tag::Stop, at: usize::MAX, facts: Facts::NONE },
            determined: false,
            at_front: true,
            in_capitals: source.is_in_capitals(first, last),
        }
    }

    /// Goes to the next token, whose facts are given; `tag` is the tag of this one.
    #[inline]
    pub(super) fn advance(&mut self, tag: Tag, next: Facts) {
        // "will, on Thursday, 14 November, host": a date between a modal verb and its verb.
        let inserted = self.previous.tag == Tag::Modal && self.is_of_date(tag);
        if !inserted && !matches!(tag, Tag::Adverb | Tag::Negation | Tag::Open | Tag::Close) {
            self.previous = Previous { tag, at: self.at, facts: self.facts };
        }
        self.determined = tag == Tag::Possessive || tag == Tag::Determiner && !self.facts.any(Facts::PRONOUN_DEMONSTRATIVE);
        // A new clause begins after a colon: "LIMA: The Minister".
        let opens_clause = tag == Tag::Colon;
        // "3. Further requests": the number of an item, and its point.
        let comes_before = matches!(tag, Tag::Open | Tag::BracketOpen | Tag::Dash | Tag::Other | Tag::Number | Tag::Stop);
        self.at_front = opens_clause || self.at_front && comes_before;
        self.at += 1;
        self.facts = next;
    }

    /// Whether this word, which has a tag, may be part of a date.
    fn is_of_date(&self, tag: Tag) -> bool {
        self.facts.any(Facts::CALENDAR) || matches!(tag, Tag::Comma | Tag::Number | Tag::Preposition)
    }

    /// Takes the facts of the next word from after an opening quotation mark, if there is one: "urged them to “choose peace”".
    #[inline]
    pub(super) fn look_past_quotation_mark(&mut self) {
        if self.source.class(self.at + 1) == Some(TokenClass::QuoteOpen) {
            self.next = self.next_word().map_or(Facts::NONE, |next| self.source.facts(next));
        }
    }

    #[inline]
    pub(super) fn token(&self) -> Token {
        self.source.tokens[self.at]
    }

    /// The text of the token.
    pub(super) fn word(&self) -> &'a [u8] {
        self.source.word(self.at)
    }

    /// Whether a table has the word.
    pub(super) fn is_known(&self) -> bool {
        self.source.knows(self.at)
    }

    /// The tag of the previous word; a full stop at the start of a sentence.
    #[inline]
    pub(super) fn previous(&self) -> Tag {
        self.previous.tag
    }

    /// Whether the previous word may be a form of "be" or "have".
    pub(super) fn follows_be_or_have(&self) -> bool {
        self.previous.facts.any(Facts::BE.or(Facts::HAVE))
    }

    /// Whether the previous word may be a pronoun without a noun: "many".
    pub(super) fn follows_quantifier(&self) -> bool {
        self.previous.tag == Tag::Determiner && self.previous.facts.any(Facts::PRONOUN_INDEFINITE)
    }

    /// Whether the previous word may be a plural.
    pub(super) fn follows_plural(&self) -> bool {
        self.source.word(self.previous.at).ends_with(b"s")
    }

    /// Whether the word right before is an adverb of a closed class: "there". "Today’s" is a possessive.
    pub(super) fn follows_adverb(&self) -> bool {
        let before = self.at.checked_sub(1).filter(|before| *before >= self.first).map(|before| self.source.facts(before));
        before.is_some_and(|facts| facts.any(Facts::ADVERB) && !facts.any(Facts::TEMPORAL.or(Facts::CALENDAR)))
    }

    /// Whether the word right before is "this" or "that".
    pub(super) fn follows_this_or_that(&self) -> bool {
        self.at.checked_sub(1) == Some(self.previous.at)
            && self.previous.facts.any(Facts::PRONOUN_DEMONSTRATIVE)
            && matches!(self.source.word(self.previous.at), [b't' | b'T', b'h', .., b'i' | b'a', b's' | b't'])
    }

    /// Whether the previous word needs a noun after it.
    pub(super) fn in_noun_slot(&self) -> bool {
        matches!(self.previous(), Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Preposition | Tag::Number)
    }

    /// Whether a quotation of several words opens right before.
    pub(super) fn opens_quotation(&self) -> bool {
        self.at > self.first
            && self.source.class(self.at - 1) == Some(TokenClass::QuoteOpen)
            && self.source.class(self.at + 1) != Some(TokenClass::QuoteClose)
    }

    /// Whether a quotation closes right before.
    pub(super) fn follows_quotation(&self) -> bool {
        self.at > self.first && self.source.class(self.at - 1) == Some(TokenClass::QuoteClose)
    }

    /// Whether the number of a document comes before the word: "Resolution 2719 states".
    pub(super) fn follows_numbered_noun(&self) -> bool {
        let number = self.previous.at;
        let noun = number.checked_sub(1).filter(|noun| number < self.at && *noun >= self.first);
        let names = |noun: usize| {
            is_capital(self.source.tokens[noun].case()) && !self.source.facts(noun).any(Facts::CLOSED.or(Facts::CALENDAR))
        };
        self.previous.tag == Tag::Number && noun.is_some_and(names)
    }

    /// Whether an article of one thing comes some words before: "a veterans group".
    pub(super) fn follows_one(&self) -> bool {
        let low = self.first.max(self.at.saturating_sub(MAX_PHRASE_TOKENS));
        (low..self.at).any(|at| [&b"a"[..], b"an"].iter().any(|article| self.source.word(at).eq_ignore_ascii_case(article)))
    }

    /// Whether "that" and the subject of a clause follow. "that was" goes on about the word.
    pub(super) fn next_is_clause(&self) -> bool {
        let verb = Facts::BE.or(Facts::HAVE).or(Facts::MODAL).or(Facts::VERB_THIRD).or(Facts::VERB_PAST);
        self.next.any(Facts::COMPLEMENTISER) && self.at + 2 < self.last && !self.source.facts(self.at + 2).any(verb)
    }

    /// Whether a colon or a comma and then a quotation follow.
    pub(super) fn next_opens_words(&self) -> bool {
        let mark = matches!(self.source.word(self.at + 1), b":" | b",");
        mark && self.source.class(self.at + 2) == Some(TokenClass::QuoteOpen)
    }

    /// Index of the next word of the sentence, after an opening quotation mark if there is one.
    fn next_word(&self) -> Option<usize> {
        let quoted = self.source.class(self.at + 1) == Some(TokenClass::QuoteOpen);
        Some(self.at + 1 + usize::from(quoted)).filter(|next| *next < self.last)
    }

    /// Whether a possessive clitic follows the next word, which is no name: "country’s", but not "Chile’s".
    pub(super) fn next_is_owner(&self) -> bool {
        self.at + 2 < self.last && !self.next_is_capital() && self.source.facts(self.at + 2).any(Facts::POSSESSIVE_CLITIC)
    }

    /// Whether the word after the next is the base form of a verb, and nothing else: "to keep".
    pub(super) fn next_opens_infinitive(&self) -> bool {
        let facts = if self.at + 2 < self.last { self.source.facts(self.at + 2) } else { Facts::NONE };
        facts.any(Facts::VERB_BASE) && !facts.any(Facts::NOUN)
    }

    /// Whether the word after the next may be the base form of a verb: "to act".
    pub(super) fn verb_after_next(&self) -> bool {
        self.at + 2 < self.last && self.source.facts(self.at + 2).any(Facts::VERB_BASE)
    }

    /// Whether the next word begins with a capital.
    pub(super) fn next_is_capital(&self) -> bool {
        self.next_word().is_some_and(|next| is_capital(self.source.tokens[next].case()))
    }

    /// Whether the next word is an adverb by its ending.
    pub(super) fn next_is_adverb(&self) -> bool {
        self.next_word().is_some_and(|next| !self.source.knows(next) && self.source.word(next).ends_with(b"ly"))
    }

    /// Whether the next word is a finite verb or an auxiliary, and cannot be a noun.
    pub(super) fn next_is_finite(&self, finite: Facts) -> bool {
        self.next.any(finite.or(Facts::MODAL).or(Facts::AUXILIARY)) && !self.next.any(Facts::NOUN)
    }
}
