//! The start of a cue's complement after those to whom it is said: "told reporters in Geneva on Monday that".

use super::addressee::{skip_apposition, skip_title};
use super::complement_start::{Beginning, Reader, Step};
use super::content::ContentKind;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::source::can_speak;
use crate::lexicon::{Complements, Facts};
use crate::syntax::adjunct::{skip_adjunct, skip_day, skip_participle};
use crate::syntax::brackets::skip_brackets;
use crate::syntax::clause::after_question_word;
use crate::syntax::noun_class::is_time_noun;
use crate::syntax::noun_phrase::skip_phrase;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens that an aside after an addressee may have.
const MAX_ASIDE_TOKENS: usize = 24;

impl Reader<'_> {
    /// The content after an addressee: "told reporters in Geneva on Monday that". `None` if the noun phrase is no addressee.
    pub(super) fn after_addressee(&self, addressee: TokenRange) -> Option<Beginning> {
        if !self.takes(Complements::ADDRESSEE.or(Complements::OBJECT_INFINITIVE).or(Complements::OBJECT_OF)) {
            return None;
        }
        let limit = self.limit_from(addressee.first);
        let mut next = skip_apposition(self.text, addressee.last, limit);
        while next < limit {
            match self.step_after_addressee(addressee.first, next) {
                Step::SkipTo(after) => next = after,
                Step::Begins(kind, start) => return Some((kind, start)),
                Step::Ends => return None,
            }
        }
        None
    }

    fn step_after_addressee(&self, addressee: usize, next: usize) -> Step {
        let (text, limit) = (self.text, self.limit_from(addressee));
        let told = self.takes(Complements::ADDRESSEE);
        match text.tag(next) {
            Tag::Complementiser | Tag::Relative if self.at_relative_clause(addressee, next).is_some() => {
                self.at_relative_clause(addressee, next).unwrap_or(Step::Ends)
            }
            Tag::Complementiser if text.is(next, "that") && told => Step::Begins(ContentKind::That, self.after_that(next)),
            Tag::Complementiser | Tag::Relative | Tag::Subordinator | Tag::Preposition if self.after_occasion(next).is_some() => {
                self.after_occasion(next).unwrap_or(Step::Ends)
            }
            // "informed them about the raids which had begun": a relative clause.
            Tag::Relative if text.is(next, "which") => Step::Ends,
            Tag::Complementiser | Tag::Relative if told => {
                Step::Begins(ContentKind::Whether, after_question_word(text.view, next))
            }
            Tag::To if self.takes(Complements::OBJECT_INFINITIVE.or(Complements::ADDRESSEE)) => {
                // "urged both sides to talk", but "called for both sides to talk": after "for" they are part of what is called for.
                let inside = addressee > 0 && text.is(addressee - 1, "for");
                Step::Begins(ContentKind::ObjectInfinitive, if inside { addressee } else { next })
            }
            Tag::Preposition if text.is(next, "of") && self.takes(Complements::OBJECT_OF) => {
                let (kind, start) = self.after_object(addressee, next);
                Step::Begins(kind, start)
            }
            Tag::Comma | Tag::Colon if text.quotes.opening_at(next + 1).is_some() => Step::Begins(ContentKind::Direct, next + 1),
            Tag::Open if text.quotes.opening_at(next).is_some() => match skip_title(text, next, self.high) {
                Some(after) => Step::SkipTo(after),
                None => Step::Begins(ContentKind::Direct, next),
            },
            Tag::Pronoun if told && self.clause_at(next) => Step::Begins(ContentKind::Bare, next),
            // "told the members, the guests and the press that"
            Tag::Comma | Tag::Conjunction if text.tag(next + 1).is_nominal() => {
                Step::SkipTo(skip_phrase(text.view, next + 1, limit))
            }
            Tag::Dash | Tag::Comma => self.at_comma(next, limit),
            Tag::BracketOpen if skip_brackets(text.view, next) > next => Step::SkipTo(skip_brackets(text.view, next)),
            // "asked the Bank for support to build ports": the infinitive belongs to the noun.
            Tag::Preposition if self.governs_noun_with_infinitive(next, limit) => Step::Ends,
            Tag::Preposition => Step::SkipTo(skip_adjunct(text.view, next, limit)),
            // "told reporters gathered in Oslo that"
            Tag::Participle | Tag::Finite if skip_participle(text.view, next) > next => Step::SkipTo(next + 1),
            // "urged all parties concerned to talk"
            Tag::Participle | Tag::Finite if text.facts(next).any(Facts::VERB_PARTICIPLE) && text.tag(next + 1) == Tag::To => {
                Step::SkipTo(next + 1)
            }
            // "told a crowded hall that"
            Tag::Participle | Tag::Finite if text.tag(next - 1) == Tag::Determiner && text.tag(next + 1).is_nominal() => {
                Step::SkipTo(skip_phrase(text.view, next + 1, limit))
            }
            // "urged the crews not to leave"
            Tag::Negation if text.tag(next + 1) == Tag::To && self.takes(Complements::OBJECT_INFINITIVE) => {
                Step::Begins(ContentKind::ObjectInfinitive, next)
            }
            Tag::Adverb => Step::SkipTo(next + 1),
            _ if time_end(text, next) > next => Step::SkipTo(time_end(text, next)),
            tag if tag.is_nominal() && told && self.clause_at(next) => Step::Begins(ContentKind::Bare, next),
            _ => Step::Ends,
        }
    }

    /// Whether the "of" at a token follows an object and is not part of an office: "assured the Minister of Trade of her support".
    pub(super) fn ends_object(&self, of: usize) -> bool {
        let text = self.text;
        let in_office = text.flags(of).any(EntityFlags::OFFICE) || text.flags(of + 1).any(EntityFlags::PLACE);
        text.is(of, "of") && !(self.takes(Complements::ADDRESSEE) && in_office)
    }

    /// What follows an object and "of": "accused Oslo of lying" is said of Oslo, but "assured Oslo of help" is said to Oslo.
    pub(super) fn after_object(&self, object: usize, of: usize) -> Beginning {
        if self.takes(Complements::ADDRESSEE) { (ContentKind::NounPhrase, of + 1) } else { (ContentKind::Object, object) }
    }

    /// At the comma or the dash before more addressees, or before an aside.
    fn at_comma(&self, at: usize, limit: usize) -> Step {
        let text = self.text;
        if text.tag(at) == Tag::Comma && text.tag(at + 1) == Tag::Conjunction && self.takes(Complements::ADDRESSEE) {
            return Step::SkipTo(at + 1);
        }
        // "called on Chile, as well as its neighbours, to help"
        if text.is(at + 2, "well") && text.is(at + 3, "as") && text.tag(at + 4).is_nominal() {
            let end = skip_phrase(text.view, at + 4, limit);
            return Step::SkipTo(end + usize::from(text.tag(end) == Tag::Comma && text.tag(end + 1) == Tag::To));
        }
        // "called on the members – above all the donors – to help"
        self.at_aside(at)
    }

    /// Whether a preposition names what somebody is asked for or told about, and an infinitive says more about that: "for support to build".
    fn governs_noun_with_infinitive(&self, at: usize, limit: usize) -> bool {
        let text = self.text;
        // "urged those calling for talks to wait": the preposition belongs to a participle.
        let names_topic = (text.is(at, "for") || text.is(at, "about")) && text.tag(at - 1) != Tag::Ing;
        names_topic && text.tag(skip_adjunct(text.view, at, limit)) == Tag::To
    }

    /// At the dash or the comma before an aside after an addressee: "called on the Court, in line with the treaty, to decide".
    fn at_aside(&self, at: usize) -> Step {
        let text = self.text;
        let closes = |close: &usize| text.tag(*close) == text.tag(at) && text.tag(close + 1) == Tag::To;
        let within = at + 1..self.high.min(at + MAX_ASIDE_TOKENS);
        let close = within.take_while(|at| !text.tag(*at).is_finite()).find(closes);
        close.map_or(Step::Ends, |close| Step::SkipTo(close + 1))
    }

    /// At the relative clause that describes an addressee: "urged states that have not signed to do so". `None` if none begins here.
    fn at_relative_clause(&self, addressee: usize, that: usize) -> Option<Step> {
        // "called for a plan that would allow us to act": a thing is no addressee.
        if self.takes(Complements::NOUN_PHRASE) && !can_speak(self.text.view, TokenRange::new(addressee, that)) {
            return Some(Step::Ends);
        }
        let to = self.infinitive_after_relative_clause(that)?;
        Some(Step::Begins(ContentKind::ObjectInfinitive, to))
    }

    /// The "to" of what addressees are urged to do after a relative clause about them: "urged states that have not signed to do so".
    fn infinitive_after_relative_clause(&self, that: usize) -> Option<usize> {
        let text = self.text;
        let verb = that + 1;
        if !self.takes(Complements::OBJECT_INFINITIVE) || !text.tag(verb).is_finite() {
            return None;
        }
        let within = verb + 1..self.high.min(verb + MAX_ASIDE_TOKENS);
        within.take_while(|at| text.tag(*at) != Tag::Comma).find(|at| text.tag(*at) == Tag::To)
    }
}

/// One past a noun phrase of time after an addressee: "told the Assembly this week that", "told the Assembly on Monday that".
fn time_end(text: QuotedView<'_>, at: usize) -> usize {
    match text.tag(at) {
        Tag::Determiner if is_time_noun(text.view, at + 1) => at + 2,
        // "told the Assembly last year that"
        Tag::Noun if text.tag(at - 1) == Tag::Adverb && is_time_noun(text.view, at) => at + 1,
        _ if text.facts(at).any(Facts::CALENDAR) => skip_day(text.view, at),
        _ => at,
    }
}
