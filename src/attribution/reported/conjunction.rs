//! The start of a cue's complement at a conjunction: "said that", "asked whether", "explained how".

use super::complement_start::{Reader, Step};
use super::content::ContentKind;
use crate::lexicon::{Complements, Facts, WordSet};
use crate::segment::TokenClass;
use crate::syntax::Tag;
use crate::syntax::clause::after_question_word;

impl Reader<'_> {
    /// At "that", "whether", "how", "what".
    pub(super) fn at_conjunction(&self, at: usize) -> Step {
        let text = self.text;
        if text.tag(at) == Tag::Complementiser && text.is(at, "that") {
            // "reiterated that: “…”"
            if text.tag(at + 1) == Tag::Colon && text.quotes.opening_at(at + 2).is_some() {
                return self.at_mark(at + 1);
            }
            // "responded with a phrase that could be heard": a relative clause, which has no subject of its own.
            if at > self.from && text.tag(at - 1).is_head() && text.tag(at + 1).is_finite() && text.tag(at + 1) != Tag::Finite {
                return Step::Ends;
            }
            if self.is_topic(at) {
                return Step::Ends;
            }
            // "reports reveal that’s untrue": a subject.
            if text.token(at + 1).is_some_and(|next| !next.spaced() && next.class() == TokenClass::Clitic) {
                return self.takes(Complements::BARE).then_some((ContentKind::Bare, at)).into();
            }
            let takes = self.takes(Complements::THAT.or(Complements::BARE).or(Complements::ADDRESSEE));
            return takes.then_some((ContentKind::That, self.after_that(at))).into();
        }
        if let Some(step) = self.after_occasion(at) {
            return step;
        }
        // "tweeted by several people who heard it": a relative clause.
        let describes =
            at > self.from && text.tag(at - 1).is_head() && !text.is_in(at, WordSet::QuestionConjunction) && !text.is(at, "what");
        // "said when accepting the letters": an adjunct.
        let adjunct = text.is(at, "when") && (text.tag(at + 1) == Tag::Ing || self.says_when(at));
        let relative = text.is(at, "which") || describes || adjunct;
        let takes = self.takes(Complements::WHETHER.or(Complements::THAT)) && !relative;
        takes.then_some((ContentKind::Whether, after_question_word(text.view, at))).into()
    }

    /// The start of a clause after "that" and the comma after it: "said that, while talks were hard, they went on".
    pub(super) fn after_that(&self, that: usize) -> usize {
        that + 1 + usize::from(self.text.tag(that + 1) == Tag::Comma)
    }

    /// Whether "when" and a verb in the past only say when words were said: "said when he met the press", but "said when she would leave".
    fn says_when(&self, when: usize) -> bool {
        let verb = (when + 1..self.limit_from(when)).find(|at| self.text.tag(*at).is_finite());
        let past = |verb: usize| self.text.tag(verb) == Tag::Finite && self.text.facts(verb).any(Facts::VERB_PAST);
        // "said when she would leave", "asked when she left": the content.
        let own = self.text.tag(when + 1) == Tag::Pronoun && self.takes(Complements::BARE);
        (own || !self.takes(Complements::WHETHER)) && verb.is_some_and(past)
    }

    /// Whether the noun before "that" is what somebody was told about: "informed them about the plans that the envoy made".
    fn is_topic(&self, that: usize) -> bool {
        let preposition = (self.from..that).rev().find(|at| self.text.tag(*at) == Tag::Preposition);
        preposition == Some(self.from) && self.text.is(self.from, "about") && self.text.tag(that - 1).is_head()
    }
}
