//! The occasion on which something was said, between a cue and its content: "said when opening the hall that", "told reporters as she left
//! the hall that".

use super::complement_start::{Reader, Step};
use crate::lexicon::Facts;
use crate::syntax::Tag;

impl Reader<'_> {
    /// The step after a clause of time that begins at a token; `None` if none begins there.
    pub(super) fn after_occasion(&self, at: usize) -> Option<Step> {
        let text = self.text;
        let when = text.is(at, "when");
        if !when && !text.is(at, "while") && !text.is(at, "as") {
            return None;
        }
        let mut rest = at + 2..self.limit_from(at);
        if when && text.facts(at + 1).any(Facts::VERB_ING.or(Facts::VERB_PARTICIPLE)) {
            let content = rest.find(|next| self.resumes_at(*next)).map(Step::SkipTo);
            // "explained when opening it would help" says when, but "said when asked about it" gives no words.
            let is_passive = !text.facts(at + 1).any(Facts::VERB_ING);
            return content.or(is_passive.then_some(Step::Ends));
        }
        let is_clause = text.facts(at + 1).any(Facts::PRONOUN_SUBJECT) && text.tag(at + 2).is_finite();
        // "as she heard that": the content of the other verb.
        let resumes = |that: &usize| {
            text.tag(*that) == Tag::Complementiser
                && text.tag(that - 1).is_head()
                && text.is(*that, "that")
                && self.clause_at(that + 1)
        };
        rest.find(resumes).filter(|_| is_clause).map(Step::SkipTo)
    }
}
