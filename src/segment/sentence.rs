//! Ends of sentences. Each rule looks at a bounded number of tokens before and after a token that may end one.

use super::abbreviations::{Abbreviations, WordKind};
use super::token::{Case, Role, Token, TokenClass};
use crate::Span;

/// A sentence: its span, its tokens, and its block.
///
/// ```
/// let text = "We met. We agreed.";
/// let sentence = demarche::Segments::plain(text).sentences[1];
/// assert_eq!((sentence.span.of(text), sentence.first, sentence.last), ("We agreed.", 3, 6));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// Its span, without white space at its ends.
    pub span: Span,
    /// Index of its first token.
    pub first: u32,
    /// Index after its last token.
    pub last: u32,
    /// Index of its block among the blocks of the document.
    pub block: u32,
}

/// Finds the sentences of a block.
pub(super) struct Splitter<'a> {
    text: &'a str,
    abbreviations: &'a Abbreviations,
    tokens: &'a [Token],
    /// First token of the current sentence.
    start: usize,
    /// The last number or letter that opened an item of a list.
    item: Option<u32>,
    block: u32,
    sentences: &'a mut Vec<Sentence>,
}

impl<'a> Splitter<'a> {
    /// A splitter that adds to `sentences`.
    pub(super) fn new(
        text: &'a str,
        tokens: &'a [Token],
        abbreviations: &'a Abbreviations,
        sentences: &'a mut Vec<Sentence>,
    ) -> Self {
        Self { text, abbreviations, tokens, start: 0, item: None, block: 0, sentences }
    }

    /// Adds the sentences of a block. `start` is its first token, and `markers` are those of its tokens that may decide where a sentence
    /// ends.
    pub(super) fn run(mut self, start: usize, block: u32, markers: &[u32]) {
        (self.start, self.block) = (start, block);
        self.end_formula();
        for at in markers.iter().map(|marker| *marker as usize) {
            let Some(token) = self.tokens.get(at).filter(|_| at >= self.start) else { continue };
            let end = match token.role() {
                Role::Plain | Role::Title | Role::Leading | Role::Inner => None,
                Role::Dash => self.after_dash(at),
                Role::Address => self.after_address(at),
                Role::Stamp => self.around_stamp(at),
                Role::Stop | Role::Exclaim => self.after_stop(at),
                Role::Ellipsis => self.after_ellipsis(at),
                Role::Final => self.after_abbreviation(at),
                Role::Clock => self.after_clock(at),
                Role::Initial => self.after_initial(at),
                Role::Bullet => (at > self.start).then_some(at),
                Role::Marker => self.before_item(at),
                Role::Separator => self.around_separator(at),
            };
            if let Some(end) = end.filter(|end| *end > self.start) {
                self.push(end);
                self.end_formula();
            }
        }
        if self.start < self.tokens.len() {
            self.push(self.tokens.len());
        }
    }

    /// Ends the current sentence before the token `end`.
    fn push(&mut self, end: usize) {
        let span = Span::new(self.tokens[self.start].start(), self.tokens[end - 1].end());
        self.sentences.push(Sentence { span, first: self.start as u32, last: end as u32, block: self.block });
        self.start = end;
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn word(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| token.span().of(self.text))
    }

    /// Whether a token is a capitalised word that begins sentences.
    fn is_starter(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.case() == Case::Capitalised)
            && self.abbreviations.is(self.word(at), WordKind::Starter)
    }

    /// "She left. He stayed.": the end after a full stop, question mark or exclamation mark.
    fn after_stop(&mut self, at: usize) -> Option<usize> {
        if self.opens_item(at) {
            return None;
        }
        if let Some(end) = self.before_item(at) {
            return Some(end);
        }
        if self.tokens[at].spaced() && at > self.start && self.tokens[at - 1].role() == Role::Stop {
            return None;
        }
        let (end, closed) = self.closers(at + 1);
        let end = self.footnotes(end);
        let Some(next) = self.token(end) else { return Some(end) };
        if !next.spaced() {
            let fresh = next.class().is_word() && (next.case() != Case::Lower || closed == Closed::Nothing)
                || next.class() == TokenClass::QuoteOpen;
            return fresh.then_some(end);
        }
        if next.role() == Role::Stop {
            return self.spaced_dots(at, end);
        }
        if next.role() == Role::Separator && next.class() == TokenClass::Emoji {
            return self.token(end + 1).is_none_or(|token| token.case() != Case::Lower).then_some(end + 1);
        }
        match next.class() {
            TokenClass::Punctuation | TokenClass::QuoteClose | TokenClass::BracketClose if next.role() == Role::Plain => None,
            _ if closed != Closed::Nothing && next.case() == Case::Lower => None,
            _ if closed == Closed::Quote && self.tokens[at].role() == Role::Exclaim && self.speech_follows(end) => None,
            _ => Some(end),
        }
    }

    /// The end of the closing marks from `from` on that belong to the sentence, and what they close.
    fn closers(&self, from: usize) -> (usize, Closed) {
        const MAX_MARKS: usize = 8;
        let (mut end, mut closed) = (from, Closed::Nothing);
        while let Some(token) = self.token(end).filter(|_| end < from + MAX_MARKS) {
            match token.class() {
                TokenClass::QuoteClose => closed = Closed::Quote,
                TokenClass::BracketClose if !token.spaced() || closed == Closed::Nothing => closed = Closed::Bracket,
                _ if matches!(token.role(), Role::Stop | Role::Exclaim) && !token.spaced() => {}
                _ => break,
            }
            end += 1;
        }
        (end, closed)
    }

    /// "research. [1] So": footnote marks belong to the sentence before them. Returns their end.
    fn footnotes(&self, from: usize) -> usize {
        let mut end = from;
        while self.word(end) == "[" && self.word(end + 2) == "]" && end < from + 12 {
            end += 3;
        }
        if self.token(end).is_some_and(|token| token.class() == TokenClass::Number && token.span().len() <= 3) {
            let superscript = !self.tokens[end].spaced();
            let ends = self.token(end + 1).is_none() || self.is_starter(end + 1);
            end += usize::from(superscript || ends);
        }
        end
    }

    /// ". . ." and ". . . .": three dots with spaces are a pause, and a fourth ends the sentence.
    fn spaced_dots(&self, at: usize, from: usize) -> Option<usize> {
        let mut end = from;
        while self.token(end).is_some_and(|token| token.role() == Role::Stop && token.spaced()) {
            end += 1;
        }
        let dots = end - at;
        let (end, _) = self.closers(end);
        let Some(next) = self.token(end) else { return Some(end) };
        if next.case() == Case::Lower || dots == 3 {
            return None;
        }
        // "compounds. . . . The": the first dot ends the sentence, the others show an omission before the next one.
        Some(if self.tokens[at].spaced() { end } else { at + 1 })
    }

    /// “Why?” Mr Silva asked: whether a reporting clause follows.
    fn speech_follows(&self, from: usize) -> bool {
        const MAX_TOKENS: usize = 5;
        self.token(from).is_some_and(|token| token.case() == Case::Capitalised)
            && (from..from + MAX_TOKENS).any(|at| {
                self.token(at).is_some_and(|token| token.case() == Case::Lower)
                    && self.abbreviations.is(self.word(at), WordKind::Speech)
                    && self.token(at + 1).is_none_or(|next| next.class() == TokenClass::Punctuation)
            })
    }

    /// "We waited... Nothing came.", but "Well... I left."
    fn after_ellipsis(&self, at: usize) -> Option<usize> {
        let (end, closed) = self.closers(at + 1);
        let Some(next) = self.token(end) else { return Some(end) };
        if at == self.start || closed == Closed::Bracket {
            return None;
        }
        let hesitates = next.spaced() && self.word(end) == "I" && self.tokens[at].span().len() == 3;
        (next.case() == Case::Capitalised && !hesitates).then_some(end)
    }

    /// "They met in the U.K. The talks went well.", but "Acme Inc. of Lima".
    fn after_abbreviation(&self, at: usize) -> Option<usize> {
        let (end, _) = self.closers(at + 1);
        let next = self.token(end)?;
        (next.spaced() && self.is_starter(end)).then_some(end)
    }

    /// "He left at 6 p.m. Mr. Silva stayed.", but "At 6 p.m. Mr. Silva left.", "6 p.m. EST", "6 p.m. Monday".
    fn after_clock(&self, at: usize) -> Option<usize> {
        let (end, _) = self.closers(at + 1);
        let next = self.token(end)?;
        let fronted = at - self.start <= 3 && self.abbreviations.is(self.word(self.start), WordKind::Starter);
        let begins = match next.class() {
            TokenClass::Word | TokenClass::Honorific => next.case() == Case::Capitalised,
            _ => false,
        };
        (next.spaced() && begins && !fronted).then_some(end)
    }

    /// "TEHRAN (AFP) - An agreement": a dash before a word that begins sentences, but not before "I".
    fn after_dash(&self, at: usize) -> Option<usize> {
        (at > self.start && self.is_starter(at + 1) && self.word(at + 1) != "I").then_some(at + 1)
    }

    /// "Respectfully, Ana Silva": the closing formula of a letter is a sentence.
    fn end_formula(&mut self) {
        for comma in self.start + 1..self.start + 3 {
            let short = self.token(comma).is_some_and(|token| token.class() == TokenClass::Punctuation);
            let ends =
                short && self.word(comma) == "," && self.token(comma + 1).is_some_and(|next| next.case() == Case::Capitalised);
            if ends && self.signs(comma + 1) && self.abbreviations.is(self.word(comma - 1), WordKind::Formula) {
                return self.push(comma + 1);
            }
        }
    }

    /// Whether a name at `from` is a signature, which no punctuation follows. In "Thanks, Ana." the name is an address.
    fn signs(&self, from: usize) -> bool {
        const MAX_NAMES: usize = 4;
        let mut end = from;
        while end < from + MAX_NAMES && self.token(end).is_some_and(|token| token.case() == Case::Capitalised) {
            end += 1;
        }
        !self.is_starter(from) && self.token(end).is_none_or(|token| token.class() != TokenClass::Punctuation)
    }

    /// "Tel: 0123 Fax: 456", "ana@example.org Our address": an address ends a line whose break was lost.
    fn after_address(&self, at: usize) -> Option<usize> {
        let next = self.token(at + 1)?;
        let begins = next.case() == Case::Capitalised || next.role() == Role::Address;
        (next.spaced() && begins).then_some(at + 1)
    }

    /// "03/27/2001 09:11 AM": the time stamp of a message is a line of its own before the text.
    fn around_stamp(&mut self, at: usize) -> Option<usize> {
        if self.token(at + 1).is_none_or(|next| next.class() != TokenClass::Time) {
            return None;
        }
        let half = usize::from(matches!(self.word(at + 2), "AM" | "PM"));
        if at > self.start && self.tokens[at - 1].case() != Case::Lower {
            self.push(at);
        }
        Some(at + 2 + half)
    }

    /// "So did you and I. Nobody else did.", "It passed to Elena I. She left.", but "Ana B. Silva".
    fn after_initial(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1).filter(|before| *before >= self.start)?;
        let in_lower_case = self.tokens[before].case() == Case::Lower;
        let numbers_ruler = || self.tokens[before].case() == Case::Capitalised && is_roman(self.word(at).trim_end_matches('.'));
        (self.is_starter(at + 1) && (in_lower_case || numbers_ruler())).then_some(at + 1)
    }

    /// "1." and "a)" at the start of a sentence open an item of a list. Returns whether one does.
    fn opens_item(&mut self, at: usize) -> bool {
        let bullet = usize::from(self.token(self.start).is_some_and(|token| token.role() == Role::Bullet));
        let number = self.start + bullet;
        if at != number + 1 {
            return false;
        }
        match self.ordinal(number) {
            Some(value) => {
                self.item = Some(value);
                true
            }
            None => false,
        }
    }

    /// The value of the number or letter of an item.
    fn ordinal(&self, at: usize) -> Option<u32> {
        let token = self.token(at)?;
        let word = self.word(at);
        match token.class() {
            TokenClass::Number if word.len() <= 3 => word.parse().ok(),
            TokenClass::Word if word.len() == 1 && token.case() == Case::Lower => {
                let (letter, roman) = (word.bytes().next().map(u32::from), roman_ordinal(word));
                // "v." comes after "u.", and after "iv.".
                if self.item.is_some_and(|last| roman == Some(last + 1)) { roman } else { letter }
            }
            TokenClass::Word | TokenClass::Acronym => roman_ordinal(word),
            _ => None,
        }
    }

    /// "1. The first item 2. The second item": the next number with a full stop or bracket opens the next item.
    fn before_item(&mut self, at: usize) -> Option<usize> {
        let number = at.checked_sub(1).filter(|number| *number >= self.start)?;
        if number == self.start {
            self.opens_item(at);
            return None;
        }
        let last = self.item?;
        let value = self.ordinal(number)?;
        let next = self.token(at + 1)?;
        let follows =
            value == last + 1 && self.tokens[number].spaced() && (next.spaced() || next.class() == TokenClass::BracketClose);
        if follows {
            self.item = Some(value);
            return Some(number);
        }
        None
    }

    /// "***" is a sentence. A smiley ends the sentence before a capital.
    fn around_separator(&mut self, at: usize) -> Option<usize> {
        let token = self.tokens[at];
        let next = self.token(at + 1);
        if token.class() == TokenClass::Emoji {
            return next.is_some_and(|next| next.spaced() && next.case() == Case::Capitalised).then_some(at + 1);
        }
        if !token.spaced() || next.is_some_and(|next| !next.spaced()) {
            return None;
        }
        if at > self.start {
            self.push(at);
        }
        Some(at + 1)
    }
}

/// Whether a word is a Roman number of the first ones, in small letters or in capitals.
fn is_roman(word: &str) -> bool {
    let all = |letters: &[u8]| word.bytes().all(|byte| letters.contains(&byte));
    (1..=5).contains(&word.len()) && (all(b"ivx") || all(b"IVX"))
}

/// The value of a Roman number as that of an item. The letter "i" is 1.
fn roman_ordinal(word: &str) -> Option<u32> {
    let digit = |byte: u8| match byte | 32 {
        b'i' => 1,
        b'v' => 5,
        _ => 10,
    };
    let mut value = 0;
    let mut last = 0;
    for byte in is_roman(word).then_some(word)?.bytes().rev() {
        value = if digit(byte) < last { value - digit(byte) } else { value + digit(byte) };
        last = last.max(digit(byte));
    }
    Some(u32::from(b'i') - 1 + value)
}

/// The marks that close after a full stop.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closed {
    Nothing,
    Quote,
    Bracket,
}
