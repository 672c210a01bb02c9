//! The phrases after a verb or a noun, each with its preposition: "met | with the envoy | in Oslo".

use super::clause::begins_clause;
use super::{EntityFlags, Tag, TokenRange, View};
use crate::lexicon::{Facts, WordSet};

/// A phrase after a verb or a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Complement {
    /// The preposition before it; `None` for an object.
    pub(crate) preposition: Option<usize>,
    pub(crate) words: TokenRange,
}

/// The phrases up to the end of their clause.
#[derive(Clone, Debug)]
pub(crate) struct Complements {
    pub(crate) phrases: Vec<Complement>,
    /// The first token that is part of no phrase.
    pub(crate) end: usize,
}

/// The number of tokens that are read.
const MAX_TOKENS: usize = 64;

const ENTITY: EntityFlags = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);

/// Reads the phrases from a token on. Nothing from `high` on is read. "of" continues a phrase; at the start it is a preposition.
pub(crate) fn read(view: View<'_>, from: usize, high: usize) -> Complements {
    let high = high.min(from + MAX_TOKENS);
    let mut reader = Reader { view, high, phrases: Vec::new(), preposition: None, first: from };
    let mut at = from;
    while at < high {
        match reader.step(at) {
            Some(next) => at = next,
            None => break,
        }
    }
    reader.close(at);
    Complements { phrases: reader.phrases, end: at }
}

struct Reader<'a> {
    view: View<'a>,
    high: usize,
    phrases: Vec<Complement>,
    /// The preposition of the open phrase.
    preposition: Option<usize>,
    /// The first token of the open phrase.
    first: usize,
}

impl Reader<'_> {
    /// Ends the open phrase before a token.
    fn close(&mut self, at: usize) {
        if at > self.first {
            self.phrases.push(Complement { preposition: self.preposition, words: TokenRange::new(self.first, at) });
        }
        self.preposition = None;
        self.first = at;
    }

    /// Takes one token or more. Returns the next one, or `None` at the end of the clause.
    fn step(&mut self, at: usize) -> Option<usize> {
        let is_open = at > self.first;
        let view = self.view;
        let nominal = |at: usize| view.tag(at).is_nominal() || view.flags(at).any(ENTITY) || view.tag(at) == Tag::Pronoun;
        // "on Tuesday", "Tuesday": when, and not whom.
        if view.facts(at).any(Facts::CALENDAR) && !view.flags(at).any(ENTITY) && !is_open {
            // "forced out on Wednesday 100 people": the preposition is the day's.
            self.preposition = None;
            return Some(self.skip(at));
        }
        match view.tag(at) {
            _ if view.flags(at).any(ENTITY) => {}
            Tag::Preposition | Tag::To
                if !is_before_number(view, at) && (view.tag(at) == Tag::Preposition || nominal(at + 1)) =>
            {
                if !(is_open && (view.is(at, "of") || serves(view, at))) {
                    self.close(at);
                    self.preposition = Some(at);
                    self.first = at + 1;
                }
            }
            tag if tag.is_nominal() => {}
            // "with Chilean acting Minister Silva"
            Tag::Participle | Tag::Ing
                if is_open && view.flags(at + 1).any(EntityFlags::OFFICE) && view.flags(at - 1).any(ENTITY) => {}
            // "with the newly appointed Minister", "the cowardly attack"
            Tag::Adverb if is_open && view.tag(at - 1) == Tag::Determiner && is_modifier(view, at + 1) => {}
            // "nearly 100 people", "more than 100 people"
            Tag::Adverb | Tag::Preposition | Tag::Subordinator if is_before_number(view, at) => {}
            Tag::Pronoun | Tag::ObjectPronoun if !is_open && !view.tag(at + 1).is_finite() => {}
            // "a landmark agreed text", "visiting Minister"
            Tag::Participle | Tag::Ing | Tag::Finite | Tag::Base
                if is_attributive(view, at, self.first) || is_noun(view, at, self.first) => {}
            Tag::Adverb if is_open => {
                self.close(at);
                return Some(self.skip(at));
            }
            // "accused the army of “entering”": marks do not end a phrase.
            Tag::Open | Tag::Close if is_open => {}
            Tag::Adverb | Tag::Open | Tag::Close => return Some(self.skip(at)),
            Tag::BracketOpen => return self.after_brackets(at),
            // "the Deputy Prime Minister – Minister of Trade of Chile"
            Tag::Dash if is_open && joins_offices(view, at) => {}
            Tag::Conjunction if is_open && nominal(at + 1) && self.joins(at) => {}
            // "with the envoy of Chile and with the Ambassador"
            Tag::Conjunction if is_open && self.repeats(at + 1) => {
                self.close(at);
                self.preposition = Some(at + 1);
                self.first = at + 2;
                return Some(at + 2);
            }
            Tag::Comma => return self.after_comma(at),
            _ => return None,
        }
        Some(at + 1)
    }

    /// Whether a token is the preposition of the open phrase once more.
    fn repeats(&self, at: usize) -> bool {
        let word = self.view.lookup.word(at);
        matches!(self.view.tag(at), Tag::Preposition | Tag::To)
            && self.preposition.is_some_and(|open| self.view.lookup.word(open) == word)
    }

    /// Whether a conjunction joins two names, and not two clauses. "between" needs two names.
    fn joins(&self, conjunction: usize) -> bool {
        let is_between = self.preposition.is_some_and(|at| self.view.is(at, "between"));
        is_between || !begins_clause(self.view, conjunction + 1, self.high)
    }

    /// Leaves a token out. The next phrase begins after it.
    fn skip(&mut self, at: usize) -> usize {
        self.first = at + 1;
        at + 1
    }

    fn after_brackets(&mut self, open: usize) -> Option<usize> {
        let close = (open..self.high).find(|at| self.view.tag(*at) == Tag::BracketClose)?;
        if open == self.first {
            self.first = close + 1;
        }
        Some(close + 1)
    }

    /// A list or an apposition goes on after a comma, and a preposition begins another phrase.
    fn after_comma(&mut self, comma: usize) -> Option<usize> {
        let view = self.view;
        let next = comma + 1;
        if view.tag(next) == Tag::Preposition {
            self.close(comma);
            return Some(self.skip(comma));
        }
        let continues = view.tag(next).is_nominal() || view.flags(next).any(ENTITY) || view.tag(next) == Tag::Conjunction;
        (comma > self.first && continues && !begins_clause(view, next, self.high)).then_some(next)
    }
}

/// Whether a word after an adverb belongs to the same noun phrase.
fn is_modifier(view: View<'_>, at: usize) -> bool {
    view.tag(at).is_nominal() || view.tag(at) == Tag::Participle
}

/// Whether a dash joins two offices of one person.
fn joins_offices(view: View<'_>, dash: usize) -> bool {
    view.flags(dash - 1).any(EntityFlags::OFFICE) && view.flags(dash + 1).any(EntityFlags::OFFICE)
}

/// Whether a "to" names whom an adviser serves: "Adviser to the President of Chile".
fn serves(view: View<'_>, to: usize) -> bool {
    view.is(to, "to") && view.is_in(to - 1, WordSet::Adviser)
}

/// Whether a form of a verb modifies the noun after it.
fn is_attributive(view: View<'_>, at: usize, first: usize) -> bool {
    let noun_follows = view.tag(at + 1).is_head() || view.tag(at + 1) == Tag::Adjective;
    let after_head = at > first && view.tag(at - 1).is_head();
    noun_follows && !after_head
}

/// Whether a form that may be a verb is a noun here: "scores of people", "Norwegian forces".
fn is_noun(view: View<'_>, at: usize, first: usize) -> bool {
    let opens = at == first && view.is(at + 1, "of");
    let modified = at > first && matches!(view.tag(at - 1), Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Number);
    let of_state = at > first && view.flags(at - 1).any(EntityFlags::PLACE) && !view.tag(at - 1).is_head();
    opens || modified || of_state
}

/// Whether a word qualifies the number after it: "nearly 100", "more than 100", "up to 100".
fn is_before_number(view: View<'_>, at: usize) -> bool {
    let number = |at: usize| view.tag(at) == Tag::Number;
    let two_words = |first: usize| view.is_in(first, WordSet::ComparisonStart) && view.is_in(first + 1, WordSet::ComparisonEnd);
    view.is_in(at, WordSet::Comparison) && number(at + 1)
        || two_words(at) && number(at + 2)
        || at > 0 && two_words(at - 1) && number(at + 1)
}
