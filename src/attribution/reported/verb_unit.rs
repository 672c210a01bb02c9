//! [`VerbUnit`]: a verb that may report words. It is read once, before any rule is tried.

use super::complement::{self, Bounds};
use super::complement_end::{self, MAX_CONTENT_TOKENS};
use super::content::{Content, ContentKind};
use super::cue_source::{self, Governor};
use super::cue_unit::{Candidate, CueUnit};
use super::noun_frame;
use super::preposed::{self, Place, Preposed};
use crate::attribution::cue;
use crate::attribution::finding::FoundCue;
use crate::attribution::source;
use crate::lexicon::{Complements, CueClass, Facts, Hit, VerbForms, WordSet};
use crate::segment::Case;
use crate::syntax::clause::MAX_CLAUSE_TOKENS;
use crate::syntax::noun_phrase::{starting_at, subject_before};
use crate::syntax::verb_group::{VerbGroup, VerbGroupRole};
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The forms of a verb that shares its subject with a cue whose own form does not show the tense.
pub(super) const FINITE: VerbForms = VerbForms::PAST.or(VerbForms::THIRD);

/// The number of cues in a row that may attribute nothing before less is read after the next one. Such a sentence is a list of words.
const MAX_FAILED_CUES: u32 = 32;
/// The longest content, in tokens, after that many failed cues.
const MAX_LISTED_CONTENT_TOKENS: usize = 40;

/// A verb that may report words, with its verb group, its source and its content.
pub(super) struct VerbUnit<'a> {
    pub(super) at: CueUnit<'a>,
    pub(super) group: VerbGroup,
    /// The noun that reports, if the verb only says that somebody used it: "expressed the hope that".
    pub(super) noun: Option<Hit>,
    /// One past the last token that the cue may govern.
    pub(super) high: usize,
    pub(super) source: Option<TokenRange>,
    /// Whether the source is the subject of this verb, and not of another one.
    pub(super) is_subject: bool,
    /// The subject after the verb: ", said Ana Silva".
    pub(super) inverted: Option<TokenRange>,
    /// The content after the cue.
    pub(super) content: Option<Content>,
    /// The content before the source and the cue.
    pub(super) preposed: Option<Preposed>,
}

impl<'a> std::ops::Deref for VerbUnit<'a> {
    type Target = CueUnit<'a>;

    fn deref(&self) -> &Self::Target {
        &self.at
    }
}

impl<'a> VerbUnit<'a> {
    /// Reads a verb. `None` if the words are not a verb here, or if the sentence says that nothing was said.
    pub(super) fn read(at: CueUnit<'a>) -> Option<Self> {
        // "issue", "take": only their nouns report.
        if at.cue.takes == Complements::default() && noun_frame::read(at.text, at.after(), at.sentence.range.last).is_none() {
            return None;
        }
        // "considering that the ship is new": a conjunction.
        if is_plural_noun(&at) || at.text.tag(at.first()) == Tag::Preposition {
            return None;
        }
        let group = cue::verb_group(at.text.view, at.hit, at.low())?;
        let high = governed_end(&at, group.tokens.first);
        let longest = if at.sentence.failed_cues > MAX_FAILED_CUES { MAX_LISTED_CONTENT_TOKENS } else { MAX_CONTENT_TOKENS };
        // "is telling them that …, and says": verbs that share a subject share a tense, even if their forms differ.
        let ing = group.role == VerbGroupRole::Finite && at.form.forms.any(VerbForms::ING);
        let forms = if ing { FINITE } else { at.form.forms };
        let content = complement::read(at.text, at.cue, forms, Bounds { from: at.after(), high, longest });
        let noun =
            content.filter(|_| at.cue.frame).and_then(|found| noun_frame::noun_before(at.text, at.after(), found.range.first));
        let content = content.map(|content| if noun.is_some() { without_listed_nouns(&at, content) } else { content });
        let Governor { source, is_subject } = cue_source::governor(&at, group, content);
        // "The Minister praised the crews, wishing success, said the Ministry": neither the crews nor things speak.
        let view = at.text.view;
        let acts = |source: TokenRange| view.tag(source.last) == Tag::Comma && view.tag(source.last + 1) == Tag::Ing;
        let other = source.filter(|source| is_subject && (acts(*source) || !source::can_speak(view, *source)));
        let inverted = other.and_then(|_| cue_source::inverted_subject(&at, group));
        let (source, is_subject) = if inverted.is_some() { (None, false) } else { (source, is_subject) };
        let own_subject = source.filter(|_| is_subject);
        // "as you have said": whoever writes is addressed, not reported.
        let is_reader = |subject: TokenRange| subject.len() == 1 && at.text.facts(subject.first).any(Facts::SECOND_PERSON);
        if own_subject.is_some_and(|subject| source::is_nobody(at.text.view, subject) || is_reader(subject)) {
            return None;
        }
        let content = content.or_else(|| relative_content(&at, own_subject?, high));
        let inverted = if own_subject.is_some() { None } else { cue_source::inverted_subject(&at, group) };
        let place = Place { verb: group.tokens.first, subject: own_subject, inverted, content, high };
        let preposed = preposed::read(&at, &place);
        Some(Self { at, group, noun, high, source, is_subject, inverted, content, preposed })
    }

    /// The source, if it is the subject of this verb.
    pub(super) fn own_subject(&self) -> Option<TokenRange> {
        self.source.filter(|_| self.is_subject)
    }

    /// The cue in the form that a finding contains.
    pub(super) fn found_cue(&self) -> FoundCue {
        let (tokens, tense) = (self.group.tokens, self.group.tense);
        let Some(noun) = self.noun else { return FoundCue { tokens, entry: self.form.cue, tense } };
        let entry = self.text.cue(noun).0.cue;
        FoundCue { tokens: TokenRange::new(tokens.first, noun.last as usize), entry, tense }
    }

    /// Content after the cue, attributed to a source.
    pub(super) fn candidate(&self, content: Content, source: Option<TokenRange>) -> Candidate {
        Candidate { content, source, cue: self.found_cue(), claimed: content.range.last, may_resume: false }
    }

    /// Content of a kind before the cue, attributed to its source.
    pub(super) fn preposed_candidate(&self, kind: ContentKind) -> Option<Candidate> {
        let Preposed { content, source, after } = self.preposed.filter(|preposed| preposed.content.kind == kind)?;
        let quoted = cue_source::quoted_after(self);
        let claimed = quoted.map_or(after, |quoted| quoted.last).max(self.sentence.claimed);
        Some(Candidate { claimed, may_resume: true, ..self.candidate(content, Some(quoted.unwrap_or(source))) })
    }

    /// The content after the cue, if it has a kind and if the cue can attribute it to its source.
    pub(super) fn plausible(&self, kinds: &[ContentKind]) -> Option<(Content, TokenRange)> {
        let content = self.content.filter(|content| kinds.contains(&content.kind))?;
        let source = self.source?;
        let rejected = self.is_impersonal() || self.is_hypothetical(source) || source::is_share(self.text.view, source);
        (!rejected && !self.speaks_for_itself(source)).then_some((content, source))
    }

    /// The class of what is done: that of the noun in a frame, otherwise that of the verb.
    pub(super) fn class(&self) -> CueClass {
        self.noun.map_or(self.cue.class, |noun| self.text.cue(noun).1.class)
    }

    /// Whether the cue often attributes nothing, and no noun that reports is its object.
    pub(super) fn is_weak(&self) -> bool {
        self.cue.weak && self.noun.is_none()
    }

    /// Whether the cue attributes a clause with "that" to a source: a weak one does so only if the source can speak or is a document.
    pub(super) fn attributes_clause_to(&self, source: TokenRange) -> bool {
        let view = self.text.view;
        // "It added that": a body or a document that has spoken.
        let adds =
            || self.at.sentence.previous.is_some() || self.form.forms.any(VerbForms::PAST) && self.cue.class == CueClass::Neutral;
        let speaks = || view.is(source.first, "it") && self.takes(Complements::DIRECT) && adds();
        !self.is_weak() || source::is_document(view, source) || source::head_can_speak(view, source) || speaks()
    }

    /// Whether the cue attributes a phrase without a finite verb to a source.
    pub(super) fn attributes_phrase_to(&self, source: TokenRange) -> bool {
        let reports = !self.is_weak() || self.takes(Complements::IMPORTANCE);
        // "It urged both sides to talk": a body.
        let body =
            source.len() == 1 && self.text.is(source.first, "it") && self.is_subject && self.cue.class != CueClass::Cognition;
        // "The statement called for calm": a document that somebody issues to say something.
        let document = || {
            let presses = matches!(self.cue.class, CueClass::Stressing | CueClass::Urging | CueClass::Warning);
            presses && source::is_declaration(self.text.view, source)
        };
        (source::can_speak(self.text.view, source) || body || document()) && reports && self.group.role == VerbGroupRole::Finite
    }

    /// Whether the sentence names no source: "It was announced that".
    pub(super) fn is_impersonal(&self) -> bool {
        // "It was of the opinion that": somebody is.
        let is_opinion = self.cue.lemma.starts_with("be of ");
        let expletive = |source: TokenRange| source.len() == 1 && self.text.is(source.first, "it") && !is_opinion;
        let nobody = self.source.is_none_or(expletive);
        let kinds = [ContentKind::That, ContentKind::Infinitive];
        let passive =
            self.group.role == VerbGroupRole::Passive || self.cue.lemma.starts_with("be ") && self.source.is_some_and(expletive);
        passive && nobody && self.content.is_some_and(|content| kinds.contains(&content.kind))
    }

    /// The content of a passive that names no source: "It was announced that", "It was agreed to", "The envoy was told that".
    pub(super) fn impersonal_candidate(&self) -> Option<Candidate> {
        let view = self.text.view;
        let verb = self.group.tokens.first;
        let it = verb.checked_sub(1).is_some_and(|at| view.is(at, "it"));
        // "It was decided to", "It was agreed that"
        let decides = matches!(self.cue.class, CueClass::Agreeing | CueClass::Committing);
        let announces = it && self.cue.class != CueClass::Cognition && (decides || !self.is_weak());
        let addressed = || {
            let addressee = subject_before(view, self.low(), verb)?;
            // "The guests were told that": only people are told something.
            let people = !self.is_weak() || source::can_speak(view, addressee);
            (self.takes(Complements::ADDRESSEE) && people).then_some(addressee)
        };
        let content = self.content.filter(|_| announces || addressed().is_some())?;
        // Only a decision is reported by an infinitive.
        (content.kind == ContentKind::That || announces && decides).then(|| self.candidate(content, self.document_after()))
    }

    /// The document that a passive names after its verb: "It was noted in the statement that".
    pub(super) fn document_after(&self) -> Option<TokenRange> {
        let (view, at) = (self.text.view, self.after());
        let document = starting_at(view, at + 1, self.sentence.range.last).filter(|_| view.is(at, "in"))?;
        source::is_document(view, document).then_some(document)
    }

    /// "if Mr Lund says that": nothing was said. "what Mr Lund says": the words are not given.
    fn is_hypothetical(&self, source: TokenRange) -> bool {
        let first = source.first > self.sentence.range.first;
        let conditional = first && self.text.is_in(source.first - 1, WordSet::Condition);
        conditional && self.is_subject || first && self.text.is(source.first - 1, "what")
    }

    /// "I think": somebody's own words, not a report of them.
    fn speaks_for_itself(&self, source: TokenRange) -> bool {
        let own = source.len() == 1 && self.text.facts(source.first).any(Facts::FIRST_PERSON.or(Facts::SECOND_PERSON));
        own && self.cue.class == CueClass::Cognition
    }
}

/// The number of tokens of a phrase that a plural ends.
const MAX_PLURAL_TOKENS: usize = 12;

/// Whether the words that look like a verb are the plural of a noun, by the words next to it: "island states that lose land",
/// "the Baltic states", "ties among coastal states".
fn is_plural_noun(at: &CueUnit<'_>) -> bool {
    let (text, first, after) = (at.text, at.first(), at.after());
    if !at.form.forms.any(VerbForms::THIRD) || after != first + 1 || first == at.sentence.range.first {
        return false;
    }
    // The whole is a name, as of a group of states. "Its President states that" ends in a capital too.
    let is_in_name = text.flags(first).any(EntityFlags::PLACE) && text.flags(first - 1).any(EntityFlags::PLACE);
    let in_phrase = |at: &usize| text.tag(*at).is_nominal();
    let phrase = (at.low()..first).rev().take(MAX_PLURAL_TOKENS).take_while(in_phrase).last();
    let before = phrase.and_then(|start| start.checked_sub(1)).filter(|before| *before >= at.low());
    // "among coastal states": a preposition that only a plural follows.
    let is_among = before.is_some_and(|before| text.is_in(before, WordSet::PluralPreposition));
    // "that lose land": a relative clause, which has no subject of its own.
    let is_relative = text.is(after, "that")
        && matches!(text.tag(after + 1), Tag::Base | Tag::Finite)
        && phrase.is_some_and(|start| is_bare(at, start));
    // "Member states", "coastal states"
    let is_kind = text.is(first, "states") && text.is_in(first - 1, WordSet::KindOfStates);
    is_in_name || is_among || is_relative || is_kind
}

/// Whether the words before the cue are common words at the start of the sentence, without an article: "Small island". An office or a
/// document may do without one: "Report states that".
fn is_bare(at: &CueUnit<'_>, start: usize) -> bool {
    const NAMED: EntityFlags = EntityFlags::OFFICE.or(EntityFlags::PERSON).or(EntityFlags::PLACE);
    let text = at.text;
    let is_common = |at: usize| {
        let may_be_common = at == start || text.token(at).is_some_and(|token| token.case() == Case::Lower);
        may_be_common && text.tag(at) != Tag::Determiner && !text.flags(at).any(NAMED) && !text.is_in(at, WordSet::Document)
    };
    start == at.sentence.range.first && (start..at.first()).all(is_common)
}

/// One past the last token that a verb may govern: the end of the sentence. In ", who said that talks went on, left" it is the comma
/// before the verb that continues about the source. The same holds for ", stressing that talks go on, left".
fn governed_end(at: &CueUnit<'_>, verb: usize) -> usize {
    let (text, range) = (at.text, at.sentence.range);
    let low = (range.first + 1).max(verb.saturating_sub(4));
    let relative = (low..verb).any(|who| text.is(who, "who") && text.tag(who - 1) == Tag::Comma);
    let inset = at.form.forms.any(VerbForms::ING) && cue_source::subject_of_inset(at, verb).is_some();
    if !relative && !inset {
        return range.last;
    }
    let closes = |at: &usize| text.tag(*at) == Tag::Comma && text.tag(at + 1).is_finite() && text.quotes.covering(*at).is_none();
    (verb + 1..range.last.min(verb + MAX_CLAUSE_TOKENS)).find(closes).unwrap_or(range.last)
}

/// Content of a noun up to the next noun of its list: "the hope that talks go on, the conviction that".
fn without_listed_nouns(at: &CueUnit<'_>, content: Content) -> Content {
    let last = noun_frame::before_listed_noun(at.text, content.range);
    Content { range: TokenRange::new(content.range.first, last), ..content }
}

/// "which he said were hard to meet": the relative pronoun belongs to the content.
fn relative_content(at: &CueUnit<'_>, source: TokenRange, high: usize) -> Option<Content> {
    let (text, after) = (at.text, at.after());
    let before = source.first.checked_sub(1)?;
    let relative = matches!(text.tag(before), Tag::Relative | Tag::Complementiser);
    if !(relative && at.takes(Complements::BARE) && text.tag(after).is_finite()) {
        return None;
    }
    let mut last = complement_end::end(text, TokenRange::new(after, high), ContentKind::Bare, FINITE);
    // "The treaty, which he said would bring peace, was signed": the sentence continues with its own verb.
    if before > 0 && text.tag(before - 1) == Tag::Comma {
        let closes = |at: &usize| text.tag(*at) == Tag::Comma && text.tag(at + 1).is_finite();
        last = (after + 1..last).find(closes).unwrap_or(last);
    }
    (last > after + 1).then_some(Content::clause(after, last))
}
