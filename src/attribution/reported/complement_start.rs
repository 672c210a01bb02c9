//! The start of a cue's complement: after addressees, adjuncts and asides.

use super::addressee::skip_title;
use super::content::ContentKind;
use super::judgement;
use super::noun_content::{ends_phrase, modifies_noun, names_importance, names_importance_after, names_position, says_when};
use super::noun_frame::{self, NounFrame};
use crate::attribution::quoted_view::QuotedView;
use crate::lexicon::{Complements, CueClass, CueEntry, Facts, WordSet};
use crate::syntax::adjunct::{skip_adjunct, skip_day, skip_manner, skip_participle};
use crate::syntax::brackets::skip_brackets;
use crate::syntax::clause::{adjunct_opens_clause, begins_clause, is_this_alone};
use crate::syntax::noun_class::is_time_noun;
use crate::syntax::noun_phrase::skip_phrase;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The number of tokens that addressees and adjuncts may have between a cue and its content.
const MAX_ADJUNCT_TOKENS: usize = 32;
/// The number of tokens that a short inset may have: "said, however, that".
const MAX_INSET_TOKENS: usize = 12;
/// The number of tokens of "the following three points".
const MAX_ANNOUNCED_TOKENS: usize = 6;

/// Kind of a complement and its first token.
pub(super) type Beginning = (ContentKind, usize);

/// What one token after a cue means for the search.
pub(super) enum Step {
    /// Words before the content. The search continues at this token.
    SkipTo(usize),
    /// The content begins.
    Begins(ContentKind, usize),
    /// The cue has no content.
    Ends,
}

impl From<Option<Beginning>> for Step {
    fn from(beginning: Option<Beginning>) -> Self {
        beginning.map_or(Step::Ends, |(kind, at)| Step::Begins(kind, at))
    }
}

/// Reads the words after a cue up to its content.
pub(super) struct Reader<'a> {
    pub(super) text: QuotedView<'a>,
    pub(super) cue: &'a CueEntry,
    /// The token after the cue.
    pub(super) from: usize,
    pub(super) high: usize,
}

impl Reader<'_> {
    pub(super) fn takes(&self, complements: Complements) -> bool {
        self.cue.takes.any(complements)
    }

    /// Whether the cue takes words or a clause.
    fn speaks(&self) -> bool {
        self.takes(Complements::DIRECT.or(Complements::THAT).or(Complements::BARE))
    }

    pub(super) fn clause_at(&self, at: usize) -> bool {
        begins_clause(self.text.view, at, self.high)
    }

    /// One past the last token that may still come before the content.
    pub(super) fn limit_from(&self, at: usize) -> usize {
        self.high.min(at + MAX_ADJUNCT_TOKENS)
    }

    /// The kind of the complement and its first token.
    pub(super) fn read(&self) -> Option<Beginning> {
        let mut at = self.from;
        while at < self.limit_from(self.from) {
            match self.step(at) {
                Step::SkipTo(next) => at = next,
                Step::Begins(kind, start) => return Some((kind, start)),
                Step::Ends => return None,
            }
        }
        None
    }

    fn step(&self, at: usize) -> Step {
        let text = self.text;
        if let Some(frame) = self.frame_at(at) {
            return Step::Begins(frame.kind, frame.start);
        }
        // "said this in Oslo", "stressed the following points:"
        let nouns = (at + 2..at + MAX_ANNOUNCED_TOKENS).find(|next| !text.tag(*next).is_nominal());
        let following =
            text.is(at, "the") && text.is(at + 1, "following") && nouns.is_some_and(|end| text.tag(end) == Tag::Colon);
        if at == self.from && (following || is_this_alone(text.view, at)) {
            return Step::Ends;
        }
        // "the figures show trade growing"
        if self.takes(Complements::OBJECT_PARTICIPLE) && judgement::has_participle(text, TokenRange::new(at, self.high)) {
            return Step::Begins(ContentKind::Object, at);
        }
        match text.tag(at) {
            Tag::Open | Tag::Comma | Tag::Colon => self.at_mark(at),
            // "She said; “…”": a semicolon where a colon is meant.
            Tag::Semicolon if text.quotes.opening_at(at + 1).is_some() => self.at_mark(at),
            Tag::Dash => self.at_inset(at),
            // "said (via video link) that"
            Tag::BracketOpen if skip_brackets(text.view, at) > at => Step::SkipTo(skip_brackets(text.view, at)),
            Tag::Complementiser | Tag::Relative => self.at_conjunction(at),
            // "was quoted by the agency as saying “…”": the next verb says it.
            Tag::Preposition
                if text.is(at, "as") && text.tag(at + 1) == Tag::Ing && text.is_in(self.from - 1, WordSet::Quoting) =>
            {
                Step::Ends
            }
            Tag::Preposition if skip_manner(text.view, at) > at => Step::SkipTo(skip_manner(text.view, at)),
            // "denied having sold", "proposed doing away with"
            Tag::Auxiliary if self.takes(Complements::GERUND) && text.is_in(at, WordSet::GerundAuxiliary) => {
                Step::Begins(ContentKind::Gerund, at)
            }
            Tag::Adverb if text.is(at, "there") && text.tag(at + 1).is_finite() && self.takes(Complements::BARE) => {
                Step::Begins(ContentKind::Bare, at)
            }
            // "says tomorrow’s visit will help"
            Tag::Adverb if text.facts(at + 1).any(Facts::POSSESSIVE_CLITIC) => self.at_noun_phrase(at).into(),
            // "called for better access"
            Tag::Adverb if text.is_in(at, WordSet::AdjectivalAdverb) && text.tag(at + 1).is_nominal() => self.at_graded_noun(at),
            Tag::Adverb | Tag::Negation => Step::SkipTo(at + 1),
            _ if text.facts(at).any(Facts::CALENDAR) => Step::SkipTo(skip_day(text.view, at)),
            // "said in a video shared on Monday that"
            Tag::Participle | Tag::Finite if skip_participle(text.view, at) > at => Step::SkipTo(at + 1),
            Tag::To | Tag::Base | Tag::Ing | Tag::Participle | Tag::Finite => self.at_verb(at),
            Tag::Pronoun | Tag::ObjectPronoun => self.at_pronoun(at),
            Tag::Preposition | Tag::Subordinator => self.at_preposition(at),
            Tag::Determiner if says_when(text, at) => Step::SkipTo(at + 2),
            tag if tag.is_nominal() => self.at_noun_phrase(at).into(),
            _ => Step::Ends,
        }
    }

    /// The frame of the verb and a noun: "expressed the hope that".
    fn frame_at(&self, at: usize) -> Option<NounFrame> {
        let tag = self.text.tag(at);
        // "reiterated their commitment to": after a verb that takes a noun phrase, only a clause is the content alone.
        let clause = |frame: &NounFrame| frame.kind == ContentKind::That || !self.takes(Complements::NOUN_PHRASE);
        let opens = self.cue.frame && (tag.is_nominal() || matches!(tag, Tag::Participle | Tag::Finite | Tag::Base | Tag::Ing));
        if opens { noun_frame::read(self.text, at, self.high).filter(clause) } else { None }
    }

    /// At a quotation mark, a comma or a colon.
    pub(super) fn at_mark(&self, at: usize) -> Step {
        let text = self.text;
        let mark = text.tag(at);
        if mark == Tag::Open {
            // "speaking on the programme “Good Morning”"
            if let Some(after) = skip_title(text, at, self.high).filter(|_| at > self.from && text.tag(at - 1) == Tag::Name) {
                return Step::SkipTo(after);
            }
            // "said in an interview with the weekly “Harbour News”"
            if at > self.from && text.is_in(at - 1, WordSet::Periodical) {
                return Step::Ends;
            }
            let quotes = self.speaks() || self.takes(Complements::NOUN_PHRASE.or(Complements::AS));
            return (quotes && text.quotes.opening_at(at).is_some()).then_some((ContentKind::Direct, at)).into();
        }
        if at + 1 < self.high && text.quotes.opening_at(at + 1).is_some() {
            return self.speaks().then_some((ContentKind::Direct, at + 1)).into();
        }
        if mark == Tag::Colon {
            return (self.speaks() && at + 2 < self.high).then_some((ContentKind::Colon, at + 1)).into();
        }
        self.at_inset(at)
    }

    /// At the comma or the dash before a short inset: "said, however, that", "said – and I quote – that", "stressed, in this context,
    /// the need for".
    fn at_inset(&self, at: usize) -> Step {
        let text = self.text;
        let mark = text.tag(at);
        // "said – that", "said – “…”": a dash where a colon is meant.
        if mark == Tag::Dash && self.resumes_at(at + 1) {
            return Step::SkipTo(at + 1);
        }
        // "She stated, that talks would go on": a comma too many.
        let that = at == self.from && text.is(at + 1, "that") && self.takes(Complements::THAT);
        if mark == Tag::Comma && that && (self.clause_at(at + 2) || text.quotes.opening_at(at + 2).is_some()) {
            return Step::SkipTo(at + 1);
        }
        // "said in Lund, Sweden on Monday that": the country of a town.
        let is_place = |at: usize| text.flags(at).any(EntityFlags::PLACE) && text.tag(at).is_nominal();
        if mark == Tag::Comma && at > self.from && text.tag(at - 1) == Tag::Name && is_place(at + 1) {
            let after = skip_phrase(text.view, at + 1, self.limit_from(at));
            let goes_on = matches!(text.tag(after), Tag::Preposition | Tag::Complementiser);
            if goes_on && after > at + 1 {
                return Step::SkipTo(after);
            }
        }
        let limit = self.limit_from(self.from).min(at + MAX_INSET_TOKENS);
        // "said, and I quote: “…”"
        let leads = |close: usize| text.tag(close) == Tag::Colon && text.quotes.opening_at(close + 1).is_some();
        let closes = |close: &usize| text.tag(*close) == mark || leads(*close);
        let Some(close) = (at + 1..limit).find(closes) else { return Step::Ends };
        let next = close + 1;
        let adverbial = matches!(text.tag(at + 1), Tag::Preposition | Tag::Adverb | Tag::Subordinator)
            || text.facts(at + 1).any(Facts::CALENDAR);
        let phrase = || {
            text.tag(next).is_nominal()
                && self.takes(Complements::NOUN_PHRASE.or(Complements::OBJECT_INFINITIVE).or(Complements::IMPORTANCE))
        };
        let infinitive = || text.tag(next) == Tag::To && self.takes(Complements::INFINITIVE);
        // "Ms Lund said, adding, “…”": the words are those of the next cue.
        let is_cue = close == at + 2 && text.tag(at + 1) == Tag::Ing && !text.cues_in(TokenRange::new(at + 1, close)).is_empty();
        // "said, as the ice melts, the crews must learn": the clause before belongs to the content.
        let clause = at == self.from && mark == Tag::Comma && text.facts(at + 1).any(Facts::SUBORDINATOR);
        if clause && self.takes(Complements::BARE) && text.tag(next).is_nominal() && self.clause_at(next) {
            return Step::Begins(ContentKind::Bare, at + 1);
        }
        let resumes = self.speaks() && self.resumes_at(next) && !is_cue || adverbial && (phrase() || infinitive());
        if resumes { Step::SkipTo(next) } else { Step::Ends }
    }

    /// Whether a clause with "that" or a quotation begins at a token.
    pub(super) fn resumes_at(&self, at: usize) -> bool {
        self.text.tag(at) == Tag::Complementiser || self.text.quotes.opening_at(at).is_some()
    }

    /// At "to" before a verb, or at a verb that has no subject.
    fn at_verb(&self, at: usize) -> Step {
        let text = self.text;
        let bare = self.takes(Complements::BARE);
        match text.tag(at) {
            Tag::To => {
                // "promised not to leave"
                let start = at - usize::from(at > self.from && text.tag(at - 1) == Tag::Negation);
                let addressed = at > self.from && self.takes(Complements::OBJECT_INFINITIVE);
                (self.takes(Complements::INFINITIVE) || addressed).then_some((ContentKind::Infinitive, start)).into()
            }
            // "committed to deepen their trade": the "to" of the cue opens the infinitive.
            Tag::Base
                if at == self.from && text.is(at - 1, "to") && self.takes(Complements::NOUN_PHRASE.or(Complements::GERUND)) =>
            {
                Step::Begins(ContentKind::Infinitive, at - 1)
            }
            // "urged calm": a word that may be a verb, where the phrase ends.
            Tag::Base | Tag::Finite | Tag::Participle
                if self.takes(Complements::NOUN_PHRASE) && ends_phrase(text, at, self.high) =>
            {
                Step::Begins(ContentKind::NounPhrase, at)
            }
            // "said single people would pay": a word that may be a verb, before its noun.
            Tag::Base => (bare && text.tag(at + 1).is_nominal() && self.clause_at(at)).then_some((ContentKind::Bare, at)).into(),
            // "reports citing the ministry": the ground of the report.
            Tag::Ing if text.is_in(at, WordSet::Ground) => Step::Ends,
            Tag::Ing if self.takes(Complements::GERUND) => Step::Begins(ContentKind::Gerund, at),
            // "highlighted rising investment", "asked for continued aid"
            _ if self.takes(Complements::NOUN_PHRASE) && modifies_noun(text, at) => self.at_noun_phrase(at).into(),
            Tag::Ing => (bare && self.clause_at(at)).then_some((ContentKind::Bare, at)).into(),
            _ => Step::Ends,
        }
    }

    /// At a pronoun: the subject of a clause, or an addressee.
    fn at_pronoun(&self, at: usize) -> Step {
        if self.text.tag(at) == Tag::Pronoun && self.takes(Complements::BARE) && self.clause_at(at) {
            return Step::Begins(ContentKind::Bare, at);
        }
        // "urged him to stay", "asked them not to leave"
        let to = at + 1 + usize::from(self.text.tag(at + 1) == Tag::Negation);
        if self.takes(Complements::OBJECT_INFINITIVE) && self.text.tag(to) == Tag::To {
            return Step::Begins(ContentKind::ObjectInfinitive, at + 1);
        }
        if self.takes(Complements::AS.or(Complements::OBJECT_FOR)) {
            return Step::Begins(ContentKind::Object, at);
        }
        let addressee = self.takes(Complements::ADDRESSEE.or(Complements::OBJECT_INFINITIVE).or(Complements::OBJECT_OF));
        if addressee { Step::SkipTo(at + 1) } else { Step::Ends }
    }

    /// At a preposition or a conjunction: it opens an adjunct or a clause.
    fn at_preposition(&self, at: usize) -> Step {
        let text = self.text;
        let bare = self.takes(Complements::BARE);
        // "said about 20 people had called"
        let about = text.tag(at) == Tag::Preposition && text.tag(at + 1) == Tag::Number && text.is(at, "about");
        if bare && about && self.clause_at(at) {
            return Step::Begins(ContentKind::Bare, at);
        }
        if !self.speaks() {
            return Step::Ends;
        }
        if text.is(at, "of") && self.takes(Complements::OBJECT_OF) {
            // "accused him of lying" judges him, "reminded him of the treaty" tells him something.
            let told = self.takes(Complements::ADDRESSEE) && at > self.from;
            return Step::Begins(if told { ContentKind::NounPhrase } else { ContentKind::Object }, at + 1);
        }
        // "agreed with the envoy on the need for": with nobody between, "agree on" is a verb of its own.
        if self.takes(Complements::ON)
            && (text.is(at, "on") || text.is(at, "upon"))
            && names_importance_after(text, at, self.high)
        {
            return Step::Begins(ContentKind::NounPhrase, at + 1);
        }
        let subordinates = text.facts(at).any(Facts::SUBORDINATOR);
        let subordinator = subordinates && !text.facts(at).any(Facts::PREPOSITION) && self.clause_at(at + 1);
        // "says despite the rain, she will play": the words before the clause belong to it.
        let concedes = || text.is_in(at, WordSet::ConcessivePreposition) && text.tag(at + 1).is_nominal();
        let opens = || at == self.from && (concedes() || adjunct_opens_clause(text.view, at, self.high));
        if bare && (subordinator || opens()) {
            return Step::Begins(ContentKind::Bare, at);
        }
        if let Some(step) = self.after_occasion(at) {
            return step;
        }
        // "said on Friday as he entered the talks", "told the Council today as the envoy arrived": when it was said.
        let before_that = || (at + 1..self.limit_from(at)).find(|end| text.tag(*end) == Tag::Complementiser).unwrap_or(self.high);
        let timed = || at > self.from && text.is(at, "as") && begins_clause(text.view, at + 1, before_that());
        if subordinates && (text.tag(at + 1) == Tag::Pronoun || timed()) {
            return Step::Ends;
        }
        Step::SkipTo(skip_adjunct(text.view, at, self.limit_from(at)))
    }

    /// At an adverb that belongs to the noun after it: "better access".
    fn at_graded_noun(&self, at: usize) -> Step {
        match self.at_noun_phrase(at + 1) {
            Some((ContentKind::NounPhrase, start)) if start == at + 1 => Step::Begins(ContentKind::NounPhrase, at),
            other => other.into(),
        }
    }

    /// At a noun phrase: an addressee, the subject of a clause, or content itself.
    fn at_noun_phrase(&self, at: usize) -> Option<Beginning> {
        let text = self.text;
        let after = skip_phrase(text.view, at, self.limit_from(at));
        // "accused Mr Lund of lying": the phrase would go on with its "of".
        if self.takes(Complements::OBJECT_OF) {
            // "warned members of the Council that": the phrase is an addressee.
            let addressed = self.takes(Complements::ADDRESSEE) && text.tag(after) == Tag::Complementiser;
            if let Some(of) = (at + 1..after).find(|of| !addressed && self.ends_object(*of)) {
                return Some(self.after_object(at, of));
            }
        }
        if let Some(addressed) = self.after_addressee(TokenRange::new(at, after)) {
            return Some(addressed);
        }
        // "said earlier this year that": a noun phrase of time.
        if text.is(after, "that") && self.takes(Complements::THAT) && after > at && is_time_noun(text.view, after - 1) {
            return Some((ContentKind::That, after + 1));
        }
        // "told the Council today as the envoy arrived": a time after an addressee, which is no subject.
        if self.takes(Complements::ADDRESSEE) && text.facts(after).any(Facts::CALENDAR.or(Facts::TEMPORAL)) {
            return None;
        }
        // After a verb that takes a noun phrase, a noun opens one, even if a clause depends on it: "reiterated the offer that she made".
        if self.takes(Complements::BARE) && !self.takes(Complements::NOUN_PHRASE) && self.clause_at(at) {
            return Some((ContentKind::Bare, at));
        }
        let phrase = TokenRange::new(at, after);
        // "noted the need for calm", "stated Norway’s support for the talks"
        let states = || self.cue.class == CueClass::Neutral && !self.cue.weak && names_position(text, phrase);
        if self.takes(Complements::IMPORTANCE) && (names_importance(text, phrase) || states()) {
            return Some((ContentKind::NounPhrase, at));
        }
        if self.takes(Complements::AS.or(Complements::OBJECT_FOR)) {
            // "called the accord “a bridge of trust”": several words are a quotation of their own; one or two complete the judgement.
            let least = if self.takes(Complements::OBJECT_PREDICATE) { 3 } else { 2 };
            let quoted = text.quotes.opening_at(after).filter(|quotation| after > at && quotation.inner.len() >= least);
            return Some(quoted.map_or((ContentKind::Object, at), |quotation| (ContentKind::Direct, quotation.outer.first)));
        }
        // "cited the envoy as saying": the next verb says it.
        let speaks =
            text.is_in(self.from - 1, WordSet::Quoting) && text.is(after, "as") && text.facts(after + 1).any(Facts::VERB_ING);
        (self.takes(Complements::NOUN_PHRASE) && !speaks).then_some((ContentKind::NounPhrase, at))
    }
}
